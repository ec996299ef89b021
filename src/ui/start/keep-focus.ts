/**
 * Where a control goes away by being used, the focus would be lost with it: it moves to the heading
 * of the part the control stood in, from where the next control is near.
 */
export function keepFocus(): void {
  const follow = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    const around: Element[] = [];
    for (let part = target.parentElement; part !== null; part = part.parentElement) {
      around.push(part);
    }
    requestAnimationFrame(() => {
      if (target.isConnected || document.activeElement !== document.body) return;
      const headings = around.map((part) =>
        part.isConnected ? part.querySelector<HTMLElement>('h1, h2, h3') : null,
      );
      const heading = headings.find((one) => one !== null);
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    });
  };
  document.addEventListener('click', follow, true);
}
