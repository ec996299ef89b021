import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../i18n/language.ts';
import { reportText } from '../papers/report.ts';
import type { Translate } from '../papers/words.ts';
import { assess, assessState } from '../rules/assess.ts';
import { decode, type State } from '../rules/logic/state.ts';
import { readAnswersText } from './answers-json.ts';
import { writeResult } from './result-json.ts';
import { Sheet } from './sheet.ts';
import { languageList, oneLine, wordsOf } from './words.ts';

/** What the command line asks for. */
interface Order {
  readonly file: string;
  readonly print: (answers: State, sheet: Sheet) => void;
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
  const print = (answers: State, sheet: Sheet) => {
    if (text) sheet.write(`${reportText(assess(decode(answers)), t)}\n\n`);
    else writeResult(assessState(answers), sheet);
  };
  return { file, print, t };
}

/** As many bytes are printed together, no more than a line over. */
const sheetful = 1 << 16;

function out(sheet: Sheet): Promise<unknown> {
  return new Promise((resolve) => process.stdout.write(sheet.take(), resolve));
}

function complain(line: number, sentence: string, t: Translate): void {
  process.stderr.write(`${t('cli:faults.line', { line: String(line), fault: sentence })}\n`);
}

/**
 * The text of the file or of standard input, piece by piece as it is read. As long as it is plain
 * ASCII it needs no decoder, which would give strings of twice the size.
 */
async function* piecesOf({ file, t }: Order): AsyncGenerator<string> {
  const standardInput = file === '-';
  let decoder: TextDecoder | undefined;
  let begun = false;
  let empty = true;
  try {
    const source: AsyncIterable<Buffer> = standardInput ? process.stdin : createReadStream(file);
    for await (const bytes of source) {
      if (!isAscii(bytes)) decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: begun });
      const piece = decoder?.decode(bytes, { stream: true }) ?? bytes.toString('latin1');
      begun = true;
      empty &&= piece.trim() === '';
      yield piece;
    }
    decoder?.decode();
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
  const sheet = new Sheet();
  print(answers, sheet);
  await out(sheet);
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
  const sheet = new Sheet();
  for await (const lines of linesOf(order)) {
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      const { answers, faults } = readAnswersText(text, t);
      if (answers !== undefined) print(answers, sheet);
      else {
        code = failed;
        const sentences = faults.map(({ sentence }) => sentence);
        for (const sentence of sentences) complain(line, sentence, t);
        sheet.write(`${JSON.stringify({ line, error: sentences.join('; ') })}\n`);
      }
      if (sheet.length >= sheetful) await out(sheet);
    }
    await out(sheet);
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
