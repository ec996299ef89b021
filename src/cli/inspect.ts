import { readFile } from 'node:fs/promises';
import { fallbackLanguage } from '../i18n/language.ts';
import type { Translate } from '../papers/voices.ts';
import { inspect, isAnythingDue } from '../release/inspect.ts';
import type { Answers } from '../rules/logic/state.ts';
import { decode } from '../rules/logic/state.ts';
import { AnswersText } from './answers-json.ts';
import { called, languageChoices, readCommandLine } from './command-line.ts';
import { inspectionText } from './inspection-text.ts';
import { readRelease } from './release-files.ts';
import { print, Refusal, run } from './run.ts';

/** What the command line asks for. */
interface Order {
  readonly paths: readonly string[];
  /** A file of answers; null where none is named. */
  readonly answers: string | null;
  readonly isText: boolean;
  readonly t: Translate;
}

async function readOrder(): Promise<Order> {
  const { tokens, t } = await readCommandLine(fallbackLanguage, ['text'], ['answers']);
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
  return { paths, answers, isText, t };
}

/** Reads a file of answers, one JSON object; refuses it with every fault in one line. */
async function readAnswersFile(file: string, t: Translate): Promise<Answers> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new Refusal(t('cli:assess.missing', { file }));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(t('cli:assess.notUtf8', { file }));
  }
  if (text.trim() === '') throw new Refusal(t('cli:assess.empty', { file }));
  const { answers, faults = [] } = new AnswersText(text).read(t);
  if (answers !== undefined) return decode(answers);
  const sentences = faults.map(({ line, sentence }) =>
    t('cli:faults.line', { line: String(line), fault: sentence }),
  );
  throw new Refusal(`${file}: ${sentences.join('; ')}`);
}

await run(async () => {
  const { paths, answers: file, isText, t } = await readOrder();
  const answers = file === null ? null : await readAnswersFile(file, t);
  const shown = paths.join(', ');
  const release = await readRelease(paths).catch(() => {
    throw new Refusal(t('cli:inspect.missing', { paths: shown }));
  });
  if (release === null) throw new Refusal(t('cli:inspect.empty', { paths: shown }));
  const inspection = inspect(release, answers);
  await print(
    isText ? `${inspectionText(inspection, answers, t)}\n` : `${JSON.stringify(inspection)}\n`,
    t,
  );
  return isAnythingDue(inspection) ? 1 : 0;
});
