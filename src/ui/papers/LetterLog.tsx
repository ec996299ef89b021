import { type LoggedPaper, logState } from '../../papers/log.ts';
import { useHandOut } from '../frame/HandOut.tsx';
import { useWords } from '../words/speech.ts';
import { Fold } from './Fold.tsx';
import { Log, Remind, useVoice } from './Log.tsx';
import { logIn } from './record.ts';
import type { KeptPapers } from './use-papers.ts';

/** What became of a letter that asks the licensor something, folded; its summary says where it stands. */
export function LetterLog({ of, ...kept }: KeptPapers & { readonly of: LoggedPaper }) {
  const { t } = useWords();
  const voice = useVoice();
  const { handOut, handed } = useHandOut();
  const title = t(`papersPack:papers.${of}.title`);
  const state = logState(logIn(kept.papers, of));
  return (
    <Fold
      className="log"
      title={
        <>
          {voice(`papersApplication:log.letter.title.${state}`)}
          <span className="visually-hidden"> ({title})</span>
        </>
      }
    >
      <p className="hint">{voice('papersApplication:log.letter.lead')}</p>
      <Log of={of} {...kept}>
        {state === 'answered' && of !== 'brand-consent' && (
          <p>
            <a href="#/check" className="link">
              {t('ui:card.change')}
            </a>
          </p>
        )}
      </Log>
      <p className="actions">
        <Remind
          of={of}
          papers={kept.papers}
          title={voice('papersApplication:log.letter.remindTitle')}
          text={voice('papersApplication:log.letter.remindText', { title })}
          screen="result"
          handOut={handOut}
        />
      </p>
      {handed}
    </Fold>
  );
}
