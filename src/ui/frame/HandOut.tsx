import { type ReactNode, useId, useRef, useState } from 'react';
import { isSingleFile } from '../session/single-file.ts';
import { useWords } from '../words/speech.ts';
import { download } from './download.ts';
import { appOf } from './in-app.ts';
import { languageOf } from './language-of.ts';
import { useCopy } from './use-copy.ts';

/**
 * The one way in which a file is handed out: `handOut` gives it to the browser, and `handed`, placed
 * near the button, says so and offers what else can be done. Whether it arrived nobody tells a page.
 */
export function useHandOut(): {
  readonly handOut: (file: File) => void;
  readonly handed: ReactNode;
} {
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState<string | null>(null);
  const handOut = async (given: File) => {
    download(given);
    setText(/^text|json$/.test(given.type) ? await given.text() : null);
    setFile(given);
  };
  return { handOut, handed: <Handed file={file} text={text} /> };
}

function Handed({ file, text }: { readonly file: File | null; readonly text: string | null }) {
  const { t } = useWords();
  return (
    <div className="handed">
      <p role="status">{file !== null && t('kept:handed.given', { name: file.name })}</p>
      {file !== null && (
        <>
          <p className="hint">{t('kept:handed.elsewhere')}</p>
          <p className="actions">
            <Share key={`share ${file.name}`} file={file} />
          </p>
          {text !== null && <CopyText key={`copy ${file.name}`} name={file.name} text={text} />}
        </>
      )}
    </div>
  );
}

/** Lets another app have the file, where the browser can pass this kind of file on. */
function Share({ file }: { readonly file: File }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const data = { files: [file] };
  if (navigator.canShare?.(data) !== true) return null;
  const share = async () => {
    try {
      await navigator.share(data);
      setFailed(false);
    } catch (error) {
      // Who changes their mind needs no telling.
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t('ui:which', { what: t('kept:handed.share'), which: file.name })}
        onClick={share}
      >
        {t('kept:handed.share')}
      </button>
      <span role="status">{failed && ` ${t('kept:handed.shareFailed')}`}</span>
    </>
  );
}

/** Lets the text of the file be copied; shows it where the browser does not let the page copy. */
function CopyText({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useWords();
  const of = (what: string) => t('ui:which', { what, which: name });
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy(text, () => shown.current?.select());
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="link"
          aria-label={of(t('kept:handed.copy'))}
          onClick={copy}
        >
          {t('kept:handed.copy')}
        </button>
        <span role="status">
          {copied !== null && t(copied ? 'kept:handed.copied' : 'kept:handed.copyFailed')}
        </span>
      </p>
      <label htmlFor={id} className="visually-hidden">
        {of(t('kept:handed.text'))}
      </label>
      <textarea
        ref={shown}
        id={id}
        readOnly
        rows={3}
        lang={languageOf(text)}
        dir="auto"
        value={text}
      />
    </>
  );
}

/** Within an app whose browser often leaves downloads out: says so before one is tried, and takes nothing away. */
export function InAppHint() {
  const { t } = useWords();
  const app = appOf(navigator.userAgent);
  if (app === null) return null;
  return (
    <p className="notice" data-in-app={app}>
      {[
        t('kept:inApp.hint', { app: t(`kept:inApp.apps.${app}`) }),
        t('kept:handed.elsewhere'),
        ...(isSingleFile ? [] : [t('kept:handed.link')]),
      ].reduce((left, right) => t('ui:list.sentences', { left, right }))}
    </p>
  );
}
