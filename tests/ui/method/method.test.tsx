// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../src/i18n/language.ts';
import { clauseName } from '../../../src/licence/clause-name.ts';
import { type ClauseId, clauseIds } from '../../../src/licence/clauses.ts';
import { licenceSource } from '../../../src/licence/source.ts';
import {
  all as allOf,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
  unsettled,
} from '../../../src/rules/contract/condition.ts';
import { informing } from '../../../src/rules/contract/informing.ts';
import type {
  Moment,
  ObligationId,
  ObligationKind,
} from '../../../src/rules/contract/obligations.ts';
import { obligations } from '../../../src/rules/contract/obligations.ts';
import type { QuestionId } from '../../../src/rules/contract/questions.ts';
import {
  emailRows,
  laneRows,
  verdictIds,
  verdictRows,
} from '../../../src/rules/contract/verdict.ts';
import { reads } from '../../../src/rules/logic/reads.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { conditionSentence } from '../../../src/ui/method/conditions.ts';
import { wizardFlow } from '../../../src/wizard/flow.ts';
import {
  contractObligations,
  contractQuestions,
  contractVerdicts,
} from '../../cases/contract-tables.ts';
import { all, showMethod, textOf, wordsOf } from './method-page.tsx';

const languages: readonly Language[] = ['en', 'zh-CN'];

function cell(row: ParentNode, key: string): HTMLElement {
  const [found] = all(row, `[data-cell="${key}"]`);
  if (found === undefined) throw new Error(`There is no cell ${key}.`);
  return found;
}

const linked = (within: ParentNode) =>
  all(within, 'a').map((link) => link.getAttribute('href')?.replace('#/licence/', ''));

const items = (within: ParentNode) =>
  all(within, '[data-item]').map((item) => item.dataset.item ?? '');

const edgesIn = (within: ParentNode) =>
  all(within, '[data-edge]').map((edge) => edge.dataset.edge ?? '');

describe.each(languages)('the tables in %s', (language) => {
  const t = wordsOf(language);

  it('have the duties of the contract: kind, moment, clauses', () => {
    const rows = all(showMethod(language), '.duty-table tbody tr');
    expect(
      rows.map((row) => [
        textOf(row, 'code'),
        cell(row, 'duty').firstChild?.textContent,
        cell(row, 'kind').textContent,
        cell(row, 'moment').textContent,
        linked(cell(row, 'clauses')).join(' '),
      ]),
    ).toEqual(
      contractObligations.map(([id, kind, when, clauses]) => [
        id,
        t(`obligations:${id as ObligationId}.short`),
        t(`ui:kinds.${kind as ObligationKind}`),
        t(`ui:moments.${when as Moment}`),
        clauses,
      ]),
    );
  });

  it('say of each duty when it binds and which answers it reads', () => {
    const rows = all(showMethod(language), '.duty-table tbody tr');
    expect(rows.map((row) => [cell(row, 'when').textContent, items(cell(row, 'reads'))])).toEqual(
      obligations.map(({ condition }) => [
        conditionSentence(t, language, condition),
        reads(condition),
      ]),
    );
  });

  it('have the verdicts of the contract, in order, the last for every other case', () => {
    const rows = all(showMethod(language), '.verdict-table tbody tr');
    expect(
      rows.map((row) => [textOf(row, 'th'), textOf(row, 'code'), cell(row, 'when').textContent]),
    ).toEqual(
      contractVerdicts.map((verdict, n) => [
        String(n + 1),
        verdict,
        conditionSentence(
          t,
          language,
          (verdictRows[n] as (typeof verdictRows)[number]).when,
          'otherwise',
        ),
      ]),
    );
  });

  it('list all 41 clauses with what the contract rests on them', () => {
    const rows = all(showMethod(language), '.clause-table tbody tr');
    const citing = (table: readonly (readonly string[])[], clause: string) =>
      table.filter((row) => row.at(-1)?.split(' ').includes(clause)).map(([id]) => id);
    expect(
      rows.map((row) => ({
        clause: linked(cell(row, 'clause')),
        name: textOf(row, 'a'),
        questions: items(cell(row, 'questions')),
        duties: items(cell(row, 'duties')),
      })),
    ).toEqual(
      clauseIds.map((clause) => ({
        clause: [clause],
        name: clauseName(t, clause),
        questions: citing(contractQuestions, clause),
        duties: citing(contractObligations, clause),
      })),
    );
    expect(rows).toHaveLength(41);
  });

  it('name the verdicts that a clause supports, and what the rest is for', () => {
    const rows = all(showMethod(language), '.clause-table tbody tr');
    const supported = (clause: ClauseId) =>
      verdictRows
        .filter(({ clauses }) => (clauses as readonly ClauseId[]).includes(clause))
        .map(({ verdict }) => verdict);
    rows.forEach((row, n) => {
      const clause = clauseIds[n] as ClauseId;
      expect(new Set(items(cell(row, 'verdicts')))).toEqual(new Set(supported(clause)));
      const informs = informing.find((one) => one.clause === clause);
      expect(all(row, 'small').map((note) => note.textContent)).toEqual(
        informs === undefined ? [] : [t(`method:clauses.${informs.as}`)],
      );
    });
  });

  it('give what follows under which verdicts, for both lanes and the e-mail answer', () => {
    const page = showMethod(language);
    const tables = [laneRows.nonCommercial, laneRows.commercial, emailRows];
    const anyVerdict = t('method:lanes.anyVerdict');
    const other = { verdict: t('method:lanes.verdict'), null: t('method:lanes.none') };
    expect(
      all(page, '.outcome-table').map((table) =>
        all(table, 'tbody tr').map((row) => [
          items(cell(row, 'verdict')).join() || cell(row, 'verdict').textContent,
          cell(row, 'gives').querySelector('code')?.textContent ?? cell(row, 'gives').textContent,
        ]),
      ),
    ).toEqual(
      tables.map((rows) =>
        rows.map(({ verdicts, gives }) => [
          verdicts.length === verdictIds.length ? anyVerdict : verdicts.join(),
          other[String(gives) as keyof typeof other] ?? gives,
        ]),
      ),
    );
  });
});

