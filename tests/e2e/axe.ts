import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language.ts';

const everyTag: readonly string[] = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  'best-practice',
];

interface Scan {
  readonly tags?: readonly string[];
  /** A selector of what is scanned elsewhere and left out here. */
  readonly exclude?: string;
}

/** The rules that hang on colours: no language changes those, so that one language is scanned for them in each look. */
export const ofColours: Scan = { tags: ['cat.color'] };

/** The rules that hang on how wide the page is, and how long its words. */
export const ofSizes: Scan = { tags: ['wcag22aa'] };

/**
 * The stricter rule of contrast leaves what falls short of the lesser to the lesser, which measures
 * everything again; here it tells of all that falls short of its own.
 */
const options = {
  resultTypes: ['violations' as const],
  checks: {
    'color-contrast-enhanced': {
      options: {
        contrastRatio: {
          normal: { expected: 7, minThreshold: 0 },
          large: { expected: 4.5, minThreshold: 0 },
        },
      },
    },
  },
};

/**
 * What axe finds on the page as it stands: each rule that is broken, and where. It runs in the page
 * itself, which has no frames, and tells of nothing but what is broken.
 */
export async function axeFindings(page: Page, { tags = everyTag, exclude }: Scan = {}) {
  // What lies below the bar at the foot is come to by scrolling, and never keeps the focus there (reach.spec).
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.bar');
    if (bar !== null && getComputedStyle(bar).position === 'sticky') bar.style.position = 'static';
  });
  // To bring it into the page takes longer than many a scan.
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode()
    .options(options)
    .withTags([...tags])
    .disableRules(['color-contrast']);
  if (exclude !== undefined) builder.exclude(exclude);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, any }) => [target.join(' '), any[0]?.message]),
  }));
}

/** The tag that leaves a test to `npm run test:deep`, but for the looks that `npm test` takes too. */
export function deepUnless(inShort: boolean): { readonly tag: string[] } {
  return { tag: inShort ? [] : ['@deep'] };
}

/**
 * Whether a look is the one in which a page is scanned by every rule, and by `npm test` if it is long:
 * each language, width and colour once.
 */
export function isShort(language: Language, colorScheme: string, width: number): boolean {
  return (language === 'en') === (width === 360) && (width === 360) === (colorScheme === 'light');
}

/**
 * What a page is scanned for in a look: by every rule once a language; for colours once in each colour
 * and width; for sizes once in each language and width; null where all of it is done in the others.
 */
export function scanOf(language: Language, colorScheme: string, width: number): Scan | null {
  if (isShort(language, colorScheme, width)) return {};
  if ((language === 'en') === (width === 360)) return ofColours;
  return colorScheme === 'light' ? ofSizes : null;
}
