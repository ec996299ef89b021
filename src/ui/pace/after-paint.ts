/** Milliseconds after which what waits is done, whatever the screen and the keys do. */
const patience = 150;

let waiting: (() => void) | null = null;
let keyIsDown = false;

const due = new Set<() => void>();

/**
 * Does a thing once the screen shows what a press changed at once; at once where nothing is painted.
 * What is asked for in the same moment is done in one go. Gives the way to call it off.
 */
export function afterFrame(work: () => void): () => void {
  if (document.visibilityState !== 'visible') {
    work();
    return () => undefined;
  }
  if (due.size === 0) requestAnimationFrame(() => setTimeout(doAll));
  due.add(work);
  return () => due.delete(work);
}

function doAll(): void {
  const now = [...due];
  due.clear();
  for (const work of now) work();
}

/**
 * Does a thing once the screen shows the press that asked for it and the key, if it was one, is up:
 * so that no press waits while the page works. At once where nothing is painted, as in a page that
 * is being left. A second press before that counts as the first.
 */
export function afterPaint(work: () => void): void {
  if (waiting !== null) return;
  const goOn = () => {
    if (waiting !== goOn) return;
    waiting = null;
    document.removeEventListener('visibilitychange', goOn);
    work();
  };
  waiting = goOn;
  if (document.visibilityState !== 'visible') {
    goOn();
    return;
  }
  if (!keyIsDown) afterFrame(goOn);
  setTimeout(goOn, patience);
  document.addEventListener('visibilitychange', goOn);
}

/** From now on `afterPaint` knows of the keys, and style sheets know whether keys are in use: `data-keys` of the root. */
export function watchKeys(): void {
  const { dataset } = document.documentElement;
  const down = () => {
    keyIsDown = true;
    dataset.keys = '';
  };
  const point = () => delete dataset.keys;
  document.addEventListener('pointerdown', point, true);
  document.addEventListener('dragenter', point, true);
  const up = () => {
    keyIsDown = false;
    if (waiting !== null) afterFrame(waiting);
  };
  document.addEventListener('keydown', down, true);
  document.addEventListener('keyup', up, true);
}
