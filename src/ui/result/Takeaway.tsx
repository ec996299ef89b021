import { useId } from 'react';
import { shareCode } from '../../wizard/share.ts';
import { InAppHint, useHandOut } from '../frame/HandOut.tsx';
import { useCopy } from '../frame/use-copy.ts';
import { PaperFold } from '../papers/PaperFold.tsx';
import { assessmentFile } from '../saved/assessment-file.ts';
import { sharedFragment } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';

/** The ways to keep a result or to hand it on: a file, a link, paper. */
export function Takeaway() {
  const { t } = useWords();
  const session = useSession();
  const { answers } = useResult();
  const { own } = useView().kept;
  const { handOut, handed } = useHandOut();
  const save = () => handOut(assessmentFile(t, { name: null, papers: {}, ...own, answers }));
  return (
    <section className="takeaway">
      <h2>{t('kept:takeaway.title')}</h2>
      <InAppHint />
      <p className="actions">
        <button type="button" className="link" onClick={save}>
          {t('kept:takeaway.file')}
        </button>
        <button type="button" className="link" onClick={() => window.print()}>
          {t('kept:takeaway.print')}
        </button>
        <button type="button" className="link" onClick={session.restart}>
          {t('ui:result.restart')}
        </button>
      </p>
      <p className="hint">{t('kept:takeaway.fileHint')}</p>
      {handed}
      <PaperFold paper="report" />
      {!isSingleFile && <ShareLink />}
    </section>
  );
}

function ShareLink() {
  const { t } = useWords();
  const { answers } = useResult();
  const fieldId = useId();
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}${sharedFragment(shareCode(answers), 'result')}`;
  const { copied, copy } = useCopy(link);
  return (
    <>
      <label htmlFor={fieldId}>{t('kept:takeaway.link')}</label>
      <p id={`${fieldId}-hint`} className="hint">
        {t('kept:takeaway.linkHint')}
      </p>
      <p className="share">
        <input
          id={fieldId}
          type="text"
          readOnly
          value={link}
          aria-describedby={`${fieldId}-hint`}
          onFocus={({ target }) => target.select()}
          onMouseUp={(event) => event.preventDefault()}
        />
        <button type="button" className="link" onClick={copy}>
          {t('kept:takeaway.copy')}
        </button>
      </p>
      <p role="status">
        {copied !== null && t(copied ? 'kept:takeaway.copied' : 'kept:takeaway.copyFailed')}
      </p>
    </>
  );
}
