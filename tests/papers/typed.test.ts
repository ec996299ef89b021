import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { distinctNames, safeFileName, typedLine, typedLines } from '../../src/papers/typed.ts';
import { hostile } from './hostile.ts';

describe('text from outside', () => {
  it.each([
    ['  a  ', ['a']],
    ['a\r\nb\rc\nd\u2028e\u0085f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a \n  b', ['a', '  b']],
    ['a\uFEFFb', ['ab']],
    ['a\tb\u0000c\u001bd\u007fe\u0090f', ['a b␀c␛d␡e\ufffdf']],
    ['\ud800x\udc00 😀', ['\ufffdx\ufffd 😀']],
    ['\u202eabc', ['\u202eabc\u202c']],
    ['\u2067\u202aab\u2069', ['\u2067\u202aab\u2069']],
    ['\u2066a\u202bb', ['\u2066a\u202bb\u202c\u2069']],
    ['\u202aab\u202c', ['\u202aab\u202c']],
    ['\u2066a\u202cb', ['\u2066a\u202cb\u2069']],
    ['', ['']],
  ])('%j stands in lines', (text, lines) => {
    expect(typedLines(text)).toEqual(lines);
  });

  it('stands in one line where a place has one', () => {
    expect(typedLine(' 浙江省\r\n\r\n 杭州市 \n')).toBe('浙江省 杭州市');
  });

  it('holds no control character and no broken character, and opens no direction that it does not close', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of [...typedLines(text), typedLine(text)]) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
          expect(line.match(/[\u2066-\u2068]/gu)?.length ?? 0).toBeLessThanOrEqual(
            line.match(/\u2069/gu)?.length ?? 0,
          );
          expect(encodeURIComponent(line)).not.toContain('%0A');
        }
      }),
    );
  });

  it('keeps every character that a document can carry', () => {
    const printable = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(printable, (text) => {
        fc.pre(!/[\s\u202A-\u202E\u2066-\u2069]/u.test(text));
        expect(typedLines(text)).toEqual([text]);
      }),
    );
  });
});

describe('a file name from outside', () => {
  it.each([
    ['营业执照.pdf', '营业执照.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\a|b?.png', 'C__a_b_.png'],
    ['invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['a\r\nb\u0000.pdf', 'a__b_.pdf'],
    ['  .hidden. ', 'hidden'],
    ['', '_'],
    ['...', '_'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(58)}.docx`],
    [`${'长'.repeat(116)}.txt`, `${'长'.repeat(58)}.txt`],
    ['x'.repeat(300), 'x'.repeat(180)],
    [`${'x'.repeat(179)}.${'y'.repeat(20)}`, 'x'.repeat(179)],
    [`${'x'.repeat(170)}   ${'y'.repeat(90)}.pdf`, `${'x'.repeat(170)}   yyy.pdf`],
    [`${'x'.repeat(174)}   y.pdf`, `${'x'.repeat(174)}.pdf`],
    [`${'x'.repeat(175)}q\u0301.pdf`, `${'x'.repeat(175)}.pdf`],
    [`${'x'.repeat(170)}👩‍👩‍👧.pdf`, `${'x'.repeat(170)}.pdf`],
    [`${'x'.repeat(170)}🇨🇳.pdf`, `${'x'.repeat(170)}.pdf`],
    [`${'x'.repeat(170)}👍🏽.pdf`, `${'x'.repeat(170)}.pdf`],
    [`${'x'.repeat(172)}क्ष.pdf`, `${'x'.repeat(172)}.pdf`],
    [`a${'\u0301'.repeat(300)}.pdf`, '_.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['\u1112\u1161\u11ab.pdf', '한.pdf'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['Nul .tar.gz', '_Nul .tar.gz'],
    ['COM1.docx', '_COM1.docx'],
    ['lpt\u00b9', '_lpt\u00b9'],
    ['CONIN$', '_CONIN$'],
    ['aux:', 'aux_'],
    ['concept.pdf', 'concept.pdf'],
    ['COM10.pdf', 'COM10.pdf'],
    ['a.pdf. . .', 'a.pdf'],
    ['a.', 'a'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('is safe and short, whatever was picked', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|\u202A-\u202E\u2066-\u2069]/u);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(180);
        expect(safe).toMatch(/[^\s.]$/u);
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/iu);
      }),
    );
  });

  it.each(languages)('is what our own files are called in %s', async (language) => {
    const words = async (subject: string) =>
      (await import(`../../locales/${language}/${subject}.json`)).default;
    const { files, readme } = await words('papers-pack');
    const { takeaway } = await words('papers-screens');
    const { unread } = await words('kept');
    const names: readonly string[] = [
      ...Object.values<string>(files).map((name) => `${name}.docx`),
      readme.name,
      readme.mayApplyFolder,
      `${takeaway.name}.zip`,
      `${unread.fileName}.txt`,
    ];
    expect(names.map(safeFileName)).toEqual(names);
    expect(distinctNames(names)).toEqual(names);
  });

  it('stays within 180 bytes where it is numbered, no character cut', () => {
    const long = safeFileName(`${'执照'.repeat(100)}.pdf`);
    const [first, second] = distinctNames([long, long]);
    expect(first).toBe(long);
    expect(second).toBe(`${'执照'.repeat(28)}执 (2).pdf`);
    for (const name of [long, second ?? '']) {
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    }
  });

  it('is numbered where it repeats', () => {
    expect(distinctNames(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf', 'b', 'b'])).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'a (2) (2).pdf',
      'b',
      'b (2)',
    ]);
  });
});
