import { createElement, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { CheckId } from '../../release/checks.ts';
import type { Unread } from '../../release/files.ts';
import type { Finding } from '../../release/inspect.ts';
import type { Suggestion } from '../../release/suggestions.ts';
import { atFault, byToDo, type ToDo } from '../../release/to-do.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { question } from '../../rules/contract/questions.ts';
import { type Answers, optionsOf } from '../../rules/logic/state.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { MissingPart } from '../frame/MissingPart.tsx';
import { Parted } from '../frame/Parted.tsx';
import { later } from '../pace/later.ts';
import { type KeptMarks, useMarks } from '../papers/use-marks.ts';
import { useSession, useView } from '../session/context.ts';
import { optionText, useWords, type Words } from '../words/speech.ts';
import type { CheckState, ReleaseCheck } from './check.ts';
import { FindingItem, Places } from './Finding.tsx';

const HandOver = later(async () => (await import('./HandOver.tsx')).openHandOver(), {
  onDemand: true,
  missing: () => createElement(MissingPart),
});

const Closing = later(async () => (await import('./Closing.tsx')).Closing, {
  onDemand: true,
  missing: () => createElement(MissingPart),
});

type Read = Extract<CheckState, { readonly phase: 'read' }>;

/** All that was found in a release, by what there is to do about it. */
export function Findings({ state, check }: { readonly state: Read; readonly check: ReleaseCheck }) {
  const { t } = useWords();
  const id = useId();
  const { folder, findings: found, answers, texts } = state;
  const { inspection, facts, outside } = found;
  const { findings, suggestions, unread } = inspection;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = folder ?? facts.name;
  const answered = answers !== null;
  const groups = byToDo(findings, answered);
  const kept = useReleaseMarks(check);
  const { left, isDone } = standing(groups, answers === null ? [] : outside.toDo, kept.marks);
  const summary = t('release:page.result.summary', left);
  const told =
    answered && isDone
      ? t('release:page.result.done')
      : left.hand === '0'
        ? ''
        : t('release:page.result.hand', left);
  const said = told === '' ? summary : t('ui:list.sentences', { left: summary, right: told });
  const tooMany = unread.find(({ reason }) => reason === 'too-many');
  const goToMend = () => document.getElementById(`${id}-mend`)?.focus();
  return (
    <div data-findings="">
      <h2 ref={heading} tabIndex={-1}>
        <Parted
          text={
            name === '' ? t('release:page.result.title') : t('release:page.result.named', { name })
          }
        />
      </h2>
      <p data-summary="">{said}</p>
      <Announcement>{said}</Announcement>
      {texts === 0 && <p className="notice">{t('release:page.unreadable')}</p>}
      {tooMany !== undefined && (
        <p className="notice">{t('release:page.tooMany', { count: String(tooMany.count) })}</p>
      )}
      <p>{t('release:page.advice')}</p>
      <p className="quiet">
        {answered ? (
          t('release:page.result.withAnswers')
        ) : (
          <>
            {t('release:page.result.withoutAnswers')}{' '}
            <a href="#/">{t('release:page.result.answer')}</a>
          </>
        )}
      </p>
      <p>
        <button type="button" className="link" data-again="" onClick={() => check.stop('new')}>
          {t('release:page.again')}
        </button>
      </p>
      <WhatWasRead files={inspection.files} unread={unread} />
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} read={state} />}
      {groups.map((group) => (
        <Group
          key={group.id}
          group={group.id}
          findings={group.findings}
          read={state}
          goToMend={goToMend}
          kept={kept}
        />
      ))}
      <section aria-labelledby={`${id}-mend`} data-mend="">
        <h2 id={`${id}-mend`} tabIndex={-1}>
          {t('release:page.mend.title')}
        </h2>
        <Suspense fallback={<p className="quiet">{t('ui:loading')}</p>}>
          <HandOver found={found} check={check} />
        </Suspense>
      </section>
      <Suspense fallback={<p className="quiet">{t('ui:loading')}</p>}>
        <Closing found={found} answered={answered} kept={kept} />
      </Suspense>
    </div>
  );
}

