import contradictions from '../../locales/en/contradictions.json';
import kept from '../../locales/en/kept.json';
import licenceView from '../../locales/en/licence-view.json';
import method from '../../locales/en/method.json';
import obligations from '../../locales/en/obligations.json';
import outside from '../../locales/en/outside.json';
import papersPack from '../../locales/en/papers-pack.json';
import papersScreens from '../../locales/en/papers-screens.json';
import questions from '../../locales/en/questions.json?rest';
import ui from '../../locales/en/ui.json?rest';
import verdicts from '../../locales/en/verdicts.json';

/** The English words that the first question does not wait for. */
export const laterWords = {
  ui,
  questions,
  obligations,
  verdicts,
  contradictions,
  outside,
  licenceView,
  method,
  kept,
  papersPack,
  papersScreens,
};
