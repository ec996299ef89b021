import { languages } from '../../src/i18n/language.ts';
import { expect, test } from './page.ts';
import { inGroups, screens, showNext } from './screens.ts';
import { foreignFaults, nameFaults, structureFaults } from './sight.ts';

for (const language of languages) {
  for (const group of inGroups(screens, 6)) {
    const names = group.map(({ name }) => name).join('; ');
    test.describe(() => {
      test.use({ expectedErrors: group[0]?.faults ?? /^$/ });
      test(`nothing is read out otherwise than it is meant: ${names} (${language})`, async ({
        page,
      }) => {
        for (const screen of group) {
          await showNext(page, language, screen);
          for (const faults of [structureFaults, nameFaults, foreignFaults]) {
            expect.soft(await page.evaluate(faults), screen.name).toEqual([]);
          }
        }
      });
    });
  }
}
