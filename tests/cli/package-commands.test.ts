import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames } from '../../src/cli/command-names.ts';
import { languages } from '../../src/i18n/language.ts';
import { rulesVersion } from '../../src/rules/assess.ts';
import { type Command, run } from './command.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const starter = ['--import', 'tsx', 'src/cli/baichuan2-licence-check.ts'];

function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...starter, ...args], {
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

it('the commands of the package are the scripts of src/cli', () => {
  const own = Object.entries<string>(scripts).filter(([, script]) => /src\/cli\//.test(script));
  expect(own).toEqual(commandNames.map((name) => [name, `tsx src/cli/${name}.ts`]));
});

it.each([['licence', '2.4'], ['licence', '9.9'], ['assess']] as const)(
  '%s %s does what the command alone does',
  async (name, ...args) => {
    expect(start(name, ...args)).toEqual(await run(name as Command, args));
  },
);

it('says what all of them say where it names none', async () => {
  expect(start('--version')).toEqual(await run('about', ['--version']));
  expect(start()).toEqual(await run('about', []));
});

it('says its version, which is that of its rules', async () => {
  const said = { code: 0, stdout: `${rulesVersion}\n`, stderr: '' };
  expect(await run('about', ['--version'])).toEqual(said);
});

it.each(languages)('says what each command takes and does (%s)', async (language) => {
  const { code, stdout, stderr } = await run('about', ['--help', '--lang', language]);
  expect([code, stderr]).toEqual([0, '']);
  const { commands } = JSON.parse(readFileSync(`locales/${language}/cli.json`, 'utf8'));
  expect(stdout.trimEnd().split('\n')).toEqual(
    commandNames.map((name) => {
      const takes = commands[name].replace('{{languages}}', languages.join('|'));
      return `npm run --silent ${name} -- ${takes}`;
    }),
  );
});

it.each(commandNames)('%s says what it does where --help is asked for', async (name) => {
  for (const help of ['--help', '-h']) {
    const { code, stdout, stderr } = await run(name, [help, '--lang', 'en']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npm run --silent ${name} -- .+: .+\n$`));
  }
});

it.each([[], ['nothing'], ['--help', '--version'], ['--quiet'], ['--help=yes']])(
  'refuses %j with one sentence and exit code 2',
  async (...args) => {
    const all = commandNames.join('|');
    expect(await run('about', args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Name a command: npm run --silent ${all} --. --help says what each does, --version which rules they are of.\n`,
    });
  },
);
