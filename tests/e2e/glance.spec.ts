import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import { questionsLeft } from '../../src/rules/left.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { walk } from '../../src/rules/walk.ts';
import { expect, test } from './page.ts';
import { answer, type CaseAnswers, expectAt, hobbyist, open } from './person.ts';
import { answersOf } from './screens.ts';
import { words } from './words.ts';

const windows = [
  [360, 740],
  [1366, 768],
] as const;

const { personalInformation: _, ...allButLast } = hobbyist;

/** What of the question stands where, in the window. */
const places = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    return {
      scrolled: window.scrollY,
      optionIsAboveBar: box('.option label').bottom <= box('.bar').top,
      continueIsInWindow: box('button[name="continue"]').bottom <= window.innerHeight,
    };
  });

/** Two who together are asked everything. */
const two = [
  'A university hospital: research, and triage in its wards',
  'A lab trains a small model on its outputs to perform alike, for a paper',
].map(answersOf);

test('the two are asked everything', () => {
  const asked = new Set(two.flatMap((answers) => walk(answers).path));
  expect([...asked].sort()).toEqual([...questionIds].sort());
});

for (const language of languages) {
  test(`${language}: the first option of every question stands above the bar, and Continue in the window`, async ({
    page,
  }) => {
    const seen = new Set<string>();
    // Each question is come to in one of the windows by turns, and then seen in the other.
    let turn: readonly (readonly [number, number])[] = windows;
    for (const answers of two) {
      await open(page, language, '', {});
      let given: Answers = {};
      for (const id of walk(answers).path) {
        await expect(page.locator(`input[name="${id}"]`).first()).toBeVisible();
        await expect(page.locator('.bar .label')).not.toBeEmpty();
        const isCertain = certainVerdict(given) !== null;
        await expect(page.locator('.see-now'), id).toHaveCount(isCertain ? 1 : 0);
        for (const [width, height] of seen.has(id) ? [] : turn) {
          await page.setViewportSize({ width, height });
          await expect
            .poll(() => places(page), `${id}, ${width}`)
            .toEqual({ scrolled: 0, optionIsAboveBar: true, continueIsInWindow: true });
        }
        if (!seen.has(id)) turn = [...turn].reverse();
        seen.add(id);
        await answer(page, id, (answers as CaseAnswers)[id] ?? '');
        given = { ...given, [id]: answers[id] };
      }
    }
  });

  for (const [width, height] of windows) {
    test.describe(`${language}, ${width} x ${height}`, () => {
      test.use({ viewport: { width, height } });

      test('what has the focus is never below the bar', async ({ page }) => {
        await open(page, language, '#/purpose', { model: 'both' });
        await expect(page.locator('.bar .label')).not.toBeEmpty();
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let n = 0; n < 40; n += 1) {
            await page.keyboard.press(key);
            const covered = await page.evaluate(() => {
              const focused = document.activeElement;
              if (focused === null || focused === document.body) return null;
              const { left, top, width: w, height: h } = focused.getBoundingClientRect();
              if (w === 0 || h === 0) return null;
              const seen = [top + 1, top + h / 2, top + h - 1].some((y) => {
                const there = document.elementFromPoint(left + w / 2, y);
                const over = there?.closest('.bar, .ledger');
                return there !== null && (over == null || over.contains(focused));
              });
              return seen ? null : focused.outerHTML.slice(0, 120);
            });
            expect(covered).toBeNull();
          }
        }
      });
    });
  }

  test(`${language}: the result is offered as soon as one verdict alone is possible, and leads back`, async ({
    page,
  }) => {
    const { ui } = words[language];
    const see = page.getByRole('button', { name: ui.certain.see, exact: true });
    await open(page, language, '#/commercialEffect', { model: 'both', purpose: ['academic'] });
    await expect(page.locator('.bar .label')).not.toBeEmpty();
    await expect(see).toHaveCount(0);
    await page.locator('input[value="none"]').check();
    await page.locator('button[name="continue"]').click();
    await expectAt(page, '#/applicant');
    await see.click();
    await expectAt(page, '#/result');
    await page.reload();
    await expectAt(page, '#/result');
    await page.goBack();
    await expectAt(page, '#/applicant');
    await expect(page.locator('input[name="applicant"]').first()).toBeVisible();
    await expect(see).toBeVisible();
  });

  test(`${language}: on a phone it says in two lines how many questions complete the duties`, async ({
    page,
  }) => {
    const { certain } = words[language].ui;
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [fragment, answers] of [
      ['#/applicant', { model: 'both', purpose: ['academic'], commercialEffect: ['none'] }],
      ['#/personalInformation', allButLast],
    ] as const) {
      const tab = await page.context().newPage();
      await open(tab, language, fragment, answers);
      const { atLeast, atMost } = questionsLeft(answers);
      const said = (atMost === 1 ? certain.one : certain.between)
        .replace('{{atLeast}}', String(atLeast))
        .replace('{{atMost}}', String(atMost));
      await expect(tab.locator('.see-now')).toContainText(said);
      await expect(tab.locator('.see-now').getByText(said)).toBeVisible();
      const { height = 0 } = (await tab.locator('.see-now').boundingBox()) ?? {};
      expect(height).toBeLessThanOrEqual(48);
      await tab.close();
    }
  });

  test(`${language}: what is settled is said in words, and opens at the foot of a phone`, async ({
    page,
  }) => {
    const { ui, verdicts } = words[language];
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, '#/applicant', {
      model: 'both',
      purpose: ['academic'],
      commercialEffect: ['none'],
    });
    const said = ui.certain.verdict.replace('{{verdict}}', verdicts.verdicts.permitted.short);
    const line = page.locator('.ledger-line');
    await expect(line).toHaveText(said);
    await line.click();
    await expect(page.locator('[data-ledger="verdict permitted"]')).toBeVisible();
  });

  test(`${language}: the rest of a question and of an option is folded, not cut`, async ({
    page,
  }) => {
    const { questions } = words[language];
    await open(page, language, '#/applicant', { model: 'both', purpose: ['commercial'] });
    const { more } = questions.applicant;
    await expect(page.getByText(more)).toBeHidden();
    await page.locator('.hint summary').click();
    await expect(page.getByText(more)).toBeVisible();
    const option = page.locator('.option').filter({ has: page.locator('input[value="company"]') });
    await option.locator('summary').click();
    await expect(option.locator('.more p')).toBeVisible();
    await expect(page.locator('input[name="applicant"]:checked')).toHaveCount(0);
  });
}

