import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inspect } from '../../src/release/inspect.ts';
import { readFile } from '../../src/release/reading.ts';
import { release } from '../../src/release/release.ts';
import { properties } from '../release/any-release.ts';
import { largeFolder, repositories } from '../release/large-folder.ts';
import type { Took, Work } from './time-a-release.ts';

const runs = Number(process.env.RELEASE_RUNS);

describe('whatever a release holds, at length', () => {
  it.each(Object.entries(properties))('%s', (_, property) => {
    fc.assert(property, { numRuns: runs });
  });
});

const rep = (piece: string, length = 1_000_000) => piece.repeat(Math.ceil(length / piece.length));
const named = Array.from({ length: 60_000 }, (_, n) => `[${n}]: /x`).join('\n');

/** Texts of a million characters that are known to make parsers slow. */
const hostile: Readonly<Record<string, string>> = {
  brackets: rep('['),
  'brackets, a line each': rep('[\n'),
  'brackets, as many as are read': rep(`${'['.repeat(399)}\n\n`),
  'links that never end': rep('[a]('),
  emphasis: rep('*a_'),
  quotations: rep('> > > > > > > > > > > a\n'),
  code: rep('`a``'),
  tags: rep('<a '),
  'tags with open quotes': rep("<a '"),
  pictures: rep('!['),
  comments: rep('<!-- '),
  scripts: rep('<script>'),
  'a wide table': `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${rep('|a\n', 500_000)}`,
  'a long table': `|a|b|\n|-|-|\n${rep('|Baichuan2|license MIT|\n')}`,
  lists: rep('- a\n'),
  'lists in lists': rep('- '),
  definitions: named,
  headings: rep('a\n=\n'),
  'white space': `Baichuan${rep(' ')}`,
  names: rep('Baichuan2-7B and '),
  relations: rep('based on '),
  licences: rep('MIT license '),
  sentences: rep('. A'),
  addresses: rep('https://'),
  entities: rep('&nbsp;'),
  'front matter of brackets': `---\n${rep('a: [', 49_000)}\n---\n`,
  'front matter of lists': `---\n${rep('- ', 49_000)}\n---\n`,
  'front matter of aliases': `---\n${rep('a: &x [*x]\n', 49_000)}\n---\n`,
  'front matter of steps': `---\n${Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')}\n---\n`,
};

describe('no text takes more than two seconds', () => {
  const base = 'Based on Baichuan2-7B under the license.\n\n';

  it.each(Object.entries(hostile))('%s', (_, text) => {
    const card = text.startsWith('---') ? text + base : base + text;
    for (const path of ['README.md', 'LICENSE', 'NOTICE']) {
      const begin = process.cpuUsage();
      inspect(release('x', [readFile({ path, size: card.length }, card)]), null);
      expect(process.cpuUsage(begin).user).toBeLessThan(2_000_000);
    }
  });
});

/** Bundles what times a check, as the package is bundled. */
async function timer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'timer-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...{ ssr: 'tests/deep/time-a-release.ts', outDir: folder, target: 'node20.19', minify: true },
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return join(folder, 'time-a-release.js');
}

function timed(script: string, work: Work, folder: string): Took {
  const { stdout, stderr } = spawnSync(process.execPath, [script, work, folder], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** How many turns are taken at most until one is good: at times a machine has much else to do. */
const mostTurns = 12;

describe('2,000 files, 20 MB, take so many times as long as to read their bytes', () => {
  it.each([
    ['repositories of models', repositories, 10],
    ['one paragraph in five tells something', () => largeFolder(5), 10],
    ['every paragraph tells something', () => largeFolder(1), 40],
  ] as const)('%s', async (name, make, most) => {
    const script = await timer();
    const folder = make();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const ratios: number[] = [];
    for (let n = 0; n < mostTurns && !ratios.some((ratio) => ratio <= most); n += 1) {
      const read = timed(script, 'read', folder);
      const check = timed(script, 'check', folder);
      const processor = (check.processor / read.processor).toFixed(1);
      ratios.push(check.clock / read.clock);
      console.log(`${name}: ${ratios.at(-1)?.toFixed(1)} times, processor ${processor}`);
    }
    expect(Math.min(...ratios)).toBeLessThanOrEqual(most);
  });
});
