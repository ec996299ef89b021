import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ZipOptions, zipSync } from 'fflate';
import { releaseDate } from './date.ts';
import { filesIn } from './files.ts';
import { librariesOf } from './licences.ts';
import { billOfMaterials, type Lock, type Project } from './materials.ts';
import { packed } from './package.ts';
import { target } from './page-options.ts';
import { buildSingleFile } from './single-file.ts';
import { sizedByContent } from './sized.ts';
import { workerModules } from './worker.ts';

// A zip tells local time; so the same files give the same bytes anywhere.
process.env.TZ = 'UTC';
const { date, isRepeatable } = releaseDate('.');
const seconds = Buffer.alloc(5, 1);
seconds.writeInt32LE(date.getTime() / 1000, 1);
/** The time of every file, and once more in UTC, as unpackers know it (“extended timestamp”). */
const zipped: ZipOptions = { level: 9, mtime: date, extra: { 21589: seconds } };

type Files = Readonly<Record<string, Uint8Array>>;

const project: Project = JSON.parse(await readFile('package.json', 'utf8'));
const lock: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
const name = `${project.name}-${project.version}`;
const paths = await filesIn('dist');
const build: Files = Object.fromEntries(
  await Promise.all(
    paths.map(async (path) => [`${name}/${path}`, await readFile(join('dist', path))] as const),
  ),
);
const { page, modules } = await buildSingleFile('dist');
const { name: tarball, bytes: packageBytes } = await packed('package');
const libraries = await librariesOf([...modules, ...(await workerModules(target))]);
const artefacts: Files = {
  [`${name}.cdx.json`]: text(
    `${JSON.stringify(billOfMaterials(project, lock, libraries), null, 2)}\n`,
  ),
  [`${name}.html`]: text(sizedByContent(page, 'html')),
  [tarball]: packageBytes,
  [`${name}.zip`]: zipSync(build, zipped),
};
const sums = Object.entries({ ...artefacts, ...build }).map(
  ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
);

await rm('release', { recursive: true, force: true });
await mkdir('release');
for (const [path, bytes] of Object.entries({ ...artefacts, SHA256SUMS: text(sums.join('')) })) {
  await writeFile(join('release', path), bytes);
  await utimes(join('release', path), date, date);
  console.log(`release/${path}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

if (!isRepeatable) {
  console.log('The files have the present date, as there is no commit; SOURCE_DATE_EPOCH sets it.');
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
