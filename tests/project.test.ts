import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('what strangers and their tools look for', () => {
  it('says the same version and licence everywhere', () => {
    const citation = parse(readFileSync('CITATION.cff', 'utf8'));
    expect([citation.version, citation.license]).toEqual([version, license]);
    expect(readFileSync('LICENSE', 'utf8')).toMatch(new RegExp(`^${license} License\n`));
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain('## Unreleased');
  });

  const workflows = readdirSync('.github/workflows').map((name) => [
    name,
    readFileSync(`.github/workflows/${name}`, 'utf8'),
  ]);

  it.each(workflows)(
    'runs no action that could change, and may do no more than it must (%s)',
    (_, text = '') => {
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
      expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
      expect(parse(text).permissions).toEqual({ contents: 'read' });
    },
  );

  it.each(readdirSync('.github/ISSUE_TEMPLATE'))('has templates that can be read (%s)', (name) => {
    expect(parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'))).toBeTypeOf('object');
  });
});
