import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { licencesFile } from '../../src/build/licences.ts';
import { pageOptions, target } from '../../src/build/page-options.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** A bundle of the page or of its worker, as Vite makes it with these options. */
async function bundle(input: string, options: object): Promise<Rolldown.RolldownOutput['output']> {
  const { rolldownOptions, ...rest } = { rolldownOptions: {}, ...options };
  const built = await build({
    ...pageOptions,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { ...pageOptions.define, keptFiles: '[]', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target,
      modulePreload: { polyfill: false },
      rolldownOptions: { input, ...rolldownOptions },
      ...rest,
    },
  });
  return (built as Rolldown.RolldownOutput).output;
}

const inputs = ['index.html', 'src/worker/worker.ts', 'src/release-worker.ts'];

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text: string;
}

it('every library that Vite finds in the bundles has its licence in the build, and no other', async () => {
  const found = new Map<string, Entry>();
  for (const input of inputs) {
    const fileName = 'licences.json';
    const output = await bundle(input, { license: { fileName } });
    const list = output.find((file) => file.fileName === fileName);
    const entries: Entry[] = JSON.parse(list?.type === 'asset' ? String(list.source) : '');
    for (const entry of entries) found.set(`${entry.name} ${entry.version}`, entry);
  }
  expect(found.size).toBeGreaterThan(12);
  const file = readFileSync(join('dist', licencesFile), 'utf8');
  const listed = [...file.matchAll(/^- (.*)$/gm)]
    .map(([, line = '']) => line)
    .filter((line) => !line.includes(' within '));
  const wanted = [...found].map(([library, { identifier }]) => `${library} (${identifier})`);
  expect(listed.sort()).toEqual(wanted.sort());
  const words = (text: string) => text.replace(/\s+/g, ' ');
  const missing = [...found].filter(
    ([library, { text }]) => !words(file).includes(words(`${'='.repeat(72)} ${library} ${text}`)),
  );
  expect(missing.map(([library]) => library)).toEqual([]);
});

/** How many kilobytes (brotli) each library has in the page and its workers. */
async function sizes(): Promise<ReadonlyMap<string, number>> {
  const libraryOf = (id: string) =>
    /^(?:@[^/]+\/)?[^/]+/.exec(id.split('/node_modules/').at(-1) ?? '')?.[0] ?? '';
  const found = new Map<string, number>();
  for (const input of inputs) {
    const groups = [{ test: /node_modules/, name: libraryOf, debugName: 'library' }];
    const output = { codeSplitting: { includeDependenciesRecursively: false, groups } };
    const rolldownOptions = { output, preserveEntrySignatures: 'allow-extension' };
    for (const chunk of await bundle(input, { rolldownOptions })) {
      if (chunk.type !== 'chunk') continue;
      const [first = ''] = chunk.moduleIds.filter((id) => id.includes('/node_modules/'));
      found.set(libraryOf(first), brotliCompressSync(chunk.code).length / 1000);
    }
  }
  return found;
}

it('CONTRIBUTING lists each library with its size and licence', async () => {
  const measured = await sizes();
  const rows = readFileSync('.github/CONTRIBUTING.md', 'utf8').matchAll(
    /^\| `([^`]+)` \| .+ \| ([\d.]+) \| (.+) \|$/gm,
  );
  const listed = [...rows].map(([, library = '', size, licence]) => {
    const difference = Math.abs(Number(size) - (measured.get(library) ?? Number.NaN));
    return [library, licence, difference < 0.3 + Number(size) / 10];
  });
  const wanted = Object.keys(dependencies).map((library) => [
    library,
    lock.packages[`node_modules/${library}`].license,
    true,
  ]);
  expect(listed.sort()).toEqual(wanted.sort());
});
