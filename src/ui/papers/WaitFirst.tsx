import type { PaperId } from '../../papers/offer.ts';
import { waits } from '../../papers/pack.ts';
import { emailKey } from '../../rules/result-sections.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';

/** What a mail waits for, where it does: legal advice, or of the application an answer, or the reply to it. */
export function WaitFirst({ paper }: { readonly paper: PaperId }) {
  const { t } = useWords();
  const told = useTold();
  const result = useResult();
  const { email, verdict, answers } = result;
  if (email === null || !waits(paper, result)) return null;
  return (
    <div data-waits={paper}>
      <p>
        <strong>{t(emailKey(verdict, email, answers))}</strong>
      </p>
      <p className="hint">{told(`verdicts:email.${email}.detail`)}</p>
    </div>
  );
}
