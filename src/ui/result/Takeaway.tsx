import { useId } from 'react';
import { InAppHint, useHandOut } from '../frame/HandOut.tsx';
import { useCopy } from '../frame/use-copy.ts';
import { PaperFold } from '../papers/PaperFold.tsx';
import { assessmentFile } from '../saved/assessment-file.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';

/** The ways to keep a result or to hand it on: a file, papers, the link. */
export function Takeaway({ link }: { readonly link: string | null }) {
  const { t } = useWords();
  const session = useSession();
  const { answers } = useResult();
  const { own } = useView().kept;
  const { handOut, handed } = useHandOut();
  const save = () => handOut(assessmentFile(t, { name: null, papers: {}, ...own, answers }));
  return (
    <details className="takeaway">
      <summary>{t('kept:takeaway.title')}</summary>
      <InAppHint />
      <p className="actions">
        <button type="button" className="link" onClick={save}>
          {t('kept:takeaway.file')}
        </button>
        <button type="button" className="link" onClick={session.restart}>
          {t('ui:result.restart')}
        </button>
      </p>
      <p className="hint">{t('kept:takeaway.fileHint')}</p>
      {handed}
      <PaperFold paper="report" />
      {link !== null && <ShareLink link={link} />}
    </details>
  );
}

function ShareLink({ link }: { readonly link: string }) {
  const { t } = useWords();
  const fieldId = useId();
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
