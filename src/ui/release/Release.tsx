import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { addWords } from '../../i18n/i18n.ts';
import { loadReleaseWords } from '../../i18n/release-words.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { Heading } from '../frame/Heading.tsx';
import { MissingScreen } from '../frame/MissingPart.tsx';
import { arriving, onTryAgain } from '../pace/arriving.ts';
import { useWords } from '../words/speech.ts';
import { Chooser } from './Chooser.tsx';
import { ReleaseCheck } from './check.ts';
import { Findings } from './Findings.tsx';
import { useGiven } from './use-given.ts';
import './release.css';

/** The words of this screen come with it, in each language that it is read in. */
function useReleaseWords(): 'there' | 'coming' | 'missing' {
  const { i18n, language } = useWords();
  const [arrived, setArrived] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const isThere = arrived.includes(language) || i18n.hasResourceBundle(language, 'release');
  useEffect(() => {
    if (isThere) return undefined;
    const load = () => {
      setMissing(false);
      arriving(() => loadReleaseWords(language)).then(
        (words) => {
          addWords(i18n, language, { ...words });
          setArrived((all) => [...all, language]);
        },
        () => setMissing(true),
      );
    };
    load();
    return onTryAgain(load);
  }, [i18n, language, isThere]);
  return isThere ? 'there' : isMissing ? 'missing' : 'coming';
}

/** What was picked last, as long as the page is open. */
const ownCheck = new ReleaseCheck();

/** The check of a release: the files of a model's release beside the duties that they can show. */
export function ReleaseScreen({ check = ownCheck }: { readonly check?: ReleaseCheck }) {
  const { t } = useWords();
  const words = useReleaseWords();
  if (words === 'missing') return <MissingScreen />;
  if (words === 'there') return <Screen check={check} />;
  return (
    <main id="content">
      <p className="quiet">{t('ui:loading')}</p>
    </main>
  );
}

function Screen({ check }: { readonly check: ReleaseCheck }) {
  const { t } = useWords();
  const state = useSyncExternalStore(check.subscribe, check.state);
  const given = useGiven();
  useEffect(() => {
    check.ask(given);
  }, [check, given]);
  const { phase } = state;
  const before = useRef(phase);
  const chooser = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who stopped, or gave what cannot be checked, is where the next one is chosen.
    if (before.current === 'reading' && phase === 'idle') {
      chooser.current?.querySelector('input')?.focus();
    }
    before.current = phase;
  }, [phase]);
  return (
    <main id="content" className="release">
      <Heading title={`${t('release:page.title')} · ${t('ui:page.title')}`}>
        {t('release:page.title')}
      </Heading>
      {phase === 'read' ? null : (
        <>
          <p className="hint">{t('release:page.lead')}</p>
          <p className="hint">
            {t('ui:list.sentences', {
              left: t('release:page.private'),
              right: t('release:page.advice'),
            })}
          </p>
        </>
      )}
      {phase === 'idle' && (
        <div ref={chooser}>
          <div role="alert">
            {state.why !== 'new' && <p className="error">{t(`release:page.idle.${state.why}`)}</p>}
          </div>
          <Chooser check={check} />
        </div>
      )}
      {phase === 'reading' && <Reading {...state} stop={() => check.stop('stopped')} />}
      {phase === 'read' && <Findings key={state.run} state={state} check={check} />}
    </main>
  );
}

interface ReadingProps {
  readonly done: number;
  readonly of: number | null;
  readonly stop: () => void;
}

function Reading({ done, of, stop }: ReadingProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const words =
    of === null
      ? t('release:page.reading.looking')
      : t('release:page.reading.progress', { done: String(done), of: String(of) });
  return (
    <div className="reading-on">
      <Announcement>{t('release:page.reading.begun')}</Announcement>
      <progress aria-label={words} max={of ?? 1} value={of === null ? undefined : done} />
      <p>{words}</p>
      <p className="actions">
        <button ref={button} type="button" className="primary" onClick={stop}>
          {t('release:page.reading.stop')}
        </button>
      </p>
    </div>
  );
}
