import { spawnSync } from 'node:child_process';

/** The earliest time that a zip can hold. */
const earliest = Date.UTC(1980, 0, 1) / 1000;

/**
 * The date of a release: what `SOURCE_DATE_EPOCH` says (seconds since 1970, UTC), else the date of the
 * last commit in the folder; the present where there is neither, which no second build repeats.
 * Throws where `SOURCE_DATE_EPOCH` is no such number.
 */
export function releaseDate(folder: string): {
  readonly date: Date;
  readonly isRepeatable: boolean;
} {
  const named = process.env.SOURCE_DATE_EPOCH || committed(folder);
  if (named === '') return { date: new Date(), isRepeatable: false };
  if (!/^\d{1,10}$/.test(named)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${named}"; it must be whole seconds since 1970.`);
  }
  return { date: new Date(Math.max(Number(named), earliest) * 1000), isRepeatable: true };
}

/** When a folder was last committed, in seconds since 1970; empty where it is in no repository or git is not there. */
function committed(folder: string): string {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : '';
}
