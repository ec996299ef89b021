import papers from '../../locales/zh-CN/papers.json';
import papersApplication from '../../locales/zh-CN/papers-application.json';
import papersFacts from '../../locales/zh-CN/papers-facts.json';
import papersFields from '../../locales/zh-CN/papers-fields.json';
import papersLetters from '../../locales/zh-CN/papers-letters.json';
import papersNotices from '../../locales/zh-CN/papers-notices.json';

/** The Chinese words that papers are written in, loaded when a paper is asked for. */
export const paperWords = {
  papers,
  papersApplication,
  papersFacts,
  papersFields,
  papersLetters,
  papersNotices,
};
