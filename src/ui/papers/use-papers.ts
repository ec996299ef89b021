import { useMemo } from 'react';
import type { Enclosed, Material } from '../../papers/material.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { materialFrom, paperKit } from './kit.ts';

/** What was typed into the papers of this assessment, and the way to change it. */
export interface KeptPapers {
  readonly papers: PaperFields;
  /** Changes it and keeps it in this browser, beside the answers, at once. */
  readonly change: (to: (papers: PaperFields) => PaperFields) => void;
}

const nothing: PaperFields = {};

/**
 * The papers of the assessment on the screen. Where another tab has deleted the assessment, this tab
 * alone keeps what is typed until the person has chosen.
 */
export function useKeptPapers(): KeptPapers {
  const session = useSession();
  const { own } = useView().kept;
  return { papers: own?.papers ?? nothing, change: session.type };
}

const noFiles: readonly Enclosed[] = [];

/** What the papers of this assessment are made of, with the files picked for them. */
export function useMaterial(
  papers: PaperFields,
  enclosures: readonly Enclosed[] = noFiles,
): Material {
  const { language } = useWords();
  const result = useResult();
  const kit = paperKit();
  return useMemo(
    () => materialFrom(kit, result, papers, language, enclosures),
    [kit, result, papers, language, enclosures],
  );
}
