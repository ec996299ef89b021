import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/release/inspect.ts';
import { cases } from '../release/cases.ts';
import { run, runApart } from './command.ts';

const top = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => execFileSync('rm', ['-rf', top]));

let folders = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>, name = 'release'): string {
  folders += 1;
  const path = join(top, String(folders), name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

async function inspected(path: string, ...more: readonly string[]): Promise<Inspection> {
  const { stdout, stderr, code } = await run('inspect', [path, ...more]);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(code);
  return JSON.parse(stdout);
}

const states = ({ findings }: Inspection) =>
  Object.fromEntries(findings.map(({ check, state }) => [check, state]));

const fineTuned = 'Fine-tuned from baichuan-inc/Baichuan2-7B-Base on 1,000 poems.\n';

describe('each made-up release, from its folder', () => {
  it.each(cases)('$release', async ({ files, want }) => {
    const found = states(await inspected(folder(files)));
    expect(Object.fromEntries(Object.keys(want).map((id) => [id, found[id]]))).toEqual(want);
  });
});

describe('files and folders of one name, given together', () => {
  const one = folder({ 'README.md': `---\nlicense: mit\n---\n# Poems\n\n${fineTuned}` }, 'a');
  const two = folder({ 'README.md': '# Nothing\n' }, 'b');

  it.each([
    [`${one}/README.md`, `${two}/README.md`, ['a/README.md', 'b/README.md']],
    [`${two}/README.md`, `${one}/README.md`, ['a/README.md', 'b/README.md']],
    [`${one}/README.md`, `${one}/../a/README.md`, ['README.md']],
    [one, two, ['a/README.md', 'b/README.md']],
  ] as const)('are each read, once: %s, %s', async (first, second, files) => {
    const inspection = await inspected(first, second);
    expect(inspection.files.map(({ file }) => file).sort()).toEqual(files);
    expect(states(inspection).whole).toBe('conflict');
  });
});

describe('the exit code', () => {
  const [exemplary, commonest] = cases;
  const answers = folder({
    'published.json': JSON.stringify({
      model: 'baichuan2-7b',
      purpose: ['academic'],
      adaptation: ['fine-tune'],
      audience: ['published'],
      openSourceRelease: 'yes',
    }),
    'alone.json': JSON.stringify({
      model: 'baichuan2-7b',
      adaptation: ['none'],
      audience: ['none'],
    }),
  });
  const poems = { 'README.md': `# Poems\n\n${fineTuned}` };

  it.each([
    ['nothing due is missing', exemplary?.files, [], 0],
    ['the suggestions make certain what is missing', commonest?.files, [], 1],
    ['nothing makes certain what is missing', poems, [], 0],
    [
      'by the answers, something due is missing',
      poems,
      ['--answers', `${answers}/published.json`],
      1,
    ],
    ['by the answers, nothing is due', commonest?.files, ['--answers', `${answers}/alone.json`], 0],
  ] as const)('where %s', async (_, files, more, code) => {
    expect((await run('inspect', [folder(files ?? {}), ...more])).code).toBe(code);
  });

  it('says which duty makes a finding due', async () => {
    const { findings } = await inspected(folder(poems), '--answers', `${answers}/published.json`);
    expect(findings.map(({ check, due }) => [check, due.map(({ duty }) => duty)])).toEqual([
      ['base', []],
      ['source', ['provide-source-and-licence']],
      ['agreement', ['provide-source-and-licence']],
      ['modifications', ['state-modifications']],
      ['origin', []],
      ['marking', ['label-open-source-derivative', 'label-ranked-derivative']],
      ['whole', ['license-only-your-part', 'keep-modification-within-licence']],
      ['places', ['license-only-your-part', 'keep-modification-within-licence']],
      ['card', ['provide-source-and-licence']],
      ['brand', ['obtain-brand-consent']],
      ['ranking', ['label-ranked-derivative']],
    ]);
  });
});

describe('bad input is one line, and exit code 2', () => {
  const empty = folder({});
  const given = folder({
    'README.md': fineTuned,
    'broken.json': '{',
    'twice.json': '{"model":"x","y":1}',
  });

  it.each([
    [
      'nothing',
      [],
      'Name a folder or files: npm run --silent inspect -- DIR. --answers FILE sets them beside the duties of an assessment.',
    ],
    [
      'an empty name, which is no folder',
      [''],
      'An argument is empty: name the file, folder, address, clause or value that it stands for, or leave it out.',
    ],
    [
      'answers with an empty name',
      [given, '--answers', ''],
      'An argument is empty: name the file, folder, address, clause or value that it stands for, or leave it out.',
    ],
    [
      'a folder that is not there',
      [`${top}/none`],
      `${top}/none cannot be read; name a folder or files that are there and may be read.`,
    ],
    ['an empty folder', [empty], `${empty} holds no files; name the folder of a release.`],
    [
      'a device',
      ['/dev/null'],
      '/dev/null cannot be read; name a folder or files that are there and may be read.',
    ],
    [
      'an unknown option',
      [given, '--strict'],
      '--strict is not an option here; allowed: --answers FILE, --text, --lang zh-CN|en.',
    ],
    [
      'a value where none is taken',
      [given, '--text=yes'],
      '--text=yes is not an option here; allowed: --answers FILE, --text, --lang zh-CN|en.',
    ],
    [
      '--answers without a file',
      [given, '--answers'],
      '--answers needs the name of one file of answers.',
    ],
    [
      'answers that are not there',
      [given, '--answers', `${top}/no`],
      `${top}/no cannot be read; name a file that is there and may be read.`,
    ],
    [
      'answers that are no JSON',
      [given, '--answers', `${given}/broken.json`],
      `${given}/broken.json: line 1: column 2: this is not valid JSON (allowed: one object of answers)`,
    ],
  ])('%s', async (_, args, line) => {
    expect(await run('inspect', args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });

  it('answers that never end are refused once they are too long', async () => {
    expect(await run('inspect', [given, '--answers', '/dev/zero'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '/dev/zero is longer than 1 MiB; a file of answers holds one JSON object.\n',
    });
  });

  it('names escape what would turn the line round', async () => {
    const { stderr } = await run('inspect', ['\u202eevil']);
    expect(stderr).toMatch(/^\\u202eevil cannot be read; /);
  });

  it('names the path that cannot be read, and no other', async () => {
    const { stderr } = await run('inspect', [given, `${top}/no`]);
    expect(stderr).toBe(
      `${top}/no cannot be read; name a folder or files that are there and may be read.\n`,
    );
  });

  it('names every fault of the answers in its one line', async () => {
    const { code, stderr } = await run('inspect', [given, '--answers', `${given}/twice.json`]);
    expect([code, stderr.split('\n').length, stderr]).toEqual([
      2,
      2,
      expect.stringMatching(/model: .*; line 1: y: not a question/),
    ]);
  });

  it('speaks Chinese where asked to', async () => {
    const { stderr } = await run('inspect', [empty, '--lang', 'zh-CN']);
    expect(stderr).toBe(`${empty} 里没有文件，请指明要发布的文件夹。\n`);
  });
});

describe('odd folders give findings and notes', () => {
  const unread = ({ unread: rows }: Inspection) => rows.map(({ file, reason }) => [file, reason]);

  it('only weights', async () => {
    const found = await inspected(folder({ 'baichuan2-7b.gguf': 'x' }));
    expect(states(found)).toMatchObject({ base: 'look', brand: 'look' });
  });

  it('a circle of links, a link to nothing, a link to a file', async () => {
    const path = folder({ 'real.txt': fineTuned });
    symlinkSync('.', join(path, 'circle'));
    symlinkSync('nowhere', join(path, 'dangling.md'));
    symlinkSync('real.txt', join(path, 'README.md'));
    const found = await inspected(path);
    expect(unread(found)).toEqual([
      ['circle', 'link'],
      ['dangling.md', 'cannot-be-read'],
    ]);
    expect(states(found).base).toBe('found');
  });

  it('files that are too large, or hold no text', async () => {
    const path = folder({
      'README.md': fineTuned,
      'huge.md': '',
      'binary.md': new Uint8Array([0, 1, 2, 255]),
      'utf16.md': Buffer.from('Baichuan2', 'utf16le'),
      'config.json': '{',
      'deep/adapter_config.json': '['.repeat(100_000),
    });
    truncateSync(join(path, 'huge.md'), 2 ** 30);
    expect(unread(await inspected(path))).toEqual([
      ['binary.md', 'not-text'],
      ['config.json', 'broken-json'],
      ['deep/adapter_config.json', 'broken-json'],
      ['huge.md', 'too-large'],
      ['utf16.md', 'not-text'],
    ]);
  });

  it('a folder that cannot be read, as its path is too long for the system', async () => {
    const path = folder({ 'README.md': fineTuned });
    const name = 'a'.repeat(250);
    const deeper = `for (let n = 0; n < 20; n += 1) { fs.mkdirSync('${name}'); process.chdir('${name}'); }`;
    execFileSync(process.execPath, ['-e', deeper], { cwd: path });
    const [[file, reason] = []] = unread(await inspected(path));
    expect([file?.endsWith(`${name}/`), reason]).toEqual([true, 'cannot-be-read']);
  });

  it('a pipe that nobody writes to, and names of all kinds', async () => {
    const path = folder({
      'README.md': fineTuned,
      __proto__: 'x',
      'constructor/README.md': fineTuned,
      'a\u001b[31m\nb.md': fineTuned,
    });
    execFileSync('sh', ['-c', 'mkfifo NOTICE'], { cwd: path });
    const found = await inspected(path);
    expect(unread(found)).toEqual([['NOTICE', 'cannot-be-read']]);
    const { stdout } = await run('inspect', [path, '--text']);
    expect(stdout).not.toContain('\u001b');
  });

  it('more files than are looked at, folders that are left out', async () => {
    const path = folder({
      'README.md': fineTuned,
      'node_modules/a/README.md': 'x',
      '.git/HEAD': 'x',
    });
    for (let n = 0; n < 2100; n += 1) writeFileSync(join(path, `${n}.bin`), '');
    const found = await inspected(path);
    expect([found.files.length, found.unread]).toEqual([
      2000,
      [{ file: null, reason: 'too-many', count: 101 }],
    ]);
    expect(states(found).base).toBe('found');
  });

  it('files named one by one', async () => {
    const path = folder({ 'README.md': fineTuned, LICENSE: 'x' });
    const { stdout } = await run('inspect', [join(path, 'README.md'), join(path, 'LICENSE')]);
    expect(JSON.parse(stdout).files).toEqual([
      { file: 'LICENSE', isRead: true },
      { file: 'README.md', isRead: true },
    ]);
  });

  it('encodings that are read', async () => {
    const chinese = '# 诗\n\n本模型基于 Baichuan2-7B-Base 微调。\n';
    const gb = Buffer.from(
      '2320caab0a0ab1bec4a3d0cdbbf9d3da20426169636875616e322d37422d4261736520cea2b5f7a1a30a',
      'hex',
    );
    const swapped = Buffer.from(`\ufeff${chinese}`, 'utf16le').swap16();
    for (const bytes of [
      gb,
      Buffer.from(`\ufeff${chinese}`),
      Buffer.from(`\ufeff${chinese}`, 'utf16le'),
      swapped,
    ]) {
      expect(states(await inspected(folder({ 'README.md': bytes })))).toMatchObject({
        base: 'found',
        origin: 'found',
      });
    }
  });
});

describe('the text for people', () => {
  it.each(['en', 'zh-CN'])('tells each check, %s', async (language) => {
    const path = folder(cases[2]?.files ?? {});
    const { stdout, code } = await run('inspect', [path, '--text', '--lang', language]);
    expect(code).toBe(1);
    expect(stdout).toMatchSnapshot();
  });
});

it('runs in a process of its own', async () => {
  const path = folder(cases[0]?.files ?? {});
  const { code, stdout, stderr } = await runApart('inspect', [path]);
  expect([code, stderr, stdout]).toEqual([0, '', (await run('inspect', [path])).stdout]);
});
