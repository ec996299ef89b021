import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, plainFragment } from '../../src/ui/session/address.ts';
import { decodeAnswers, encodeAnswers } from '../../src/wizard/share.ts';
import { codeIn, tidied } from '../../src/wizard/share-link.ts';
import { runsAtMost } from '../runs.ts';
import { alphabet, codeOf } from './kept-properties.ts';
import { company, ofVersion1 } from './links.ts';

const code = encodeAnswers(company);
const clean = `#/result?a=${code}`;

/** The fragment that a browser has of an address that ends in this. */
const inBrowser = (fragment: string): string =>
  new URL(`https://example.org/check/en/${fragment}`).hash;

const encoded = (text: string) => encodeURIComponent(text);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const put = (at: number, what: string) => `#/result?a=${code.slice(0, at)}${what}${code.slice(at)}`;

const mangled: readonly (readonly [what: string, fragment: string])[] = [
  ['nothing', clean],
  ['no slash', `#result?a=${code}`],
  ['? and = encoded', `#/result%3Fa%3D${code}`],
  ['? and = encoded, small letters', `#/result%3fa%3d${code}`],
  ['? and = encoded twice', `#/result%253Fa%253D${code}`],
  ['the whole fragment encoded', `#${encoded(clean.slice(1))}`],
  ['the whole fragment encoded twice', `#${encoded(encoded(clean.slice(1)))}`],
  ['an ideographic full stop behind', `${clean}。`],
  ['an ideographic comma behind', `${clean}，`],
  ['a full stop behind', `${clean}.`],
  ['a comma behind', `${clean},`],
  ['a bracket behind', `${clean})`],
  ['a full-width bracket behind', `${clean}）`],
  ['an angle bracket behind', `${clean}>`],
  ['several marks behind', `${clean}）。”`],
  ['a quote behind', `${clean}"`],
  ['marks behind, encoded', `${clean}${encoded('）。')}`],
  ['marks behind, encoded twice', `${clean}${encoded(encoded('）。'))}`],
  ['half of an encoded mark behind', `${clean}%E3%80`],
  ['a percent sign behind', `${clean}%`],
  ['a space behind', `${clean} `],
  ['an encoded space behind', `${clean}%20`],
  ['a plus behind', `${clean}+`],
  ['an ideographic space and words behind', `${clean}\u3000请看`],
  ['a space and words behind', `${clean} and tell me`],
  ['a Chinese sentence glued behind', `${clean}这是我的结果，请看`],
  ['a tracker’s parameter', `${clean}&utm_source=chat&utm_medium=x`],
  ['a tracker’s parameter before', `#/result?utm_source=chat&a=${code}`],
  ['& escaped for HTML', `${clean}&amp;utm_source=chat`],
  ['& escaped for HTML before', `#/result?x=1&amp;a=${code}`],
  ['a fragment behind', `${clean}#wechat_redirect`],
  ['a zero-width space behind', `${clean}\u200b`],
  ['a zero-width space within', put(7, '\u200b')],
  ['a zero-width space before', put(0, '\u200b')],
  ['a byte-order mark and a word joiner', put(3, '\ufeff\u2060')],
  ['a soft hyphen within', put(8, '\u00ad')],
  ['marks of direction', `${put(0, '\u200e')}\u202c`],
  ['a space within', put(5, ' ')],
  ['an encoded space within', put(5, '%20')],
  ['a no-break space within', put(5, '\u00a0')],
  ['a line break within, encoded', put(9, '%0A')],
  ['a line break within, encoded for Windows', put(9, '%0D%0A')],
  ['a line break and a margin within', put(9, '%0D%0A%20%20')],
  ['a line break before', put(0, '%0A')],
  ['upper case', clean.toUpperCase()],
  ['the code in upper case', `#/result?a=${code.toUpperCase()}`],
  ['full width', `#${fullWidth(clean.slice(1))}`],
  ['a full-width ? and =', `#/result？a＝${code}`],
  ['full width, encoded', `#${encoded(fullWidth(clean.slice(1)))}`],
  ['quoted-printable', `#/result?a=3D${code}`],
  [
    'quoted-printable, broken over lines',
    `#/result?a=3D${code.slice(0, 6)}=%0D%0A${code.slice(6)}`,
  ],
  ['quoted-printable, its line break dropped', `#/result?a=3D${code.slice(0, 6)}=${code.slice(6)}`],
  ['Markdown around', `${clean}](https://example.org/check/en/${clean})`],
  ['Markdown’s bracket and full stop', `${clean}).`],
  ['stars of bold text', `${clean}**`],
  ['backslashes of a shell', `#/result\\?a\\=${code}`],
  ['a backslash at a line’s end', `${clean}\\`],
  ['another place before', `#/check?a=${code}`],
  ['the link twice, a space between', `${clean} https://example.org/check/en/${clean}`],
];

