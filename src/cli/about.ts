import { fallbackLanguage } from '../i18n/language.ts';
import { called, lineOn, readCommandLine } from './command-line.ts';
import { commandNames } from './command-names.ts';
import { print, Refusal, run } from './run.ts';

/** What the package says of all its commands: `--help`, `--version`; else a refusal that names them. */
await run(async () => {
  const { tokens, t } = await readCommandLine(null, fallbackLanguage, ['help', 'version']);
  const others = tokens.filter((token) => token.kind !== 'option' || token.name !== 'lang');
  const [asked] = others;
  const isAlone = others.length === 1 && asked?.kind === 'option' && asked.value === undefined;
  const name = isAlone ? asked.rawName : null;
  if (name === '--version') {
    const { versions } = await import('../rules/contract/versions.ts');
    await print(`${versions[0]}\n`, t);
    return 0;
  }
  if (name === '--help') {
    await print(commandNames.map((command) => lineOn(command, t)).join(''), t);
    return 0;
  }
  throw new Refusal(t('cli:commands.usage', { command: called(commandNames.join('|')) }));
});
