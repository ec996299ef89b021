import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import {
  isQuestionId,
  type QuestionId,
  question,
  questionIds,
} from '../../src/rules/contract/questions.ts';
import { askedWhen } from '../../src/rules/contract/relevance.ts';
import { answerClasses } from '../../src/rules/logic/classes.ts';
import { overCompletions } from '../../src/rules/logic/completions.ts';
import {
  type Answers,
  allowedAnswers,
  decodeAnswer,
  encodeAnswer,
} from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { type WizardEvent, wizardMachine } from '../../src/wizard/machine.ts';

export type Snapshot = SnapshotFrom<typeof wizardMachine>;

/** A state of the wizard, and where its events lead; the keys of `transitions` are those of the events. */
export interface Node {
  readonly state: Snapshot;
  readonly transitions: Readonly<
    Record<string, { readonly event: WizardEvent; readonly state: Snapshot }>
  >;
}

export const routing = overCompletions(Object.values(askedWhen));

/** One answer of each class that "asked when" can tell apart, and one for each option that stops the questions. */
export function representatives(id: QuestionId): readonly number[] {
  const classes = routing.reads.includes(id)
    ? answerClasses(id, Object.values(askedWhen)).flatMap(({ example, stop }) =>
        stop ? [] : [example],
      )
    : [];
  return [
    ...(classes.length > 0 ? classes : [allowedAnswers(id)[0] as number]),
    ...question(id).stops.map((option) => encodeAnswer(id, option)),
  ];
}

/** The answer `bits` to a question, as an event. */
export function answering(id: QuestionId, bits: number): WizardEvent {
  return { type: 'answer', answers: { [id]: decodeAnswer(id, bits) } as Answers };
}

const decisiveFrom = new Map(
  [...questionIds, null].map((id, n, all) => {
    const left = all.slice(n).filter((other) => other !== null);
    return [id, overCompletions(left.map((other) => askedWhen[other])).reads];
  }),
);

/** Names a state: its place, and the answers that what is still to be asked reads. */
export function stateKey(snapshot: Snapshot): string {
  const at = isQuestionId(snapshot.value) ? snapshot.value : null;
  const decisive = decisiveFrom.get(at) ?? [];
  return JSON.stringify([
    snapshot.value,
    decisive.map((id) => snapshot.context.answers[id] ?? null),
  ]);
}

/** How `xstate/graph` walks the wizard: at each question the answers `answersTo` it. */
export function walking(answersTo: (id: QuestionId) => readonly number[]) {
  return {
    input: { answers: {}, certainVerdict },
    events: ({ value }: Snapshot): WizardEvent[] => {
      return isQuestionId(value) ? answersTo(value).map((bits) => answering(value, bits)) : [];
    },
    serializeState: stateKey,
  };
}

/** The graph of the wizard with these answers to each question, by `stateKey`. */
export function graphOf(
  answersTo: (id: QuestionId) => readonly number[],
): ReadonlyMap<string, Node> {
  return new Map(Object.entries(getAdjacencyMap(wizardMachine, walking(answersTo))));
}
