import { useId, useRef } from 'react';
import { useCopy } from '../frame/use-copy.ts';
import { useWords } from '../words/speech.ts';

interface CopyBlockProps {
  readonly name: string;
  /** What it is a part of, where others have parts of the same name. */
  readonly of?: string;
  readonly text: string;
  readonly part: string;
  /** The language of the text; none where it has none, as an address. */
  readonly language?: string;
}

/** A text to copy, shown as it is; where the browser does not let the page copy, it is selected instead. */
export function CopyBlock({ name, of, text, part, language }: CopyBlockProps) {
  const { t } = useWords();
  const whole = of === undefined ? name : t('ui:which', { what: name, which: of });
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
          aria-label={t('ui:which', { what: t('papersScreens:copy.copy'), which: whole })}
          onClick={copy}
        >
          {t('papersScreens:copy.copy')}
        </button>
        <span role="status">
          {copied !== null && t(copied ? 'papersScreens:copy.copied' : 'papersScreens:copy.failed')}
        </span>
      </div>
      <div className="copy-text" lang={language} data-text={text}>
        <textarea
          ref={shown}
          id={id}
          aria-label={whole}
          dir="auto"
          readOnly
          rows={1}
          value={text}
        />
      </div>
    </div>
  );
}
