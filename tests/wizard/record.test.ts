import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyRecord,
  formatRecord,
  formatTab,
  newId,
  parseRecord,
  parseTab,
  type RecordProblem,
  type SavedAssessment,
  type SavedRecord,
  type SavedTab,
  savedIn,
  withAssessment,
  withoutAssessment,
} from '../../src/wizard/record.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { runsAtMost } from '../runs.ts';
import { recordProperties } from './record-properties.ts';

const plan: SavedAssessment = {
  id: 3,
  name: 'Plan B',
  answers: { model: 'both', purpose: ['commercial', 'academic'], brand: 'unsure' },
  papers: { draft: { company: '某公司\n<b>' } },
};
const unnamed: SavedAssessment = { id: 1, name: null, answers: { model: 'other' }, papers: {} };
const two: SavedRecord = { language: 'zh-CN', opened: 3, assessments: [unnamed, plan] };

const planText =
  '{"id":3,"name":"Plan B","answers":{"model":"both","purpose":["commercial","academic"],"brand":"unsure"},"papers":{"draft":{"company":"某公司\\n<b>"}}}';
const unnamedText = '{"id":1,"name":null,"answers":{"model":"other"},"papers":{}}';
const twoText = `{"version":2,"language":"zh-CN","opened":3,"assessments":[${unnamedText},${planText}]}`;

/** A record of version 2 that holds one assessment, its parts replaced. */
function one(parts: Readonly<Record<string, string>> = {}): string {
  const { opened = '1', ...own } = parts;
  const all = { id: '1', name: 'null', answers: '{"model":"other"}', papers: '{}', ...own };
  const fields = Object.entries(all).map(([key, text]) => `"${key}":${text}`);
  return `{"version":2,"language":null,"opened":${opened},"assessments":[{${fields.join()}}]}`;
}

function first(answers: string, language = 'null'): string {
  return `{"version":1,"language":${language},"answers":${answers}}`;
}

const single: SavedRecord = { language: null, opened: 1, assessments: [unnamed] };
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

it('is kept under this name, at first with nothing in it', () => {
  expect([recordKey, emptyRecord]).toEqual([
    'baichuan2-licence-check',
    { language: null, opened: null, assessments: [] },
  ]);
});

