import { useId, useRef } from 'react';
import type { Language } from '../../i18n/language.ts';
import { useCopy } from '../frame/use-copy.ts';
import { useWords } from '../words/speech.ts';

interface CopyBlockProps {
  readonly name: string;
  readonly text: string;
  readonly part: string;
  /** The language of the text; none where it has none, as an address. */
  readonly language?: Language;
}

/** The lines of a long text that are shown at once, the rest is scrolled to; and how long one may be taken to be. */
const mostLines = 14;
const lineLength = 30;

/** A text to copy, shown as it is; where the browser does not let the page copy, it is selected instead. */
export function CopyBlock({ name, text, part, language }: CopyBlockProps) {
  const { t } = useWords();
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy(text, () => shown.current?.select());
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
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
      <textarea
        ref={shown}
        id={id}
        lang={language}
        dir="auto"
        readOnly
        rows={Math.min(lines, mostLines)}
        value={text}
      />
    </div>
  );
}
