import type { i18n, TFunction } from 'i18next';
import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fallbackLanguage, isLanguage, type Language } from '../../i18n/language.ts';
import type { furtherSubjects, pageSubjects, releaseSubjects } from '../../i18n/subjects.ts';
import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import type { QuestionId } from '../../rules/contract/questions.ts';

export type Words = TFunction<
  readonly [...typeof pageSubjects, ...typeof furtherSubjects, ...typeof releaseSubjects]
>;

/** What the page speaks: the words, the language they are of, and what they come from. */
interface Speech {
  readonly t: Words;
  readonly language: Language;
  readonly i18n: i18n;
}

const SpeechContext = createContext<Speech | null>(null);

/** Lets what stands in it speak through an i18next instance, in another language when that changes. */
export function Speaking({
  i18n,
  children,
}: {
  readonly i18n: i18n;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('ui', { i18n });
  const language = isLanguage(i18n.language) ? i18n.language : fallbackLanguage;
  const speech = useMemo(
    () => ({ t: straight(t, language, i18n), language, i18n }),
    [t, language, i18n],
  );
  return createElement(SpeechContext, { value: speech }, children);
}

/** What of a text i18next fills in: a value, or another text. */
const filledIn = /\{\{|\$t\(/;

/**
 * The same words; a text in which nothing is filled in is taken as it stands, which is a tenth of
 * the work.
 */
function straight(t: TFunction<'ui'>, language: Language, { getResource }: i18n): Words {
  const taken = (key: string, values?: object): string => {
    const [subject = '', place = ''] = key.split(':');
    const text = values === undefined ? getResource(language, subject, place) : null;
    const stands = typeof text === 'string' && !filledIn.test(text);
    return stands ? text : (t as (key: string, values?: object) => string)(key, values);
  };
  // The types of i18next know each key and what it takes; `taken` takes the same.
  return taken as unknown as Words;
}

/** Words for the page: `t` for every subject, and the language spoken; must stand in `Speaking`. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('There is nothing to speak through above this component.');
  return speech;
}

/** A clause's name as it stands alone: “Clause 2.4”, or the defined term. */
export function clauseTitle(t: Words, clause: ClauseId): string {
  const name = clauseName(t, clause);
  return clause.startsWith('1.') ? name : t('ui:clause.name', { clause: name });
}

/** One of the texts of an option. */
export function optionText(
  t: Words,
  id: QuestionId,
  option: string,
  part: 'label' | 'gloss' | 'help' | 'short',
): string {
  // The key is put together from ids that the locale files hold for every option; a test keeps them equal.
  return t(`questions:${id}.options.${option}.${part}` as 'questions:model.options.both.label');
}
