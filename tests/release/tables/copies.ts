import { describe, expect, it } from 'vitest';
import { copyIn, repeatsAgreement, translatedSigns } from '../../../src/release/agreement.ts';
import { Lines } from '../../../src/release/lines.ts';
import { agreement } from '../cases.ts';

const copyOf = (text: string) => copyIn(new Lines('LICENSE', text));
const whole = { isWhole: true, broken: [], added: [] };
const lines = agreement.split('\n');
const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
const begin = lineOf('“许可”是指');

describe('a copy of the agreement', () => {
  it.each([
    ['as received', agreement],
    ['with blanks between all its characters', agreement.replace(/\p{Script=Han}/gu, '$& ')],
    ['without its punctuation', agreement.replace(/[，。；：、“”《》]/gu, '')],
    ['in bold and in tags', agreement.replace(/(您必须)/gu, '**<b class="x">$1</b>**')],
    ['with wide letters', agreement.replace(/Baichuan/gu, 'Ｂａｉｃｈｕａｎ')],
    ['with numbers before its items', agreement.replace(/^(?=“)/gmu, '(1) （iv） ')],
    ['with the numbers of pages', agreement.replace('\n三、', '\n- 3 -\n第 4 页\nPage 5\n三、')],
    ['with an id of a clause', agreement.replace('您必须', '[2.4] 您必须')],
  ])('is whole: %s', (_, text) => {
    expect(copyOf(text)).toMatchObject(whole);
  });

  it('begins where its words do', () => {
    expect(copyOf(agreement)?.line).toBe(begin);
    expect(copyOf(`# A title\n\nof one’s own\n${agreement}`)?.line).toBe(begin + 3);
  });

  it('is changed where a word is another, and says in which clause', () => {
    const text = agreement.replace('Baichuan Inside', 'Baichuan Outside');
    expect(copyOf(text)).toMatchObject({ isWhole: false, broken: ['6.1'], added: [] });
  });

  it('is changed where words are added, and says on which line', () => {
    const text = agreement.replace('\n三、', '\n商业用途无须授权。\n三、');
    const at = text.split('\n').indexOf('商业用途无须授权。') + 1;
    const { isWhole, broken, added = [] } = copyOf(text) ?? {};
    expect([isWhole, broken, added.length]).toEqual([false, [], 1]);
    expect(Math.abs((added[0] ?? 0) - at)).toBeLessThanOrEqual(2);
  });

  it('is changed where clauses stand in another order', () => {
    const [before = '', after = ''] = agreement.split('\n三、');
    expect(copyOf(`三、${after}\n${before}`)?.isWhole).toBe(false);
  });

  it.each([
    ['other words', 'MIT License'],
    ['the names alone', '许可方 '.repeat(20)],
    ['half of it', agreement.slice(0, agreement.length / 2)],
    ['it without the licensor', agreement.replace(/许可方/gu, '甲方')],
  ])('is none: %s', (_, text) => {
    expect(copyOf(text)).toBeNull();
  });
});

const clause = lines.find((line) => line.includes('Baichuan Inside')) ?? '';
const data = lines.findIndex((line) => line.includes('“数据”'));
const long = lines.slice(data, data + 3).join('');

describe('words of the agreement, which are not the maker’s own', () => {
  it.each([
    ['a clause of it', long],
    ['a clause in bold', long.replace(/^(.{4})/u, '**$1**')],
    ['a clause with a tag', `<p>${long}</p>`],
  ])('are: %s', (_, text) => {
    expect(repeatsAgreement(text)).toBe(true);
  });

  it.each([
    ['a short piece of it', long.slice(0, 30)],
    ['a clause with words more', `${long}本模型除外，另有约定。`],
    [
      'words of one’s own',
      '本模型由某某团队在公开的诗歌语料上训练而成，可以用来写诗，也可以用来读诗，欢迎大家使用并提出意见。',
    ],
    [
      'English',
      'This model was fine-tuned by somebody on the poems that are in the public domain.',
    ],
    ['', ''],
  ])('are not: %s', (_, text) => {
    expect(repeatsAgreement(text)).toBe(false);
  });

  it('hold the clause of the marking', () => {
    expect(clause).toContain('Baichuan Inside');
  });
});

describe('what translations of it say', () => {
  it('counts each once, in letters of any size', () => {
    expect(
      translatedSigns(
        'Beijing Baichuan, beijing baichuan, Derivatives, derivatives, BAICHUAN INSIDE',
      ),
    ).toBe(3);
    expect(translatedSigns('none of it')).toBe(0);
  });
});
