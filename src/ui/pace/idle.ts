import { afterFrame } from './after-paint.ts';

/** Milliseconds after which somebody who has moved the pointer or pressed a key does not go on. */
const calm = 400;

let stirred = Number.NEGATIVE_INFINITY;
const clicked = new Set<() => void>();
let missed: Event | null = null;

/** Done after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    window.setTimeout(done, milliseconds);
  });

/** Milliseconds after which a page that always has something to do counts as idle all the same. */
const patience = 2000;

const idle = (): Promise<unknown> =>
  window.requestIdleCallback === undefined
    ? pause(calm)
    : new Promise((done) => {
        window.requestIdleCallback(done, { timeout: patience });
      });

/** From now on `atRest`, `betweenPresses` and `pressAgain` know what people do. */
export function watchPeople(): void {
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    document.addEventListener(
      type,
      () => {
        stirred = performance.now();
      },
      { passive: true },
    );
  }
  document.addEventListener(
    'click',
    (event) => {
      missed = event;
    },
    true,
  );
  document.addEventListener('click', () => {
    missed = null;
    if (clicked.size === 0) return;
    afterFrame(() => {
      for (const goOn of clicked) goOn();
      clicked.clear();
    });
  });
}

/** Done when the page has nothing to do and nobody has done anything on it for so many milliseconds; at once where nobody sees it. */
export async function atRest(milliseconds = calm): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  await idle();
  const left = stirred + milliseconds - performance.now();
  if (left <= 0) return;
  await pause(left);
  await atRest(milliseconds);
}

/** Done when the page is at rest, or else when the screen shows what a press has changed. */
export function betweenPresses(): Promise<void> {
  return Promise.race([atRest(), new Promise<void>((done) => clicked.add(done))]);
}

/**
 * Presses once more the button that was pressed last, where React let the press go no further, as its
 * part had not come to life.
 */
export function pressAgain(): void {
  // Else it is still on its way.
  if (missed?.eventPhase === Event.NONE) (missed.target as Element).closest('button')?.click();
}
