import { fallbackLanguage } from '../i18n/language.ts';
import { clauseName } from '../licence/clause-name.ts';
import { licenceSource } from '../licence/source.ts';
import { rulesVersion } from '../rules/assess.ts';
import { isQuestionId, questionIds } from '../rules/contract/questions.ts';
import { type Answers, optionsOf } from '../rules/logic/state.ts';
import { type AlikeOptions, alikeOptions } from '../rules/proof/alike.ts';
import type { Counterexample, Finding } from '../rules/proof/finding.ts';
import { monotoneExceptions } from '../rules/proof/monotone.ts';
import type { Proof, Verified } from '../rules/proof/prove.ts';
import type { Translate } from '../rules/translate.ts';

/** The proof as plain text: the space, each property, counterexamples, options alike, exceptions; `seconds` it took. */
export function proofText(proof: Proof, seconds: number, t: Translate): string {
  const { properties, parts, sets, stopped } = proof;
  const failed = properties.filter(({ holds }) => holds !== true).length;
  const summary = {
    count: String(properties.length),
    sets: number(sets),
    failed: String(failed),
    seconds: seconds.toFixed(1),
  };
  const space = [
    t('prove:sets', {
      sets: number(sets),
      goingOn: number(sets - stopped),
      stopped: number(stopped),
    }),
    t('prove:parts', { count: String(parts.length) }),
    ...parts.map(({ questions, ways }) => {
      const names = questions.map((id) => t(`questions:${id}.short`));
      return `- ${t('prove:part', { ways: number(ways), questions: listed(names, t) })}`;
    }),
    '',
  ];
  return [
    t('prove:title', { rules: rulesVersion, sha256: licenceSource.sha256 }),
    '',
    ...(parts.length > 0 ? space : []),
    `## ${t('prove:propertiesHeading')}`,
    '',
    ...properties.flatMap((property) => propertyLines(property, t)),
    '',
    ...alikeLines(t),
    ...exceptionLines(t),
    t(proof.holds ? 'prove:allHold' : 'prove:someFail', summary),
  ].join('\n');
}

const number = (count: number): string => count.toLocaleString(fallbackLanguage);

const quoted = (text: string, t: Translate): string => t('prove:quoted', { text });

const listed = (items: readonly string[], t: Translate): string => items.join(t('ui:list.and'));

function propertyLines(
  { id, clauses, holds, counterexample }: Verified,
  t: Translate,
): readonly string[] {
  const state = t(holds === null ? 'prove:notRun' : holds ? 'prove:holds' : 'prove:fails');
  const words = { state, id, property: t(`prove:properties.${id}`) };
  const names = clauses.map((clause) => clauseName(t, clause));
  return [
    names.length === 0
      ? t('prove:property', words)
      : t('prove:propertyCited', { ...words, clauses: listed(names, t) }),
    ...(counterexample === null ? [] : counterexampleLines(counterexample, t)),
  ];
}

function counterexampleLines(
  { finding, answers, after }: Counterexample,
  t: Translate,
): readonly string[] {
  const text = t(`prove:found.${finding.kind}`, valuesOf(finding, t));
  return [
    `    ${t('prove:counterexample', { text })}`,
    ...(answers === undefined ? [] : answerLines('prove:answers', answers, t)),
    ...(after === undefined ? [] : answerLines('prove:after', after, t)),
  ];
}

function answerLines(heading: string, answers: Answers, t: Translate): readonly string[] {
  return [
    `    ${t(heading)}`,
    ...questionIds.flatMap((id) => {
      const labels = optionsOf(answers[id]).map((o) => t(`questions:${id}.options.${o}.label`));
      return labels.length === 0
        ? []
        : [`    - ${t(`questions:${id}.title`)} ${listed(labels, t)}`];
    }),
    `    ${t('prove:asJson', { json: JSON.stringify(answers) })}`,
  ];
}

