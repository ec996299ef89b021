import type { ClauseId } from './clauses.ts';

/** What kind of slip it is. */
export type SlipId =
  | 'repeated-word'
  | 'numbering'
  | 'mixed-punctuation'
  | 'informal-you'
  | 'overlapping-ranges';

/**
 * The slips that the supplied text itself has and that stay letter for letter: the clause, the kind
 * and the words concerned, each within one paragraph. A kind that spans paragraphs has a row for
 * each of them.
 */
export const slips: readonly {
  readonly clause: ClauseId;
  readonly id: SlipId;
  readonly text: string;
}[] = [
  { clause: '2.1', id: 'repeated-word', text: '复制、修改、合并、发布、分发、复制' },
  {
    clause: '4.4',
    id: 'numbering',
    text: '(ii)实际或预期利润损失；(ii)货币使用损失；(iv)预期节约的损失；(v)业务损失；(vi)机会损失；(vii)商誉、声誉损失；(viii)软件的使用损失；或(x)',
  },
  { clause: '4.4', id: 'mixed-punctuation', text: '）:(i)收入损失;(ii)实际或预期利润损失；' },
  { clause: 'A.2.1', id: 'overlapping-ranges', text: '1-200' },
  { clause: 'A.2.1', id: 'overlapping-ranges', text: '200-1000' },
  { clause: 'A.2.1', id: 'overlapping-ranges', text: '1000-5000' },
  { clause: 'A.2.1', id: 'overlapping-ranges', text: '5000+' },
  { clause: 'A.2.2', id: 'informal-you', text: '你应' },
];
