// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import english from '../../../locales/en/licence.json';
import enView from '../../../locales/en/licence-view.json';
import enObligations from '../../../locales/en/obligations.json';
import enUi from '../../../locales/en/ui.json';
import zhView from '../../../locales/zh-CN/licence-view.json';
import zhObligations from '../../../locales/zh-CN/obligations.json';
import zhUi from '../../../locales/zh-CN/ui.json';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { type Language, languages } from '../../../src/i18n/language.ts';
import { loadLaterWords, loadWords } from '../../../src/i18n/load-words.ts';
import { type ClauseId, clause, clauseIds, sections, title } from '../../../src/licence/clauses.ts';
import { marks } from '../../../src/licence/marks.ts';
import { slips } from '../../../src/licence/slips.ts';
import { licenceSource } from '../../../src/licence/source.ts';
import { assess } from '../../../src/rules/assess.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { ClauseText } from '../../../src/ui/licence/ClauseText.tsx';
import { placesOf } from '../../../src/ui/licence/clause-search.ts';
import { LicenceScreen } from '../../../src/ui/licence/Licence.tsx';
import { loadLicenceText } from '../../../src/ui/licence/licence-text.ts';
import { SessionContext } from '../../../src/ui/session/context.ts';
import { Session } from '../../../src/ui/session/session.ts';
import { Speaking } from '../../../src/ui/words/speech.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { recordText } from '../../cases/record.ts';

const words = {
  en: { ui: enUi, view: enView, obligations: enObligations },
  'zh-CN': { ui: zhUi, view: zhView, obligations: zhObligations },
};

/** A company that sells a fine-tune through an app, and has not said whether it enters a ranking. */
const company: Answers = {
  model: 'both',
  purpose: ['commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'yes',
  adaptation: ['fine-tune'],
  audience: ['hosted'],
};

const scrolledTo = vi.fn();

Element.prototype.scrollIntoView = function scrollIntoView() {
  scrolledTo(this);
};
window.scrollTo = () => undefined;

/** Shows a part of the page in the place of what was shown before. */
async function show(language: Language, part: React.ReactNode, answers: Answers = {}) {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  scrolledTo.mockClear();
  window.history.replaceState(null, '', `/${language}/#/licence`);
  document.documentElement.dataset.folder = language;
  localStorage.setItem(recordKey, recordText(answers));
  const i18n = createI18n(language, await loadWords(language), await loadLaterWords(language));
  await loadLicenceText(language);
  render(
    <Speaking i18n={i18n}>
      <SessionContext value={new Session(window)}>{part}</SessionContext>
    </Speaking>,
  );
}

function showLicence(language: Language, wanted: string | null = null, answers: Answers = {}) {
  return show(language, <LicenceScreen part={wanted} />, answers);
}

function articles(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-clause]')];
}

function shownClauses(): readonly (string | undefined)[] {
  return articles().map(({ dataset }) => dataset.clause);
}

function article(id: ClauseId): HTMLElement {
  const found = articles().find(({ dataset }) => dataset.clause === id);
  if (found === undefined) throw new Error(`${id} is not shown.`);
  return found;
}

function passage(within: HTMLElement, language: Language): HTMLElement | null {
  return within.querySelector(`:scope > [lang="${language}"]`);
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}

