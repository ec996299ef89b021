import MarkdownIt, { type Token } from 'markdown-it';
import { readHtml } from './html.ts';
import { decodedAddress, Passages, type Reading } from './passages.ts';

/** The most marks of markup in one paragraph that are read as such; beyond, they are text. */
const mostMarks = 400;
const marks = /[[\]*_<&`!~\\]/g;

function newToken(type: string, tag: string, nesting: Token['nesting'], level: number): Token {
  return {
    type,
    tag,
    nesting,
    level,
    attrs: null,
    map: null,
    children: null,
    content: '',
    markup: '',
    info: '',
    meta: null,
    block: true,
    hidden: false,
  } as Token;
}

function attributeOf({ attrs }: Token, wanted: string): string {
  return String(attrs?.find(([name]) => name === wanted)?.[1] ?? '');
}

/** The most quotations and lists within each other that are read; the library drops what is deeper. */
const deepest = 30;

const parser = new MarkdownIt({ html: true, maxNesting: deepest });

// The library defines each property of a token by itself, which takes longer than all its reading.
parser.block.State = class extends parser.block.State {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (nesting < 0) this.level -= 1;
    const token = newToken(type, tag, nesting, this.level);
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
};
parser.inline.State = class extends parser.inline.State {
  override pushPending(): Token {
    const token = newToken('text', '', 0, this.pendingLevel);
    token.content = this.pending;
    this.pending = '';
    this.tokens.push(token);
    return token;
  }

  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (this.pending !== '') this.pushPending();
    let delimiters: typeof this.delimiters | undefined;
    if (nesting < 0) {
      this.level -= 1;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    const token = newToken(type, tag, nesting, this.level);
    if (nesting > 0) {
      this.level += 1;
      this._prev_delimiters.push(this.delimiters);
      delimiters = [];
      this.delimiters = delimiters;
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(delimiters === undefined ? undefined : { delimiters });
    return token;
  }
};

// What stands within blocks is read below, most of it without the parser.
parser.core.ruler.enableOnly(['normalize', 'block']);

/** Whether markup may stand in a text, underscores within words and single marks of other kinds aside. */
const mayHaveMarkup = /[[*<`~\\]|&[#a-z]|(?:^|[^\p{L}\p{N}_])_|_(?:$|[^\p{L}\p{N}_])/iu;

/** The first mark of a text in one line, and the end of it that begins with white space and has none. */
const anyMark = /[[*<`~\\&_!]/;
const afterMarks = / [^[\]*_<>&`!~\\()"';]*$/;

/**
 * Reads Markdown, HTML in it included, as what a reader sees: passages with their lines. `above` is how
 * many lines of the file stand before the text. Comments, scripts and link definitions are not seen.
 */
export function readMarkdown(text: string, above: number): Reading {
  const passages = new Passages();
  const env = {};
  let isCut = false;
  let row = above + 1;
  for (const token of parser.parse(text, env)) {
    const [from, to] = token.map ?? [row - above - 1, row - above];
    const line = above + from + 1;
    const lastLine = Math.max(line, above + to);
    switch (token.type) {
      case 'heading_open':
        passages.begin('heading', line, lastLine, Number(token.tag.slice(1)));
        break;
      case 'paragraph_open':
        passages.begin('text', line, lastLine);
        break;
      case 'heading_close':
      case 'paragraph_close':
        passages.end();
        break;
      case 'blockquote_open':
      case 'list_item_open':
        isCut ||= token.level === deepest - 1;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        passages.openGroup();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        passages.closeGroup();
        break;
      case 'table_open':
        passages.openTable();
        break;
      case 'tr_open':
        row = line;
        passages.openRow(line);
        break;
      case 'th_open':
      case 'td_open':
        passages.openCell(row, token.type === 'th_open');
        break;
      case 'tr_close':
        passages.closeRow();
        break;
      case 'table_close':
        passages.closeGroup();
        break;
      case 'fence':
      case 'code_block':
        passages.begin('code', line, lastLine);
        code(passages, token.content, token.type === 'fence' ? line + 1 : line);
        passages.end();
        break;
      case 'inline':
        isCut = !words(passages, token.content, token.map === null ? row : line, env) || isCut;
        break;
      case 'html_block':
        html(passages, token.content, line);
        break;
    }
  }
  passages.end();
  return { passages: passages.passages, isCut };
}

function code(passages: Passages, content: string, first: number): void {
  let line = first;
  for (const text of content.split('\n')) {
    passages.text(`${text}\n`, line);
    line += 1;
  }
}

/** Reads what stands within a block; whether its markup is within measure. */
function words(
  passages: Passages,
  content: string,
  first: number,
  env: Record<string, unknown>,
): boolean {
  if (content.length > mostMarks && (content.match(marks)?.length ?? 0) > mostMarks) {
    plain(passages, content.split('\n'), first);
    return false;
  }
  if (!mayHaveMarkup.test(content)) lines(passages, content, first);
  else if (content.includes('\n')) inline(passages, parsed(content, env), first);
  else {
    const { index = 0 } = anyMark.exec(content) ?? {};
    const begin = content.lastIndexOf(' ', index) + 1;
    const { index: last = content.length } = afterMarks.exec(content) ?? {};
    passages.text(content.slice(0, begin), first);
    inline(passages, parsed(content.slice(begin, last), env), first);
    passages.text(content.slice(last), first);
  }
  return true;
}

function parsed(content: string, env: Record<string, unknown>): readonly Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, env, tokens);
  return tokens;
}

/** Lines as they stand. */
function plain(passages: Passages, texts: readonly string[], first: number): void {
  let line = first;
  for (const text of texts) {
    if (line > first) passages.text(' ', line);
    passages.text(text, line);
    line += 1;
  }
}

/** Lines without markup: two spaces at the end of one break it. */
function lines(passages: Passages, content: string, first: number): void {
  if (!content.includes('\n')) {
    passages.text(content, first);
    return;
  }
  const texts = content.split('\n');
  let line = first;
  for (const text of texts) {
    const shown = line === first ? text : text.replace(/^[ \t]+/, '');
    const isLast = line === first + texts.length - 1;
    passages.text(isLast ? shown : shown.replace(/ +$/, ''), line);
    line += 1;
    if (!isLast) passages.text(shown.endsWith('  ') ? '\n' : ' ', line);
  }
}

function inline(passages: Passages, children: readonly Token[], first: number): void {
  let line = first;
  for (const child of children) {
    switch (child.type) {
      case 'text':
      case 'text_special':
      case 'code_inline':
        passages.text(child.content, line);
        break;
      case 'softbreak':
        line += 1;
        passages.text(' ', line);
        break;
      case 'hardbreak':
        line += 1;
        passages.text('\n', line);
        break;
      case 'link_open':
        passages.openLink(decodedAddress(attributeOf(child, 'href')), line);
        break;
      case 'link_close':
        passages.closeLink();
        break;
      case 'image': {
        const words = [child.content, attributeOf(child, 'title')].join(' ').trim();
        passages.picture(words, decodedAddress(attributeOf(child, 'src')), line);
        break;
      }
      case 'html_inline':
        html(passages, child.content, line);
        line += child.content.split('\n').length - 1;
        break;
    }
  }
}

const breaking =
  /^(?:p|div|center|section|article|header|footer|main|aside|nav|ul|ol|li|dl|dt|dd|blockquote|details|summary|figure|figcaption|hr|pre|caption)$/;

function html(passages: Passages, content: string, first: number): void {
  for (const piece of readHtml(content)) {
    const line = first + piece.line;
    if (piece.kind === 'text') {
      let n = 0;
      for (const text of piece.text.split('\n')) {
        passages.text(n === 0 ? text : ` ${text}`, line + n);
        n += 1;
      }
      continue;
    }
    const { name, closes, attributes } = piece;
    if (/^h[1-6]$/.test(name)) {
      if (closes) passages.end();
      else passages.begin('heading', line, line, Number(name.slice(1)));
    } else if (name === 'a') {
      if (closes) passages.closeLink();
      else passages.openLink(decodedAddress(attributes.get('href') ?? ''), line);
    } else if (name === 'img' && !closes) {
      const words = [attributes.get('alt') ?? '', attributes.get('title') ?? ''].join(' ').trim();
      passages.picture(words, decodedAddress(attributes.get('src') ?? ''), line);
    } else if (name === 'br') passages.text('\n', line);
    else if (name === 'table') {
      if (closes) {
        passages.closeRow();
        passages.closeGroup();
      } else passages.openTable();
    } else if (name === 'tr') {
      if (closes) passages.closeRow();
      else passages.openRow(line);
    } else if ((name === 'td' || name === 'th') && !closes) {
      passages.openCell(line, name === 'th');
    } else if (breaking.test(name)) passages.end();
  }
}

/** Reads a plain text: its paragraphs are passages, whatever marks it has. */
export function readPlain(text: string): Reading {
  const passages = new Passages();
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.trim() === '') passages.end();
    else passages.text(`${content} `, line);
  }
  passages.end();
  return { passages: passages.passages, isCut: false };
}
