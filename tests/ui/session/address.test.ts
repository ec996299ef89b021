import { describe, expect, it } from 'vitest';
import {
  type Address,
  addressToRead,
  askedFragment,
  fragmentOf,
  licenceFragment,
  parseAddress,
  plainFragment,
  sharedFragment,
} from '../../../src/ui/session/address.ts';

/** The fragment that a browser has of an address that ends in this. */
const inBrowser = (fragment: string): string =>
  new URL(`https://example.org/check/en/${fragment}`).hash;

const start: Address = { kind: 'start' };
const licence = (clause: string | null): Address => ({ kind: 'licence', part: clause });
const place = (at: 'purpose' | 'check' | 'result'): Address => ({ kind: 'place', place: at });
/** A fragment that nothing stands for; it is told as the browser has it. */
const unknown = null;

describe('an address, also as it was passed on, asks for', () => {
  it.each<[fragment: string, asked: Address | null, plain: string | null]>([
    ['', start, null],
    ['#', start, null],
    ['#/', start, null],
    ['#/%20', start, null],
    ['#/purpose', place('purpose'), '#/purpose'],
    ['#purpose', place('purpose'), '#/purpose'],
    ['#%2Fpurpose', place('purpose'), '#/purpose'],
    ['#/purpose#/check', place('purpose'), '#/purpose'],
    ['#/result。', place('result'), '#/result'],
    ['#/result?utm_source=chat', place('result'), '#/result'],
    ['#/check)，请看', place('check'), '#/check'],
    ['#/method>', { kind: 'method' }, '#/method'],
    ['#/application\u200b', { kind: 'application' }, '#/application'],
    ['#/licence', licence(null), '#/licence'],
    ['#/licence/', licence(null), '#/licence'],
    ['#/licence/%20', licence(null), '#/licence'],
    ['#/licence。', licence(null), '#/licence'],
    ['#/licence/2.4', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.4。', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.4.', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.4-', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.4%20', licence('2.4'), '#/licence/2.4'],
    ['#/licence/1.baichuan2-model).', licence('1.baichuan2-model'), '#/licence/1.baichuan2-model'],
    ['#/licence/2.4这一条', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.4，请看 2.1', licence('2.4'), '#/licence/2.4'],
    ['#/licence/2.1/', licence('2.1/'), '#/licence/2.1/'],
    ['#/licence//2.1', licence('/2.1'), '#/licence//2.1'],
    ['#/licence/9.9', licence('9.9'), '#/licence/9.9'],
    ['#/licence/"]', licence('"]'), '#/licence/"]'],
    ['#/asked', { kind: 'asked', part: null }, '#/asked'],
    ['#/asked。', { kind: 'asked', part: null }, '#/asked'],
    ['#/asked/fee', { kind: 'asked', part: 'fee' }, '#/asked/fee'],
    ['#/asked/who-owns）。', { kind: 'asked', part: 'who-owns' }, '#/asked/who-owns'],
    ['#/plans', { kind: 'plans', part: null }, '#/plans'],
    ['#/plans/1a-2b。', { kind: 'plans', part: '1a-2b' }, '#/plans/1a-2b'],
    ['#/asked/nonsense', { kind: 'asked', part: 'nonsense' }, '#/asked/nonsense'],
    ['#/result?a=x', { kind: 'shared', code: 'x' }, '#/result?a=x'],
    ['#/nowhere', unknown, null],
    ['#/__proto__', unknown, null],
    ['#/purposes', unknown, null],
    ['#/(purpose)', unknown, null],
    ['#/a licence/2.4', unknown, null],
    ['#/结果', unknown, null],
    ['#%E0%A4%A', unknown, null],
  ])('%s', (asked, address, plain) => {
    const fragment = inBrowser(asked);
    const read = parseAddress(fragment);
    expect(read).toEqual(address ?? { kind: 'unknown', fragment });
    expect(plainFragment(read)).toBe(plain);
  });
});

it.each([
  [fragmentOf('purpose'), '#/purpose'],
  [licenceFragment(), '#/licence'],
  [licenceFragment('2.4'), '#/licence/2.4'],
  [askedFragment(), '#/asked'],
  [askedFragment('fee'), '#/asked/fee'],
  [sharedFragment('1abc', 'result'), '#/result?a=1abc'],
])('%s is written %s', (written, fragment) => {
  expect(written).toBe(fragment);
});

it.each([
  ['', './'],
  ['#/', './#/'],
  ['#/purpose', './#/purpose'],
  ['#/licence', 'licence.html'],
  ['#/licence/2.4', 'licence.html#/licence/2.4'],
  ['#/licences', './#/licences'],
  ['#/method', 'method.html'],
  ['#/method/rules', 'method.html#/method/rules'],
  ['#/asked/fee', 'asked.html#/asked/fee'],
  ['#/purpose#/licence', './#/purpose#/licence'],
])('%s stands without scripts at %s', (fragment, address) => {
  expect(addressToRead(fragment)).toBe(address);
});
