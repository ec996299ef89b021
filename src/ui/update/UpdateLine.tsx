import { useSyncExternalStore } from 'react';
import { rootFrom } from '../../i18n/language.ts';
import { isQuestionId } from '../../rules/contract/questions.ts';
import { prefetch } from '../pace/later.ts';
import { useView } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useWords } from '../words/speech.ts';
import { Updates } from './update.ts';

const updates = new Updates(globalThis as unknown as Window);

/** Registers the worker, where there is one, and gives the line that tells of its updates. */
export function openUpdates(): typeof UpdateLine {
  if (import.meta.env.PROD && !import.meta.env.SSR && !isSingleFile) {
    const root = rootFrom(document.documentElement.dataset.folder);
    updates.start(new URL(`${root}sw.js`, window.location.href).href, prefetch());
  }
  return UpdateLine;
}

/**
 * Offers an update that waits, but never while a question is being answered or while answers are
 * not kept; says at once, on every
 * screen, when another tab has taken it, because parts of this build may be gone. Announced.
 */
function UpdateLine() {
  const { t } = useWords();
  const { address, kept } = useView();
  const update = useSyncExternalStore(updates.subscribe, updates.state, updates.state);
  const answering = address.kind === 'place' && isQuestionId(address.place);
  return (
    <div role="status" className="notice-line">
      {update === 'ready' && !answering && kept.problem === null && (
        <p className="notice">
          {t('ui:version.ready')}{' '}
          <button type="button" className="link" onClick={updates.use}>
            {t('ui:version.useIt')}
          </button>
        </p>
      )}
      {update === 'elsewhere' && (
        <p className="notice">
          {t('ui:version.elsewhere')}{' '}
          <button type="button" className="link" onClick={updates.reload}>
            {t('ui:update.again')}
          </button>
        </p>
      )}
    </div>
  );
}
