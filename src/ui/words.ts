import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../i18n/language.ts';
import type { ClauseId } from '../licence/clauses.ts';
import type { QuestionId } from '../rules/questions.ts';
import type { Answers } from '../rules/state.ts';

/** Words for the page: `t` for every subject, and the language spoken. */
export function useWords(): { readonly t: Words; readonly language: Language } {
  const { t, i18n } = useTranslation([
    'ui',
    'questions',
    'obligations',
    'verdicts',
    'contradictions',
    'outside',
    'licenceView',
    'method',
    'kept',
    'papersPack',
    'papersScreens',
  ]);
  const language = languages.find((tag) => tag === i18n.language) ?? 'en';
  return { t, language };
}

export type Words = TFunction<
  [
    'ui',
    'questions',
    'obligations',
    'verdicts',
    'contradictions',
    'outside',
    'licenceView',
    'method',
    'kept',
    'papersPack',
    'papersScreens',
  ]
>;

type Definition = ClauseId extends infer Id ? (Id extends `1.${infer Key}` ? Key : never) : never;

/** How a clause is called in the language of `t`: its number, and for a definition its term. */
export function clauseName(t: Words, clause: ClauseId): string {
  return clause.startsWith('1.') ? t(`ui:definitions.${clause.slice(2) as Definition}`) : clause;
}

/** A clause's name as it stands alone: “Clause 2.4”, or the defined term. */
export function clauseTitle(t: Words, clause: ClauseId): string {
  const name = clauseName(t, clause);
  return clause.startsWith('1.') ? name : t('ui:clause.name', { clause: name });
}

/** The options chosen for a question, each with its words; empty without an answer. */
export function chosenOptions(answers: Answers, id: QuestionId): readonly string[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** One of the texts of an option. */
export function optionText(
  t: Words,
  id: QuestionId,
  option: string,
  part: 'label' | 'help' | 'short',
): string {
  // The key is put together from ids that the locale files hold for every option; a test keeps them equal.
  return t(`questions:${id}.options.${option}.${part}` as 'questions:model.options.both.label');
}
