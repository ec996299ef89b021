import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Floor, floorOf, type Lack } from './compatibility.ts';
import { filesIn } from './files.ts';
import { scriptFaults } from './floor-scripts.ts';
import { styleFaults } from './floor-styles.ts';

/** What is used although a browser of the floor has it not, each with why nothing is lost there. */
const allowed: Readonly<Record<string, string>> = {
  'text-size-adjust': 'Firefox and Safari on a desk do not inflate text.',
  'text-wrap': 'Without it, lines are as even as they happen to be.',
  'text-spacing-trim': 'Without it, Chinese marks keep their full width.',
  'text-autospace': 'Without it, Latin words stand closer to Chinese ones.',
  resize: 'A touch screen has nothing to pull a field by.',
  'cursor: pointer': 'A touch screen has no pointer.',
  'cursor: help': 'A touch screen has no pointer.',
  orphans: 'Without it, a line may stand alone on a printed page.',
  widows: 'Without it, a line may stand alone on a printed page.',
  'break-after: avoid': 'Without it, a printed heading has room for the next lines within it.',
  'break-before: avoid': 'Without it, a printed line may begin a page.',
  '@page': 'Without it, a printed page has the margins of the browser.',
  ':has':
    'Without it, what loads is not hidden, a heading may break within a word, and a printed clause begin a page.',
  ':-webkit-search-cancel-button': 'Who has not the button need not hide it.',
  'window.requestIdleCallback': 'It is asked for; a moment is waited instead.',
  'navigator.canShare': 'It is asked for; without it, a file is handed out as ever.',
  'navigator.share': 'It is used where canShare says so.',
  'navigator.connection': 'It is asked for; without it, parts are loaded ahead as ever.',
  'Error.captureStackTrace': 'It is asked for.',
  '.escape': 'It is a method of i18next, not that of RegExp.',
  'look-behind': 'It stands in a function of docx that fills in templates, and is never called.',
};

/**
 * What the styles and scripts of a finished build use, its pages' own among them, that a browser of
 * `target` has not: one sentence for all; null where there is nothing.
 */
export async function belowFloor(
  folder: string,
  target: readonly string[],
): Promise<string | null> {
  const floor = floorOf(target);
  const faults = new Map<string, Set<string>>();
  for (const path of await filesIn(folder)) {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    const check = checks[kind];
    if (check === undefined) continue;
    for (const { what, lacks } of check(await readFile(join(folder, path), 'utf8'), floor)) {
      if (Object.hasOwn(allowed, what)) continue;
      const fault = `${what} is not in ${lacks.join(', ')}`;
      faults.set(fault, (faults.get(fault) ?? new Set()).add(path));
    }
  }
  const sentences = [...faults].map(([fault, paths]) => `${fault}: ${[...paths].join(', ')}.`);
  return sentences.length === 0 ? null : sentences.join(' ');
}

const checks: Readonly<Record<string, (text: string, floor: Floor) => readonly Lack[]>> = {
  css: styleFaults,
  js: scriptFaults,
  html: (page, floor) => [
    ...within(page, 'style').flatMap((style) => styleFaults(style, floor)),
    ...within(page, 'script').flatMap((script) => scriptFaults(script, floor)),
  ],
};

/** The styles or scripts that a page holds itself; a script of another type is no program. */
function within(page: string, tag: 'style' | 'script'): readonly string[] {
  const elements = page.matchAll(new RegExp(`<${tag}\\b([^>]*)>([^]*?)</${tag}>`, 'g'));
  return [...elements].flatMap(([, attributes = '', text = '']) =>
    /\btype="(?!module)/.test(attributes) ? [] : [text],
  );
}
