import { expect, it } from 'vitest';
import { Sheet } from '../../src/cli/sheet.ts';

const taken = (sheet: Sheet) => Buffer.from(sheet.take()).toString();

it('gathers text and bytes of any length in their order, and begins anew once taken', () => {
  const sheet = new Sheet();
  const long = '一二三'.repeat(100_000);
  sheet.write('a模😀');
  sheet.copy(Buffer.from('b文'));
  sheet.write(long);
  sheet.copy(Buffer.from(long));
  sheet.write('c');
  expect(sheet.length).toBe(2 * 900_000 + 13);
  expect(taken(sheet)).toBe(`a模😀b文${long}${long}c`);
  expect([sheet.length, taken(sheet)]).toEqual([0, '']);
  sheet.write('d');
  expect(taken(sheet)).toBe('d');
});
