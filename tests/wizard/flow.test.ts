import { expect, it } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { overCompletions } from '../../src/rules/completions.ts';
import { isQuestionId, type QuestionId, question, questionIds } from '../../src/rules/questions.ts';
import { askedWhen } from '../../src/rules/relevance.ts';
import { type Answers, allowedAnswers, decodeAnswer, encodeAnswer } from '../../src/rules/state.ts';
import { wizardFlow } from '../../src/wizard/flow.ts';
import { type WizardEvent, wizardMachine } from '../../src/wizard/machine.ts';

type Snapshot = SnapshotFrom<typeof wizardMachine>;

interface Node {
  readonly state: Snapshot;
  readonly transitions: Readonly<Record<string, { event: WizardEvent; state: Snapshot }>>;
}

const routing = overCompletions(Object.values(askedWhen));

function representatives(id: QuestionId): readonly number[] {
  const classes = routing.alternatives(id);
  return [
    ...(classes.length > 0 ? classes : [allowedAnswers(id)[0] as number]),
    ...question(id).stops.map((option) => encodeAnswer(id, option)),
  ];
}

const options = {
  input: { answers: {} },
  events: (snapshot: Snapshot): WizardEvent[] => {
    const at = snapshot.value;
    if (at === 'check') return [{ type: 'confirm' }];
    if (!isQuestionId(at)) return [];
    return representatives(at).map((bits) => ({
      type: 'answer',
      answers: { [at]: decodeAnswer(at, bits) } as Answers,
    }));
  },
  serializeState: (snapshot: Snapshot) => {
    const left = questionIds.slice((questionIds as readonly string[]).indexOf(snapshot.value));
    const decisive = overCompletions(left.map((id) => askedWhen[id])).reads;
    return JSON.stringify([snapshot.value, decisive.map((id) => snapshot.context.answers[id])]);
  },
};

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
    'openSourceRelease → leaderboard',
    'leaderboard → brand',
    'brand → personalInformation',
    'personalInformation → check',
    'check → result',
  ]);
  expect(wizardFlow()).toBe(wizardFlow());
});

it('has the places and steps of the machine, and no others', () => {
  const steps = new Set<string>();
  const nodes: readonly Node[] = Object.values(getAdjacencyMap(wizardMachine, options));
  for (const { state, transitions } of nodes) {
    for (const { state: after } of Object.values(transitions)) {
      steps.add(`${state.value} ${after.value}`);
    }
  }
  const { places, edges } = wizardFlow();
  expect(places).toEqual([...questionIds, 'check', 'result']);
  expect(new Set(edges.map(({ from, to }) => `${from} ${to}`))).toEqual(steps);
  expect(edges).toHaveLength(steps.size);
});
