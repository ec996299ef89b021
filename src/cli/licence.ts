import translation from '../../locales/en/licence.json';
import { clauseIds } from '../licence/clauses.ts';
import { agreementLines } from '../papers/agreement.ts';
import { readCommandLine } from './command-line.ts';
import { print, Refusal, run } from './run.ts';

await run(async () => {
  const { tokens, language, t } = await readCommandLine('zh-CN');
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
