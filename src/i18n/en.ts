import obligations from '../../locales/en/obligations.json';
import questions from '../../locales/en/questions.json';
import ui from '../../locales/en/ui.json';
import verdicts from '../../locales/en/verdicts.json';

/** The English words. */
export const words = { ui, questions, obligations, verdicts };
