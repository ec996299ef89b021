/**
 * In the page: scrolls to the first element of a selector where it is out of sight, and waits until
 * that has stood in one place for three frames with nothing of another before its middle; a tab behind another has no
 * frames. Gives its middle, in CSS pixels from the window's corner; throws after 30 seconds.
 */
export async function standsStill(
  css: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const { setTimeout: after } = window;
  const until = Date.now() + 30_000;
  let seen: Element | null = null;
  let last = '';
  let still = 0;
  while (Date.now() < until) {
    const element = document.querySelector(css);
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const middle = { x: x + width / 2, y: y + height / 2 };
    const hit = document.elementFromPoint(middle.x, middle.y);
    // A label holds the box that it ticks.
    const isBefore = element?.contains(hit) || hit?.contains(element);
    const place = `${element === seen} ${x} ${y} ${width} ${height}`;
    still = place === last && width > 0 && isBefore ? still + 1 : 0;
    if (still === 3) return middle;
    if (!isBefore) element?.scrollIntoView({ block: 'center' });
    seen = element;
    last = place;
    await new Promise((next) => {
      requestAnimationFrame(next);
      after(next, 100);
    });
  }
  throw new Error(`${css} does not come to stand in sight: ${last}`);
}
