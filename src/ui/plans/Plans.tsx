import { Fragment, type ReactNode, useState } from 'react';
import { licenceSource } from '../../licence/source.ts';
import { assess, type Result, rulesVersion } from '../../rules/assess.ts';
import { emailKey } from '../../rules/result-sections.ts';
import type { SavedAssessment } from '../../wizard/record.ts';
import { today } from '../frame/download.ts';
import { Heading } from '../frame/Heading.tsx';
import { Verdicts } from '../frame/Seal.tsx';
import { useWide } from '../frame/wide.ts';
import { plansFragment } from '../session/address.ts';
import { useSession, useViewOf } from '../session/context.ts';
import { assessmentName } from '../words/assessment-name.ts';
import { optionText, useWords } from '../words/speech.ts';
import { answerRows, dutyRows, emailsDiffer, verdictsDiffer } from './rows.ts';
import './plans.css';

const fewest = 2;
const most = 5;

/** What an address calls an assessment: its id, which tells nothing of its answers. */
const nameInAddress = (id: number) => id.toString(36);

/** A saved assessment with what it comes to. */
interface Plan {
  readonly id: number;
  readonly name: string;
  readonly result: Result;
}

/** Two to five saved assessments side by side, those that the address names; without, the first that are saved. */
export function PlansScreen({ part }: { readonly part: string | null }) {
  const { t } = useWords();
  const saved = useViewOf(({ kept }) => kept.record.assessments);
  const wanted = part?.split('-') ?? saved.slice(0, most).map(({ id }) => nameInAddress(id));
  const plans = saved.filter(({ id }) => wanted.includes(nameInAddress(id))).slice(0, most);
  return (
    <main id="content" className="plans">
      <Heading title={`${t('plans:title')} · ${t('ui:page.title')}`}>{t('plans:title')}</Heading>
      {saved.length < fewest ? (
        <>
          <p className="hint">{t('plans:saved')}</p>
          <p>
            <a href="#/" className="link">
              {t('plans:start')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="hint">{t('plans:lead')}</p>
          <Choice saved={saved} plans={plans} />
          {plans.length >= fewest && <SideBySide plans={plans.map(planOf(t))} />}
        </>
      )}
    </main>
  );
}

function planOf(t: ReturnType<typeof useWords>['t']): (saved: SavedAssessment) => Plan {
  return ({ id, name, answers }) => {
    const result = assess(answers);
    return { id, name: assessmentName(t, name, result.answers), result };
  };
}

interface ChoiceProps {
  readonly saved: readonly SavedAssessment[];
  readonly plans: readonly SavedAssessment[];
}

/** Which assessments stand side by side; the choice is in the address, so that it can be come back to. */
function Choice({ saved, plans }: ChoiceProps) {
  const { t } = useWords();
  const full = plans.length === most;
  const choose = (id: number) => {
    const chosen = saved.filter((one) => plans.includes(one) !== (one.id === id));
    const named = chosen.map((one) => nameInAddress(one.id)).join('-');
    window.location.replace(plansFragment(named || '0'));
  };
  return (
    <fieldset className="plans-choice">
      <legend>{t('plans:choose')}</legend>
      {saved.map((one) => (
        <label key={one.id}>
          <input
            type="checkbox"
            name="plan"
            value={one.id}
            checked={plans.includes(one)}
            disabled={full && !plans.includes(one)}
            onChange={() => choose(one.id)}
          />
          <span>{planOf(t)(one).name}</span>
        </label>
      ))}
      <p role="status">
        {plans.length < fewest && t('plans:tooFew')}
        {full && saved.length > most && t('plans:full')}
      </p>
    </fieldset>
  );
}

function SideBySide({ plans }: { readonly plans: readonly Plan[] }) {
  const { t } = useWords();
  const session = useSession();
  const isWide = useWide();
  const [chosen, setChosen] = useState<boolean | null>(null);
  // One below the other they are long: on a phone what differs stands alone until the rest is asked for.
  const onlyDiffering = chosen ?? !isWide;
  const results = plans.map(({ result }) => result);
  const duties = dutyRows(results);
  const answers = answerRows(results);
  const [verdicts, emails] = [verdictsDiffer(results), emailsDiffer(results)];
  const shown = ({ differs }: { readonly differs: boolean }) => differs || !onlyDiffering;
  const any = [{ differs: verdicts }, { differs: emails }, ...duties, ...answers].some(shown);
  return (
    <>
      <p className="actions">
        <label className="plans-only">
          <input
            type="checkbox"
            name="differing"
            checked={onlyDiffering}
            onChange={() => setChosen(!onlyDiffering)}
          />
          {t('plans:differing')}
        </label>
        <button type="button" className="link" onClick={() => window.print()}>
          {t('plans:print')}
        </button>
      </p>
      <table className="plans-table" aria-label={t('plans:title')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('plans:row')}</span>
            </th>
            {plans.map(({ id, name }, n) => (
              <th key={id} scope="col" data-column={letterOf(n)}>
                {name}
                <button
                  type="button"
                  className="link"
                  aria-label={t('plans:openWhich', { name })}
                  onClick={() => session.open(id)}
                >
                  {t('plans:open')}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <Group title={t('plans:result')} plans={plans}>
          {shown({ differs: verdicts }) && (
            <Line id="verdict" title={t('plans:verdict')} differs={verdicts} plans={plans}>
              {results.map((result) => (
                <Verdict key={JSON.stringify(result)} result={result} />
              ))}
            </Line>
          )}
          {shown({ differs: emails }) && (
            <Line id="email" title={t('plans:email')} differs={emails} plans={plans}>
              {results.map(({ verdict, email, answers }) =>
                email === null ? t('plans:unanswered') : t(emailKey(verdict, email, answers)),
              )}
            </Line>
          )}
        </Group>
        <Group title={t('plans:duties')} plans={plans}>
          {duties.filter(shown).map(({ id, cells, differs }) => (
            <Line
              key={id}
              id={id}
              title={t(`obligations:${id}.title`)}
              differs={differs}
              plans={plans}
            >
              {cells.map((status) => (
                <Fragment key={status}>
                  <span aria-hidden="true">{signs[status ?? 'none']}</span>{' '}
                  {t(`plans:${status ?? 'none'}`)}
                </Fragment>
              ))}
            </Line>
          ))}
        </Group>
        <Group title={t('plans:answers')} plans={plans}>
          {answers.filter(shown).map(({ id, cells, differs }) => (
            <Line
              key={id}
              id={id}
              title={t(`questions:${id}.short`)}
              differs={differs}
              plans={plans}
            >
              {cells.map(
                (options) =>
                  options
                    ?.map((option) => optionText(t, id, option, 'short'))
                    .join(t('ui:list.and')) ?? t('plans:notAsked'),
              )}
            </Line>
          ))}
        </Group>
      </table>
      {!any && <p>{t('plans:alike')}</p>}
      <p className="caption">
        {t('plans:made', { date: today(), rules: rulesVersion, sha: licenceSource.sha256 })}
      </p>
    </>
  );
}

/** What stands for a plan where each is a line below the other. */
const letterOf = (n: number) => String.fromCharCode(65 + n);

/** Status is told by words and shape, as on the result. */
const signs = { applies: '●', 'may-apply': '◐', none: '○' } as const;

interface GroupProps {
  readonly title: string;
  readonly plans: readonly Plan[];
  readonly children: ReactNode;
}

function Group({ title, plans, children }: GroupProps) {
  if ([children].flat(2).every((line) => line === false)) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={plans.length + 1}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

interface LineProps {
  readonly id: string;
  readonly title: string;
  readonly differs: boolean;
  readonly plans: readonly Plan[];
  readonly children: readonly ReactNode[];
}

function Line({ id, title, differs, plans, children }: LineProps) {
  const { t } = useWords();
  return (
    <tr data-row={id} data-differs={differs}>
      <th scope="row">
        {title}
        {differs && (
          <span className="plans-differs">
            <span aria-hidden="true">≠</span> {t('plans:differs')}
          </span>
        )}
      </th>
      {plans.map((plan, n) => (
        <td key={plan.id} data-column={letterOf(n)}>
          {children[n]}
        </td>
      ))}
    </tr>
  );
}

function Verdict({ result }: { readonly result: Result }) {
  const { t } = useWords();
  return (
    <>
      {result.verdict === null && t('plans:unfinished')}
      <Verdicts result={result} />
    </>
  );
}