const begun: Answers = { model: 'both' };
const answered: readonly Answers[] = [
  hobbyist,
  ...[
    'A bank holds a written authorisation for the 13B and uses it as granted',
    'A start-up builds a fine-tune into its paid app',
    'A partnership wants to sell a service',
    'A freelancer sells copy written with the model',
  ].map(answersOf),
];

/** Where one verdict alone is possible first, for each that can be while questions are open. */
const firstCertain = answered.flatMap((answers) => {
  const { path } = walk(answers);
  for (let n = 1; n < path.length; n += 1) {
    const known = path.slice(0, n).map((id) => [id, answers[id]]);
    const given = Object.fromEntries(known) as Answers;
    if (certainVerdict(given) !== null) return [{ id: path[n], given }];
  }
  return [];
});

for (const language of languages) {
  test(`${language}: on a desktop the way to the result finds room in the bar, which is no higher with it`, async ({
    page,
  }) => {
    expect(firstCertain.length).toBeGreaterThan(1);
    for (const { id, given } of [{ id: 'purpose', given: begun }, ...firstCertain]) {
      const tab = await page.context().newPage();
      await open(tab, language, `#/${id}`, given);
      await expect(tab.locator('.bar .label')).not.toBeEmpty();
      await expect(tab.locator('.see-now')).toHaveCount(certainVerdict(given) === null ? 0 : 1);
      for (const width of [1024, 1280]) {
        await tab.setViewportSize({ width, height: 768 });
        await expect
          .poll(async () => (await tab.locator('.bar').boundingBox())?.height, `${id}, ${width}`)
          .toBe(105);
      }
      await tab.close();
    }
  });

  test(`${language}: at the foot of a phone a verdict that is certain is said whole`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const { id, given } of firstCertain) {
      const tab = await page.context().newPage();
      await open(tab, language, `#/${id}`, given);
      await expect(tab.locator('.see-now')).toBeVisible();
      await expect
        .poll(
          () =>
            tab
              .locator('.ledger-line')
              .evaluate(
                ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
                  scrollWidth <= clientWidth && scrollHeight <= clientHeight && clientHeight <= 44,
              ),
          id,
        )
        .toBe(true);
      await tab.close();
    }
  });

  test(`${language}: on a desktop whatever is folded on the start opens at one edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, language);
    await expect
      .poll(() =>
        page
          .locator('.more > summary')
          .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().right))]),
      )
      .toHaveLength(1);
  });
}
