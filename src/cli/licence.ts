import { parseArgs } from 'node:util';
import translation from '../../locales/en/licence.json';
import { isLanguage, type Language } from '../i18n/language.ts';
import { clauseIds } from '../licence/clauses.ts';
import { agreementLines } from '../papers/agreement.ts';
import { languageList, oneLine, wordsOf } from './words.ts';

const { tokens } = parseArgs({
  args: process.argv.slice(2),
  options: { lang: { type: 'string' } },
  allowPositionals: true,
  strict: false,
  tokens: true,
});

/** Prints a sentence on standard error and ends with exit code 2. */
function refuse(sentence: string): never {
  process.stderr.write(`${oneLine(sentence)}\n`);
  process.exit(2);
}

let language: Language = 'zh-CN';
for (const token of tokens) {
  if (token.kind !== 'option' || token.name !== 'lang') continue;
  if (!isLanguage(token.value)) {
    const english = await wordsOf('en');
    refuse(
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
    refuse(t('cli:licence.unknownOption', { found: token.rawName }));
  }
}
const wanted = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
if (wanted.length > 1) {
  refuse(t('cli:licence.oneClause', { count: String(wanted.length), found: wanted.join(', ') }));
}
const [id] = wanted;
if (id !== undefined && !(clauseIds as readonly string[]).includes(id)) {
  refuse(t('cli:licence.unknownClause', { found: id, allowed: clauseIds.join(', ') }));
}

const lines = agreementLines(
  language === 'en' ? translation : null,
  clauseIds.find((clause) => clause === id) ?? null,
);
process.stdout.on('error', () => process.exit(0));
process.stdout.write(`${lines.join('\n')}\n`);
