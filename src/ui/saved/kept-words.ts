import type { FileProblem } from '../../wizard/file.ts';
import type { ShareProblem } from '../../wizard/share.ts';
import type { Words } from '../words/speech.ts';

/** Why a share link was not opened, in a sentence, and what to do. */
export function shareProblemText(t: Words, problem: ShareProblem): string {
  return t(`kept:link.${problem}`);
}

/** Why a file was not opened, in a sentence, and what to do. */
export function fileProblemText(t: Words, problem: FileProblem): string {
  const and = t('ui:list.and');
  switch (problem.kind) {
    case 'duplicate-key':
      return t('kept:file.duplicate-key', { key: problem.key });
    case 'wrong-field':
      return t('kept:file.wrong-field', { field: problem.field });
    case 'unknown-answers':
      return t('kept:file.unknown-answers', { unknown: problem.unknown.join(and) });
    case 'refused-answers':
      return t('kept:file.refused-answers', {
        questions: problem.questions.map((id) => t(`questions:${id}.short`)).join(and),
      });
    default:
      return t(`kept:file.${problem.kind}`);
  }
}
