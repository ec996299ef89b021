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

const waiting: (() => void)[] = [];

/** Done once the page is live; where it is rendered ahead, at once. */
export function alive(): Promise<void> {
  return new Promise((done) => {
    if (import.meta.env.SSR || isLive()) done();
    else waiting.push(done);
  });
}

/**
 * Marks the moment from which the page answers, once, and makes good what was done before it. Gives
 * whether it came now.
 */
export function comeAlive(): boolean {
  const state = root();
  if (isLive()) return false;
  state.live = '';
  delete state.wait;
  delete state.opening;
  performance.mark('live');
  for (const goOn of waiting.splice(0)) goOn();
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
