/** The longest that a press took until the screen showed what came of it, and which it was. */
export interface Interaction {
  readonly duration: number;
  readonly what: string;
}

/** A file as the page got it; times in milliseconds since the navigation began. */
interface File {
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

/** What a page has seen of its own speed so far; times in milliseconds since the navigation began. */
export interface Seen {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** When the heading of the first question was painted, where an early answer is given. Null elsewhere. */
  readonly questionPaint: number | null;
  /** When the page said that the wizard runs. Null before. */
  readonly live: number | null;
  /** When the first question was in the page, where the build does not say itself when the wizard runs. */
  readonly shown: number | null;
  /** When the early answer was given. Null where none was. */
  readonly answered: number | null;
  /** The sum of all layout shifts that no input explains, which counts more than CLS does. */
  readonly shift: number;
  /** What moved. */
  readonly moved: readonly string[];
  readonly worst: Interaction;
  /** The longest from a press on Continue, as the page was told of it, until the screen showed what comes next. */
  readonly longestStep: number;
  readonly files: readonly File[];
}

type Kept = Omit<Seen, 'firstPaint' | 'live' | 'files'>;

/** How to watch a page. */
interface Watching {
  /** The option of the first question that is ticked as soon as it has been painted. */
  readonly early: string | null;
  /** Whether the build says itself when the wizard runs. */
  readonly saysLive: boolean;
  /** What the page says on the console once the wizard runs and the early answer, if there is one, has been given. */
  readonly readyWord: string;
}

/** In the page, before anything else runs: keeps what the browser reports. */
export function watch({ early, saysLive, readyWord }: Watching): void {
  new PerformanceObserver(() => {
    const live = saysLive ? performance.getEntriesByName('live').length > 0 : kept.shown !== null;
    if (live && (early === null || kept.answered !== null)) console.debug(readyWord);
  }).observe({ type: 'mark', buffered: true });
  const kept: { -readonly [Key in keyof Kept]: Kept[Key] } = {
    largestPaint: 0,
    questionPaint: null,
    shown: null,
    answered: null,
    shift: 0,
    moved: [],
    worst: { duration: 0, what: '' },
    longestStep: 0,
  };
  Object.assign(window, { kept });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) kept.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node: Node | null }[];
      };
      if (hadRecentInput) continue;
      kept.shift += value;
      for (const { node } of sources) {
        const what = node instanceof Element ? `${node.localName}.${node.className}` : 'text';
        kept.moved = [...new Set([...kept.moved, what])];
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  if (!saysLive) {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('input[name="model"]') === null) return;
      kept.shown = performance.now();
      observer.disconnect();
      performance.mark('shown');
    }).observe(document, { childList: true, subtree: true });
  }
  if (early === null) return;
  for (const type of ['event', 'first-input']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { duration, interactionId } = entry as typeof entry & {
          readonly interactionId: number;
        };
        if (interactionId === 0 || duration <= kept.worst.duration) continue;
        kept.worst = { duration, what: document.documentElement.dataset.doing ?? '' };
      }
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }
  // No function here has a name: where this runs, nobody knows what the compiler names functions with.
  document.addEventListener(
    'submit',
    ({ timeStamp }) => {
      const before = document.querySelector('main h1');
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('main h1') === before) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => {
            kept.longestStep = Math.max(kept.longestStep, performance.now() - timeStamp);
          }),
        );
      }).observe(document.body, { childList: true, subtree: true });
    },
    true,
  );
  new MutationObserver((_changes, observer) => {
    const heading = document.querySelector('main h1');
    if (heading === null) return;
    heading.setAttribute('elementtiming', 'question');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    kept.questionPaint ??= list.getEntries()[0]?.startTime ?? null;
  }).observe({ type: 'element', buffered: true });
  const waiting = setInterval(() => {
    const option = document.querySelector<HTMLElement>(`input[name="model"][value="${early}"]`);
    if (option === null || !option.checkVisibility()) return;
    clearInterval(waiting);
    // The next frame shows it; once that is painted, a person can answer.
    requestAnimationFrame(() =>
      setTimeout(() => {
        option.click();
        kept.answered = performance.now();
        performance.mark('answered');
      }),
    );
  }, 8);
}

/** In the page: what `watch` and the browser know by now. */
export function seen(): Seen {
  const { kept } = window as unknown as { readonly kept: Kept };
  const files = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return {
    ...kept,
    firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    live: performance.getEntriesByName('live')[0]?.startTime ?? null,
    files: files.map(({ startTime, responseEnd, encodedBodySize }) => ({
      start: startTime,
      end: responseEnd,
      bytes: encodedBodySize,
    })),
  };
}
