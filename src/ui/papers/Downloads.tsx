import { useState } from 'react';
import type { PaperFile } from '../../papers/pack.ts';
import { InAppHint, useHandOut } from '../frame/HandOut.tsx';
import { arriving } from '../pace/arriving.ts';
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
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const { handOut, handed } = useHandOut();
  const offer = async (wanted: string) => {
    setState('making');
    try {
      const files = await arriving(() => make(wanted));
      const file = files.find(({ name }) => name === wanted);
      if (file === undefined) throw new Error(`${wanted} was not made.`);
      handOut(new File([file.bytes.slice()], file.name, { type: file.type }));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <InAppHint />
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
      {handed}
    </>
  );
}
