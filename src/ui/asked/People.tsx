import { assess } from '../../rules/assess.ts';
import { people } from '../../rules/people.ts';
import { emailKey } from '../../rules/result-sections.ts';
import { shareCode } from '../../wizard/share.ts';
import { sharedFragment } from '../session/address.ts';
import { useLinkTo } from '../session/context.ts';
import { useWords } from '../words/speech.ts';
import './asked.css';

/** People a visitor may be like, each with what comes out: a link opens their answers as any share link does. */
export function People() {
  const { t } = useWords();
  const linkTo = useLinkTo();
  return (
    <>
      <p className="hint">{t('asked:people.lead')}</p>
      <ul className="people">
        {people.map(({ id, answers }) => {
          const { verdict, email, answers: given } = assess(answers);
          return (
            <li key={id} data-person={id}>
              <a href={linkTo(sharedFragment(shareCode(answers), 'result'))} className="link">
                {t(`asked:people.who.${id}`)}
              </a>
              {verdict !== null && email !== null && (
                <p className="caption">
                  {t('asked:people.outcome', {
                    verdict: t(`verdicts:verdicts.${verdict}.short`),
                    email: t(emailKey(verdict, email, given)),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
