import type { AnswersWithEffect } from '../rules/logic/state.ts';

/** What can happen to an application once it is written. */
export const logEvents = ['sent', 'reminded', 'answered'] as const;
export type LogEvent = (typeof logEvents)[number];

/** What was noted of an application, in order; `on` is a date as typed. Kept in this browser only. */
export type ApplicationLog = readonly { readonly event: LogEvent; readonly on: string }[];

/** The date of the last application sent, for the reminder; `''` where none is noted, or it was answered. */
export function sentOn(log: ApplicationLog): string {
  if (logState(log) === 'answered') return '';
  return log.filter(({ event }) => event === 'sent').at(-1)?.on ?? '';
}

/** Where an application stands. */
export type LogState = 'not-sent' | 'waiting' | 'answered';

/** Where an application stands: after a sending it waits, until an answer is noted after it. */
export function logState(log: ApplicationLog): LogState {
  const events = log.map(({ event }) => event);
  const sent = events.lastIndexOf('sent');
  const answered = events.lastIndexOf('answered');
  if (answered > sent) return 'answered';
  return sent < 0 ? 'not-sent' : 'waiting';
}

/** Whether there was an authorisation that does not carry the use any more, so that an application is made anew. */
export function isAnew({ authorisation }: AnswersWithEffect): boolean {
  return authorisation === 'granted-not-covering' || authorisation === 'revoked';
}

/** The key of what to do next: keep the mail, wait and remind, read the answer, or apply anew. */
export function logAdvice(log: ApplicationLog, answers: AnswersWithEffect): string {
  const state = logState(log);
  const advice = state === 'answered' && isAnew(answers) ? 'anew' : state;
  return `papersApplication:log.advice.${advice}`;
}

/** The key of the name of an event. */
export function logEventName(event: LogEvent): string {
  return `papersApplication:log.events.${event}`;
}
