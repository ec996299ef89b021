import { parseArgs } from 'node:util';
import translation from '../../locales/en/licence.json';
import { isLanguage, type Language } from '../i18n/language.ts';
import { clauseIds } from '../licence/clauses.ts';
import { agreementLines } from '../papers/agreement.ts';
import { print, Refusal, run } from './run.ts';
import { languageList, wordsOf } from './terminal.ts';

await run(async () => {
  const { tokens } = parseArgs({
    args: process.argv.slice(2),
    options: { lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let language: Language = 'zh-CN';
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'lang') continue;
    if (!isLanguage(token.value)) {
      const english = await wordsOf('en');
      throw new Refusal(
        english('cli:assess.unknownLanguage', {
          found: String(token.value ?? ''),
          allowed: languageList,
        }),
      );
    }
    language = token.value;
  }
  const t = await wordsOf(language);
  for (const token of tokens) {
    if (token.kind === 'option' && token.name !== 'lang') {
      throw new Refusal(t('cli:licence.unknownOption', { found: token.rawName }));
    }
  }
  const wanted = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  if (wanted.length > 1) {
    throw new Refusal(
      t('cli:licence.oneClause', { count: String(wanted.length), found: wanted.join(', ') }),
    );
  }
  const [id] = wanted;
  if (id !== undefined && !(clauseIds as readonly string[]).includes(id)) {
    throw new Refusal(t('cli:licence.unknownClause', { found: id, allowed: clauseIds.join(', ') }));
  }
  const lines = agreementLines(
    language === 'en' ? translation : null,
    clauseIds.find((clause) => clause === id) ?? null,
  );
  await print(`${lines.join('\n')}\n`, t);
  return 0;
});
