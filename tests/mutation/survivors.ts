import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import explained from './survivors.json' with { type: 'json' };

/** A mutant that no test found, told apart by what stands in its line, wherever that is. */
interface Survivor {
  readonly file: string;
  /** The line, without the blanks around it. */
  readonly line: string;
  /** What was put in the place of what. */
  readonly mutant: string;
}

/** Why no test can find a mutant. */
export interface Explanation extends Survivor {
  readonly reason: string;
}

/** The mutants that may survive, each with its reason. */
export const explanations: readonly Explanation[] = explained;

/** Whether this is the survivor that the explanation is about. */
export function isExplainedBy(survivor: Survivor, row: Explanation): boolean {
  const { file, line, mutant } = survivor;
  return row.file === file && row.line === line && row.mutant === mutant;
}

interface Mutant {
  readonly fileName: string;
  readonly status: string;
  readonly statusReason?: string | undefined;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** A place in a file, counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

type Told = Survivor & { readonly place: string };

/** A mutant of a file below `root`, with its place as line and column. */
function told(
  { fileName, replacement = '', location: { start, end } }: Mutant,
  root: string,
): Told {
  const path = resolve(root, fileName);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const line = lines[0] ?? '';
  const original = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, end.column - 1)]
    .join('\n')
    .slice(start.column - 1);
  return {
    file: relative(root, path),
    place: `${start.line}:${start.column}`,
    line: line.trim(),
    mutant: `${inOneLine(original)} → ${inOneLine(replacement)}`,
  };
}

/** The survivors among mutants of the files below `root`. */
export function survivorsAmong(mutants: readonly Mutant[], root: string): readonly Told[] {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => told(mutant, root));
}

/** Whether no test found a mutant, but the time or Stryker’s limit of its runs ended it. */
function ranOut({ status, statusReason = '' }: Mutant): boolean {
  return status === 'Timeout' || /\bHit (count )?limit\b/i.test(statusReason);
}

/**
 * Mutants of the files below `root`, with those that ran out of time or of runs as survivors where
 * their explanation says that they end: to take long is not to be found.
 */
export function withSlowAsSurvivors<M extends Mutant>(
  mutants: readonly M[],
  root: string,
  rows: readonly Explanation[] = explanations,
): readonly M[] {
  return mutants.map((mutant) => {
    if (!ranOut(mutant)) return mutant;
    const slow = rows.some((row) => isExplainedBy(told(mutant, root), row));
    return slow ? { ...mutant, status: 'Survived' } : mutant;
  });
}

function inOneLine(code: string): string {
  const text = code.replace(/\s+/g, ' ').trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
