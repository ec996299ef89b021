import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import { arriving, onTryAgain } from '../pace/arriving.ts';
import { loadedTexts, loadLicenceText } from './licence-text.ts';
import type { LicenceText } from './passage-text.ts';

/**
 * The licence's text in the page: `null` while it is on its way, `'failed'` where it cannot be had.
 * What was loaded once is there at once, so that on the way back the page is as high as it was; and
 * while another language is on its way, the text shown stays.
 */
export function useLicenceText(language: Language): LicenceText | 'failed' | null {
  const [shown, setShown] = useState(loadedTexts.get(language) ?? null);
  const [failed, setFailed] = useState<Language | null>(null);
  useEffect(() => {
    let current = true;
    const look = () =>
      arriving(() => loadLicenceText(language)).then(
        (text) => current && setShown(text),
        () => current && setFailed(language),
      );
    const stop = onTryAgain(look);
    look();
    return () => {
      current = false;
      stop();
    };
  }, [language]);
  return loadedTexts.get(language) ?? (failed === language ? 'failed' : shown);
}
