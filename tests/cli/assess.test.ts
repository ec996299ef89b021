import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess, type Result, rulesVersion } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { applying, persons } from '../cases/people.ts';
import { type Ended, run } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function file(ending: '.json' | '.jsonl', content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `answers-${files}${ending}`);
  writeFileSync(path, content);
  return path;
}

const line = (answers: Answers) => `${JSON.stringify(assess(answers))}\n`;

const models = 'baichuan2-7b, baichuan2-13b, both, derivative-by-others, other';
const purposes =
  'academic, other-non-commercial, commercial, military, unlawful, possibly-military, possibly-unlawful, unsure';
const effects = 'operations, promotion, revenue, other-profit, none, unsure';
const changes = 'none, fine-tune, convert, distil, unsure';
const ids =
  'model, purpose, commercialEffect, applicant, authorisation, alreadyInUse, separable, adaptation, similarPerformance, audience, openSourceRelease, leaderboard, brand, personalInformation';

const notOption = (found: string, question: string, allowed: string) =>
  `${question}: found ${found}, which is not an option (allowed: ${allowed})`;
const notOne = (found: string) =>
  `model: found ${found}, which is of the wrong type (allowed: one of ${models})`;
const notMany = (found: string) =>
  `purpose: found ${found}, which is of the wrong type (allowed: a non-empty array of ${purposes})`;
const repeated = (found: string) =>
  `purpose: found ${found}, in which an option is repeated (allowed: each once, of ${purposes})`;
const exclusive = (found: string, question: string, alone: string) =>
  `${question}: found ${found}, in which an option stands beside others that it excludes (allowed: ${alone} alone, or any of the others)`;
const twice = (question: string) => `${question}: the key stands more than once (allowed: once)`;
const notQuestion = (key: string) => `${key}: not a question (allowed: ${ids})`;
const notJson = (column: number) =>
  `column ${column}: this is not valid JSON (allowed: one object of answers)`;
const notObject = (found: string) => `found ${found} (allowed: one object of answers)`;

