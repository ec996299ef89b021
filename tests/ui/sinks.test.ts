import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What turns text into markup or code, and what a policy without `unsafe-inline` refuses. */
const sinks = [
  /dangerouslySetInnerHTML/,
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\s*\.\s*write/,
  /\bcreateContextualFragment\b|\bparseFromString\b|\bsrcdoc\b/i,
  /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
  /javascript:/i,
  /<[a-z][^<>]*\son[a-z]+\s*=/,
];

const sources = [
  'index.html',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path}`),
];

describe('no text becomes markup or code', () => {
  it.each(sources)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(sinks.filter((sink) => sink.test(text)).map(String)).toEqual([]);
  });

  it.each([
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
    'element.innerHTML = text;',
    'element.insertAdjacentHTML("beforeend", text);',
    'document.write(text);',
    'new DOMParser().parseFromString(text, "text/html");',
    'eval(text);',
    "setTimeout('go()', 1);",
    '<a href="javascript:go()">',
    '<button onclick="go()">',
  ])('would be found: %s', (text) => {
    expect(sinks.some((sink) => sink.test(text))).toBe(true);
  });
});

describe('links that leave the page', () => {
  const addresses = sources
    .filter((path) => path.startsWith('src/ui/'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/<a\b[^>]*?\btarget=|https?:\/\/[^\s'"`]+/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );

  it('are none: whoever adds one says so in words, with rel="noopener noreferrer"', () => {
    expect(addresses).toEqual([]);
  });
});
