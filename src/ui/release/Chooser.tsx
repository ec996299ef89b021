import { type ChangeEvent, type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/speech.ts';
import type { ReleaseCheck } from './check.ts';
import { dropped, pasted, picked } from './gather.ts';

/** Where files are given: a folder, files, a drop anywhere on the page, or a text that is pasted. */
export function Chooser({ check }: { readonly check: ReleaseCheck }) {
  const { t } = useWords();
  const id = useId();
  // As soon as it is shown: a drop that nobody takes would leave the page.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer !== null) check.begin(dropped(event.dataTransfer));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [check]);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files !== null && target.files.length > 0) check.begin(picked(target.files));
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('release:page.choose.title')}</h2>
      {(['folder', 'files'] as const).map((kind) => (
        <div key={kind} className="open-file">
          <label>
            <input
              type="file"
              multiple
              {...(kind === 'folder' ? { webkitdirectory: '' } : {})}
              aria-describedby={`${id}-limits`}
              onClick={({ currentTarget }) => {
                // The same files may be picked again.
                currentTarget.value = '';
              }}
              onChange={pick}
            />
            {t(`release:page.choose.${kind}`)}
          </label>
        </div>
      ))}
      <p>{t('release:page.choose.drop')}</p>
      <p id={`${id}-limits`} className="hint">
        {t('release:page.limits')}
      </p>
      <Paste check={check} />
    </section>
  );
}

function Paste({ check }: { readonly check: ReleaseCheck }) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('README.md');
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() === '') field.current?.focus();
    else check.begin(pasted(name.trim() || 'README.md', text));
  };
  return (
    <details>
      <summary>{t('release:page.paste.title')}</summary>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={`${id}-name`}>{t('release:page.paste.name')}</label>
          <input
            id={`${id}-name`}
            type="text"
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-text`}>{t('release:page.paste.text')}</label>
          <div role="alert">
            {isEmpty && (
              <p id={`${id}-none`} className="error">
                {t('release:page.paste.none')}
              </p>
            )}
          </div>
          <textarea
            ref={field}
            id={`${id}-text`}
            rows={8}
            dir="auto"
            aria-invalid={isEmpty}
            aria-describedby={isEmpty ? `${id}-none` : undefined}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <p className="actions">
          <button type="submit" className="link">
            {t('release:page.paste.check')}
          </button>
        </p>
      </form>
    </details>
  );
}
