import { createElement, Suspense, useEffect, useRef, useState } from 'react';
import { loadFurtherWords } from '../../i18n/load-words.ts';
import { MissingPart } from '../frame/MissingPart.tsx';
import { later } from '../pace/later.ts';
import { askedFragment } from '../session/address.ts';
import { useWords } from '../words/speech.ts';
import './asked.css';

const People = later(async () => (await import('./People.tsx')).People, {
  words: loadFurtherWords,
  missing: () => createElement(MissingPart),
});

/** Below the first question: the people a visitor may be like, folded, and made when they are unfolded. */
export function PeopleFold() {
  const { t } = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const look = () => setOpen(fold.current?.open === true);
  // It may have been unfolded before it came to life.
  useEffect(look, []);
  return (
    <details ref={fold} className="people-fold" onToggle={look}>
      <summary>
        <h2>{t('ui:people.title')}</h2>
      </summary>
      {open && (
        <Suspense fallback={<p className="quiet">{t('ui:loading')}</p>}>
          <People />
        </Suspense>
      )}
      <p>
        <a href={askedFragment()} className="link">
          {t('ui:masthead.asked')}
        </a>
      </p>
    </details>
  );
}
