import papers from '../../locales/en/papers.json';
import papersApplication from '../../locales/en/papers-application.json';
import papersFacts from '../../locales/en/papers-facts.json';
import papersFields from '../../locales/en/papers-fields.json';
import papersLetters from '../../locales/en/papers-letters.json';
import papersNotices from '../../locales/en/papers-notices.json';

/** The English words that papers are written in, loaded when a paper is asked for. */
export const paperWords = {
  papers,
  papersApplication,
  papersFacts,
  papersFields,
  papersLetters,
  papersNotices,
};