describe('a condition in words', () => {
  it.each<readonly [Condition, string, string]>([
    [allOf(), 'Always.', '任何情形。'],
    [any(), 'Never.', '没有任何情形。'],
    [
      allOf(fact('commercial'), not(fact('authorised'))),
      'The use is commercial, and the use is not authorised.',
      '属于商业用途，且未获授权。',
    ],
    [
      allOf(among(fact('commercial'), TRUE, UNKNOWN), not(chose('authorisation', 'granted'))),
      'The use is commercial (or that is unknown), and at “Written authorisation”, “Yes, in force and covering this use” is not chosen.',
      '属于商业用途（或者未知），且“书面授权的状况”中没有选“有，现行有效并涵盖这项使用”。',
    ],
    [
      among(fact('commercial'), FALSE),
      'The use is not commercial (for certain).',
      '不属于商业用途（确定）。',
    ],
    [
      among(fact('commercial'), UNKNOWN),
      'It is unknown whether the use is commercial.',
      '尚不知是否属于商业用途。',
    ],
    [
      any(chose('purpose', 'military'), chose('purpose', 'unlawful')),
      'At “Your purpose”, “A military purpose” or “An unlawful purpose” is chosen.',
      '“使用目的”中选了“军事目的”或“非法目的”。',
    ],
    [
      not(any(chose('purpose', 'military'), chose('purpose', 'unlawful'))),
      'At “Your purpose”, none of these is chosen: “A military purpose” and “An unlawful purpose”.',
      '“使用目的”中没有选以下任何一项：“军事目的”和“非法目的”。',
    ],
    [
      has('brand', 'yes'),
      '“Use of the brand” is “Yes, beyond what the licence requires”.',
      '“许可方标识的使用”是“会，超出协议所要求的范围”。',
    ],
    [
      not(has('audience', 'none')),
      '“Who else uses it” does not include “Nobody else”.',
      '“他人的使用”不包括“没有他人”。',
    ],
    [
      allOf(
        any(fact('derivative'), has('model', 'derivative-by-others')),
        has('leaderboard', 'yes'),
      ),
      '(A derivative is made, or “The model” is “A model that somebody else made from Baichuan2”), and “Rankings” is “Yes, I enter it myself”.',
      '（形成模型衍生品，或者“使用的模型”是“他人制作的 Baichuan2 模型衍生品”），且“是否参加排名”是“会，由我参加”。',
    ],
    [
      allOf(has('openSourceRelease', 'other-terms'), unsettled('6.1')),
      '“Open-source release” is “In an open-source community, but not under an open-source licence”, and the text leaves it open (clause 6.1).',
      '“是否开源发布”是“在开源社区，但不是开源许可”，且协议没有定论（6.1）。',
    ],
  ])('%j', (condition, english, chinese) => {
    expect(conditionSentence(wordsOf('en'), 'en', condition)).toBe(english);
    expect(conditionSentence(wordsOf('zh-CN'), 'zh-CN', condition)).toBe(chinese);
  });
});

