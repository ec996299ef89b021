import { Fragment } from 'react';
import type { ClauseId } from '../../licence/clauses.ts';
import { type LicenceText, useLicenceText } from '../licence-text.ts';
import { clauseName, useWords } from '../words.ts';

interface PassageProps {
  readonly text: readonly string[];
  readonly marks: readonly string[];
}

/** Cuts a paragraph at the marked words; every second piece is marked. */
function piecesOf(paragraph: string, marks: readonly string[]): readonly string[] {
  const places = marks
    .map((mark) => ({ start: paragraph.indexOf(mark), length: mark.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, length } of places) {
    if (start < from) continue;
    pieces.push(paragraph.slice(from, start), paragraph.slice(start, start + length));
    from = start + length;
  }
  return [...pieces, paragraph.slice(from)];
}

function Passage({ text, marks }: PassageProps) {
  return text.map((paragraph) => (
    <p key={paragraph}>
      {piecesOf(paragraph, marks).map((piece, n) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
        n % 2 === 1 ? <mark key={n}>{piece}</mark> : <Fragment key={n}>{piece}</Fragment>,
      )}
    </p>
  ));
}

function Reading({ id, text }: { readonly id: ClauseId; readonly text: LicenceText }) {
  const { t } = useWords();
  const { clause, marks, translation } = text(id);
  return (
    <>
      <div lang="zh-CN" className="original">
        <Passage text={clause.text} marks={marks} />
      </div>
      {translation !== null && (
        <div lang="en" className="translation">
          <Passage text={translation.text} marks={translation.marks} />
          <p className="caption">{t('ui:clause.translation')}</p>
        </div>
      )}
    </>
  );
}

/** One or more clauses: number in the margin, the original, and the translation under it. */
export function ClauseText({ ids }: { readonly ids: readonly ClauseId[] }) {
  const { t, language } = useWords();
  const text = useLicenceText(language);
  if (text === 'failed') return <p className="error">{t('ui:clause.failed')}</p>;
  if (text === null) return <p className="quiet">{t('ui:clause.loading')}</p>;
  return ids.map((id) => (
    <section
      key={id}
      className="clause"
      aria-label={t('ui:clause.name', { clause: clauseName(t, id) })}
    >
      <span className="margin-number" aria-hidden="true">
        {clauseName(t, id)}
      </span>
      <Reading id={id} text={text} />
    </section>
  ));
}