function verdictWords(verdict: string | null, t: Translate): string {
  return verdict === null ? t('prove:nothing') : t(`verdicts:verdicts.${verdict}.short`);
}

function valuesOf(finding: Finding, t: Translate): Readonly<Record<string, string>> {
  const question = (id: string) => t(`questions:${id}.short`);
  const option = (id: string, name: string) => t(`questions:${id}.options.${name}.label`);
  const duty = (id: string) => t(`obligations:${id}.title`);
  switch (finding.kind) {
    case 'loop':
      return {
        ring: finding.ring.map((name) => (isQuestionId(name) ? question(name) : name)).join(' → '),
      };
    case 'undeclared':
      return { rule: finding.rule, question: question(finding.question) };
    case 'size':
      return { found: number(finding.found), wanted: number(finding.wanted) };
    case 'dead-question':
    case 'idle':
    case 'unasked':
      return { question: question(finding.question) };
    case 'dead-option':
      return {
        question: question(finding.question),
        option: option(finding.question, finding.option),
      };
    case 'dead-reason':
      return { reason: finding.reason, verdict: verdictWords(finding.verdict, t) };
    case 'dead-verdict':
      return { verdict: verdictWords(finding.verdict, t) };
    case 'dead-email':
      return { email: t(`verdicts:email.${finding.email}.answer`) };
    case 'dead-duty':
    case 'must-kind':
      return { obligation: duty(finding.obligation) };
    case 'alike':
    case 'not-alike':
      return {
        question: question(finding.question),
        options: listed(
          finding.options.map((name) => quoted(option(finding.question, name), t)),
          t,
        ),
      };
    case 'both-apply':
      return {
        obligations: listed(
          finding.obligations.map((id) => quoted(duty(id), t)),
          t,
        ),
      };
    case 'verdict':
    case 'non-commercial-lane':
    case 'commercial-lane':
      return {
        found: verdictWords(finding.found, t),
        wanted: listed(
          finding.wanted.map((verdict) => verdictWords(verdict, t)),
          t,
        ),
      };
    case 'email': {
      const words = (id: string | null) =>
        id === null ? t('prove:nothing') : t(`verdicts:email.${id}.answer`);
      return { found: words(finding.found), wanted: listed(finding.wanted.map(words), t) };
    }
    case 'duty': {
      const words = (standing: string) => t(`prove:standings.${standing}`);
      return {
        obligation: duty(finding.obligation),
        found: words(finding.found),
        wanted: listed(finding.wanted.map(words), t),
      };
    }
    case 'removed':
    case 'not-removed':
      return {
        obligation: duty(finding.obligation),
        question: question(finding.question),
        option: option(finding.question, finding.option),
      };
    case 'unsure-yields':
    case 'unsure-hides':
      return { obligation: duty(finding.obligation), question: question(finding.question) };
    default:
      return {};
  }
}

function optionWords({ question, options }: AlikeOptions, t: Translate) {
  return {
    question: t(`questions:${question}.short`),
    options: listed(
      options.map((option) => quoted(t(`questions:${question}.options.${option}.label`), t)),
      t,
    ),
  };
}

function alikeLines(t: Translate): readonly string[] {
  return [
    `## ${t('prove:alikeHeading')}`,
    '',
    ...alikeOptions.flatMap((group) => [
      `- ${t('prove:alikeOptions', optionWords(group, t))}`,
      `  ${t(`prove:alike.${group.id}`)}`,
    ]),
    '',
  ];
}

function exceptionLines(t: Translate): readonly string[] {
  return [
    `## ${t('prove:exceptionsHeading')}`,
    '',
    ...monotoneExceptions.flatMap((exception) => {
      const duties = exception.removes.map((id) => t(`obligations:${id}.short`));
      return [
        `- ${t('prove:exceptionFact', optionWords(exception, t))}`,
        `  ${t(`prove:exceptions.${exception.id}`)}`,
        `  ${t('prove:exceptionDuties', { duties: listed(duties, t) })}`,
      ];
    }),
    '',
  ];
}
