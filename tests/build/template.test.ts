import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled, templateFile } from '../../src/build/template.ts';

const template = '<title><!-- title --></title><!-- page -->';

describe('a template', () => {
  it('is filled in its places, and what is filled in stays as it is', () => {
    const page = '$& <!-- title --> <!-- --> <!--$-->';
    expect(filled(template, { title: '1', page })).toBe(`<title>1</title>${page}`);
  });

  it.each([
    ['a place is missing', '<!-- page -->', 'A page needs one place <!-- title -->, and has 0.'],
    [
      'a place stands twice',
      `${template}<!-- title -->`,
      'A page needs one place <!-- title -->, and has 2.',
    ],
    [
      'nothing is said for a place',
      `${template}<!-- icons -->`,
      'Nothing is said for the place <!-- icons --> of a page.',
    ],
  ])('is refused where %s', (_, given, sentence) => {
    expect(() => filled(given, { title: '1', page: '2' })).toThrow(sentence);
  });

  it('has each of its places once in the file', () => {
    const places = readFileSync(templateFile, 'utf8').match(/<!-- \w+ -->/g) ?? [];
    expect(places).toHaveLength(7);
    expect(new Set(places).size).toBe(7);
  });
});
