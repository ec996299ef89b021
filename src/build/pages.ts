import en from '../../locales/en/ui.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/ui.json' with { type: 'json' };
import { type Language, languages } from '../i18n/language.ts';

const heads: Readonly<Record<Language, { readonly title: string; readonly description: string }>> =
  {
    'zh-CN': zhCN.page,
    en: en.page,
  };

/**
 * The final pages, by path: the root page as it was built, and one for each language with its own
 * `lang`, title and description and the same chunks. Whoever renders content ahead of time puts it
 * into `#app` here: what follows in the pipeline takes the pages as they leave this function.
 */
export function finalPages(root: string): ReadonlyMap<string, string> {
  return new Map([
    ['index.html', root],
    ...languages.map((language) => [`${language}/index.html`, pageIn(language, root)] as const),
  ]);
}

function pageIn(language: Language, root: string): string {
  const { title, description } = heads[language];
  return root
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${description}`)
    .replaceAll('"./', '"../');
}
