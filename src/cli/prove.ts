import { fallbackLanguage, type Language } from '../i18n/language.ts';
import type { Translate } from '../rules/translate.ts';
import { languageChoices, readCommandLine } from './command-line.ts';
import { print, Refusal, run } from './run.ts';
import { wordsOf } from './terminal.ts';

/** What the command line asks for. */
interface Order {
  readonly language: Language;
  /** What it says of itself. */
  readonly t: Translate;
}

async function readOrder(): Promise<Order> {
  const { tokens, language, t } = await readCommandLine('prove', fallbackLanguage);
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new Refusal(t('cli:prove.noFile', { found: token.value, languages: languageChoices }));
    }
    if (token.kind === 'option' && token.name !== 'lang') {
      const found = token.rawName;
      throw new Refusal(t('cli:prove.unknownOption', { found, languages: languageChoices }));
    }
  }
  return { language, t };
}

await run(async () => {
  const { language, t } = await readOrder();
  const { prove } = await import('../rules/proof/prove.ts');
  const { contractRules } = await import('../rules/proof/rule-set.ts');
  const { answerSpace } = await import('../rules/space-size.ts');
  const { proofText } = await import('./proof-text.ts');
  const start = performance.now();
  const proof = prove(contractRules, answerSpace.complete);
  const seconds = (performance.now() - start) / 1000;
  await print(`${proofText(proof, seconds, await wordsOf(language))}\n`, t);
  return proof.holds ? 0 : 1;
});
