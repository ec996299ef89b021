import { useState } from 'react';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { today } from '../frame/download.ts';
import { Parted } from '../frame/Parted.tsx';
import { useMarks } from '../papers/use-marks.ts';
import { useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';

/** Duties that no file can show, to be ticked by hand; ticks are marks of the open assessment where there is one. */
export function ByHand({ duties }: { readonly duties: readonly ObligationId[] }) {
  const { t } = useWords();
  const { own } = useView().kept;
  const { marks, markDuty } = useMarks();
  const [ticked, setTicked] = useState<readonly ObligationId[]>([]);
  const isDone = (duty: ObligationId) =>
    own === null ? ticked.includes(duty) : marks[duty]?.state === 'done';
  const tick = (duty: ObligationId, done: boolean) => {
    if (own !== null) markDuty(duty, done ? { state: 'done', on: today(), note: '' } : null);
    else setTicked(done ? [...ticked, duty] : ticked.filter((one) => one !== duty));
  };
  return (
    <details data-by-hand="">
      <summary>
        <h2>
          {t('release:page.counted', {
            title: t('release:page.byHand.title'),
            count: String(duties.length),
          })}
        </h2>
      </summary>
      <p className="hint">{t('release:page.byHand.lead')}</p>
      {duties.map((duty) => (
        <label key={duty} className="option">
          <input
            type="checkbox"
            name={duty}
            checked={isDone(duty)}
            onChange={({ target }) => tick(duty, target.checked)}
          />
          <strong>
            <Parted text={t(`obligations:${duty}.title`)} />
          </strong>
        </label>
      ))}
    </details>
  );
}
