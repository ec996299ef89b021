import { contradictionsIn } from '../../rules/doubts.ts';
import { walk } from '../../rules/walk.ts';
import { Heading } from '../frame/Heading.tsx';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { Contradictions } from './Contradictions.tsx';

/** Every answer with its way to change it, before the result. */
export function CheckScreen() {
  const { t } = useWords();
  const press = usePress();
  const { answers } = useResult();
  const last = walk(answers).path.at(-1);
  return (
    <main id="content">
      <Heading title={`${t('ui:check.title')} · ${t('ui:page.title')}`}>
        {t('ui:check.title')}
      </Heading>
      <p className="hint">{t('ui:check.lead')}</p>
      <AnswerTable />
      <Contradictions found={contradictionsIn(answers)} />
      <p className="actions">
        <button
          type="button"
          name="continue"
          className="primary"
          onClick={() => press({ type: 'see' })}
        >
          {t('ui:check.continue')}
        </button>
        {last !== undefined && (
          <button
            type="button"
            name="back"
            className="link"
            onClick={() => press({ type: 'reopen', question: last })}
          >
            {t('ui:check.back')}
          </button>
        )}
      </p>
    </main>
  );
}
