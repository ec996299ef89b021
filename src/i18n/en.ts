import questions from '../../locales/en/questions.json';
import ui from '../../locales/en/ui.json';

/** The English words that the first question needs. */
export const words = { ui, questions };
