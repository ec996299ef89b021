import { describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  isLanguage,
  type Language,
  languageOfPath,
  languages,
  pathInLanguage,
} from '../../src/i18n/language.ts';

describe('the languages', () => {
  it('are the licence’s own and English', () => {
    expect(languages).toEqual(['zh-CN', 'en']);
  });

  it.each<[tag: string | null | undefined, known: boolean]>([
    ['zh-CN', true],
    ['en', true],
    ['zh-cn', false],
    ['EN', false],
    ['zh', false],
    ['en-GB', false],
    ['', false],
    ['length', false],
    [null, false],
    [undefined, false],
  ])('%j is one of them: %j', (tag, known) => {
    expect(isLanguage(tag)).toBe(known);
  });
});

describe('the language of a page address', () => {
  it.each<[path: string, language: Language | null]>([
    ['/', null],
    ['', null],
    ['/index.html', null],
    ['/check/', null],
    ['/check/index.html', null],
    ['/en/', 'en'],
    ['/zh-CN/', 'zh-CN'],
    ['/en/index.html', 'en'],
    ['/zh-CN/index.html', 'zh-CN'],
    ['/check/en/', 'en'],
    ['/en/check/', null],
    ['/en/zh-CN/', 'zh-CN'],
    ['/en', null],
    ['/EN/', null],
    ['/zh-cn/', null],
    ['/fr/', null],
  ])('%s is %j', (path, language) => {
    expect(languageOfPath(path)).toBe(language);
  });
});

describe('the language to show', () => {
  it.each<
    [why: string, path: string, saved: string | null, preferred: string[], language: Language]
  >([
    ['the address decides', '/en/', 'zh-CN', ['zh-CN'], 'en'],
    ['the address decides', '/zh-CN/index.html', 'en', ['en'], 'zh-CN'],
    ['the saved choice at the root', '/', 'zh-CN', ['en'], 'zh-CN'],
    ['the saved choice at the root', '/check/', 'en', ['zh-CN'], 'en'],
    ['a saved choice that is no language is passed over', '/', 'fr', ['zh-CN'], 'zh-CN'],
    ['a saved choice is taken letter for letter', '/', 'ZH-cn', ['en'], 'en'],
    ['the browser’s language', '/', null, ['zh-CN', 'en'], 'zh-CN'],
    ['the browser’s first language that we have', '/', null, ['fr', 'de-CH', 'en-GB', 'zh'], 'en'],
    ['any Chinese', '/', null, ['zh'], 'zh-CN'],
    ['any Chinese', '/', null, ['zh-Hant-TW', 'en'], 'zh-CN'],
    ['in any letters', '/', null, ['ZH-cn'], 'zh-CN'],
    ['any English', '/', null, ['EN-us', 'zh-CN'], 'en'],
    ['a longer word is another language', '/', null, ['enm', 'zha', 'zh-CN'], 'zh-CN'],
    ['English where there is nothing else', '/', null, ['fr', 'de'], 'en'],
    ['English where there is nothing', '/', null, [], 'en'],
    ['English where there is nothing to read', '/', '', [''], 'en'],
  ])('%s: %s %j %j', (_, path, saved, preferred, language) => {
    expect(chooseLanguage(path, saved, preferred)).toBe(language);
  });
});

describe('the same page in another language', () => {
  it.each<[path: string, language: Language, there: string]>([
    ['/', 'en', '/en/'],
    ['/', 'zh-CN', '/zh-CN/'],
    ['/index.html', 'en', '/en/'],
    ['/en/', 'zh-CN', '/zh-CN/'],
    ['/zh-CN/', 'en', '/en/'],
    ['/zh-CN/index.html', 'en', '/en/'],
    ['/en/', 'en', '/en/'],
    ['/check/', 'en', '/check/en/'],
    ['/check/zh-CN/', 'en', '/check/en/'],
    ['/check/en/index.html', 'zh-CN', '/check/zh-CN/'],
  ])('%s in %s is %s', (path, language, there) => {
    const address = new URL(pathInLanguage(path, language), `https://example.org${path}`);
    expect(address.pathname).toBe(there);
    expect(languageOfPath(there)).toBe(language);
  });
});
