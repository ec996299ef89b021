import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning } from '../../src/papers/cut.ts';
import { longestName, shortText } from '../../src/ui/words/assessment-name.ts';
import { runsAtMost } from '../runs.ts';

const units = ({ length }: { readonly length: number }) => length;

describe('the beginning of a text', () => {
  it.each([
    ['abc', 2, 'ab'],
    ['abc', 3, 'abc'],
    ['abc', 0, ''],
    ['a😀', 2, 'a'],
    ['ae\u0301', 2, 'a'],
    ['a🇨🇳🇩🇪', 6, 'a🇨🇳'],
    ['🇨🇳\u0301b', 4, ''],
    ['a👩‍👩‍👧b', 8, 'a'],
    ['a👩‍👩‍👧b', 9, 'a👩‍👩‍👧'],
    ['a👍🏽', 4, 'a'],
    ['a❤\ufe0f', 2, 'a'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 13, ''],
    ['क्ष', 1, ''],
    ['a\nb', 2, 'a\n'],
    ['a\ud800b', 2, 'a\ud800'],
    [`a${'\u0301'.repeat(1_000_000)}`, 200, ''],
  ])('%j in %i units', (text, room, wanted) => {
    expect(beginning(text, room, units)).toBe(wanted);
  });

  it('is a beginning, fits, and ends where the browser parts characters', () => {
    const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const unit = fc.constantFrom(
      'a',
      '长',
      '😀',
      '\u0301',
      '\u200d',
      '\ufe0f',
      '🇨',
      '🏽',
      '👩',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat({ max: 40 }), (parts, room) => {
        const text = parts.join('');
        const found = beginning(text, room, units);
        const ends = [...segments.segment(text)].map(
          ({ index, segment }) => index + segment.length,
        );
        expect(text.startsWith(found)).toBe(true);
        expect(found.length).toBeLessThanOrEqual(room);
        expect([0, ...ends]).toContain(found.length);
      }),
      { numRuns: runsAtMost(2000) },
    );
  });
});

it('a name that is too long for the page ends in an ellipsis', () => {
  expect(shortText('x'.repeat(longestName))).toBe('x'.repeat(longestName));
  expect(shortText('x'.repeat(980_000))).toBe(`${'x'.repeat(longestName - 1)}…`);
  expect(shortText('长'.repeat(9), 5)).toBe('长长长长…');
});
