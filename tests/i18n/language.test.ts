import { describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  isLanguage,
  type Language,
  languageAtEnd,
  languages,
  rootFrom,
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

describe('the language at the end of an address', () => {
  it.each<[path: string, language: Language | null]>([
    ['/en', 'en'],
    ['/zh-CN', 'zh-CN'],
    ['/any/where/en', 'en'],
    ['/EN', 'en'],
    ['/zh-cn', 'zh-CN'],
    ['/en/', null],
    ['/en/index.html', null],
    ['/en/check', null],
    ['/', null],
    ['', null],
    ['/fr', null],
    ['/open', null],
  ])('%s is %j', (path, language) => {
    expect(languageAtEnd(path)).toBe(language);
  });
});

describe('the language to show', () => {
  type Row = [
    why: string,
    folder: string | undefined,
    path: string,
    saved: string | null,
    preferred: string[],
    language: Language,
  ];
  const root = undefined;
  it.each<Row>([
    ['the page decides', 'en', '/en/', 'zh-CN', ['zh-CN'], 'en'],
    ['the page decides', 'zh-CN', '/zh-CN/index.html', 'en', ['en'], 'zh-CN'],
    ['the page decides, whatever its address', 'en', '/EN/', 'zh-CN', ['zh-CN'], 'en'],
    ['the page decides, whatever its address', 'en', '/', 'zh-CN', ['zh-CN'], 'en'],
    ['the address of a root page sent for it', root, '/en', 'zh-CN', ['zh-CN'], 'en'],
    ['a root page in a folder called so', root, '/en/', 'zh-CN', ['en'], 'zh-CN'],
    ['a folder that is no language', 'fr', '/fr/', 'zh-CN', ['en'], 'zh-CN'],
    ['the saved choice at the root', root, '/', 'zh-CN', ['en'], 'zh-CN'],
    ['the saved choice at the root', root, '/check/', 'en', ['zh-CN'], 'en'],
    ['a saved choice that is no language is passed over', root, '/', 'fr', ['zh-CN'], 'zh-CN'],
    ['a saved choice is taken letter for letter', root, '/', 'ZH-cn', ['en'], 'en'],
    ['the browser’s language', root, '/', null, ['zh-CN', 'en'], 'zh-CN'],
    ['the browser’s first that we have', root, '/', null, ['fr', 'de-CH', 'en-GB', 'zh'], 'en'],
    ['any Chinese', root, '/', null, ['zh'], 'zh-CN'],
    ['any Chinese', root, '/', null, ['zh-Hant-TW', 'en'], 'zh-CN'],
    ['in any letters', root, '/', null, ['ZH-cn'], 'zh-CN'],
    ['any English', root, '/', null, ['EN-us', 'zh-CN'], 'en'],
    ['a longer word is another language', root, '/', null, ['enm', 'zha', 'zh-CN'], 'zh-CN'],
    ['English where there is nothing else', root, '/', null, ['fr', 'de'], 'en'],
    ['English where there is nothing', root, '/', null, [], 'en'],
    ['English where there is nothing to read', root, '/', '', [''], 'en'],
  ])('%s: %s %s %j %j', (_, folder, path, saved, preferred, language) => {
    expect(chooseLanguage(folder, path, saved, preferred)).toBe(language);
  });
});

describe('the root page’s folder', () => {
  it.each([
    [undefined, '/', '/'],
    [undefined, '/check/index.html', '/check/'],
    [undefined, '/en/', '/en/'],
    ['en', '/en/', '/'],
    ['en', '/EN/', '/'],
    ['zh-CN', '/check/zh-CN/index.html', '/check/'],
  ])('from a page of folder %s at %s is %s', (folder, path, there) => {
    const address = new URL(rootFrom(folder), `https://example.org${path}`);
    expect(address.pathname).toBe(there);
  });
});
