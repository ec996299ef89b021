import { describe, expect, it, vi } from 'vitest';
import words from '../../locales/en/prove.json';
import { proofText } from '../../src/cli/proof-text.ts';
import { wordsOf } from '../../src/cli/terminal.ts';
import { languages } from '../../src/i18n/language.ts';
import type { Finding } from '../../src/rules/proof/finding.ts';
import { prove } from '../../src/rules/proof/prove.ts';
import { answerSpace } from '../../src/rules/space-size.ts';
import { type Fault, faults } from '../rules/broken-rules.ts';
import { run, runApart } from './command.ts';

type Module = typeof import('../../src/rules/proof/prove.ts');

/** Lets the command within this process hold two properties alone: a process of its own holds them all. */
vi.mock('../../src/rules/proof/prove.ts', async (original) => {
  const actual = await original<Module>();
  const prove: Module['prove'] = (
    rules,
    stated,
    wanted = ['every-set', 'forbidden-purpose-is-prohibited'],
  ) => actual.prove(rules, stated, wanted);
  return { ...actual, prove };
});

/** The text of the proof of rules with one fault, in both languages, after a made-up time. */
async function textsOf(fault: string): Promise<readonly string[]> {
  const { rules, property } = faults.find((one) => one.fault === fault) as Fault;
  const proof = prove(rules, answerSpace.complete, [property, 'every-set']);
  return Promise.all(
    languages.map(async (language) => proofText(proof, 2.34, await wordsOf(language))),
  );
}

