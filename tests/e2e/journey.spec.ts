import type { Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { recordText } from '../cases/record.ts';
import { expect, test } from './page.ts';
import {
  answerAll,
  type CaseAnswers,
  expectAt,
  expectTicked,
  hobbyist,
  open,
  openFolds,
  option,
  savedText,
  store,
} from './person.ts';
import { words } from './words.ts';

const { ui, questions, verdicts } = words.en;
const languages = ['zh-CN', 'en'] as const;

/** What is left to ask when the hobbyist sells something. */
const selling = { purpose: ['commercial'], authorisation: 'none', alreadyInUse: 'no' } as const;

const stopped: Answers = { model: 'other' };

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

function change(page: Page, id: QuestionId, language: Language = 'en') {
  const { changeWhich } = words[language].ui.check;
  return button(page, changeWhich.replace('{{question}}', words[language].questions[id].short));
}

function notice(page: Page) {
  return page.getByRole('status').locator('.notice');
}

/** The verdict, the lanes, the duties and the answers listed, as far as the screen has them. */
function outcome(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-verdict], [data-lane], [data-obligation], dl.answers')
    .allTextContents();
}

for (const language of languages) {
  test(`Continue without an answer says what is missing (${language})`, async ({ page }) => {
    const { question } = words[language].ui;
    for (const id of ['model', 'purpose'] as const) {
      const { title, missing, options } = words[language].questions[id];
      await open(page, language, `#/${id}`, id === 'model' ? {} : { model: 'both' });
      await button(page, question.continue).click();

      const sentence = `${question.error}${missing}`;
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(sentence);
      const group = page.getByRole(id === 'model' ? 'radiogroup' : 'group', { name: title });
      await expect(group).toHaveAccessibleDescription(new RegExp(`${missing}$`));
      const [first = ''] = Object.keys(options);
      await expect(option(page, language, id, first)).toBeFocused();
      await expectAt(page, `#/${id}`);

      await option(page, language, id, first).check();
      await expect(page.getByText(missing)).toHaveCount(0);
    }
  });
}

const exclusions: readonly (readonly [QuestionId, readonly string[], readonly string[]])[] = [
  ['purpose', ['academic', 'commercial'], ['unsure']],
  ['commercialEffect', ['operations', 'promotion'], ['none', 'unsure']],
  ['adaptation', ['fine-tune', 'convert'], ['none', 'unsure']],
  ['audience', ['hosted', 'published'], ['none', 'unsure']],
];
for (const [id, together, alone] of exclusions) {
  test(`${id}: ${alone.join(' and ')} stand alone`, async ({ page }) => {
    const { [id]: _, ...others } = hobbyist as Answers;
    await open(page, 'en', `#/${id}`, others);
    await expect(heading(page)).toHaveText(questions[id].title);
    for (const exclusive of alone) {
      for (const value of together) await option(page, 'en', id, value).check();
      await expectTicked(page, id, together);
      await option(page, 'en', id, exclusive).check();
      await expectTicked(page, id, [exclusive]);
    }
  });
}

test('Back leads through the questions asked, answers in place', async ({ page }) => {
  await open(page, 'en', '#/check', hobbyist);
  await button(page, ui.check.back).click();
  for (const [id, given] of Object.entries(hobbyist).reverse()) {
    await expectAt(page, `#/${id}`);
    await expectTicked(page, id as QuestionId, [given].flat());
    if (id !== 'model') await button(page, ui.question.back).click();
  }
  await expect(button(page, ui.question.back)).toHaveCount(0);
});

const origins = [
  ['check', ui.check.title],
  ['result', verdicts.verdicts.permitted.title],
] as const;
for (const [place, title] of origins) {
  test(`Change from ${place} asks only what became relevant, and changing back restores`, async ({
    page,
  }) => {
    await open(page, 'en', `#/${place}`, hobbyist);
    const before = await outcome(page);
    await openFolds(page);
    await change(page, 'purpose').click();
    await expectAt(page, '#/purpose');
    expect(await answerAll(page, selling)).toEqual(Object.keys(selling));
    await expectAt(page, `#/${place}`);
    const changed = await outcome(page);
    expect(changed).not.toEqual(before);

    await openFolds(page);
    await change(page, 'purpose').click();
    await expectAt(page, '#/purpose');
    expect(await answerAll(page, { purpose: hobbyist.purpose })).toEqual(['purpose']);
    await expectAt(page, `#/${place}`);
    await expect(heading(page)).toHaveText(title);
    await expect.poll(() => outcome(page)).toEqual(before);

    await openFolds(page);
    await change(page, 'purpose').click();
    await expectAt(page, '#/purpose');
    expect(await answerAll(page, { purpose: selling.purpose })).toEqual(['purpose']);
    await expect.poll(() => outcome(page)).toEqual(changed);
  });
}

