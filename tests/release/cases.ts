import { readFileSync } from 'node:fs';
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

const stands: Readonly<Record<string, string>> = {
  '@agreement': agreement,
  '@agreement-without-form': withoutForm,
  '@agreement-without-2.4': withoutDuty,
};

function read(path: string): readonly Case[] {
  const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
  return cases.map(({ files, ...rest }) => ({
    ...rest,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, stands[text] ?? text]),
    ),
  }));
}

/** Those that came with the design. */
export const cases = read('tests/cases/releases.json');
