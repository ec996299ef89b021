import { readFileSync } from 'node:fs';
import { agreementLines } from '../../src/papers/agreement.ts';
import type { CheckId, FindingState } from '../../src/release/checks.ts';

/** A made-up release and the states that its checks must get. */
interface Case {
  readonly release: string;
  readonly files: Readonly<Record<string, string>>;
  readonly want: Readonly<Partial<Record<CheckId, FindingState>>>;
}

/** The agreement as received. */
export const agreement = readFileSync('public/licence/source.zh-CN.txt', 'utf8');

const withoutForm = agreement.slice(0, agreement.lastIndexOf('附则'));
const withoutDuty = agreement.replace(/4\. 您必须向[\s\S]*?协议的副本。/u, '');

/** The project’s translation of it. */
export const translation = agreementLines(
  JSON.parse(readFileSync('locales/en/licence.json', 'utf8')),
).join('\n');

const stands: Readonly<Record<string, string>> = {
  '@agreement': agreement,
  '@agreement-without-form': withoutForm,
  '@agreement-without-2.4': withoutDuty,
  '@agreement-with-ids': agreementLines(null)
    .map((line) => `> ${line}`)
    .join('\r\n'),
  '@agreement-in-one-line': agreement.replace(/\s+/gu, ' '),
  '@agreement-with-a-word-more': agreement.replace('不得出于任何', '原则上不得出于任何'),
  '@agreement-with-a-sentence-more': agreement.replace('三、', '商业用途无须授权。\n三、'),
  '@agreement-half': agreement.slice(0, agreement.length / 2),
  '@translation': translation,
};

/** Files with the agreement, or what was made of it, in the place of its name (`@agreement`). */
export function withAgreement(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replace(/@[\w.-]+$/u, (stand) => stands[stand] ?? stand),
    ]),
  );
}

function read(path: string): readonly Case[] {
  const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
  return cases.map(({ files, ...rest }) => ({
    ...rest,
    files: withAgreement(files),
  }));
}

/** Those that came with the design, and one for each cell of its table. */
export const cases = [
  ...read('tests/cases/releases.json'),
  ...read('tests/cases/more-releases.json'),
];
