import questions from '../../locales/en/questions.json?first';
import ui from '../../locales/en/ui.json?first';

/** The English words that the first question needs. */
export const words = { ui, questions };