/** What was noted of duties: in the open assessment, or where none is, as long as the page is open. */
function useReleaseMarks(check: ReleaseCheck): KeptMarks {
  const kept = useMarks();
  const { own } = useView().kept;
  return own === null ? { marks: check.marks, markDuty: check.mark } : kept;
}

/** What is left to do about a release, counted, and whether that is nothing. */
function standing(
  groups: ReturnType<typeof byToDo>,
  byHand: readonly ObligationId[],
  marks: KeptMarks['marks'],
) {
  const of = (id: ToDo) => groups.find((group) => group.id === id)?.findings ?? [];
  const isJudged = ({ due }: Finding) => due.length > 0 && due.every(({ duty }) => marks[duty]);
  const look = of('look').filter((finding) => !isJudged(finding));
  const hand = byHand.filter((duty) => marks[duty] === undefined);
  const counts = {
    mend: of('mend').length,
    look: look.length,
    there: of('there').length,
    unknown: of('unknown').length,
    hand: hand.length,
  };
  // Where the base is unknown, nothing else was checked.
  const isChecked = of('unknown').every(({ check }) => check !== 'base');
  return {
    left: Object.fromEntries(
      Object.entries(counts).map(([id, count]) => [id, String(count)]),
    ) as Record<keyof typeof counts, string>,
    isDone: isChecked && counts.mend + counts.look + counts.hand === 0,
  };
}

interface GroupProps {
  readonly group: ToDo;
  readonly findings: readonly Finding[];
  readonly read: Read;
  readonly goToMend: () => void;
  readonly kept: KeptMarks;
}

/** Findings of one kind; those with which there is nothing to do are folded. */
function Group({ group, findings, read, goToMend, kept }: GroupProps) {
  const { t } = useWords();
  const id = useId();
  if (findings.length === 0) return null;
  const title = t(`release:page.groups.${group}`);
  const open = atFault(read.findings.inspection.findings);
  const list = (
    <ul>
      {findings.map((finding) => (
        <FindingItem
          key={finding.check}
          finding={finding}
          excerpts={read.findings.excerpts}
          hasAnswers={read.answers !== null}
          shown={finding.due.flatMap(({ duty }) => (open.has(duty) ? [] : [duty]))}
          goToMend={isMendedByFile(finding) ? goToMend : null}
          kept={kept}
        />
      ))}
    </ul>
  );
  return group === 'mend' || group === 'look' ? (
    <section aria-labelledby={id} data-group={group}>
      <h2 id={id}>{title}</h2>
      {list}
    </section>
  ) : (
    <details data-group={group}>
      <summary>
        <h2>{t('release:page.counted', { title, count: String(findings.length) })}</h2>
      </summary>
      {list}
    </details>
  );
}

/** The checks whose findings no file of the hand-over mends (`hand-over.ts`). */
const notMended: readonly CheckId[] = ['base', 'brand', 'ranking'];

/** The checks of which a person must judge what there is: a file mends no more than what is at fault. */
const judged: readonly CheckId[] = ['modifications', 'whole'];

/** Whether a file of the hand-over mends a finding. */
function isMendedByFile({ check, state }: Finding): boolean {
  return !notMended.includes(check) && !(judged.includes(check) && state === 'look');
}

/** How many files a list names; the others are counted. */
const mostNamed = 100;

interface WhatWasReadProps {
  readonly files: readonly { readonly file: string; readonly isRead: boolean }[];
  readonly unread: readonly Unread[];
}

