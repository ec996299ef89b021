import enAsked from '../../locales/en/asked.json' with { type: 'json' };
import enKept from '../../locales/en/kept.json' with { type: 'json' };
import enObligations from '../../locales/en/obligations.json' with { type: 'json' };
import enQuestions from '../../locales/en/questions.json' with { type: 'json' };
import enRelease from '../../locales/en/release.json' with { type: 'json' };
import enUi from '../../locales/en/ui.json' with { type: 'json' };
import enVerdicts from '../../locales/en/verdicts.json' with { type: 'json' };
import zhAsked from '../../locales/zh-CN/asked.json' with { type: 'json' };
import zhKept from '../../locales/zh-CN/kept.json' with { type: 'json' };
import zhObligations from '../../locales/zh-CN/obligations.json' with { type: 'json' };
import zhQuestions from '../../locales/zh-CN/questions.json' with { type: 'json' };
import zhRelease from '../../locales/zh-CN/release.json' with { type: 'json' };
import zhUi from '../../locales/zh-CN/ui.json' with { type: 'json' };
import zhVerdicts from '../../locales/zh-CN/verdicts.json' with { type: 'json' };
import type { Language } from '../../src/i18n/language.ts';
import type { ObligationId } from '../../src/rules/contract/obligations.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import type { VerdictId } from '../../src/rules/contract/verdict.ts';

interface QuestionWords {
  readonly title: string;
  readonly short: string;
  readonly missing: string;
  readonly more: string;
  readonly options: Readonly<Record<string, { readonly label: string; readonly short: string }>>;
}

interface Titled {
  readonly title: string;
  readonly short: string;
}

/** What the page says in one language, as the locale files have it. */
interface PageWords {
  readonly ui: typeof enUi;
  readonly kept: typeof enKept;
  readonly asked: typeof enAsked;
  readonly release: typeof enRelease;
  readonly questions: Readonly<Record<QuestionId, QuestionWords>>;
  readonly obligations: Readonly<Record<ObligationId, Titled>>;
  readonly verdicts: Omit<typeof enVerdicts, 'verdicts'> & {
    readonly verdicts: Readonly<Record<VerdictId, Titled>>;
  };
}

export const words: Readonly<Record<Language, PageWords>> = {
  'zh-CN': {
    ui: zhUi,
    kept: zhKept,
    asked: zhAsked,
    release: zhRelease,
    questions: zhQuestions,
    obligations: zhObligations,
    verdicts: zhVerdicts,
  },
  en: {
    ui: enUi,
    kept: enKept,
    asked: enAsked,
    release: enRelease,
    questions: enQuestions,
    obligations: enObligations,
    verdicts: enVerdicts,
  },
};

/** The words of an option; the option must be the question's own. */
export function optionLabel(language: Language, id: QuestionId, option: string): string {
  const found = words[language].questions[id].options[option];
  if (found === undefined) throw new Error(`${id} has no option ${option}.`);
  return found.label;
}
