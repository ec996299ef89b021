import { type Log, logState } from './log.ts';
import { pieces } from './pieces.ts';

/** What a reminder says; nothing of it was typed, but the days. */
export interface Reminder {
  /** The same for the same reminder, so that a calendar that is given it twice holds it once. */
  readonly uid: string;
  /** The day, as `2026-12-13`. */
  readonly on: string;
  /** When it is made. */
  readonly madeAt: Date;
  readonly title: string;
  readonly text: string;
  /** Where the page is; null where it has no address to go to. */
  readonly address: string | null;
}

const day = 86_400_000;
const utf8 = new TextEncoder();
const bytesOf = (text: string) => utf8.encode(text).length;

/** The day some days after another, both as `2026-11-29`. */
export function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(on) + days * day).toISOString().slice(0, 10);
}

/** How long to wait before one looks again; the text sets no time for an answer. */
const waitingDays = 14;

/**
 * The day to look again for an answer: two weeks after the last time that it was sent, or a reminder
 * was; two weeks after `today` where that day is past or nothing is noted up to today.
 * Null where an answer is there.
 */
export function lookAgainOn(log: Log, today: string): string | null {
  if (logState(log) === 'answered') return null;
  const days = log.flatMap(({ event, on }) =>
    event !== 'answered' && isDay(on) && on <= today ? [on] : [],
  );
  const last = days.sort().at(-1) ?? today;
  const look = daysAfter(last, waitingDays);
  return look > today ? look : daysAfter(today, waitingDays);
}

/** Whether it is a day with a year of four digits; a date as typed may be anything. */
function isDay(on: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(on) && !Number.isNaN(Date.parse(on));
}

/**
 * The reminder as a calendar file (RFC 5545): an event of a whole day wherever the reader is, which
 * leaves the day free and speaks up at nine. An event, as many calendars take no to-dos.
 */
export function reminderIcs({ uid, on, madeAt, title, text, address }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baichuan2 licence check//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(madeAt.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `DTEND;VALUE=DATE:${basic(daysAfter(on, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(address === null ? [] : [`URL:${address}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A day or time without its separators. */
function basic(time: string): string {
  return time.replace(/[-:]/gu, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n|\r|\n/gu, '\\n');
}

/** A line on lines of at most 75 bytes, each but the first behind a space. */
function folded(line: string): string {
  return pieces(line, 74, bytesOf).join('\r\n ');
}
