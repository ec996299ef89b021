import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { assess } from '../../src/rules/assess.ts';
import {
  isQuestionId,
  type QuestionId,
  question,
  questionIds,
  questions,
} from '../../src/rules/contract/questions.ts';
import {
  type Answers,
  allowedAnswers,
  decodeAnswer,
  encodeAnswer,
} from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { walk } from '../../src/rules/walk.ts';
import { type Place, type WizardEvent, wizardMachine } from '../../src/wizard/machine.ts';
import { fullAnswers } from '../rules/random-answers.ts';
import { runsAtMost } from '../runs.ts';
import { answering, graphOf, representatives, routing, walking } from './graph.ts';

const start = (answers: Answers = {}, at?: Place) =>
  createActor(wizardMachine, {
    input: { answers, certainVerdict, ...(at === undefined ? {} : { at }) },
  }).start();

describe('the graph of the wizard', () => {
  const nodes = [...graphOf(representatives).values()];

  it('reaches every question, and the result', () => {
    expect(new Set(nodes.map(({ state }) => state.value))).toEqual(
      new Set(['result', ...questionIds]),
    );
  });

  it('asks only what is relevant, and the first such question', () => {
    for (const { state } of nodes) {
      const { next } = walk(state.context.answers);
      expect(next ?? 'done').toBe(isQuestionId(state.value) ? state.value : 'done');
    }
  });

  it('leads every complete path to the outcome, and nowhere else', () => {
    const dead = nodes.filter(({ transitions }) => Object.keys(transitions).length === 0);
    expect(new Set(dead.map(({ state }) => state.value))).toEqual(new Set(['result']));
    expect(dead.every(({ state }) => state.hasTag('outcome'))).toBe(true);
    for (const { state } of dead) {
      expect(assess(state.context.answers).complete).toBe(true);
    }
  });

  it('goes from the last question straight to the result, and from others only after a stop', () => {
    for (const { state, transitions } of nodes) {
      for (const { state: after } of Object.values(transitions)) {
        if (after.value !== 'result') continue;
        expect(state.value === 'personalInformation' || walk(after.context.answers).stopped).toBe(
          true,
        );
      }
    }
  });

  it('has a shortest path to every question', () => {
    const lengths = new Map<string, number>();
    for (const { state, weight } of getShortestPaths(wizardMachine, walking(representatives))) {
      const place = String(state.value);
      lengths.set(place, Math.min(weight, lengths.get(place) ?? Number.POSITIVE_INFINITY));
    }
    expect(Object.fromEntries(lengths)).toEqual({
      model: 0,
      purpose: 1,
      commercialEffect: 2,
      applicant: 2,
      authorisation: 3,
      alreadyInUse: 4,
      separable: 4,
      adaptation: 4,
      similarPerformance: 5,
      audience: 5,
      openSourceRelease: 6,
      leaderboard: 6,
      brand: 6,
      personalInformation: 7,
      result: 1,
    });
  });

  it('reads as sentences', () => {
    const sentences = new Map<string, Set<string>>();
    for (const { state, transitions } of nodes) {
      for (const { event, state: after } of Object.values(transitions)) {
        const from = String(state.value);
        const [answer] =
          event.type === 'answer' ? Object.values(event.answers).map(String) : [event.type];
        const sentence = `${from}, ${answer?.replaceAll(',', ' + ')}: ${after.value}`;
        sentences.set(from, (sentences.get(from) ?? new Set()).add(sentence));
      }
    }
    expect([...sentences.values()].flatMap((set) => [...set].sort())).toMatchSnapshot();
  });
});