function WhatWasRead({ files, unread }: WhatWasReadProps) {
  const { t } = useWords();
  const read = files.filter(({ isRead }) => isRead).map(({ file }) => file);
  const named = files.filter(({ isRead }) => !isRead).map(({ file }) => file);
  const left = unread.map(({ file, reason, count }) =>
    t(`release:unread.${reason}`, { file: file ?? '', count: String(count) }),
  );
  const lists = [
    { id: 'unread', lines: left },
    { id: 'read', lines: read },
    { id: 'named', lines: named },
  ] as const;
  return (
    <details data-read="" open={left.length > 0}>
      <summary>
        {t('release:page.read.title', {
          read: String(read.length),
          named: String(named.length),
          unread: String(unread.reduce((sum, { count }) => sum + count, 0)),
        })}
      </summary>
      {lists.map(({ id, lines }) =>
        lines.length === 0 ? null : (
          <div key={id}>
            <h3>{t(`release:page.read.${id}`)}</h3>
            <ul>
              {lines.slice(0, mostNamed).map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
              {lines.length > mostNamed && (
                <li>{t('release:page.read.more', { count: String(lines.length - mostNamed) })}</li>
              )}
            </ul>
          </div>
        ),
      )}
    </details>
  );
}

function answerWords(
  t: Words,
  id: Suggestion['question'],
  answer: string | readonly string[],
): string {
  return optionsOf(answer)
    .map((option) => optionText(t, id, option, 'label'))
    .join(t('ui:list.and'));
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly read: Read;
}

/** Answers that the files suggest, each with the words it rests on; taken over by a press alone. */
function Suggestions({ suggestions, read }: SuggestionsProps) {
  const { t } = useWords();
  const session = useSession();
  const answers = read.answers ?? {};
  const [taken, setTaken] = useState<string | null>(null);
  const fold = useRef<HTMLElement>(null);
  const taking = (one: Suggestion) => withSuggested(answers[one.question], one);
  const isOwn = (one: Suggestion) =>
    String(optionsOf(answers[one.question])) === String(taking(one));
  const left = suggestions.filter((one) => !isOwn(one));
  const take = (some: readonly Suggestion[]) => {
    const given = some.map((one) => [one.question, taking(one)] as const);
    session.take(
      Object.fromEntries(
        given.map(([of, options]) => [of, question(of).kind === 'single' ? options[0] : options]),
      ) as Answers,
    );
    setTaken(some.map(({ question: of, answer }) => answerWords(t, of, answer)).join('; '));
    fold.current?.focus();
  };
  return (
    <details data-suggestions="" open={left.some((one) => answers[one.question] !== undefined)}>
      <summary ref={fold}>
        <h2>
          {t('release:page.counted', {
            title: t('release:page.suggestions.title'),
            count: String(suggestions.length),
          })}
        </h2>
      </summary>
      <p className="hint">{t('release:page.suggestions.lead')}</p>
      {taken !== null && (
        <Announcement>{t('release:page.suggestions.taken', { answer: taken })}</Announcement>
      )}
      <ul>
        {suggestions.map((one) => {
          const words = answerWords(t, one.question, one.answer);
          const own = answers[one.question];
          return (
            <li key={one.question} data-suggestion={one.question}>
              <h3>
                <Parted text={t(`questions:${one.question}.title`)} />{' '}
                <strong>
                  <Parted text={words} />
                </strong>
              </h3>
              {isOwn(one) ? (
                <p className="quiet">{t('release:page.suggestions.yours')}</p>
              ) : (
                <p>
                  {own !== undefined && (
                    <span className="quiet">
                      <Parted
                        text={t('release:page.suggestions.other', {
                          answer: answerWords(t, one.question, own),
                        })}
                      />{' '}
                    </span>
                  )}
                  <button
                    type="button"
                    className="link"
                    aria-label={t('release:page.suggestions.takeWhich', { answer: words })}
                    onClick={() => take([one])}
                  >
                    {t('release:page.suggestions.take')}
                  </button>
                </p>
              )}
              <Places places={one.places} excerpts={read.findings.excerpts} />
            </li>
          );
        })}
      </ul>
      {left.length > 1 && (
        <p className="actions">
          <button type="button" className="link" onClick={() => take(left)}>
            {t('release:page.suggestions.takeAll')}
          </button>
        </p>
      )}
    </details>
  );
}

/** An answer with what is suggested: of several options, those that were chosen stay, but for “none” and “unsure”. */
function withSuggested(
  own: string | readonly string[] | undefined,
  { question: of, answer }: Suggestion,
): readonly string[] {
  const { kind, options } = question(of);
  const exclusive: readonly string[] = question(of).exclusive;
  const kept = kind === 'single' ? [] : optionsOf(own).filter((one) => !exclusive.includes(one));
  const chosen = [...optionsOf(answer), ...kept];
  return options.filter((option) => chosen.includes(option));
}
