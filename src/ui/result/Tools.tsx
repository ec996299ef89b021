import { summaryText } from '../../papers/summary.ts';
import type { Translate } from '../../rules/translate.ts';
import { shareCode } from '../../wizard/share.ts';
import { today } from '../frame/download.ts';
import { useCopy } from '../frame/use-copy.ts';
import { useMarks } from '../papers/use-marks.ts';
import { sharedFragment } from '../session/address.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useWords } from '../words/speech.ts';
import type { Answered } from './first.ts';
import { Takeaway } from './Takeaway.tsx';

/** Has a text selected as soon as it is shown. */
const selected = (shown: HTMLTextAreaElement | null) => shown?.select();

/** What a result is taken along with: the summary for a ticket first, then print, files and the link. */
export function Tools({ result, verdict, email }: Answered) {
  const { t } = useWords();
  const { marks } = useMarks();
  const { origin, pathname } = window.location;
  const link = isSingleFile
    ? null
    : `${origin}${pathname}${sharedFragment(shareCode(result.answers), 'result')}`;
  const text = summaryText(result, t as Translate, { verdict, email, marks, date: today(), link });
  const { copied, copy } = useCopy(text);
  return (
    <div className="tools">
      <p className="actions">
        <button type="button" className="link" name="copy-summary" onClick={copy}>
          {t('ui:summary.copy')}
        </button>
        <button type="button" className="link" name="print" onClick={() => window.print()}>
          {t('kept:takeaway.print')}
        </button>
      </p>
      <p role="status">
        {copied !== null && t(copied ? 'ui:summary.copied' : 'kept:handed.copyFailed')}
      </p>
      {copied === false && (
        <textarea
          ref={selected}
          readOnly
          rows={6}
          dir="auto"
          aria-label={t('ui:summary.text')}
          value={text}
        />
      )}
      <Takeaway link={link} />
    </div>
  );
}
