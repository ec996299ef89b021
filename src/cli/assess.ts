import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../i18n/language.ts';
import { reportText } from '../papers/report.ts';
import type { Translate } from '../papers/words.ts';
import { assess } from '../rules/assess.ts';
import type { Answers } from '../rules/state.ts';
import { readAnswersText } from './answers-json.ts';
import { languageList, oneLine, wordsOf } from './words.ts';

/** What the command line asks for. */
interface Order {
  readonly file: string;
  readonly print: (answers: Answers) => string;
  readonly t: Translate;
}

class Refusal extends Error {}

const failed = 2;

async function readOrder(args: readonly string[]): Promise<Order> {
  const english = await wordsOf('en');
  const { tokens } = parseArgs({
    args: [...args],
    options: { text: { type: 'boolean' }, lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let language: Language = 'en';
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'lang') continue;
    if (!isLanguage(token.value)) {
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
  const unknown = tokens.find(
    (token) =>
      token.kind === 'option' &&
      token.name !== 'lang' &&
      (token.name !== 'text' || token.value !== undefined),
  );
  if (unknown?.kind === 'option') {
    const { rawName, value } = unknown;
    const found = value === undefined ? rawName : `${rawName}=${value}`;
    throw new Refusal(t('cli:assess.unknownOption', { found }));
  }
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [file, ...more] = files;
  if (file === undefined) throw new Refusal(t('cli:assess.usage'));
  if (more.length > 0) {
    throw new Refusal(
      t('cli:assess.oneFile', { count: String(files.length), found: files.join(', ') }),
    );
  }
  const text = tokens.some((token) => token.kind === 'option' && token.name === 'text');
  const print = (answers: Answers) =>
    text ? `${reportText(assess(answers), t)}\n` : JSON.stringify(assess(answers));
  return { file, print, t };
}

async function out(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function complain(line: number, sentence: string, t: Translate): void {
  process.stderr.write(`${t('cli:faults.line', { line: String(line), fault: sentence })}\n`);
}

/** The text of the file or of standard input, piece by piece as it is read. */
async function* piecesOf({ file, t }: Order): AsyncGenerator<string> {
  const standardInput = file === '-';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let empty = true;
  try {
    const source: AsyncIterable<Buffer> = standardInput ? process.stdin : createReadStream(file);
    for await (const bytes of source) {
      const piece = decoder.decode(bytes, { stream: true });
      empty &&= piece.trim() === '';
      yield piece;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw new Refusal(t('cli:assess.missing', { file }));
    throw new Refusal(
      standardInput ? t('cli:assess.notUtf8Input') : t('cli:assess.notUtf8', { file }),
    );
  }
  if (!empty) return;
  throw new Refusal(standardInput ? t('cli:assess.emptyInput') : t('cli:assess.empty', { file }));
}

async function assessOne(order: Order): Promise<number> {
  const { print, t } = order;
  let text = '';
  for await (const piece of piecesOf(order)) text += piece;
  const { answers, faults } = readAnswersText(text, t);
  if (answers === undefined) {
    for (const { line, sentence } of faults) complain(line, sentence, t);
    return failed;
  }
  await out(`${print(answers)}\n`);
  return 0;
}

async function* linesOf(order: Order): AsyncGenerator<readonly string[]> {
  let line = '';
  for await (const piece of piecesOf(order)) {
    const lines = piece.split('\n');
    lines[0] = line + lines[0];
    line = lines.pop() ?? '';
    yield lines;
  }
  yield [line];
}

async function assessLines(order: Order): Promise<number> {
  const { file, print, t } = order;
  if (file !== '-') for await (const _ of piecesOf(order));
  let code = 0;
  let line = 0;
  for await (const lines of linesOf(order)) {
    let printed = '';
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      const { answers, faults } = readAnswersText(text, t);
      if (answers !== undefined) printed += `${print(answers)}\n`;
      else {
        code = failed;
        const sentences = faults.map(({ sentence }) => sentence);
        for (const sentence of sentences) complain(line, sentence, t);
        printed += `${JSON.stringify({ line, error: sentences.join('; ') })}\n`;
      }
    }
    await out(printed);
  }
  return code;
}

process.stdout.on('error', () => process.exit(0));
try {
  const order = await readOrder(process.argv.slice(2));
  const batch = order.file === '-' || basename(order.file).endsWith('.jsonl');
  process.exitCode = await (batch ? assessLines(order) : assessOne(order));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${oneLine(error.message)}\n`);
  process.exitCode = failed;
}
