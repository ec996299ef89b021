import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import translation from '../../locales/en/licence.json';
import { clause, clauseIds, sections } from '../../src/licence/clauses.ts';
import { run } from './command.ts';

const notice =
  'This English text is an unofficial translation, made for the Baichuan2 licence check, for understanding only; the licensor has neither made nor approved it. Where it differs from the Chinese text, the Chinese text prevails over it.';
const list = clauseIds.join(', ');

const squeezed = (text: string) => text.replace(/\s/gu, '');

const supplied = squeezed(readFileSync('public/licence/source.zh-CN.txt', 'utf8'))
  .replace('身份证复印6件', '身份证复印件')
  .replaceAll('£', '☐');

describe('the whole text', () => {
  it('is the text as received, and nothing else', async () => {
    const { stdout, ...rest } = await run('licence', []);
    expect(squeezed(stdout)).toBe(supplied);
    expect(rest).toEqual({ code: 0, stderr: '' });
    for (const line of [
      'Baichuan2 模型社区许可协议',
      '一、定义',
      '附则',
      '申请人名称　　申请代理人名称',
      '您以及您的关联方是否属于软件服务提供商或云服务提供商　　计划部署的区域与国家',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
    expect(stdout).toMatch(/^4\. 您必须向.*。$/mu);
    expect(stdout).toMatch(/^（1）信息表。/mu);
  });

  it('has the id of each clause above it with --ids', async () => {
    const { stdout } = await run('licence', ['--ids']);
    const id = /^\[(.+)\]\n/gmu;
    expect([...stdout.matchAll(id)].map(([, found]) => found)).toEqual(clauseIds);
    expect(stdout.replace(id, '')).toBe((await run('licence', [])).stdout);
    expect(stdout).toMatch(/^\[2\.4\]\n4\. 您必须向/mu);
  });

  it('is the translation under its notice, with the same numerals, with --lang en', async () => {
    const { code, stdout, stderr } = await run('licence', ['--lang', 'en']);
    const chinese = (await run('licence', [])).stdout;
    const numerals = (text: string) =>
      text.match(/^(?:[一二三四五六七]、|\d\. |（\d）|\d(?=[:：]))|\([ivx]+\)/gmu);
    expect([code, stderr]).toEqual([0, '']);
    expect(numerals(stdout)).toEqual(numerals(chinese));
    expect(numerals(stdout)).toHaveLength(7 + 24 + 3 + 2 + 9);
    const [first, , second, , third] = stdout.split('\n');
    expect([first, second, third]).toEqual([
      notice,
      'Baichuan2 Model Community Licence Agreement',
      '一、Definitions',
    ]);
    expect(stdout.split('\n')).toContain('Name of the applicant    Name of the application agent');
    const words = sections.flatMap(({ id, clauses }) => [
      translation.sections[id],
      ...clauses.flatMap((clause) => translation.clauses[clause.id].text),
    ]);
    const bare = [notice, translation.title, ...words].join('');
    expect(squeezed(stdout.replace(/^(?:[一二三四五六七]、|\d\. |（\d）)/gmu, ''))).toBe(
      squeezed(bare),
    );
  });

  it('is the Chinese text with --lang zh-CN too', async () => {
    expect(await run('licence', ['--lang', 'zh-CN'])).toEqual(await run('licence', []));
  });
});

describe('one clause', () => {
  const words =
    '4. 您必须向 Baichuan2 模型或其模型衍生品的任何第三方使用者提供 Baichuan2 模型的来源以及本协议的副本。\n';

  it.each([
    [['2.4'], words],
    [['--ids', '2.4'], `[2.4]\n${words}`],
    [['A.1', '--lang=en'], `${notice}\n\n1. ${translation.clauses['A.1'].text.join('\n')}\n`],
  ])('%j prints it alone', async (args, stdout) => {
    expect(await run('licence', args)).toEqual({ code: 0, stdout, stderr: '' });
  });

  const firstAndLast = sections.flatMap(({ clauses }) => [
    clauses[0].id,
    ...clauses
      .slice(1)
      .slice(-1)
      .map(({ id }) => id),
  ]);

  it.each(firstAndLast)('%s is found by its id', async (id) => {
    const { number, text } = clause(id);
    const { code, stdout, stderr } = await run('licence', [id]);
    expect([code, stderr]).toEqual([0, '']);
    expect(squeezed(stdout)).toBe(
      squeezed((/^\d$/.test(number) ? `${number}.` : number) + text.join('')),
    );
  });
});

describe('what it refuses', () => {
  it.each([
    [['9.9'], `没有条款“9.9”，条款有：${list}。`],
    [['9.9', '--lang', 'en'], `“9.9” is not a clause; the clauses are: ${list}.`],
    [['2'], `没有条款“2”，条款有：${list}。`],
    [['a.1'], `没有条款“a.1”，条款有：${list}。`],
    [[''], '有一个参数是空的：请写明它所指的文件、文件夹、地址、条款或选项值，或者删去。'],
    [['2.4\n2.5'], `没有条款“2.4\\u000a2.5”，条款有：${list}。`],
    [['2.4', '2.5'], '请只指明一个条款，现在有 2 个：2.4, 2.5。'],
    [['--lang', 'en', '2.4', '2.5'], 'Name one clause, not 2: 2.4, 2.5.'],
    [['--text'], '这里没有选项 --text，可用的有：--ids、--lang zh-CN|en。'],
    [
      ['--lang', 'en', '--ids=no'],
      '--ids=no is not an option here; allowed: --ids, --lang zh-CN|en.',
    ],
    [['--lang', 'en', '-x'], '-x is not an option here; allowed: --ids, --lang zh-CN|en.'],
    [['--lang', 'fr'], '--lang “fr” is not a language here; allowed: zh-CN, en.'],
    [['--lang'], '--lang “” is not a language here; allowed: zh-CN, en.'],
  ])('%j', async (args, sentence) => {
    expect(await run('licence', args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
