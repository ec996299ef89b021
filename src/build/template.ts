import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { fallbackLanguage, type Language } from '../i18n/language.ts';

/** The file with what all pages share, and a place, `<!-- name -->`, for each thing that differs. */
export const templateFile = 'index.html';

/** What differs, page by page. */
export type Place =
  | 'html'
  | 'policy'
  | 'description'
  | 'title'
  /** What starts the page, and how it looks. */
  | 'start'
  | 'icons'
  | 'page';

/** A place, as it stands in a page. */
export const place = (name: Place): string => `<!-- ${name} -->`;

/**
 * A template with something in each of its places. Throws where it has no place for a thing, or more
 * than one, and where nothing is said for one of its places.
 */
export function filled(template: string, things: Readonly<Partial<Record<Place, string>>>): string {
  const places = [...template.matchAll(/<!-- ([a-z]+) -->/g)].map(([, name]) => name);
  for (const name of Object.keys(things)) {
    const count = places.filter((one) => one === name).length;
    if (count === 1) continue;
    throw new Error(`A page needs one place ${place(name as Place)}, and has ${count}.`);
  }
  return template.replace(/<!-- ([a-z]+) -->/g, (there, name: Place) => {
    const thing = things[name];
    if (thing !== undefined) return thing;
    throw new Error(`Nothing is said for the place ${there} of a page.`);
  });
}

/** What pages share, from the file. */
export function readTemplate(): Promise<string> {
  return readFile(templateFile, 'utf8');
}

/** The root element of a page, in a folder of its own or in none. */
export function htmlOf(language: Language, folder: Language | null): string {
  const own = folder === null ? '' : ` data-folder="${folder}"`;
  return `<html lang="${language}"${own}>`;
}

/** The seal for tabs and home screens, in all its forms, below the address `root`. */
export function iconsIn(root: string): string {
  return [
    `<link rel="icon" href="${root}icons/192.png" sizes="192x192" type="image/png" />`,
    `<link rel="icon" href="${root}seal.svg" sizes="any" type="image/svg+xml" />`,
    `<link rel="apple-touch-icon" href="${root}icons/apple-touch.png" />`,
  ].join('\n    ');
}

/** What tells that the page can be installed. */
export function manifestIn(root: string): string {
  return `<link rel="manifest" href="${root}manifest.webmanifest" />`;
}

/** Gives Vite a page with nothing rendered ahead: what is developed on, and where a build begins. */
export function plainPage(): Plugin {
  return {
    name: 'plain-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (template) =>
        filled(template, {
          html: htmlOf(fallbackLanguage, null),
          policy: '',
          description: '',
          title: '',
          start: '<script type="module" src="/src/main.tsx"></script>',
          icons: [iconsIn('./'), manifestIn('./')].join('\n    '),
          page: '<div data-app></div>',
        }),
    },
  };
}
