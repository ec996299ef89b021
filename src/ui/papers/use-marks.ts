import { useMemo } from 'react';
import type { DutyMark, DutyMarks } from '../../papers/marks.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { marksIn, withMark } from './record.ts';

/** What was noted of the duties of the assessment on the screen, and the way to note it. */
export interface KeptMarks {
  readonly marks: DutyMarks;
  /** Marks a duty, or takes its mark away (`null`), and keeps it in this browser, beside the answers, at once. */
  readonly markDuty: (id: ObligationId, mark: DutyMark | null) => void;
}

/** The marks of the assessment on the screen; one that was never begun keeps none. */
export function useMarks(): KeptMarks {
  const session = useSession();
  const papers = useView().kept.own?.papers;
  const { answers } = useResult();
  return {
    marks: useMemo(() => marksIn(papers ?? {}, answers), [papers, answers]),
    markDuty: (id, mark) => session.type((now) => withMark(now, id, mark, answers)),
  };
}
