// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Built, finalPages, readingPages } from '../../src/build/pages.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { renderPage } from '../../src/prerender.tsx';

const built: Built = {
  template: readFileSync('index.html', 'utf8'),
  script: '',
  firstStyle: '',
  style: '',
  headScript: '',
  openingStyle: '',
  dressing: '',
  words: { en: '', 'zh-CN': '' },
  styles: { licence: [], method: [], asked: [] },
  render: (language, folder, hash) =>
    hash === ''
      ? Promise.resolve(
          '<form></form>' +
            ['below', 'beside', 'last'].map((at) => `<template data-rest="${at}">`).join(),
        )
      : renderPage(language, folder, hash),
  site: null,
};
const pages = await finalPages(built);

/** A page's own elements and texts, as a parser has them, without what only scripts bring to life. */
function read(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  body.querySelector('.reading')?.remove();
  for (const one of body.querySelectorAll('button, [role="status"]:empty')) one.remove();
  for (const one of body.querySelectorAll<HTMLElement>('*')) {
    for (const mark of Object.keys(one.dataset)) if (mark !== 'title') delete one.dataset[mark];
  }
  const inner = body.querySelector('body > div')?.innerHTML ?? '';
  return inner.replaceAll(/<!--.*?-->/g, '').replaceAll('><', '>\n<');
}

describe.each<Language>([...languages])('the pages to be read in %s', (language) => {
  it.each([...readingPages])('%s says to every parser what was rendered', async (name) => {
    const rendered = await renderPage(language, language, `#/${name}`);
    const page = pages.get(`${language}/${name}.html`) ?? '';
    expect(read(page)).toBe(read(`<div>${rendered}</div>`));
    expect(page).not.toMatch(/ data-(?!title|reading|folder)[a-z]+="|<button|<\/li><li/);
  });
});
