import { assess } from '../../rules/assess.ts';
import { people } from '../../rules/people.ts';
import { askedFragment } from '../session/address.ts';
import { useSession } from '../session/context.ts';
import { rest } from '../start/rest.tsx';
import { useWords } from '../words/speech.ts';
import './asked.css';

/** Below the first question: the people a visitor may be like; each opens with its answers filled in, beside what is saved. */
export function PeopleHere() {
  const { t } = useWords();
  const session = useSession();
  return rest(
    'last',
    <section className="people-here">
      <h2>{t('ui:people.title')}</h2>
      <p className="hint">{t('asked:people.lead')}</p>
      <ul className="people">
        {people.map(({ id, answers }) => {
          const { verdict } = assess(answers);
          return (
            <li key={id} data-person={id}>
              <button type="button" className="link" onClick={() => session.begin(answers)}>
                {t(`asked:people.who.${id}`)}
              </button>
              {verdict !== null && (
                <p className="caption">{t(`verdicts:verdicts.${verdict}.short`)}</p>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={askedFragment()} className="link">
          {t('ui:masthead.asked')}
        </a>
      </p>
    </section>,
  );
}
