import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../i18n/i18n.ts';
import { type Language, languageOfPath, pathInLanguage } from '../i18n/language.ts';
import { licenceSource } from '../licence/source.ts';
import { Boundary } from './components/Boundary.tsx';
import { Heading } from './components/Heading.tsx';
import { NoticeLine } from './components/Notice.tsx';
import { usePlace, useSession } from './context.ts';
import { CheckScreen } from './screens/Check.tsx';
import { QuestionScreen } from './screens/Question.tsx';
import { ResultScreen } from './screens/Result.tsx';
import { useWords } from './words.ts';

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
  const place = usePlace();
  if (place === 'check') return <CheckScreen />;
  if (place === 'result') return <ResultScreen />;
  return <QuestionScreen key={place} id={place} />;
}

function Masthead() {
  const { t, language } = useWords();
  const { i18n } = useTranslation();
  const session = useSession();
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const path = pathInLanguage(window.location.pathname, other);

  const switchLanguage = async (event: MouseEvent) => {
    event.preventDefault();
    const words = await loadWords(other);
    for (const [subject, texts] of Object.entries(words))
      i18n.addResourceBundle(other, subject, texts);
    window.history.replaceState(null, '', path + window.location.hash);
    document.documentElement.lang = other;
    session.chooseLanguage(other);
    await i18n.changeLanguage(other);
  };

  return (
    <header className="masthead">
      <a className="home" href="#/">
        {t('ui:masthead.home')}
      </a>
      <nav aria-label={t('ui:masthead.pages')}>
        <a href={path} lang={other} hrefLang={other} onClick={switchLanguage}>
          {t('ui:masthead.otherLanguage')}
        </a>
      </nav>
    </header>
  );
}

function Foot() {
  const { t } = useWords();
  const session = useSession();
  const root = languageOfPath(window.location.pathname) === null ? './' : '../';
  return (
    <footer>
      <p>{t('ui:footer.advice')}</p>
      <p>
        <a href={`${root}${licenceSource.file}`}>{t('ui:footer.source')}</a>{' '}
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
  return (
    <main id="content">
      <Heading title={t('ui:crash.title')}>{t('ui:crash.title')}</Heading>
      <p>{t('ui:crash.what')}</p>
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
