import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

/** Files of a release, by path. */
export type Files = Readonly<Record<string, string>>;

/** A card as many are: a general licence on the whole, no marking, no copy of the agreement. */
export const commonest: Files = {
  'README.md':
    '---\nlicense: apache-2.0\n---\n# MedHelper-13B\n\nMedHelper-13B is fine-tuned from Baichuan2-13B-Chat on 200k dialogues.\n\n## License\nApache 2.0\n',
};

/** Gives files to the check of a release, as picked. */
export async function giveFiles(page: Page, files: Files): Promise<void> {
  const input = page.locator('main input[type="file"]:not([webkitdirectory])');
  await input.setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  );
}

/** What was found, once it is. */
export async function findings(page: Page): Promise<Locator> {
  const found = page.locator('[data-findings]');
  await expect(found).toBeVisible();
  return found;
}

/** The state that each check got. */
export async function statesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const found = await findings(page);
  const all = await found
    .locator('[data-check]')
    .evaluateAll((items) =>
      (items as HTMLElement[]).map(({ dataset }) => [dataset.check ?? '', dataset.state ?? '']),
    );
  return Object.fromEntries(all);
}

/**
 * In the page: gives files to the check of a release by a drop, and tells the state that each check
 * got; then leads back to where the next one is given.
 */
export async function checkInPage(files: Files): Promise<Readonly<Record<string, string>>> {
  const { setTimeout: after } = window;
  const shown = async <Found extends Element>(selector: string): Promise<Found> => {
    for (let n = 0; n < 1500; n += 1) {
      const found = document.querySelector<Found>(selector);
      if (found !== null) return found;
      await new Promise((done) => after(done, 20));
    }
    throw new Error(`There is no ${selector}: ${document.querySelector('main')?.textContent}`);
  };
  if (window.location.hash !== '#/release') window.location.hash = '#/release';
  await shown('main input[type="file"]');
  const data = new DataTransfer();
  for (const [path, text] of Object.entries(files)) data.items.add(new File([text], path));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  const found = await shown('[data-findings]');
  const states = [...found.querySelectorAll<HTMLElement>('[data-check]')].map(
    ({ dataset }) => [dataset.check ?? '', dataset.state ?? ''] as const,
  );
  found.querySelector<HTMLElement>('[data-again]')?.click();
  await shown('main input[type="file"]');
  return Object.fromEntries(states);
}
