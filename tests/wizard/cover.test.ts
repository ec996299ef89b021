import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { isQuestionId } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { wizardMachine } from '../../src/wizard/machine.ts';
import { choices, coveringPaths } from './cover.ts';

/** The options of section 1 of the contract, copied by hand from its text. */
const contractOptions: Readonly<Record<string, string>> = {
  model: 'baichuan2-7b baichuan2-13b both derivative-by-others other',
  purpose:
    'academic other-non-commercial commercial military unlawful possibly-military possibly-unlawful unsure',
  commercialEffect: 'operations promotion revenue other-profit none unsure',
  applicant: 'natural-person sole-trader company non-profit public-body unincorporated unsure',
  authorisation: 'none submitted granted granted-not-covering revoked',
  alreadyInUse: 'yes no',
  separable: 'yes no unsure',
  adaptation: 'none fine-tune convert distil unsure',
  similarPerformance: 'yes no unsure',
  audience: 'none hosted delivered published unsure',
  openSourceRelease: 'yes other-terms no unsure',
  leaderboard: 'yes organiser others-only no unsure',
  brand: 'yes no unsure',
  personalInformation: 'yes no unsure',
};

describe('the paths that the browsers are driven along', () => {
  const paths = coveringPaths();

  it('choose every option of every question of the contract, and nothing else', () => {
    const wanted = Object.entries(contractOptions).flatMap(([id, options]) =>
      options.split(' ').map((option) => `${id} ${option}`),
    );
    expect([...new Set(paths.flatMap(choices))].sort()).toEqual(wanted.sort());
  });

  it('choose something new each, and are few', () => {
    const before = new Set<string>();
    for (const path of paths) {
      expect(choices(path).filter((choice) => !before.has(choice))).not.toEqual([]);
      for (const choice of choices(path)) before.add(choice);
    }
    expect(paths.flat().length).toBeLessThanOrEqual(130);
  });

  it.each(paths.map((path) => [choices(path).join(', '), path] as const))(
    'are gone by the machine: %s',
    (_, path) => {
      const wizard = createActor(wizardMachine, { input: { answers: {}, certainVerdict } }).start();
      const gone = path.map(({ place }, n) => {
        const { value, context } = wizard.getSnapshot();
        const given = path[n + 1]?.answers[place as 'model'];
        if (isQuestionId(place)) {
          wizard.send({ type: 'answer', answers: { [place]: given } as Answers });
        } else wizard.send({ type: 'see' });
        return { place: value, answers: context.answers };
      });
      expect(gone).toEqual(path.map(({ place, answers }) => ({ place, answers })));
      expect(wizard.getSnapshot().value).toBe('result');
    },
  );
});
