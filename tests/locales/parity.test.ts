import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { clauseIds } from '../../src/licence/clauses.ts';
import { enclosures } from '../../src/licence/form.ts';
import { terms } from '../../src/licence/terms.ts';
import { toldQuestions } from '../../src/papers/facts.ts';
import { fields } from '../../src/papers/fields.ts';
import { letterIds } from '../../src/papers/letters.ts';
import { paperIds } from '../../src/papers/offer.ts';
import { checks, findingStates, noteIds } from '../../src/release/checks.ts';
import { unreadReasons } from '../../src/release/files.ts';
import { asked, askedMoments } from '../../src/rules/contract/asked.ts';
import { moments, obligationIds, obligations } from '../../src/rules/contract/obligations.ts';
import { questionIds, questions } from '../../src/rules/contract/questions.ts';
import { emailIds, verdictIds, verdictRows } from '../../src/rules/contract/verdict.ts';
import { wordings } from '../../src/rules/contract/wordings.ts';
import { unsettledIn } from '../../src/rules/logic/reads.ts';
import { people } from '../../src/rules/people.ts';

/** Texts by key, `subject:path`. */
type Texts = ReadonlyMap<string, string>;

const original = 'zh-CN';
const translations = languages.filter((language) => language !== original);

function filesOf(language: string): readonly string[] {
  return readdirSync(`locales/${language}`).sort();
}

