import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesVersion } from '../../src/rules/assess.ts';
import {
  emptyRecord,
  formatRecord,
  formatTab,
  newAssessment,
  parseRecord,
  parseTab,
  type RecordProblem,
  type SavedAssessment,
  type SavedRecord,
  type SavedTab,
  savedIn,
  type Texts,
  withAgain,
  withAssessment,
  withoutAssessment,
  withPart,
} from '../../src/wizard/record.ts';
import { assessmentKey, openedKey, recordKey } from '../../src/wizard/record-key.ts';
import { runsAtMost } from '../runs.ts';
import { recordProperties } from './record-properties.ts';

const plan: SavedAssessment = {
  id: 3,
  begun: 1,
  name: 'Plan B',
  answers: { model: 'both', purpose: ['commercial', 'academic'], brand: 'unsure' },
  papers: { draft: { company: '某公司\n<b>' } },
};
const unnamed: SavedAssessment = {
  id: 1,
  begun: 0,
  name: null,
  answers: { model: 'other' },
  papers: {},
};
const two: SavedRecord = { language: 'zh-CN', opened: 3, assessments: [unnamed, plan] };

const rulesOfToday = `"rules":"${rulesVersion}"`;
const planText = `{"id":3,${rulesOfToday},"name":"Plan B","answers":{"model":"both","purpose":["commercial","academic"],"brand":"unsure"},"papers":{"draft":{"company":"某公司\\n<b>"}}}`;
const unnamedText = `{"id":1,${rulesOfToday},"name":null,"answers":{"model":"other"},"papers":{}}`;
const twoText = `{"version":2,"language":"zh-CN","opened":3,"assessments":[${unnamedText},${planText}]}`;

const planOwn = planText.replace(`"id":3,${rulesOfToday}`, `"version":3,${rulesOfToday},"begun":1`);
const unnamedOwn = unnamedText.replace(
  `"id":1,${rulesOfToday}`,
  `"version":3,${rulesOfToday},"begun":0`,
);
const twoTexts: Texts = {
  [`${assessmentKey}1`]: unnamedOwn,
  [`${assessmentKey}3`]: planOwn,
  [openedKey]: '3',
  [recordKey]: '{"version":3,"language":"zh-CN"}',
};

/** What stands in the store where all is in one text, as up to version 2. */
const inOne = (text: string | null): Texts => (text === null ? {} : { [recordKey]: text });

/** A record of version 2 that holds one assessment, its parts replaced. */
function one(parts: Readonly<Record<string, string>> = {}): string {
  const { opened = '1', ...own } = parts;
  const all = {
    id: '1',
    rules: JSON.stringify(rulesVersion),
    name: 'null',
    answers: '{"model":"other"}',
    papers: '{}',
    ...own,
  };
  const fields = Object.entries(all).map(([key, text]) => `"${key}":${text}`);
  return `{"version":2,"language":null,"opened":${opened},"assessments":[{${fields.join()}}]}`;
}

function first(answers: string, language = 'null'): string {
  return `{"version":1,"language":${language},"answers":${answers}}`;
}

const single: SavedRecord = { language: null, opened: 1, assessments: [unnamed] };
/** The same where the text does not say under which rules. */
const earlier = { rules: '1.0.0', lookAgainAt: [] };
const singleOf100: SavedRecord = { ...single, assessments: [{ ...unnamed, earlier }] };
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

