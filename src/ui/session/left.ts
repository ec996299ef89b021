import { isQuestionId, type QuestionId } from '../../rules/contract/questions.ts';
import { recordKey } from '../../wizard/record-key.ts';
import type { Entry } from './history.ts';
import type { Session } from './session.ts';

/** Where a tab keeps how its places were left, for a reload. */
const leftKey = `${recordKey}.left`;

/** Milliseconds for which a place is brought back as it was, while its parts arrive. */
const patience = 5_000;

/** Frames for which a place must stay as it was left until it counts as brought back. */
const restFrames = 12;

/** How a place was left. */
interface Left {
  /** How far it was scrolled. */
  readonly y: number;
  /** What was open of it: for each thing its name, in what it stands in. */
  readonly open: readonly string[];
  /** The control that had the focus last, by its number; -1 where none had. */
  readonly focused: number;
  /** What was ticked at its question and not yet given, beside the answer that stood there; a later page of the tab alone reads it. */
  readonly ticked?: Ticked | undefined;
}

interface Ticked {
  readonly question: QuestionId;
  readonly chosen: readonly string[];
  readonly given: string;
}

const folding = 'main :is(details, [aria-expanded])';

const isOpen = (fold: Element) =>
  fold instanceof HTMLDetailsElement ? fold.open : fold.ariaExpanded === 'true';

/** What a thing that folds is called: on the way back others may stand around it. */
function called(fold: Element): string {
  const words = fold instanceof HTMLDetailsElement ? fold.querySelector('summary') : fold;
  return `${fold.localName} ${(fold.ariaLabel ?? words?.textContent ?? '').slice(0, 60)}`;
}

/** The things that fold, each with its way there: what is opened within one counts for no other. */
function folds(): ReadonlyMap<string, HTMLElement> {
  const ways = new Map<Element | null, string>();
  const found = new Map<string, HTMLElement>();
  for (const fold of document.querySelectorAll<HTMLElement>(folding)) {
    const around = ways.get(fold.parentElement?.closest('main details') ?? null) ?? '';
    let way = `${around}/${called(fold)}`;
    while (found.has(way)) way += '+';
    ways.set(fold, way);
    found.set(way, fold);
  }
  return found;
}

const controls = () => [
  ...document.querySelectorAll<HTMLElement>('main :is(a, button, input, summary)'),
];

function unfold(fold: HTMLElement): void {
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  else fold.click();
}

const options = () => [
  ...document.querySelectorAll<HTMLInputElement>(
    'main form :is([type="radio"], [type="checkbox"])',
  ),
];

const given = (session: Session, question: QuestionId) =>
  String(session.actor.getSnapshot().context.answers[question]);

/** What is ticked at the question on the screen and not yet given. */
function tickedIn(session: Session): Ticked | undefined {
  const question = options()[0]?.name;
  if (question === undefined || !isQuestionId(question)) return undefined;
  const chosen = session.draft(question);
  return chosen && { question, chosen, given: given(session, question) };
}

/** Ticks again what was ticked; not where the answer is another by now, or what is saved is asked about first. */
function tickAgain({ question, chosen, given: before }: Ticked, session: Session): void {
  if (given(session, question) !== before || session.asksFirst({})) return;
  for (const option of options()) {
    if (option.name === question && option.checked !== chosen.includes(option.value))
      option.click();
  }
}

const present = (): number => (window.history.state as Entry | null)?.visit ?? 0;

function keptPlaces(): Record<number, Left> {
  try {
    return JSON.parse(window.sessionStorage.getItem(leftKey) ?? '{}');
  } catch {
    return {};
  }
}

/**
 * From now on a place that the browser goes back or forward to, or loads again, stands as it was
 * left: scrolled as far, and open what was open. The browser itself knows the place in the window
 * alone, and only of what is there when it looks.
 */
export function watchPlaces(session: Session): void {
  const places = keptPlaces();
  let visit = present();
  let y = window.scrollY;
  let stop: () => void = () => undefined;

  const leave = () => {
    const opened = [...folds()].filter(([, fold]) => isOpen(fold)).map(([way]) => way);
    const focused = controls().indexOf(document.activeElement as HTMLElement);
    const last = focused < 0 ? (places[visit]?.focused ?? -1) : focused;
    places[visit] = { y, open: opened, focused: last, ticked: tickedIn(session) };
  };

  const bringBack = ({ y: wanted, open, focused, ticked }: Left, returns: boolean) => {
    const until = performance.now() + patience;
    let isOver = false;
    let mayFocus = returns;
    let height = 0;
    let calm = 0;
    const waiting = new Set(open);
    let unticked = ticked;
    const attempt = () => {
      if (isOver) return;
      if (document.querySelector('main h1') !== null) {
        const found = folds();
        for (const way of waiting) {
          const fold = found.get(way);
          if (fold === undefined) continue;
          waiting.delete(way);
          if (!isOpen(fold)) unfold(fold);
        }
        if (unticked !== undefined && options().length > 0) {
          tickAgain(unticked, session);
          unticked = undefined;
        }
        window.scrollTo(0, wanted);
        const isThere = waiting.size === 0 && Math.abs(window.scrollY - wanted) < 1;
        const { scrollHeight } = document.documentElement;
        calm = isThere && scrollHeight === height ? calm + 1 : 0;
        height = scrollHeight;
        if (isThere && mayFocus) {
          controls()[focused]?.focus({ preventScroll: true });
          mayFocus = false;
        }
        // Not at once: what arrives late above the place would push it away.
        if (calm === restFrames) stop();
      }
      if (performance.now() > until) stop();
      requestAnimationFrame(attempt);
    };
    stop = () => {
      isOver = true;
      stop = () => undefined;
    };
    requestAnimationFrame(attempt);
  };

  window.addEventListener(
    'scroll',
    () => {
      y = window.scrollY;
    },
    { passive: true },
  );
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    window.addEventListener(type, () => stop(), { passive: true });
  }
  const keep = () => {
    leave();
    try {
      window.sessionStorage.setItem(leftKey, JSON.stringify(places));
    } catch {
      // Then a reload begins at the top.
    }
  };
  window.addEventListener('pagehide', keep);
  // A tab in the background may be put away without a word, and is loaded again when it is shown.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keep();
  });
  session.subscribe(() => {
    if (present() === visit) return;
    stop();
    leave();
    visit = present();
    const left = places[visit];
    // What was ticked on this page the session knows.
    if (session.view().traversed && left !== undefined) {
      bringBack({ ...left, ticked: undefined }, session.returns);
    }
    session.returns = false;
  });
  const left = places[visit];
  if (left !== undefined) bringBack(left, false);
}
