import type { FactId } from '../../papers/facts.ts';
import type { Draft, FieldId } from '../../papers/fields.ts';
import { type ApplicationLog, logEvents } from '../../papers/log.ts';
import type { Told } from '../../papers/material.ts';
import type { PaperId } from '../../papers/offer.ts';
import type { PaperFields } from '../../wizard/record.ts';

/** Where the record keeps the fields, each typed once for all papers, the facts ticked for each letter, and the log of the application. */
const draftKey = 'draft';
const toldKey = 'told';
const logKey = 'log';

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
