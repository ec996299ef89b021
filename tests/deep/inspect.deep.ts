import { readFile as readBytes, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRelease } from '../../src/cli/release-files.ts';
import { decode } from '../../src/release/decode.ts';
import { isRead, kindOf } from '../../src/release/files.ts';
import { inspect } from '../../src/release/inspect.ts';
import { readFile } from '../../src/release/reading.ts';
import { release } from '../../src/release/release.ts';
import { properties } from '../release/any-release.ts';
import { largeFolder, repositories } from '../release/large-folder.ts';

const runs = Number(process.env.FUZZ_RUNS);

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

/** How many seconds of a core some work takes. */
async function processorOf(work: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

/** Reads as text every file of a folder that the check reads, as many at a time as the check of a release does. */
async function readAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isRead(kindOf(entry.name)));
  for (let n = 0; n < files.length; n += 16) {
    const some = files.slice(n, n + 16).map((file) => readBytes(join(file.parentPath, file.name)));
    for (const bytes of await Promise.all(some)) decode(bytes);
  }
}

describe('2,000 files, 20 MB, take so many times as long as to read their bytes', () => {
  it.each([
    ['repositories of models', repositories, 15],
    ['one paragraph in five tells something', () => largeFolder(5), 20],
    ['every paragraph tells something', () => largeFolder(1), 50],
  ] as const)('%s', async (name, make, most) => {
    const folder = make();
    onTestFinished(() => rm(folder, { recursive: true }));
    const ratios: number[] = [];
    for (let n = 0; n < 3 && !ratios.some((ratio) => ratio <= most); n += 1) {
      const reading = await processorOf(() => readAll(folder));
      const checking = await processorOf(async () => {
        const release = await readRelease([folder]);
        if (release !== null) inspect(release, null);
      });
      ratios.push(checking / reading);
    }
    console.log(`${name}: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times`);
    expect(Math.min(...ratios)).toBeLessThanOrEqual(most);
  });
});
