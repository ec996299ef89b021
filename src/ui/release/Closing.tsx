import { useId } from 'react';
import type { PaperFile } from '../../papers/pack.ts';
import { inspectionText } from '../../release/inspection-text.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { Translate } from '../../rules/translate.ts';
import { today } from '../frame/download.ts';
import { Downloads } from '../papers/Downloads.tsx';
import type { KeptMarks } from '../papers/use-marks.ts';
import { useWords } from '../words/speech.ts';
import { ByHand } from './ByHand.tsx';
import type { Findings } from './engine.ts';

interface ClosingProps {
  readonly found: Findings;
  readonly answered: boolean;
  readonly kept: KeptMarks;
}

/** What comes after the findings: what no file can show, and all of it as a text to keep beside the release. */
export function Closing({ found, answered, kept }: ClosingProps) {
  const { t } = useWords();
  const id = useId();
  const name = `release-findings-${today()}.txt`;
  const noted = (duty: ObligationId) => {
    const mark = kept.marks[duty];
    if (mark === undefined) return [];
    const place = t(`ui:marks.${mark.state}On`, { on: mark.on });
    return [
      mark.note === '' ? place : t('release:page.evidence.note', { place, words: mark.note }),
    ];
  };
  const make = async (): Promise<readonly PaperFile[]> => {
    const { inspection, outside } = found;
    const text = inspectionText(inspection, outside, answered, t as Translate, noted);
    const bytes = new TextEncoder().encode(`${text}\n`);
    return [{ name, type: 'text/plain;charset=utf-8', bytes }];
  };
  return (
    <>
      <ByHand outside={found.outside} kept={kept} />
      <section aria-labelledby={id} data-keep="">
        <h2 id={id}>{t('release:page.keep.title')}</h2>
        <p className="hint">{t('release:page.keep.lead')}</p>
        <Downloads names={[name]} make={make} />
      </section>
    </>
  );
}
