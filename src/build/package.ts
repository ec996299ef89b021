import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { filesIn } from './files.ts';
import { librariesOf, licencesFile, licencesText } from './licences.ts';
import { rulesToPublish } from './published-rules.ts';

/** What `package.json` says that the package needs. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** The oldest Node that the package runs on. */
const target = 'node20.19';

/** What the package itself runs, beside its commands. */
const starter = 'baichuan2-licence-check';

/** The commands: the scripts that are a file of `src/cli`, by name. */
const commandsOf = ({ scripts }: Manifest): readonly string[] =>
  Object.entries(scripts)
    .filter(([name, script]) => script === `tsx src/cli/${name}.ts`)
    .map(([name]) => name);

/** A file of words, by its path: its language and its subject. */
const wordsFile = /\/locales\/([\w-]+)\/([\w-]+)\.json$/;

/**
 * Leaves the words of people’s texts out of a command, beside which they stand (`commands/words`):
 * what is in its own file is read whenever it starts. What a command says of itself stays in it.
 */
const wordsBeside: Plugin = {
  name: 'words-beside',
  enforce: 'pre',
  resolveId(id) {
    const [, language, subject] = wordsFile.exec(id) ?? [];
    return subject === undefined || subject === 'cli'
      ? null
      : { id: `./words/${language}/${subject}.js`, external: true };
  },
};

/** The words that the commands load, by path: each subject that one of their files names. */
async function wordsNamedIn(codes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const code of codes) {
    for (const [, name = ''] of code.matchAll(/\.\/words\/([\w-]+\/[\w-]+)\.js/g)) {
      const words = JSON.stringify(JSON.parse(await readFile(`locales/${name}.json`, 'utf8')));
      found.set(
        `commands/words/${name}.js`,
        `export default JSON.parse(${JSON.stringify(words)});\n`,
      );
    }
  }
  return found;
}

/** Bundles a module with all that it imports into one file: a command, for Node; or the library, for anything. */
async function bundle(input: string, isCommand: boolean): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: isCommand ? [wordsBeside] : [],
    json: { stringify: true, namedExports: false },
    ssr: { noExternal: true, target: isCommand ? 'node' : 'webworker' },
    build: {
      ssr: input,
      write: false,
      target,
      minify: isCommand,
      rolldownOptions: {
        // No line says where a module lay on the machine that bundled it.
        experimental: { attachDebugInfo: 'none' },
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [chunk, ...more] = (built as Rolldown.RolldownOutput).output;
  if (more.length > 0) throw new Error(`${input} gives more than one file.`);
  return chunk;
}

/** A declaration whose imports name files of the package; of data, whose type is that of its keys, any text is one. */
function named(declaration: string): string {
  return declaration
    .replace(
      /^import (\w+) from '\.[^']+\.json';$/gm,
      'declare const $1: Readonly<Record<string, unknown>>;',
    )
    .replace(/(['"])(\.[^'"]+)\.ts\1/g, '$1$2.js$1');
}

/** The declarations that the one of `entry` needs, by path below `src`, each import naming a file of the package. */
async function declarationsOf(entry: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp('node_modules/.package-');
  try {
    const config = {
      extends: resolve('tsconfig.json'),
      compilerOptions: {
        ...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
        ...{ rootDir: resolve('src'), outDir: resolve(folder, 'types'), resolveJsonModule: true },
      },
      files: [resolve('src', `${entry}.ts`)],
      include: [],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = resolve('node_modules/.bin/tsc');
    const { status, stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tsc: ${stdout}`);
    const found = new Map<string, string>();
    const need = async (path: string): Promise<void> => {
      if (found.has(path)) return;
      const text = await readFile(join(folder, 'types', path), 'utf8');
      found.set(path, named(text));
      for (const [, to = ''] of text.matchAll(/['"](\.[^'"]+)\.ts['"]/g)) {
        await need(join(dirname(path), `${to}.d.ts`));
      }
    };
    await need(`${entry}.d.ts`);
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What `package.json` of the package says; it stays private, so that nobody publishes it by accident. */
function manifestOf(project: Manifest): object {
  const { name, version, description, license, type, engines } = project;
  const library = { types: './types/library.d.ts', default: './library.js' };
  return {
    ...{ name, version, private: true, description, license, type, engines },
    bin: { [name]: `commands/${starter}.js` },
    main: library.default,
    types: library.types,
    exports: {
      '.': library,
      './rules.json': './rules.json',
      './schema/*': './schema/*',
      './package.json': './package.json',
    },
    sideEffects: ['./commands/*'],
  };
}

/** The package as `npm pack` packs it, once it was written into `folder`: the file's name, and its bytes. */
export async function packed(
  folder: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await writePackage(folder);
  const to = await mkdtemp('node_modules/.package-');
  try {
    const args = ['pack', resolve(folder), '--silent', '--pack-destination', to];
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm pack: ${stderr}`);
    const [name = ''] = await filesIn(to);
    return { name, bytes: await readFile(join(to, name)) };
  } finally {
    await rm(to, { recursive: true });
  }
}

/** Writes the package into `folder`: its commands, its library with types, the rules and the schemas. */
async function writePackage(folder: string): Promise<void> {
  const project: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
  const files = new Map<string, string>();
  const modules: string[] = [];
  for (const name of [starter, 'about', ...commandsOf(project)]) {
    const { code, moduleIds } = await bundle(`src/cli/${name}.ts`, true);
    files.set(`commands/${name}.js`, name === starter ? `#!/usr/bin/env node\n${code}` : code);
    modules.push(...moduleIds);
  }
  for (const [path, text] of await wordsNamedIn(files.values())) files.set(path, text);
  const { code, moduleIds } = await bundle('src/library.ts', false);
  files.set('library.js', code);
  for (const [path, text] of await declarationsOf('library')) files.set(`types/${path}`, text);
  const libraries = await librariesOf([...modules, ...moduleIds]);
  files.set(licencesFile, licencesText(libraries, 'package'));
  files.set('rules.json', (await rulesToPublish()).text);
  files.set('package.json', `${JSON.stringify(manifestOf(project), null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const path of await filesIn('public/schema')) {
    await cp(join('public/schema', path), join(folder, 'schema', path));
  }
  await cp('LICENSE', join(folder, 'LICENSE'));
  await cp('src/build/package/README.md', join(folder, 'README.md'));
}
