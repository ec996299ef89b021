import { useView } from '../session/context.ts';
import { shortText } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';

/** The one sentence the page has to say beyond the screen itself; announced. */
export function NoticeLine() {
  const { t } = useWords();
  const { notice } = useView();
  return (
    <div role="status" className="notice-line">
      {notice !== null && (
        <p className="notice">
          {notice.key === 'unknownAddress'
            ? t('ui:notices.unknownAddress', { fragment: shortText(notice.fragment) })
            : t(`ui:notices.${notice.key}`)}
        </p>
      )}
    </div>
  );
}
