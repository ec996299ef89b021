import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/release/decode.ts';
import { readJson } from '../../../src/release/json.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('the text of some bytes', () => {
  it.each([
    ['UTF-8', 'e69cac 6d6f64656c', '本model'],
    ['UTF-8 with a mark, which is no character of it', 'efbbbf 41', 'A'],
    ['UTF-16, the low byte first', 'fffe 2c67 4100', '本A'],
    ['UTF-16, the high byte first', 'feff 672c 0041', '本A'],
    ['half a mark and no UTF-16', 'ff 41', null],
    ['a character of GB18030 that begins as the other mark does', 'fe80', '䜣'],
    ['the other half of a mark and no UTF-16', '41 fe', null],
    ['the second half of the other mark', '41 ff', null],
    ['GB18030', 'b1bec4a3d0cdd3c9b0d9b4a8cea2b5f7b6f8c0b4a1a3', '本模型由百川微调而来。'],
    [
      'GB18030 with marks and Latin letters',
      'c4e3bac3a3ac 6869 a1ada1aaa1a2a1a3',
      '你好，hi…—、。',
    ],
    ['no byte at all', '', ''],
  ])('%s', (_, hex, text) => {
    expect(decode(bytes(hex))).toBe(text);
  });

  it.each([
    ['letters of another language', 'a7b1a7e2a7daa7d3a7d6a7e4'],
    [
      'Chinese with more than one in ten letters of another language',
      'b1bec4a3d0cdd3c9b0d9b4a8cea2b5f7a7f1',
    ],
    ['a character that stands for none', 'b1bec4a3d0cd aaa1'],
    ['a control character among bytes of GB18030', 'b1be07c4a3'],
    ['bytes of no text', '89504e47ff'],
    ['a zero', '6100'],
    ['UTF-16 that breaks off', 'fffe 2c'],
  ])('is none: %s', (_, hex) => {
    expect(decode(bytes(hex))).toBeNull();
  });

  it('bears one letter of another language among ten of Chinese', () => {
    expect(decode(bytes('b1bec4a3d0cdd3c9b0d9b4a8cea2b5f7b6f8a7f1'))).toBe('本模型由百川微调而я');
  });

  it('keeps lines and tabs in GB18030', () => {
    expect(decode(bytes('b1be09c4a30ad0cd'))).toBe('本\t模\n型');
  });

  it.each([
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['a\n\rb', 'a\n\nb'],
    ['a\r\n\r\nb\r', 'a\n\nb\n'],
  ])('%j ends its lines as %j does', (written, text) => {
    expect(decode(new TextEncoder().encode(written))).toBe(text);
  });
});

describe('a JSON object', () => {
  it.each(['{', '', '[1]', 'null', '1', '"text"', 'x\ufeff{}', '{"a": "\ufeff"', 'true'])(
    '%j is none',
    (text) => {
      expect(readJson(text)).toBeNull();
    },
  );

  it('is read behind a mark of Unicode, and keeps one within', () => {
    expect(readJson('\ufeff{"a": "b\ufeffc"}')?.get('a')).toBe('b\ufeffc');
  });

  it('gives its own properties, and the line of each', () => {
    const json = readJson('{"a": 1,\n\n"b": {"c": 2},\n"d\\"": 3}');
    expect([json?.get('a'), json?.get('b'), json?.get('toString')]).toEqual([
      1,
      { c: 2 },
      undefined,
    ]);
    expect(['a', 'b', 'c', 'd"', 'none'].map((key) => json?.lineOf(key))).toEqual([1, 3, 3, 4, 1]);
  });
});
