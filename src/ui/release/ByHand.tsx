import type { ObligationId } from '../../rules/contract/obligations.ts';
import { today } from '../frame/download.ts';
import { Parted } from '../frame/Parted.tsx';
import type { KeptMarks } from '../papers/use-marks.ts';
import { useWords } from '../words/speech.ts';
import type { Findings } from './engine.ts';

interface ByHandProps {
  readonly outside: Findings['outside'];
  readonly kept: KeptMarks;
}

/** Duties that no file can show: what is done once to be ticked by hand, then what holds always. */
export function ByHand({ outside: { toDo, always }, kept: { marks, markDuty } }: ByHandProps) {
  const { t } = useWords();
  const title = (duty: ObligationId) => <Parted text={t(`obligations:${duty}.title`)} />;
  const summary = (text: string, duties: readonly ObligationId[]) => (
    <summary>
      <h2>{t('release:page.counted', { title: text, count: String(duties.length) })}</h2>
    </summary>
  );
  return (
    <>
      {toDo.length > 0 && (
        <details data-by-hand="">
          {summary(t('release:page.byHand.title'), toDo)}
          <p className="hint">{t('release:page.byHand.lead')}</p>
          {toDo.map((duty) => (
            <label key={duty} className="option">
              <input
                type="checkbox"
                name={duty}
                checked={marks[duty]?.state === 'done'}
                onChange={({ target }) =>
                  markDuty(duty, target.checked ? { state: 'done', on: today(), note: '' } : null)
                }
              />
              <strong>{title(duty)}</strong>
            </label>
          ))}
        </details>
      )}
      {always.length > 0 && (
        <details data-always="">
          {summary(t('ui:always.title'), always)}
          <ul>
            {always.map((duty) => (
              <li key={duty}>{title(duty)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
