import type { Answers } from '../rules/logic/state.ts';
import type { PaperId } from './offer.ts';

/** The letters that ask the licensor something. */
export const askingLetters = [
  'question-to-licensor',
  'revocation-query',
  'purpose-clarification',
  'authorisation-holder-check',
  'licensee-status',
  'enclosure-substitutes',
  'brand-consent',
] as const satisfies readonly PaperId[];

/** What is sent and waits for an answer: the application, and each of these letters. */
export const loggedPapers = ['application', ...askingLetters] as const;
export type LoggedPaper = (typeof loggedPapers)[number];

/** Whether a log is kept of a paper. */
export function isLogged(paper: PaperId): paper is LoggedPaper {
  return loggedPapers.some((one) => one === paper);
}

/** What can happen to one of them once it is written. */
export const logEvents = ['sent', 'reminded', 'answered'] as const;
export type LogEvent = (typeof logEvents)[number];

/** What was noted of one of them, in order; `on` is a date as typed. Kept in this browser only. */
export type Log = readonly { readonly event: LogEvent; readonly on: string }[];

/** The date of the last sending, for the reminder; `''` where none is noted, or it was answered. */
export function sentOn(log: Log): string {
  if (logState(log) === 'answered') return '';
  return log.filter(({ event }) => event === 'sent').at(-1)?.on ?? '';
}

/** Where it stands. */
export type LogState = 'not-sent' | 'waiting' | 'answered';

/** Where it stands: after a sending it waits, until an answer is noted after it. */
export function logState(log: Log): LogState {
  const events = log.map(({ event }) => event);
  const sent = events.lastIndexOf('sent');
  const answered = events.lastIndexOf('answered');
  if (answered > sent) return 'answered';
  return sent < 0 ? 'not-sent' : 'waiting';
}

type Given = Pick<Answers, 'authorisation' | 'purpose'>;

/** Whether there was an authorisation that does not carry the use any more, so that an application is made anew. */
export function isAnew({ authorisation }: Pick<Answers, 'authorisation'>): boolean {
  return authorisation === 'granted-not-covering' || authorisation === 'revoked';
}

/** Whether nothing more is to be sent before there is legal advice. */
function waitsForAdvice({ purpose = [] }: Given): boolean {
  return purpose.includes('possibly-unlawful');
}

/**
 * Whether no reminder is sent of an application: one that is past, as an authorisation came or does not carry the
 * use any more, and one that waits for legal advice.
 */
export function isAtRest(of: LoggedPaper, answers: Given): boolean {
  const isPast = isAnew(answers) || answers.authorisation === 'granted';
  return of === 'application' && (isPast || waitsForAdvice(answers));
}

/** The key of what to do next: keep the mail, wait and remind, read the answer, or apply anew. */
export function logAdvice(of: LoggedPaper, log: Log, answers: Given): string {
  const state = logState(log);
  if (of === 'brand-consent' && state === 'answered') return 'papersApplication:log.letter.consent';
  if (of !== 'application') return `papersApplication:log.letter.${state}`;
  if (answers.authorisation === 'granted') return 'papersApplication:log.advice.granted';
  if (state === 'waiting' && waitsForAdvice(answers)) return 'papersApplication:log.advice.advice';
  if (!isAnew(answers) || state === 'not-sent') return `papersApplication:log.advice.${state}`;
  return `papersApplication:log.advice.${state === 'answered' ? 'anew' : 'anewSent'}`;
}

/** The key of the name of an event. */
export function logEventName(of: LoggedPaper, event: LogEvent): string {
  const isLetter = of !== 'application' && event === 'sent';
  return isLetter ? 'papersApplication:log.letter.sent' : `papersApplication:log.events.${event}`;
}