describe('npm run prove', () => {
  it('prints the number of sets, every property and the time, and ends well', async () => {
    const { code, stdout, stderr } = await runApart('prove', []);
    const lines = stdout.trimEnd().split('\n');
    expect({ code, stderr, failing: lines.filter((line) => line.startsWith('[FAILS]')) }).toEqual({
      code: 0,
      stderr: '',
      failing: [],
    });
    expect(lines[2]).toBe(
      '2,023,364,833 complete sets of answers: 2,023,364,448 go on to the last question, 385 end early with an answer that settles the outcome.',
    );
    expect(lines).toContain(
      '[holds] forbidden-purpose-is-prohibited: A military or unlawful purpose always gets “prohibited”, and no other purpose does. (2.1)',
    );
    const last =
      /^All (\d+) properties hold on all 2,023,364,833 complete sets of answers\. ([\d.]+) s\.$/u;
    const [, count, seconds] = last.exec(lines.at(-1) ?? '') ?? [];
    expect(Number(count)).toBe(lines.filter((line) => line.startsWith('[holds]')).length);
    expect(Number(seconds)).toBeLessThan(60);
  });

  it('speaks Chinese with --lang zh-CN', async () => {
    const { code, stdout } = await run('prove', ['--lang', 'zh-CN']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\n[成立] forbidden-purpose-is-prohibited：军事或非法目的只会得到“禁止”，别的目的都不会。（2.1）\n',
    );
    expect(stdout).toMatch(
      /\n\d+ 项性质在全部 2,023,364,833 组完整的回答上都成立。用时 [\d.]+ 秒。\n$/u,
    );
  });

  it.each([
    [['--lang', 'fr'], '--lang “fr” is not a language here; allowed: zh-CN, en.'],
    [['--text'], '--text is not an option here; allowed: --lang zh-CN|en.'],
    [
      ['answers.json'],
      'The proof reads no file, but found answers.json; run it without one, with --lang zh-CN|en if you like.',
    ],
    [
      ['--lang', 'zh-CN', 'a\n.json'],
      '证明不读取文件，但这里有 a\\u000a.json；不带文件运行即可，需要时可加 --lang zh-CN|en。',
    ],
  ])('refuses %j', async (args, sentence) => {
    expect(await run('prove', args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('ends with exit code 1 where a property fails', async () => {
    vi.doMock('../../src/rules/space-size.ts', () => ({ answerSpace: { complete: 12 } }));
    const { code, stdout } = await run('prove', []);
    vi.doUnmock('../../src/rules/space-size.ts');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Counterexample: the properties were checked on 2,023,364,833 complete sets of answers, not on 12.',
    );
  });
});

describe('a counterexample', () => {
  it('is put into words, with the answers and how to assess them', async () => {
    const [zh, en] = await textsOf('a natural person with a commercial use is told to apply');
    expect(en).toContain(
      [
        '[FAILS] natural-persons-may-not-apply: A natural person (registered sole traders aside) is never told to apply for authorisation and never gets a permitted commercial use. (A.2.1; 2.2)',
        '    Counterexample: the verdict is “Written authorisation first”; it should be one of: Permitted (non-commercial); Ask first; Legal advice first; No commercial use, no application.',
        '    Answers:',
        '    - Which model do you use? Baichuan2-7B',
      ].join('\n'),
    );
    expect(en).toMatch(/\n {4}As JSON, for the command assess: \{"model":"baichuan2-7b".*\}\n/u);
    expect(en).toMatch(/\n\d+ of \d+ properties do not hold\. 2\.3 s\.$/u);
    expect(zh).toContain('    反例：结论是“');
  });

  it('of what a further fact takes away shows the answers before and after', async () => {
    const [, en] = await textsOf('who converts too need not obey the licences of the data sets');
    expect(en).toMatch(
      /Counterexample: “[^”]+” applies, and no longer does once this is added: Changes and training: “[^”]+”\.\n {4}Answers:\n(?: {4}.*\n)+ {4}After the change:\n/u,
    );
  });

  it('of a loop leaves the rest not run', async () => {
    const [zh, en] = await textsOf('two facts are defined through each other');
    expect(en).toContain('    Counterexample: a loop: transfers → derivative → transfers.\n');
    expect(en).toContain('\n[not run] every-set: ');
    expect(zh).toContain('\n[未验证] every-set：');
  });

  const findings: readonly Finding[] = [
    { kind: 'loop', ring: ['model', 'commercial', 'model'] },
    { kind: 'undeclared', rule: 'obey-laws', question: 'brand' },
    { kind: 'size', found: 1, wanted: 2000 },
    { kind: 'dead-question', question: 'brand' },
    { kind: 'dead-option', question: 'brand', option: 'yes' },
    { kind: 'no-verdict' },
    { kind: 'not-stopped' },
    { kind: 'vacuous' },
    { kind: 'dead-reason', reason: 'authorised', verdict: 'permitted' },
    { kind: 'dead-verdict', verdict: 'permitted' },
    { kind: 'dead-email', email: 'ask' },
    { kind: 'dead-duty', obligation: 'obey-laws' },
    { kind: 'alike', question: 'brand', options: ['yes', 'no'] },
    { kind: 'not-alike', question: 'brand', options: ['yes', 'no'] },
    { kind: 'both-apply', obligations: ['obey-laws', 'outputs-unclaimed'] },
    { kind: 'verdict', found: null, wanted: ['permitted'] },
    { kind: 'non-commercial-lane', found: 'permitted', wanted: [null, 'ask-licensor'] },
    { kind: 'commercial-lane', found: 'permitted', wanted: [null, 'ask-licensor'] },
    { kind: 'email', found: null, wanted: ['ask', 'none'] },
    { kind: 'duty', obligation: 'obey-laws', found: 'left-out', wanted: ['applies', 'may-apply'] },
    { kind: 'idle', question: 'brand' },
    { kind: 'unasked', question: 'brand' },
    { kind: 'must-kind', obligation: 'notify-academic-use' },
    { kind: 'removed', obligation: 'obey-laws', question: 'brand', option: 'yes' },
    { kind: 'not-removed', obligation: 'obey-laws', question: 'brand', option: 'yes' },
    { kind: 'unsure-yields', obligation: 'obey-laws', question: 'brand' },
    { kind: 'unsure-hides', obligation: 'obey-laws', question: 'brand' },
  ];

  it.each(languages)('has whole words for every kind of finding in %s', async (language) => {
    const t = await wordsOf(language);
    const nothing = { holds: false, sets: 0, stopped: 0, parts: [], alike: [] };
    const sentences = findings.map((finding) => {
      const properties = [
        { id: 'no-gap', clauses: [], holds: false, counterexample: { finding } },
      ] as const;
      return proofText({ ...nothing, properties }, 0, t).split('\n')[5] ?? '';
    });
    const odd = sentences.filter(
      (text) => !/^ {4}\S.*[.。”]$/u.test(text) || /\{\{|undefined|[a-z]:[a-z]/u.test(text),
    );
    expect(odd).toEqual([]);
    expect(new Set(sentences).size).toBe(findings.length);
    expect(findings.map(({ kind }) => kind).sort()).toEqual(Object.keys(words.found).sort());
  });
});
