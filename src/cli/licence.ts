import { clauseIds } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { agreementLines } from '../papers/agreement.ts';
import { languageChoices, readCommandLine } from './command-line.ts';
import { print, Refusal, run } from './run.ts';
import { translationIn } from './terminal.ts';

await run(async () => {
  const { tokens, language, t } = await readCommandLine('licence', licenceSource.language, ['ids']);
  const unknown = tokens.find(
    (token) =>
      token.kind === 'option' &&
      token.name !== 'lang' &&
      (token.name !== 'ids' || token.value !== undefined),
  );
  if (unknown?.kind === 'option') {
    const { rawName, value } = unknown;
    const found = value === undefined ? rawName : `${rawName}=${value}`;
    throw new Refusal(t('cli:licence.unknownOption', { found, languages: languageChoices }));
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
  const lines = agreementLines(await translationIn(language), {
    only: clauseIds.find((clause) => clause === id) ?? null,
    ids: tokens.some((token) => token.kind === 'option' && token.name === 'ids'),
  });
  await print(`${lines.join('\n')}\n`, t);
  return 0;
});
