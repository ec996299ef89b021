import { clauseIds } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { agreementLines } from '../papers/agreement.ts';
import { languageChoices, readCommandLine } from './command-line.ts';
import { print, Refusal, run } from './run.ts';
import { translationIn } from './terminal.ts';

await run(async () => {
  const { tokens, language, t } = await readCommandLine(licenceSource.language);
  for (const token of tokens) {
    if (token.kind === 'option' && token.name !== 'lang') {
      const found = token.rawName;
      throw new Refusal(t('cli:licence.unknownOption', { found, languages: languageChoices }));
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
    await translationIn(language),
    clauseIds.find((clause) => clause === id) ?? null,
  );
  await print(`${lines.join('\n')}\n`, t);
  return 0;
});