describe('a share link that was passed on', () => {
  it.each(mangled)('with %s is the clean one', (_, fragment) => {
    for (const given of [fragment, inBrowser(fragment)]) {
      const address = parseAddress(given);
      expect([address, plainFragment(address)]).toEqual([{ kind: 'shared', code }, clean]);
    }
  });

  it('with a line break that the browser drops is the clean one', () => {
    expect(inBrowser(put(9, '\r\n'))).toBe(clean);
  });

  it.each(ofVersion1)('holds %s as before', (_, _answers, known) => {
    expect(codeIn(`#/result?a=${known}`)).toBe(known);
  });

  it('of a later version is told as such', () => {
    const later = codeOf(3, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const address = parseAddress(inBrowser(`#/result%3Fa%3D${later.toUpperCase()}）。`));
    expect(address).toEqual({ kind: 'shared', code: later });
    expect(decodeAnswers(later)).toEqual({ problem: 'later-version' });
  });
});

const swapped = `${code.slice(0, -2)}${code.at(-1)}${code.at(-2)}`;

describe('a share link that is wrong', () => {
  it.each<[what: string, fragment: string]>([
    ['no code', '#/result?a='],
    ['no code, but marks', '#/result?a=）。'],
    ['a code cut by one', clean.slice(0, -1)],
    ['a code cut by one, words behind', `${clean.slice(0, -1)} and tell me`],
    ['a code cut by one, a sentence glued behind', `${clean.slice(0, -1)}请看`],
    ['a code cut at its beginning', `#/result?a=${code.slice(1)}`],
    ['a letter glued behind', `${clean}q`],
    ['words glued behind', `${clean}thanks`],
    ['the code twice', `${clean}${code}`],
    ['a letter within', put(5, 'q')],
    ['a full stop within', put(5, '.')],
    ['two letters swapped', `#/result?a=${swapped}`],
    ['a letter O for a zero', `#/result?a=${ofVersion1.at(3)?.[2].replace('0', 'O')}`],
    ['a letter l for the version', `#/result?a=l${code.slice(1)}`],
    ['another version', `#/result?a=1${code.slice(1)}`],
    ['a million letters', `#/result?a=1${'q'.repeat(1_000_000)}`],
    ['a million spaces', `#/result?a=1${' '.repeat(1_000_000)}q`],
    ['a million percent signs', `#/result?a=${'%25'.repeat(333_333)}`],
    ['a million tildes encoded again and again', `#/result?a=%2525252525252541`],
  ])('with %s is refused', (_, fragment) => {
    for (const given of [fragment, inBrowser(fragment)]) {
      const address = parseAddress(given);
      expect(address.kind).toBe('shared');
      if (address.kind === 'shared') {
        expect(decodeAnswers(address.code)).toEqual({ problem: 'damaged' });
      }
    }
  });

  it('lets random texts pass no more often than the check value does, however they are mangled', () => {
    const letters = fc.constantFrom(...alphabet, ...alphabet.toUpperCase());
    const noise = fc.constantFrom('', '', '', ' ', '%20', '\u200b', '=', '。', '%', '&', 'b', '3D');
    const text = fc.array(fc.tuple(letters, noise), { minLength: 14, maxLength: 18 });
    let passed = 0;
    fc.assert(
      fc.property(text, (pairs) => {
        const { answers } = decodeAnswers(codeIn(tidied(`?a=1${pairs.flat().join('')}`)) ?? '');
        if (answers !== undefined) passed += 1;
      }),
      { numRuns: 5 * runsAtMost(3000) },
    );
    expect(passed).toBe(0);
  });

  it('gives one code, which is found again in the link that is made of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, behind) => {
        const fragment = `#${before}?a=${behind}`;
        const address = parseAddress(fragment);
        const again = parseAddress(plainFragment(address) ?? fragment);
        expect(address.kind).toBe('shared');
        if (address.kind !== 'shared' || address.code === '') return;
        if (decodeAnswers(address.code).answers !== undefined) expect(again).toEqual(address);
      }),
      { numRuns: runsAtMost(3000) },
    );
  });
});
