import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { verdictIds } from '../../src/rules/contract/verdict.ts';
import { people } from '../../src/rules/people.ts';
import { walk } from '../../src/rules/walk.ts';
import { decodeAnswers, shareCode } from '../../src/wizard/share.ts';
import { persons } from '../cases/people.ts';

const cases: readonly (readonly [(typeof people)[number]['id'], string])[] = [
  [
    'student',
    'PhD student at a public university fine-tunes the 7B for a thesis, publishes nothing',
  ],
  ['student-lora', 'The same student uploads the LoRA to a model hub under Apache-2.0'],
  ['lecturer', 'A lecturer runs the unmodified 13B for a class; students log in'],
  ['leaderboard', 'A student enters a fine-tune that somebody else made in a leaderboard'],
  [
    'quantiser',
    'Somebody quantises the 13B to GGUF and uploads it with no licence named, under a name with Baichuan in it',
  ],
  ['blogger', 'A person promotes a private blog with it, unpaid'],
  ['freelancer', 'A freelancer sells copy written with the model'],
  ['start-up', 'A start-up builds a fine-tune into its paid app'],
  ['company-demo', 'A company hosts a free demo under its brand'],
  ['integrator', 'An authorised consultant delivers tuned weights to a client'],
  ['sole-trader', 'A registered sole trader (个体工商户) answers customers with it'],
  [
    'scraper',
    'A start-up scrapes personal pages to train it and cannot tell whether the law allows that',
  ],
  ['other-model', 'A user of Baichuan-M1'],
  ['defence', 'A defence contractor'],
];

describe('the people a visitor may be like', () => {
  it('are these', () => {
    expect(people.map(({ id }) => id)).toEqual(cases.map(([id]) => id));
  });

  it.each(cases)('%s answers as in the table of people, and comes to the same', (id, name) => {
    const { answers } = people.find((one) => one.id === id) ?? {};
    const person = persons.find((one) => one.case === name);
    expect(answers).toEqual(assess(person?.answers ?? {}).answers);
    const { verdict, email } = assess(answers ?? {});
    expect({ verdict, email }).toEqual({
      verdict: person?.expect.verdict,
      email: person?.expect.email,
    });
  });

  it.each(people)('$id is linked with these answers, none left to ask', ({ answers }) => {
    expect(decodeAnswers(shareCode(answers))).toEqual({ answers });
    expect(walk(answers).next).toBeNull();
  });

  it('meet every verdict', () => {
    const met = new Set(people.map(({ answers }) => assess(answers).verdict));
    expect([...verdictIds].filter((id) => !met.has(id))).toEqual([]);
  });
});
