import { expect, it } from 'vitest';
import { addressToRead } from '../../../src/ui/session/address.ts';

it.each([
  ['#/licence', 'licence.html'],
  ['#/licence/2.4', 'licence.html#/licence/2.4'],
  ['#/method', 'method.html'],
  ['#/purpose', './#/purpose'],
  ['#/', './#/'],
])('in a page that is read without scripts, %s leads to %s', (fragment, address) => {
  expect(addressToRead(fragment)).toBe(address);
});
