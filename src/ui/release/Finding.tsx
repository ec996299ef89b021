import { Fragment, useId, useState } from 'react';
import type { FoundPlace } from '../../release/checks.ts';
import type { Finding } from '../../release/inspect.ts';
import { isOpen, saysOtherwise } from '../../release/to-do.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { today } from '../frame/download.ts';
import { languageOf } from '../frame/language-of.ts';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { PaperFold } from '../papers/PaperFold.tsx';
import type { KeptMarks } from '../papers/use-marks.ts';
import { useWords, type Words } from '../words/speech.ts';
import { type Excerpt, excerptKey, mostPlaces } from './places.ts';

type Excerpts = Readonly<Record<string, Excerpt>>;

/** Where a place is: the file, and its line. */
function whereWords(t: Words, { file, line }: FoundPlace): string {
  return line === null ? file : t('release:page.finding.place', { file, line: String(line) });
}

/** The words found, as text: the line with what stands before and after it, the words marked. */
function Excerpted({
  place,
  excerpt,
}: {
  readonly place: FoundPlace;
  readonly excerpt: Excerpt | undefined;
}) {
  const { words } = place;
  if (excerpt === undefined) return null;
  const { before, line, after } = excerpt;
  const at = words === '' ? -1 : line.indexOf(words);
  return (
    <pre className="excerpt" dir="auto" lang={languageOf(line)}>
      {before !== null && <span className="quiet">{`${before}\n`}</span>}
      {at === -1 ? (
        <mark>{line}</mark>
      ) : (
        <>
          {line.slice(0, at)}
          <mark>{words}</mark>
          {line.slice(at + words.length)}
        </>
      )}
      {after !== null && <span className="quiet">{`\n${after}`}</span>}
    </pre>
  );
}

interface PlacesProps {
  readonly places: readonly FoundPlace[];
  readonly excerpts: Excerpts;
}

/** The places that something rests on, with the words there. */
export function Places({ places, excerpts }: PlacesProps) {
  const { t } = useWords();
  const more = places.length - mostPlaces;
  if (places.length === 0) return null;
  return (
    <ul className="places">
      {places.slice(0, mostPlaces).map((place, n) => {
        const { file, line, part, licence } = place;
        const key = `${n} ${file}`;
        return (
          <li key={key}>
            <p className="caption">
              <bdi>{whereWords(t, place)}</bdi>
              {part !== undefined &&
                licence !== undefined &&
                t('ui:list.sentences', {
                  left: '',
                  right: t('release:text.named', { part: t(`release:parts.${part}`), licence }),
                })}
            </p>
            <Excerpted
              place={place}
              excerpt={line === null ? undefined : excerpts[excerptKey(file, line)]}
            />
          </li>
        );
      })}
      {more > 0 && <li className="caption">{t('release:text.more', { count: String(more) })}</li>}
    </ul>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly excerpts: Excerpts;
  readonly hasAnswers: boolean;
  /** The duties of which it can be evidence. */
  readonly shown: readonly ObligationId[];
  /** Leads to the files that mend it; null where none does. */
  readonly goToMend: (() => void) | null;
  readonly kept: KeptMarks;
}

/** One finding: what it is, for which duties, the words it rests on, and what mends it. */
export function FindingItem({
  finding,
  excerpts,
  hasAnswers,
  shown,
  goToMend,
  kept,
}: FindingProps) {
  const { t } = useWords();
  const id = useId();
  const { check, state, due, duties, clauses, notes, places, paper } = finding;
  const and = t('ui:list.and');
  const title = (duty: ObligationId) => t(`obligations:${duty}.title`);
  const dutyWords = due.map(({ duty, status }) =>
    status === 'applies' ? title(duty) : t('release:page.finding.may', { duty: title(duty) }),
  );
  const open = isOpen(finding);
  return (
    <li className="finding" data-check={check} data-state={state} data-due={due.length > 0}>
      <article aria-labelledby={id}>
        <h3 id={id}>
          {t(`releaseChecks:checks.${check}.title`)}
          <span className="visually-hidden">:</span>
          <span aria-hidden="true">{'\u00a0·'}</span>{' '}
          <small>{t(`releaseChecks:states.${state}.name`)}</small>
        </h3>
        {open && <p>{t(`releaseChecks:checks.${check}.what`)}</p>}
        {notes.map(({ note, about }) => (
          <p key={note}>{t(`release:notes.${note}`, { about: about.join(and) })}</p>
        ))}
        {dutyWords.length > 0 ? (
          <p className="why">
            <strong>{t('release:page.finding.due')}</strong> {dutyWords.join(and)}
          </p>
        ) : (
          duties.length > 0 && (
            <p className="why">
              {hasAnswers
                ? t(`release:page.finding.${saysOtherwise(finding) ? 'otherwise' : 'notDue'}`)
                : `${t('release:page.finding.about')} ${duties.map(title).join(and)}`}
            </p>
          )
        )}
        <Places places={places} excerpts={excerpts} />
        {(state === 'found' || state === 'look') && places.length > 0 && (
          <Evidence duties={shown} place={places[0]} kept={kept} />
        )}
        {open && goToMend !== null && (
          <p>
            <button type="button" className="link" onClick={goToMend}>
              {t('release:page.finding.mended')}
            </button>
          </p>
        )}
        {open && goToMend === null && paper !== null && (
          <PaperFold paper={paper as Parameters<typeof PaperFold>[0]['paper']} />
        )}
        <ClauseChips clauses={clauses} />
      </article>
    </li>
  );
}

interface EvidenceProps {
  readonly duties: readonly ObligationId[];
  readonly place: FoundPlace | undefined;
  readonly kept: KeptMarks;
}

/** Marks the to-do of a duty as done, with the words found as evidence. */
function Evidence({ duties, place, kept: { marks, markDuty } }: EvidenceProps) {
  const { t } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  if (place === undefined) return null;
  const undo = t('release:page.evidence.undo');
  const note = t('release:page.evidence.note', {
    place: whereWords(t, place),
    words: place.words,
  });
  return (
    <>
      {said !== null && <Announcement>{said}</Announcement>}
      {duties.map((duty) => {
        const title = t(`obligations:${duty}.title`);
        const isDone = marks[duty]?.state === 'done';
        const press = () => {
          markDuty(duty, isDone ? null : { state: 'done', on: today(), note });
          setSaid(t(`release:page.evidence.${isDone ? 'unmarked' : 'marked'}`, { duty: title }));
        };
        return (
          <Fragment key={duty}>
            {isDone && <p className="quiet">{t('release:page.evidence.done', { duty: title })}</p>}
            <p>
              <button
                type="button"
                className="link"
                data-evidence={duty}
                aria-label={isDone ? t('ui:which', { what: undo, which: title }) : undefined}
                onClick={press}
              >
                {isDone ? undo : t('release:page.evidence.offer', { duty: title })}
              </button>
            </p>
          </Fragment>
        );
      })}
    </>
  );
}
