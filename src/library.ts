import { decode } from './release/decode.ts';
import { choose, isRead, kindOf, sortOut, tooMany, type Unread } from './release/files.ts';
import { type Inspection, inspect as inspectRelease } from './release/inspect.ts';
import { readFile } from './release/reading.ts';
import { nameOnly, release } from './release/release.ts';
import type { FileReading } from './release/text.ts';
import { type Fault, readAnswers } from './rules/answers.ts';
import { assess as assessAnswers, type Result } from './rules/assess.ts';
import type { Answers } from './rules/logic/state.ts';

export { type Clause, type ClauseId, clause, clauseIds } from './licence/clauses.ts';
export { licenceSource } from './licence/source.ts';
export { type Inspection, isAnythingDue } from './release/inspect.ts';
export { type Fault, type Reading, readAnswers } from './rules/answers.ts';
export { type Obligation, type Result, rulesVersion } from './rules/assess.ts';
export { type ObligationId, obligations } from './rules/contract/obligations.ts';
export { type QuestionId, questions } from './rules/contract/questions.ts';
export { type EmailId, emailIds, type VerdictId, verdictIds } from './rules/contract/verdict.ts';
export type { Answers } from './rules/logic/state.ts';

/** Answers that are none: what is wrong with them stands in `faults`, each as data. */
export class FaultyAnswers extends TypeError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`These are no answers: ${faults.map(inShort).join('; ')}.`);
    this.name = 'FaultyAnswers';
    this.faults = faults;
  }
}

function inShort(fault: Fault): string {
  if (fault.kind === 'not-an-object') return `${fault.kind}, found ${fault.found}`;
  const found = fault.kind === 'unknown-question' ? '' : `, found ${fault.found}`;
  return `${fault.question}: ${fault.kind}${found}, allowed ${fault.allowed.join(', ')}`;
}

function checked(given: Answers): Answers {
  const { answers, faults } = readAnswers(given);
  if (faults !== undefined) throw new FaultyAnswers(faults);
  return answers;
}

/**
 * Assesses answers, complete or partial: verdict, e-mail, lanes and duties with their clauses, in the
 * form of `schema/result-1-rules-….json`. What is incomplete is exact over every completion.
 *
 * @throws {FaultyAnswers} where a question or an option is none, or an answer is not of its kind
 */
export function assess(answers: Answers): Result {
  return assessAnswers(checked(answers));
}

/** A file of a release: its path below the folder, with `/`, and what it holds. Without content it is known by its name alone, as weights are. */
export interface ReleaseFile {
  readonly path: string;
  readonly content?: Uint8Array | string;
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/**
 * Sets the files of a release beside its duties, in the form of `schema/inspection-1.json`; it never
 * says that a release complies.
 *
 * @param files what is in the folder, in any order
 * @param answers those of an assessment; without them only what the files make certain is due
 * @param folder the name of the folder, which can name the model
 * @throws {FaultyAnswers} as `assess` does
 */
export function inspect(
  files: Iterable<ReleaseFile>,
  answers: Answers | null = null,
  folder: string | null = null,
): Inspection {
  const { kept, more } = choose(files);
  const contents = new Map(
    kept.map(({ path, content }) => [path, content === undefined ? null : bytesOf(content)]),
  );
  const isMissing = (path: string) => contents.get(path) === null && isRead(kindOf(path));
  const sorted = sortOut(
    [...contents]
      .filter(([path]) => !isMissing(path))
      .map(([path, bytes]) => ({ path, size: bytes?.length ?? 0 })),
  );
  const readings = sorted.read.map((entry): FileReading => {
    const bytes = contents.get(entry.path);
    return readFile(entry, bytes ? decode(bytes) : null);
  });
  const missing = [...contents.keys()]
    .filter(isMissing)
    .map((file): Unread => ({ file, reason: 'cannot-be-read', count: 1 }));
  return inspectRelease(
    release(
      folder,
      [...readings, ...sorted.named.map(nameOnly)],
      [...missing, ...sorted.unread, ...tooMany(more)],
    ),
    answers === null ? null : checked(answers),
  );
}
