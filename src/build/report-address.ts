/**
 * Where faults are reported to, as `VITE_REPORT_ADDRESS` gives it: the address of a page over HTTPS, or
 * `mailto:` and a mail address; null where it gives none. Throws one sentence where it is neither.
 */
export function reportAddressFrom(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  if (/^https:\/\//i.test(text) && URL.canParse(text)) {
    const { href, username, password } = new URL(text);
    if (username === '' && password === '') return href;
  }
  throw new Error(
    `VITE_REPORT_ADDRESS is "${text}"; it must be a page such as https://example.org/issues/new, or a mail address.`,
  );
}
