import { memo } from 'react';
import type { QuestionId } from '../../rules/contract/questions.ts';
import { contradictionsIn } from '../../rules/doubts.ts';
import { effectChange } from '../../rules/effect.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { Contradictions } from '../answers/Contradictions.tsx';
import { useFollowing } from '../pace/following.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { useWords } from '../words/speech.ts';

interface SecondLookProps {
  readonly question: QuestionId;
  /** The answers with what is ticked now; null while nothing is. */
  readonly changed: Answers | null;
}

/** What the ticks at a question would do to other answers, and what sits badly with them. */
export function SecondLook({ question, changed }: SecondLookProps) {
  return <Look question={question} changed={useFollowing(changed)} />;
}

const noEffect = { lost: [], regained: [] };

const Look = memo(function Look({ question, changed }: SecondLookProps) {
  const { t } = useWords();
  const answers = useGivenAnswers();
  const { lost, regained } = changed === null ? noEffect : effectChange(answers, changed);
  const doubts = changed === null ? [] : contradictionsIn(changed);
  const names = (questions: readonly QuestionId[]) =>
    questions.map((other) => t(`questions:${other}.short`)).join(t('ui:list.and'));
  return (
    <>
      <div role="status">
        {lost.length > 0 && (
          <p className="effect">{t('ui:effect.lost', { questions: names(lost) })}</p>
        )}
        {regained.length > 0 && (
          <p className="effect">{t('ui:effect.regained', { questions: names(regained) })}</p>
        )}
      </div>
      <Contradictions found={doubts.filter(({ at }) => at === question)} />
    </>
  );
});