describe.each(languages)('the whole text in %s', (language) => {
  const { ui, view } = words[language];
  const withTranslation = language === 'en';

  describe('before an answer', () => {
    beforeAll(() => showLicence(language));

    it('has contents that lead to every clause', () => {
      const contents = screen.getByRole('navigation', { name: view.contents });
      const links = [...contents.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links).toEqual(clauseIds.map((id) => `#/licence/${id}`));
    });

    it('has title, sections with their printed numbers, and every clause', () => {
      const name = withTranslation ? `${english.title}${title}` : title;
      expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe(name);
      expect(document.title).toBe(`${withTranslation ? english.title : title} · ${ui.page.title}`);
      const headings = screen.getAllByRole('heading', { level: 2 }).map(textOf);
      expect(headings).toEqual([
        ...sections.map(({ id, number, heading }) => {
          const original = number === '' ? heading : `${number}、${heading}`;
          const translated = number === '' ? english.sections.A : `${id}. ${english.sections[id]}`;
          return withTranslation ? `${original}${translated}` : original;
        }),
        view.source.title,
      ]);
      expect(shownClauses()).toEqual(clauseIds);
    });

    it('has every paragraph letter for letter, in its language', () => {
      for (const id of clauseIds) {
        const { number, text } = clause(id);
        const printed = /^\d$/.test(number) ? `${number}. ` : number;
        expect(textOf(passage(article(id), 'zh-CN'))).toBe(printed + text.join(''));
        const half = printed.replace('（', '(').replace('）', ') ');
        const translated = half + english.clauses[id].text.join('');
        expect(textOf(passage(article(id), 'en'))).toBe(withTranslation ? translated : '');
      }
    });

    it('marks the decisive words, whole, also where a term stands in them', () => {
      const markedIn = (id: ClauseId, tag: Language) =>
        [...(passage(article(id), tag)?.querySelectorAll('mark') ?? [])].map(textOf).sort();
      for (const id of clauseIds) {
        expect(markedIn(id, 'zh-CN')).toEqual([...(marks[id] ?? [])].sort());
        const translated = withTranslation ? [...english.clauses[id].marks].sort() : [];
        expect(markedIn(id, 'en')).toEqual(translated);
      }
    });

    it('names each clause, and links it to its own address', () => {
      for (const id of clauseIds) {
        const name = id.startsWith('1.')
          ? ui.definitions[id.slice(2) as keyof typeof ui.definitions]
          : id;
        const label = id.startsWith('1.') ? name : ui.clause.name.replace('{{clause}}', id);
        expect(article(id)).toHaveAccessibleName(label);
        expect(within(article(id)).getByRole('link', { name })).toHaveAttribute(
          'href',
          `#/licence/${id}`,
        );
      }
    });

    it('notes the slips of the original at their clauses', () => {
      const kinds = Object.keys(view.slips) as (keyof typeof view.slips)[];
      const noted = kinds.flatMap((kind) =>
        screen
          .getAllByText(view.slips[kind])
          .map((note) => `${note.closest('article')?.dataset.clause} ${kind}`),
      );
      const expected = new Set(slips.map(({ clause: id, id: kind }) => `${id} ${kind}`));
      expect(noted.sort()).toEqual([...expected].sort());
    });

    it('says where the text comes from', () => {
      expect(screen.getByText(licenceSource.sha256)).toBeVisible();
      expect(screen.getByRole('link', { name: view.source.file })).toHaveAttribute(
        'href',
        `../${licenceSource.file}`,
      );
      expect(screen.queryAllByText(english.notice)).toHaveLength(withTranslation ? 1 : 0);
    });

    it('marks nothing before an answer, and says so', () => {
      expect(document.querySelectorAll('[data-clause] li')).toHaveLength(0);
      expect(screen.getByText(view.summary.unanswered)).toBeVisible();
      expect(screen.getByRole('link', { name: view.summary.answer })).toHaveAttribute('href', '#/');
    });
  });

  describe('to a company that sells', () => {
    beforeAll(() => showLicence(language, null, company));

    it('lists at each clause the duties that rest on it', () => {
      const { obligations } = assess(company);
      for (const id of clauseIds) {
        const expected = obligations
          .filter(({ clauses }) => clauses.includes(id))
          .map(({ id: duty, kind, status }) =>
            [
              status === 'applies' ? '●' : '◐',
              `${words[language].obligations[duty].title} `,
              `${ui.kinds[kind]}\u00a0· ${view.status[status]}`,
            ].join(''),
          );
        expect(within(article(id)).queryAllByRole('listitem').map(textOf)).toEqual(expected);
      }
    });

    it.each([
      ['2.2', '●', 'binds', 'applies'],
      ['2.5', '●', 'binds', 'applies'],
      ['3.3', '●', 'concerns', 'applies'],
      ['6.2', '◐', 'binds', 'may-apply'],
      ['1.output', '●', 'concerns', 'applies'],
    ] as const)('%s is marked %s %s %s', (id, sign, how, status) => {
      const mark = textOf(article(id).querySelector('h3 + p'));
      expect(mark).toBe(`${sign} ${view[how][status]}`);
      const lead = view.duties.replace('{{binding}}', view[how][status]);
      expect(within(article(id)).getByText(lead)).toBeVisible();
    });

    it('leaves a clause unmarked that says nothing about the use', () => {
      expect(article('5.1').querySelector('h3 + p')).toBeNull();
      expect(within(article('5.1')).queryByRole('list')).toBeNull();
    });
  });

  it.each(['1.model', '2.4', 'A.2.1'])('opens at %s, with the focus on it', async (id) => {
    await showLicence(language, id);
    expect(article(id as ClauseId)).toHaveFocus();
    expect(scrolledTo.mock.calls).toEqual([[article(id as ClauseId)]]);
    expect(article(id as ClauseId)).toHaveAttribute('aria-current', 'location');
  });

  it.each([
    ['9.9', '9.9'],
    ['2', '2'],
    ['%E5%AE%9A%E4%B9%89', '定义'],
    ['%', '%'],
  ])('says that there is no clause %s, and shows the text', async (wanted, readable) => {
    await showLicence(language, wanted);
    expect(screen.getByText(view.unknown.replace('{{clause}}', readable))).toBeVisible();
    expect(shownClauses()).toEqual(clauseIds);
    expect(scrolledTo).not.toHaveBeenCalled();
  });

  it('says that nothing binds where the model is another', async () => {
    await showLicence(language, null, { model: 'other' });
    expect(screen.getByText(view.summary.none)).toBeVisible();
  });
});

