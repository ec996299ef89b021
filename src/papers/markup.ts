/** An address in a text, without the punctuation that ends it. */
const address =
  /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%]|[\w.+-]{1,64}@[A-Za-z0-9]{1,63}(?:\.[A-Za-z0-9]{1,63})+)/u;

/** What begins a list in Markdown or in pandoc's: a number, a letter or a sign, with a mark behind it. */
const listMark = /^(\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@\w*))([.)])(?=\s|$)/u;

/**
 * A line of text as it stands in Markdown (CommonMark, GFM, pandoc's): what would be markup is
 * escaped, so that it reads as typed, and addresses are links.
 */
export function markdown(text: string): string {
  return text
    .trimStart()
    .split(address)
    .map((part, n) => (n % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('')
    .replace(listMark, '$1\\$2')
    .replace(/^(?:[-+:](?=\s|$)|[-=]+\s*$)/u, '\\$&');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#|~$^"']/gu, '\\$&')
    .replace(/-(?=-)|\.(?=\.\.)/gu, '$&\\')
    .replace(/[&<>]/gu, entity);
}

/** Lines of text as a quotation in Markdown, line breaks kept. */
export function markdownQuote(lines: readonly string[]): string {
  return lines
    .map((line, n) => {
      const text = markdown(line);
      const goesOn = text !== '' && (lines[n + 1] ?? '').trim() !== '';
      return `> ${text}${goesOn ? '\\' : ''}`.trimEnd();
    })
    .join('\n');
}

/** Text as it stands in HTML, in elements and attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"']/gu, entity);
}

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/**
 * A text as a YAML scalar in double quotes, on one line, which YAML 1.1 and 1.2 read alike: what is
 * not plainly printable stands as an escape.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u00A0\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