describe('the classes of answers that the graph stands on', () => {
  it('never tell apart what "asked when" does not', () => {
    const classOf = (id: QuestionId, answer: Answers[QuestionId]) => {
      const alone = { ...Object.fromEntries([[id, answer]]) } as Answers;
      return representatives(id).find(
        (bits) =>
          routing.keyOf(stateOf(alone)) ===
            routing.keyOf(stateOf({ [id]: decodeAnswer(id, bits) } as Answers)) &&
          isStopping(id, answer) === isStopping(id, decodeAnswer(id, bits) as Answers[QuestionId]),
      );
    };
    fc.assert(
      fc.property(fullAnswers, fc.constantFrom(...questionIds), (answers, id) => {
        const bits = classOf(id, answers[id]);
        expect(bits).toBeDefined();
        const swapped = { ...answers, [id]: decodeAnswer(id, bits as number) };
        expect(walk(swapped).path).toEqual(walk(answers).path);
      }),
    );
  });
});

const stateOf = (answers: Answers) =>
  questions.map(({ id }) => {
    const answer = answers[id];
    return answer === undefined ? 0 : encodeAnswer(id, answer);
  });

const isStopping = (id: QuestionId, answer: Answers[QuestionId]) =>
  (question(id).stops as readonly string[]).some((option) =>
    [answer].flat().some((chosen) => chosen === option),
  );

describe('an answer changed', () => {
  it('and changed back gives the same result, and loses no answer', () => {
    fc.assert(
      fc.property(fullAnswers, fc.nat(13), fc.nat(70), (answers, which, other) => {
        const wizard = start(answers, 'result');
        const path = walk(answers).path;
        const id = path[which % path.length] as QuestionId;
        const before = wizard.getSnapshot();
        const alternatives = allowedAnswers(id);
        wizard.send({ type: 'reopen', question: id });
        expect(wizard.getSnapshot().value).toBe(id);
        wizard.send(answering(id, alternatives[other % alternatives.length] as number));
        wizard.send({ type: 'reopen', question: id });
        wizard.send({ type: 'answer', answers: { [id]: answers[id] } as Answers });
        const after = wizard.getSnapshot();
        expect(after.value).toBe(before.value);
        expect(after.context.answers).toEqual(before.context.answers);
        expect(assess(after.context.answers)).toEqual(assess(answers));
      }),
      { numRuns: runsAtMost(300) },
    );
  });

  it('asks only what became newly relevant, then returns to where the change began', () => {
    const answers: Answers = {
      model: 'both',
      purpose: ['academic'],
      commercialEffect: ['none'],
      applicant: 'company',
      adaptation: ['none'],
      audience: ['none'],
      leaderboard: 'no',
      brand: 'no',
      personalInformation: 'no',
    };
    for (const from of ['check', 'result'] as const) {
      const wizard = start(answers, from);
      const visited: unknown[] = [];
      wizard.send({ type: 'reopen', question: 'adaptation' });
      wizard.send({ type: 'answer', answers: { adaptation: ['distil'] } });
      visited.push(wizard.getSnapshot().value);
      wizard.send({ type: 'answer', answers: { similarPerformance: 'no' } });
      visited.push(wizard.getSnapshot().value);
      expect(visited).toEqual(['similarPerformance', from]);
    }
  });
});

