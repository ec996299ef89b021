import { useMemo, useState } from 'react';
import type { Material } from '../../papers/material.ts';
import { assess, type Result } from '../../rules/assess.ts';
import { type PaperFields, savedIn, withAssessment } from '../../wizard/record.ts';
import { useAnswers, useSession, useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';
import { materialFrom, paperKit } from './kit.ts';

/** What was typed into the papers of this assessment, and the way to change it. */
export interface KeptPapers {
  readonly papers: PaperFields;
  /** Changes it and keeps it in this browser, beside the answers, at once. */
  readonly change: (to: (papers: PaperFields) => PaperFields) => void;
}

/**
 * The papers of the assessment on the screen. Where another tab has deleted the assessment, what is
 * typed stays on the screen alone until the person has chosen.
 */
export function useKeptPapers(): KeptPapers {
  const session = useSession();
  const answers = useAnswers();
  const { record, id, conflict } = useView().kept;
  const saved = savedIn(record, id);
  const [own, setOwn] = useState(saved?.papers ?? {});
  const papers = saved?.papers ?? own;
  const change: KeptPapers['change'] = (to) => {
    setOwn(to(papers));
    if (id === null || conflict === 'gone') return;
    session.updateRecord((now) => {
      const present = savedIn(now, id) ?? { id, name: null, answers, papers };
      return withAssessment(now, { ...present, papers: to(present.papers) });
    });
  };
  return { papers, change };
}

/** The result of the answers so far. */
export function useResult(): Result {
  const answers = useAnswers();
  return useMemo(() => assess(answers), [answers]);
}

/** What the papers of this assessment are made of, but for picked files. */
export function useMaterial(papers: PaperFields): Material {
  const { language } = useWords();
  const result = useResult();
  const kit = paperKit();
  return useMemo(
    () => materialFrom(kit, result, papers, language),
    [kit, result, papers, language],
  );
}
