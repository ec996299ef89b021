import { memo, useState } from 'react';
import { type QuestionId, question as questionOf } from '../../rules/contract/questions.ts';
import { contradictionsIn } from '../../rules/doubts.ts';
import { effectChange } from '../../rules/effect.ts';
import { type Answers, optionsOf } from '../../rules/logic/state.ts';
import { Contradictions } from '../answers/Contradictions.tsx';
import { Announcement } from '../frame/Announcement.tsx';
import { useFollowing } from '../pace/following.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { optionText, useWords } from '../words/speech.ts';

interface SecondLookProps {
  readonly question: QuestionId;
  /** The answers with what is ticked now; null while nothing is. */
  readonly changed: Answers | null;
}

/** What the ticks at a question would do to other answers, and what sits badly with them. */
export function SecondLook({ question, changed }: SecondLookProps) {
  return <Look question={question} changed={useFollowing(changed)} />;
}

/** The options that the last tick took back, as they and the one ticked exclude each other. */
function useUnticked(question: QuestionId, ticked: readonly string[]): readonly string[] {
  const [last, setLast] = useState({ ticked, unticked: [] as readonly string[] });
  if (String(last.ticked) !== String(ticked)) {
    const isMore = ticked.some((option) => !last.ticked.includes(option));
    const unticked = last.ticked.filter((option) => isMore && !ticked.includes(option));
    setLast({ ticked, unticked });
  }
  return questionOf(question).kind === 'multi' ? last.unticked : [];
}

const noEffect = { lost: [], regained: [] };

const Look = memo(function Look({ question, changed }: SecondLookProps) {
  const { t } = useWords();
  const answers = useGivenAnswers();
  const { lost, regained } = changed === null ? noEffect : effectChange(answers, changed);
  const doubts = changed === null ? [] : contradictionsIn(changed);
  const unticked = useUnticked(question, optionsOf(changed?.[question]));
  const names = (questions: readonly QuestionId[]) =>
    questions.map((other) => t(`questions:${other}.short`)).join(t('ui:list.and'));
  return (
    <>
      {unticked.length > 0 && (
        <Announcement>
          {t('ui:effect.unticked', {
            options: unticked
              .map((option) => optionText(t, question, option, 'label'))
              .join(t('ui:list.and')),
          })}
        </Announcement>
      )}
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
