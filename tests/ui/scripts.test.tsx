// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '../../src/i18n/i18n.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { loadLaterWords, loadWords } from '../../src/i18n/load-words.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import { type Answers, allowedAnswers, decodeAnswer } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { App } from '../../src/ui/App.tsx';
import { prepareLater } from '../../src/ui/pace/later.ts';
import { SessionContext } from '../../src/ui/session/context.ts';
import { Session } from '../../src/ui/session/session.ts';
import { Speaking } from '../../src/ui/words/speech.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { persons } from '../cases/people.ts';
import { recordText } from '../cases/record.ts';

configure({ asyncUtilTimeout: 20_000 });

window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = () =>
  ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

/** Terms of the licence that the English page quotes in Chinese on purpose. */
const quoted = ['百川', '个体工商户', '个人独资企业', '公章', '开源许可', '营业执照', '中文'];

/** Tells of each text within a part of the page, with the language that it is marked as. */
function eachText(part: Element, outside: string, tell: (text: string, lang: string) => void) {
  const lang = part.getAttribute('lang') ?? outside;
  for (let node = part.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) tell(node.data, lang);
    else if (node instanceof Element) eachText(node, lang, tell);
  }
}

/** Words in a script that does not belong to the language of the part of the page they stand in. */
function misplaced(within: HTMLElement, language: Language): readonly string[] {
  const found: string[] = [];
  eachText(within, language, (text, lang) => {
    const foreign =
      lang === 'en'
        ? (text.match(/\p{Script=Han}+/gu) ?? []).filter((word) => !quoted.includes(word))
        : (text.match(/[a-z][a-z'’]+(?:[\s,;:]+[a-z][a-z'’]+){3,}/giu) ?? []);
    found.push(...foreign);
  });
  const named = [...within.querySelectorAll('[aria-label]')].flatMap((element) => {
    const label = element.getAttribute('aria-label') ?? '';
    return language === 'en' ? (label.match(/\p{Script=Han}{6,}/gu) ?? []) : [];
  });
  return [...found, ...named];
}

async function show(language: Language, fragment: string, answers: Answers): Promise<HTMLElement> {
  cleanup();
  window.history.replaceState(null, '', `/${language}/${fragment}`);
  document.documentElement.dataset.folder = language;
  sessionStorage.clear();
  localStorage.setItem(recordKey, recordText(answers));
  const i18n = createI18n(language, await loadWords(language), await loadLaterWords(language));
  prepareLater(i18n);
  const { container } = render(
    <Speaking i18n={i18n}>
      <SessionContext value={new Session(window)}>
        <App />
      </SessionContext>
    </Speaking>,
  );
  await waitFor(() => {
    if (container.querySelector('h1') === null) throw new Error('not shown yet');
  });
  return container;
}

const longest = persons.reduce((a, b) =>
  walk(b.answers).path.length > walk(a.answers).path.length ? b : a,
);

describe.each(languages)('the page in %s speaks one language', (language) => {
  it.each(questionIds)('at the question %s, whatever is ticked', async (id) => {
    const answers = {
      ...longest.answers,
      purpose: ['academic'],
      commercialEffect: ['revenue'],
      authorisation: 'none',
      adaptation: ['distil'],
      audience: ['published'],
      similarPerformance: 'yes',
      openSourceRelease: 'yes',
    } as Answers;
    const container = await show(language, `#/${id}`, answers);
    await waitFor(() => expect(container.querySelector(`input[name="${id}"]`)).not.toBeNull());
    await waitFor(() => expect(container.querySelector('.ledger')).not.toBeNull());
    await waitFor(() => expect(container.querySelector('.original')).not.toBeNull());
    for (const bits of allowedAnswers(id).slice(0, 12)) {
      for (const option of [decodeAnswer(id, bits)].flat()) {
        const control = container.querySelector<HTMLInputElement>(`input[value="${option}"]`);
        if (control !== null) fireEvent.click(control);
      }
      expect(misplaced(container, language)).toEqual([]);
    }
  });

  it.each(persons)('at the result: $case', async ({ answers }) => {
    const container = await show(language, '#/result', answers);
    await waitFor(() => expect(container.querySelector('[data-verdict]')).not.toBeNull());
    expect(misplaced(container, language)).toEqual([]);
  });

  it('at the check and in the comparisons', async () => {
    const { answers } = longest;
    const check = await show(language, '#/check', answers);
    await waitFor(() => expect(check.querySelector('.answers')).not.toBeNull());
    expect(misplaced(check, language)).toEqual([]);
    const container = await show(language, '#/result', answers);
    await waitFor(() => expect(container.querySelector('.change-group button')).not.toBeNull());
    const count = container.querySelectorAll('.change-group button').length;
    for (let n = 0; n < count; n += 1) {
      const tries = container.querySelectorAll<HTMLElement>('.change-group button');
      fireEvent.click(tries[n] as HTMLElement);
      expect(container.querySelector('.comparison')).not.toBeNull();
      expect(misplaced(container, language)).toEqual([]);
      fireEvent.click(container.querySelector('button[name="leave"]') as HTMLElement);
      await waitFor(() => expect(container.querySelector('.comparison')).toBeNull());
    }
    expect(count).toBeGreaterThan(10);
  });

  it.each([
    ...['#/nowhere', '#/licence', '#/licence/9.9', '#/method'],
    ...['#/asked', '#/asked/fee', '#/asked/nonsense'],
  ])('at %s', async (fragment) => {
    const container = await show(language, fragment, longest.answers);
    if (fragment !== '#/nowhere') {
      await waitFor(() => expect(container.querySelector('h2')).not.toBeNull());
    }
    expect(misplaced(container, language)).toEqual([]);
  });
});
