import type { Page } from '@playwright/test';
import { filesIn } from '../../src/build/files.ts';
import { languages } from '../../src/i18n/language.ts';
import { people } from '../../src/rules/people.ts';
import { shareCode } from '../../src/wizard/share.ts';
import { recordText } from '../cases/record.ts';
import {
  attack,
  type Driver,
  drivenCases,
  driveScreens,
  keepViolations,
  repelled,
  strayRequests,
  violations,
} from './every-screen.ts';
import { serve } from './host.ts';
import { test as hosted, settled } from './hosted.ts';
import { expect } from './page.ts';
import { store } from './person.ts';

function driverOf(page: Page): Driver {
  return {
    run: (what, given) => page.evaluate(what as never, given) as never,
  };
}

/** What every person passes through, whoever they are. */
const always = [
  '',
  '#/model',
  '#/purpose',
  '#/check',
  '#/result',
  '#/licence',
  '#/method',
  '#/asked',
];

// Each person in one language; the deep tests have them in the other, in every engine.
hosted(
  'every screen asks for files of the build alone and keeps to the policy',
  async ({ page, host, context }) => {
    const requests: { method: string; url: string; body: boolean }[] = [];
    context.on('request', (request) => {
      requests.push({
        method: request.method(),
        url: request.url(),
        body: request.postData() !== null,
      });
    });
    await page.addInitScript(keepViolations);
    const driver = driverOf(page);
    for (const [n, answers] of drivenCases.entries()) {
      await store(page, recordText(answers));
      await page.goto(`${host.address}${languages[n % languages.length]}/`);
      await settled(page);
      const { seen, leaks } = await driveScreens(driver);
      expect(seen).toEqual(expect.arrayContaining(always));
      const links = [answers, ...people.map((one) => one.answers)].map(
        (those) => `#/result?a=${shareCode(those)}`,
      );
      expect(seen.filter((fragment) => fragment.includes('?a=')).sort()).toEqual(
        [...new Set(links)].sort(),
      );
      expect(leaks).toEqual([]);
      expect(await page.evaluate(violations)).toEqual([]);
    }
    const paths = await filesIn('dist');
    expect(strayRequests(requests, host.address, paths)).toEqual([]);
    expect(requests.length).toBeGreaterThan(30);
    const { origin } = new URL(host.address);
    const asked = host.asked.map((path) => ({ method: 'GET', url: origin + path, body: false }));
    expect(strayRequests(asked, host.address, paths)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  },
);

hosted.describe('attacks', () => {
  hosted.use({ expectedErrors: /Content Security Policy|TrustedHTML|asked .*\/picture\.png$/ });

  hosted('what is injected is blocked', async ({ page, host }) => {
    const elsewhere = await serve('dist');
    await page.addInitScript(keepViolations);
    await page.goto(`${host.address}en/`);
    await settled(page);
    expect(await page.evaluate(attack, elsewhere.address)).toEqual(repelled);
    expect(await page.evaluate(violations)).toEqual(
      expect.arrayContaining([
        `img-src ${elsewhere.address}picture.png`,
        `connect-src ${elsewhere.address}data`,
        'require-trusted-types-for trusted-types-sink',
      ]),
    );
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.stop();
  });
});
