import type { FactId } from '../../papers/facts.ts';
import type { Draft, FieldId } from '../../papers/fields.ts';
import { type ApplicationLog, logEvents } from '../../papers/log.ts';
import { type DutyMark, type DutyMarks, marksOf, markText } from '../../papers/marks.ts';
import type { Told } from '../../papers/material.ts';
import type { PaperId } from '../../papers/offer.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { PaperFields } from '../../wizard/record.ts';

/** Where the record keeps the fields, each typed once for all papers, the facts ticked for each letter, the log of the application, and the marks of duties. */
const draftKey = 'draft';
const toldKey = 'told';
const logKey = 'log';
const marksKey = 'marks';

/** What was typed into the fields of papers. */
export function draftIn(papers: PaperFields): Draft {
  return papers[draftKey] ?? {};
}

/** The papers with one field typed into. */
export function withField(papers: PaperFields, id: FieldId, text: string): PaperFields {
  return { ...papers, [draftKey]: { ...papers[draftKey], [id]: text } };
}

/** The facts that were ticked to be told, by paper. */
export function toldIn(papers: PaperFields): Told {
  const entries = Object.entries(papers[toldKey] ?? {});
  return Object.fromEntries(entries.map(([paper, facts]) => [paper, facts.split(' ')]));
}

/** The papers with one fact ticked for a letter, or no longer. */
export function withFact(
  papers: PaperFields,
  paper: PaperId,
  fact: FactId,
  ticked: boolean,
): PaperFields {
  const { [paper]: before = '', ...others } = papers[toldKey] ?? {};
  const facts = before.split(' ').filter((one) => one !== '' && one !== fact);
  const after = ticked ? [...facts, fact] : facts;
  const told = after.length === 0 ? others : { ...others, [paper]: after.join(' ') };
  return { ...papers, [toldKey]: told };
}

/** The log of the application; what is no event is left out. */
export function logIn(papers: PaperFields): ApplicationLog {
  return Object.values(papers[logKey] ?? {}).flatMap((entry) => {
    const [name = '', ...rest] = entry.split(' ');
    const event = logEvents.find((one) => one === name);
    return event === undefined ? [] : [{ event, on: rest.join(' ') }];
  });
}

/** What was noted of duties: done, or not for us; also of duties that the answers take away. */
export function marksIn(papers: PaperFields): DutyMarks {
  return marksOf(papers[marksKey] ?? {});
}

/** The papers with a duty marked, or with its mark taken away. */
export function withMark(
  papers: PaperFields,
  id: ObligationId,
  mark: DutyMark | null,
): PaperFields {
  const { [id]: _, ...others } = papers[marksKey] ?? {};
  const marks = mark === null ? others : { ...others, [id]: markText(mark) };
  if (Object.keys(marks).length > 0) return { ...papers, [marksKey]: marks };
  const { [marksKey]: none, ...rest } = papers;
  return rest;
}

/** The papers without what was typed for them and logged; duties keep their marks. */
export function withoutTyped({ [marksKey]: marks }: PaperFields): PaperFields {
  return marks === undefined ? {} : { [marksKey]: marks };
}

/** The papers with what was deleted put back; what was typed or logged since stays as it is. */
export function withDeleted(papers: PaperFields, deleted: PaperFields): PaperFields {
  const typed = { ...deleted[draftKey], ...papers[draftKey] };
  const told = { ...deleted[toldKey], ...papers[toldKey] };
  const since = logIn(papers);
  const before = logIn(deleted).filter(({ event, on }) =>
    since.every((one) => one.event !== event || one.on !== on),
  );
  const whole = { ...deleted, ...papers, [draftKey]: typed };
  const ticked = Object.keys(told).length === 0 ? whole : { ...whole, [toldKey]: told };
  return withLog(ticked, [...before, ...since]);
}

/** The papers with this log. */
export function withLog(papers: PaperFields, log: ApplicationLog): PaperFields {
  const entries = log.map(({ event, on }, n) => [n, `${event} ${on}`] as const);
  return { ...papers, [logKey]: Object.fromEntries(entries) };
}
