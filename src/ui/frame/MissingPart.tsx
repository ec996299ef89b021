import { useSyncExternalStore } from 'react';
import type { Answers } from '../../rules/logic/state.ts';
import { onTryAgain, timesTried, tryAgain } from '../pace/arriving.ts';
import type { ReadingScreen } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';
import { Heading } from './Heading.tsx';

interface MissingProps {
  /** The page of its own that holds the same, if there is one. */
  readonly page?: ReadingScreen | undefined;
}

/** In place of a part that could not be loaded: says so, and lets it be tried again. */
export function MissingPart({ page }: MissingProps) {
  const { t } = useWords();
  const { problem } = useView().kept;
  const tried = useSyncExternalStore(onTryAgain, timesTried, timesTried) > 0;
  return (
    <div className="notice" data-missing-part="">
      <p>{t('ui:update.missing')}</p>
      {tried && problem !== null && <p>{t('ui:update.missingUnsaved')}</p>}
      <p className="actions">
        <button type="button" className="link" onClick={tryAgain}>
          {t('ui:update.tryAgain')}
        </button>
        {tried && <Reload />}
        {page !== undefined && <OwnPage page={page} />}
      </p>
    </div>
  );
}

/** In place of the form of a question, or of what a screen shows. */
export function MissingForm({ page }: MissingProps) {
  const { t } = useWords();
  const { problem } = useView().kept;
  return (
    <div data-missing-part="">
      <Heading title={t('ui:update.missing')}>{t('ui:update.missing')}</Heading>
      <p>{t(problem === null ? 'ui:update.missingWhy' : 'ui:update.missingUnsaved')}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={tryAgain}>
          {t('ui:update.tryAgain')}
        </button>
        <Reload />
        {page !== undefined && <OwnPage page={page} />}
      </p>
    </div>
  );
}

/** In place of a screen: the connection is gone, or a new build has replaced it. */
export function MissingScreen({ page }: MissingProps) {
  return (
    <main id="content">
      <MissingForm page={page} />
    </main>
  );
}

/** In place of what there is to decide about what is kept; nothing where there is nothing. */
export function MissingKeptLine() {
  const { problem, conflict, deleted, own } = useView().kept;
  const isDue =
    problem !== null || conflict !== null || deleted !== null || own?.earlier !== undefined;
  return isDue ? <MissingPart /> : null;
}

/** In place of the choice before an answer on the start screen is taken: what replaces nothing stays open. */
export function MissingChoice({ answers }: { readonly answers: Answers }) {
  const { t, language, i18n } = useWords();
  const session = useSession();
  return (
    <>
      <MissingPart />
      {i18n.hasResourceBundle(language, 'kept') && (
        <p className="actions">
          <button type="button" className="primary" onClick={() => session.begin(answers)}>
            {t('kept:begin.beside')}
          </button>
        </p>
      )}
    </>
  );
}

function Reload() {
  const { t } = useWords();
  return (
    <button type="button" className="link" onClick={() => window.location.reload()}>
      {t('ui:update.again')}
    </button>
  );
}

function OwnPage({ page }: { readonly page: ReadingScreen }) {
  const { t, language } = useWords();
  const { root } = useSession();
  return (
    <a className="link" href={`${root}${language}/${page}.html`}>
      {t(`ui:update.pages.${page}`)}
    </a>
  );
}
