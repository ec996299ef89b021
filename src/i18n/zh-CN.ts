import questions from '../../locales/zh-CN/questions.json';
import ui from '../../locales/zh-CN/ui.json';

/** The Chinese words that the first question needs. */
export const words = { ui, questions };
