import { useMemo, useState } from 'react';
import type { EnclosureId } from '../../licence/form.ts';
import { enclosuresDue } from '../../papers/application.ts';
import { lacksDocuments } from '../../papers/fields.ts';
import { headLabel, headOf } from '../../papers/head.ts';
import { draftFor, type Enclosed } from '../../papers/material.ts';
import { papersFor } from '../../papers/offer.ts';
import { documentsOf, mailOf, paperFiles, paperKeys, waits } from '../../papers/pack.ts';
import { silentPoints } from '../../papers/silent.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { Heading } from '../frame/Heading.tsx';
import { useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { ApplicationLogSection } from './ApplicationLog.tsx';
import { Downloads } from './Downloads.tsx';
import { Enclosures, type Picked } from './Enclosures.tsx';
import { FieldInput } from './FieldInput.tsx';
import { FormCells } from './FormCells.tsx';
import { loadKit } from './kit.ts';
import { MailOut } from './MailOut.tsx';
import { Missing } from './Paper.tsx';
import { PrintedForm } from './PrintedForm.tsx';
import { draftIn, logIn, withDeleted, withField, withoutTyped } from './record.ts';
import { useKeptPapers, useMaterial } from './use-papers.ts';
import { WaitFirst } from './WaitFirst.tsx';
import './papers.css';

/** Loads what papers are written with, then gives the screen; rejects where that cannot be had. */
export async function openApplication(): Promise<typeof ApplicationScreen> {
  await loadKit();
  return ApplicationScreen;
}

/** The application for commercial use, to fill in and send; or why it is not called for. */
function ApplicationScreen() {
  const { t } = useWords();
  const result = useResult();
  const answered = Object.keys(result.answers).length > 0;
  const offered = papersFor(result).some(({ paper }) => paper === 'application');
  const title = t('papersPack:papers.application.title');
  return (
    <main id="content" className="application">
      <Heading title={`${title} · ${t('ui:page.title')}`}>{title}</Heading>
      {answered && offered ? (
        <Application />
      ) : (
        <NotOffered answered={answered} complete={result.complete} />
      )}
    </main>
  );
}

function NotOffered({
  answered,
  complete,
}: {
  readonly answered: boolean;
  readonly complete: boolean;
}) {
  const { t } = useWords();
  const [why, href, to] = answered
    ? ([
        complete ? 'notOffered' : 'notOfferedSoFar',
        complete ? '#/result' : '#/check',
        complete ? 'toResult' : 'toCheck',
      ] as const)
    : (['unanswered', '#/', 'toStart'] as const);
  return (
    <>
      <p className="prose">{t(`papersScreens:application.${why}`)}</p>
      <p className="actions">
        <a href={href} className="link">
          {t(`papersScreens:application.${to}`)}
        </a>
      </p>
      {answered && <Noted />}
    </>
  );
}

/** What was noted of an application that was called for before: it is not lost when the answers follow it. */
function Noted() {
  const kept = useKeptPapers();
  return logIn(kept.papers, 'application').length === 0 ? null : (
    <ApplicationLogSection {...kept} offered={false} />
  );
}

/** The files picked for the enclosures that are due. */
function enclosed(picked: Picked, due: readonly EnclosureId[]): readonly Enclosed[] {
  return due.flatMap((of) =>
    (picked[of] ?? []).map((file) => ({
      of,
      name: file.name,
      type: file.type,
      read: async () => new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function Application() {
  const { t } = useWords();
  const { papers, change } = useKeptPapers();
  const { problem } = useView().kept;
  const [picked, setPicked] = useState<Picked>({});
  const [deleted, setDeleted] = useState<PaperFields | null>(null);
  const due = enclosuresDue(draftIn(papers));
  const files = useMemo(() => enclosed(picked, enclosuresDue(draftIn(papers))), [picked, papers]);
  const material = useMaterial(papers, files);
  const { result, own } = material;
  const draft = draftFor(material, own);
  const voice = own.t;
  const mail = mailOf('application', material);
  const silent = silentPoints(draft, result.answers);
  const input = (id: Parameters<typeof withField>[1]) => (
    <FieldInput
      named
      key={id}
      id={id}
      {...(id === 'legal-representative'
        ? { labelled: headLabel(headOf(draft, result.answers)) }
        : {})}
      draft={draft}
      onType={(field, text) => {
        setDeleted(null);
        change((now) => withField(now, field, text));
      }}
    />
  );
  const remove = () => {
    setDeleted(papers);
    setPicked({});
    change(withoutTyped);
  };
  return (
    <>
      <WaitFirst paper="application" />
      {!waits('application', result) && (
        <p className="prose">
          {t(paperKeys('application').use as 'papersPack:papers.application.use')}
        </p>
      )}
      <p className="prose">{t('papersScreens:application.silence')}</p>
      {problem === null && <p className="hint">{t('papersScreens:application.kept')}</p>}
      <section className="form">
        <h2>{t('papersScreens:application.form')}</h2>
        <div className="first-fields">{(['registered-in', 'agent'] as const).map(input)}</div>
        <FormCells material={material} input={input} />
        {silent.length > 0 && (
          <div className="silent" data-silent={silent.join(' ')}>
            <h3>{t('papersScreens:application.silent')}</h3>
            <ul>
              {silent.map((id) => (
                <li key={id}>{voice(`papersApplication:ask.${id}`, { lacking: '…' })}</li>
              ))}
            </ul>
            {lacksDocuments(draft) && input('lacking')}
            {input('substitute')}
          </div>
        )}
        <Missing paper="application" material={material} />
        <p className="actions">
          <button type="button" className="link" name="delete-typed" onClick={remove}>
            {t('papersScreens:application.delete')}
          </button>
        </p>
        <p role="status">
          {deleted !== null && (
            <>
              {t('papersScreens:application.deleted')}{' '}
              <button
                type="button"
                className="link"
                name="undo-delete"
                onClick={() => {
                  const back = deleted;
                  setDeleted(null);
                  change((now) => withDeleted(now, back));
                }}
              >
                {t('kept:deleted.bringBack')}
              </button>
            </>
          )}
        </p>
      </section>
      <section>
        <h2>{t('papersScreens:enclosures.title')}</h2>
        <Enclosures material={material} due={due} picked={picked} onPick={setPicked} />
        {draft.agent !== 'no' && (
          <div className="power">
            <h3>{t('papersScreens:application.power')}</h3>
            {input('legal-representative')}
            <p className="hint">{t('papersScreens:application.powerOurs')}</p>
          </div>
        )}
      </section>
      <section>
        <h2>{t('papersScreens:application.send')}</h2>
        {mail !== null && <MailOut mail={mail} of={t('papersPack:papers.application.title')} />}
        <Downloads
          names={[
            `${voice('papersPack:files.application')}.eml`,
            ...documentsOf(material).map((id) => `${voice(`papersPack:files.${id}`)}.docx`),
          ]}
          make={() => paperFiles('application', material)}
        />
        <p className="hint">{t('papersScreens:files.emlEnclosures')}</p>
        <p className="actions">
          <button type="button" className="link" onClick={() => window.print()}>
            {t('papersScreens:application.print')}
          </button>
        </p>
      </section>
      <ApplicationLogSection offered papers={papers} change={change} />
      <PrintedForm material={material} />
    </>
  );
}
