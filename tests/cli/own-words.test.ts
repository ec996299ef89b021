import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownWords, wordsOf } from '../../src/cli/terminal.ts';
import { languages } from '../../src/i18n/language.ts';

function keysIn(words: object, path: string): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const key = `${path}${name}`;
    return typeof word === 'string' ? [key] : keysIn(word, `${key}.`);
  });
}

it.each(languages)(
  'what a command says of itself is what i18next makes of it (%s)',
  async (language) => {
    const text = readFileSync(`locales/${language}/cli.json`, 'utf8');
    const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    const values = Object.fromEntries(names.map((name, n) => [name, `<${name}> $& {{n}} ${n}`]));
    const [own, all] = [await ownWords(language), await wordsOf(language)];
    const keys = keysIn(JSON.parse(text), 'cli:');
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.map((key) => own(key, values))).toEqual(keys.map((key) => all(key, values)));
  },
);

it('gives what it was given as it is, and leaves nothing where a value is missing', async () => {
  const t = await ownWords('en');
  const found = '$t(cli:unwritten)';
  expect(t('cli:licence.oneClause', { count: '2', found })).toBe(
    `Name one clause, not 2: ${found}.`,
  );
  expect(t('cli:licence.oneClause', { count: '2' })).toBe('Name one clause, not 2: .');
  expect(() => t('cli:licence.none')).toThrow('cli:licence.none');
});