describe('where the wizard starts', () => {
  const some: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };
  const stop: Answers = { model: 'other' };
  const certain: Answers = {
    model: 'both',
    purpose: ['academic'],
    commercialEffect: ['none'],
    applicant: 'company',
  };
  const full: Answers = {
    model: 'both',
    purpose: ['academic'],
    commercialEffect: ['none'],
    applicant: 'company',
    adaptation: ['none'],
    audience: ['none'],
    leaderboard: 'no',
    brand: 'no',
    personalInformation: 'no',
  };
  it.each<readonly [Answers, Place | undefined, Place]>([
    [{}, undefined, 'model'],
    [{}, 'result', 'model'],
    [{}, 'brand', 'model'],
    [some, undefined, 'authorisation'],
    [some, 'purpose', 'purpose'],
    [some, 'brand', 'authorisation'],
    [some, 'commercialEffect', 'authorisation'],
    [some, 'authorisation', 'authorisation'],
    [full, undefined, 'result'],
    [full, 'check', 'check'],
    [full, 'result', 'result'],
    [full, 'separable', 'result'],
    [full, 'brand', 'brand'],
    [stop, undefined, 'result'],
    [stop, 'check', 'check'],
    [certain, undefined, 'adaptation'],
    [certain, 'result', 'result'],
    [certain, 'check', 'check'],
    [certain, 'adaptation', 'adaptation'],
    [certain, 'purpose', 'purpose'],
    [certain, 'brand', 'adaptation'],
    [stop, 'model', 'model'],
    [stop, 'purpose', 'result'],
  ])('%j at %s: %s', (answers, at, place) => {
    expect(start(answers, at).getSnapshot().value).toBe(place);
  });

  it('ignores an answer to another question than the one asked', () => {
    const wizard = start();
    wizard.send({ type: 'answer', answers: { brand: 'yes' } });
    expect(wizard.getSnapshot().value).toBe('model');
    expect(wizard.getSnapshot().context.answers).toEqual({});
  });
});

