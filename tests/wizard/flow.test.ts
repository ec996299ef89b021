import { expect, it } from 'vitest';
import { questionIds } from '../../src/rules/questions.ts';
import { wizardFlow } from '../../src/wizard/flow.ts';
import { graphOf, representatives } from './graph.ts';

it('has the places and steps of the machine, and no others', () => {
  const steps = new Set<string>();
  for (const { state, transitions } of graphOf(representatives).values()) {
    for (const { state: after } of Object.values(transitions)) {
      steps.add(`${state.value} ${after.value}`);
    }
  }
  const { places, edges } = wizardFlow();
  expect(places).toEqual([...questionIds, 'check', 'result']);
  expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(steps);
  expect(edges).toHaveLength(steps.size);
});
