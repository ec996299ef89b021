import { createElement, type MouseEvent, Suspense } from 'react';
import { type Language, languages } from '../i18n/language.ts';
import { languageNames } from '../i18n/load-words.ts';
import { licenceSource } from '../licence/source.ts';
import { announcementsId } from './frame/Announcement.tsx';
import { Boundary } from './frame/Boundary.tsx';
import { FileLink } from './frame/FileLink.tsx';
import { Heading } from './frame/Heading.tsx';
import { NoticeLine } from './frame/Notice.tsx';
import { arriving } from './pace/arriving.ts';
import { useFollowing } from './pace/following.ts';
import { QuestionScreen } from './question/Question.tsx';
import {
  Check,
  FileOffer,
  KeptLine,
  LinkOffer,
  namedScreens,
  partedScreens,
  Result,
  UpdateLine,
} from './screens.ts';
import { askedFragment, licenceFragment } from './session/address.ts';
import { useLinkTo, usePlace, useSession, useView, useViewOf } from './session/context.ts';
import { isSingleFile } from './session/single-file.ts';
import type { View } from './session/view.ts';
import { isLive } from './start/live.ts';
import { useWords } from './words/speech.ts';

/** The whole page: masthead, the screen that is due, foot. */
export function App() {
  const { t } = useWords();
  return (
    <>
      <button type="button" className="skip" onClick={skipToContent}>
        {t('ui:masthead.skip')}
      </button>
      <Masthead />
      <NoticeLine />
      <p id={announcementsId} role="status" className="visually-hidden" />
      <Suspense>
        <UpdateLine />
      </Suspense>
      <Suspense>
        <KeptLine />
      </Suspense>
      <Boundary fallback={(goOn) => <Crash goOn={goOn} />}>
        <Screen />
      </Boundary>
      <Foot />
    </>
  );
}

function skipToContent() {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

function Screen() {
  const { t } = useWords();
  const place = usePlace();
  const address = useViewOf((view) => view.address);
  const offer = useViewOf((view) => view.offer);
  const otherScreen =
    offer !== null ? (
      <FileOffer reading={offer} />
    ) : address.kind === 'shared' ? (
      <LinkOffer code={address.code} />
    ) : 'part' in address ? (
      createElement(partedScreens[address.kind], { part: address.part })
    ) : address.kind !== 'start' && address.kind !== 'place' ? (
      createElement(namedScreens[address.kind])
    ) : place === 'check' ? (
      <Check />
    ) : place === 'result' ? (
      <Result />
    ) : null;
  // No boundary around the question: what is rendered ahead would come to life in two steps.
  if (otherScreen === null && place !== 'check' && place !== 'result') {
    return <QuestionScreen id={place} />;
  }
  return (
    <Suspense
      fallback={
        <main id="content">
          <p className="quiet">{t('ui:loading')}</p>
        </main>
      }
    >
      {otherScreen}
    </Suspense>
  );
}

/** Whether a link leads to the screen that is shown. */
function useCurrent(): (kind: View['address']['kind']) => 'page' | undefined {
  const shown = useViewOf((view) => view.address.kind);
  return (kind) => (kind === shown ? 'page' : undefined);
}

function Masthead() {
  const { t, language } = useWords();
  const linkTo = useLinkTo();
  const current = useCurrent();
  return (
    <header className="masthead">
      <a className="home" href={linkTo('#/')}>
        {t('ui:masthead.home')}
      </a>
      <nav aria-label={t('ui:masthead.pages')}>
        <a href={linkTo(licenceFragment())} aria-current={current('licence')}>
          {t('ui:masthead.licence')}
        </a>
        <a href={linkTo('#/method')} aria-current={current('method')}>
          {t('ui:masthead.method')}
        </a>
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <OtherLanguage key={other} other={other} />
          ))}
      </nav>
    </header>
  );
}

/** The way to the same screen in another language. */
function OtherLanguage({ other }: { readonly other: Language }) {
  const { i18n } = useWords();
  const session = useSession();
  const linkTo = useLinkTo();
  const shown = useFollowing(useViewOf((view) => view.fragment));
  const addressOf = (fragment: string) =>
    isSingleFile ? fragment || '#/' : `${session.root}${other}/${linkTo(fragment)}`;

  const switchLanguage = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isLive()) return;
    event.preventDefault();
    const address = () => addressOf(session.view().fragment);
    try {
      const speak = await arriving(async () =>
        (await import('./words/change-language.ts')).learn(i18n, other),
      );
      await speak(session, address());
    } catch {
      window.location.assign(address());
    }
  };

  return (
    <a href={addressOf(shown)} lang={other} hrefLang={other} onClick={switchLanguage}>
      {languageNames[other]}
    </a>
  );
}

function Foot() {
  const { t } = useWords();
  const session = useSession();
  const linkTo = useLinkTo();
  const current = useCurrent();
  return (
    <footer>
      <p>{t('ui:footer.advice')}</p>
      <p>
        <a href={linkTo(askedFragment())} aria-current={current('asked')}>
          {t('ui:masthead.asked')}
        </a>{' '}
        <FileLink file={licenceSource.file}>{t('ui:footer.source')}</FileLink>{' '}
        <button type="button" className="link" onClick={session.deleteAll}>
          {t('ui:footer.delete')}
        </button>
      </p>
    </footer>
  );
}

function Crash({ goOn }: { readonly goOn: () => void }) {
  const { t } = useWords();
  const session = useSession();
  const { problem } = useView().kept;
  return (
    <main id="content">
      <Heading title={t('ui:crash.title')}>{t('ui:crash.title')}</Heading>
      <p>{t(problem === null ? 'ui:crash.what' : 'ui:crash.unsaved')}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={goOn}>
          {t('ui:crash.goOn')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            session.restart();
            goOn();
          }}
        >
          {t('ui:crash.restart')}
        </button>
      </p>
    </main>
  );
}
