import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { releaseDate } from '../../src/build/date.ts';

const committed = '2026-03-29T01:30:00Z';

/** A folder with a repository and one commit or without. */
function at(isRepository: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'date-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a'), '');
  const env = { ...process.env, GIT_COMMITTER_DATE: committed };
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const steps = [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'a'],
  ];
  if (isRepository) for (const step of steps) spawnSync('git', step, { cwd: folder, env });
  return folder;
}

afterEach(() => vi.unstubAllEnvs());

describe('the date of a release', () => {
  it.each([
    ['what SOURCE_DATE_EPOCH says', '1700000000', '2023-11-14T22:13:20.000Z'],
    ['no earlier than a zip can hold', '0', '1980-01-01T00:00:00.000Z'],
    ['else the commit’s', '', '2026-03-29T01:30:00.000Z'],
  ])('is %s', (_, epoch, date) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(releaseDate(at(true))).toEqual({ date: new Date(date), isRepeatable: true });
  });

  it('is the present where nothing tells another', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    const before = Date.now();
    const { date, isRepeatable } = releaseDate(at(false));
    expect(isRepeatable).toBe(false);
    expect(date.getTime()).toBeGreaterThanOrEqual(before);
  });

  it.each(['yesterday', '-1', '1.5', '99999999999'])('is not %j', (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(() => releaseDate('.')).toThrow('SOURCE_DATE_EPOCH');
  });
});
