import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { embeddedIn, embeddedLicence } from './embedded.ts';

/** The file of a build that holds the licences of the libraries in it. */
export const licencesFile = 'third-party-licences.txt';

/** A library whose code is in a bundle. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression it declares. */
  readonly licence: string;
  /** Its licence file, then the notices that only its code holds. */
  readonly texts: readonly string[];
  /** The library, by name and version, whose own file holds it; none where it is bundled here. */
  readonly within?: string;
}

const notice = /\/\*(?:(?!\*\/)[\s\S])*?@licen[sc]e(?:(?!\*\/)[\s\S])*\*\//g;

/**
 * The libraries that modules of a bundle belong to, each once, by name and version, and those that
 * stand within them. Throws where one has no licence.
 */
export async function librariesOf(modules: readonly string[]): Promise<readonly Library[]> {
  const folders = new Map<string, string[]>();
  for (const path of new Set(modules)) {
    if (path.startsWith('\0') || !path.includes('/node_modules/')) continue;
    const folder = await packageOf(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const libraries = new Map<string, Library>();
  for (const [folder, paths] of folders) {
    for (const library of await readLibrary(folder, paths.sort())) {
      const { name, version, within = '' } = library;
      libraries.set(`${name} ${version} ${within}`.trim(), library);
    }
  }
  return [...libraries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, library]) => library);
}

/** The licences of libraries as one text; `holder` is what holds them. */
export function licencesText(libraries: readonly Library[], holder = 'page'): string {
  const list = libraries.map(({ name, version, licence, within }) =>
    [`- ${name} ${version} (${licence})`, ...(within === undefined ? [] : [within])].join(
      ' within ',
    ),
  );
  const whole = libraries.map(({ name, version, texts, within }) => {
    const title = [`${name} ${version}`, ...(within === undefined ? [] : [within])];
    return [`${'='.repeat(72)}\n${title.join(' within ')}`, ...texts].join('\n\n');
  });
  const lead = `This ${holder} holds code of the following libraries, under the licences below.`;
  return `${[lead, list.join('\n'), ...whole].join('\n\n')}\n`;
}

async function packageOf(path: string): Promise<string> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const about = await manifest(folder);
    if (about?.name !== undefined && about.version !== undefined) return folder;
  }
  throw new Error(`${path} belongs to no package.`);
}

async function manifest(
  folder: string,
): Promise<{ readonly [field in 'name' | 'version' | 'license']?: string } | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** A library, then what stands within its files. */
async function readLibrary(folder: string, paths: readonly string[]): Promise<readonly Library[]> {
  const { name = '', version = '', license: licence } = (await manifest(folder)) ?? {};
  const files = (await readdir(folder)).filter((file) => /^(?:licen[sc]e|copying)/i.test(file));
  const [first] = files.sort();
  if (licence === undefined || first === undefined) throw new Error(`${name} has no licence.`);
  const text = await readFile(join(folder, first), 'utf8');
  const sources = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const notices = sources.flatMap((source) => source.match(notice) ?? []).map(said);
  const own = { name, version, licence, texts: [...new Set([text, ...notices].map(plain))] };
  const embedded = embeddedIn(name, sources).map(async (one) => ({
    name: one.name,
    version: one.version,
    licence: one.licence,
    texts: [plain(await embeddedLicence(one))],
    within: `${name} ${version}`,
  }));
  return [own, ...(await Promise.all(embedded))];
}

function plain(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** What a comment says. */
function said(comment: string): string {
  return comment.slice(2, -2).replace(/^[ \t]*[*!]+[ \t]?/gm, '');
}
