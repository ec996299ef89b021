import {
  type Change,
  type ChangeGroup,
  type DutyChange,
  groupChanges,
  singleChanges,
} from '../../rules/changes.ts';
import { Parted } from '../frame/Parted.tsx';
import { useSession, useViewOf } from '../session/context.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { optionText, useWords, type Words } from '../words/speech.ts';

/** What a history entry calls a change. */
function trialOf({ question, option }: Change): string {
  return `${question} ${option}`;
}

/** The change that is compared with the result; null where there is none. */
export function useTrial(): Change | null {
  const trial = useViewOf((view) => view.trial);
  const answers = useGivenAnswers();
  if (trial === null) return null;
  return singleChanges(answers).find((change) => trialOf(change) === trial) ?? null;
}

/** A change in words: which answer, and what it would be. */
export function changeWords(t: Words, { question, option, alteration }: Change): string {
  return t(`ui:changes.${alteration}`, {
    question: t(`questions:${question}.short`),
    option: optionText(t, question, option, 'label'),
  });
}

function dutyList(t: Words, duties: readonly DutyChange[], to: DutyChange['to']): string {
  return duties
    .filter((duty) => duty.to === to)
    .map(({ id }) => t(`obligations:${id}.short`))
    .join(t('ui:list.and'));
}

function leadsTo(t: Words, { changesVerdict, verdicts, changes }: ChangeGroup): string {
  if (!changesVerdict) return t('ui:changes.toDuties');
  const words = verdicts.map((id) => t(`verdicts:verdicts.${id}.short`)).join(t('ui:list.and'));
  return changes[0]?.opens === true
    ? t('ui:changes.toVerdicts', { verdicts: words })
    : t('ui:changes.toVerdict', { verdict: words });
}

/** Every change of a single answer that changes the result, grouped by what it leads to. */
export function Changes() {
  const { t } = useWords();
  const groups = groupChanges(singleChanges(useGivenAnswers()));
  const verdictGroups = groups.filter(({ changesVerdict }) => changesVerdict);
  const dutyGroups = groups.filter(({ changesVerdict }) => !changesVerdict);
  const list = (shown: readonly ChangeGroup[]) =>
    shown.map((group) => (
      <Group key={JSON.stringify([group.verdicts, group.duties])} group={group} />
    ));
  return (
    <details className="changes" data-part="changes">
      <summary>
        <h2>{t('ui:changes.title')}</h2>
      </summary>
      <p className="hint">{t(groups.length === 0 ? 'ui:changes.none' : 'ui:changes.lead')}</p>
      {list(verdictGroups)}
      {dutyGroups.length > 0 && (
        <details>
          <summary>{t('ui:changes.dutyOnly')}</summary>
          {list(dutyGroups)}
        </details>
      )}
    </details>
  );
}

function Group({ group }: { readonly group: ChangeGroup }) {
  const { t } = useWords();
  const session = useSession();
  const { changesVerdict, duties, changes } = group;
  const added = dutyList(t, duties, 'applies');
  const uncertain = dutyList(t, duties, 'may-apply');
  const dropped = dutyList(t, duties, null);
  return (
    <div className="change-group">
      <h3>
        <Parted text={leadsTo(t, group)} />
      </h3>
      {!changesVerdict && added !== '' && <p>{t('ui:changes.added', { duties: added })}</p>}
      {!changesVerdict && uncertain !== '' && (
        <p>{t('ui:changes.uncertain', { duties: uncertain })}</p>
      )}
      {!changesVerdict && dropped !== '' && <p>{t('ui:changes.dropped', { duties: dropped })}</p>}
      <ul>
        {changes.map((change) => (
          <li
            key={`${change.question} ${change.option}`}
            data-change={`${change.question} ${change.option} ${change.alteration}`}
            data-leads-to={change.verdicts.join(' ')}
          >
            <span>{changeWords(t, change)}</span>
            <button
              type="button"
              className="link"
              aria-label={t('ui:changes.tryWhich', { change: changeWords(t, change) })}
              onClick={() => session.compare(trialOf(change))}
            >
              {t('ui:changes.tryIt')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