test('a change can be left undone', async ({ page }) => {
  const rows = [
    ['check', ui.wayBack.check],
    ['result', ui.wayBack.result],
  ] as const;
  for (const [place, name] of rows) {
    await open(page, 'en', `#/${place}`, hobbyist);
    await openFolds(page);
    await change(page, 'brand').click();
    await option(page, 'en', 'brand', 'yes').check();
    await button(page, name).click();
    await expectAt(page, `#/${place}`);
    expect(await savedText(page)).toBe(recordText(hobbyist));
  }
});

const { personalInformation: _, ...unfinished } = hobbyist;
const reloads: readonly (readonly [string, Answers, string, string])[] = [
  ['the start', {}, '', questions.model.title],
  ['a question', unfinished, '#/personalInformation', questions.personalInformation.title],
  ['a question answered before', hobbyist, '#/audience', questions.audience.title],
  ['the check', hobbyist, '#/check', ui.check.title],
  ['the result', hobbyist, '#/result', verdicts.verdicts.permitted.title],
  ['a stop', stopped, '#/result', verdicts.verdicts['out-of-scope'].title],
];
for (const [screen, answers, fragment, title] of reloads) {
  test(`Reload on ${screen} keeps place and answers`, async ({ page }) => {
    await open(page, 'en', fragment, answers);
    const before = await outcome(page);
    await page.reload();
    await expect(heading(page)).toHaveText(title);
    await expectAt(page, fragment);
    await expect.poll(() => outcome(page)).toEqual(before);
    const [, id] = fragment.split('/');
    const kept: CaseAnswers = answers;
    if (id !== 'check' && id !== 'result') {
      const asked = (id ?? 'model') as QuestionId;
      await expectTicked(page, asked, [kept[asked] ?? []].flat());
    }
    expect(await savedText(page)).toBe(recordText(answers));
  });
}

test('Back and Forward of the browser lead where one has been', async ({ page }) => {
  await open(page, 'en');
  await answerAll(page, hobbyist);
  await expectAt(page, '#/result');
  await openFolds(page);
  await change(page, 'brand').click();
  const been: readonly (readonly [string, string])[] = [
    ['', questions.model.title],
    ...Object.keys(hobbyist)
      .slice(1)
      .map((id) => [`#/${id}`, questions[id as QuestionId].title] as const),
    ['#/result', verdicts.verdicts.permitted.title],
    ['#/brand', questions.brand.title],
  ];
  const expectThere = async ([fragment, title]: readonly [string, string]) => {
    await expectAt(page, fragment);
    await expect(heading(page)).toHaveText(title);
    await expect(notice(page)).toHaveCount(0);
  };
  await expectAt(page, '#/brand');
  for (const there of been.slice(0, -1).reverse()) {
    await page.goBack();
    await expectThere(there);
  }
  for (const there of been.slice(1)) {
    await page.goForward();
    await expectThere(there);
  }
  expect(await savedText(page)).toBe(recordText(hobbyist));
});

const { notYet, notAsked, unknownAddress } = ui.notices;
const unknown = (fragment: string) => unknownAddress.replace('{{fragment}}', fragment);
const addresses: readonly (readonly [string, string, Answers, string, string, string | null])[] = [
  ['the result', '#/result', hobbyist, '#/result', verdicts.verdicts.permitted.title, null],
  ['the check', '#/check', hobbyist, '#/check', ui.check.title, null],
  [
    'the check as soon as one verdict alone is possible',
    '#/check',
    unfinished,
    '#/check',
    ui.check.title,
    null,
  ],
  ['an answered question', '#/brand', hobbyist, '#/brand', questions.brand.title, null],
  ['the due question', '#/purpose', { model: 'both' }, '#/purpose', questions.purpose.title, null],
  ['a question too early', '#/purpose', {}, '#/model', questions.model.title, notYet],
  [
    'the check too early',
    '#/check',
    { model: 'both' },
    '#/purpose',
    questions.purpose.title,
    notYet,
  ],
  [
    'the result too early',
    '#/result',
    { model: 'both' },
    '#/purpose',
    questions.purpose.title,
    notYet,
  ],
  [
    'a question not asked',
    '#/authorisation',
    hobbyist,
    '#/result',
    verdicts.verdicts.permitted.title,
    notAsked,
  ],
  ['the check after a stop', '#/check', stopped, '#/check', ui.check.title, null],
  ['nothing known', '#/nonsense', {}, '', questions.model.title, unknown('#/nonsense')],
  [
    'nothing known, with answers',
    '#/Result',
    hobbyist,
    '',
    questions.model.title,
    unknown('#/Result'),
  ],
  ['a broken escape', '#/%E0%A4%A', {}, '', questions.model.title, unknown('#/%E0%A4%A')],
  ['markup', '#/<b>x</b>', {}, '', questions.model.title, unknown('#/%3Cb%3Ex%3C/b%3E')],
];
for (const [what, fragment, answers, landing, title, sentence] of addresses) {
  test(`the address of ${what} leads where it should`, async ({ page }) => {
    const expectLanded = async () => {
      await expectAt(page, landing);
      await expect(heading(page)).toHaveText(title);
      await expect(notice(page)).toHaveText(sentence === null ? [] : [sentence]);
      expect(await savedText(page)).toBe(recordText(answers));
    };
    await open(page, 'en', fragment, answers);
    await expectLanded();
    for (const typed of ['#/', fragment]) {
      await page.evaluate((hash) => location.assign(hash), typed);
      if (typed === '#/') await expectAt(page, typed);
    }
    await expectLanded();
  });
}

