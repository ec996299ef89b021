import { describe, expect, it } from 'vitest';
import {
  type DutyMark,
  linkIn,
  longestNote,
  marksOf,
  markText,
  toDoProgress,
} from '../../src/papers/marks.ts';
import { reportMarkdown, reportText } from '../../src/papers/report.ts';
import { assess } from '../../src/rules/assess.ts';
import { toDosOf } from '../../src/rules/result-sections.ts';
import { startUp, voices } from './material.ts';

const on = '2026-11-29';
const done: DutyMark = { state: 'done', on, note: 'Ticket 4711' };

describe('a mark is kept as a text and read back', () => {
  it.each<[text: string, mark: DutyMark]>([
    ['done 2026-11-29 Ticket 4711', done],
    ['done 2026-11-29', { state: 'done', on, note: '' }],
    ['not-for-us 2026-11-29 No users yet', { state: 'not-for-us', on, note: 'No users yet' }],
  ])('%s', (text, mark) => {
    expect(markText(mark)).toBe(text);
    expect(marksOf({ 'obey-laws': text }, {})).toEqual({ 'obey-laws': mark });
  });
});

describe('what a file or a store may hold besides is no mark', () => {
  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['another state', 'perhaps 2026-11-29 x'],
    ['no day', 'done Ticket'],
    ['a day that no calendar has', 'done 2026-13-29 x'],
    ['a day that its month has not', 'done 2026-02-31 x'],
    ['a leap day of another year', 'done 2026-02-29 x'],
    ['a day of another form', 'done 29.11.2026 x'],
    ['markup for a state', '<b>done</b> 2026-11-29'],
  ])('%s', (_, text) => {
    expect(marksOf({ 'obey-laws': text }, {})).toEqual({});
  });

  it('marks of no duty, and of names that every object has', () => {
    const hostile = JSON.parse(
      '{"__proto__": "done 2026-11-29", "constructor": "done 2026-11-29", "no-duty": "done 2026-11-29"}',
    );
    expect(Object.keys(marksOf(hostile, {}))).toEqual([]);
    expect(marksOf(Object.create({ 'obey-laws': 'done 2026-11-29' }), {})).toEqual({});
  });
});

describe('a note is one line that nothing in it can turn round or stretch', () => {
  it.each<[what: string, note: string, kept: string]>([
    ['line breaks', 'one\r\ntwo\u2028three', 'one two three'],
    ['control characters', 'a\u0000b\u001bc', 'a\u2400b\u241bc'],
    ['an open change of direction', 'a\u202eb', 'a\u202eb\u202c'],
    ['more than is kept', 'x'.repeat(100_000), 'x'.repeat(longestNote)],
    [
      'a character where it ends',
      `${'x'.repeat(longestNote - 1)}👩‍🔬y`,
      `${'x'.repeat(longestNote - 1)}👩‍🔬`,
    ],
  ])('%s', (_, note, kept) => {
    const typed = markText({ state: 'done', on, note });
    expect(marksOf({ 'obey-laws': typed }, {})['obey-laws']?.note).toBe(kept);
    expect(marksOf({ 'obey-laws': `done ${on} ${note}` }, {})['obey-laws']?.note).toBe(kept);
  });
});

it.each<[note: string, link: string | null]>([
  ['https://example.org/pull/7', 'https://example.org/pull/7'],
  ['http://10.0.0.1/x?y=1#z', 'http://10.0.0.1/x?y=1#z'],
  ['javascript:alert(1)', null],
  ['see https://example.org', null],
  ['https://example.org and more', null],
  ['https://', null],
  ['', null],
])('evidence %j leads to %j', (note, link) => {
  expect(linkIn(note)).toBe(link);
});

describe('the report', () => {
  const result = assess(startUp);
  const marks = {
    'provide-source-and-licence': done,
    'ask-about-substitutes': { state: 'not-for-us', on, note: 'We lack *none*' },
    'label-ranked-derivative': done,
  } as const;

  it('counts the to-dos of the present answers alone', () => {
    expect(toDoProgress(toDosOf(result), marks)).toEqual({
      done: 1,
      notForUs: 1,
      left: toDosOf(result).length - 2,
    });
  });

  it.each([
    ['en', 'Done on 2026-11-29: Ticket 4711', 'Not for us, decided on 2026-11-29: We lack'],
    ['zh-CN', '2026-11-29 完成：Ticket 4711', '与我们无关，2026-11-29 决定：We lack'],
  ] as const)(
    'says in %s what was noted of each duty, and nothing of one that is not there',
    (language, kept, aside) => {
      const text = reportMarkdown(result, voices[language], marks);
      expect(text.split(kept).length).toBe(2);
      expect(text).toContain(aside);
      expect(text).toContain('\\*none\\*');
    },
  );

  it('is as it was where nothing is marked', () => {
    expect(reportMarkdown(result, voices.en, {})).toBe(reportMarkdown(result, voices.en));
    expect(reportText(result, voices.en)).not.toContain('Done on');
  });
});

it('to-dos stand in time order, must before should before may', () => {
  expect(
    toDosOf(
      assess({
        ...startUp,
        purpose: ['commercial', 'academic'],
        separable: 'no',
        alreadyInUse: 'yes',
      }),
    ).map(({ id }) => id),
  ).toEqual([
    'stop-commercial-use',
    'obtain-written-authorisation',
    'submit-application-package',
    'establish-personal-information-basis',
    'ask-about-substitutes',
    'notify-academic-use',
    'state-modifications',
    'comply-with-dataset-licences',
    'own-creative-contribution',
    'provide-source-and-licence',
  ]);
});
