import { fallbackLanguage, type Language, languages, rootFrom } from '../i18n/language.ts';
import { abreast, below } from '../ui/media.ts';
import { inPageLanguage } from './page-language.ts';
import type { RenderPage } from './prerender.ts';
import { filled, htmlOf, iconsIn, manifestIn, place } from './template.ts';
import { wordsOfSubject } from './word-modules.ts';

/** What of a build its pages name or hold. */
export interface Built {
  /** What all pages share, with a place for what differs. */
  readonly template: string;
  /** The script that starts the page. */
  readonly script: string;
  /** The style sheet of the first question, and what it holds. */
  readonly firstStyle: string;
  readonly style: string;
  /** The script that runs before the first paint, and the styles of the first frame. */
  readonly headScript: string;
  readonly openingStyle: string;
  /** The script that runs behind the introduction, once the styles there are read. */
  readonly dressing: string;
  /** What the first question speaks in each language, as JSON. */
  readonly words: Readonly<Record<Language, string>>;
  /** The further style sheets of the screens that are pages of their own. */
  readonly styles: Readonly<Record<ReadingPage, readonly string[]>>;
  readonly render: RenderPage;
  /** Where the build will stand, if that is known. */
  readonly site: string | null;
}

/** The screens that can be read without JavaScript, each a page of its own. */
export const readingPages = ['licence', 'method', 'asked'] as const;
type ReadingPage = (typeof readingPages)[number];

/**
 * The final pages, by path: the root page with the first question in every language, of which the
 * script in its head shows one; a page for each language; and for each language the screens that can
 * be read without JavaScript.
 */
export async function finalPages(built: Built): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([['index.html', await rootPage(built)]]);
  for (const language of languages) {
    pages.set(`${language}/index.html`, await languagePage(built, language));
    for (const name of readingPages) {
      pages.set(`${language}/${name}.html`, await readingPage(built, language, name));
    }
  }
  return pages;
}

/** What the page for all languages is called, and what is said of it. */
export const ofAllLanguages = {
  title: [...languages]
    .reverse()
    .map((language) => wordsOfSubject(language, 'ui').page.title)
    .join(' · '),
  description: languages
    .map((language) => wordsOfSubject(language, 'ui').page.description)
    .join(' '),
};

async function rootPage(built: Built): Promise<string> {
  const inAll = {
    ...built,
    style: built.style + inPageLanguage,
    openingStyle: built.openingStyle + inPageLanguage,
  };
  const bodies = await Promise.all(
    languages.map((language, index) =>
      startOf(built, language, null, index === 0 ? dressed(inAll) : ''),
    ),
  );
  return filled(built.template, {
    ...ofAllLanguages,
    html: htmlOf(fallbackLanguage, null),
    policy: place('policy'),
    start: startIn(inAll, './'),
    icons: [iconsIn('./'), manifestIn('./')].join('\n    '),
    page: bodies.join('\n'),
  });
}

async function languagePage(built: Built, language: Language): Promise<string> {
  const { title, description } = wordsOfSubject(language, 'ui').page;
  return filled(built.template, {
    html: htmlOf(language, language),
    policy: place('policy'),
    title,
    description,
    start: startIn(built, '../'),
    icons: [iconsIn('../'), manifestIn('../')].join('\n    '),
    page: await startOf(built, language, language, dressed(built)),
  });
}

/** A screen as a page of its own. */
async function readingPage(built: Built, language: Language, name: ReadingPage): Promise<string> {
  const { page, masthead } = wordsOfSubject(language, 'ui');
  const markup = onlyRead(await built.render(language, language, `#/${name}`));
  const sheets = [built.firstStyle, ...built.styles[name]];
  return filled(built.template, {
    html: htmlOf(language, language),
    policy: place('policy'),
    title: `${masthead[name]} · ${page.title}`,
    description: page.description,
    start: sheets.map((path) => `<link rel="stylesheet" href="../${path}" />`).join('\n'),
    icons: iconsIn('../'),
    page: `<div data-reading><p class="reading"><a href="./">${wordsOfSubject(language, 'unscripted').static}</a></p>${markup}</div>`,
  });
}

