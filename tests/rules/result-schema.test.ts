import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import { changelog } from '../../src/rules/contract/changelog.ts';
import { obligations } from '../../src/rules/contract/obligations.ts';
import { questions } from '../../src/rules/contract/questions.ts';
import { emailIds, verdictIds } from '../../src/rules/contract/verdict.ts';
import { persons } from '../cases/people.ts';
import { runsAtMost } from '../runs.ts';
import { anyAnswers, fullAnswers } from './random-answers.ts';

const schema = JSON.parse(
  readFileSync(`public/schema/result-1-rules-${rulesVersion}.json`, 'utf8'),
);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(schema);

/** What is wrong with a result, as it stands in JSON; empty where it is valid. */
function faultsOf(result: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(result)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of a result', () => {
  it('is itself valid against JSON Schema, draft 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('knows the ids of the rules, and no others', () => {
    const { $defs, properties } = schema;
    const rows: readonly {
      readonly properties: Readonly<Record<string, { readonly const: unknown }>>;
    }[] = $defs.obligation.oneOf;
    expect({
      questions: $defs.question.enum,
      answers: Object.keys(properties.answers.properties),
      verdicts: $defs.verdict.enum,
      emails: properties.email.enum,
      obligations: rows.map(({ properties: { id, kind, when, clauses } }) => [
        id?.const,
        kind?.const,
        when?.const,
        clauses?.const,
      ]),
    }).toEqual({
      questions: questions.map(({ id }) => id),
      answers: questions.map(({ id }) => id),
      verdicts: verdictIds,
      emails: [...emailIds, null],
      obligations: obligations.map(({ id, kind, when, clauses }) => [id, kind, when, clauses]),
    });
  });

  it.each(persons)('accepts the result of: $case', ({ answers }) => {
    expect(faultsOf(assess(answers))).toEqual([]);
  });

  it.each([
    ['complete or partial', anyAnswers],
    ['complete', fullAnswers],
  ] as const)('accepts 1,000 random results, %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (answers) => {
        expect(faultsOf(assess(answers))).toEqual([]);
      }),
      { numRuns: runsAtMost(1000) },
    );
  });
});

const complete = assess({
  model: 'both',
  purpose: ['academic', 'commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'yes',
  adaptation: ['fine-tune'],
  audience: ['published'],
  openSourceRelease: 'other-terms',
  leaderboard: 'unsure',
  brand: 'no',
  personalInformation: 'yes',
});
const partial = assess({ model: 'both', purpose: ['commercial'] });
const outOfScope = assess({ model: 'other' });
const prohibited = assess({ model: 'both', purpose: ['military'] });
const [first, ...others] = complete.obligations;
const openDuty = complete.obligations.find(({ status }) => status === 'may-apply');
const always = complete.obligations.find(({ id }) => id === 'obey-laws');

const without = (key: keyof typeof complete) =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => name !== key));
const answering = (answers: object) => ({
  ...complete,
  answers: { ...complete.answers, ...answers },
});
const withDuty = (change: object, duty: object | undefined = first) => ({
  ...complete,
  obligations: [{ ...duty, ...change }, ...others],
});

