import type { Draft, FieldId } from '../../papers/fields.ts';
import { type ApplicationLog, logEvents } from '../../papers/log.ts';
import type { PaperFields } from '../../wizard/record.ts';

/** Where the record keeps the fields, each typed once for all papers, and the log of the application. */
const draftKey = 'draft';
const logKey = 'log';

/** What was typed into the fields of papers. */
export function draftIn(papers: PaperFields): Draft {
  return papers[draftKey] ?? {};
}

/** The papers with one field typed into. */
export function withField(papers: PaperFields, id: FieldId, text: string): PaperFields {
  return { ...papers, [draftKey]: { ...papers[draftKey], [id]: text } };
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
  const since = logIn(papers);
  const before = logIn(deleted).filter(({ event, on }) =>
    since.every((one) => one.event !== event || one.on !== on),
  );
  return withLog({ ...deleted, ...papers, [draftKey]: typed }, [...before, ...since]);
}

/** The papers with this log. */
export function withLog(papers: PaperFields, log: ApplicationLog): PaperFields {
  const entries = log.map(({ event, on }, n) => [n, `${event} ${on}`] as const);
  return { ...papers, [logKey]: Object.fromEntries(entries) };
}
