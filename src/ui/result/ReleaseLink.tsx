import { checks } from '../../release/checks.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { useWords } from '../words/speech.ts';

/** Beside a duty that the files of a release can show: the way to look there. */
export function ReleaseLink({ duty }: { readonly duty: ObligationId }) {
  const { t } = useWords();
  if (!checks.some(({ duties }) => (duties as readonly ObligationId[]).includes(duty))) return null;
  return (
    <p>
      <a className="link" href="#/release">
        {t('kept:saved.release')}
      </a>
    </p>
  );
}
