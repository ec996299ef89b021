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

/** What axe finds on the page as it stands: each rule that is broken, and where. */
export async function axeFindings(page: Page, { tags = everyTag, exclude }: Scan = {}) {
  const builder = new AxeBuilder({ page }).withTags([...tags]);
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

/** Whether a long page is scanned in this look by `npm test`: each language, width and colour once. */
export function isShort(language: Language, colorScheme: string, width: number): boolean {
  return (language === 'en') === (width === 360) && (width === 360) === (colorScheme === 'light');
}
