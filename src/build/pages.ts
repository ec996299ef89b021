import en from '../../locales/en/ui.json' with { type: 'json' };
import enUnscripted from '../../locales/en/unscripted.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/ui.json' with { type: 'json' };
import zhCNUnscripted from '../../locales/zh-CN/unscripted.json' with { type: 'json' };
import { type Language, languages, rootFrom } from '../i18n/language.ts';
import type { RenderPage } from './prerender.ts';

const words = {
  'zh-CN': { page: zhCN.page, masthead: zhCN.masthead, unscripted: zhCNUnscripted },
  en: { page: en.page, masthead: en.masthead, unscripted: enUnscripted },
} as const;

/** What of a build its pages name or hold. */
export interface Built {
  /** The root page as the bundler left it. */
  readonly root: string;
  /** The style sheet of the first question, and what it holds. */
  readonly firstStyle: string;
  readonly style: string;
  /** The script that runs before the first paint. */
  readonly headScript: string;
  /** What the first question speaks in each language, as JSON. */
  readonly words: Readonly<Record<Language, string>>;
  /** The further style sheets of the screens that are pages of their own. */
  readonly styles: Readonly<Record<ReadingPage, readonly string[]>>;
  readonly render: RenderPage;
  /** Where the build will stand, if that is known. */
  readonly site: string | null;
}

/** The screens that can be read without JavaScript, each a page of its own. */
export const readingPages = ['licence', 'method'] as const;
type ReadingPage = (typeof readingPages)[number];

/**
 * The final pages, by path: the root page with the first question in every language, of which the
 * script in its head shows one; a page for each language; and for each language the licence and
 * the method, to be read without JavaScript.
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

async function rootPage(built: Built): Promise<string> {
  const bodies = await Promise.all(languages.map((language) => startOf(built, language, null)));
  const description = languages.map((language) => words[language].page.description).join(' ');
  return within(built.root, startHead(built), bodies.join('\n')).replace(
    '<meta name="description" content=""',
    `<meta name="description" content="${description}"`,
  );
}

async function languagePage(built: Built, language: Language): Promise<string> {
  const body = await startOf(built, language, language);
  const page = inLanguage(built.root, language, words[language].page.title);
  return within(page, startHead(built), body);
}

/** A screen as a page of its own: what leads to other screens leads to their pages. */
async function readingPage(built: Built, language: Language, name: ReadingPage): Promise<string> {
  const { page, masthead, unscripted } = words[language];
  const title = `${masthead[name]} · ${page.title}`;
  const markup = await built.render(language, language, `#/${name}`);
  const body = `<p class="reading"><a href="./">${unscripted.static}</a></p>${markup}`
    .replaceAll(/href="(\.\.\/[^"]*?)?#\/(licence|method)"/g, 'href="$1$2.html"')
    .replaceAll('href="#/licence/', 'href="licence.html#/licence/')
    .replaceAll('href="#/', 'href="./#/');
  const sheets = [built.firstStyle, ...built.styles[name]];
  const head = sheets.map((path) => `<link rel="stylesheet" href="../${path}" />`).join('\n');
  const root = inLanguage(built.root, language, title);
  return within(root, () => head, `<div data-reading>${body}</div>`).replace(
    /\s*<link rel="manifest"[^>]*>/,
    '',
  );
}

/** The first question in one language, what it speaks, and what stands in its place without JavaScript. */
async function startOf(built: Built, language: Language, folder: Language | null): Promise<string> {
  const { starting, outdated, needed, toRead, licence, method } = words[language].unscripted;
  const own = `${rootFrom(folder ?? undefined)}${language}/`;
  return [
    `<p class="starting" lang="${language}">${starting}</p>`,
    `<div class="unscripted" lang="${language}"><p class="outdated">${outdated}</p><p class="needed">${needed}</p><p>${toRead}</p>`,
    `<ul><li><a href="${own}licence.html">${licence}</a></li><li><a href="${own}method.html">${method}</a></li></ul></div>`,
    `<div data-app lang="${language}">${restInTemplates(await built.render(language, folder, ''))}</div>`,
    `<script type="application/json" data-words="${language}">${built.words[language].replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}

/** The first question with what stands beside and below it in templates; see `src/ui/start/rest-of-page.ts`. */
function restInTemplates(markup: string): string {
  return markup.replaceAll(
    /<aside[ >].*?<\/aside>|<section class="saved">.*?<\/section>/gs,
    '<template data-rest>$&</template>',
  );
}

/** The page as it was built with its body, and with more in its head: what is made of the link to its script. */
function within(page: string, head: (script: string) => string, body: string): string {
  const [script = ''] = /\s*<script type="module"[^>]*><\/script>/.exec(page) ?? [];
  return page
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(script, '')
    .replace('</title>', () => `</title>\n${head(script.trim())}`)
    .replace(/<div data-app[^>]*><\/div>/, () => body);
}

function inLanguage(root: string, language: Language, title: string): string {
  return root
    .replace(/<html lang="[^"]*"/, `<html lang="${language}" data-folder="${language}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${words[language].page.description}`)
    .replaceAll('"./', '"../');
}

/** The head of a page that comes to life; what its own script needs to be right stands before the link to the other. */
function startHead(built: Built): (script: string) => string {
  const early = `<script>${built.headScript}</script>`;
  const style = `<style>${built.style}</style>`;
  return (script) => [early, script, ...alternates(built), style].join('\n');
}

/** Where each language stands, for search engines; nothing while nobody knows the site's address. */
function alternates({ site }: Built): readonly string[] {
  if (site === null) return [];
  const link = (language: string, path: string) =>
    `<link rel="alternate" hreflang="${language}" href="${new URL(path, site).href}" />`;
  return [...languages.map((language) => link(language, `${language}/`)), link('x-default', './')];
}