describe('reading a record', () => {
  it.each<[what: string, text: string | null, record: SavedRecord]>([
    ['an empty store', null, emptyRecord],
    ['two assessments and the language', twoText, two],
    ['nothing kept', '{"version":2,"language":null,"opened":null,"assessments":[]}', emptyRecord],
    ['one assessment', one(), single],
    [
      'none is open where the one that was is gone',
      one({ opened: '7' }),
      { ...single, opened: null },
    ],
    ['what else stands there is dropped', one({ snapshot: '{}' }), single],
    [
      'answers without effect are kept',
      one({ answers: '{"model":"other","separable":"yes"}' }),
      {
        ...single,
        assessments: [{ ...unnamed, answers: { model: 'other', separable: 'yes' } }],
      },
    ],
    ['version 1', first('{"model":"other"}'), single],
    [
      'version 1, a language that is gone',
      first('{"model":"other"}', '"fr"'),
      { ...single, language: 'fr' },
    ],
    ['version 1 without answers', first('{}', '"en"'), { ...emptyRecord, language: 'en' }],
  ])('%s', (_, text, record) => {
    expect(parseRecord(text)).toEqual({ record, problem: null });
  });

  it.each<[what: string, text: string, problem: RecordProblem]>([
    ['nothing', '', 'unreadable'],
    ['no JSON', '{"version":2', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['an array', '[]', 'unreadable'],
    ['a string', '"both"', 'unreadable'],
    ['no version', '{"language":null,"opened":null,"assessments":[]}', 'unreadable'],
    ['version 0', '{"version":0,"language":null,"answers":{}}', 'unreadable'],
    ['a version in quotes', '{"version":"2","language":null,"assessments":[]}', 'unreadable'],
    ['half a version', '{"version":2.5,"language":null,"assessments":[]}', 'unreadable'],
    ['version 3', '{"version":3,"assessments":[]}', 'later-version'],
    ['version 10', '{"version":10}', 'later-version'],
    ['no language', '{"version":2,"opened":null,"assessments":[]}', 'unreadable'],
    ['no assessments', '{"version":2,"language":null,"opened":null}', 'unreadable'],
    ['no id', one({ id: 'null' }), 'unreadable'],
    ['half an id', one({ id: '1.5' }), 'unreadable'],
    ['an id below one', one({ id: '0' }), 'unreadable'],
    ['an id beyond measure', one({ id: '1e300' }), 'unreadable'],
    [
      'an id twice',
      `{"version":2,"language":null,"opened":1,"assessments":[${unnamedText},${unnamedText}]}`,
      'unreadable',
    ],
    ['a number for a name', one({ name: '1' }), 'unreadable'],
    ['papers that are no table', one({ papers: '[1]' }), 'unreadable'],
    ['a field that is no text', one({ papers: '{"draft":{"company":1}}' }), 'unreadable'],
    ['null for the answers', one({ answers: 'null' }), 'unreadable'],
    ['an array for the answers', one({ answers: '[]' }), 'unreadable'],
    ['an unknown question', one({ answers: '{"x":"y"}' }), 'unreadable'],
    ['an unknown option', one({ answers: '{"model":"x"}' }), 'unreadable'],
    ['an empty array', one({ answers: '{"purpose":[]}' }), 'unreadable'],
    [
      'an exclusive option beside others',
      one({ answers: '{"purpose":["unsure","academic"]}' }),
      'unreadable',
    ],
    ['__proto__ as a question', one({ answers: '{"__proto__":{"model":"both"}}' }), 'unreadable'],
    ['brackets beyond measure', one({ answers: deep }), 'unreadable'],
    ['version 1 with brackets beyond measure', first(deep), 'unreadable'],
    ['version 1 with answers beyond measure', first(`{"model":${deep}}`), 'unreadable'],
    ['version 1 with an unknown question', first('{"x":"y"}'), 'unreadable'],
    ['version 1 with null for the answers', first('null'), 'unreadable'],
    ['version 1 with a number for the language', first('{}', '1'), 'unreadable'],
    ['version 1 with an array for the answers', first('[]'), 'unreadable'],
  ])('%s', (_, text, problem) => {
    expect(parseRecord(text)).toEqual({ record: emptyRecord, problem });
  });

  it('writes what it reads', () => {
    expect(formatRecord(two)).toBe(twoText);
  });
});

describe('reading what a tab kept', () => {
  it.each<[what: string, text: string | null, tab: SavedTab | null]>([
    ['nothing', null, null],
    ['broken JSON', '{"version":2', null],
    [
      'an assessment that is kept',
      '{"version":2,"id":3,"answers":{"model":"both"}}',
      { id: 3, answers: { model: 'both' } },
    ],
    ['one that is not', formatTab({ id: null, answers: {} }), { id: null, answers: {} }],
    ['another version', '{"version":3,"id":3,"answers":{}}', null],
    ['no id', '{"version":2,"answers":{}}', null],
    ['an unknown option', '{"version":2,"id":3,"answers":{"model":"x"}}', null],
  ])('%s', (_, text, tab) => {
    expect(parseTab(text)).toEqual(tab);
  });
});

describe('a record', () => {
  const copy: SavedAssessment = { ...plan, id: 4, name: 'Copy' };
  it.each<[what: string, got: unknown, wanted: unknown]>([
    ['finds an assessment by its id', savedIn(two, 3), plan],
    ['finds none without an id', savedIn(two, null), undefined],
    ['has a free id', [newId(two), newId(emptyRecord)], [4, 1]],
    [
      'takes one more, and opens it',
      withAssessment(two, copy),
      { language: 'zh-CN', opened: 4, assessments: [unnamed, plan, copy] },
    ],
    [
      'takes one in the place of another',
      withAssessment(two, { ...unnamed, name: 'A' }),
      { language: 'zh-CN', opened: 1, assessments: [{ ...unnamed, name: 'A' }, plan] },
    ],
    [
      'lets the open one go',
      withoutAssessment(two, 3),
      { language: 'zh-CN', opened: null, assessments: [unnamed] },
    ],
    [
      'lets another one go',
      withoutAssessment(two, 1),
      { language: 'zh-CN', opened: 3, assessments: [plan] },
    ],
  ])('%s', (_, got, wanted) => {
    expect(got).toEqual(wanted);
  });
});

describe('whatever is kept', () => {
  it.each(recordProperties)('%s', (_, property) => {
    fc.assert(property, { numRuns: runsAtMost(2000) });
  });
});
