import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import type { EmailId, Lanes, VerdictId } from '../../src/rules/contract/verdict.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { headingKey } from '../../src/rules/result-sections.ts';
import people from '../cases/people.json' with { type: 'json' };
import { deepUnless } from './axe.ts';
import { laneWords } from './driven.ts';
import { expect, test } from './page.ts';
import { answerAll, type CaseAnswers, open } from './person.ts';
import { speaker } from './sentences.ts';
import { type Act, perform, tools } from './walk-page.ts';

/** The rows of contract section 4 that bind everyone (condition "true"). */
const alwaysOn = [
  'no-military-or-unlawful-purpose',
  'obey-laws',
  'respect-third-party-rights',
  'no-transfer-or-sublicence',
  'no-brand-use-without-consent',
  'protect-personal-information',
  'outputs-unclaimed',
  'bear-output-risk',
  'indemnify-licensor',
  'licence-can-be-revoked',
  'licensor-may-act',
  'licensor-interprets',
  'mainland-law-and-courts',
];

type Expected = (typeof people)[number]['expect'];

/** Every duty that the page must show, with its status. */
function duties({ applies, mayApply, alwaysOn: always }: Expected): Record<string, string> {
  const applying = [...applies, ...(always ? alwaysOn : [])];
  return Object.fromEntries([
    ...applying.map((id) => [id, 'applies']),
    ...mayApply.map((id) => [id, 'may-apply']),
  ]);
}

/** Answers by the controls of the page, but not by a pointer: `driven.spec.ts` tests that each takes one. */
async function answerByScript(page: Page, question: string, given: string | readonly string[]) {
  await page.evaluate(perform, { kind: 'answer', question, options: [given].flat() } as Act);
}

const verdicts = people.map(({ expect: { verdict } }) => verdict);

/**
 * Everybody answers in one language, by turns, and comes back to the result in the other: what is
 * asked hangs on no language. In the short tests each verdict once, answered.
 */
const runs = people.flatMap((person, n) =>
  languages.map((language, k) => ({
    ...person,
    language,
    answers: person.answers as Answers,
    isAsked: k === n % languages.length,
    short: k === n % languages.length && verdicts.indexOf(person.expect.verdict) === n,
  })),
);

for (const { case: name, language, isAsked, short, answers, expect: expected } of runs) {
  test(`${name} (${language})`, deepUnless(short), async ({ page }) => {
    const given = answers as CaseAnswers;
    if (isAsked) {
      if (!short) await page.addInitScript(tools);
      await open(page, language);
      const asked = await answerAll(page, given, short ? undefined : answerByScript);
      expect(asked).toEqual(Object.keys(given));
    } else await open(page, language, '#/result', answers);

    const title = speaker(language)(
      headingKey({ email: expected.email as EmailId }, expected.verdict as VerdictId),
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const shown = () =>
      page.evaluate(() => {
        const data = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].map(
            ({ dataset, textContent }): Readonly<Record<string, string | undefined>> => ({
              ...dataset,
              text: textContent,
            }),
          );
        return {
          fragment: location.hash,
          verdicts: data('[data-verdict]').map((section) => [section.verdict, section.email]),
          lanes: data('[data-lane]').map((lane) => [lane.lane, lane.text]),
          duties: Object.fromEntries(
            data('[data-obligation]').map((duty) => [duty.obligation, duty.status]),
          ),
        };
      });
    await expect.poll(shown).toEqual({
      fragment: '#/result',
      verdicts: [[expected.verdict, expected.email]],
      lanes: laneWords(language, expected.lanes as Lanes, given).map(([lane, ...text]) => [
        lane,
        text.join(''),
      ]),
      duties:
        expected.verdict === 'prohibited'
          ? { 'no-military-or-unlawful-purpose': 'applies' }
          : duties(expected),
    });
  });
}
