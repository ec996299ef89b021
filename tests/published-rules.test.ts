import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { wordsInLocales } from '../src/build/published-rules.ts';
import { languages } from '../src/i18n/language.ts';
import { clauseIds } from '../src/licence/clauses.ts';
import { publishedRules, publishedRulesFile } from '../src/published-rules.ts';
import { rulesVersion } from '../src/rules/assess.ts';
import { applying, persons } from './cases/people.ts';

const schema = JSON.parse(readFileSync('public/schema/rules-1.json', 'utf8'));
const published = JSON.parse(JSON.stringify(publishedRules(wordsInLocales)));

describe('the published rules', () => {
  it('have the form of their schema, which is itself valid', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    const validate = ajv.compile(schema);
    validate(published);
    expect(validate.errors).toBe(null);
    for (const field of Object.keys(published)) {
      const { [field]: _, ...others } = published;
      expect(validate(others), field).toBe(false);
    }
  });

  it('are called by their version', () => {
    expect([publishedRulesFile, published.rules]).toEqual([
      `rules-${rulesVersion}.json`,
      rulesVersion,
    ]);
  });

  it('hold every clause, in every language', () => {
    const clauses = published.licence.sections.flatMap((section: Section) => section.clauses);
    expect(clauses.map(({ id }: Named) => id)).toEqual(clauseIds);
    for (const { text } of clauses) expect(Object.keys(text).sort()).toEqual([...languages].sort());
  });
});

interface Named {
  readonly id: string;
}
interface Section {
  readonly clauses: readonly Named[];
}
type Chosen = Readonly<Record<string, string | readonly string[]>>;
interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
  readonly fact?: string;
  readonly of?: Condition;
  readonly among?: readonly number[];
  readonly unsettled?: string;
  readonly question?: string;
  readonly option?: string;
  readonly literal?: boolean;
}

/** The truth of a condition (0 false, 1 unknown, 2 true) by what the schema says of it, and by the published file alone. */
function truth(condition: Condition, answers: Chosen): number {
  const of = (part: Condition) => truth(part, answers);
  const { all, any, not, fact, among = [], of: inner, unsettled } = condition;
  if (all !== undefined) return Math.min(2, ...all.map(of));
  if (any !== undefined) return Math.max(0, ...any.map(of));
  if (not !== undefined) return 2 - of(not);
  if (fact !== undefined) {
    return of(published.facts.find(({ id }: Named) => id === fact).condition);
  }
  if (inner !== undefined) return among.includes(of(inner)) ? 2 : 0;
  if (unsettled !== undefined) return 1;
  const { question = '', option = '', literal } = condition;
  const chosen = [answers[question] ?? []].flat();
  if (chosen.includes(option)) return 2;
  if (literal) return 0;
  if (chosen.includes('unsure')) return 1;
  const { unknownWhen } = published.questions.find(({ id }: Named) => id === question);
  return chosen.length === 0 && unknownWhen !== null && of(unknownWhen) === 2 ? 1 : 0;
}

/** The answers that are asked for, in order, up to a stop. */
function asked(given: Chosen): Chosen {
  const answers: Record<string, string | readonly string[]> = {};
  for (const { id, askedWhen, stops } of published.questions) {
    const answer = given[id];
    if (answer === undefined || truth(askedWhen, answers) !== 2) continue;
    answers[id] = answer;
    if ([answer].flat().some((option) => stops.includes(option))) break;
  }
  return answers;
}

it.each(persons)('tell by themselves: $case', ({ answers: given, expect: told }) => {
  const answers = asked(given as Chosen);
  const holds = (row: { readonly when: Condition }) => truth(row.when, answers) === 2;
  const { verdict } = published.verdictTable.find(holds);
  const inTable = (
    table: readonly {
      readonly verdicts: readonly string[];
      readonly when: Condition;
      readonly gives: string;
    }[],
  ) => table.find((row) => row.verdicts.includes(verdict) && holds(row))?.gives ?? null;
  const lane = (name: string) => {
    const gives = inTable(published.lanes[name].table);
    return gives === 'verdict' ? verdict : gives;
  };
  const duties = (wanted: number) =>
    published.duties
      .filter(({ condition, evenIfProhibited }: never) => {
        if (verdict === 'out-of-scope') return false;
        if (verdict === 'prohibited') return evenIfProhibited && wanted === 2;
        return truth(condition, answers) === wanted;
      })
      .map(({ id }: Named) => id)
      .sort();
  expect({
    verdict,
    email: inTable(published.emailTable),
    lanes: { nonCommercial: lane('nonCommercial'), commercial: lane('commercial') },
    applies: duties(2),
    mayApply: duties(1),
  }).toEqual({
    ...{ verdict: told.verdict, email: told.email, lanes: told.lanes },
    applies: [...applying(told)].sort(),
    mayApply: [...told.mayApply].sort(),
  });
});
