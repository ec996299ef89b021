import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClauseId, clause, clauseIds, sections } from '../../src/licence/clauses.ts';
import { enclosures, formCells, mailbox } from '../../src/licence/form.ts';
import { marks } from '../../src/licence/marks.ts';
import { definedTermsIn, terms } from '../../src/licence/terms.ts';

interface Translation {
  readonly notice: string;
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly clauses: Readonly<
    Record<string, { readonly text: readonly string[]; readonly marks: readonly string[] }>
  >;
  readonly form: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly notes: readonly string[];
        readonly boxes: readonly string[];
      }
    >
  >;
  readonly enclosures: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly termsExcept: readonly string[];
}

const file = readFileSync('locales/en/licence.json', 'utf8');
const english: Translation = JSON.parse(file);

function translated(id: ClauseId): readonly string[] {
  return english.clauses[id]?.text ?? [];
}

function count(texts: readonly string[], pattern: RegExp): number {
  return texts.reduce((sum, text) => sum + (text.match(pattern) ?? []).length, 0);
}

const englishWords = [
  ...english.termsExcept.map((word) => ({ word, id: null })),
  ...Object.entries(english.terms).flatMap(([id, words]) => words.map((word) => ({ word, id }))),
].sort((a, b) => b.word.length - a.word.length);

const anyEnglishWord = new RegExp(
  `\\b(?:${englishWords.map(({ word }) => word).join('|')})\\b`,
  'g',
);

function englishTerms(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.match(anyEnglishWord) ?? [])
    .flatMap((found) => englishWords.find(({ word }) => word === found)?.id ?? [])
    .sort();
}

function chineseTerms(texts: readonly string[]): string[] {
  return texts.flatMap((text) => definedTermsIn(text).map((place) => place.clause)).sort();
}

describe('the shape', () => {
  it('has exactly the sections, clauses, cells, enclosures and terms of the text', () => {
    expect({
      top: Object.keys(english),
      sections: Object.keys(english.sections),
      clauses: Object.keys(english.clauses).sort(),
      form: Object.keys(english.form),
      enclosures: Object.keys(english.enclosures),
      terms: Object.keys(english.terms),
    }).toEqual({
      top: ['notice', 'title', 'sections', 'clauses', 'form', 'enclosures', 'terms', 'termsExcept'],
      sections: sections.map(({ id }) => id),
      clauses: [...clauseIds].sort(),
      form: formCells.map(({ id }) => id),
      enclosures: enclosures.map(({ id }) => id),
      terms: terms.map(({ clause: id }) => id),
    });
  });

  it.each(clauseIds)('%s has the paragraphs and marks of the Chinese', (id) => {
    const words = english.clauses[id]?.marks ?? [];
    expect(translated(id)).toHaveLength(clause(id).text.length);
    expect(words).toHaveLength((marks[id] ?? []).length);
    expect(words.filter((word) => !translated(id).some((text) => text.includes(word)))).toEqual([]);
  });

  it.each(clauseIds)('%s has its marks in the same paragraphs as the Chinese', (id) => {
    const paragraphOf = (texts: readonly string[], words: readonly string[]) =>
      words.map((word) => texts.findIndex((text) => text.includes(word)));
    expect(paragraphOf(translated(id), english.clauses[id]?.marks ?? [])).toEqual(
      paragraphOf(clause(id).text, marks[id] ?? []),
    );
  });

  it.each(formCells)('$id has its label, notes and boxes where the Chinese has them', (cell) => {
    const own = english.form[cell.id];
    const chinese = [cell.label, ...cell.notes, ...(cell.boxes ?? []).map((box) => `☐ ${box}`)];
    const here = [
      ...(own === undefined ? [] : [own.label, ...own.notes]),
      ...(own?.boxes ?? []).map((box) => `☐ ${box}`),
    ];
    expect(own?.notes).toHaveLength(cell.notes.length);
    expect(here.map((text) => translated('A.2.1').indexOf(text))).toEqual(
      chinese.map((text) => clause('A.2.1').text.indexOf(text)),
    );
  });

  it.each(enclosures)('$id has the words of its clause', (enclosure) => {
    const words = english.enclosures[enclosure.id] ?? 'missing';
    expect(translated(enclosure.clause).join('\n').split(words)).toHaveLength(2);
  });

  it('has a notice that holds beside a model too, where the reader knows of no project', () => {
    expect(english.notice).toBe(
      'This English text is an unofficial translation, made for the Baichuan2 licence check, for understanding only; the licensor has neither made nor approved it. Where it differs from the Chinese text, the Chinese text prevails over it.',
    );
  });
});