/** What only scripts bring to life: buttons, places for announcements, comments, and the marks of parts, but for the one that a style shows. */
const forScripts =
  /<button\b.*?<\/button>|<(div|p)\b[^>]* role="status"[^>]*><\/\1>|<!--.*?-->| data-(?!title=)[a-z]+="[^"]*"/g;

/** Elements whose end need not be written, each with the tags that end it by standing next (HTML, 13.1.2.4). */
const endedBy = {
  li: 'li|/[ou]l',
  't[dh]': 't[dh]|/tr',
  tr: 'tr|/tbody|/thead',
  thead: 'tbody',
  tbody: '/table',
  dt: 'dd',
  dd: 'd[dt]|/d(?:iv|l)',
  p: 'p|[dou]l|div|h[2-4]|table|/(?:li|dd|div|details)',
};
const impliedEnds = new RegExp(
  Object.entries(endedBy)
    .map(([name, next]) => `</${name}>(?=<(?:${next})[ >])`)
    .join('|'),
  'g',
);

/** The markup of a page that is only read, without what neither readers nor parsers need: each page stays in one congestion window. */
function onlyRead(markup: string): string {
  return markup.replaceAll(forScripts, '').replaceAll(impliedEnds, '');
}

/**
 * The first question in one language, what it speaks, and what stands in its place without JavaScript.
 *
 * @param behind what comes between the introduction and the question
 */
async function startOf(
  built: Built,
  language: Language,
  folder: Language | null,
  behind: string,
): Promise<string> {
  const words = wordsOfSubject(language, 'unscripted');
  const { starting, outdated, needed, toRead } = words;
  const own = `${rootFrom(folder ?? undefined)}${language}/`;
  const question = checked(await built.render(language, folder, ''));
  return [
    `<p class="starting" lang="${language}">${starting}</p>`,
    `<div class="unscripted" lang="${language}"><p class="outdated">${outdated}</p><p class="needed">${needed}</p><p>${toRead}</p>`,
    `<ul>${readingPages.map((name) => `<li><a href="${own}${name}.html">${words[name]}</a></li>`).join('')}</ul></div>`,
    `<div data-app lang="${language}">${question.replace('<form', () => `${behind}<form`)}</div>`,
    `<script type="application/json" data-words="${language}">${built.words[language].replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}

/**
 * The first question, which must have one form, and what stands beside and below it in templates
 * (`src/ui/start/rest.tsx`).
 */
function checked(markup: string): string {
  const wanted = [
    ['form', '<form'],
    ...['beside', 'below', 'last'].map((stands) => [
      `template for what stands ${stands} it`,
      `<template data-rest="${stands}">`,
    ]),
  ];
  for (const [what = '', tag = ''] of wanted) {
    const count = markup.split(tag).length - 1;
    if (count === 1) continue;
    throw new Error(`The first question needs one ${what}, and has ${count}.`);
  }
  return markup;
}

/** What stands before the introduction: how it looks, and what the page needs to come to life; what its own script needs to be right stands before the link to the other. */
function startIn(built: Built, root: string): string {
  return [
    // No frame is spent on an empty page; a phone's first one has what stands before the question.
    `<link rel="expect" href="#announcements" blocking="render" media="${below(abreast)}" />`,
    `<link rel="expect" href="#content" blocking="render" media="${abreast}" />`,
    `<script>${built.headScript}</script>`,
    `<script type="module" src="${root}${built.script}"></script>`,
    ...alternates(built),
    `<style>${built.openingStyle}</style>`,
  ].join('\n');
}

/** What stands behind the introduction: how the page looks. */
function dressed({ style, dressing }: Built): string {
  return `<style>${style}</style><script>${dressing}</script>`;
}

/** Where each language stands, for search engines; nothing while nobody knows the site's address. */
function alternates({ site }: Built): readonly string[] {
  if (site === null) return [];
  const link = (language: string, path: string) =>
    `<link rel="alternate" hreflang="${language}" href="${new URL(path, site).href}" />`;
  return [...languages.map((language) => link(language, `${language}/`)), link('x-default', './')];
}
