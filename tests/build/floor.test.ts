import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { floorOf } from '../../src/build/compatibility.ts';
import { belowFloor } from '../../src/build/floor.ts';
import { scriptFaults } from '../../src/build/floor-scripts.ts';
import { styleFaults } from '../../src/build/floor-styles.ts';

const target = ['chrome109', 'safari16', 'firefox115'];
const floor = floorOf(target);

it('the floor is the target, with the iPhone’s Safari', () => {
  expect(floor).toEqual([
    ['chrome', '109'],
    ['safari', '16'],
    ['safari_ios', '16'],
    ['firefox', '115'],
  ]);
  expect(() => floorOf(['netscape4'])).toThrow('netscape4');
});

describe('a style uses what the floor has not', () => {
  it.each<[string, readonly string[]]>([
    ['a { float: left; color: red }', []],
    ['a { float: inline-end }', ['float: inline-end']],
    ['a { text-size-adjust: 100% }', ['text-size-adjust without prefix']],
    ['a { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }', ['text-size-adjust']],
    ['a { hanging-punctuation: allow-end }', ['hanging-punctuation']],
    ['a { width: 3lh }', ['lh']],
    ['a { content: "3lh light-dark(" } .float-inline-end { color: #fa11b4 }', []],
    ['a { color: light-dark(red, blue) }', ['light-dark()']],
    ['a { color: red; color: light-dark(red, blue) }', []],
    ['a::before { content: "/" }', []],
    ['a::before { content: "– " / "" }', ['content: /']],
    ['a::before { content: "– "; content: "– " / "" }', []],
    ['a { b { color: red } }', ['nesting']],
    ['a:has(b) { color: red }', [':has']],
    ['a::target-text { color: red }', [':target-text']],
    ['@scope (a) { b { color: red } }', ['@scope']],
    ['@media (--wide) { a { color: red } }', ['@media (--']],
    ['@media (width >= 3px) { a { color: red } }', ['@media <']],
    ['@media (prefers-reduced-transparency) {}', ['@media prefers-reduced-transparency']],
    ['@media (min-width: 3px) { a { float: inline-end } }', ['float: inline-end']],
    ['@supports (float: inline-end) { a { float: inline-end } }', []],
  ])('%s', (css, expected) => {
    expect(styleFaults(css, floor).map(({ what }) => what)).toEqual(expected);
  });
});

describe('a script uses what the floor has not', () => {
  it.each<[string, readonly string[]]>([
    ['new URL("a").href; [1].at(-1); structuredClone({})', []],
    ['URL.canParse("a")', ['URL.canParse']],
    ['window.URL.canParse("a")', ['URL.canParse']],
    ['const URL = own; URL.canParse("a")', []],
    ['[3, 1].toSorted()', ['.toSorted']],
    ['Promise.withResolvers()', ['Promise.withResolvers']],
    ['new Highlight()', ['Highlight']],
    ['navigator.share({})', ['navigator.share']],
    ['crypto.subtle; navigator.locks', []],
    ['/(?<=a)b/.test("ab")', ['look-behind']],
    ['/(?<name>a)(?!b)/u.test("a")', []],
    ['RegExp(`(?<!a)b`, "g")', ['look-behind']],
    ['new RegExp("(?i:a)")', ['(?i:)']],
    ['/[a--b]/v', ['/v']],
    ['own.use(3); own.defer()', []],
  ])('%s', (code, expected) => {
    expect(scriptFaults(code, floor).map(({ what }) => what)).toEqual(expected);
  });
});

it('no pattern of ours looks behind, in data neither: Safari 16.0 knows none', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|json)$/.test(path) && !path.startsWith('build/'))
    .map((path) => join('src', path));
  const behind = paths.filter((path) => /\(\?<[=!]/.test(readFileSync(path, 'utf8')));
  expect(behind).toEqual([]);
});

it('a build says where it uses what', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'floor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const style = 'a { float: inline-end; text-autospace: normal; widows: 2 }';
  await write('a.css', style);
  await write('text.txt', style);
  await write('fine.js', 'new URL("a")');
  expect(await belowFloor(folder, ['chrome118', 'safari16', 'firefox115'])).toBe(null);
  await write('b.html', `<style>${style}</style><script type="text/plain">no program</script>`);
  await write('c.html', '<script>URL.canParse("a")</script>');
  expect(await belowFloor(folder, target)).toBe(
    'float: inline-end is not in chrome 109 (118): a.css, b.html. URL.canParse is not in chrome 109 (120), safari 16 (17), safari_ios 16 (17): c.html.',
  );
});
