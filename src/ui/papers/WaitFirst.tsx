import type { PaperId } from '../../papers/offer.ts';
import { waits } from '../../papers/pack.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';

/** That a mail waits for legal advice, where it does. */
export function WaitFirst({ paper }: { readonly paper: PaperId }) {
  const { t } = useWords();
  const told = useTold();
  if (!waits(paper, useResult())) return null;
  return (
    <div data-waits={paper}>
      <p>
        <strong>{t('verdicts:email.not-yet.answer')}</strong>
      </p>
      <p className="hint">{told('verdicts:email.not-yet.detail')}</p>
    </div>
  );
}
