import type { SavedAssessment } from '../../wizard/record.ts';
import { chosenOptions, optionText, type Words } from './speech.ts';

/** How an assessment is called: the name given to it, else what it is about. */
export function assessmentName(
  t: Words,
  { name, answers }: Pick<SavedAssessment, 'name' | 'answers'>,
): string {
  const about = (['model', 'purpose'] as const).flatMap((id) =>
    chosenOptions(answers, id).map((option) => optionText(t, id, option, 'short')),
  );
  const derived = about.length === 0 ? t('kept:saved.unnamed') : about.join(t('ui:list.and'));
  return name ?? derived.charAt(0).toUpperCase() + derived.slice(1);
}