const screens: readonly (readonly [string, Answers, string, (language: Language) => string])[] = [
  ['the start', {}, '', (language) => words[language].questions.model.title],
  ['a question', hobbyist, '#/audience', (language) => words[language].questions.audience.title],
  ['the check', hobbyist, '#/check', (language) => words[language].ui.check.title],
  [
    'the result',
    hobbyist,
    '#/result',
    (language) => words[language].verdicts.verdicts.permitted.title,
  ],
  [
    'a stop',
    stopped,
    '#/result',
    (language) => words[language].verdicts.verdicts['out-of-scope'].title,
  ],
];
for (const [screen, answers, fragment, title] of screens) {
  test(`the language is switched on ${screen} without losing the place`, async ({ page }) => {
    await open(page, 'en', fragment, answers);
    const path = ['en', 'zh-CN', 'en'] as const;
    for (const [n, language] of path.entries()) {
      await expect(heading(page)).toHaveText(title(language));
      await expect(page).toHaveTitle(`${title(language)} · ${words[language].ui.page.title}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(new URL(page.url()).pathname).toBe(`/${language}/`);
      await expectAt(page, fragment);
      const other = path[n + 1];
      if (other === undefined) continue;
      await page.getByRole('link', { name: words[other].ui.masthead.language }).click();
      await expect(heading(page)).toHaveText(title(other));
      expect(await savedText(page)).toBe(recordText(answers, other));
    }
  });
}

test('what is ticked but not yet sent survives a switch of the language', async ({ page }) => {
  await open(page, 'en', '#/purpose', { model: 'both' });
  await option(page, 'en', 'purpose', 'academic').check();
  await page.getByRole('link', { name: words['zh-CN'].ui.masthead.language }).click();
  await expect(option(page, 'zh-CN', 'purpose', 'academic')).toBeChecked();
});

const decisions: readonly (readonly [string, string | null, string, Language])[] = [
  ['en/', 'zh-CN', 'zh-CN', 'en'],
  ['zh-CN/', 'en', 'en-GB', 'zh-CN'],
  ['./', 'zh-CN', 'en-GB', 'zh-CN'],
  ['./', 'en', 'zh-CN', 'en'],
  ['./', 'xx', 'zh-CN', 'zh-CN'],
  ['./', null, 'zh-TW', 'zh-CN'],
  ['./', null, 'en-GB', 'en'],
  ['./', null, 'fr-FR', 'en'],
];
for (const [path, choice, locale, language] of decisions) {
  test.describe(`at ${path}, ${choice ?? 'nothing'} chosen, in a browser that speaks ${locale}`, () => {
    test.use({ locale });
    test(`the page speaks ${language}`, async ({ page }) => {
      if (choice !== null) await store(page, recordText({}, choice));
      await page.goto(path);
      await expect(heading(page)).toHaveText(words[language].questions.model.title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}

test('the language chosen at the root is kept for the next visit', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: words['zh-CN'].ui.masthead.language }).click();
  await expect(heading(page)).toHaveText(words['zh-CN'].questions.model.title);
  await page.goto('./');
  await expect(heading(page)).toHaveText(words['zh-CN'].questions.model.title);
});

test('a whole run asks for the page’s own files and sends nothing', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    asked.push(`${request.method()} ${pathname}${search}${request.postData() ?? ''}`);
  });
  await open(page, 'en');
  await answerAll(page, { ...hobbyist, ...selling });
  await openFolds(page);
  await page.locator('[data-obligation] button[aria-expanded]').first().click();
  await page.getByRole('link', { name: words['zh-CN'].ui.masthead.language }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.goto(`${baseURL}zh-CN/`);
  await expect(heading(page)).toHaveText(words['zh-CN'].questions.model.title);
  const file = /^GET \/(?:(?:en|zh-CN)\/|seal\.svg|assets\/[\w-]+\.(?:js|css))$/;
  expect(asked.filter((line) => !file.test(line))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});
