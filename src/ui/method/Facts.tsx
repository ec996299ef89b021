import type { Condition, FactName } from '../../rules/contract/condition.ts';
import { facts, readsUnknown } from '../../rules/contract/facts.ts';
import { type QuestionId, questionIds } from '../../rules/contract/questions.ts';
import { useWords } from '../words/speech.ts';
import { alternatives, conditionWords, questionName } from './conditions.ts';

const factNames = Object.keys(facts) as readonly FactName[];

/** How conditions are read, and every named fact with what it is. */
export function Facts() {
  const { t, language } = useWords();
  const exceptions: Readonly<Partial<Record<QuestionId, Condition>>> = readsUnknown;
  return (
    <>
      <p className="hint">{t('method:facts.lead')}</p>
      <p className="hint">{t('method:facts.readings')}</p>
      <ul className="plain-list">
        {questionIds.map((id) => {
          const condition = exceptions[id];
          return (
            condition !== undefined && (
              <li key={id}>
                {t('method:facts.unasked', {
                  question: questionName(t, id),
                  condition: conditionWords(t, language, condition),
                })}
              </li>
            )
          );
        })}
      </ul>
      <h3>{t('method:facts.definitions')}</h3>
      <dl className="fact-list">
        {factNames.map((name) => {
          const title = t(`method:facts.names.${name}`);
          const is = t(`method:facts.is.${name}`);
          return (
            <div key={name} data-fact={name}>
              <dt>
                {title} {is.toLowerCase() !== title.toLowerCase() && <small>{is}</small>}
              </dt>
              <Definition of={facts[name]} />
            </div>
          );
        })}
      </dl>
    </>
  );
}

function Definition({ of }: { readonly of: Condition }) {
  const { t, language } = useWords();
  const ways = alternatives(t, language, of);
  if (ways === null) {
    const condition = conditionWords(t, language, of);
    return <dd>{t('method:facts.definition', { condition })}</dd>;
  }
  return (
    <dd>
      {t('method:facts.oneOf')}
      <ul className="plain-list">
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </dd>
  );
}