const faulty: readonly (readonly [what: string, input: string, ...faults: string[]])[] = [
  ['an unknown question', '{"colour":"red"}', notQuestion('colour')],
  ['a question in other letters', '{"Model":"both"}', notQuestion('Model')],
  ['an unknown option', '{"model":"gpt"}', notOption('"gpt"', 'model', models)],
  ['an option with a space', '{"model":"both "}', notOption('"both "', 'model', models)],
  ['an empty option', '{"model":""}', notOption('""', 'model', models)],
  [
    'an unknown option among others',
    '{"purpose":["academic","fun"]}',
    notOption('"fun"', 'purpose', purposes),
  ],
  ['an option of another question', '{"model":"yes"}', notOption('"yes"', 'model', models)],
  ['a number for an option', '{"model":7}', notOne('7')],
  ['a boolean for an option', '{"model":true}', notOne('true')],
  ['null for an option', '{"model":null}', notOne('null')],
  ['an array for a single option', '{"model":["both"]}', notOne('["both"]')],
  ['an object for an option', '{"model":{"id":"both"}}', notOne('{"id":"both"}')],
  ['a string for an array', '{"purpose":"academic"}', notMany('"academic"')],
  ['null for an array', '{"purpose":null}', notMany('null')],
  ['an object for an array', '{"purpose":{"0":"academic"}}', notMany('{"0":"academic"}')],
  ['a number in an array', '{"purpose":["academic",3]}', notMany('3')],
  ['an array in an array', '{"purpose":[["academic"]]}', notMany('["academic"]')],
  [
    'an empty array',
    '{"purpose":[]}',
    `purpose: found an empty array (allowed: at least one of ${purposes})`,
  ],
  ['a repeated option', '{"purpose":["academic","academic"]}', repeated('["academic","academic"]')],
  [
    'an exclusive option beside others',
    '{"purpose":["academic","unsure"]}',
    exclusive('["academic","unsure"]', 'purpose', 'unsure'),
  ],
  [
    'two exclusive options',
    '{"adaptation":["none","unsure"]}',
    exclusive('["none","unsure"]', 'adaptation', 'none, unsure'),
  ],
  ['an exclusive option twice', '{"purpose":["unsure","unsure"]}', repeated('["unsure","unsure"]')],
  ['a key twice, the same answer', '{"model":"both","model":"both"}', twice('model')],
  ['a key twice, another answer', '{"model":"both","brand":"no","model":"other"}', twice('model')],
  [
    'a key three times',
    '{"model":"both","model":"other","model":"both"}',
    twice('model'),
    twice('model'),
  ],
  ['a key twice, once escaped', '{"model":"both","\\u006dodel":"both"}', twice('model')],
  [
    'a key twice, the first answer faulty',
    '{"model":"gpt","model":"both"}',
    notOption('"gpt"', 'model', models),
    twice('model'),
  ],
  ['an unknown key twice', '{"x":1,"x":2}', notQuestion('x'), twice('x')],
  ['a key twice inside an answer', '{"model":{"a":1,"a":2}}', notOne('{"a":2}')],
  [
    'keys and strings that look like marks',
    '{"model":"\\"model\\":","purpose":["{\\\\"],"model":"both"}',
    notOption('"\\"model\\":"', 'model', models),
    notOption('"{\\\\"', 'purpose', purposes),
    twice('model'),
  ],
  ['an object without its end', '{"model":"both"', notJson(16)],
  ['a string without its end', '{"model":"both', notJson(10)],
  ['a key without quotes', '{model:"both"}', notJson(2)],
  ['a comma too many', '{"model":"both",}', notJson(17)],
  ['single quotes', "{'model':'both'}", notJson(2)],
  ['two objects', '{} {}', notJson(4)],
  ['a comment', '{} // none', notJson(4)],
  ['a word', 'model', notJson(1)],
  ['a byte-order mark past the beginning', '\ufeff{}', notJson(1)],
  ['brackets beyond measure, unclosed', '['.repeat(100_000), notJson(102)],
  ['an array', '[]', notObject('[]')],
  ['an array of objects', '[{"model":"both"}]', notObject('[{"model":"both"}]')],
  ['a number', '7', notObject('7')],
  ['a string', '"both"', notObject('"both"')],
  ['a boolean', 'true', notObject('true')],
  ['null', 'null', notObject('null')],
  ['__proto__', '{"__proto__":{"model":"both"}}', notQuestion('__proto__')],
  [
    '__proto__ twice',
    '{"__proto__":1,"__proto__":2}',
    notQuestion('__proto__'),
    twice('__proto__'),
  ],
  ['constructor', '{"constructor":"both"}', notQuestion('constructor')],
  ['toString as an option', '{"model":"toString"}', notOption('"toString"', 'model', models)],
  ['an empty key', '{"":1}', notQuestion('""')],
  ['a key with a line break', '{"a\\nb":1}', notQuestion('"a\\nb"')],
  ['a key with a line separator', '{"a\u2028\u0085":1}', notQuestion('"a\\u2028\\u0085"')],
  ['a long key', `{"${'k'.repeat(200)}":1}`, notQuestion(`${'k'.repeat(79)}…`)],
  [
    'a long option',
    `{"model":"${'😀'.repeat(200)}"}`,
    notOption(`"${'😀'.repeat(78)}…`, 'model', models),
  ],
  ['half a character', '{"model":"\\ud83d"}', notOption('"\\ud83d"', 'model', models)],
  ['half a character in a key', '{"\\ude00":1}', notQuestion('"\\ude00"')],
  [
    'what looks like a template',
    '{"model":"{{allowed}} $t(ui:page.title) $&"}',
    notOption('"{{allowed}} $t(ui:page.title) $&"', 'model', models),
  ],
  ['brackets beyond measure', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, notObject('[…]')],
  [
    'an answer nested beyond measure',
    `{"model":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    notOne('{…}'),
  ],
  [
    'several faults',
    '{"model":"gpt","colour":"red","purpose":[],"commercialEffect":["none","revenue"],"adaptation":"none","brand":0}',
    notOption('"gpt"', 'model', models),
    notQuestion('colour'),
    `purpose: found an empty array (allowed: at least one of ${purposes})`,
    exclusive('["none","revenue"]', 'commercialEffect', 'none, unsure'),
    `adaptation: found "none", which is of the wrong type (allowed: a non-empty array of ${changes})`,
    'brand: found 0, which is of the wrong type (allowed: one of yes, no, unsure)',
  ],
  [
    'several faults in one answer',
    '{"commercialEffect":["sales",1,"none","none"]}',
    notOption('"sales"', 'commercialEffect', effects),
    `commercialEffect: found 1, which is of the wrong type (allowed: a non-empty array of ${effects})`,
    `commercialEffect: found ["sales",1,"none","none"], in which an option is repeated (allowed: each once, of ${effects})`,
    exclusive('["sales",1,"none","none"]', 'commercialEffect', 'none, unsure'),
  ],
];

describe('a batch of faulty lines', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await run('assess', [file('.jsonl', faulty.map(([, input]) => input).join('\n'))]);
  });

  it('ends with exit code 2, and a line in the place of each', () => {
    const { code, stdout } = ended;
    expect({ code, lines: stdout.split('\n').length - 1 }).toEqual({
      code: 2,
      lines: faulty.length,
    });
  });

  it.each(faulty.map(([what, , ...faults], n) => ({ what, faults, number: n + 1 })))(
    'names $what',
    ({ faults, number }) => {
      const start = `line ${number}: `;
      expect({
        stdout: ended.stdout.split('\n')[number - 1],
        stderr: ended.stderr.split('\n').filter((message) => message.startsWith(start)),
      }).toEqual({
        stdout: JSON.stringify({ line: number, error: faults.join('; ') }),
        stderr: faults.map((fault) => start + fault),
      });
    },
  );

  it('says nothing else', () => {
    const count = faulty.reduce((sum, [, , ...faults]) => sum + faults.length, 0);
    expect(ended.stderr.split('\n')).toHaveLength(count + 1);
  });
});

describe('the same faults in Chinese', () => {
  const chinese: readonly (readonly [input: string, ...faults: string[]])[] = [
    ['{"colour":"red"}', `colour：没有这个问题，可用的有：${ids}`],
    ['{"model":"gpt"}', `model："gpt" 不是选项，可用的有：${models}`],
    ['{"model":7}', `model：7 的类型不对，应为其中一个：${models}`],
    [
      '{"purpose":"academic"}',
      `purpose："academic" 的类型不对，应为非空数组，可用的有：${purposes}`,
    ],
    ['{"purpose":[]}', `purpose：数组是空的，至少应有其中一个：${purposes}`],
    [
      '{"purpose":["academic","academic"]}',
      `purpose：["academic","academic"] 里有重复的选项，每项只能出现一次，可用的有：${purposes}`,
    ],
    [
      '{"adaptation":["none","unsure"]}',
      'adaptation：["none","unsure"] 里有不能与其他选项并存的选项，none, unsure 只能单独出现，其余可以任选',
    ],
    ['{"model":"both","model":"both"}', 'model：键重复出现，只能出现一次'],
    ['{"model":', '第 10 列：不是有效的 JSON，应为一个由回答组成的对象'],
    ['[]', '这里是 []，应为一个由回答组成的对象'],
    ['{"a":1,"b":2}', `a：没有这个问题，可用的有：${ids}`, `b：没有这个问题，可用的有：${ids}`],
  ];

  it('names each', async () => {
    const input = chinese.map(([text]) => text).join('\n');
    expect(await run('assess', ['-', '--lang', 'zh-CN'], input)).toEqual({
      code: 2,
      stdout: chinese
        .map(
          ([, ...faults], n) => `{"line":${n + 1},"error":${JSON.stringify(faults.join('; '))}}\n`,
        )
        .join(''),
      stderr: chinese
        .flatMap(([, ...faults], n) => faults.map((fault) => `第 ${n + 1} 行：${fault}\n`))
        .join(''),
    });
  });
});

describe('a single faulty object', () => {
  it.each<readonly [what: string, content: string, stderr: string]>([
    ['broken JSON', '{\n  "model": both\n}\n', `line 2: ${notJson(12)}\n`],
    ['an array', '\n\n[]', `line 3: ${notObject('[]')}\n`],
    [
      'faults on several lines',
      '{\r\n  "model": "gpt",\r\n  "purpose":\r\n    [],\r\n  "x": 1,\r\n  "model": "both"\r\n}\r\n',
      [
        `line 2: ${notOption('"gpt"', 'model', models)}\n`,
        `line 4: purpose: found an empty array (allowed: at least one of ${purposes})\n`,
        `line 5: ${notQuestion('x')}\n`,
        `line 6: ${twice('model')}\n`,
      ].join(''),
    ],
    ['two objects', '{"model":"both"}\n{"model":"both"}\n', `line 2: ${notJson(1)}\n`],
  ])('%s: prints nothing but the faults', async (_, content, stderr) => {
    expect(await run('assess', [file('.json', content)])).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('what it refuses', () => {
  const usage =
    'Name a file of answers: npm run --silent assess -- FILE. It holds one JSON object; a name ending in .jsonl, or - for standard input, means one object a line.';
  const flags = 'allowed: --text, --lang zh-CN|en.';
  const notThere = join(folder, 'not-there.json');
  const noLines = join(folder, 'not-there.jsonl');
  const directory = join(folder, 'directory.jsonl');
  const good = join(folder, 'good.json');
  const empty = join(folder, 'empty.json');
  const emptyLines = join(folder, 'empty.jsonl');
  const onlyMark = join(folder, 'mark.json');
  const blank = join(folder, 'blank.json');
  const blankLines = join(folder, 'blank.jsonl');
  const notUtf8 = join(folder, 'not-utf8.json');
  const notUtf8Lines = join(folder, 'not-utf8.jsonl');
  const cutLines = join(folder, 'cut.jsonl');
  const utf16 = join(folder, 'utf16.json');
  const missing = (path: string) =>
    `${path} cannot be read; name a file that is there and may be read.`;
  const isEmpty = (path: string) => `${path} is empty; it should hold answers as JSON.`;
  const isNotUtf8 = (path: string) => `${path} is not UTF-8 text; save it as UTF-8.`;
  const gbk = Buffer.from([...Buffer.from('{}\n{"model":"'), 0xb0, 0xd9, 0x22, 0x7d]);

  beforeAll(() => {
    mkdirSync(directory);
    writeFileSync(good, '{}');
    writeFileSync(empty, '');
    writeFileSync(emptyLines, '');
    writeFileSync(onlyMark, '\ufeff');
    writeFileSync(blank, ' \r\n\t\n');
    writeFileSync(blankLines, '\n \n\u3000\n');
    writeFileSync(notUtf8, gbk);
    writeFileSync(notUtf8Lines, gbk);
    writeFileSync(cutLines, Buffer.from('{}\n{}模').subarray(0, -1));
    writeFileSync(utf16, Buffer.from('\ufeff{}', 'utf16le'));
  });

  const refused: readonly (readonly [
    what: string,
    args: readonly string[],
    sentence: string,
    input?: string | Uint8Array,
  ])[] = [
    ['no argument', [], usage],
    ['a flag and no file', ['--text'], usage],
    [
      'an empty name',
      [''],
      'An argument is empty: name the file, folder, address, clause or value that it stands for, or leave it out.',
    ],
    ['two files', [good, '-'], `Name one file, not 2: ${good}, -.`],
    ['an unknown flag', [good, '--json'], `--json is not an option here; ${flags}`],
    ['an unknown short flag', ['-t', good], `-t is not an option here; ${flags}`],
    ['a value for --text', ['--text=yes', good], `--text=yes is not an option here; ${flags}`],
    [
      'an unknown language',
      ['--lang', 'fr', good],
      '--lang “fr” is not a language here; allowed: zh-CN, en.',
    ],
    ['no language', [good, '--lang'], '--lang “” is not a language here; allowed: zh-CN, en.'],
    ['a missing file', [notThere], missing(notThere)],
    ['a missing batch', [noLines], missing(noLines)],
    ['a name with a line break', ['not\nthere'], missing('not\\u000athere')],
    ['a directory', [folder], missing(folder)],
    ['a directory that ends in .jsonl', [directory], missing(directory)],
    ['an empty file', [empty], isEmpty(empty)],
    ['an empty batch', [emptyLines], isEmpty(emptyLines)],
    ['a byte-order mark and nothing else', [onlyMark], isEmpty(onlyMark)],
    ['white space', [blank], isEmpty(blank)],
    ['a batch of white space', [blankLines], isEmpty(blankLines)],
    ['no input', ['-'], 'Standard input is empty; it should hold answers as JSON.'],
    [
      'input of white space',
      ['-'],
      'Standard input is empty; it should hold answers as JSON.',
      '\n\n',
    ],
    ['a file that is not UTF-8', [notUtf8], isNotUtf8(notUtf8)],
    ['a batch that is not UTF-8', [notUtf8Lines], isNotUtf8(notUtf8Lines)],
    ['a batch cut within a character', [cutLines], isNotUtf8(cutLines)],
    ['a file in UTF-16', [utf16], isNotUtf8(utf16)],
    ['input that is not UTF-8', ['-'], 'Standard input is not UTF-8 text; send it as UTF-8.', gbk],
    [
      'an unknown flag, in Chinese',
      [good, '--lang', 'zh-CN', '--json'],
      '这里没有选项 --json，可用的有：--text、--lang zh-CN|en。',
    ],
    ['two files, in Chinese', ['--lang=zh-CN', 'a', 'b'], '请只指明一个文件，现在有 2 个：a, b。'],
    [
      'a missing file, in Chinese',
      ['--lang=zh-CN', notThere],
      `无法读取 ${notThere}，请指明一个存在且可以读取的文件。`,
    ],
    [
      'an empty file, in Chinese',
      ['--lang=zh-CN', empty],
      `${empty} 是空的，里面应当是 JSON 格式的回答。`,
    ],
    ['no input, in Chinese', ['--lang=zh-CN', '-'], '标准输入是空的，里面应当是 JSON 格式的回答。'],
    [
      'input that is not UTF-8, in Chinese',
      ['--lang=zh-CN', '-'],
      '标准输入不是 UTF-8 文本，请改用 UTF-8。',
      gbk,
    ],
  ];

  it.each(refused.map(([what, args, sentence, input = '']) => ({ what, args, sentence, input })))(
    '$what',
    async ({ args, sentence, input }) => {
      expect(await run('assess', args, input)).toEqual({
        code: 2,
        stdout: '',
        stderr: `${sentence}\n`,
      });
    },
  );
});

describe('what it reads', () => {
  const both = { model: 'both' } as const;
  const other = { model: 'other' } as const;
  const mixedUp = '{ "purpose" : [ "military", "academic" ],\n "model" : "both" }\n';

  it.each<readonly [what: string, ending: '.json' | '.jsonl', content: string, stdout: string]>([
    ['one object', '.json', '{"model":"both"}', line(both)],
    [
      'one object over several lines',
      '.json',
      mixedUp,
      line({ model: 'both', purpose: ['academic', 'military'] }),
    ],
    ['one object after a byte-order mark', '.json', '\ufeff{"model":"both"}\r\n', line(both)],
    [
      'a batch after a byte-order mark, with CRLF',
      '.jsonl',
      '\ufeff{"model":"both"}\r\n{"model":"other"}\r\n',
      line(both) + line(other),
    ],
    ['a batch without a last line end', '.jsonl', '{}\n{"model":"other"}', line({}) + line(other)],
    [
      'a very long line',
      '.jsonl',
      `{"model":${' '.repeat(30_000_000)}"both"}\n{"model":"other"}\n`,
      line(both) + line(other),
    ],
  ])('%s', async (_, ending, content, stdout) => {
    expect(await run('assess', [file(ending, content)])).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('standard input that comes in any pieces', async () => {
    const bytes = Buffer.from('\ufeff{"model":"both"}\n{"model":"模"}\n{"model":"other"}');
    const cut = bytes.indexOf(Buffer.from('模')) + 1;
    const pieces = [bytes.subarray(0, 1), bytes.subarray(1, cut), bytes.subarray(cut)];
    const fault = notOption('"模"', 'model', models);
    expect(await run('assess', ['-'], ...pieces)).toEqual({
      code: 2,
      stdout: `${line(both)}{"line":2,"error":${JSON.stringify(fault)}}\n${line(other)}`,
      stderr: `line 2: ${fault}\n`,
    });
  });

  it('a byte-order mark where the file is read on, which is not its beginning', async () => {
    const firstPiece = `{}${' '.repeat(65_533)}\n`;
    const input = `${firstPiece}\ufeff{}\n{"model":"both"}\n`;
    expect(await run('assess', [file('.jsonl', input)])).toEqual({
      code: 2,
      stdout: `${line({})}{"line":2,"error":"${notJson(1)}"}\n${line(both)}`,
      stderr: `line 2: ${notJson(1)}\n`,
    });
  });

  it('good lines among faulty and white ones, in order, and counts them all', async () => {
    const input =
      '\n{"model":"both"}\n \t\r\n[]\n{}\n\u3000\n{"model":1,"x":2}\n{"model":"other"}\n\n';
    expect(await run('assess', [file('.jsonl', input)])).toEqual({
      code: 2,
      stdout: [
        line(both),
        `{"line":4,"error":"${notObject('[]')}"}\n`,
        line({}),
        `{"line":7,"error":"${notOne('1')}; ${notQuestion('x')}"}\n`,
        line(other),
      ].join(''),
      stderr: [
        `line 4: ${notObject('[]')}\n`,
        `line 7: ${notOne('1')}\n`,
        `line 7: ${notQuestion('x')}\n`,
      ].join(''),
    });
  });
});

const tooLong =
  'this is longer than 1,000,000 characters, too long for its faults to be named (allowed: one object of answers)';

describe('what is beyond measure', () => {
  const cut = (ending: '.json' | '.jsonl', size: number) => {
    const path = file(ending, '');
    truncateSync(path, size);
    return path;
  };
  const zeros = 600_000_000;
  const white = ' '.repeat(1_100_000);

  it.concurrent.each<
    readonly [what: string, path: string, code: number, stdout: string, stderr: string]
  >([
    [
      'a line longer than a string can be',
      cut('.jsonl', zeros),
      2,
      `{"line":1,"error":"${tooLong}"}\n`,
      `line 1: ${tooLong}\n`,
    ],
    ['an object longer than a string can be', cut('.json', zeros), 2, '', `line 1: ${tooLong}\n`],
    [
      'lines that are too long among others',
      file(
        '.jsonl',
        `{}\n{"model":"${'x'.repeat(1_000_000)}"}\n${white}\n{"model":${white}1}\n{}\n`,
      ),
      2,
      `${line({})}{"line":2,"error":"${tooLong}"}\n{"line":4,"error":"${tooLong}"}\n${line({})}`,
      `line 2: ${tooLong}\nline 4: ${tooLong}\n`,
    ],
    [
      'an object among white space without end',
      file('.json', `${white}{"model":${white}"other"${white}}${white}`),
      0,
      line({ model: 'other' }),
      '',
    ],
  ])('%s', async (_, path, code, stdout, stderr) => {
    expect(await run('assess', [path])).toEqual({ code, stdout, stderr });
  });

  it('a line of 480 kB of repeated keys, in seconds', async () => {
    const count = 48_000;
    const input = `{${Array<string>(count).fill('"model":1').join()}}`;
    const start = performance.now();
    const { code, stdout, stderr } = await run('assess', ['-'], input);
    expect({ code, faults: stderr.split('\n').length - 1 }).toEqual({
      code: 2,
      faults: 2 * count - 1,
    });
    expect(JSON.parse(stdout).line).toBe(1);
    expect(performance.now() - start).toBeLessThan(50_000);
  });

  it('names the lines of faults in an object of many lines', async () => {
    const input = `{\n${Array.from({ length: 20_000 }, (_, n) => `"x${n}":\n1`).join(',\n')}}`;
    const { stderr } = await run('assess', [file('.json', input)]);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((message) => /^line (\d+): x(\d+):/.exec(message));
    expect(lines.map((found) => Number(found?.[1]))).toEqual(
      Array.from({ length: 20_000 }, (_, n) => 2 * n + 3),
    );
  });
});

describe('what can be read only once', () => {
  const input = '{"model":"both"}\n[]\n{"model":"other"}\n';
  const wanted = {
    code: 2,
    stdout: `${line({ model: 'both' })}{"line":2,"error":"${notObject('[]')}"}\n${line({ model: 'other' })}`,
    stderr: `line 2: ${notObject('[]')}\n`,
  };

  it('a pipe that has a name', async () => {
    const pipe = join(folder, 'pipe.jsonl');
    spawnSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const [ended] = await Promise.all([run('assess', [pipe]), writeFile(pipe, input)]);
    expect(ended).toEqual(wanted);
  });

  it.each([
    ['a pipe', 'cat "$1" | "$2" --import tsx src/cli/assess.ts "$3"'],
    ['a file', '"$2" --import tsx src/cli/assess.ts "$3" < "$1"'],
  ])('standard input by another name, %s', (what, script) => {
    const link = join(folder, `${what}.jsonl`);
    symlinkSync('/dev/stdin', link);
    const words = ['sh', file('.jsonl', input), process.execPath, link];
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, ...words], {
      encoding: 'utf8',
    });
    expect({ code: status, stdout, stderr }).toEqual(wanted);
  });
});

describe('--text', () => {
  const hash = '321854b4593088ad85d4e9110353697a54a2a6ae36142105ea87285bf4a7ebb7';
  const english = [
    'Baichuan2 licence check: report',
    'Not legal advice. Where our translation or our explanations differ from the Chinese text of the licence, the Chinese text prevails; the licensor has the final interpretation within the law (7.1).',
    `Text: baichuan2-community-licence, sha256 ${hash}; rules ${rulesVersion}.`,
    '',
    '# Verdict: You use no model that this licence covers.',
    '',
    'The licence covers Baichuan2-7B, Baichuan2-13B and their derivatives, and no other model. Another model is subject to its own terms, even if the same company made it: read those. Code used without the model is, as we read it, outside this licence too; which terms it is under, the text does not say. Listing or describing Baichuan2 without running it is, as we read it, no use of the model; how its name and logo may be used is then a matter of the law, not of this licence.',
    'This rests on your answers: no model that this licence covers',
    'Clauses: 1 “Baichuan2 Model”',
    '',
    'Do you need to e-mail about this use? No, not under this licence.',
    'You use no model that this licence covers, so there is nothing to ask, to report or to apply for under it.',
    '',
    'You use no model that this licence covers, so it lays no duties on you.',
    '',
    '## Outside the text: later models have other licences',
    '',
    'Later models of the licensor, such as Baichuan-M1 and Omni-1.5, carry licences of their own and name another mailbox, opensource.contact@baichuan-inc.com. This check does not read those licences. No verdict here depends on them: another model is outside this licence (1 “Baichuan2 Model”).',
    'The licences published with Baichuan-M1 and Omni-1.5',
    '',
    '## Your answers',
    '',
    '- Which model do you use? Another model, or an API of one',
    '',
    '',
  ].join('\n');
  const chinese = [
    'Baichuan2 许可协议自查报告',
    '本报告不构成法律意见。我们的译文和说明与中文协议不一致的，以中文协议为准；许可方在法律法规许可的范围内享有最终解释权（第 7.1 条）。',
    `文本：baichuan2-community-licence，sha256 ${hash}；规则版本 ${rulesVersion}。`,
    '',
    '# 结论：你没有使用本协议涵盖的模型。',
    '',
    '协议只涵盖 Baichuan2-7B、Baichuan2-13B 及其模型衍生品。其他模型适用各自的条款，即使出自同一公司：请查阅那些条款；只用代码、不用模型的，我们理解为也不在本协议之内，代码适用什么许可，协议没有写明。只收录、介绍 Baichuan2 而不运行的，我们理解为不是使用模型；怎样使用百川的名称和标志，这时由法律而不由本协议规定。',
    '依据你的回答：没有使用本协议涵盖的模型',
    '条款：定义“Baichuan2 模型”',
    '',
    '这项使用需要发邮件吗？依本协议无须发信',
    '你没有使用本协议涵盖的模型，依本协议没有什么需要询问、告知或申请。',
    '',
    '没有使用本协议涵盖的模型，因此本协议没有给你设定义务。',
    '',
    '## 协议文本之外：后来的模型另有许可',
    '',
    '许可方后来的模型，例如 Baichuan-M1、Omni-1.5，各有自己的许可，写的是另一个邮箱 opensource.contact@baichuan-inc.com。本自查不涉及那些许可，结论也不取决于它们：其他模型不在本协议的范围内（定义“Baichuan2 模型”）。',
    '随 Baichuan-M1、Omni-1.5 发布的许可',
    '',
    '## 你的回答',
    '',
    '- 你使用的是哪个模型？ 其他模型，或其他模型的 API',
    '',
    '',
  ].join('\n');

  it.each([
    [['--text'], english],
    [['--text', '--lang', 'en'], english],
    [['--lang=zh-CN', '--text'], chinese],
  ])('%j prints the report in that language', async (args, stdout) => {
    const path = file('.json', '{"model":"other"}');
    expect(await run('assess', [path, ...args])).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('prints a faulty line of a batch as JSON in its place', async () => {
    expect(await run('assess', ['-', '--text'], '[]\n{"model":"other"}\n')).toEqual({
      code: 2,
      stdout: `{"line":1,"error":"${notObject('[]')}"}\n${english}`,
      stderr: `line 1: ${notObject('[]')}\n`,
    });
  });

  const everyone = [...persons.map(({ answers }) => answers), {}, { model: 'both' }]
    .map((answers) => JSON.stringify(answers))
    .join('\n');

  it('has no Han in the English report but terms it quotes', async () => {
    const { code, stdout, stderr } = await run('assess', ['-', '--text'], everyone);
    expect({ code, stderr, han: [...new Set(stdout.match(/\p{Script=Han}+/gu))].sort() }).toEqual({
      code: 0,
      stderr: '',
      han: [
        '个人独资企业',
        '免费商用',
        '公章',
        '安全审查和备案',
        '开源许可',
        '您或您的关联方不存在将授予您的商用许可',
        '未经百川许可二次授权给其他第三方的可能',
        '百川',
        '营业执照',
      ],
    });
  });

  it('has no Latin sentence in the Chinese report', async () => {
    const { code, stdout, stderr } = await run(
      'assess',
      ['-', '--text', '--lang', 'zh-CN'],
      everyone,
    );
    const sentences = stdout.match(/[a-z]+(?:[\s,.:;]+[a-z]+){2,}/giu) ?? [];
    expect({ code, stderr, sentences }).toEqual({ code: 0, stderr: '', sentences: [] });
  });
});

describe('people and what they are told', () => {
  let results: readonly Result[] = [];

  beforeAll(async () => {
    const batch = persons.map(({ answers }) => JSON.stringify(answers)).join('\n');
    const { code, stdout, stderr } = await run('assess', [file('.jsonl', batch)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    results = stdout
      .trimEnd()
      .split('\n')
      .map((result) => JSON.parse(result));
    expect(results).toHaveLength(persons.length);
  });

  it.each(persons.map((person, n) => ({ ...person, n })))('$case', ({ expect: told, n }) => {
    const { verdict, email, lanes, complete, obligations = [] } = results[n] ?? {};
    const those = (wanted: string) =>
      obligations
        .filter(({ status }) => status === wanted)
        .map(({ id }) => id)
        .sort();
    expect({
      complete,
      verdict,
      email,
      lanes,
      applies: those('applies'),
      mayApply: those('may-apply'),
    }).toEqual({
      complete: true,
      verdict: told.verdict,
      email: told.email,
      lanes: told.lanes,
      applies: [...applying(told)].sort(),
      mayApply: [...told.mayApply].sort(),
    });
  });
});
