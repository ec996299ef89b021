import { type Language, localeOf } from '../../i18n/language.ts';
import { clauseName } from '../../licence/clause-name.ts';
import type { Condition } from '../../rules/contract/condition.ts';
import { type QuestionId, question } from '../../rules/contract/questions.ts';
import { type AnswerPhrase, type Phrase, phraseOf } from '../../rules/phrase.ts';
import { optionText, type Words } from '../words/speech.ts';

/** Joins words as a language lists alternatives, or things that go together. */
export function listed(
  language: Language,
  type: 'conjunction' | 'disjunction',
  items: readonly string[],
): string {
  return new Intl.ListFormat(localeOf(language), { type }).format(items);
}

/** What a question is about, in quotation marks. */
export function questionName(t: Words, id: QuestionId): string {
  return t('method:condition.quoted', { text: t(`questions:${id}.short`) });
}

/** A condition in words, exact, to stand within a sentence; `always` names the condition that always holds. */
export function conditionWords(
  t: Words,
  language: Language,
  condition: Condition,
  always: 'always' | 'otherwise' = 'always',
): string {
  const phrase = phraseOf(condition);
  if (phrase.kind === 'always') return t(`method:condition.${always}`);
  return phraseWords(t, language, phrase);
}

/** A condition as a sentence of its own. */
export function conditionSentence(
  t: Words,
  language: Language,
  condition: Condition,
  always: 'always' | 'otherwise' = 'always',
): string {
  const text = conditionWords(t, language, condition, always);
  return t('method:condition.sentence', {
    text: text.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase()),
  });
}

/** The ways in which a condition can hold, each in words, where one sentence would nest too deeply; else null. */
export function alternatives(
  t: Words,
  language: Language,
  condition: Condition,
): readonly string[] | null {
  const phrase = phraseOf(condition);
  if (phrase.kind !== 'or' || !phrase.parts.some(isCompound)) return null;
  return phrase.parts.map((part) => phraseWords(t, language, part));
}

function isCompound({ kind }: Phrase): boolean {
  return kind === 'and' || kind === 'or';
}

function phraseWords(t: Words, language: Language, phrase: Phrase): string {
  switch (phrase.kind) {
    case 'always':
    case 'never':
      return t(`method:condition.${phrase.kind}`);
    case 'and':
    case 'or':
      return phrase.parts
        .map((part, n) => grouped(t, language, part, n === phrase.parts.length - 1))
        .reduce((left, right) => t(`method:condition.${phrase.kind}`, { left, right }));
    case 'fact':
      return phrase.negated
        ? t(`method:facts.isNot.${phrase.fact}`)
        : t(`method:facts.is.${phrase.fact}`);
    case 'answer':
      return answerWords(t, language, phrase);
    case 'unsettled':
      return t('method:condition.unsettled', { clause: clauseName(t, phrase.clause) });
    default:
      return t(`method:condition.${phrase.kind}`, { text: grouped(t, language, phrase.of) });
  }
}

/** The words of a part, in brackets where it would run into what follows. */
function grouped(t: Words, language: Language, phrase: Phrase, last = false): string {
  const text = phraseWords(t, language, phrase);
  const runsOn = (phrase.kind === 'unknown' || phrase.kind === 'known') && !last;
  return isCompound(phrase) || runsOn ? t('method:condition.group', { text }) : text;
}

function answerWords(t: Words, language: Language, phrase: AnswerPhrase): string {
  const { question: id, options, literal, negated } = phrase;
  const labels = options.map((option) =>
    t('method:condition.quoted', { text: optionText(t, id, option, 'label') }),
  );
  const words = {
    question: questionName(t, id),
    options: listed(language, literal && negated ? 'conjunction' : 'disjunction', labels),
  };
  if (literal) {
    if (!negated) return t('method:condition.chose', words);
    return options.length > 1
      ? t('method:condition.choseNone', words)
      : t('method:condition.choseNot', words);
  }
  if (question(id).kind === 'multi') {
    return negated
      ? t('method:condition.includesNot', words)
      : t('method:condition.includes', words);
  }
  return negated ? t('method:condition.isNot', words) : t('method:condition.is', words);
}