it('is kept under this name, at first with nothing in it', () => {
  expect([recordKey, openedKey, assessmentKey, emptyRecord]).toEqual([
    'baichuan2-licence-check',
    'baichuan2-licence-check.opened',
    'baichuan2-licence-check/',
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
    ['version 1', first('{"model":"other"}'), singleOf100],
    [
      'version 1, a language that is gone',
      first('{"model":"other"}', '"fr"'),
      { ...singleOf100, language: 'fr' },
    ],
    ['version 1 without answers', first('{}', '"en"'), { ...emptyRecord, language: 'en' }],
  ])('%s', (_, text, record) => {
    expect(parseRecord(inOne(text))).toEqual({ record, problem: null });
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
    ['version 3 without a language', '{"version":3,"assessments":[]}', 'unreadable'],
    ['version 4', '{"version":4,"assessments":[]}', 'later-version'],
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
    expect(parseRecord(inOne(text))).toEqual({ record: emptyRecord, problem });
  });

  const kept = (texts: Texts) => ({ ...twoTexts, ...texts });
  const { [recordKey]: _language, ...withoutLanguage } = twoTexts;
  const { [openedKey]: _opened, ...noneOpened } = twoTexts;
  it.each<[what: string, texts: Texts, record: SavedRecord]>([
    ['two assessments, each in its own text', twoTexts, two],
    ['none open', noneOpened, { ...two, opened: null }],
    ['one open that is gone', kept({ [openedKey]: '9' }), { ...two, opened: null }],
    ['what is no id for the one open', kept({ [openedKey]: 'x' }), { ...two, opened: null }],
    ['no language', withoutLanguage, { ...two, language: null }],
    [
      'in the order in which they were begun',
      kept({ [`${assessmentKey}1`]: unnamedOwn.replace('"begun":0', '"begun":2') }),
      { ...two, assessments: [plan, { ...unnamed, begun: 2 }] },
    ],
    [
      'version 2 beside texts of their own: these are newer',
      kept({ [recordKey]: twoText, [`${assessmentKey}3`]: planOwn.replace('Plan B', 'Plan C') }),
      { ...two, assessments: [unnamed, { ...plan, name: 'Plan C' }] },
    ],
  ])('%s', (_, texts, record) => {
    expect(parseRecord(texts)).toEqual({ record, problem: null });
  });

  it.each<[what: string, texts: Texts, problem: RecordProblem]>([
    ['a text without JSON', { [`${assessmentKey}5`]: '{' }, 'unreadable'],
    ['a key without an id', { [`${assessmentKey}x`]: unnamedOwn }, 'unreadable'],
    ['a key with half an id', { [`${assessmentKey}1.5`]: unnamedOwn }, 'unreadable'],
    ['an id twice', { [`${assessmentKey}1e0`]: unnamedOwn }, 'unreadable'],
    [
      'no time of beginning',
      { [`${assessmentKey}1`]: unnamedOwn.replace('"begun":0,', '') },
      'unreadable',
    ],
    [
      'a later version',
      { [`${assessmentKey}1`]: unnamedOwn.replace('"version":3', '"version":4') },
      'later-version',
    ],
    [
      'rules that are not known yet',
      { [`${assessmentKey}1`]: unnamedOwn.replace(rulesOfToday, '"rules":"9.0.0"') },
      'later-version',
    ],
    [
      'a number for the rules',
      { [`${assessmentKey}1`]: unnamedOwn.replace(rulesOfToday, '"rules":1.1') },
      'unreadable',
    ],
    [
      'a question to look at that is none',
      {
        [`${assessmentKey}1`]: unnamedOwn.replace(
          '"begun"',
          '"earlier":{"rules":"1.0.0","lookAgainAt":["size"]},"begun"',
        ),
      },
      'unreadable',
    ],
  ])('one assessment with %s leaves all unread', (_, texts, problem) => {
    expect(parseRecord({ ...twoTexts, ...texts })).toEqual({ record: emptyRecord, problem });
  });

  it('goes on saying what was still to be said of rules before those that wrote it', () => {
    const [saved] = parseRecord({
      [`${assessmentKey}1`]: unnamedOwn
        .replace(rulesOfToday, '"rules":"1.0.0"')
        .replace('{"model":"other"}', '{"model":"both","purpose":["possibly-prohibited"]}')
        .replace('"begun"', '"earlier":{"rules":"1.0.0","lookAgainAt":["leaderboard"]},"begun"'),
    }).record.assessments;
    expect(saved?.earlier).toEqual({ rules: '1.0.0', lookAgainAt: ['purpose', 'leaderboard'] });
  });

  it('writes what it reads', () => {
    expect(formatRecord(two)).toEqual(twoTexts);
    expect(formatRecord({ ...two, opened: null })).toEqual(noneOpened);
  });
});

