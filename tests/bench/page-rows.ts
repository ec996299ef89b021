import { type ConditionName, conditions } from './conditions.ts';
import type { Row } from './row.ts';
import {
  answer,
  type EarlyAnswer,
  type Load,
  look,
  plainPaint,
  type Stage,
  type Visitor,
} from './visit.ts';

/** Milliseconds after the question was painted that still are "at once" to a person. */
const atOnce = 100;

/** Requests that may come before the first answer. */
const requestsBeforeAnswer = 4;

const visitors: Readonly<Record<Visitor, string>> = {
  first: 'first visit, nothing cached',
  again: 'second visit, service worker asleep',
  offline: 'second visit, server gone',
};

/** Who comes under which condition: without a line where that is asked for. */
function visitorsOf(name: ConditionName): readonly Visitor[] {
  return name === 'b' ? ['first', 'again', 'offline'] : ['first', 'again'];
}

/** Measures the page under a condition, `runs` times, each on an origin and in a profile of its own. */
export async function pageRows(
  name: ConditionName,
  stage: Omit<Stage, 'condition'>,
  runs: number,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  const condition = conditions[name];
  const rows: Row[] = [];
  for (const visitor of visitorsOf(name)) {
    const loads: Load[] = [];
    const answers: EarlyAnswer[] = [];
    const plain: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`(${name}) ${visitors[visitor]}, run ${run} of ${runs}`);
      loads.push(await look({ ...stage, condition }, visitor));
      answers.push(await answer({ ...stage, condition }, visitor));
      if (visitor === 'first') plain.push(await plainPaint({ ...stage, condition }));
    }
    const group = `(${name}) ${condition.title} · ${visitors[visitor]}`;
    const own: readonly Measured[] = [
      ...(plain.length === 0
        ? []
        : [
            {
              name: 'largest paint of a heading and a paragraph',
              unit: 'ms',
              values: plain,
            } as const,
          ]),
      ...loadRows(name, visitor, loads),
      ...answerRows(name, visitor, answers),
    ];
    rows.push(...own.map((row) => ({ group, ...row })));
  }
  return rows;
}

type Measured = Omit<Row, 'group'>;

function loadRows(
  name: ConditionName,
  visitor: Visitor,
  loads: readonly Load[],
): readonly Measured[] {
  const { largestPaint, live, liveOffline } = conditions[name].limits;
  const of = (pick: (load: Load) => number) => loads.map(pick);
  const paintLimit = visitor === 'first' ? largestPaint : undefined;
  const liveLimit = { first: live, again: undefined, offline: liveOffline }[visitor];
  const moved = [...new Set(loads.flatMap((load) => load.moved))];
  const timed: readonly Measured[] = [
    { name: 'first paint', unit: 'ms', values: of(({ firstPaint }) => firstPaint) },
    {
      name: 'largest contentful paint',
      unit: 'ms',
      values: of((load) => load.largestPaint),
      ...(paintLimit === undefined ? {} : { atMost: paintLimit }),
    },
    {
      name: 'wizard live',
      unit: 'ms',
      values: of((load) => load.live),
      ...(liveLimit === undefined ? {} : { atMost: liveLimit }),
    },
    {
      name: 'layout shift while loading',
      unit: 'shift',
      values: of(({ shift }) => shift),
      atMost: 0,
      ...(moved.length === 0 ? {} : { detail: `moved: ${moved.join(', ')}` }),
    },
  ];
  const untilLive: readonly Measured[] = [
    { name: 'requests until live', unit: 'count', values: of((load) => load.untilLive.requests) },
    { name: 'transfer until live', unit: 'kB', values: of((load) => load.untilLive.bytes) },
  ];
  return [
    ...timed,
    ...(visitor === 'first' ? untilLive : []),
    {
      name: 'requests of the page in all',
      unit: 'count',
      values: of(({ byPage }) => byPage.requests),
    },
    { name: 'transfer to the page in all', unit: 'kB', values: of(({ byPage }) => byPage.bytes) },
    {
      name: 'requests of the worker',
      unit: 'count',
      values: of(({ byWorker }) => byWorker.requests),
    },
    { name: 'transfer to the worker', unit: 'kB', values: of(({ byWorker }) => byWorker.bytes) },
  ];
}

function answerRows(
  name: ConditionName,
  visitor: Visitor,
  answers: readonly EarlyAnswer[],
): readonly Measured[] {
  const of = (pick: (early: EarlyAnswer) => number) => answers.map(pick);
  const lost = answers.filter(({ kept }) => !kept).length;
  const rows: Measured[] = [
    {
      name: 'answerable',
      unit: 'ms',
      values: of(({ answerable }) => answerable),
      detail:
        lost === 0
          ? 'in every run the answer given then was kept'
          : `in ${lost} of ${answers.length} runs the answer given as soon as it was painted was lost; there, when the wizard ran`,
    },
    {
      name: 'answerable after the question was painted',
      unit: 'ms',
      values: of(({ answerable, questionPaint }) => Math.max(0, answerable - questionPaint)),
      atMost: atOnce,
    },
  ];
  if (visitor !== 'first') return rows;
  const assessments = answers.flatMap(({ assessment }) => assessment ?? []);
  const worst = assessments.map((assessment) => assessment.worst);
  const slowest = [...worst].sort((one, other) => other.duration - one.duration)[0];
  const moved = [...new Set(assessments.flatMap((assessment) => assessment.moved))];
  const { interaction } = conditions[name].limits;
  return [
    ...rows,
    {
      name: 'requests until answerable',
      unit: 'count',
      values: of(({ until }) => until.requests),
      atMost: requestsBeforeAnswer,
    },
    { name: 'transfer until answerable', unit: 'kB', values: of(({ until }) => until.bytes) },
    {
      name: `worst interaction of an assessment (${assessments[0]?.questions} questions)`,
      unit: 'ms',
      values: worst.map(({ duration }) => duration),
      ...(interaction === undefined ? {} : { atMost: interaction }),
      detail: `the slowest: ${slowest?.what}`,
    },
    {
      name: 'longest from Continue to the next screen',
      unit: 'ms',
      values: assessments.map(({ longestStep }) => longestStep),
    },
    {
      name: 'layout shift of an assessment',
      unit: 'shift',
      values: assessments.map(({ shift }) => shift),
      atMost: 0,
      ...(moved.length === 0 ? {} : { detail: `moved: ${moved.join(', ')}` }),
    },
  ];
}
