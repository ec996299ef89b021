import { assess, type Result } from '../../rules/assess.ts';
import type { Change } from '../../rules/changes.ts';
import { emailKey } from '../../rules/result-sections.ts';
import { Heading } from '../frame/Heading.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Verdicts } from '../frame/Seal.tsx';
import { useSession } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { changeWords } from './Changes.tsx';
import './comparison.css';

/** The result as it is beside the result with one answer changed, to take over or to leave. */
export function Comparison({ change }: { readonly change: Change }) {
  const { t } = useWords();
  const session = useSession();
  const now = useResult();
  const then = assess(change.answers);
  return (
    <main id="content" className="comparison">
      <Heading title={`${t('ui:comparison.title')} · ${t('ui:page.title')}`}>
        {t('ui:comparison.title')}
      </Heading>
      <p className="hint">{changeWords(t, change)}</p>
      {change.opens && <p className="hint">{t('ui:comparison.opens')}</p>}
      <table aria-label={t('ui:comparison.title')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('ui:comparison.now')}</th>
            <th scope="col">{t('ui:comparison.then')}</th>
          </tr>
        </thead>
        <tbody>
          <tr data-row="verdict">
            <th scope="row">{t('ui:comparison.verdict')}</th>
            <VerdictCell result={now} column={t('ui:comparison.now')} />
            <VerdictCell result={then} column={t('ui:comparison.then')} />
          </tr>
          <tr data-row="email">
            <th scope="row">{t('ui:comparison.email')}</th>
            <EmailCell result={now} column={t('ui:comparison.now')} />
            <EmailCell result={then} column={t('ui:comparison.then')} />
          </tr>
          {change.duties.map(({ id, from, to }) => (
            <tr key={id} data-row={id}>
              <th scope="row">
                <Parted text={t(`obligations:${id}.title`)} />
              </th>
              <td data-column={t('ui:comparison.now')}>{t(`ui:comparison.${from ?? 'none'}`)}</td>
              <td data-column={t('ui:comparison.then')}>{t(`ui:comparison.${to ?? 'none'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {change.duties.length === 0 && <p>{t('ui:comparison.same')}</p>}
      <p className="actions">
        <button
          type="button"
          name="take"
          className="primary"
          onClick={() => session.send({ type: 'revise', answers: change.answers })}
        >
          {t('ui:comparison.take')}
        </button>
        <button type="button" name="leave" className="link" onClick={session.back}>
          {t('ui:comparison.leave')}
        </button>
      </p>
    </main>
  );
}

interface CellProps {
  readonly result: Result;
  readonly column: string;
}

function VerdictCell({ result, column }: CellProps) {
  return (
    <td data-column={column}>
      <Verdicts result={result} />
    </td>
  );
}

function EmailCell({ result: { verdict, email, answers }, column }: CellProps) {
  const { t } = useWords();
  return (
    <td data-column={column}>
      {email === null ? t('ui:comparison.unknown') : t(emailKey(verdict, email, answers))}
    </td>
  );
}