describe('it refuses a result', () => {
  it.each<readonly [string, unknown]>([
    ['that is no object', 'permitted'],
    ['that is a list', [complete]],
    ['that is null', null],
    ['that is empty', {}],
    ...(Object.keys(complete) as (keyof typeof complete)[]).map(
      (key) => [`without ${key}`, without(key)] as const,
    ),
    ['with a field too many', { ...complete, date: '2026-01-01' }],
    ['of another version', { ...complete, version: 2 }],
    ['with the version as text', { ...complete, version: '1' }],
    ['with a version of the rules that is none', { ...complete, rules: 'latest' }],
    ['of earlier rules', { ...complete, rules: '1.0.0' }],
    ['on another licence', { ...complete, licence: { ...complete.licence, id: 'apache-2.0' } }],
    ['with a hash too short', { ...complete, licence: { ...complete.licence, sha256: 'abc' } }],
    ['without the hash', { ...complete, licence: { id: complete.licence.id } }],
    ['with an unknown question', answering({ colour: 'red' })],
    ['with an unknown option', answering({ model: 'baichuan3' })],
    ['with a list where one option belongs', answering({ model: ['both'] })],
    ['with one option where a list belongs', answering({ purpose: 'commercial' })],
    ['with an empty list', answering({ audience: [] })],
    ['with a repeated option', answering({ audience: ['hosted', 'hosted'] })],
    ['with an exclusive option beside others', answering({ adaptation: ['none', 'distil'] })],
    ['with two exclusive options', answering({ commercialEffect: ['none', 'unsure'] })],
    ['complete with a next question', { ...complete, next: 'brand' }],
    ['complete without a verdict', { ...complete, verdict: null }],
    ['complete with another verdict', { ...complete, verdict: 'permitted' }],
    ['with an unknown verdict', { ...complete, verdict: 'maybe' }],
    [
      'complete with two possible verdicts',
      { ...complete, possibleVerdicts: ['permitted', complete.verdict] },
    ],
    ['without possible verdicts', { ...partial, possibleVerdicts: [] }],
    [
      'with a possible verdict twice',
      { ...partial, possibleVerdicts: ['ask-licensor', 'ask-licensor'] },
    ],
    ['complete without an e-mail answer', { ...complete, email: null }],
    ['with the e-mail answer of another verdict', { ...complete, email: 'optional' }],
    ['without a lane', { ...complete, lanes: { commercial: 'authorisation-required' } }],
    [
      'with a permitted commercial lane',
      { ...complete, lanes: { nonCommercial: 'permitted', commercial: 'permitted' } },
    ],
    ['incomplete with a verdict', { ...partial, verdict: 'ask-licensor' }],
    ['incomplete without a next question', { ...partial, next: null }],
    ['incomplete with an unknown next question', { ...partial, next: 'colour' }],
    ['incomplete with an e-mail answer', { ...partial, email: 'ask' }],
    [
      'incomplete with a lane',
      { ...partial, lanes: { nonCommercial: null, commercial: 'ask-licensor' } },
    ],
    ['neither complete nor incomplete', { ...complete, complete: 'yes' }],
    ['out of scope with a duty', { ...outOfScope, obligations: [always] }],
    ['prohibited with a second duty', { ...prohibited, obligations: [always, first] }],
    ['prohibited without its one duty', { ...prohibited, obligations: [] }],
    ['with the same duty twice', { ...complete, obligations: [first, first] }],
    ['with an unknown duty', withDuty({ id: 'be-kind' })],
    ['with a duty of another kind', withDuty({ kind: 'know' })],
    ['with a duty at another time', withDuty({ when: 'ranking' })],
    ['with a duty on other clauses', withDuty({ clauses: ['9.9'] })],
    ['with a duty that is ruled out', withDuty({ status: 'ruled-out' })],
    ['with a duty without its reason', withDuty({ because: undefined })],
    ['with a duty because of no question', withDuty({ because: ['colour'] })],
    ['with a certain duty that depends on something', withDuty({ dependsOn: ['brand'] })],
    [
      'with an open duty that the text and an answer leave open',
      withDuty({ dependsOn: ['leaderboard'], openPoint: '6.1' }, openDuty),
    ],
    ['with an open point in a rule that has none', withDuty({ openPoint: '6.1' }, openDuty)],
    ['with a standing rule because of an answer', withDuty({ because: ['brand'] }, always)],
    ['with a duty that has a field too many', withDuty({ note: 'see above' })],
  ])('%s', (_, broken) => {
    expect(faultsOf(broken)).not.toEqual([]);
  });

  it('but not the results that these were made of', () => {
    expect([complete, partial, outOfScope, prohibited].flatMap(faultsOf)).toEqual([]);
    expect([first?.status, openDuty?.status, always?.status]).toEqual([
      'applies',
      'may-apply',
      'applies',
    ]);
  });
});

describe.each(changelog.slice(1))('the schema of rules $version', ({ version }) => {
  const ofRules = version === '1.0.0' ? '' : `-rules-${version}`;
  const earlier = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  const validates = earlier.compile(
    JSON.parse(readFileSync(`public/schema/result-1${ofRules}.json`, 'utf8')),
  );
  const results = readFileSync(`tests/cases/rules-${version}/results.jsonl`, 'utf8')
    .trim()
    .split('\n');

  it.each(results)('still describes what they gave: %.60s…', (line) => {
    expect([JSON.parse(line).rules, validates(JSON.parse(line))]).toEqual([version, true]);
  });
});
