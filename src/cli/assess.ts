import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../i18n/language.ts';
import { reportText, type Translate } from '../papers/report.ts';
import { assess } from '../rules/assess.ts';
import type { Answers } from '../rules/state.ts';
import { readAnswersText } from './answers-json.ts';
import { languageList, wordsOf } from './words.ts';

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
  if (unknown?.kind === 'option')
    throw new Refusal(t('cli:assess.unknownOption', { found: unknown.rawName }));
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

async function assessOne({ file, print, t }: Order): Promise<number> {
  const bytes = await readFile(file).catch(() => {
    throw new Refusal(t('cli:assess.missing', { file }));
  });
  if (!isUtf8(bytes)) throw new Refusal(t('cli:assess.notUtf8', { file }));
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new Refusal(t('cli:assess.empty', { file }));
  const { answers, faults } = readAnswersText(text, t);
  if (answers === undefined) {
    for (const { line, sentence } of faults) complain(line, sentence, t);
    return failed;
  }
  await out(`${print(answers)}\n`);
  return 0;
}

/** The lines of a stream of UTF-8 text, without their ends; a byte-order mark is dropped. */
async function* linesOf(
  source: AsyncIterable<Buffer>,
  refuse: () => Refusal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw refuse();
    }
  };
  let rest = '';
  for await (const bytes of source) {
    const lines = (rest + decode(bytes)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decode();
}

async function checkFile(file: string, t: Translate): Promise<void> {
  const refuse = () => new Refusal(t('cli:assess.notUtf8', { file }));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? refuse() : new Refusal(t('cli:assess.missing', { file }));
  }
}

const batchSize = 1 << 16;

async function assessLines({ file, print, t }: Order): Promise<number> {
  const name = file === '-' ? 'standard input' : file;
  if (file !== '-') await checkFile(file, t);
  const source: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
  let code = 0;
  let line = 0;
  let found = false;
  let pending = '';
  for await (const text of linesOf(
    source,
    () => new Refusal(t('cli:assess.notUtf8', { file: name })),
  )) {
    line += 1;
    if (text.trim() === '') continue;
    found = true;
    const { answers, faults } = readAnswersText(text, t);
    if (answers !== undefined) pending += `${print(answers)}\n`;
    else {
      code = failed;
      const sentences = faults.map(({ sentence }) => sentence);
      for (const sentence of sentences) complain(line, sentence, t);
      pending += `${JSON.stringify({ line, error: sentences.join('; ') })}\n`;
    }
    if (pending.length > batchSize) {
      await out(pending);
      pending = '';
    }
  }
  await out(pending);
  if (!found) throw new Refusal(t('cli:assess.empty', { file: name }));
  return code;
}

process.stdout.on('error', () => process.exit(0));
try {
  const order = await readOrder(process.argv.slice(2));
  const batch = order.file === '-' || basename(order.file).endsWith('.jsonl');
  process.exitCode = await (batch ? assessLines(order) : assessOne(order));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = failed;
}
