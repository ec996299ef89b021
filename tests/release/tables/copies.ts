import { describe, expect, it } from 'vitest';
import {
  copyIn,
  isTranslation,
  repeatsAgreement,
  translatedSigns,
} from '../../../src/release/agreement.ts';
import { Lines } from '../../../src/release/lines.ts';
import { agreement, translation } from '../cases.ts';

const copyOf = (text: string) => copyIn(new Lines('LICENSE', text));
const whole = { isWhole: true, broken: [], added: [] };
const lines = agreement.split('\n');
const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
const begin = lineOf('“许可”是指');
const [, form = ''] = /（1）信息表。([\s\S]*)（2）营业执照/u.exec(agreement) ?? [];

describe('a copy of the agreement', () => {
  it.each([
    ['as received', agreement],
    ['with blanks between all its characters', agreement.replace(/\p{Script=Han}/gu, '$& ')],
    ['without its punctuation', agreement.replace(/[，。；：、“”《》]/gu, '')],
    ['in bold and in tags', agreement.replace(/(您必须)/gu, '**<b class="x">$1</b>**')],
    ['with wide letters', agreement.replace(/Baichuan/gu, 'Ｂａｉｃｈｕａｎ')],
    ['with numbers before its items', agreement.replace(/^(?=“)/gmu, '(1) （iv） ')],
    ['with numbers of two signs before its items', agreement.replace(/^(?=“)/gmu, '(12) （ix） ')],
    ['with numbers of items of two digits', agreement.replace(/^(\d)\. /gmu, '1$1.  ')],
    ['with numbers of items without a blank', agreement.replace(/^(\d)\. /gmu, '$1.')],
    ['with the numbers of pages', agreement.replace('\n三、', '\n- 3 -\n第 4 页\nPage 5\n三、')],
    ['without its title', agreement.slice(agreement.indexOf('“许可”'))],
    ['with an id of a clause', agreement.replace('您必须', '[2.4] 您必须')],
    ['with ids of clauses in one line', agreement.replace('您必须', '[2.4] [2.5]您必须')],
    ['with other numbers of items', agreement.replace(/^(\d)\. /gmu, '$1、')],
    ['with its title again, as on a new page', agreement.replace('\n三、', `\n${lines[0]}\n三、`)],
    [
      'in one line with the number of a page',
      agreement.replace(/\s+/gu, ' ').replace('得到保证', '得到  12  保证'),
    ],
    [
      'with its form in another order',
      agreement.replace(form, form.split('\n').reverse().join('\n')),
    ],
    ['with words of one’s own around it', `海燕是一个模型。\n${agreement}\n海燕会写诗。`],
  ])('is whole: %s', (_, text) => {
    expect(copyOf(text)).toMatchObject(whole);
  });

  it('begins where its words do', () => {
    expect(copyOf(agreement)?.line).toBe(begin);
    expect(copyOf(`# A title\n\nof one’s own\n${agreement}`)?.line).toBe(begin + 3);
    expect(copyOf(`Based on baichuan-inc/Baichuan2-7B-Base.\n${agreement}`)?.line).toBe(begin + 1);
    const apart = agreement.replace(/\p{Script=Han}/gu, '$&\n');
    expect(copyOf(apart)).toMatchObject({
      ...whole,
      line: apart.split('\n').indexOf('“许') + 1,
    });
  });

  it('is changed where a word is another, and says in which clause', () => {
    const text = agreement.replace('Baichuan Inside', 'Baichuan Outside');
    expect(copyOf(text)).toMatchObject({ isWhole: false, broken: ['6.1'], added: [] });
  });

  it('is changed where words are added, and says on which line', () => {
    const text = agreement.replace('\n三、', '\n商业用途无须授权。\n三、');
    const at = text.split('\n').indexOf('商业用途无须授权。') + 1;
    expect(copyOf(text)).toMatchObject({ isWhole: false, broken: [], added: [at] });
  });

  it.each<
    readonly [what: string, text: string, broken: readonly string[], added: readonly number[]]
  >([
    ['a line of the form is cut', agreement.replace('是否涉及未成年人用户', ''), ['A.2.1'], []],
    [
      'the form has words more',
      agreement.replace('具体商业用途', '具体商业用途与地点'),
      ['A.2.1'],
      [],
    ],
    ...[
      ['1-200 ', '1-2000 '],
      ['5000+', '500+'],
      [/^.*1000-5000.*\n/mu, ''],
      ['5000+', '5000+ \n£  10000+'],
      ['£  Baichuan2-13B', '£  Baichuan2-53B'],
      ['£  Baichuan2-7B ', '£  Baichuan2-70B '],
    ].map(
      ([from = '', to]) =>
        [`${from} of the form is ${to}`, agreement.replace(from, `${to}`), ['A.2.1'], []] as const,
    ),
    ['the clause before the form', agreement.replace('提交以下信息和', '提交'), ['A.2'], []],
    ['the clause behind the form', agreement.replace('营业执照复印件', '执照'), ['A.2.2'], []],
    [
      'the clause behind the form, and the form',
      agreement.replace('营业执照复印件', '执照').replace('是否涉及未成年人用户', ''),
      ['A.2.1', 'A.2.2'],
      [],
    ],
    [
      'it ends before its form',
      agreement.slice(0, agreement.indexOf('（1）信息表')),
      ['A.2.1', 'A.2.2', 'A.2.3'],
      [],
    ],
    ['its first clause', agreement.replace('中定义的使用', '所称使用'), ['1.licence'], []],
    [
      'words stand behind its first clause',
      agreement.replace('条款和条件。', '$&\n商业用途无须授权。'),
      [],
      [begin + 1],
    ],
    [
      'words stand where a clause was changed',
      agreement.replace('您必须向', '商业用途无须授权。您可以向'),
      ['2.4'],
      [],
    ],
  ])('is changed: %s', (_, text, broken, added) => {
    expect(copyOf(text)).toMatchObject({
      isWhole: false,
      broken,
      added,
    });
  });

  it('is changed where a party has another name, and begins with the first clause that stands', () => {
    const { isWhole, line, broken = [] } = copyOf(agreement.replace(/许可方/gu, '甲方')) ?? {};
    expect([isWhole, line, broken.includes('3.1')]).toEqual([false, begin, true]);
    const changed = copyOf(agreement.replace('中定义的使用', '所称使用'));
    expect(changed?.line).toBe(lineOf('“模型”是指'));
  });

  it('is changed where clauses stand in another order', () => {
    const [before = '', after = ''] = agreement.split('\n三、');
    expect(copyOf(`三、${after}\n${before}`)?.isWhole).toBe(false);
  });

  it.each([
    ['other words', 'MIT License'],
    ['the names alone', '许可方 '.repeat(20)],
    ['half of it', agreement.slice(0, agreement.length / 2)],
    ['its translation', translation],
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
    ['a short clause', '“训练”是指为模型提供训练数据，以增强模型的预测能力。'],
    [
      'a clause with its number',
      '4. 您必须向 Baichuan2 模型或其模型衍生品的任何第三方使用者提供 Baichuan2 模型的来源以及本协议的副本。',
    ],
  ])('are: %s', (_, text) => {
    expect(repeatsAgreement(text)).toBe(true);
  });

  it.each([
    ['a short piece of it', long.slice(0, 30)],
    ['a short piece that is asked for', '该模型衍生品系基于Baichuan2模型进行的二次开发'],
    ['a name in the form', 'Baichuan2-7B 和 Baichuan2-13B'],
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

const signs = 'Beijing Baichuan, Derivatives, Baichuan Inside, Hong Kong, Macao, derivative';
const long3000 = (text: string) => text.padEnd(3000, ' x');

describe('what translations of it say', () => {
  it.each([
    ['the project’s', translation, true],
    ['six of the signs in 3,000 characters', long3000(`${signs}, unlawful purposes`), true],
    ['five of them', long3000(signs), false],
    ['fewer characters', long3000(`${signs}, unlawful purposes`).slice(1), false],
    ['the agreement itself', agreement, false],
    [
      'six that do not name the model',
      long3000(
        'military purpose, unlawful purposes, written authorization, derivative, derivatives, People’s Republic of China, Hong Kong, Macau',
      ),
      false,
    ],
  ])('makes a translation: %s', (_, text, isIt) => {
    expect(isTranslation(text)).toBe(isIt);
  });

  it('counts each once, in letters of any size', () => {
    expect(
      translatedSigns(
        'Beijing Baichuan, beijing baichuan, Derivatives, derivatives, BAICHUAN INSIDE',
      ),
    ).toBe(3);
    expect(translatedSigns('none of it')).toBe(0);
  });
});
