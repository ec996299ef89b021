import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fallbackLanguage, type Language } from '../i18n/language.ts';
import type { Answers } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';
import { called, languageChoices, readCommandLine } from './command-line.ts';
import { print, Refusal, run } from './run.ts';
import { wordsOf } from './terminal.ts';

/** What the command line asks for. */
interface Order {
  readonly paths: readonly string[];
  /** A file of answers; null where none is named. */
  readonly answers: string | null;
  readonly isText: boolean;
  readonly language: Language;
  /** What it says of itself. */
  readonly t: Translate;
}

async function readOrder(): Promise<Order> {
  const { tokens, language, t } = await readCommandLine(
    'inspect',
    fallbackLanguage,
    ['text'],
    ['answers'],
  );
  let answers: string | null = null;
  let isText = false;
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'lang') continue;
    const { name, rawName, value } = token;
    if (name === 'text' && value === undefined) isText = true;
    else if (name === 'answers' && typeof value === 'string' && answers === null) answers = value;
    else if (name === 'answers') throw new Refusal(t('cli:inspect.oneAnswers'));
    else {
      const found = value === undefined ? rawName : `${rawName}=${value}`;
      throw new Refusal(t('cli:inspect.unknownOption', { found, languages: languageChoices }));
    }
  }
  const paths = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  if (paths.length === 0) throw new Refusal(t('cli:inspect.usage', { command: called('inspect') }));
  return { paths, answers, isText, language, t };
}

/** The longest file of answers that is read, in bytes. */
const longestAnswers = 2 ** 20;

/** Reads a file of answers, one JSON object; refuses it with every fault in one line. */
async function readAnswersFile(file: string, t: Translate): Promise<Answers> {
  const bytes = await buffer(createReadStream(file, { end: longestAnswers })).catch(() => null);
  if (bytes === null) throw new Refusal(t('cli:assess.missing', { file }));
  if (bytes.length > longestAnswers) throw new Refusal(t('cli:inspect.longAnswers', { file }));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(t('cli:assess.notUtf8', { file }));
  }
  const { decode } = await import('../rules/logic/state.ts');
  const { AnswersText } = await import('./answers-json.ts');
  if (text.trim() === '') throw new Refusal(t('cli:assess.empty', { file }));
  const { answers, faults = [] } = new AnswersText(text).read(t);
  if (answers !== undefined) return decode(answers);
  const sentences = faults.map(({ line, sentence }) =>
    t('cli:faults.line', { line: String(line), fault: sentence }),
  );
  throw new Refusal(`${file}: ${sentences.join('; ')}`);
}

await run(async () => {
  const { paths, answers: file, isText, language, t } = await readOrder();
  const answers = file === null ? null : await readAnswersFile(file, t);
  const shown = paths.join(', ');
  // What reads Markdown and YAML is large, and waits until there is something to read.
  const { inspect, isAnythingDue, outsideFiles } = await import('../release/inspect.ts');
  const { readRelease, Unreadable } = await import('./release-files.ts');
  const release = await readRelease(paths).catch((error) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refusal(t('cli:inspect.missing', { paths: error.message }));
  });
  if (release === null) throw new Refusal(t('cli:inspect.empty', { paths: shown }));
  const inspection = inspect(release, answers);
  if (isText) {
    const { inspectionText } = await import('../release/inspection-text.ts');
    const outside = outsideFiles(answers);
    const words = await wordsOf(language);
    await print(`${inspectionText(inspection, outside, answers !== null, words)}\n`, t);
  } else await print(`${JSON.stringify(inspection)}\n`, t);
  return isAnythingDue(inspection) ? 1 : 0;
});