describe('search', () => {
  it.each([
    ['en', 'Baichuan2模型', '3.1', ['Baichuan2 模型'], []],
    ['en', 'ｂａｉｃｈｕａｎ２ 模型', '3.1', ['Baichuan2 模型'], []],
    ['en', '模型 衍生品', '2.4', ['模型衍生品'], []],
    ['en', '  third   PARTY ', '2.4', [], ['Third Party']],
    ['en', '第三方', '1.third-party', ['第三方'], []],
    ['en', 'licensor is located', '7.3', [], ['Licensor', ' is located']],
    ['en', "people's court", '7.3', [], ['people’s court']],
    ['zh-CN', '(dau)', 'A.2.1', ['（DAU）', '（DAU）'], []],
    ['zh-CN', 'BAICHUAN INSIDE', '6.1', ['Baichuan Inside'], []],
    ['zh-CN', '许可方登记', '2.2', ['许可方', '登记'], []],
  ] as const)('%s: “%s” is found in %s', async (language, sought, id, chinese, translated) => {
    const user = userEvent.setup();
    const { view } = words[language];
    await showLicence(language);
    const field = screen.getByRole('searchbox', { name: view.search.label });
    await user.click(field);
    await user.paste(sought);
    const hits = (tag: Language) =>
      [...(passage(article(id), tag)?.querySelectorAll('mark.hit') ?? [])].map(textOf);
    expect(hits('zh-CN')).toEqual(chinese);
    expect(hits('en')).toEqual(translated);

    const count = shownClauses().length;
    expect(count).toBeLessThan(clauseIds.length);
    for (const shown of articles()) expect(shown.querySelector('mark.hit')).not.toBeNull();
    const sentence = view.search.found
      .replace('{{found}}', String(count))
      .replace('{{all}}', String(clauseIds.length));
    expect(screen.getByText(sentence)).toHaveAttribute('role', 'status');
  });

  it.each(languages)('%s: Escape, or the button, shows the whole text again', async (language) => {
    const user = userEvent.setup();
    const { search } = words[language].view;
    await showLicence(language);
    const field = screen.getByRole('searchbox', { name: search.label });
    await user.type(field, '7B');
    expect(shownClauses()).toEqual(['1.baichuan2-model', 'A.2.1']);
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(shownClauses()).toEqual(clauseIds);
    expect(document.querySelectorAll('mark.hit')).toHaveLength(0);

    await user.type(field, '7B');
    await user.click(screen.getByRole('button', { name: search.clear }));
    expect(shownClauses()).toEqual(clauseIds);
    expect(field).toHaveFocus();
    expect(screen.queryByRole('button', { name: search.clear })).toBeNull();
  });

  it.each(languages)('%s: says that nothing was found', async (language) => {
    const user = userEvent.setup();
    const { search } = words[language].view;
    await showLicence(language);
    await user.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(shownClauses()).toEqual([]);
    const sentence = search.nothing.replace('{{sought}}', 'xyzzy');
    expect(screen.getByText(sentence)).toHaveAttribute('role', 'status');
  });

  it.each([
    ['isin', 'this information', []],
    ['模 型', '模型', ['模型']],
    ['th', 'this and that', ['th', 'th']],
    ['a b', 'a  b a b', ['a  b', 'a b']],
    ['；', 'a;b；c', [';', '；']],
    ['“model”', 'the "Model"', ['"Model"']],
    ['open source', 'in an open-source community', ['open-source']],
    ['open-source', 'an open source licence', ['open source']],
    ['', 'anything', []],
    [' ', 'any thing', []],
  ])('“%s” in “%s”', (sought, paragraph, expected) => {
    const found = placesOf(sought, paragraph);
    expect(found.map(({ start, end }) => paragraph.slice(start, end))).toEqual(expected);
  });
});

