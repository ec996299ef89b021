/**
 * What the page and the script in its head tell each other, as attributes of the root element: the
 * script runs before the first paint, and keeps what a person does until the page is live.
 */
const root = () => document.documentElement.dataset;

/** Whether something is saved, so that the way back to it has its place from the first paint on. */
export function tellSaved(saved: boolean): void {
  if (saved) root().resumable = '';
  else delete root().resumable;
}

/** Says that there are scripts, also where none ran in the head. */
export function tellScripted(): void {
  root().scripted = '';
}

/** Says that the page could not start; the page then shows what can be read without it. */
export function tellDead(): void {
  root().dead = '';
}

/** Whether the page is live. */
export function isLive(): boolean {
  return root().live !== undefined;
}

/** A moment of the page's life, which comes once; where the page is rendered ahead, it has come. */
class Moment {
  private isPast = import.meta.env.SSR;
  private readonly waiting: (() => void)[] = [];

  /** Done once it has come. */
  readonly reached = (): Promise<void> =>
    new Promise((done) => {
      if (this.isPast) done();
      else this.waiting.push(done);
    });

  /** Says that it has come. */
  readonly come = (): void => {
    this.isPast = true;
    for (const goOn of this.waiting.splice(0)) goOn();
  };
}

/** From when on the page answers. */
const life = new Moment();
export const alive = life.reached;

/** From when on nothing is left to be loaded ahead of need, and nobody presses anything. */
const rest = new Moment();
export const prefetched = rest.reached;
export const tellPrefetched = rest.come;

/**
 * Marks the moment from which the page answers, once, and makes good what was done before it. Gives
 * whether it came now.
 */
export function comeAlive(): boolean {
  const state = root();
  if (isLive()) return false;
  state.live = '';
  delete state.wait;
  performance.mark('live');
  life.come();
  const { ticked, pressed } = state;
  const input = document.querySelector<HTMLInputElement>(`main form input[value="${ticked}"]`);
  queueMicrotask(() => {
    if (input !== null) {
      // As if it were ticked now: what is ticked already would tell nobody.
      input.checked = false;
      input.click();
    }
    const buttons = document.querySelectorAll<HTMLElement>('[data-app] button');
    if (pressed === undefined) return;
    // Not before the page shows what is saved.
    requestAnimationFrame(() => setTimeout(() => buttons[Number(pressed)]?.click()));
  });
  return true;
}