describe('what an event makes of the wizard', () => {
  const some: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };
  const full: Answers = {
    model: 'both',
    purpose: ['academic'],
    commercialEffect: ['none'],
    applicant: 'company',
    adaptation: ['none'],
    audience: ['none'],
    leaderboard: 'no',
    brand: 'no',
    personalInformation: 'no',
  };
  const branded: Answers = { ...full, brand: 'yes' };
  const certain: Answers = {
    model: 'both',
    purpose: ['commercial'],
    applicant: 'company',
    authorisation: 'none',
    alreadyInUse: 'no',
  };
  const fresh = { before: null, reopened: null, leadsTo: 'result', early: false };
  const early = { ...fresh, early: true };

  it.each<
    readonly [
      what: string,
      answers: Answers,
      at: Place | undefined,
      events: readonly WizardEvent[],
      place: Place,
      context: object,
    ]
  >([
    ['none at all', {}, undefined, [], 'model', { ...fresh, answers: {} }],
    [
      'none, at a result not yet known',
      some,
      'result',
      [],
      'authorisation',
      { ...fresh, answers: some },
    ],
    [
      'an answer',
      {},
      undefined,
      [{ type: 'answer', answers: { model: 'both' } }],
      'purpose',
      { ...fresh, answers: { model: 'both' }, before: {} },
    ],
    [
      'an answer again',
      full,
      'result',
      [
        { type: 'reopen', question: 'brand' },
        { type: 'answer', answers: { brand: 'yes' } },
      ],
      'result',
      { ...fresh, answers: branded, before: full },
    ],
    [
      'a question reopened',
      full,
      'result',
      [{ type: 'reopen', question: 'brand' }],
      'brand',
      { ...fresh, answers: full, reopened: 'brand' },
    ],
    [
      'the answers looked through',
      full,
      'result',
      [{ type: 'review' }],
      'check',
      { ...fresh, answers: full, leadsTo: 'check' },
    ],
    [
      'the answers looked through, with a question reopened',
      full,
      'brand',
      [{ type: 'review' }],
      'check',
      { ...fresh, answers: full, leadsTo: 'check' },
    ],
    [
      'an answer changed that a look at the answers began with',
      full,
      'check',
      [
        { type: 'reopen', question: 'brand' },
        { type: 'answer', answers: { brand: 'yes' } },
      ],
      'check',
      { ...fresh, answers: branded, before: full, leadsTo: 'check' },
    ],
    [
      'a stop that a look at the answers began with',
      full,
      'check',
      [
        { type: 'reopen', question: 'model' },
        { type: 'answer', answers: { model: 'other' } },
      ],
      'result',
      { ...fresh, answers: { ...full, model: 'other' }, before: full },
    ],
    [
      'the result seen after a look at the answers',
      full,
      'check',
      [{ type: 'see' }],
      'result',
      { ...fresh, answers: full },
    ],
    [
      'the result seen, with a question reopened',
      full,
      'brand',
      [{ type: 'see' }],
      'result',
      { ...fresh, answers: full },
    ],
    [
      'the result wanted while several verdicts are possible',
      some,
      undefined,
      [{ type: 'see' }],
      'authorisation',
      { ...fresh, answers: some },
    ],
    [
      'the result seen as soon as one verdict alone is possible',
      certain,
      undefined,
      [{ type: 'see' }],
      'result',
      { ...early, answers: certain },
    ],
    [
      'the same without asking for it',
      certain,
      undefined,
      [],
      'adaptation',
      { ...fresh, answers: certain },
    ],
    [
      'the way on from a result seen early',
      certain,
      'result',
      [{ type: 'goOn' }],
      'adaptation',
      { ...fresh, answers: certain },
    ],
    [
      'an answer after the way on from a result seen early',
      certain,
      'result',
      [{ type: 'goOn' }, { type: 'answer', answers: { adaptation: ['none'] } }],
      'audience',
      { ...fresh, answers: { ...certain, adaptation: ['none'] }, before: certain },
    ],
    [
      'the answers looked through from a result seen early',
      certain,
      'result',
      [{ type: 'review' }],
      'check',
      { ...early, answers: certain, leadsTo: 'check' },
    ],
    [
      'the open question opened again, as by Back, after a result seen early',
      certain,
      'result',
      [{ type: 'reopen', question: 'adaptation' }],
      'adaptation',
      { ...fresh, answers: certain, reopened: 'adaptation' },
    ],
    [
      'an answer changed at a result seen early that leaves one verdict',
      certain,
      'result',
      [
        { type: 'reopen', question: 'alreadyInUse' },
        { type: 'answer', answers: { alreadyInUse: 'yes' } },
      ],
      'result',
      { ...early, answers: { ...certain, alreadyInUse: 'yes' }, before: certain },
    ],
    [
      'an answer changed at a result seen early that leaves several verdicts',
      certain,
      'result',
      [
        { type: 'reopen', question: 'purpose' },
        { type: 'answer', answers: { purpose: ['academic'] } },
      ],
      'commercialEffect',
      { ...fresh, answers: { ...certain, purpose: ['academic'] }, before: certain },
    ],
    [
      'the answers revised',
      full,
      'result',
      [{ type: 'revise', answers: branded }],
      'result',
      { ...fresh, answers: branded, before: full },
    ],
    [
      'the answers revised, with a question reopened',
      full,
      'brand',
      [{ type: 'revise', answers: some }],
      'authorisation',
      { ...fresh, answers: some, before: full },
    ],
    [
      'the answers replaced by none',
      full,
      'result',
      [{ type: 'replace', answers: {} }],
      'model',
      { ...fresh, answers: {} },
    ],
    [
      'the answers replaced by others',
      full,
      'result',
      [
        { type: 'revise', answers: branded },
        { type: 'reopen', question: 'brand' },
        { type: 'replace', answers: full },
      ],
      'result',
      { ...fresh, answers: full },
    ],
  ])('%s', (_, answers, at, events, place, context) => {
    const wizard = start(answers, at);
    for (const event of events) wizard.send(event);
    const { value, context: found } = wizard.getSnapshot();
    expect([value, found]).toEqual([place, { ...context, certainVerdict }]);
  });

  it('says of each place what it is', () => {
    const places = ([undefined, 'check', 'result'] as const).map((at) =>
      start(at === undefined ? {} : full, at).getSnapshot(),
    );
    expect(places.map((place) => [place.value, [...place.tags], place.getMeta()])).toEqual([
      ['model', ['question'], { 'wizard.model': { question: 'model' } }],
      ['check', [], {}],
      ['result', ['outcome'], {}],
    ]);
  });
});
