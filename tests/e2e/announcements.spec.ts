import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import en from '../../locales/en/contradictions.json' with { type: 'json' };
import zh from '../../locales/zh-CN/contradictions.json' with { type: 'json' };
import { languages } from '../../src/i18n/language.ts';
import { rulesVersion } from '../../src/rules/assess.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import { ledgerOf } from '../../src/rules/ledger.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { expect, test } from './page.ts';
import { open, storeTexts } from './person.ts';
import { words } from './words.ts';

const doubts = { en: en['company-without-commerce'], 'zh-CN': zh['company-without-commerce'] };

/**
 * In the page, before anything else runs: keeps what a screen reader tells of its own accord, that
 * is each change of the words in a live region that was there before them.
 */
function listen(): void {
  const heard: string[] = [];
  const regions = new WeakMap<Element, string>();
  Object.assign(window, { heard });
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
      const text = (region.textContent ?? '').trim();
      const before = regions.get(region);
      regions.set(region, text);
      if (text === '' || text === before) continue;
      const role = region.getAttribute('role');
      heard.push(`${before === undefined ? `${role}, too new to be told` : role}: ${text}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** What was told since the page was opened. */
function heard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

for (const language of languages) {
  const { ui, questions, kept } = words[language];

  const ledger = (answers: Answers, before: Answers, question: QuestionId): string => {
    const { verdicts, obligations } = ledgerOf(answers, before, question);
    const count = (wanted: string) =>
      String(obligations.filter(({ standing }) => standing === wanted).length);
    const changed = [...verdicts, ...obligations].filter((row) => row.changed).length;
    return ui.ledger.announce
      .replace(
        '{{verdicts}}',
        String(verdicts.filter(({ standing }) => standing !== 'ruled-out').length),
      )
      .replace('{{certain}}', count('certain'))
      .replace('{{open}}', count('open'))
      .replace('{{ruledOut}}', count('ruled-out'))
      .replace('{{changed}}', String(changed));
  };

  test(`what is told of its own accord, each once (${language})`, async ({ page }) => {
    const goOn = page.locator('button[name="continue"]');
    const tick = (value: string) => page.locator(`input[value="${value}"]`).check();
    const all: unknown[] = [];
    const tells = async (...words: readonly unknown[]) => {
      all.push(...words);
      await expect.poll(() => heard(page)).toEqual(all);
    };
    await page.addInitScript(listen);
    await open(page, language);
    await page.waitForLoadState('networkidle');
    await tells();

    await goOn.click();
    await tells(`alert: ${ui.question.error}${questions.model.missing}`);
    await goOn.click();
    await tells();
    await tick('both');
    await tells();

    await goOn.click();
    const model = { model: 'both' } as const;
    await tells(`status: ${ledger(model, {}, 'purpose')}`);

    await tick('academic');
    await goOn.click();
    const purpose = { ...model, purpose: ['academic'] } as const;
    await tells(`status: ${ledger(purpose, model, 'commercialEffect')}`);

    await tick('none');
    await goOn.click();
    const effect = { ...purpose, commercialEffect: ['none'] } as const;
    await tells(`status: ${ledger(effect, purpose, 'applicant')}`);
    await tick('company');
    await tells(expect.stringContaining(`status: ${ui.contradictions.title}${doubts[language]}`));

    await page.locator('footer button').click();
    await tells(expect.stringContaining(`status: ${kept.deleted.everything}`));
    await page.waitForTimeout(200);
    await tells();
  });

  test(`what a tick takes back is told (${language})`, async ({ page }) => {
    const label = (option: string) => questions.commercialEffect.options[option]?.label ?? '';
    const tick = (value: string) => page.locator(`input[value="${value}"]`).check();
    const told = page.locator('#announcements');
    const unticked = (...labels: string[]) =>
      ui.effect.unticked.replace('{{options}}', labels.join(ui.list.and));
    await open(page, language, '#/commercialEffect', { model: 'both', purpose: ['academic'] });
    await tick('operations');
    await tick('revenue');
    await expect(told).not.toContainText(label('operations'));
    await tick('none');
    await expect(told).toHaveText(unticked(label('operations'), label('revenue')));
    await tick('unsure');
    await expect(told).toHaveText(unticked(label('none')));
    await page.locator('input[value="unsure"]').uncheck();
    await expect(told).not.toContainText(label('unsure'));
  });

  test(`that the rules have changed is told once, as the page opens (${language})`, async ({
    page,
  }) => {
    const records = readFileSync('tests/cases/rules-1.0.0/records.json', 'utf8');
    await storeTexts(page, JSON.parse(records)['version 3']);
    await page.addInitScript(listen);
    await open(page, language, '#/check');
    await page.waitForLoadState('networkidle');
    const { rulesChanged, lookAgain } = kept.difference;
    const changed = rulesChanged.replace('{{rules}}', '1.0.0').replace('{{today}}', rulesVersion);
    await expect(page.getByText(changed)).toBeVisible();
    await expect
      .poll(async () => (await heard(page)).filter((words) => words.includes(changed)))
      .toEqual([expect.stringContaining(`status: ${changed}${lookAgain}`)]);
  });
}
