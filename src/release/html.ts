/** A piece of HTML: text, or a tag with its attributes. `line` counts from 0 within the piece read. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly closes: boolean;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    };

const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
};

/** Text with the character references that people write in it resolved. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, ten, six, name) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = ten === undefined ? Number.parseInt(six, 16) : Number(ten);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** What stands in these is not shown as text. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'title', 'head']);

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The longest tag, in characters: what is longer is text, so that no text takes long. */
const longestTag = 2000;

/** The end of a tag that opens at `<`, quotes passed over; -1 where it has none. */
function endOfTag(html: string, from: number): number {
  const [whole] = /^(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(html.slice(from, from + longestTag)) ?? [];
  return whole === undefined ? -1 : from + whole.length - 1;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  while (at < tag.length) {
    attribute.lastIndex = at;
    const found = attribute.exec(tag);
    if (found === null) {
      at += 1;
      continue;
    }
    const [whole, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescaped(double ?? single ?? bare ?? ''));
    at += whole.length;
  }
  return attributes;
}

/** Reads HTML as a browser would show it: comments, scripts and styles are passed over. Never fails. */
export function* readHtml(html: string): Generator<HtmlPiece> {
  let at = 0;
  let line = 0;
  const moveTo = (end: number) => {
    for (let n = html.indexOf('\n', at); n >= 0 && n < end; n = html.indexOf('\n', n + 1))
      line += 1;
    at = end;
  };
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) {
      yield { kind: 'text', text: unescaped(html.slice(at, end)), line };
      moveTo(end);
      continue;
    }
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      moveTo(close < 0 ? html.length : close + 3);
      continue;
    }
    const [, slash = '', name = ''] =
      /^<(\/?)([a-z][-a-z\d]*)/i.exec(html.slice(at, at + 40)) ?? [];
    const close = /^<[/!?a-z]/i.test(html.slice(at, at + 2)) ? endOfTag(html, at + 1) : -1;
    if (close < 0) {
      yield { kind: 'text', text: '<', line };
      moveTo(at + 1);
      continue;
    }
    const tag = name.toLowerCase();
    if (tag !== '') {
      const attributes = attributesOf(html.slice(at + 1 + slash.length + name.length, close));
      yield { kind: 'tag', name: tag, closes: slash !== '', attributes, line };
    }
    moveTo(close + 1);
    if (slash === '' && unseen.has(tag)) {
      const over = new RegExp(`</${tag}`, 'gi');
      over.lastIndex = at;
      moveTo(over.exec(html)?.index ?? html.length);
    }
  }
}