describe('reading what a tab kept', () => {
  const tab: SavedTab = { answers: { model: 'both' }, kept: plan, ahead: 'papers' };
  it.each<[what: string, text: string | null, tab: SavedTab | null]>([
    ['nothing', null, null],
    ['broken JSON', '{"version":3', null],
    ['no object', 'null', null],
    ['an assessment that is kept', formatTab(tab), tab],
    [
      'one that is not',
      formatTab({ answers: {}, kept: null, ahead: 'all' }),
      { answers: {}, kept: null, ahead: 'all' },
    ],
    [
      'version 2',
      '{"version":2,"id":3,"answers":{"model":"both"}}',
      {
        answers: { model: 'both' },
        kept: { id: 3, begun: 0, name: null, answers: { model: 'both' }, papers: {}, earlier },
        ahead: 'nothing',
      },
    ],
    [
      'version 2, nothing kept',
      '{"version":2,"id":null,"answers":{}}',
      { answers: {}, kept: null, ahead: 'nothing' },
    ],
    [
      'what is still to be said of earlier rules',
      formatTab({ ...tab, kept: { ...plan, earlier } }),
      { ...tab, kept: { ...plan, earlier } },
    ],
    ['rules that are not known yet', formatTab(tab).replace(rulesOfToday, '"rules":"9.0.0"'), null],
    ['another version', formatTab(tab).replace('"version":3', '"version":4'), null],
    ['no id', '{"version":2,"answers":{}}', null],
    ['an unknown option', '{"version":2,"id":3,"answers":{"model":"x"}}', null],
    ['an unknown option of what is kept', formatTab(tab).replace('"commercial"', '"x"'), null],
  ])('%s', (_, text, wanted) => {
    expect(parseTab(text)).toEqual(wanted);
  });
});

describe('a record', () => {
  const copy: SavedAssessment = { ...plan, id: 4, begun: 2, name: 'Copy' };
  it.each<[what: string, got: unknown, wanted: unknown]>([
    ['finds an assessment by its id', savedIn(two, 3), plan],
    ['finds none without an id', savedIn(two, null), undefined],
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
      'changes a part of one',
      withPart(two, 1, ({ name }) => ({ name: `${name}!` })),
      { ...two, assessments: [{ ...unnamed, name: 'null!' }, plan] },
    ],
    ['changes nothing of one that is gone', withPart(two, 9, () => ({ name: 'A' })), two],
    [
      'takes back what it lacks, in its place',
      withAgain(
        { language: null, opened: null, assessments: [{ ...plan, name: 'New' }] },
        { language: 'en', opened: 1, assessments: [unnamed, plan] },
      ),
      { language: 'en', opened: 1, assessments: [unnamed, { ...plan, name: 'New' }] },
    ],
    [
      'takes back nothing in the place of what was chosen since',
      withAgain(two, { language: 'en', opened: 1, assessments: [] }),
      two,
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

describe('a new assessment', () => {
  it('is the last, with an id of its own', () => {
    const before = Date.now();
    const made = Array.from({ length: 1000 }, () => newAssessment(two, plan));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1000);
    for (const { id, begun, ...rest } of made) {
      expect(Number.isSafeInteger(id) && id > 0).toBe(true);
      expect(begun).toBeGreaterThanOrEqual(before);
      expect(rest).toEqual({ name: plan.name, answers: plan.answers, papers: plan.papers });
      expect(newAssessment(two, { ...plan, earlier }).earlier).toBe(earlier);
    }
    expect(Math.max(...made.map(({ id }) => id))).toBeGreaterThan(2 ** 40);
  });

  it('is the last also where the clock was put back', () => {
    const begun = Date.now() + 1e9;
    const later = { ...emptyRecord, assessments: [{ ...plan, begun }] };
    expect(newAssessment(later, unnamed).begun).toBe(begun + 1);
  });
});

describe('whatever is kept', () => {
  it.each(recordProperties)('%s', { timeout: 60_000 }, (_, property) => {
    fc.assert(property, { numRuns: runsAtMost(2000) });
  });
});
