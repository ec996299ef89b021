import { useId, useRef } from 'react';
import { useCopy } from '../frame/use-copy.ts';
import { useWords } from '../words/speech.ts';

interface CopyBlockProps {
  readonly name: string;
  readonly text: string;
  readonly part: string;
  /** The language of the text; none where it has none, as an address. */
  readonly language?: string;
}

/** A text to copy, shown as it is; where the browser does not let the page copy, it is selected instead. */
export function CopyBlock({ name, text, part, language }: CopyBlockProps) {
  const { t } = useWords();
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy(text, () => {
    shown.current?.focus();
    shown.current?.select();
  });
  return (
    <div className="copy-block" data-copy={part}>
      <div className="copy-head">
        <label htmlFor={id}>{name}</label>
        <button
          type="button"
          className="link"
          aria-label={t('papersScreens:copy.which', { name })}
          onClick={copy}
        >
          {t('papersScreens:copy.copy')}
        </button>
        <span role="status">
          {copied !== null && t(copied ? 'papersScreens:copy.copied' : 'papersScreens:copy.failed')}
        </span>
      </div>
      <div className="copy-text" lang={language} data-text={text}>
        <textarea ref={shown} id={id} dir="auto" readOnly rows={1} value={text} />
      </div>
    </div>
  );
}
