import { fallbackLanguage } from '../i18n/language.ts';
import type { Translate } from '../papers/voices.ts';
import { prove } from '../rules/proof/prove.ts';
import { contractRules } from '../rules/proof/rule-set.ts';
import { answerSpace } from '../rules/space-size.ts';
import { languageChoices, readCommandLine } from './command-line.ts';
import { proofText } from './proof-text.ts';
import { print, Refusal, run } from './run.ts';
import { wordsOf } from './terminal.ts';

/** The words to print in. Throws a refusal that says what is wrong with the command line. */
async function readOrder(): Promise<Translate> {
  const { tokens, language } = await readCommandLine(fallbackLanguage);
  const t = await wordsOf(language);
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new Refusal(t('prove:noFile', { found: token.value, languages: languageChoices }));
    }
    if (token.kind === 'option' && token.name !== 'lang') {
      const found = token.rawName;
      throw new Refusal(t('cli:prove.unknownOption', { found, languages: languageChoices }));
    }
  }
  return t;
}

await run(async () => {
  const t = await readOrder();
  const start = performance.now();
  const proof = prove(contractRules, answerSpace.complete);
  const seconds = (performance.now() - start) / 1000;
  await print(`${proofText(proof, seconds, t)}\n`, t);
  return proof.holds ? 0 : 1;
});
