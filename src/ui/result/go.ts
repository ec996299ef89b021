/** Goes to a part of the result, opened if it is folded, and gives it the focus. */
export function goTo(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  if (part === null) return;
  for (let at: HTMLElement | null = part; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const target = part.querySelector<HTMLElement>('summary, h2') ?? part;
  target.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

/** The parts of a result that the rail leads to. */
export type Part = 'toDo' | 'always' | 'mayApply' | 'changes' | 'liability' | 'outside' | 'answers';

/** Goes to one of them. */
export function goToPart(part: Part): void {
  goTo(`[data-part="${part}"]`);
}
