import type { AnswersWithEffect } from '../../rules/logic/state.ts';
import { fileName, formatFile } from '../../wizard/file.ts';
import type { SavedAssessment } from '../../wizard/record.ts';
import { today } from '../frame/download.ts';
import { assessmentName } from '../words/assessment-name.ts';
import type { Words } from '../words/speech.ts';

interface Answered {
  readonly answers: AnswersWithEffect;
}

/** An assessment, with what was typed into its papers, as the file that opens again. */
export function assessmentFile(
  t: Words,
  { name, answers, papers }: Pick<SavedAssessment, 'name' | 'papers'> & Answered,
): File {
  const assessedOn = today();
  const text = formatFile({ name: name ?? '', assessedOn, answers, papers });
  const called = fileName(assessmentName(t, name, answers), assessedOn);
  return new File([text], called, { type: 'application/json' });
}
