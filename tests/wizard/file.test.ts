import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenceSource } from '../../src/licence/source.ts';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import { type Difference, fileName, formatFile, parseFile } from '../../src/wizard/file.ts';
import type { PaperFields } from '../../src/wizard/record.ts';
import { persons } from '../cases/people.ts';
import { runsAtMost } from '../runs.ts';
import { bytes, military, text, withAnswers, withFields, written } from './kept-file.ts';
import { keptProperties } from './kept-properties.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

describe('an assessment’s file', () => {
  it('is the result in its envelope, indented, with a line end', () => {
    expect(text).toBe(`${JSON.stringify(written, null, 2)}\n`);
  });

  const opened = { file: { ...military, difference: null, lookAgainAt: [] } };

  it.each<[what: string, content: string | Uint8Array]>([
    ['as text', text],
    ['as bytes', bytes(text)],
    ['after a byte-order mark, as text', `\uFEFF${text}`],
    ['after a byte-order mark, as bytes', bytes(`\uFEFF${text}`)],
    ['with other line ends', text.replaceAll('\n', '\r\n')],
    ['in one line', JSON.stringify(written)],
    ['with its fields in another order', JSON.stringify(sorted(written))],
    ['with fields besides, which are dropped', withFields({ note: {} }, { toString: 1 })],
    ['with keys written by escapes', text.replace('"name"', '"n\\u0061me"')],
  ])('is opened %s', (_, content) => {
    expect(parseFile(content)).toEqual(opened);
  });

  it.each(['2028-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('may be of %s', (day) => {
    expect(parseFile(formatFile({ ...military, assessedOn: day }))).toEqual({
      file: { ...military, assessedOn: day, difference: null, lookAgainAt: [] },
    });
  });

  it('keeps a byte-order mark that stands in a name', () => {
    const name = 'a\uFEFFb';
    expect(parseFile(formatFile({ ...military, name }))).toEqual({
      file: { ...military, name, difference: null, lookAgainAt: [] },
    });
  });

  it('leaves out answers without effect', () => {
    const answers = { ...military.answers, brand: 'yes' } as const;
    expect(parseFile(formatFile({ ...military, answers }))).toEqual(opened);
  });

  it('holds options in any order', () => {
    const { answers } = assess({ model: 'both', purpose: ['academic', 'commercial'] });
    const changed = { ...military, answers };
    const reversed = formatFile(changed).replace(
      /"academic",(\s+)"commercial"/,
      '"commercial",$1"academic"',
    );
    expect(reversed).not.toBe(formatFile(changed));
    expect(parseFile(reversed)).toEqual({
      file: { ...changed, difference: null, lookAgainAt: [] },
    });
  });

  it.each(persons.map((person) => [person.case, person.answers] as const))(
    '%s',
    (name, answers) => {
      const assessment = { name, assessedOn: '2027-01-31', answers, papers: {} };
      expect(parseFile(bytes(formatFile(assessment)))).toEqual({
        file: {
          ...assessment,
          answers: assess(answers).answers,
          difference: null,
          lookAgainAt: [],
        },
      });
    },
  );
});

describe('what was typed into the papers, and noted of the application', () => {
  const opened = (papers: PaperFields) => ({
    file: { ...military, papers, difference: null, lookAgainAt: [] },
  });

  it.each<[what: string, papers: PaperFields]>([
    ['fields', { draft: { 'applicant-name': '杭州示例 “A”\r\n😀', plan: ' a\tb\n\nc ' } }],
    ['a field that was emptied', { draft: { model: '' } }],
    ['the log', { log: { 0: 'sent 2026-03-01', 1: 'reminded 2026-03-15' } }],
    ['half a character', { draft: { plan: 'a\uD83D' } }],
    [
      'all of it',
      {
        draft: { agent: 'no', 'sent-on': '2026-03-01' },
        log: { 0: 'sent 2026-03-01' },
        later: { tick: 'yes' },
      },
    ],
  ])('comes back whole: %s', (_, papers) => {
    expect(parseFile(bytes(formatFile({ ...military, papers })))).toEqual(opened(papers));
  });

  it.each<[what: string, papers: PaperFields]>([
    ['nothing', {}],
    ['nothing any more', { draft: {}, log: {} }],
  ])('is left out where it is %s, as in files of the earlier form', (_, papers) => {
    expect(formatFile({ ...military, papers })).toBe(text);
    expect(parseFile(text)).toEqual(opened({}));
  });

  it.each<[what: string, papers: unknown, field: string]>([
    ['no object', 'a', 'papers'],
    ['null', null, 'papers'],
    ['a field that is no text', { draft: { model: 1 } }, 'papers.draft.model'],
    ['a paper that is no object', { log: 'sent' }, 'papers.log'],
    ['a name of any length', { ['x\n'.repeat(300)]: 1 }, `papers.${'x '.repeat(16)}…`],
  ])('refuses %s', (_, papers, field) => {
    expect(parseFile(withFields({ papers }))).toEqual({ problem: { kind: 'wrong-field', field } });
  });
});

