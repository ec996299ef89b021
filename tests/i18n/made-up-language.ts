import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The tag of a language that nobody speaks: English with marks on its letters. */
export const madeUpTag = 'en-XA';

const marked: Readonly<Record<string, string>> = { a: 'á', E: 'É' };

/** A text of the made-up language; what is filled in stays. Few letters are marked: each mark is a byte more. */
export function accented(text: string): string {
  return text.replace(/\{\{.*?\}\}|[aE]/gu, (found) => marked[found] ?? found);
}

function allAccented(value: unknown): unknown {
  if (typeof value === 'string') return accented(value);
  if (Array.isArray(value)) return value.map(allAccented);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, allAccented(inner)]),
  );
}

/** What a build is made of, and the test that the locales are whole. */
const needed = [
  ...['src', 'locales', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'],
  ...['tests/setup.ts', 'tests/locales'],
];

/**
 * Makes a copy of the project that speaks the made-up language too: with its folder in `locales` and
 * its row in the table of languages, and nothing else. Returns the folder.
 */
export async function madeUpProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'made-up-language-'));
  for (const path of needed) await cp(path, join(folder, path), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));

  await mkdir(join(folder, 'locales', madeUpTag));
  for (const file of readdirSync('locales/en')) {
    const words = allAccented(JSON.parse(readFileSync(`locales/en/${file}`, 'utf8')));
    await writeFile(join(folder, 'locales', madeUpTag, file), JSON.stringify(words));
  }

  const table = join(folder, 'src/i18n/language.ts');
  const row = `  '${madeUpTag}': { locale: 'en-GB', translation: '${madeUpTag}' },\n`;
  const text = await readFile(table, 'utf8');
  await writeFile(
    table,
    text.replace(/^\s+en: \{.*\},\n/mu, (english) => english + row),
  );
  return folder;
}
