// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en/ui.json' with { type: 'json' };
import enUnscripted from '../../locales/en/unscripted.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/ui.json' with { type: 'json' };
import zhCNUnscripted from '../../locales/zh-CN/unscripted.json' with { type: 'json' };
import { type Built, finalPages, readingPages } from '../../src/build/pages.ts';
import { readingScreens } from '../../src/ui/session/address.ts';

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
const bothTitles = `${en.page.title} · ${zhCN.page.title}`;
const bothDescriptions = `${zhCN.page.description} ${en.page.description}`;

const rest =
  '<form></form><template data-rest="below"><p>5</p></template><template data-rest="beside"><p>6</p></template><template data-rest="last"><p>7</p></template>';

const built: Built = {
  template: readFileSync('index.html', 'utf8'),
  script: 'assets/main.js',
  firstStyle: 'assets/first.css',
  style: 'body{margin:0}',
  headScript: 'document.documentElement.dataset.scripted=``',
  openingStyle: 'main{padding:0}',
  dressing: 'delete document.documentElement.dataset.bare',
  words: { en: '{"ui":"</script> in English"}', 'zh-CN': '{"ui":"中文"}' },
  styles: {
    licence: ['assets/licence.css'],
    method: ['assets/method.css'],
    asked: ['assets/asked.css'],
  },
  render: async (language, folder, hash) =>
    `<h1>${[language, folder ?? '-', hash].join(' ')}</h1>${hash === '' ? rest : ''}`,
  site: null,
};
const pages = await finalPages(built);

function parsed(path: string, from = pages): Document {
  return new DOMParser().parseFromString(from.get(path) ?? '', 'text/html');
}

