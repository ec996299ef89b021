import { Fragment, type ReactNode } from 'react';
import { Whole } from '../frame/Unbroken.tsx';
import type { PassageProps, Stretch } from './passage-text.ts';
import { Term } from './Term.tsx';

/** Where the marked words stand for the first time, in order and without overlap. */
function markedIn(paragraph: string, marks: readonly string[]): readonly Stretch[] {
  let from = 0;
  return marks
    .map((mark) => ({ start: paragraph.indexOf(mark), end: paragraph.indexOf(mark) + mark.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < from) return false;
      from = end;
      return true;
    });
}

interface Piece<T extends Stretch> extends Stretch {
  readonly of: T | null;
}

/** Cuts a stretch at the edges of others, which stand in order: what lies between belongs to none. */
function cut<T extends Stretch>(whole: Stretch, at: readonly T[]): readonly Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let from = whole.start;
  const cutTo = (end: number, of: T | null) => {
    if (end > from) pieces.push({ start: from, end, of });
    from = Math.max(from, end);
  };
  for (const stretch of at) {
    if (stretch.end <= whole.start || stretch.start >= whole.end) continue;
    cutTo(stretch.start, null);
    cutTo(Math.min(stretch.end, whole.end), stretch);
  }
  cutTo(whole.end, null);
  return pieces;
}

function within(whole: Stretch): (part: Stretch) => boolean {
  return ({ start, end }) => start >= whole.start && end <= whole.end;
}

/**
 * Paragraphs of the licence in one language. Decisive words are marked, the first place of each
 * defined term opens its definition, what a search found is marked as such. A term may stand inside
 * a mark; what was found may lie across both.
 */
export function Passage({ passage, text, number = '', found }: PassageProps) {
  return passage.text.map((paragraph, n) => {
    const hits = (whole: Stretch): ReactNode =>
      cut(whole, found?.[n] ?? []).map(({ start, end, of }) => {
        const words = paragraph.slice(start, end);
        return of === null ? (
          <Whole key={start} text={words} />
        ) : (
          <mark key={start} className="hit">
            {words}
          </mark>
        );
      });
    const terms = (whole: Stretch): ReactNode =>
      cut(whole, (passage.terms[n] ?? []).filter(within(whole))).map((piece) =>
        piece.of === null ? (
          <Fragment key={piece.start}>{hits(piece)}</Fragment>
        ) : (
          <Term key={piece.start} clause={piece.of.clause} text={text}>
            {hits(piece)}
          </Term>
        ),
      );
    return (
      <p key={paragraph}>
        {n === 0 && number !== '' && <span className="printed-number">{number}</span>}
        {cut({ start: 0, end: paragraph.length }, markedIn(paragraph, passage.marks)).map(
          (piece) =>
            piece.of === null ? (
              <Fragment key={piece.start}>{terms(piece)}</Fragment>
            ) : (
              <mark key={piece.start}>{terms(piece)}</mark>
            ),
        )}
      </p>
    );
  });
}
