import questions from '../../locales/zh-CN/questions.json?first';
import ui from '../../locales/zh-CN/ui.json?first';

/** The Chinese words that the first question needs. */
export const words = { ui, questions };