function subjectOf(file: string): string {
  return file.replace('.json', '').replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

function entries(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  const glue = path.endsWith(':') ? '' : '.';
  return Object.entries(value).flatMap(([key, inner]) => entries(path + glue + key, inner));
}

function textsOf(language: string): Texts {
  return new Map(
    filesOf(language).flatMap((file) =>
      entries(
        `${subjectOf(file)}:`,
        JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')),
      ),
    ),
  );
}

/** The answers on e-mail that a verdict or an answer has of its own. */
const ownAnswers = [
  'prohibited',
  'out-of-scope',
  'cannot-apply',
  'revoked',
  'revoked-advice',
  'revoked-natural',
  'brand',
];

const texts: Readonly<Record<string, Texts>> = Object.fromEntries(
  languages.map((language) => [language, textsOf(language)]),
);

function textsIn(language: string): Texts {
  return texts[language] ?? new Map();
}

/** Texts that the page and the terminal speak; the licence's translation is no such text. */
function spokenIn(language: string): Texts {
  return new Map([...textsIn(language)].filter(([key]) => !key.startsWith('licence:')));
}

function keysBelow(language: string, path: string): readonly string[] {
  const below = [...textsIn(language).keys()].filter((key) => key.startsWith(path));
  return [...new Set(below.map((key) => key.slice(path.length).split('.')[0] ?? ''))].sort();
}

describe('the languages', () => {
  it('have a folder each', () => {
    expect(readdirSync('locales').sort()).toEqual([...languages].sort());
  });

  it.each(translations)('%s has the files of the original, and the licence besides', (language) => {
    expect(filesOf(language)).toEqual([...filesOf(original), 'licence.json'].sort());
  });

  it.each(translations)('%s has the keys of the original', (language) => {
    expect([...spokenIn(language).keys()].sort()).toEqual([...spokenIn(original).keys()].sort());
  });

  it.each(translations)('%s has the placeholders of the original', (language) => {
    const placeholders = (spoken: Texts) =>
      Object.fromEntries(
        [...spoken].map(([key, text]) => [key, (text.match(/\{\{.*?\}\}/gu) ?? []).sort()]),
      );
    expect(placeholders(spokenIn(language))).toEqual(placeholders(spokenIn(original)));
  });

  it.each(languages)('%s has no empty text, and white space around none', (language) => {
    const separators = [
      'ui:list.and',
      'ui:question.error',
      'papersScreens:missing.between',
      'papersApplication:and',
    ];
    const odd = [...textsIn(language)].filter(
      ([key, text]) => text.trim() === '' || (text.trim() !== text && !separators.includes(key)),
    );
    expect(odd).toEqual([]);
  });
});

describe('every id has its words', () => {
  const definitions = clauseIds.filter((id) => id.startsWith('1.')).map((id) => id.slice(2));
  const openPoints = new Set(obligations.flatMap(({ condition }) => unsettledIn(condition)));

  const groups: readonly (readonly [path: string, ids: readonly string[]])[] = [
    ['questions:', questionIds],
    ...questions.flatMap(({ id, options }): readonly (readonly [string, readonly string[]])[] => [
      [`questions:${id}.`, ['title', 'hint', 'more', 'short', 'missing', 'options']],
      [`questions:${id}.options.`, options],
      ...options.map(
        (option) =>
          [`questions:${id}.options.${option}.`, ['label', 'gloss', 'help', 'short']] as const,
      ),
    ]),
    ['obligations:', obligationIds],
    ['verdicts:', ['verdicts', 'waiting', 'mayI', 'reasons', 'email', 'lanes', 'openPoints']],
    ['verdicts:verdicts.', verdictIds],
    ['verdicts:mayI.', [...verdictIds, 'non-commercial', 'waits', 'inseparable']],
    ...verdictIds.map((id) => [`verdicts:verdicts.${id}.`, ['title', 'short']] as const),
    ['verdicts:reasons.', verdictRows.map(({ reason }) => reason)],
    ['verdicts:email.', [...emailIds, ...ownAnswers]],
    ...ownAnswers.map((id) => [`verdicts:email.${id}.`, ['answer']] as const),
    ...emailIds.map((id) => [`verdicts:email.${id}.`, ['answer', 'detail']] as const),
    ['verdicts:lanes.nonCommercial.', ['permitted', 'ask-licensor', 'seek-advice', 'inseparable']],
    [
      'verdicts:lanes.commercial.',
      [
        'permitted-with-authorisation',
        'ask-licensor',
        'seek-advice',
        'cannot-apply',
        'authorisation-required',
      ],
    ],
    ...Object.entries(wordings).map(([key, parts]) => [`${key}.`, Object.keys(parts)] as const),
    ['verdicts:openPoints.', [...openPoints].map((clause) => clause.replaceAll('.', '-'))],
    ['asked:questions.', asked.map(({ id }) => id)],
    ...asked.map(({ id }) => [`asked:questions.${id}.`, ['question', 'answer']] as const),
    ['asked:outside.', asked.filter(({ outside }) => outside !== null).map(({ id }) => id)],
    ['asked:moments.', askedMoments],
    ['asked:people.who.', people.map(({ id }) => id)],
    ['papersFacts:', toldQuestions],
    ...questions
      .filter(({ id }) => toldQuestions.includes(id))
      .map(({ id, options }) => [`papersFacts:${id}.`, options] as const),
    ['papersFields:', ['fillIn', ...Object.keys(fields)]],
    ['papersPack:papers.', paperIds],
    ...paperIds.map((id) => [`papersPack:papers.${id}.`, ['title', 'use']] as const),
    ...letterIds.map((id) => [`papersLetters:${id}.`, ['subject', 'body']] as const),
    ['papersApplication:enclosures.', enclosures.map(({ id }) => id)],
    ['releaseChecks:states.', findingStates],
    ['releaseChecks:checks.', checks.map(({ id }) => id)],
    ['release:notes.', noteIds],
    ['release:unread.', unreadReasons],
    ['ui:definitions.', definitions],
    ['ui:kinds.', [...new Set(obligations.map(({ kind }) => kind))]],
    ['ui:moments.', moments],
  ];

  it.each(languages.flatMap((language) => groups.map(([path, ids]) => ({ language, path, ids }))))(
    '$language $path',
    ({ language, path, ids }) => {
      expect(keysBelow(language, path)).toEqual([...ids].sort());
    },
  );

  it.each(languages.flatMap((language) => obligationIds.map((id) => ({ language, id }))))(
    '$language obligations:$id',
    ({ language, id }) => {
      expect(keysBelow(language, `obligations:${id}.`)).toEqual(
        expect.arrayContaining(['title', 'what']),
      );
    },
  );
});

describe('the code and its keys', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('\n')
    .replace(/ as '[^']*'/gu, '');
  const subjects = [...new Set(filesOf(original).map(subjectOf))].join('|');
  const named = [
    ...sources.matchAll(
      new RegExp(`(['"\`])((?:${subjects}):(?:\\$\\{[^}]*\\}|[^'"\`$\\s])+)\\1`, 'gu'),
    ),
  ].map(([, , key = '']) => key);
  const patterns = named.map((key) => {
    const parts = key
      .split(/\$\{[^}]*\}/u)
      .map((part) => part.replace(/[.*+?^$()|[\]{}\\]/gu, '\\$&'));
    return { key, pattern: new RegExp(`^${parts.join('[^.]+')}$`, 'u') };
  });

  it('finds a text for every key that the code names', () => {
    const keys = [...spokenIn(original).keys(), ...Object.keys(wordings)];
    const wordless = patterns.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
    expect(wordless.map(({ key }) => key)).toEqual([]);
  });

  it('names every key that has a text', () => {
    const inPages = /^(?:ui:page\.description$|unscripted:)/u;
    const inParts = Object.entries(wordings).flatMap(([key, parts]) =>
      Object.keys(parts).map((part) => `${key}.${part}`),
    );
    const unused = [...spokenIn(original).keys()].filter(
      (key) =>
        !inPages.test(key) &&
        !inParts.includes(key) &&
        !patterns.some(({ pattern }) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the letters', () => {
  it('are Latin in English, but for words of the licence and of the README quoted on purpose, and a note to write down', () => {
    const quoted = [
      '个体工商户',
      '个人独资企业',
      '百川',
      '公章',
      '参加',
      '开源许可',
      '营业执照',
      '您或您的关联方不存在将授予您的商用许可',
      '未经百川许可二次授权给其他第三方的可能',
      '免费商用',
      '安全审查和备案',
      '仅供申请',
      '模型商用许可使用',
    ];
    const han = [...textsIn('en')]
      .flatMap(([key, text]) =>
        (text.match(/\p{Script=Han}+/gu) ?? []).map((word) => ({ key, word })),
      )
      .filter(({ word }) => !quoted.includes(word));
    expect(han).toEqual([]);
  });

  it('are Han in Chinese, but for names', () => {
    const names = [
      'npm run --silent assess',
      'npm run --silent inspect',
      'npm run --silent verify',
      'npm run build',
      'Community License for Baichuan2 Model.pdf',
      'Community License for Baichuan',
    ];
    const latin = [...textsIn('zh-CN')]
      .flatMap(([key, text]) =>
        (
          text
            .replace(/\{\{.*?\}\}/gu, '…')
            .match(/[a-z][\w'’.@-]*(?:[\s,;:]+-*[a-z][\w'’.@-]*){2,}/giu) ?? []
        ).map((words) => ({ key, words })),
      )
      .filter(({ words }) => !names.includes(words));
    expect(latin).toEqual([]);
  });
});

describe('one term for one thing', () => {
  it.each([
    [
      'zh-CN',
      /商用授权|商用书面授权|非法人主体|没有法人资格|第 2\.0 条|附则 A\.|一切以中文|开始页|刷新|这个浏览器|授权委托书模板|评定/u,
    ],
    [
      'en',
      /\b(?:a|the|ordinary|web) mails?\b|\bcomes? under\b|\btakes (?:prior|the|written|registration)\b|\bno JSON\b|unincorporated body|\bstart afresh\b|\breload the page\b|licensor interprets it/iu,
    ],
  ] as const)('%s', (language, wrong) => {
    const found = [...textsIn(language)].filter(([, text]) => wrong.test(text));
    expect(found).toEqual([]);
  });
});

describe('the names of the definitions', () => {
  it('are the terms of the licence in Chinese', () => {
    expect(keysBelow('zh-CN', 'ui:definitions.')).toHaveLength(terms.length);
    for (const { clause, term } of terms) {
      expect(textsIn('zh-CN').get(`ui:definitions.${clause.slice(2)}`)).toBe(`定义“${term}”`);
    }
  });

  it('are the terms of the translation in English', () => {
    for (const { clause } of terms) {
      const term = textsIn('en').get(`licence:terms.${clause}.0`);
      expect(textsIn('en').get(`ui:definitions.${clause.slice(2)}`)).toBe(`1 “${term}”`);
    }
  });
});
