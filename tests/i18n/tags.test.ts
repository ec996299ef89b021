import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallbackLanguage, languages, translationOf } from '../../src/i18n/language.ts';
import {
  fileOf,
  furtherSubjects,
  otherSubjects,
  pageSubjects,
  paperSubjects,
  releaseSubjects,
} from '../../src/i18n/subjects.ts';
import { licenceSource } from '../../src/licence/source.ts';

/** Where a tag stands by nature: the table of languages, and beside the licence’s own text. */
const homes = /^(?:i18n|licence)\//;

/** A tag as code names it: in quotation marks, in an address or a file's name, or to a style. */
const named = languages.flatMap((tag) => [
  `'${tag}'`,
  `"${tag}"`,
  `\`${tag}\``,
  `/${tag}/`,
  `.${tag}.`,
  `:lang(${tag})`,
]);

describe('the tags of languages', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:tsx?|css)$/.test(path) && !homes.test(path),
  );

  it('stand in the table of languages alone', () => {
    // What a type is made of is no choice between languages: English gives the keys.
    const typed = /typeof import\('[./]*locales\/en\//g;
    const found = sources.flatMap((path) => {
      const code = readFileSync(`src/${path}`, 'utf8').replace(typed, '');
      return named.filter((tag) => code.includes(tag)).map((tag) => ({ path, tag }));
    });
    expect(found).toEqual([]);
  });
});

describe('the table of languages', () => {
  it('has the language of the licence, which alone shows no translation, and the one for all others', () => {
    const untranslated = languages.filter((language) => translationOf(language) === null);
    expect(untranslated).toEqual([licenceSource.language]);
    expect(languages).toContain(fallbackLanguage);
  });

  it.each(languages)('names for %s a translation that is there', (language) => {
    const shown = translationOf(language);
    if (shown !== null) expect(existsSync(`locales/${shown}/licence.json`)).toBe(true);
  });
});

describe('the list of subjects', () => {
  it.each(languages)('has every file of %s', (language) => {
    const subjects = [
      ...pageSubjects,
      ...furtherSubjects,
      ...paperSubjects,
      ...releaseSubjects,
      ...otherSubjects,
    ];
    const files = readdirSync(`locales/${language}`).filter((file) => file !== 'licence.json');
    expect(subjects.map(fileOf).sort()).toEqual(files.sort());
  });
});
