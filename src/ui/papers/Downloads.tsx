import { useState } from 'react';
import type { PaperFile } from '../../papers/pack.ts';
import { downloadBytes } from '../frame/download.ts';
import { useWords } from '../words/speech.ts';

interface DownloadsProps {
  /** The names of the files that are offered. */
  readonly names: readonly string[];
  /** Makes files, among them the one of this name. */
  readonly make: (name: string) => Promise<readonly PaperFile[]>;
}

/** Files to download, made when asked for; a failure is said in a sentence. */
export function Downloads({ names, make }: DownloadsProps) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'making' | 'done' | 'failed'>('idle');
  const offer = async (wanted: string) => {
    setState('making');
    try {
      const file = (await make(wanted)).find(({ name }) => name === wanted);
      if (file === undefined) throw new Error(`${wanted} was not made.`);
      downloadBytes(file.name, file.bytes, file.type);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <ul className="downloads">
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="link" data-file={name} onClick={() => offer(name)}>
              {t('papersScreens:files.download', { name })}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={state === 'failed' ? 'error' : 'quiet'}>
        {state !== 'idle' && t(`papersScreens:files.${state}`)}
      </p>
    </>
  );
}
