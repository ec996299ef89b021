import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/build/files.ts';
import { commandNames } from '../../src/cli/command-names.ts';
import type { inspect } from '../../src/release/inspect.ts';
import { rulesVersion } from '../../src/rules/assess.ts';
import { persons } from '../cases/people.ts';
import { run } from '../cli/command.ts';
import { cases } from '../release/cases.ts';
import { copyProject, releaseName, runScript } from './releases.ts';

const top = mkdtempSync(join(tmpdir(), 'package-'));
const made = join(top, 'made');
const user = join(top, 'user');
const installed = join(user, 'node_modules/baichuan2-licence-check');
const everyone = persons.map(({ answers }) => JSON.stringify(answers)).join('\n');

/** What the user's own shell has: nothing of the project, and no network for npm. */
const env = {
  PATH: process.env.PATH,
  HOME: join(top, 'home'),
  npm_config_cache: join(top, 'cache'),
  npm_config_update_notifier: 'false',
};

function byUser(program: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ cwd: user, env, input, encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  return { code: status, stdout, stderr };
}

const npx = (args: readonly string[], input?: string) =>
  byUser('npx', ['--offline', 'baichuan2-licence-check', ...args], input);

beforeAll(async () => {
  await copyProject(made);
  symlinkSync(resolve('node_modules'), join(made, 'node_modules'));
  runScript('package', made);
  for (const folder of [user, env.HOME]) mkdirSync(folder, { recursive: true });
  cpSync(join(made, 'release', `${releaseName}.tgz`), join(user, 'package.tgz'));
  const { code, stderr } = byUser('npm', ['install', '--offline', '--no-audit', './package.tgz']);
  if (code !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('the package', () => {
  const manifest = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

  it('brings nothing along and cannot be published by accident', () => {
    expect(readdirSync(join(user, 'node_modules')).filter((name) => name[0] !== '.')).toEqual([
      'baichuan2-licence-check',
    ]);
    const { private: isPrivate, dependencies, scripts } = manifest();
    expect([isPrivate, dependencies, scripts]).toEqual([true, undefined, undefined]);
  });

  it('holds one file a command, the words for people, the library with its types, the rules and the schemas', async () => {
    const files = await filesIn(installed);
    const words = files.filter((path) => path.startsWith('commands/words/'));
    const others = files.filter((path) => !path.startsWith('types/') && !words.includes(path));
    expect(others).toEqual([
      ...['LICENSE', 'README.md'],
      ...['about', 'baichuan2-licence-check', ...commandNames]
        .sort()
        .map((name) => `commands/${name}.js`),
      ...['library.js', 'package.json', 'rules.json'],
      ...readdirSync('public/schema')
        .sort()
        .map((name) => `schema/${name}`),
      'third-party-licences.txt',
    ]);
    const subjects = words.map((path) => path.split('/').slice(2).join('/'));
    expect(subjects).toContain('zh-CN/obligations.js');
    for (const path of subjects) {
      const { default: held } = await import(join(installed, 'commands/words', path));
      const source = readFileSync(`locales/${path.replace(/js$/, 'json')}`, 'utf8');
      expect(held, path).toEqual(JSON.parse(source));
    }
    const packed = spawnSync('tar', ['-tzf', 'package.tgz'], { cwd: user, encoding: 'utf8' });
    expect(packed.stdout.trim().split('\n')).toHaveLength(files.length);
  });

  it('imports nothing but Node, and its library not even that', async () => {
    const scripts = (await filesIn(installed)).filter((path) => path.endsWith('.js'));
    const imported = scripts.map((path) => {
      const code = readFileSync(join(installed, path), 'utf8');
      const named = [
        ...code.matchAll(/(?:^|;|\})import\s*(?:[\w*{][^;'"]*?from\s*)?["']([^"']+)["']/gm),
      ];
      return [path, [...new Set(named.map(([, name = '']) => name.split(':')[0]))]] as const;
    });
    for (const [path, names] of imported) {
      const allowed = path === 'library.js' || path.endsWith('check.js') ? [[]] : [[], ['node']];
      expect(allowed, path).toContainEqual(names);
    }
    const library = readFileSync(join(installed, 'library.js'), 'utf8');
    expect(library).not.toMatch(/node_modules\/(?:react|xstate|i18next)/);
  });

  it('names files that are there, the types before what they are of', () => {
    const { exports, bin, main, types } = manifest();
    const { './schema/*': _, ...others } = exports;
    const named = [main, types, ...Object.values(bin), ...Object.values(others)].flatMap((one) =>
      typeof one === 'string' ? one : Object.values(one as object),
    );
    for (const path of named) expect(statSync(join(installed, path)).isFile(), path).toBe(true);
    expect(Object.keys(exports['.'])).toEqual(['types', 'default']);
    const starter = join(installed, Object.values<string>(bin)[0] ?? '');
    expect(readFileSync(starter, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(starter).mode & 0o111).toBe(0o111);
  });
});

describe('npx baichuan2-licence-check', () => {
  it.each(['en', 'zh-CN'])(
    'tells the people what the repository tells them (%s)',
    async (language) => {
      for (const args of [['-'], ['-', '--text', '--lang', language]]) {
        expect(npx(['assess', ...args], everyone)).toEqual(await run('assess', args, everyone));
      }
    },
  );

  it.each(cases)('finds in a folder: $release', async ({ files, want }) => {
    const folder = mkdtempSync(join(top, 'release-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const ended = npx(['inspect', folder]);
    expect(ended).toEqual(await run('inspect', [folder]));
    const { findings }: ReturnType<typeof inspect> = JSON.parse(ended.stdout);
    const found = Object.fromEntries(findings.map(({ check, state }) => [check, state]));
    expect(found).toMatchObject(want);
  });

  it('reads the licence and proves the rules', async () => {
    for (const args of [[], ['2.4'], ['--lang', 'en'], ['9.9']]) {
      expect(npx(['licence', ...args])).toEqual(await run('licence', args));
    }
    const { code, stdout } = npx(['prove']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2,023,364,833')]);
  });

  it('compares a folder with a build, without the code it was made of', async () => {
    const copy = join(top, 'copy');
    cpSync('dist', copy, { recursive: true });
    const args = [copy, '--release', resolve('dist')];
    for (const language of ['en', 'zh-CN']) {
      const same = npx(['verify', ...args, '--lang', language]);
      expect(same).toEqual(await run('verify', [...args, '--lang', language]));
      expect([same.code, same.stderr]).toEqual([0, '']);
    }
    writeFileSync(join(copy, 'index.html'), '<!doctype html>');
    writeFileSync(join(copy, 'more.js'), '');
    rmSync(join(copy, 'sw.js'));
    const changed = npx(['verify', ...args]);
    expect(changed).toEqual(await run('verify', args));
    expect([changed.code, changed.stdout.trimEnd().split('\n').sort()]).toEqual([
      1,
      [
        'index.html: has other bytes than the release',
        'more.js: is not of the release',
        'sw.js: is missing',
      ],
    ]);
    expect(npx(['verify', copy, '--release', user]).code).toBe(2);
  });

  it('names itself in what it says, in both languages', () => {
    expect(npx(['assess']).stderr).toContain(': npx baichuan2-licence-check assess FILE.');
    expect(npx(['inspect', '--lang', 'zh-CN']).stderr).toContain(
      'npx baichuan2-licence-check inspect ',
    );
    expect(npx(['--version']).stdout).toBe(`${rulesVersion}\n`);
    expect(npx(['--help']).stdout.trim().split('\n')).toHaveLength(commandNames.length);
    expect(npx([]).code).toBe(2);
  });

  it('tells how long its commands take to start, which is no more than three times an empty script', () => {
    const starter = join(installed, 'commands/baichuan2-licence-check.js');
    const [first] = persons;
    writeFileSync(join(user, 'answers.json'), JSON.stringify(first?.answers));
    const starts = [
      ['-e', '0'],
      ...[[], ['assess'], ['assess', 'answers.json'], ['inspect'], ['licence', '2.4']].map(
        (args) => [starter, ...args],
      ),
      [starter, 'prove', '-'],
      [starter, 'verify'],
    ];
    /** Seconds of processor that three runs take, which the system counts roughly. */
    const seconds = (args: readonly string[]) => {
      const times = 'for n in 1 2 3; do "$@" > starts.txt 2>&1; done; times';
      const { stdout } = byUser('sh', ['-c', times, 'sh', process.execPath, ...args]);
      const [, children = ''] = stdout.trim().split('\n');
      return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest),
        0,
      );
    };
    // In turns, so that whatever else the machine does slows all of them alike.
    const sums = starts.map(() => 0);
    for (let round = 0; round < 8; round += 1) {
      for (const [n, args] of starts.entries()) sums[n] = (sums[n] ?? 0) + seconds(args);
    }
    const [empty = 0, ...others] = sums;
    const ratios = others.map(
      (sum, n) => [starts[n + 1]?.slice(1).join(' ') ?? '', sum / empty] as const,
    );
    const told = ratios
      .map(([name, ratio]) => `${name || 'nothing'} ${ratio.toFixed(2)}`)
      .join(', ');
    const { size } = statSync(join(user, 'package.tgz'));
    console.log(`Start-up against node -e 0: ${told}. Tarball: ${(size / 1000).toFixed(1)} kB.`);
    expect(ratios.filter(([, ratio]) => ratio > 3)).toEqual([]);
  });
});

describe('the library', () => {
  it('tells and finds in JavaScript what the rules do', () => {
    const given = cases.map(({ files }) =>
      Object.entries(files).map(([path, content]) => ({ path, content })),
    );
    writeFileSync(join(user, 'cases.json'), JSON.stringify({ persons, given }));
    writeFileSync(
      join(user, 'use.mjs'),
      `import { readFileSync } from 'node:fs';
import { assess, inspect, questions } from 'baichuan2-licence-check';
import rules from 'baichuan2-licence-check/rules.json' with { type: 'json' };
import schema from 'baichuan2-licence-check/schema/rules-1.json' with { type: 'json' };
const { persons, given } = JSON.parse(readFileSync('cases.json', 'utf8'));
console.log(JSON.stringify({
  people: persons.map(({ answers }) => assess(answers)),
  releases: given.map((files) => inspect(files).findings),
  questions: questions.map(({ id }) => id),
  rules: rules.questions.map(({ id }) => id),
  schema: schema.$id,
}));
`,
    );
    const { code, stdout, stderr } = byUser(process.execPath, ['--no-warnings', 'use.mjs']);
    expect([code, stderr]).toEqual([0, '']);
    const said = JSON.parse(stdout);
    persons.forEach(({ expect: told }, n) => {
      const { verdict, email, lanes } = said.people[n];
      expect({ verdict, email, lanes }).toMatchObject({
        ...{ verdict: told.verdict, email: told.email, lanes: told.lanes },
      });
    });
    cases.forEach(({ want, release }, n) => {
      const found = said.releases[n].map(({ check, state }: { check: string; state: string }) => [
        check,
        state,
      ]);
      expect(Object.fromEntries(found), release).toMatchObject(want);
    });
    expect(said.rules).toEqual(said.questions);
    expect(said.schema).toBe('urn:baichuan2-licence-check:rules:1');
  });

  it.each(['nodenext', 'bundler'])(
    'has types that TypeScript finds and holds people to (%s)',
    (resolution) => {
      const compile = (name: string, code: string) => {
        writeFileSync(join(user, name), code);
        const options = {
          ...{
            module: resolution === 'bundler' ? 'esnext' : resolution,
            moduleResolution: resolution,
          },
          ...{ target: 'es2022', lib: ['es2022'], types: [], strict: true, noEmit: true },
          ...{ skipLibCheck: false, exactOptionalPropertyTypes: true, resolveJsonModule: true },
        };
        const config = { compilerOptions: options, files: [name] };
        writeFileSync(join(user, 'tsconfig.json'), JSON.stringify(config));
        return byUser(resolve('node_modules/.bin/tsc'), ['-p', '.']);
      };
      const good = `import { type Answers, assess, inspect, questions, type Result } from 'baichuan2-licence-check';
const answers: Answers = { model: 'both', purpose: ['commercial'] };
const result: Result = assess(answers);
const verdict: 'permitted' | (string & {}) | null = result.verdict;
const ids: readonly ('model' | 'purpose' | string)[] = questions.map(({ id }) => id);
const states = inspect([{ path: 'README.md', content: '' }], answers).findings.map(({ state }) => state);
export { ids, states, verdict };
`;
      expect(compile('good.mts', good)).toEqual({ code: 0, stdout: '', stderr: '' });
      const wrong = good.replace("'both'", "'all of them'");
      const { code, stdout } = compile('wrong.mts', wrong);
      expect(code).not.toBe(0);
      expect(stdout).toMatch(/wrong\.mts.*"all of them"/);
    },
  );
});

it('the package is the same, byte for byte, when it is made again', () => {
  const before = readFileSync(join(user, 'package.tgz'));
  runScript('package', made, {
    TZ: 'America/St_Johns',
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
  });
  expect(readFileSync(join(made, 'release', `${releaseName}.tgz`)).equals(before)).toBe(true);
});
