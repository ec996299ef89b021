import { parseArgs } from 'node:util';
import { fallbackLanguage, isLanguage, type Language, languages } from '../i18n/language.ts';
import type { Translate } from '../rules/translate.ts';
import type { CommandName } from './command-names.ts';
import { Answered, print, Refusal } from './run.ts';
import { ownWords } from './terminal.ts';

/** How a person calls a command: of the package where this runs from it, else in the repository. */
export function called(command: string): string {
  return import.meta.url.endsWith('.ts')
    ? `npm run --silent ${command} --`
    : `npx baichuan2-licence-check ${command}`;
}

/** A line on a command: how it is called, with what, and what it does. */
export function lineOn(command: CommandName, t: Translate): string {
  return `${called(command)} ${t(`cli:commands.${command}`, { languages: languageChoices })}\n`;
}

/** What may stand after `--lang`, for a sentence. */
export const languageChoices = languages.join('|');

/**
 * Reads the command line: what stands in it, one by one, and the language that `--lang` names (the
 * last one counts), else `otherwise`, with what a command says of itself in it. `flags` are the other options that take no
 * value, `valued` those that take one. Where `--help` is asked for, it prints the line on `command` and
 * ends it. Throws a refusal where what stands in it is empty, and, in `fallbackLanguage`, where we do
 * not speak that language.
 */
export async function readCommandLine(
  command: CommandName | null,
  otherwise: Language,
  flags: readonly string[] = [],
  valued: readonly string[] = [],
) {
  const options = Object.fromEntries([
    ...flags.map((flag) => [flag, { type: 'boolean' as const }] as const),
    ...valued.map((name) => [name, { type: 'string' as const }] as const),
  ]);
  const { tokens } = parseArgs({
    args: process.argv.slice(2),
    options: { ...options, lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let language = otherwise;
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'lang') continue;
    if (!isLanguage(token.value)) {
      const t = await ownWords(fallbackLanguage);
      const found = String(token.value ?? '');
      const allowed = languages.join(', ');
      throw new Refusal(t('cli:assess.unknownLanguage', { found, allowed }));
    }
    language = token.value;
  }
  const t = await ownWords(language);
  const asksForHelp = tokens.some(
    (token) =>
      token.kind === 'option' && /^(?:-h|--help)$/.test(token.rawName) && token.value === undefined,
  );
  if (command !== null && asksForHelp) {
    await print(lineOn(command, t), t);
    throw new Answered();
  }
  if (tokens.some((token) => 'value' in token && token.value === '')) {
    throw new Refusal(t('cli:empty'));
  }
  return { tokens, language, t };
}
