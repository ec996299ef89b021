import type { PaperId } from '../../papers/offer.ts';
import { waits } from '../../papers/pack.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';

/** That a mail waits for legal advice, or that the application was sent already, where it does or was. */
export function WaitFirst({ paper }: { readonly paper: PaperId }) {
  const { t } = useWords();
  const told = useTold();
  const result = useResult();
  const isSent = paper === 'application' && result.email === 'awaiting-reply';
  const email = waits(paper, result) ? 'not-yet' : isSent ? 'awaiting-reply' : null;
  if (email === null) return null;
  return (
    <div data-waits={paper}>
      <p>
        <strong>{t(`verdicts:email.${email}.answer`)}</strong>
      </p>
      <p className="hint">{told(`verdicts:email.${email}.detail`)}</p>
    </div>
  );
}
