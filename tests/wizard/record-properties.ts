import fc from 'fast-check';
import { expect } from 'vitest';
import { readAnswers } from '../../src/rules/answers.ts';
import { changelog } from '../../src/rules/contract/changelog.ts';
import { changedQuestions } from '../../src/wizard/earlier-rules.ts';
import {
  emptyRecord,
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
} from '../../src/wizard/record.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { earlierText } from '../cases/record.ts';
import { anyAnswers } from '../rules/random-answers.ts';
import { changes, tamper } from './tampering.ts';

const text = fc.string({ unit: 'binary' });
/** Names of papers and fields; these three are dropped on reading and never ours. */
const key = text.filter((name) => !['__proto__', 'prototype', 'constructor'].includes(name));

const earlier = fc.record({
  rules: fc.constantFrom(...changelog.map(({ version }) => version)),
  lookAgainAt: fc.subarray([...changedQuestions]),
});

const record = fc
  .record({
    language: fc.option(text),
    assessments: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 2 ** 53 - 1 }),
        begun: fc.integer({ min: 0, max: 2 ** 53 - 1 }),
        name: fc.option(text),
        answers: anyAnswers,
        earlier: fc.option(earlier, { nil: undefined }),
        papers: fc.dictionary(key, fc.dictionary(key, text, { noNullPrototype: true }), {
          noNullPrototype: true,
        }),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
  })
  .map(({ language, assessments }) => ({
    language,
    opened: assessments[0]?.id ?? null,
    assessments: [...assessments].sort((a, b) => a.begun - b.begun || a.id - b.id),
  }));

/** The same as version 2 kept it. */
const secondVersion = record.map(({ language, opened, assessments }) =>
  earlierText({
    language,
    opened,
    assessments: assessments.map(({ begun: _, ...saved }) => saved),
  }),
);

const firstVersion = fc
  .record({ language: fc.option(text), answers: anyAnswers })
  .map((kept) => JSON.stringify({ version: 1, ...kept }));

const tampered = fc.oneof(
  { arbitrary: fc.oneof(text, fc.json()), weight: 1 },
  {
    arbitrary: fc.tuple(fc.oneof(secondVersion, firstVersion), changes).map(([kept, made]) => {
      const value = JSON.parse(kept);
      tamper(value, made);
      return JSON.stringify(value);
    }),
    weight: 4,
  },
  {
    arbitrary: fc
      .tuple(secondVersion, fc.nat(), fc.nat({ max: 30 }), text)
      .map(([kept, at, length, put]) => {
        const from = at % kept.length;
        return kept.slice(0, from) + put + kept.slice(from + length);
      }),
    weight: 2,
  },
);

/** The answers of each assessment in the main text itself: of one in version 1, of all in version 2, of none since. */
function heldByMain(main: {
  readonly version: number;
  readonly answers: object;
  readonly assessments: readonly { readonly answers: object }[];
}): readonly object[] {
  if (main.version === 1) return Object.keys(main.answers).length === 0 ? [] : [main.answers];
  return main.version === 2 ? main.assessments.map(({ answers }) => answers) : [];
}

/** What must hold of what the browser keeps for whatever stands in its store, by name. */
export const recordProperties: readonly (readonly [
  name: string,
  property: fc.IRawProperty<unknown, false>,
])[] = [
  [
    'a record comes back as it was kept',
    fc.property(record, (kept) => {
      expect(parseRecord(formatRecord(kept))).toEqual({ record: kept, problem: null });
    }),
  ],
  [
    'a record of version 1 keeps its language and its answers',
    fc.property(firstVersion, (kept) => {
      const { language, answers } = JSON.parse(kept);
      const { record: read, problem } = parseRecord({ [recordKey]: kept });
      expect([problem, read.language]).toEqual([null, language]);
      expect(read.assessments.map((saved) => saved.answers)).toEqual(
        Object.keys(answers).length === 0 ? [] : [answers],
      );
    }),
  ],
  [
    'a record that was tampered with is read whole with answers that the contract allows, or not at all',
    fc.property(tampered, (kept) => {
      const { record: read, problem } = parseRecord({ [recordKey]: kept });
      if (problem !== null) {
        expect(read).toEqual(emptyRecord);
        return;
      }
      const value = JSON.parse(kept);
      expect(read.assessments.map((saved) => saved.answers)).toEqual(heldByMain(value));
      for (const { answers: own } of read.assessments) {
        expect(readAnswers(own)).toEqual({ answers: own });
      }
      expect(new Set(read.assessments.map(({ id }) => id)).size).toBe(read.assessments.length);
    }),
  ],
  [
    'a record in which one text was tampered with is read whole, or not at all',
    fc.property(record, fc.nat(), changes, (kept, which, made) => {
      const texts = formatRecord(kept);
      const keys = Object.keys(texts);
      const key = keys[which % keys.length] as string;
      const value = JSON.parse(texts[key] as string);
      tamper(value, made);
      const { record: read, problem } = parseRecord({ ...texts, [key]: JSON.stringify(value) });
      const ids = read.assessments.map(({ id }) => id);
      const keptIds = kept.assessments.map(({ id }) => id);
      if (problem !== null) expect(read).toEqual(emptyRecord);
      else if (key === recordKey && heldByMain(value).length > 0) {
        expect(ids).toEqual(expect.arrayContaining(keptIds));
      } else expect(new Set(ids)).toEqual(new Set(keptIds));
      for (const { answers } of read.assessments) expect(readAnswers(answers)).toEqual({ answers });
    }),
  ],
  [
    'what a tab kept comes back, and is never more than the contract allows',
    fc.property(anyAnswers, record, changes, (answers, { assessments }, made) => {
      const tab = { answers, kept: assessments[0] ?? null, ahead: 'nothing' } as const;
      expect(parseTab(formatTab(tab))).toEqual(tab);
      const value = JSON.parse(formatTab(tab));
      tamper(value, made);
      const read = parseTab(JSON.stringify(value));
      for (const held of read === null ? [] : [read, ...(read.kept === null ? [] : [read.kept])]) {
        expect(readAnswers(held.answers)).toEqual({ answers: held.answers });
      }
    }),
  ],
];