describe('a file made under another version', () => {
  const today = { rules: rulesVersion, text: licenceSource.sha256 };
  const otherText = 'a'.repeat(64);
  const [duty] = written.result.obligations;
  const unchanged = {
    kind: 'other-version',
    verdict: { stored: 'prohibited', today: 'prohibited' },
    possibleVerdicts: { stored: ['prohibited'], today: ['prohibited'] },
    email: { stored: 'none', today: 'none' },
    lanes: {
      stored: { nonCommercial: null, commercial: null },
      today: { nonCommercial: null, commercial: null },
    },
    duties: [],
  } as const;

  it.each<[what: string, result: object, difference: Difference]>([
    [
      'of the rules, to the same result',
      { rules: '0.9.0' },
      { ...unchanged, madeUnder: { stored: { ...today, rules: '0.9.0' }, today } },
    ],
    [
      'of the rules, a later one',
      { rules: '12.0.0' },
      { ...unchanged, madeUnder: { stored: { ...today, rules: '12.0.0' }, today } },
    ],
    [
      'of the rules, of several digits',
      { rules: '0.12.345' },
      { ...unchanged, madeUnder: { stored: { ...today, rules: '0.12.345' }, today } },
    ],
    [
      'of the text',
      { licence: { id: licenceSource.id, sha256: otherText } },
      { ...unchanged, madeUnder: { stored: { ...today, text: otherText }, today } },
    ],
    [
      'with another verdict, answer about mail, lanes and duties, some of them gone',
      {
        rules: '0.9.0',
        verdict: 'conditional',
        possibleVerdicts: ['conditional'],
        email: 'optional',
        lanes: { nonCommercial: 'permitted', commercial: null },
        obligations: [
          { ...duty, id: 'old-duty' },
          { ...duty, status: 'may-apply' },
        ],
      },
      {
        kind: 'other-version',
        madeUnder: { stored: { ...today, rules: '0.9.0' }, today },
        verdict: { stored: 'conditional', today: 'prohibited' },
        possibleVerdicts: { stored: ['conditional'], today: ['prohibited'] },
        email: { stored: 'optional', today: 'none' },
        lanes: {
          stored: { nonCommercial: 'permitted', commercial: null },
          today: { nonCommercial: null, commercial: null },
        },
        duties: [
          { id: 'old-duty', from: 'applies', to: null },
          { id: 'no-military-or-unlawful-purpose', from: 'may-apply', to: 'applies' },
        ],
      },
    ],
    [
      'that had no duties yet',
      { rules: '0.9.0', obligations: [] },
      {
        ...unchanged,
        madeUnder: { stored: { ...today, rules: '0.9.0' }, today },
        duties: [{ id: 'no-military-or-unlawful-purpose', from: null, to: 'applies' }],
      },
    ],
  ])('%s', (_, result, difference) => {
    expect(parseFile(withFields({}, result))).toEqual({
      file: { ...military, difference, lookAgainAt: [] },
    });
  });

  it.each<[what: string, result: object, difference: Partial<Difference>]>([
    [
      'its verdict',
      { verdict: 'permitted' },
      { verdict: { stored: 'permitted', today: 'prohibited' } },
    ],
    [
      'its duties',
      { obligations: [] },
      { duties: [{ id: 'no-military-or-unlawful-purpose', from: null, to: 'applies' }] },
    ],
    ['a duty’s clauses alone', { obligations: [{ ...duty, clauses: ['2.2'] }] }, {}],
    ['whether it is complete', { complete: false }, {}],
    ['what is next', { next: 'brand' }, {}],
  ])('and one of this version in which %s was altered, are told apart', (_, result, difference) => {
    expect(parseFile(withFields({}, result))).toEqual({
      file: {
        ...military,
        lookAgainAt: [],
        difference: {
          ...unchanged,
          kind: 'altered',
          madeUnder: { stored: today, today },
          ...difference,
        },
      },
    });
  });

  it('and one of this version whose answers were altered, are told apart', () => {
    const { file } = parseFile(withAnswers({ model: 'other' }));
    expect([file?.answers, file?.difference?.kind, file?.difference?.verdict]).toEqual([
      { model: 'other' },
      'altered',
      { stored: 'prohibited', today: 'out-of-scope' },
    ]);
  });
});

describe('the name of a file', () => {
  it.each<[name: string, file: string]>([
    ['', 'baichuan2-licence-check-2026-11-23.json'],
    ['Chatbot for clients', 'baichuan2-licence-check-Chatbot-for-clients-2026-11-23.json'],
    ['客服机器人（二期）', 'baichuan2-licence-check-客服机器人-二期-2026-11-23.json'],
    ['../../etc/passwd', 'baichuan2-licence-check-etc-passwd-2026-11-23.json'],
    ['a\\b:c*d?e"f<g>h|i', 'baichuan2-licence-check-a-b-c-d-e-f-g-h-i-2026-11-23.json'],
    ['CON', 'baichuan2-licence-check-CON-2026-11-23.json'],
    ['  . ', 'baichuan2-licence-check-2026-11-23.json'],
    ['🎉', 'baichuan2-licence-check-2026-11-23.json'],
    ['a\0\u202Ecod.exe', 'baichuan2-licence-check-a-cod-exe-2026-11-23.json'],
    ['\ud800x', 'baichuan2-licence-check-x-2026-11-23.json'],
    ['e\u0301', 'baichuan2-licence-check-\u00e9-2026-11-23.json'],
    ['❤️ x', 'baichuan2-licence-check-x-2026-11-23.json'],
    ['x'.repeat(999), `baichuan2-licence-check-${'x'.repeat(120)}-2026-11-23.json`],
    [`${'x'.repeat(119)}क्ष`, `baichuan2-licence-check-${'x'.repeat(119)}-2026-11-23.json`],
    [`a${'\u0301'.repeat(999)}`, 'baichuan2-licence-check-2026-11-23.json'],
    ['𠮷'.repeat(99), `baichuan2-licence-check-${'𠮷'.repeat(30)}-2026-11-23.json`],
    ['长'.repeat(99), `baichuan2-licence-check-${'长'.repeat(40)}-2026-11-23.json`],
  ])('%s', (name, file) => {
    expect(fileName(name, '2026-11-23')).toBe(file);
  });
});

describe('whatever is opened', () => {
  it.each(keptProperties.filter(([name]) => !/code/.test(name)))('%s', (_, property) => {
    fc.assert(property, { numRuns: runsAtMost(2000) });
  });
});
