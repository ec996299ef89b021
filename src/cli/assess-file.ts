import { isAscii } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '../i18n/language.ts';
import { assess, assessState } from '../rules/assess.ts';
import { decode, type State } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';
import { AnswersText, type TextFault } from './answers-json.ts';
import { writeResult } from './result-json.ts';
import { complain, print, Refusal } from './run.ts';
import { Sheet } from './sheet.ts';
import { wordsOf } from './terminal.ts';

/** What is to be assessed, and how. */
export interface Order {
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** Whether results are to be read by people, in the words of `language`. */
  readonly isText: boolean;
  readonly language: Language;
  /** What the command says of itself. */
  readonly t: Translate;
}

/** Writes the result of some answers. */
type Write = (answers: State, sheet: Sheet) => void;

async function writerFor({ isText, language }: Order): Promise<Write> {
  if (!isText) return (answers, sheet) => writeResult(assessState(answers), sheet);
  const { reportText } = await import('../papers/report.ts');
  const words = await wordsOf(language);
  return (answers, sheet) => sheet.write(`${reportText(assess(decode(answers)), words)}\n\n`);
}

const failed = 2;

/** What is read: a file that was opened, or standard input; what is no regular file can be read only once. */
interface Source {
  readonly handle: FileHandle | null;
  readonly again: boolean;
}

async function openSource({ file, t }: Order): Promise<Source> {
  if (file === '-') return { handle: null, again: false };
  try {
    const handle = await open(file);
    return { handle, again: (await handle.stat()).isFile() };
  } catch {
    throw new Refusal(t('cli:assess.missing', { file }));
  }
}

/** As many bytes are printed together, no more than a line over. */
const sheetful = 1 << 16;

function tell(faults: readonly TextFault[], n: number, t: Translate): void {
  const lines = faults.map(({ line, sentence }) =>
    t('cli:faults.line', { line: String(n + line - 1), fault: sentence }),
  );
  complain(lines.join('\n'));
}

/**
 * The text of the source, piece by piece as it is read. As long as it is plain ASCII it needs no
 * decoder, which would give strings of twice the size.
 */
async function* piecesOf({ file, t }: Order, { handle, again }: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let begun = false;
  let empty = true;
  try {
    const options = { autoClose: false, ...(again ? { start: 0 } : {}) };
    const bytesOf: AsyncIterable<Buffer> = handle?.createReadStream(options) ?? process.stdin;
    for await (const bytes of bytesOf) {
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
      handle === null ? t('cli:assess.notUtf8Input') : t('cli:assess.notUtf8', { file }),
    );
  }
  if (!empty) return;
  throw new Refusal(handle === null ? t('cli:assess.emptyInput') : t('cli:assess.empty', { file }));
}

async function assessOne(order: Order, source: Source, write: Write): Promise<number> {
  const { t } = order;
  const text = new AnswersText();
  for await (const piece of piecesOf(order, source)) text.add(piece);
  const { answers, faults } = text.read(t);
  if (answers === undefined) {
    tell(faults, 1, t);
    return failed;
  }
  const sheet = new Sheet();
  write(answers, sheet);
  await print(sheet.take(), t);
  return 0;
}

async function* linesOf(order: Order, source: Source): AsyncGenerator<readonly AnswersText[]> {
  let line = new AnswersText();
  for await (const piece of piecesOf(order, source)) {
    const [first = '', ...more] = piece.split('\n');
    line.add(first);
    const lines = [line, ...more.map((text) => new AnswersText(text))];
    line = lines.pop() as AnswersText;
    yield lines;
  }
  yield [line];
}

async function assessLines(order: Order, source: Source, write: Write): Promise<number> {
  const { t } = order;
  if (source.again) for await (const _ of piecesOf(order, source));
  let code = 0;
  let line = 0;
  // Of one object it would take longer to make them than to read it without.
  const { readKnownAnswers } = await import('./known-answers.ts');
  const sheet = new Sheet();
  for await (const lines of linesOf(order, source)) {
    for (const text of lines) {
      line += 1;
      if (text.isWhite) continue;
      const { answers, faults } = text.read(t, readKnownAnswers);
      if (answers !== undefined) write(answers, sheet);
      else {
        code = failed;
        tell(faults, line, t);
        const error = faults.map(({ sentence }) => sentence).join('; ');
        sheet.write(`${JSON.stringify({ line, error })}\n`);
      }
      if (sheet.length >= sheetful) await print(sheet.take(), t);
    }
    await print(sheet.take(), t);
  }
  return code;
}

/** Assesses what a file or standard input holds, prints the results, and gives the exit code. */
export async function assessFile(order: Order): Promise<number> {
  const source = await openSource(order);
  try {
    const write = await writerFor(order);
    const batch = order.file === '-' || basename(order.file).endsWith('.jsonl');
    return await (batch ? assessLines : assessOne)(order, source, write);
  } finally {
    await source.handle?.close();
  }
}
