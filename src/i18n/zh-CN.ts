import obligations from '../../locales/zh-CN/obligations.json';
import questions from '../../locales/zh-CN/questions.json';
import ui from '../../locales/zh-CN/ui.json';
import verdicts from '../../locales/zh-CN/verdicts.json';

/** The Chinese words. */
export const words = { ui, questions, obligations, verdicts };
