import { pause } from './idle.ts';

/** Milliseconds after which a part that has neither come nor failed counts as missing, until it comes. */
const patience = 15_000;

let rounds = 0;
const listeners = new Set<() => void>();

/** Has every missing part asked for again. */
export function tryAgain(): void {
  rounds += 1;
  for (const listener of [...listeners]) listener();
}

/** For `useSyncExternalStore`: how often the missing parts were asked for again. */
export const timesTried = (): number => rounds;

/** For `useSyncExternalStore`: calls `listener` whenever the missing parts are asked for again. */
export function onTryAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From now on missing parts are asked for again when the line is back, or the page is. */
export function watchConnection(): void {
  window.addEventListener('online', tryAgain);
  window.addEventListener('pageshow', ({ persisted }) => persisted && tryAgain());
  // A screen without its style sheet is better than none; without its script it is missing all the same.
  window.addEventListener('vite:preloadError', (event) => event.preventDefault());
}

/**
 * What `load` gives; rejects where it fails, or does not come in time. What comes late has the
 * missing parts asked for again. The browser cuts what is on its way as soon as the page is being
 * left, which is no failure: it is loaded again when the page is back.
 */
export async function arriving<Part>(load: () => Promise<Part>): Promise<Part> {
  if (import.meta.env.SSR) return load();
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  // Only while something is on its way: who listens for it always is not kept for the way back.
  window.addEventListener('beforeunload', leave);
  try {
    return await inTime(load);
  } catch (error) {
    if (!isLeft) throw error;
  } finally {
    window.removeEventListener('beforeunload', leave);
  }
  await Promise.race([
    pause(patience),
    new Promise((back) => window.addEventListener('pageshow', back, { once: true })),
  ]);
  return inTime(load);
}

function inTime<Part>(load: () => Promise<Part>): Promise<Part> {
  const loading = load();
  return Promise.race([
    loading,
    pause(patience).then(() => {
      loading.then(tryAgain, () => undefined);
      throw new Error('It does not come in time.');
    }),
  ]);
}
