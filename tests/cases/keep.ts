import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { assess } from '../../src/rules/assess.ts';
import { changelog } from '../../src/rules/contract/changelog.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { formatFile, parseFile } from '../../src/wizard/file.ts';
import {
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
  type SavedAssessment,
  type Texts,
} from '../../src/wizard/record.ts';
import { decodeAnswers, encodeAnswers } from '../../src/wizard/share.ts';
import { persons } from './people.ts';

// `npm run keep`, once the rules have a new version: keeps as bytes what they make of everybody in
// people.json, and of what is kept of the version before.

const [{ version: today }, { version: before }] = changelog;
const [from, to] = [before, today].map((version) => `tests/cases/rules-${version}`) as [
  string,
  string,
];
if (existsSync(to)) {
  throw new Error(`${to} is there: once these rules are released it stays; until then, delete it.`);
}

const kept = (name: string) => readFileSync(`${from}/${name}`, 'utf8');
const write = (name: string, text: string) => writeFileSync(`${to}/${name}`, text);
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const jsonLines = (values: readonly unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** What is still to be said of older rules goes on being said; of these nothing is, as they are those of today. */
function underToday({ earlier, ...saved }: SavedAssessment): SavedAssessment {
  return earlier === undefined || earlier.rules === before ? saved : { ...saved, earlier };
}

const codes = new Set([
  ...persons.map(({ answers }) => encodeAnswers(assess(answers).answers)),
  ...kept('links.jsonl')
    .trim()
    .split('\n')
    .map((line) => encodeAnswers(decodeAnswers(JSON.parse(line).code).answers ?? {})),
]);
const links: readonly { readonly code: string; readonly answers: Answers }[] = [...codes].map(
  (code) => ({ code, answers: decodeAnswers(code).answers ?? {} }),
);

mkdirSync(`${to}/files`, { recursive: true });
write('links.jsonl', jsonLines(links));
write('results.jsonl', jsonLines(links.map(({ answers }) => assess(answers))));
for (const name of readdirSync(`${from}/files`)) {
  const { file } = parseFile(kept(`files/${name}`));
  if (file !== undefined) write(`files/${name}`, formatFile(file));
}
write(
  'records.json',
  json(
    Object.fromEntries(
      Object.entries<Texts>(JSON.parse(kept('records.json'))).map(([name, texts]) => {
        const { record } = parseRecord(texts);
        return [name, formatRecord({ ...record, assessments: record.assessments.map(underToday) })];
      }),
    ),
  ),
);
write(
  'tabs.json',
  json(
    Object.fromEntries(
      Object.entries<string>(JSON.parse(kept('tabs.json'))).flatMap(([name, text]) => {
        const tab = parseTab(text);
        if (tab === null) return [];
        return [[name, formatTab({ ...tab, kept: tab.kept && underToday(tab.kept) })]];
      }),
    ),
  ),
);
