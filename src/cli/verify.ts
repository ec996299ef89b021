import { resolve } from 'node:path';
import { fallbackLanguage } from '../i18n/language.ts';
import { oneLine } from '../release/one-line.ts';
import type { Translate } from '../rules/translate.ts';
import { called, languageChoices, readCommandLine } from './command-line.ts';
import { type Gathered, gathered } from './difference.ts';
import { print, Refusal, run } from './run.ts';

/** What the command line asks for. */
interface Order {
  /** The address or the folder to look at, as it was given. */
  readonly copy: string;
  readonly release: string;
  readonly withHeaders: boolean;
  readonly t: Translate;
}

async function readOrder(): Promise<Order> {
  const { tokens, t } = await readCommandLine(
    'verify',
    fallbackLanguage,
    ['without-headers'],
    ['release'],
  );
  let release: string | null = null;
  let withHeaders = true;
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'lang') continue;
    const { name, rawName, value } = token;
    if (name === 'without-headers' && value === undefined) withHeaders = false;
    else if (name === 'release' && typeof value === 'string' && release === null) release = value;
    else if (name === 'release') throw new Refusal(t('cli:verify.oneRelease'));
    else {
      const found = value === undefined ? rawName : `${rawName}=${value}`;
      throw new Refusal(t('cli:verify.unknownOption', { found, languages: languageChoices }));
    }
  }
  const copies = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [copy] = copies;
  if (copy === undefined) throw new Refusal(t('cli:verify.usage', { command: called('verify') }));
  if (copies.length > 1) {
    const count = String(copies.length);
    throw new Refusal(t('cli:verify.oneCopy', { count, found: copies.join(', ') }));
  }
  return { copy, release: release ?? 'dist', withHeaders, t };
}

/** The address of a running copy, its page’s name taken off; null for a folder. */
function addressOf(copy: string): URL | null {
  if (!/^https?:\/\//i.test(copy) || !URL.canParse(copy)) return null;
  const { origin, pathname } = new URL(copy);
  return new URL(`${pathname.replace(/\/(?:index\.html)?$/, '')}/`, origin);
}

/** A difference as a line. */
function line({ kind, places, found = '', wanted = '', name = '' }: Gathered, t: Translate) {
  const [first, ...others] = places;
  const more = String(others.length);
  const at = others.length === 0 ? first : t('cli:verify.more', { first, more });
  return oneLine(t(`cli:verify.differences.${kind}`, { at, found, wanted, name }));
}

await run(async () => {
  const { copy, release, withHeaders, t } = await readOrder();
  const address = addressOf(copy);
  if (address === null && resolve(copy) === resolve(release)) {
    throw new Refusal(t('cli:verify.itself', { copy }));
  }
  const { hasKnownHeaders, readReleased } = await import('./released.ts');
  const released = await readReleased(release).catch(() => {
    throw new Refusal(t('cli:verify.noRelease', { release }));
  });
  if (released === null) throw new Refusal(t('cli:verify.notRelease', { release }));
  if (address !== null && withHeaders && !hasKnownHeaders(released)) {
    throw new Refusal(t('cli:verify.otherHeaders', { release }));
  }
  const { differencesInFolder } = await import('./copy-in-folder.ts');
  const { differencesAt } = await import('./running-copy.ts');
  const found =
    address === null
      ? await differencesInFolder(copy, released).catch(() => {
          throw new Refusal(t('cli:verify.unreadable', { copy }));
        })
      : await differencesAt(address, released, withHeaders).catch((error: Error) => {
          const { message } = (error.cause as Error | undefined) ?? error;
          throw new Refusal(t('cli:verify.unreachable', { copy, reason: message }));
        });
  const differences = gathered(found);
  const said =
    differences.length > 0
      ? differences.map((one) => line(one, t))
      : [
          t(`cli:verify.${address === null ? 'sameFolder' : withHeaders ? 'same' : 'sameFiles'}`, {
            copy: oneLine(copy),
          }),
        ];
  await print(`${said.join('\n')}\n`, t);
  return differences.length === 0 ? 0 : 1;
});
