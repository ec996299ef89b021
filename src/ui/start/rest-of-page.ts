/**
 * A page as it is sent keeps in templates what stands beside and below the question, so that the
 * browser lays out and paints the question without it. Puts all of it where it belongs; afterwards,
 * does nothing.
 */
export function placeRest(): void {
  const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-rest]');
  for (const template of templates) template.replaceWith(template.content);
}
