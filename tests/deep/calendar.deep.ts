import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import english from '../../locales/en/papers-application.json' with { type: 'json' };
import chinese from '../../locales/zh-CN/papers-application.json' with { type: 'json' };
import { reminderIcs } from '../../src/papers/reminder.ts';
import { needPrograms, run } from './programs.ts';

/** What the tests make stays here, to be looked at. */
const folder = 'test-results/calendar';

const reminders = [
  ['en', english.log.remindTitle, english.log.remindText],
  ['zh-CN', chinese.log.remindTitle, chinese.log.remindText],
  [
    'hard',
    '答复，了吗？; a, b \\ "c": 😀',
    `Eins,\nzwei; ${'没有答复不是授权 😀, '.repeat(20)}\n\nC:\\ end`,
  ],
] as const;
const address = `https://example.org/${'a-long-path/'.repeat(9)}en/#/application`;
const uid = 'baichuan2-licence-check-4503599627370495-2026-12-13';

beforeAll(() => {
  needPrograms(['khal', 'icalmerge', 'calcurse'], ['khal', 'ical2html', 'calcurse']);
  rmSync(folder, { recursive: true, force: true });
  const madeAt = new Date('2026-11-29T08:41:07Z');
  for (const [name, title, text] of reminders) {
    mkdirSync(`${folder}/${name}`, { recursive: true });
    const ics = reminderIcs({ uid, on: '2026-12-13', madeAt, title, text, address });
    writeFileSync(`${folder}/${name}.ics`, ics);
  }
});

describe.each(reminders)('the reminder, %s, is read by', (name, title, text) => {
  const file = `${folder}/${name}.ics`;

  it('khal, by Python’s icalendar: a whole day, with an alarm', () => {
    const config = `${folder}/${name}/khal.conf`;
    writeFileSync(
      config,
      `[calendars]
[[reminders]]
path = ${folder}/${name}/khal
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/${name}/khal.db
`,
    );
    run('khal', ['-c', config, 'import', '--batch', file]);
    const form = '{title}|{start-long}|{end-long}|{all-day}|{uid}|{url}|{description}';
    const said = run('khal', [
      ...['--no-color', '-c', config, 'list', '--day-format', ''],
      ...['--format', form, '2026-12-13', '1d'],
    ]);
    const days = '2026-12-13|2026-12-13|True';
    expect(said.trim()).toBe([title, days, uid, address, text].join('|').trim());
  });

  it('icalmerge, by libical, which writes the same again', () => {
    const again = `${folder}/${name}/again.ics`;
    run('icalmerge', [file, again]);
    const [one, other] = [file, again].map((path) =>
      readFileSync(path, 'utf8')
        .replace(/\r?\n[ \t]/gu, '')
        .split(/\r?\n/u)
        .filter((line) => !line.startsWith('PRODID:')),
    );
    expect(other).toEqual(one);
  });

  it('calcurse', () => {
    const said = run('calcurse', ['-D', `${folder}/${name}/calcurse`, '-i', file]);
    expect(said).toMatch(/\b0 apps \/ 1 event \/ 0 todos \/ 0 skipped/u);
    const data = readFileSync(`${folder}/${name}/calcurse/apts`, 'utf8');
    expect(data).toMatch(/^12\/13\/2026 \[1\]/u);
    expect(data.trim().endsWith(title)).toBe(true);
  });
});
