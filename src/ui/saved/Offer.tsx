import type { ReactNode } from 'react';
import { typedLine } from '../../papers/typed.ts';
import { assess } from '../../rules/assess.ts';
import { certainVerdict } from '../../rules/possible.ts';
import { emailKey, headingKey } from '../../rules/result-sections.ts';
import type { FileReading, OpenedFile } from '../../wizard/file.ts';
import { heldAlready } from '../../wizard/held.ts';
import type { SavedAssessment } from '../../wizard/record.ts';
import { decodeAnswers } from '../../wizard/share.ts';
import { AnswerTable } from '../answers/AnswerTable.tsx';
import { Heading } from '../frame/Heading.tsx';
import { Seal } from '../frame/Seal.tsx';
import { useSession, useView } from '../session/context.ts';
import { assessmentName, longestName, shortText } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';
import { Differences } from './Differences.tsx';
import { fileProblemText, shareProblemText } from './kept-words.ts';
import { RulesChanged } from './RulesChanged.tsx';
import './offer.css';

/** What a share link holds, to be opened or not. */
export function LinkOffer({ code }: { readonly code: string }) {
  const { t } = useWords();
  const shared = decodeAnswers(code);
  return 'problem' in shared ? (
    <Refusal title={t('kept:offer.refusedLink')} why={shareProblemText(t, shared.problem)} />
  ) : (
    <Offer
      held={{ answers: shared.answers, name: null, papers: {} }}
      lead={t('kept:offer.link')}
      file={null}
    >
      {shared.earlier !== undefined && (
        <RulesChanged earlier={shared.earlier} answers={assess(shared.answers).answers} />
      )}
    </Offer>
  );
}

/** What a file holds, to be opened or not. */
export function FileOffer({ reading }: { readonly reading: FileReading }) {
  const { t } = useWords();
  if ('problem' in reading) {
    return (
      <Refusal title={t('kept:offer.refusedFile')} why={fileProblemText(t, reading.problem)} />
    );
  }
  const { file } = reading;
  const { assessedOn: date, answers, papers } = file;
  const name = shortText(file.name);
  const lead =
    name === ''
      ? t('kept:offer.fileUnnamed', { date })
      : t('kept:offer.file', { name: typedLine(name), date });
  const held = { answers, name: name === '' ? null : name, papers };
  return <Offer held={held} lead={lead} file={file} />;
}

function Refusal({ title, why }: { readonly title: string; readonly why: string }) {
  const { t } = useWords();
  return (
    <main id="content" data-offer="refused">
      <Heading title={`${title} · ${t('ui:page.title')}`}>{title}</Heading>
      <p>{why}</p>
      <Leave words={t('kept:offer.toStart')} />
    </main>
  );
}

/** The way out: nothing has changed. */
function Leave({ words }: { readonly words: string }) {
  const session = useSession();
  const { offer } = useView();
  return offer === null ? (
    <p>
      <a href="#/" className="link">
        {words}
      </a>
    </p>
  ) : (
    <button type="button" className="link" onClick={() => session.offerFile(null)}>
      {words}
    </button>
  );
}

interface OfferProps {
  readonly held: Pick<SavedAssessment, 'answers' | 'name' | 'papers'>;
  readonly lead: string;
  readonly file: OpenedFile | null;
  readonly children?: ReactNode;
}

function Offer({ held, lead, file, children }: OfferProps) {
  const { t } = useWords();
  const session = useSession();
  const { record } = useView().kept;
  const { answers, name, papers } = held;
  const same = heldAlready(record.assessments, held, (saved) =>
    assessmentName(t, saved.name, assess(saved.answers).answers),
  );
  const result = assess(answers);
  const { verdict, possibleVerdicts, email, answers: withEffect } = result;
  return (
    <main id="content" data-offer="held">
      <Heading title={`${t('kept:offer.title')} · ${t('ui:page.title')}`}>
        {t('kept:offer.title')}
      </Heading>
      <p>{lead}</p>
      {file !== null && name !== null && name !== file.name && (
        <p>{t('kept:offer.longName', { longest: String(longestName) })}</p>
      )}
      {record.assessments.length > 0 && (
        <p>{t(same === undefined ? 'kept:offer.beside' : 'kept:offer.already')}</p>
      )}
      {Object.keys(papers).length > 0 && <p>{t('kept:offer.papers')}</p>}
      {children}
      <p>{t(verdict === null ? 'kept:offer.possible' : 'kept:offer.verdict')}</p>
      <ul className="sealed">
        {possibleVerdicts.map((id) => (
          <li key={id}>
            <Seal verdict={id} />
            <strong>{t(headingKey(result, id))}</strong>
          </li>
        ))}
      </ul>
      {email !== null && (
        <p>
          {t('ui:comparison.email')}
          <br />
          <strong>{t(emailKey(verdict, email, result.answers))}</strong>
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          name="accept"
          className="primary"
          onClick={() => {
            session.know(certainVerdict);
            session.accept(held, same?.id ?? null);
          }}
        >
          {t('kept:offer.accept')}
        </button>
        <Leave words={t('kept:offer.leave')} />
      </div>
      {file !== null && <Differences file={file} />}
      <h2>{t('kept:offer.answers')}</h2>
      {Object.keys(withEffect).length === 0 ? (
        <p>{t('kept:offer.none')}</p>
      ) : (
        <AnswerTable held={withEffect} />
      )}
    </main>
  );
}
