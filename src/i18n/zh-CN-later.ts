import contradictions from '../../locales/zh-CN/contradictions.json';
import kept from '../../locales/zh-CN/kept.json';
import licenceView from '../../locales/zh-CN/licence-view.json';
import method from '../../locales/zh-CN/method.json';
import obligations from '../../locales/zh-CN/obligations.json';
import outside from '../../locales/zh-CN/outside.json';
import papersPack from '../../locales/zh-CN/papers-pack.json';
import papersScreens from '../../locales/zh-CN/papers-screens.json';
import questions from '../../locales/zh-CN/questions.json?rest';
import ui from '../../locales/zh-CN/ui.json?rest';
import verdicts from '../../locales/zh-CN/verdicts.json';

/** The Chinese words that the first question does not wait for. */
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
