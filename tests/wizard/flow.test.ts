import { expect, it } from 'vitest';
import { questionIds } from '../../src/rules/contract/questions.ts';
import { wizardFlow } from '../../src/wizard/flow.ts';
import { graphOf, representatives } from './graph.ts';

it('says what is passed over, and where a stop leads', () => {
  const sentences = wizardFlow().edges.map(({ from, to, skipped, stop }) => {
    const past = skipped.length === 0 ? '' : `, past ${skipped.join(' ')}`;
    return `${from} → ${to}${past}${stop ? ', a stop' : ''}`;
  });
  expect(sentences).toEqual([
    'model → purpose',
    'model → result, a stop',
    'purpose → commercialEffect',
    'purpose → applicant, past commercialEffect',
    'purpose → result, a stop',
    'commercialEffect → applicant',
    'applicant → authorisation',
    'applicant → adaptation, past authorisation alreadyInUse separable',
    'authorisation → alreadyInUse',
    'authorisation → separable, past alreadyInUse',
    'authorisation → adaptation, past alreadyInUse separable',
    'alreadyInUse → separable',
    'alreadyInUse → adaptation, past separable',
    'separable → adaptation',
    'adaptation → similarPerformance',
    'adaptation → audience, past similarPerformance',
    'similarPerformance → audience',
    'audience → openSourceRelease',
    'audience → leaderboard, past openSourceRelease',
    'audience → brand, past openSourceRelease leaderboard',
    'openSourceRelease → leaderboard',
    'leaderboard → brand',
    'brand → personalInformation',
    'personalInformation → result',
  ]);
  expect(wizardFlow()).toBe(wizardFlow());
});

it('has the places and steps of the machine, and no others', () => {
  const steps = new Set<string>();
  for (const { state, transitions } of graphOf(representatives).values()) {
    for (const { state: after } of Object.values(transitions)) {
      steps.add(`${state.value} ${after.value}`);
    }
  }
  const { places, edges } = wizardFlow();
  expect(places).toEqual([...questionIds, 'result']);
  expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(steps);
  expect(edges).toHaveLength(steps.size);
});
