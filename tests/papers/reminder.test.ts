import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/papers/log.ts';
import { daysAfter, lookAgainOn, type Reminder, reminderIcs } from '../../src/papers/reminder.ts';
import { runsAtMost } from '../runs.ts';

describe('the day to look again', () => {
  const today = '2026-11-29';
  const sent = (on: string) => ({ event: 'sent', on }) as const;
  const reminded = (on: string) => ({ event: 'reminded', on }) as const;
  const answered = (on: string) => ({ event: 'answered', on }) as const;

  it.each<[what: string, log: Log, on: string | null]>([
    ['nothing is noted', [], '2026-12-13'],
    ['it was sent today', [sent(today)], '2026-12-13'],
    ['it was sent a week ago', [sent('2026-11-22')], '2026-12-06'],
    ['it was sent thirteen days ago', [sent('2026-11-16')], '2026-11-30'],
    ['it was sent two weeks ago', [sent('2026-11-15')], '2026-12-13'],
    ['it was sent long ago', [sent('2026-03-01')], '2026-12-13'],
    ['it was reminded since', [sent('2026-03-01'), reminded('2026-11-20')], '2026-12-04'],
    ['the notes are in another order', [reminded('2026-11-20'), sent('2026-11-10')], '2026-12-04'],
    ['an answer is there', [sent('2026-11-20'), answered('2026-11-28')], null],
    ['it was sent again', [sent('2026-11-01'), answered('2026-11-20'), sent(today)], '2026-12-13'],
    ['it was answered before', [answered('2026-11-28'), sent('2026-11-20')], '2026-12-04'],
    ['a day to come is noted', [sent('2026-11-30'), reminded('9999-12-31')], '2026-12-13'],
    [
      'what is noted is no day',
      [sent('soon'), sent('2026-13-01'), sent('12026-01-01')],
      '2026-12-13',
    ],
  ])('where %s', (_, log, on) => {
    expect(lookAgainOn(log, today)).toBe(on);
  });

  it.each([
    ['2026-11-29', 14, '2026-12-13'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days', (on, days, then) => {
    expect(daysAfter(on, days)).toBe(then);
  });
});

const reminder: Reminder = {
  uid: 'baichuan2-licence-check-7-2026-12-13',
  on: '2026-12-13',
  madeAt: new Date('2026-11-29T08:41:07.500Z'),
  title: 'A; B, C\\D: E',
  text: `One\r\ntwo\nthree ${'答'.repeat(40)}`,
  address: 'https://example.org/check/en/#/application',
};

it('a reminder is these lines', () => {
  expect(reminderIcs(reminder).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baichuan2 licence check//Reminder//EN',
    'BEGIN:VEVENT',
    'UID:baichuan2-licence-check-7-2026-12-13',
    'DTSTAMP:20261129T084107Z',
    'DTSTART;VALUE=DATE:20261213',
    'DTEND;VALUE=DATE:20261214',
    'TRANSP:TRANSPARENT',
    'SUMMARY:A\\; B\\, C\\\\D: E',
    `DESCRIPTION:One\\ntwo\\nthree ${'答'.repeat(15)}`,
    ` ${'答'.repeat(24)}`,
    ` 答`,
    'URL:https://example.org/check/en/#/application',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    'DESCRIPTION:A\\; B\\, C\\\\D: E',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('without an address it names none', () => {
  expect(reminderIcs({ ...reminder, address: null })).not.toMatch(/URL/u);
});

/** The text of a property as RFC 5545 reads it. */
function textOf(ics: string, property: string): string | undefined {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  const line = lines.find((one) => one.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replace(/\\(.)/gsu, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

it('whatever it says is read so again, on lines of at most 75 bytes and whole characters', () => {
  const any = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('\n', '\r', '\\', ';', ',', ' ', '中', '😀', 'n') }),
  );
  fc.assert(
    fc.property(any, any, (title, text) => {
      const ics = reminderIcs({ ...reminder, title, text });
      const plain = (said: string) => said.replace(/\r\n|\r/gu, '\n');
      expect(textOf(ics, 'SUMMARY')).toBe(plain(title));
      expect(textOf(ics, 'DESCRIPTION')).toBe(plain(text));
      expect(ics.endsWith('\r\n')).toBe(true);
      for (const line of ics.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/u);
        expect(line).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: runsAtMost(500) },
  );
});
