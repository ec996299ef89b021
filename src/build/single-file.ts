import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { fallbackLanguage, type Language, languages } from '../i18n/language.ts';
import { filesIn } from './files.ts';
import { inPageLanguage } from './page-language.ts';
import { pageOptions, target } from './page-options.ts';
import { ofAllLanguages } from './pages.ts';
import { singleFilePolicy, withPolicy } from './policy.ts';
import { filled, htmlOf, place, readTemplate } from './template.ts';
import { wordsOfSubject } from './word-modules.ts';

/** The page as a single file, and the modules that it is made of. */
interface SingleFile {
  readonly page: string;
  readonly modules: readonly string[];
}

/** Builds the page as a single file that opens from disk, with the texts of the build in `folder` within it. */
export async function buildSingleFile(folder: string): Promise<SingleFile> {
  const { output } = (await build({
    ...pageOptions,
    configFile: false,
    logLevel: 'warn',
    mode: 'single-file',
    publicDir: false,
    build: {
      write: false,
      target,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk] = output;
  const asset = (ending: string) => {
    const found = output.find(({ fileName }) => fileName.endsWith(ending));
    return found?.type === 'asset' ? String(found.source) : '';
  };
  const texts = (await filesIn(folder)).filter((path) => path.endsWith('.txt'));
  const page = inOne({
    template: await readTemplate(),
    script: chunk.code,
    style: asset('.css').trimEnd() + inPageLanguage,
    unscripted: inEach(
      (language) => `<p lang="${language}">${wordsOfSubject(language, 'unscripted').needed}</p>`,
    ),
    outdated: inEach(
      (language) =>
        `<p class="outdated" lang="${language}">${wordsOfSubject(language, 'unscripted').outdated}</p>`,
    ),
    icon: await readFile(join(folder, 'seal.svg'), 'utf8'),
    texts: await Promise.all(
      texts.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
    ),
  });
  return { page, modules: chunk.moduleIds };
}

function inEach(said: (language: Language) => string): string {
  return languages.map(said).join('');
}

interface Parts {
  /** What all pages share, with a place for what differs. */
  readonly template: string;
  readonly script: string;
  readonly style: string;
  readonly icon: string;
  /** What is shown where no script runs. */
  readonly unscripted: string;
  /** What is shown where the browser is too old. */
  readonly outdated: string;
  readonly texts: readonly (readonly [path: string, text: string])[];
}

/** Puts the parts of a page into it. Throws where it would still ask for a file, or where a part would end too early. */
export function inOne({
  template,
  script,
  style,
  icon,
  unscripted,
  outdated,
  texts,
}: Parts): string {
  const code = script.replace(/<(?=\/script|!--)/gi, '\\x3C');
  const page = filled(template, {
    ...ofAllLanguages,
    html: htmlOf(fallbackLanguage, null),
    policy: place('policy'),
    start: `<style>${closed('style', style)}</style>`,
    icons: `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" sizes="any" type="image/svg+xml" />`,
    page: [
      '<div data-app></div>',
      `<noscript>${unscripted}</noscript>${outdated}`,
      `<script type="module">${closed('script', code)}</script>`,
      ...texts.map(
        ([path, text]) =>
          `<script type="text/plain" data-file="${path}">${closed('script', text)}</script>`,
      ),
    ].join('\n'),
  });
  // What a script writes into the papers that it makes is no part of the page.
  const markup = page.replace(/(<script\b[^>]*>).*?(<\/script>)/gs, '$1$2');
  const asked = markup.match(/\s(?:src|href)\s*=\s*"(?!data:)[^"]*"/);
  if (asked !== null) throw new Error(`The single file would ask for a file:${asked[0]}`);
  return withPolicy(page, singleFilePolicy(code, style));
}

function closed(name: 'script' | 'style', text: string): string {
  const early = text.match(new RegExp(`</${name}|<!--`, 'i'));
  if (early !== null) throw new Error(`A ${name} of the single file holds ${early[0]}.`);
  return text;
}
