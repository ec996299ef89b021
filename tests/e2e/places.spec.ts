import { recordText } from '../cases/record.ts';
import { expect, test } from './page.ts';
import { store } from './person.ts';
import { passages, type Traveller } from './places.ts';

test.use({ viewport: { width: 360, height: 740 } });

for (const { name, answers, go, should } of passages) {
  test(name, async ({ page }) => {
    await store(page, recordText(answers));
    const tab: Traveller = {
      run: (what, given) => page.evaluate(what as never, given) as never,
      goto: async (path) => {
        await page.goto(path);
      },
      reload: async () => {
        await page.reload();
      },
      click: (css) => page.locator(css).first().click(),
    };
    expect(await go(tab)).toEqual(should);
  });
}
