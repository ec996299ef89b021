import { useMemo, useState } from 'react';
import type { Draft, FieldId } from '../../papers/fields.ts';
import type { PaperFile } from '../../papers/pack.ts';
import { languageOf } from '../frame/language-of.ts';
import { CopyBlock } from '../papers/CopyBlock.tsx';
import { Downloads } from '../papers/Downloads.tsx';
import { FieldInput } from '../papers/FieldInput.tsx';
import { Fold } from '../papers/Fold.tsx';
import { loadKit, materialFrom, paperKit } from '../papers/kit.ts';
import { useKeptPapers } from '../papers/use-papers.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import type { ReleaseCheck } from './check.ts';
import type { Findings } from './engine.ts';
import { draftFrom, type HandedFile, handOver } from './hand-over.ts';
import '../papers/papers.css';

/** Loads what papers are written with, then gives `HandOver`; rejects where that cannot be had. */
export async function openHandOver(): Promise<typeof HandOver> {
  await loadKit();
  return HandOver;
}

/** What the files that mend a release are filled in with. */
const asked = [
  'derivative-name',
  'base-model',
  'source',
  'own-licence',
  'method',
  'data',
  'changes',
] as const satisfies readonly FieldId[];

interface HandOverProps {
  readonly found: Findings;
  readonly check: ReleaseCheck;
}

/** The files that mend a release, filled in with what it told; shown, copied and downloaded, never put anywhere. */
export function HandOver({ found, check }: HandOverProps) {
  const { t, language } = useWords();
  const result = useResult();
  const { papers } = useKeptPapers();
  const [typed, setTyped] = useState(check.typed);
  const type = (field: FieldId, text: string) => {
    const now = { ...typed, [field]: text };
    check.typed = now;
    setTyped(now);
  };
  const material = useMemo(() => {
    const kept = materialFrom(paperKit(), result, papers, language);
    const filled = Object.entries(kept.draft).filter(([, text]) => text.trim() !== '');
    const draft: Draft = {
      ...draftFrom(found.facts),
      ...Object.fromEntries(filled),
      ...typed,
    };
    return { ...kept, draft };
  }, [found, result, papers, language, typed]);
  const files = useMemo(() => handOver(found, material), [found, material]);
  if (files.length === 0) return <p>{t('release:page.mend.none')}</p>;
  const { facts } = found;
  return (
    <>
      <p className="hint">{t('release:page.mend.lead')}</p>
      <Fold className="paper" title={t('release:page.mend.fields')}>
        <div className="paper-body">
          <p className="hint">{t('release:page.mend.from')}</p>
          {asked.map((id) => (
            <FieldInput key={id} id={id} draft={material.draft} onType={type} />
          ))}
        </div>
      </Fold>
      {facts.card?.isBroken === true && (
        <p className="notice">{t('release:page.mend.broken', { path: facts.card.path })}</p>
      )}
      <ul>
        {files.map((file) => (
          <Handed key={file.path} file={file} />
        ))}
      </ul>
    </>
  );
}

function Handed({ file }: { readonly file: HandedFile }) {
  const { t } = useWords();
  const { path, text, edits } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const make = async (): Promise<readonly PaperFile[]> => [
    { name, type: 'text/plain;charset=utf-8', bytes: new TextEncoder().encode(text) },
  ];
  return (
    <li data-handed={path}>
      <h3>
        {edits === null
          ? t('release:page.mend.new', { path })
          : t('release:page.mend.changed', { path })}
      </h3>
      {edits !== null && <Difference edits={edits} />}
      <Fold
        className="notice-text"
        title={
          <span>
            {t('release:page.mend.text')}
            <span className="visually-hidden">{t('ui:which', { what: '', which: path })}</span>
          </span>
        }
      >
        <CopyBlock part={path} name={path} text={text} language={languageOf(text)} />
      </Fold>
      <Downloads names={[name]} make={make} />
    </li>
  );
}

/** What changes in a file, line by line; told in words to whoever does not see it. */
function Difference({ edits }: { readonly edits: NonNullable<HandedFile['edits']> }) {
  const { t } = useWords();
  return (
    <div className="difference" data-difference="">
      <h4>{t('release:page.mend.difference')}</h4>
      {edits.map(({ at, removed, added }) => (
        <div key={at}>
          <p className="caption">{t('release:page.mend.line', { line: String(at + 1) })}</p>
          {removed.length > 0 && (
            <pre dir="auto">
              <span className="visually-hidden">{t('release:page.mend.removed')}</span>
              <del lang={languageOf(removed.join())}>{removed.join('\n')}</del>
            </pre>
          )}
          {added.length > 0 && (
            <pre dir="auto">
              <span className="visually-hidden">{t('release:page.mend.added')}</span>
              <ins lang={languageOf(added.join())}>{added.join('\n').trim()}</ins>
            </pre>
          )}
        </div>
      ))}
    </div>
  );
}
