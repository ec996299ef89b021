import { beginning } from '../../papers/cut.ts';
import { type AnswersWithEffect, optionsOf } from '../../rules/logic/state.ts';
import { optionText, type Words } from './speech.ts';

/** The longest name of an assessment, in UTF-16 units, as a field of the page counts them. */
export const longestName = 200;

/** A text from outside as it can stand in a sentence: one that is longer than `room` is cut, and ends in an ellipsis. */
export function shortText(text: string, room: number = longestName): string {
  return text.length <= room ? text : `${beginning(text, room - 1, ({ length }) => length)}…`;
}

/** How an assessment is called: the name given to it, as much as a name may have, else what it is about. */
export function assessmentName(t: Words, name: string | null, answers: AnswersWithEffect): string {
  const about = (['model', 'purpose'] as const).flatMap((id) =>
    optionsOf(answers[id]).map((option) => optionText(t, id, option, 'short')),
  );
  const derived = about.length === 0 ? t('kept:saved.unnamed') : about.join(t('ui:list.and'));
  return shortText(name ?? derived.charAt(0).toUpperCase() + derived.slice(1));
}
