import type { ReactNode } from 'react';
import { rulesVersion } from '../../rules/assess.ts';
import type { Answers } from '../../rules/logic/state.ts';
import type { ChangedQuestion, EarlierRules } from '../../wizard/earlier-rules.ts';
import { useWords } from '../words/speech.ts';

interface LookAgainProps {
  readonly questions: readonly ChangedQuestion[];
  /** The answers that have an effect: no other is worth a look. */
  readonly answers: Answers;
}

/** Asks to look again at answers that may mean something else under the rules of today, and says what changed. */
export function LookAgain({ questions, answers }: LookAgainProps) {
  const { t } = useWords();
  const asked = questions.filter((id) => answers[id] !== undefined);
  if (asked.length === 0) return null;
  return (
    <div data-look-again={asked.join(' ')}>
      <p>{t('kept:difference.lookAgain')}</p>
      <ul>
        {asked.map((id) => (
          <li key={id}>
            {t(`kept:difference.changed.${id}`, { title: t(`questions:${id}.short`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RulesChangedProps {
  readonly earlier: EarlierRules;
  /** The answers that have an effect. */
  readonly answers: Answers;
  readonly children?: ReactNode;
}

/** Says that the rules have changed since answers were given, and which answers to look at again. */
export function RulesChanged({ earlier, answers, children }: RulesChangedProps) {
  const { t } = useWords();
  const { rules, lookAgainAt } = earlier;
  return (
    <section className="notice" data-earlier-rules={rules}>
      <p>{t('kept:difference.rulesChanged', { rules, today: rulesVersion })}</p>
      <LookAgain questions={lookAgainAt} answers={answers} />
      {children}
    </section>
  );
}
