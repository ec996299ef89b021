import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import translation from '../../locales/en/licence.json';
import { clause, clauseIds, sections } from '../../src/licence/clauses.ts';
import { run } from './command.ts';

const notice =
  'This English text is an unofficial translation, made for the Baichuan2 licence check, for understanding only; the licensor has neither made nor approved it. Where it differs from the Chinese text, the Chinese text prevails over it.';
const list = clauseIds.join(', ');

const squeezed = (text: string) => text.replace(/\s/gu, '');

describe('the whole text', () => {
  it('is the supplied text, clause by clause, in its order', async () => {
    const { code, stdout, stderr } = await run('licence', []);
    const supplied = squeezed(readFileSync('public/licence/source.zh-CN.txt', 'utf8'))
      .replace('身份证复印6件', '身份证复印件')
      .replaceAll('£', '☐');
    const ids = [...stdout.matchAll(/^\[(.+)\]$/gmu)].map(([, id]) => id);
    const printed = stdout.replace(/^\[(.+)\]$/gmu, (_, id) => {
      const { number } = clause(id);
      return /^\d$/.test(number) ? `${number}.` : number;
    });
    expect({ code, stderr, ids, text: squeezed(printed) }).toEqual({
      code: 0,
      stderr: '',
      ids: clauseIds,
      text: supplied,
    });
  });

  it('is the translation under its notice with --lang en', async () => {
    const clauses: Readonly<Record<string, { readonly text: readonly string[] }>> =
      translation.clauses;
    const headings: Readonly<Record<string, string>> = translation.sections;
    const blocks = [
      notice,
      'Baichuan2 Model Community Licence Agreement',
      ...sections.flatMap((section) => [
        headings[section.id],
        ...section.clauses.map(({ id }) => [`[${id}]`, ...(clauses[id]?.text ?? [])].join('\n')),
      ]),
    ];
    expect(await run('licence', ['--lang', 'en'])).toEqual({
      code: 0,
      stdout: `${blocks.join('\n\n')}\n`,
      stderr: '',
    });
  });

  it('is the Chinese text with --lang zh-CN too', async () => {
    expect(await run('licence', ['--lang', 'zh-CN'])).toEqual(await run('licence', []));
  });
});

describe('one clause', () => {
  it.each([
    [
      ['2.4'],
      '[2.4]\n您必须向 Baichuan2 模型或其模型衍生品的任何第三方使用者提供 Baichuan2 模型的来源以及本协议的副本。\n',
    ],
    [['A.1', '--lang=en'], `${notice}\n\n[A.1]\n${translation.clauses['A.1'].text.join('\n')}\n`],
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
    const text = clause(id).text.join('\n');
    expect(await run('licence', [id])).toEqual({
      code: 0,
      stdout: `[${id}]\n${text}\n`,
      stderr: '',
    });
  });
});

describe('what it refuses', () => {
  it.each([
    [['9.9'], `没有条款“9.9”，条款有：${list}。`],
    [['9.9', '--lang', 'en'], `“9.9” is not a clause; the clauses are: ${list}.`],
    [['2'], `没有条款“2”，条款有：${list}。`],
    [['a.1'], `没有条款“a.1”，条款有：${list}。`],
    [[''], `没有条款“”，条款有：${list}。`],
    [['2.4\n2.5'], `没有条款“2.4\\u000a2.5”，条款有：${list}。`],
    [['2.4', '2.5'], '请只指明一个条款，现在有 2 个：2.4, 2.5。'],
    [['--lang', 'en', '2.4', '2.5'], 'Name one clause, not 2: 2.4, 2.5.'],
    [['--text'], '这里没有选项 --text，可用的有：--lang zh-CN|en。'],
    [['--lang', 'en', '-x'], '-x is not an option here; allowed: --lang zh-CN|en.'],
    [['--lang', 'fr'], '--lang “fr” is not a language here; allowed: zh-CN, en.'],
    [['--lang'], '--lang “” is not a language here; allowed: zh-CN, en.'],
  ])('%j', async (args, sentence) => {
    expect(await run('licence', args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
