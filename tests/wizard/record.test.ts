import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/rules/answers.ts';
import { questions } from '../../src/rules/questions.ts';
import type { Answers } from '../../src/rules/state.ts';
import {
  deleteRecord,
  emptyRecord,
  formatRecord,
  loadRecord,
  parseRecord,
  type RecordProblem,
  recordKey,
  type SavedRecord,
  saveRecord,
} from '../../src/wizard/record.ts';

const answered: SavedRecord = {
  language: 'zh-CN',
  answers: { model: 'both', purpose: ['commercial', 'academic'], brand: 'unsure' },
};
const kept =
  '{"version":1,"language":"zh-CN","answers":{"model":"both","purpose":["commercial","academic"],"brand":"unsure"}}';

const deep = `{"version":1,"language":null,"answers":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

describe('reading a record', () => {
  it.each<[what: string, text: string | null, record: SavedRecord]>([
    ['an empty store', null, emptyRecord],
    ['answers and language', kept, answered],
    ['no language chosen', '{"version":1,"language":null,"answers":{}}', emptyRecord],
    [
      'a language that is gone',
      '{"version":1,"language":"fr","answers":{}}',
      { language: 'fr', answers: {} },
    ],
    [
      'what else stands there is dropped',
      '{"version":1,"language":null,"answers":{"model":"other"},"snapshot":{}}',
      { language: null, answers: { model: 'other' } },
    ],
    [
      'answers without effect are kept',
      '{"version":1,"language":null,"answers":{"model":"other","separable":"yes"}}',
      { language: null, answers: { model: 'other', separable: 'yes' } },
    ],
  ])('%s', (_, text, record) => {
    expect(parseRecord(text)).toEqual({ record, problem: null });
  });

  it.each<[what: string, text: string, problem: RecordProblem]>([
    ['nothing', '', 'unreadable'],
    ['no JSON', '{"version":1', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['an array', '[]', 'unreadable'],
    ['a string', '"both"', 'unreadable'],
    ['no version', '{"language":null,"answers":{}}', 'unreadable'],
    ['version 0', '{"version":0,"language":null,"answers":{}}', 'unreadable'],
    ['a version in quotes', '{"version":"1","language":null,"answers":{}}', 'unreadable'],
    ['half a version', '{"version":1.5,"language":null,"answers":{}}', 'unreadable'],
    ['version 2', '{"version":2,"answers":[]}', 'later-version'],
    ['version 10', '{"version":10}', 'later-version'],
    ['no language', '{"version":1,"answers":{}}', 'unreadable'],
    ['a number for the language', '{"version":1,"language":1,"answers":{}}', 'unreadable'],
    ['no answers', '{"version":1,"language":null}', 'unreadable'],
    ['null for the answers', '{"version":1,"language":null,"answers":null}', 'unreadable'],
    ['an array for the answers', '{"version":1,"language":null,"answers":[]}', 'unreadable'],
    ['an unknown question', '{"version":1,"language":null,"answers":{"x":"y"}}', 'unreadable'],
    ['an unknown option', '{"version":1,"language":null,"answers":{"model":"x"}}', 'unreadable'],
    ['an empty array', '{"version":1,"language":null,"answers":{"purpose":[]}}', 'unreadable'],
    [
      '__proto__ as a question',
      '{"version":1,"language":null,"answers":{"__proto__":{"model":"both"}}}',
      'unreadable',
    ],
    ['brackets beyond measure', deep, 'unreadable'],
  ])('%s', (_, text, problem) => {
    expect(parseRecord(text)).toEqual({ record: emptyRecord, problem });
  });
});

class Store implements Storage {
  readonly entries: Record<string, string>;
  readonly trouble: Error | null;
  [name: string]: unknown;

  constructor(entries: Record<string, string> = {}, trouble: Error | null = null) {
    this.entries = entries;
    this.trouble = trouble;
  }

  get length(): number {
    return Object.keys(this.entries).length;
  }

  getItem(key: string): string | null {
    this.refuse();
    return this.entries[key] ?? null;
  }

  setItem(key: string, text: string): void {
    this.refuse();
    this.entries[key] = text;
  }

  removeItem(key: string): void {
    this.refuse();
    delete this.entries[key];
  }

  key(): string | null {
    return null;
  }

  clear(): void {}

  private refuse(): void {
    if (this.trouble !== null) throw this.trouble;
  }
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the browser’s store', () => {
  it('gives back what was kept, under one key, and nothing after deleting', () => {
    const store = new Store({ other: 'stays' });
    const steps = [
      loadRecord(() => store),
      saveRecord(() => store, answered),
      { ...store.entries },
      loadRecord(() => store),
      deleteRecord(() => store),
      { ...store.entries },
      loadRecord(() => store),
    ];
    expect([recordKey, ...steps]).toEqual([
      'baichuan2-licence-check',
      { record: emptyRecord, problem: null },
      null,
      { other: 'stays', 'baichuan2-licence-check': kept },
      { record: answered, problem: null },
      null,
      { other: 'stays' },
      { record: emptyRecord, problem: null },
    ]);
  });

  it('is left as it is where it cannot be read', () => {
    const store = new Store({ [recordKey]: '{"version":2}' });
    expect([loadRecord(() => store), store.entries]).toEqual([
      { record: emptyRecord, problem: 'later-version' },
      { [recordKey]: '{"version":2}' },
    ]);
  });

  it.each<
    [
      what: string,
      store: () => Storage,
      onLoad: RecordProblem,
      onSave: RecordProblem,
      onDelete: RecordProblem,
    ]
  >([
    ['access denied', denied, 'blocked', 'blocked', 'blocked'],
    [
      'a store that refuses',
      () => new Store({}, new DOMException('denied', 'SecurityError')),
      'blocked',
      'blocked',
      'blocked',
    ],
    [
      'a full store',
      () => new Store({}, new DOMException('full', 'QuotaExceededError')),
      'blocked',
      'full',
      'blocked',
    ],
    [
      'another error of the name',
      () => new Store({}, Object.assign(new Error(), { name: 'QuotaExceededError' })),
      'blocked',
      'blocked',
      'blocked',
    ],
    ['no store', () => null as unknown as Storage, 'blocked', 'blocked', 'blocked'],
  ])('%s', (_, store, onLoad, onSave, onDelete) => {
    expect([loadRecord(store), saveRecord(store, answered), deleteRecord(store)]).toEqual([
      { record: emptyRecord, problem: onLoad },
      onSave,
      onDelete,
    ]);
  });
});

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questions.map(({ id, kind, options, exclusive }) => {
      const alone: readonly string[] = exclusive;
      const free = options.filter((option) => !alone.includes(option));
      const some: fc.Arbitrary<string | readonly string[]> =
        kind === 'single'
          ? fc.constantFrom<string>(...options)
          : fc.oneof(
              fc.shuffledSubarray<string>(free, { minLength: 1 }),
              ...alone.map((option) => fc.constant([option])),
            );
      return [id, some];
    }),
  ),
  { requiredKeys: [] },
);

const nearAnswers = fc.dictionary(
  fc.oneof(fc.constantFrom<string>(...questions.map(({ id }) => id)), fc.string()),
  fc.oneof(
    fc.constantFrom<string>(...questions.flatMap(({ options }) => options)),
    fc.array(fc.constantFrom<string>(...questions.flatMap(({ options }) => options))),
    fc.jsonValue(),
  ),
);

describe('any record', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(
        fc.record({ language: fc.option(fc.string()), answers: anyAnswers }),
        (record) => {
          expect(parseRecord(formatRecord(record))).toEqual({ record, problem: null });
        },
      ),
    );
  });

  it('that was tampered with is accepted only with answers that the rules accept', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          version: fc.constantFrom(1, 1, 1, 2),
          language: fc.option(fc.string()),
          answers: fc.oneof(anyAnswers, nearAnswers, fc.jsonValue()),
        })
        .map((record) => JSON.stringify(record)),
    );
    fc.assert(
      fc.property(text, (tampered) => {
        const { record, problem } = parseRecord(tampered);
        expect(problem === null ? readAnswers(record.answers) : record).toEqual(
          problem === null ? { answers: JSON.parse(tampered).answers } : emptyRecord,
        );
      }),
      { numRuns: 500 },
    );
  });
});
