import type { FactId } from '../../papers/facts.ts';
import type { Draft, FieldId } from '../../papers/fields.ts';
import { type Log, type LoggedPaper, logEvents, loggedPapers } from '../../papers/log.ts';
import { type DutyMark, type DutyMarks, markName, marksOf, markText } from '../../papers/marks.ts';
import type { Told } from '../../papers/material.ts';
import type { PaperId } from '../../papers/offer.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { Answers } from '../../rules/logic/state.ts';
import type { PaperFields } from '../../wizard/record.ts';

/** Where the record keeps the fields, each typed once for all papers, the facts ticked for each letter, and the marks of duties. */
const draftKey = 'draft';
const toldKey = 'told';
const marksKey = 'marks';

/** Where it keeps the log of a paper. */
function logKey(of: LoggedPaper): string {
  return of === 'application' ? 'log' : `log ${of}`;
}

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

/** The log of a paper; what is no event is left out. */
export function logIn(papers: PaperFields, of: LoggedPaper): Log {
  return Object.values(papers[logKey(of)] ?? {}).flatMap((entry) => {
    const [name = '', ...rest] = entry.split(' ');
    const event = logEvents.find((one) => one === name);
    return event === undefined ? [] : [{ event, on: rest.join(' ') }];
  });
}

/** What was noted of duties, as these answers leave them: done, or not for us; also of duties that they take away. */
export function marksIn(papers: PaperFields, answers: Pick<Answers, 'authorisation'>): DutyMarks {
  return marksOf(papers[marksKey] ?? {}, answers);
}

/** The papers with a duty marked, or with its mark taken away. */
export function withMark(
  papers: PaperFields,
  id: ObligationId,
  mark: DutyMark | null,
  answers: Pick<Answers, 'authorisation'>,
): PaperFields {
  const name = markName(id, answers);
  const { [name]: _, ...others } = papers[marksKey] ?? {};
  const marks = mark === null ? others : { ...others, [name]: markText(mark) };
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
  const whole = { ...deleted, ...papers, [draftKey]: typed };
  const ticked = Object.keys(told).length === 0 ? whole : { ...whole, [toldKey]: told };
  return loggedPapers.reduce<PaperFields>((all, of) => {
    const since = logIn(papers, of);
    const before = logIn(deleted, of).filter(({ event, on }) =>
      since.every((one) => one.event !== event || one.on !== on),
    );
    return withLog(all, of, [...before, ...since]);
  }, ticked);
}

/** The papers with this log of one of them. */
export function withLog(papers: PaperFields, of: LoggedPaper, log: Log): PaperFields {
  const key = logKey(of);
  const { [key]: _, ...others } = papers;
  if (log.length === 0) return others;
  const entries = log.map(({ event, on }, n) => [n, `${event} ${on}`] as const);
  return { ...others, [key]: Object.fromEntries(entries) };
}
