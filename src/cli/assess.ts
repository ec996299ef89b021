import { fallbackLanguage } from '../i18n/language.ts';
import type { Order } from './assess-file.ts';
import { called, languageChoices, readCommandLine } from './command-line.ts';
import { Refusal, run } from './run.ts';

async function readOrder(): Promise<Order> {
  const { tokens, language, t } = await readCommandLine('assess', fallbackLanguage, ['text']);
  const unknown = tokens.find(
    (token) =>
      token.kind === 'option' &&
      token.name !== 'lang' &&
      (token.name !== 'text' || token.value !== undefined),
  );
  if (unknown?.kind === 'option') {
    const { rawName, value } = unknown;
    const found = value === undefined ? rawName : `${rawName}=${value}`;
    throw new Refusal(t('cli:assess.unknownOption', { found, languages: languageChoices }));
  }
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [file, ...more] = files;
  if (file === undefined) throw new Refusal(t('cli:assess.usage', { command: called('assess') }));
  if (more.length > 0) {
    throw new Refusal(
      t('cli:assess.oneFile', { count: String(files.length), found: files.join(', ') }),
    );
  }
  const isText = tokens.some((token) => token.kind === 'option' && token.name === 'text');
  return { file, isText, language, t };
}

await run(async () => {
  const order = await readOrder();
  const { assessFile } = await import('./assess-file.ts');
  return await assessFile(order);
});