describe('the letters', () => {
  it.each([
    ['Han', /\p{Script=Han}/u],
    ['full-width forms', /[\uff00-\uffef\u3000-\u303f]/u],
    ['a straight apostrophe', /'/u],
    [
      'American spelling',
      /licens(?:e[sd]? agreement|e of|e for)|authoriz|organiz|initializ|anonymiz|optimiz|labor\b/iu,
    ],
    ['two spaces', /\S {2}/u],
  ])('never have %s', (_, pattern) => {
    expect(file.split('\n').filter((line) => pattern.test(line))).toEqual([]);
  });

  it.each(['A.1', '5.2'] as const)('%s has the address once', (id) => {
    expect(translated(id).join('\n').split(mailbox)).toHaveLength(2);
  });
});

describe('defined terms', () => {
  const impliedSubject = '1.you';

  it.each(clauseIds)('%s uses each as often as the Chinese', (id) => {
    const without = (found: readonly string[]) => found.filter((term) => term !== impliedSubject);
    expect(without(englishTerms(translated(id)))).toEqual(without(chineseTerms(clause(id).text)));
  });

  it.each(clauseIds)('%s speaks to You where the Chinese does', (id) => {
    const speaks = (found: readonly string[]) => found.includes(impliedSubject);
    expect(speaks(englishTerms(translated(id)))).toBe(speaks(chineseTerms(clause(id).text)));
  });

  it.each(terms)('$clause begins with its translation', ({ clause: id }) => {
    const first = english.terms[id]?.[0] ?? 'missing';
    expect(translated(id)[0]?.startsWith(`“${first}”`)).toBe(true);
  });

  it.each([
    [
      'a defined term in small letters',
      /\b(?:licensors?|model derivatives?|third part(?:y|ies)|baichuan2|personal information)\b/u,
      [],
    ],
    ['a model that is not the Model', /\bmodels?\b/u, ['1.derivative', '6.2']],
    [
      'derivatives that are not called Model Derivatives',
      /(?<!Model )\bderivatives?\b(?! creation)/iu,
      ['2.1', 'A.1'],
    ],
    ['distribution outside the definition', /\b(?:redistribut|distribut)/u, []],
    ['the small you of 你应', /\byou\b/u, ['A.2.2']],
    ['commercial use that is not Commercial Use', /commercial[ -]use/u, ['A.2', 'A.2.1']],
    ['output that is not Output', /\boutputs?\b/u, []],
    ['data that are not Data', /\bdata\b/u, ['1.data', '1.derivative', '4.2', '4.3']],
    [
      'training that is not Training',
      /\btrain(?:ing)?\b/u,
      ['1.data', '1.training', '1.derivative'],
    ],
  ])('%s', (_, pattern, expected) => {
    const found = clauseIds.filter((id) => translated(id).some((text) => pattern.test(text)));
    expect(found).toEqual(expected);
  });
});

describe('modal words', () => {
  it.each([
    ['必须 must', /必须/gu, /\bmust\b(?! not)/gu],
    ['不得 must not', /不得/gu, /\bmust not\b/gu],
    ['应当, 应 shall', /应当|(?<!相)应(?!当)/gu, /\bshall\b/gu],
    ['需, 需要 need to', /(?<![不无])需/gu, /\bneed\b/gu],
    ['不能 nor may', /不能/gu, /\bnor may\b/gu],
    ['无法 cannot', /无法/gu, /\bcannot\b/gu],
    ['可以 may', /可以/gu, /(?<!nor )\bmay\b/gu],
    ['可能 might, possibly', /可能/gu, /\bmight\b|\bpossib(?:ly|ility)\b/gu],
    ['有权 entitled, right to', /(?<![所拥])有权/gu, /\bentitled\b|\bany right to\b/gu],
    ['鼓励 encourage', /鼓励/gu, /\bencourages?\b/gu],
    ['计划 plan', /计划/gu, /\bplan(?:ned)?\b/gu],
    ['请 please', /(?<!申)请(?=您|注意|选择|具体|说明)/gu, /\bplease\b/giu],
  ])('%s', (_, chinese, wording) => {
    const perClause = (texts: (id: ClauseId) => readonly string[], pattern: RegExp) =>
      Object.fromEntries(clauseIds.map((id) => [id, count(texts(id), pattern)]));
    const expected = perClause((id) => clause(id).text, chinese);
    expect(Object.values(expected).some((times) => times > 0)).toBe(true);
    expect(perClause(translated, wording)).toEqual(expected);
  });
});

describe('one word for one word', () => {
  it.each([
    ['书面', /书面/gu, /\bwritten\b/gu],
    ['事先, 提前', /事先|提前/gu, /\bprior\b|\bin advance\b/gu],
    ['显著方式', /显著的?方式/gu, /\bin a conspicuous manner\b/gu],
    ['全部或部分', /全部或部分/gu, /\bin whole or in part\b/gu],
    ['二次开发', /二次开发/gu, /\bsecondar(?:il)?y develop(?:ed|ment)\b/gu],
    ['标注', /标注/gu, /(?<!service )\bmark(?:ing)?\b/gu],
    ['直接或间接', /直接或间接/gu, /\bdirectly or indirectly\b/gu],
    ['任何第三方', /任何第三方/gu, /\bany Third Party\b/gu],
    ['包括但不限于', /包括但不限于/gu, /\binclud(?:ing|es) but (?:is )?not limited to\b/gu],
    ['许可限制条件', /许可限制条件/gu, /\brestrictive licence conditions\b/gu],
    ['授权', /授权(?!书)/gu, /\bauthoris(?:ation|ed)\b/giu],
    ['本协议', /本(?:许可)?协议/gu, /\b[Tt]his (?:Licence )?Agreement\b/gu],
    ['复制', /复制/gu, /\breproduc(?:e|ing|tion)\b/gu],
    ['违反, 违法违规', /违反|违法违规/gu, /\bbreach\b/gu],
    ['加盖公章', /加盖公章/gu, /\bwith the official seal affixed\b/gu],
    ['自然人', /自然人/gu, /\bnatural persons?\b/gu],
    ['Baichuan Inside', /“Baichuan Inside”/gu, /“Baichuan Inside”/gu],
  ])('%s', (_, chinese, wording) => {
    const perClause = (texts: (id: ClauseId) => readonly string[], pattern: RegExp) =>
      Object.fromEntries(clauseIds.map((id) => [id, count(texts(id), pattern)]));
    const expected = perClause((id) => clause(id).text, chinese);
    expect(Object.values(expected).some((times) => times > 0)).toBe(true);
    expect(perClause(translated, wording)).toEqual(expected);
  });
});

describe('slips of the original', () => {
  it.each([
    ['2.1', 'reproduce, modify, merge, publish, Distribute, reproduce'],
    ['4.4', '(i) '],
    ['4.4', 'profits; (ii) loss of use of money; (iv)'],
    ['4.4', '(viii) loss of use of software; or (x)'],
    ['4.4', 'indirect, incidental special or indirect'],
    ['A.2.2', ', you shall submit'],
  ] as const)('%s shows %s', (id, words) => {
    expect(translated(id).join('\n')).toContain(words);
  });

  it('shows the overlapping ranges', () => {
    const { headcount } = english.form;
    expect(headcount?.boxes).toEqual(['1-200', '200-1000', '1000-5000', '5000+']);
  });
});
