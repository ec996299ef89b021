import { describe, expect, it } from 'vitest';
import en from '../../locales/en/asked.json' with { type: 'json' };
import enUi from '../../locales/en/ui.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/asked.json' with { type: 'json' };
import zhCNUi from '../../locales/zh-CN/ui.json' with { type: 'json' };
import { clauseIds } from '../../src/licence/clauses.ts';
import { asked, askedMoments } from '../../src/rules/contract/asked.ts';
import { silences } from '../../src/rules/contract/open-points.ts';

/** The numbers that Chinese gives to clauses: 第二条首段, 第 6.1、6.2 条, 附则第 2 条第（3）项. */
function numbersInChinese(text: string): readonly string[] {
  const annex = /附则第 (\d) 条(?:第（(\d)）项)?/gu;
  return [
    ...(text.includes('第二条首段') ? ['2.0'] : []),
    ...[...text.matchAll(annex)].map(([, part, item]) =>
      item === undefined ? `A.${part}` : `A.${part}.${item}`,
    ),
    ...[...text.replace(annex, '').matchAll(/第 (\d\.\d(?:、\d\.\d)*) 条/gu)].flatMap(
      ([, numbers = '']) => numbers.split('、'),
    ),
  ];
}

/** The clauses that a text names, in order and each once. */
function named(language: 'en' | 'zh-CN', text: string): readonly string[] {
  const numbers =
    language === 'en'
      ? (text.match(/\bA\.\d(?:\.\d)?\b|(?<!-)\b[2-7]\.\d\b/gu) ?? [])
      : numbersInChinese(text);
  const definitions = (language === 'en' ? enUi : zhCNUi).definitions;
  const names = Object.entries(definitions).filter(([, name]) => text.includes(name));
  const found = new Set([...numbers, ...names.map(([id]) => `1.${id}`)]);
  return clauseIds.filter((id) => found.delete(id)).concat([...found] as never);
}

const words = { en, 'zh-CN': zhCN } as const;
const all = (['en', 'zh-CN'] as const).flatMap((language) =>
  asked.map((question) => ({ language, ...question })),
);

describe('a question that people ask', () => {
  it('stands once, in the order of the moments', () => {
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    const places = asked.map(({ moment }) => askedMoments.indexOf(moment));
    expect(places).toEqual([...places].sort());
    expect(new Set(asked.map(({ moment }) => moment))).toEqual(new Set(askedMoments));
  });

  it.each([
    [
      'says',
      'royalties other-models code-only download-only subsidiaries address whose-identity start-while-waiting no-answer employee-named mark-to-users brand lora-mit who-owns ranking',
    ],
    ['open', 'old-outputs'],
    [
      'silent',
      'patents daily-users providers power-of-attorney no-business-licence fee bounces review-time refused permanent revocation later-conditions where-modifications apache english version readme-conditions filing',
    ],
  ])('that the text %s', (text, ids) => {
    const found = asked.filter((question) => question.text === text).map(({ id }) => id);
    expect(found).toEqual(ids.split(' '));
  });

  it.each([
    ['the README', 'readme', 'daily-users providers fee later-conditions readme-conditions filing'],
    ['Apache-2.0', 'apache', 'code-only apache'],
    ['the English text', 'english', 'english'],
    ['the licences before', 'earlier', 'subsidiaries'],
    ['later models', 'models', 'other-models address'],
    ['reports of users', 'reports', 'bounces review-time'],
  ])('goes on outside the text with %s', (_, note, ids) => {
    const found = asked.filter(({ outside }) => outside === note).map(({ id }) => id);
    expect(found).toEqual(ids.split(' '));
  });

  it.each(all)('$id names in $language just the clauses it cites', ({ language, id, clauses }) => {
    const { answer } = words[language].questions[id];
    expect(named(language, answer)).toEqual(clauses);
  });

  it.each(all)('$id is answered in $language in two to five sentences', ({ language, id }) => {
    const { answer } = words[language].questions[id];
    const sentences = answer.match(language === 'en' ? /[.?](?= [“A-Z]|$)/gu : /[。？]/gu) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });
});

describe('what the text says nothing about', () => {
  it.each<[silence: (typeof silences)[number]['id'], question: (typeof asked)[number]['id']]>([
    ['version', 'version'],
    ['fee', 'fee'],
    ['review-time', 'review-time'],
    ['deemed-approval', 'no-answer'],
    ['term', 'permanent'],
    ['revocation', 'revocation'],
    ['appeal', 'refused'],
    ['amendment', 'later-conditions'],
    ['language', 'english'],
    ['patents', 'patents'],
    ['daily-users', 'daily-users'],
    ['providers', 'providers'],
    ['apache', 'apache'],
    ['power-of-attorney', 'power-of-attorney'],
    ['foreign-and-public', 'no-business-licence'],
  ])('%s is told at the question %s, with the clauses where the method looks for it', (...row) => {
    const [silence, question] = row;
    const found = asked.find(({ id }) => id === question);
    const wanted: readonly string[] = silences.find(({ id }) => id === silence)?.clauses ?? [
      'none',
    ];
    expect(found?.clauses).toEqual(expect.arrayContaining([...wanted]));
  });

  it('is told, all of it', () => {
    expect(silences).toHaveLength(15);
  });
});
