import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { namedMedia } from '../../src/build/media.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:css|tsx?)$/.test(path))
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const);

describe('a width of the window from which the page is laid out otherwise', () => {
  it.each([
    ['(--roomy)', '(min-width: 40rem)'],
    ['(--below-roomy)', '(max-width: 39.99rem)'],
    ['(--below-paired), (--wide)', '(max-width: 47.99rem), (min-width: 56rem)'],
    [
      'screen and (--below-wide) and (min-height: 30rem)',
      'screen and (max-width: 55.99rem) and (min-height: 30rem)',
    ],
    ['(--spacious)', '(min-width: 78rem)'],
    ['(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)'],
  ])('%s is %s', (named, query) => {
    const { css } = postcss([namedMedia]).process(`@media ${named} { a { top: 0 } }`);
    expect(css).toBe(`@media ${query} { a { top: 0 } }`);
  });

  it.each(['(--wider)', '(--below-wider)', '(--above-wide)', '(--)'])(
    'has a name, and %s is none',
    (named) => {
      const made = () => postcss([namedMedia]).process(`@media ${named} { a { top: 0 } }`).css;
      expect(made).toThrow(`No width of the window is called ${named.slice(1, -1)}.`);
    },
  );

  it('is told in one place', () => {
    const widths = files.flatMap(([path, text]) =>
      [...text.matchAll(/\b(?:min|max)-width:\s*([\d.]+)rem/g)].map(([, width]) => ({
        path,
        width: Math.ceil(Number(width)),
      })),
    );
    const twice = widths.filter(
      ({ width }, n) => widths.findIndex((other) => other.width === width) !== n,
    );
    expect(twice).toEqual([]);
  });
});