const stopped: Answers = { model: 'both', purpose: ['military'] };
const partly: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };
const complete: Answers = {
  model: 'both',
  purpose: ['academic'],
  commercialEffect: ['none'],
  applicant: 'company',
  adaptation: ['none'],
  audience: ['none'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'no',
};

describe.each(languages)('the flow in %s', (language) => {
  it('has a picture with a name, and the same steps in words', () => {
    const page = showMethod(language);
    const picture = screen.getByRole('img', { name: wordsOf(language)('method:flow.picture') });
    const edges = wizardFlow().edges.map(({ from, to }) => `${from} ${to}`);
    expect(edgesIn(picture).sort()).toEqual([...edges].sort());
    const [list] = all(page, '.flow-list');
    expect(edgesIn(list as HTMLElement)).toEqual(edges);
    const places = wizardFlow().places;
    expect(all(picture, '[data-place]').map(({ dataset }) => dataset.place)).toEqual(places);
    expect(all(list as HTMLElement, '[data-place]').map(({ dataset }) => dataset.place)).toEqual(
      places,
    );
  });

  it.each<readonly [string, Answers, readonly string[]]>([
    ['nothing answered', {}, []],
    ['some answered', partly, ['model purpose', 'purpose applicant', 'applicant authorisation']],
    ['a stop', stopped, ['model purpose', 'purpose result']],
    [
      'everything answered',
      complete,
      [
        'model purpose',
        'purpose commercialEffect',
        'commercialEffect applicant',
        'applicant adaptation',
        'adaptation audience',
        'audience brand',
        'brand personalInformation',
        'personalInformation result',
      ],
    ],
  ])('lights the way of a person, in the picture and in words: %s', (_, answers, way) => {
    const page = showMethod(language, answers);
    const taken = all(page, 'svg .taken').map(({ dataset }) => dataset.edge);
    expect(new Set(taken)).toEqual(new Set(way));
    const said = all(page, '.flow-list [data-edge]').filter((edge) => edge.querySelector('strong'));
    expect(said.map(({ dataset }) => dataset.edge)).toEqual(way);
  });

  it('says in a sentence what is answered and what comes next', () => {
    const t = wordsOf(language);
    const name = (id: QuestionId) => `“${t(`questions:${id}.short`)}”`;
    const way = textOf(showMethod(language, partly), '.method-flow h3 + p');
    for (const id of ['model', 'purpose', 'applicant', 'authorisation'] as const) {
      expect(way).toContain(name(id));
    }
    expect(way).not.toContain(name('brand'));
  });
});

describe.each(languages)('the page in %s', (language) => {
  it('names text, hash and file, and has every section in its contents', () => {
    const page = showMethod(language);
    expect(textOf(page, '.about-list')).toContain(licenceSource.sha256);
    expect(all(page, '.about-list a').map((link) => link.getAttribute('href'))).toEqual([
      './licence/source.zh-CN.txt',
    ]);
    const headings = all(page, 'h2').map((heading) => heading.textContent);
    expect(all(page, 'nav button').map((button) => button.textContent)).toEqual(headings);
    expect(textOf(page, '[data-section="size"]')).toContain('2,023,364,833');
  });

  it('moves focus to a section without changing the address', () => {
    const page = showMethod(language);
    Element.prototype.scrollIntoView = vi.fn();
    const before = window.location.href;
    const [button] = all(page, 'nav li:nth-child(6) button');
    fireEvent.click(button as HTMLElement);
    expect(document.activeElement?.textContent).toBe(button?.textContent);
    expect(window.location.href).toBe(before);
  });

  it('marks what stands outside the text, each with date and source', () => {
    const notes = all(showMethod(language), '[data-outside]');
    expect(notes.map(({ dataset }) => dataset.outside)).toEqual([
      'readme',
      'apache',
      'english',
      'earlier',
      'models',
      'reports',
      'questions',
    ]);
    const outside = wordsOf(language)('method:sections.outside');
    for (const note of notes) {
      expect(textOf(note, 'h3')).toContain(outside);
      expect(all(note, 'dd').map((dd) => dd.textContent !== '')).toEqual([true, true]);
    }
  });

  it('quotes the README in its own words, marked as Chinese where the page is English', () => {
    const condition =
      '您或您的关联方不存在将授予您的商用许可，未经百川许可二次授权给其他第三方的可能';
    const page = showMethod(language);
    const [readme] = all(page, '[data-outside="readme"]');
    for (const words of [condition, '免费商用', '安全审查和备案']) {
      expect(readme?.textContent).toContain(words);
    }
    const marked = all(page, '[data-outside="readme"] [lang]').map((part) => part.textContent);
    expect(marked).toEqual(language === 'en' ? [condition, '免费商用', '安全审查和备案'] : []);
  });

  it('names the licensor’s English PDF, and denies it nowhere', () => {
    const page = showMethod(language);
    const [note] = all(page, '[data-outside="english"]');
    expect(note?.textContent).toContain('Community License for Baichuan2 Model.pdf');
    expect(textOf(page, '[data-point="language"]')).toContain('PDF');
    expect(page.textContent).not.toMatch(/协议只有中文|exists in Chinese/u);
  });

  it('speaks one language', () => {
    const page = showMethod(language, complete);
    const foreign = all(page, 'code, [lang]');
    for (const element of foreign) element.remove();
    const texts = all(page, '*').flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.dataset?.title ?? '',
    ]);
    const said = [page.textContent ?? '', ...texts].join('\n');
    const wrong =
      language === 'en'
        ? said.match(/\p{Script=Han}+/gu)
        : said.match(/[a-z][\w'’.-]*(?:[ ,;:]+[a-z][\w'’.-]*){2,}/giu);
    expect(wrong ?? []).toEqual([]);
  });
});