describe('defined terms', () => {
  const term = (id: ClauseId, tag: Language, name: string) => {
    const found = passage(article(id), tag);
    if (found === null) throw new Error(`${id} has no ${tag}.`);
    return within(found).getByRole('button', { name });
  };
  const definition = () => screen.queryByRole('tooltip');

  it('open on focus, one at a time, and close on Escape and on leaving', async () => {
    const user = userEvent.setup();
    await showLicence('en', '2.4');
    await user.tab();
    await user.tab();
    const you = term('2.4', 'zh-CN', '您');
    expect(you).toHaveFocus();
    expect(you).toHaveAttribute('aria-expanded', 'true');
    const { original, translation } = {
      original: clause('1.you').text.join(''),
      translation: english.clauses['1.you'].text.join(''),
    };
    const name = enUi.definitions.you;
    expect(textOf(definition())).toBe(name + original + translation);
    expect(you).toHaveAccessibleDescription(name + original + translation);
    expect(within(definition() as HTMLElement).getByText(original)).toHaveAttribute(
      'lang',
      'zh-CN',
    );
    expect(within(definition() as HTMLElement).getByText(translation)).toHaveAttribute(
      'lang',
      'en',
    );

    await user.tab();
    expect(textOf(definition())).toContain(clause('1.baichuan2-model').text[0]);
    await user.keyboard('{Escape}');
    expect(definition()).toBeNull();
    expect(term('2.4', 'zh-CN', 'Baichuan2 模型')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(definition()).not.toBeNull();
    await user.keyboard(' ');
    expect(definition()).toBeNull();
  });

  it('open under a pointer, stay while it is on the definition, and close behind it', async () => {
    const user = userEvent.setup();
    await showLicence('en');
    const model = term('2.4', 'en', 'Baichuan2 Model');
    await user.hover(model);
    expect(textOf(await screen.findByRole('tooltip'))).toContain(
      english.clauses['1.baichuan2-model'].text[0],
    );
    await user.hover(definition() as HTMLElement);
    await new Promise((passed) => setTimeout(passed, 300));
    expect(definition()).not.toBeNull();
    await user.hover(screen.getByRole('searchbox'));
    await waitFor(() => expect(definition()).toBeNull());

    await user.hover(model);
    await screen.findByRole('tooltip');
    await user.keyboard('{Escape}');
    expect(definition()).toBeNull();
  });

  it('open on a tap, and close on another or beside it', async () => {
    const user = userEvent.setup();
    await showLicence('zh-CN');
    const licensor = term('3.1', 'zh-CN', '许可方');
    const tap = (target: Element) => user.pointer({ keys: '[TouchA]', target });
    await tap(licensor);
    expect(textOf(definition())).toBe(
      zhUi.definitions.licensor + clause('1.licensor').text.join(''),
    );
    await tap(licensor);
    expect(definition()).toBeNull();
    await tap(licensor);
    expect(definition()).not.toBeNull();
    await tap(article('7.1'));
    expect(definition()).toBeNull();
  });

  it('are linked once in a passage, and not in their own definition', async () => {
    await showLicence('en');
    const namesIn = (id: ClauseId, tag: Language) =>
      within(passage(article(id), tag) as HTMLElement)
        .queryAllByRole('button')
        .map(textOf);
    expect(namesIn('2.3', 'zh-CN')).toEqual([
      '您',
      'Baichuan2 模型',
      '输出',
      '模型衍生品',
      '第三方',
    ]);
    expect(namesIn('2.3', 'en')).toEqual([
      'Your',
      'Baichuan2 Model',
      'Output',
      'Model Derivatives',
      'Third Party',
    ]);
    expect(namesIn('1.you', 'zh-CN')).toEqual(['许可', '模型']);
    expect(namesIn('1.you', 'en')).toEqual(['Licence', 'Model']);
    expect(namesIn('4.6', 'en')).toEqual([
      'You',
      'Baichuan2 Model',
      'Personal Information',
      'Licensor',
    ]);
    expect(namesIn('5.1', 'en')).toEqual(['Licensor', 'Baichuan2 Model']);
  });

  it('never cross the edge of a mark', async () => {
    const text = await loadLicenceText('en');
    for (const id of clauseIds) {
      const { original, translation } = text.clause(id);
      for (const part of [original, translation]) {
        for (const [n, paragraph] of (part?.text ?? []).entries()) {
          for (const place of part?.terms[n] ?? []) {
            for (const mark of part?.marks ?? []) {
              const start = paragraph.indexOf(mark);
              const end = start + mark.length;
              const apart = start < 0 || place.end <= start || place.start >= end;
              expect(apart || (place.start >= start && place.end <= end)).toBe(true);
            }
          }
        }
      }
    }
  });
});

describe.each(languages)('a clause beside a question or a duty in %s', (language) => {
  const { ui } = words[language];

  it('has its terms, its marks, and a link into the whole text', async () => {
    await show(language, <ClauseText ids={['2.4', '1.third-party']} />);
    const name = ui.clause.name.replace('{{clause}}', '2.4');
    const region = screen.getByRole('article', { name });
    expect(
      within(region).getByRole('button', { name: '第三方' }).closest('mark'),
    ).toHaveTextContent('任何第三方使用者');
    const link = ui.which.replace('{{what}}', ui.clause.whole).replace('{{which}}', name);
    expect(within(region).getByRole('link', { name: link })).toHaveAttribute(
      'href',
      '#/licence/2.4',
    );
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });
});
