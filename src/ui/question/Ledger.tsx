import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { QuestionId } from '../../rules/contract/questions.ts';
import type { VerdictId } from '../../rules/contract/verdict.ts';
import { type LedgerRow, ledgerOf, type Standing } from '../../rules/ledger.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { useWide } from '../frame/wide.ts';
import { useFollowing } from '../pace/following.ts';
import { useAhead } from '../session/context.ts';
import { useGivenAnswers, useGivenBefore } from '../session/given-answers.ts';
import { useWords } from '../words/speech.ts';

const signs: Readonly<Record<Standing, string>> = { certain: '●', open: '◐', 'ruled-out': '○' };
const standingWords = { certain: 'certain', open: 'open', 'ruled-out': 'ruledOut' } as const;

/**
 * The ledger beside a question: verdicts still possible, what the last answer changed, what this
 * question decides, and folded everything else, straight from the rules.
 */
export function Ledger({ question }: { readonly question: QuestionId }) {
  const answers = useFollowing(useGivenAnswers());
  const before = useFollowing(useGivenBefore());
  const ahead = useAhead();
  if (ahead) return <Rows question={question} answers={nothing} before={null} ahead />;
  return <Rows question={question} answers={answers} before={before} />;
}

const nothing: Answers = {};

interface RowsProps {
  readonly question: QuestionId;
  readonly answers: Answers;
  readonly before: Answers | null;
  /** Whether this is rendered ahead: what is folded twice over stays out of the page until it lives. */
  readonly ahead?: boolean;
}

/** What opens over the page on a narrow screen: Escape closes it, and so does the focus, which it would hide. */
function useSheet(wide: boolean) {
  const sheet = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wide) return undefined;
    const close = (event: Event) => {
      const { current } = sheet;
      if (!current?.open) return;
      const isWithin = current.contains(event.target as Node);
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : isWithin) return;
      current.open = false;
      if (isWithin) current.querySelector('summary')?.focus();
    };
    const types = ['keydown', 'focusin'];
    for (const type of types) document.addEventListener(type, close);
    return () => {
      for (const type of types) document.removeEventListener(type, close);
    };
  }, [wide]);
  return sheet;
}

const Rows = memo(function Rows({ question, answers, before, ahead = false }: RowsProps) {
  const { t } = useWords();
  const wide = useWide();
  const sheet = useSheet(wide);
  const { verdicts, obligations } = ledgerOf(answers, before, question);
  const possible = verdicts.filter(({ standing }) => standing !== 'ruled-out');
  const count = (wanted: Standing) =>
    String(obligations.filter(({ standing }) => standing === wanted).length);
  const changed = [...verdicts, ...obligations].filter((row) => row.changed);
  const counts = {
    verdicts: String(possible.length),
    certain: count('certain'),
    open: count('open'),
    ruledOut: count('ruled-out'),
    changed: String(changed.length),
  };
  const named = (rows: readonly LedgerRow<VerdictId>[]) =>
    rows.map(({ id }) => t(`verdicts:verdicts.${id}.short`)).join(t('ui:list.and'));
  const ruledOut = verdicts.filter(({ standing }) => standing === 'ruled-out');
  const settled =
    possible.length === 1
      ? t('ui:certain.verdict', { verdict: named(possible) })
      : ruledOut.length > 0
        ? t('ui:certain.ruledOut', { verdicts: named(ruledOut) })
        : t('ui:certain.nothing');
  return (
    <div className="ledger" data-question={question}>
      <Announcement>{changed.length > 0 ? t('ui:ledger.announce', counts) : ''}</Announcement>
      <details key={question} ref={sheet} open={wide}>
        <summary>
          <h2>{t('ui:ledger.title')}</h2>
          <span className="ledger-line">{settled}</span>
        </summary>
        <Part title={t(possible.length === 1 ? 'ui:ledger.verdictCertain' : 'ui:ledger.verdicts')}>
          {possible.map((row) => (
            <VerdictRow key={row.id} row={row} />
          ))}
        </Part>
        <Part title={t('ui:ledger.lastAnswer')}>
          {verdicts
            .filter((row) => row.changed && row.standing === 'ruled-out')
            .map((row) => (
              <VerdictRow key={row.id} row={row} />
            ))}
          {obligations
            .filter((row) => row.changed)
            .map((row) => (
              <ObligationRow key={row.id} row={row} />
            ))}
        </Part>
        <Part title={t('ui:ledger.thisQuestion')}>
          {verdicts
            .filter((row) => row.decidedHere && row.standing === 'ruled-out' && !row.changed)
            .map((row) => (
              <VerdictRow key={row.id} row={row} />
            ))}
          {obligations
            .filter((row) => row.decidedHere && !row.changed)
            .map((row) => (
              <ObligationRow key={row.id} row={row} />
            ))}
        </Part>
        <details>
          <summary>{t('ui:ledger.everything')}</summary>
          <Part title={t('ui:ledger.ruledOutVerdicts')}>
            {verdicts
              .filter(({ standing }) => standing === 'ruled-out')
              .map((row) => (
                <VerdictRow key={row.id} row={row} />
              ))}
          </Part>
          <Part title={t('ui:ledger.obligations')}>
            {(ahead ? [] : obligations).map((row) => (
              <ObligationRow key={row.id} row={row} deciding />
            ))}
          </Part>
        </details>
      </details>
    </div>
  );
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const rows = [children].flat(2).filter(Boolean);
  if (rows.length === 0) return null;
  return (
    <section className="ledger-part">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly kind: 'verdict' | 'duty';
  readonly id: string;
  readonly standing: Standing;
  readonly title: string;
  readonly note?: string;
}

function Row({ kind, id, standing, title, note }: RowProps) {
  const { t } = useWords();
  return (
    <li data-ledger={`${kind} ${id}`} data-standing={standing}>
      <span aria-hidden="true">{signs[standing]}</span>
      <span>
        {title}
        <span className="visually-hidden">: {t(`ui:ledger.${standingWords[standing]}`)}</span>
        {note !== undefined && <small>{note}</small>}
      </span>
    </li>
  );
}

function VerdictRow({ row: { id, standing } }: { readonly row: LedgerRow<VerdictId> }) {
  const { t } = useWords();
  return (
    <Row kind="verdict" id={id} standing={standing} title={t(`verdicts:verdicts.${id}.short`)} />
  );
}

interface ObligationRowProps {
  readonly row: LedgerRow<ObligationId>;
  readonly deciding?: boolean;
}

function ObligationRow({ row, deciding = false }: ObligationRowProps) {
  const { t } = useWords();
  const { id, standing, dependsOn } = row;
  const questions = dependsOn.map((question) => t(`questions:${question}.short`));
  const title = t(`obligations:${id}.short`);
  if (!deciding || questions.length === 0) {
    return <Row kind="duty" id={id} standing={standing} title={title} />;
  }
  const note = t('ui:ledger.decidedBy', { questions: questions.join(t('ui:list.and')) });
  return <Row kind="duty" id={id} standing={standing} title={title} note={note} />;
}
