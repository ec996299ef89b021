import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../i18n/language.ts';
import { prove } from '../rules/proof/prove.ts';
import { contractRules } from '../rules/proof/rule-set.ts';
import { answerSpace } from '../rules/space-size.ts';
import { proofText } from './proof-text.ts';
import { languageList, oneLine, wordsOf } from './words.ts';

const { tokens } = parseArgs({
  args: process.argv.slice(2),
  options: { lang: { type: 'string' } },
  allowPositionals: true,
  strict: false,
  tokens: true,
});

/** The words to print in, or one sentence that says what is wrong with the command line. */
async function readOrder() {
  let language: Language = 'en';
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'lang') continue;
    if (!isLanguage(token.value)) {
      const english = await wordsOf('en');
      const found = String(token.value ?? '');
      return { refusal: english('cli:assess.unknownLanguage', { found, allowed: languageList }) };
    }
    language = token.value;
  }
  const t = await wordsOf(language);
  for (const token of tokens) {
    if (token.kind === 'positional') return { refusal: t('prove:noFile', { found: token.value }) };
    if (token.kind === 'option' && token.name !== 'lang') {
      return { refusal: t('cli:licence.unknownOption', { found: token.rawName }) };
    }
  }
  return { t };
}

process.stdout.on('error', () => process.exit(0));
const { t, refusal } = await readOrder();
if (t === undefined) {
  process.stderr.write(`${oneLine(refusal)}\n`);
  process.exitCode = 2;
} else {
  const start = performance.now();
  const proof = prove(contractRules, answerSpace.complete);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${proofText(proof, seconds, t)}\n`);
  process.exitCode = proof.holds ? 0 : 1;
}