function texts(page: Document, selector: string): readonly (string | null)[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

describe('the pages', () => {
  it.each([
    [
      'nothing of what stands beside it',
      rest.replace('"beside"', '"below"'),
      'template for what stands beside it, and has 0',
    ],
    [
      'twice what stands below it',
      rest + rest.replace('<form></form>', ''),
      'template for what stands beside it, and has 2',
    ],
    [
      'it without templates',
      '<form></form><aside><p>6</p></aside>',
      'template for what stands beside it, and has 0',
    ],
    ['two forms', `<form></form>${rest}`, 'form, and has 2'],
  ])('are not made of a first question with %s', async (_, markup, count) => {
    const render = async () => markup;
    await expect(finalPages({ ...built, render })).rejects.toThrow(
      `The first question needs one ${count}.`,
    );
  });

  it('are the root, one a language, and three to be read in each', () => {
    expect([...pages.keys()]).toEqual([
      'index.html',
      'zh-CN/index.html',
      'zh-CN/licence.html',
      'zh-CN/method.html',
      'zh-CN/asked.html',
      'en/index.html',
      'en/licence.html',
      'en/method.html',
      'en/asked.html',
    ]);
  });

  it('are made of the screens that links lead to there', () => {
    expect(readingPages).toEqual(readingScreens);
  });

  it.each(['index.html', 'en/index.html'])('%s names those to be read', (path) => {
    const links = [...parsed(path).querySelectorAll('.unscripted[lang="en"] a')].map((link) => [
      link.getAttribute('href')?.replace(/^.*\//, ''),
      link.textContent,
    ]);
    expect(links).toEqual(readingPages.map((name) => [`${name}.html`, enUnscripted[name]]));
  });

  it.each([
    ['index.html', 'en', bothTitles, bothDescriptions],
    ['zh-CN/index.html', 'zh-CN', zhCN.page.title, zhCN.page.description],
    [
      'zh-CN/method.html',
      'zh-CN',
      `${zhCN.masthead.method} · ${zhCN.page.title}`,
      zhCN.page.description,
    ],
    ['en/asked.html', 'en', `${en.masthead.asked} · ${en.page.title}`, en.page.description],
    ['en/index.html', 'en', en.page.title, en.page.description],
    ['en/licence.html', 'en', `${en.masthead.licence} · ${en.page.title}`, en.page.description],
  ])('%s has its language, title and description', (path, language, title, description) => {
    const page = parsed(path);
    expect({
      language: page.documentElement.lang,
      folder: page.documentElement.dataset.folder,
      title: page.title,
      description: page.querySelector('meta[name="description"]')?.getAttribute('content'),
    }).toEqual({
      language,
      folder: /^(.+)\//.exec(path)?.[1],
      title,
      description,
    });
  });

  it.each([
    ['index.html', ['zh-CN - ', 'en - '], [zhCNUnscripted.needed, enUnscripted.needed]],
    ['zh-CN/index.html', ['zh-CN zh-CN '], [zhCNUnscripted.needed]],
    ['en/index.html', ['en en '], [enUnscripted.needed]],
    ['en/licence.html', ['en en #/licence'], []],
    ['zh-CN/method.html', ['zh-CN zh-CN #/method'], []],
    ['zh-CN/asked.html', ['zh-CN zh-CN #/asked'], []],
  ])('%s holds what was rendered for it', (path, headings, needed) => {
    const page = parsed(path);
    expect(texts(page, 'h1')).toEqual(headings);
    expect(texts(page, '.unscripted > .needed')).toEqual(needed);
  });

  it.each([
    ['index.html', ['./assets/main.js', './seal.svg']],
    ['en/index.html', ['../assets/main.js', '../seal.svg']],
    ['en/licence.html', ['../assets/first.css', '../assets/licence.css', '../seal.svg']],
  ])('%s names files from where it stands', (path, expected) => {
    const naming = 'link:not([href^="#"]), script[src]';
    const named = [...parsed(path).querySelectorAll<HTMLElement>(naming)].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src'),
    );
    const others = ['icons/', 'manifest'];
    expect(named.filter((name) => !others.some((part) => name?.includes(part))).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('wait with the first frame for what it shows; those to be read do not', () => {
    const blocking = (path: string) =>
      [...parsed(path).querySelectorAll('link[rel="expect"][blocking="render"]')].map((link) => [
        link.getAttribute('media'),
        link.getAttribute('href'),
      ]);
    const expected = [
      ['(max-width: 29.99rem)', '#announcements'],
      ['(min-width: 30rem)', '#content'],
    ];
    expect(blocking('index.html')).toEqual(expected);
    expect(blocking('en/index.html')).toEqual(expected);
    expect(blocking('en/licence.html')).toEqual([]);
  });

  it.each(['index.html', 'en/index.html'])(
    '%s has its own styles behind the introduction',
    (path) => {
      const page = parsed(path);
      expect(texts(page, 'head style')).toEqual([expect.stringContaining(built.openingStyle)]);
      const own = page.querySelectorAll('body style');
      expect(own).toHaveLength(1);
      expect(own[0]?.textContent).toContain(built.style);
      const after = [...(own[0]?.parentElement?.children ?? [])].map(({ localName }) => localName);
      expect(after.slice(after.indexOf('style'))).toEqual([
        'style',
        'script',
        'form',
        'template',
        'template',
        'template',
      ]);
    },
  );

  it('run a script before the first paint, and those to be read none', () => {
    const scripts = (path: string) =>
      [...parsed(path).scripts]
        .filter(({ type }) => type !== 'application/json')
        .map(({ src, textContent }) => src || textContent);
    expect(scripts('en/index.html')).toEqual([
      built.headScript,
      expect.stringMatching(/\/assets\/main\.js$/),
      built.dressing,
    ]);
    expect(scripts('en/licence.html')).toEqual([]);
  });

  it.each([
    ['index.html', ['zh-CN', 'en']],
    ['zh-CN/index.html', ['zh-CN']],
    ['en/index.html', ['en']],
    ['en/licence.html', []],
  ] as const)('%s holds what its first question speaks', (path, languages) => {
    const held = [...parsed(path).querySelectorAll<HTMLElement>('script[data-words]')];
    expect(held.map(({ dataset, textContent }) => [dataset.words, textContent])).toEqual(
      languages.map((language) => [language, expect.anything()]),
    );
    expect(held.map(({ textContent }) => JSON.parse(textContent))).toEqual(
      languages.map((language) => JSON.parse(built.words[language])),
    );
  });

  it('name each other’s addresses only where the site’s is known', async () => {
    const known = await finalPages({ ...built, site: 'https://example.org/check/' });
    const alternates = (page: Document) =>
      [...page.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')].map((link) => [
        link.hreflang,
        link.href,
      ]);
    expect(alternates(parsed('en/index.html'))).toEqual([]);
    expect(alternates(parsed('en/index.html', known))).toEqual([
      ['zh-CN', 'https://example.org/check/zh-CN/'],
      ['en', 'https://example.org/check/en/'],
      ['x-default', 'https://example.org/check/'],
    ]);
  });
});

describe('the manifest', () => {
  /** Width and height of a PNG file, from its header. */
  const size = (path: string) => {
    const bytes = readFileSync(path);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  };

  it('names the page in both languages', () => {
    expect(manifest.name).toBe(bothTitles);
  });

  it('starts at the root, where the saved language is taken', () => {
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
  });

  it('stands beside the same seal for tabs, as a picture for those that know no drawing', () => {
    const links = pages.get('index.html')?.match(/<link rel="icon"[^>]*>/g);
    expect(links).toEqual([
      '<link rel="icon" href="./icons/192.png" sizes="192x192" type="image/png" />',
      '<link rel="icon" href="./seal.svg" sizes="any" type="image/svg+xml" />',
    ]);
    expect(size('public/icons/192.png')).toBe('192x192');
  });

  it('has the seal in every form, in the sizes it says', () => {
    const icons = (manifest.icons as readonly Record<string, string>[]).map(
      ({ src = '', sizes, type, purpose }) => [
        sizes === 'any' ? 'any' : size(`public/${src}`) === sizes && sizes,
        type,
        purpose,
      ],
    );
    expect(icons).toEqual([
      ['any', 'image/svg+xml', undefined],
      ['192x192', 'image/png', undefined],
      ['512x512', 'image/png', undefined],
      ['512x512', 'image/png', 'maskable'],
    ]);
    expect(size('public/icons/apple-touch.png')).toBe('180x180');
  });
});
