import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { filesIn } from './files.ts';
import { librariesOf } from './licences.ts';
import { billOfMaterials, type Lock, type Project } from './materials.ts';
import { target } from './page-options.ts';
import { buildSingleFile } from './single-file.ts';
import { workerModules } from './worker.ts';

/** The earliest time a zip can hold, in local time, so that the same files give the same bytes anywhere. */
const mtime = '1980-01-01T00:00:00';

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
const libraries = await librariesOf([...modules, ...(await workerModules(target))]);
const shipped = libraries.map((library) => `${library.name} ${library.version}`);
const artefacts: Files = {
  [`${name}.cdx.json`]: text(
    `${JSON.stringify(billOfMaterials(project, lock, shipped), null, 2)}\n`,
  ),
  [`${name}.html`]: text(page),
  [`${name}.zip`]: zipSync(build, { mtime, level: 9 }),
};
const sums = Object.entries({ ...artefacts, ...build }).map(
  ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
);

await rm('release', { recursive: true, force: true });
await mkdir('release');
for (const [path, bytes] of Object.entries({ ...artefacts, SHA256SUMS: text(sums.join('')) })) {
  await writeFile(join('release', path), bytes);
  console.log(`release/${path}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
