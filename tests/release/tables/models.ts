import { describe, expect, it } from 'vitest';
import {
  isLicensors,
  isLicensorsApache,
  isOfLicence,
  mentionsIn,
  ownerOf,
} from '../../../src/release/models.ts';

describe('the models that a text names, and their sizes', () => {
  it.each([
    ['Baichuan2', 'baichuan2 "Baichuan2"'],
    ['from Baichuan2-7B-Base on', 'baichuan2 7b "Baichuan2-7B-Base"'],
    ['baichuan-inc/Baichuan2-13B-Chat-4bits', 'baichuan2 13b "Baichuan2-13B-Chat-4bits"'],
    ['Baichuan 2 (13B)', 'baichuan2 13b "Baichuan 2 (13B)"'],
    ['百川 2 大模型（13B）', 'baichuan2 13b "百川 2 大模型（13B）"'],
    ['Baichuan 2 - 7B', 'baichuan2 7b "Baichuan 2 - 7B"'],
    ['Baichuan2 的 7B 版本', 'baichuan2 7b "Baichuan2 的 7B"'],
    ['Baichuan2.0-7B', 'baichuan2 7b "Baichuan2.0-7B"'],
    ['百川二代 7B 模型', 'baichuan2 7b "百川二代 7B"'],
    ['Baichuan v2 13B', 'baichuan2 13b "Baichuan v2 13B"'],
    ['baichuan2_7b_base', 'baichuan2 7b "baichuan2_7b_base"'],
    ['baichuan2-7b-chat-v1', 'baichuan2 7b "baichuan2-7b-chat-v1"'],
    ['baichuan2-7b-chat-version', 'baichuan2 7b "baichuan2-7b-chat"'],
    ['baichuan2-7b-chats', 'baichuan2 7b "baichuan2-7b"'],
    ['baichuan2-7b-4bit', 'baichuan2 7b "baichuan2-7b-4bit"'],
    ['baichuan2 7 B', 'baichuan2 7b "baichuan2 7 B"'],
    ['baichuan2-7bx', 'baichuan2 "baichuan2"'],
    ['Baichuan2-7B/13B', 'baichuan2 7b,13b "Baichuan2-7B/13B"'],
    ['Baichuan2-7B, 13B', 'baichuan2 7b,13b "Baichuan2-7B, 13B"'],
    ['Baichuan2-7B and 13B', 'baichuan2 7b,13b "Baichuan2-7B and 13B"'],
    ['Baichuan2-7B & 13B', 'baichuan2 7b,13b "Baichuan2-7B & 13B"'],
    ['Baichuan2-13B or 7B', 'baichuan2 7b,13b "Baichuan2-13B or 7B"'],
    ['百川2-7B、13B', 'baichuan2 7b,13b "百川2-7B、13B"'],
    ['百川2-7B，13B', 'baichuan2 7b,13b "百川2-7B，13B"'],
    ['百川2-7B和13B', 'baichuan2 7b,13b "百川2-7B和13B"'],
    ['百川 2', 'baichuan2 "百川 2"'],
    ['Baichuan2-7B and Baichuan2-13B', 'baichuan2 7b "Baichuan2-7B" baichuan2 13b "Baichuan2-13B"'],
    ['Baichuan-7B', 'baichuan1 7b "Baichuan-7B"'],
    ['Baichuan1-13B-Chat', 'baichuan1 13b "Baichuan1-13B-Chat"'],
    ['Baichuan-13B/7B', 'baichuan1 7b,13b "Baichuan-13B/7B"'],
    ['Baichuan', ''],
    ['Baichuan-7B-Base', 'baichuan1 7b "Baichuan-7B-Base"'],
    ['Baichuan2-53B', ''],
    ['Baichuan2-192k', ''],
    ['Baichuan2-Turbo', ''],
    ['Baichuan2-NPC', ''],
    ['Baichuan25', ''],
    ['Baichuan2.5', ''],
    ['Baichuan2.', 'baichuan2 "Baichuan2"'],
    ['Baichuan3', ''],
    ['Baichuan2-7B, and 2 more', 'baichuan2 7b "Baichuan2-7B"'],
    ['7B', ''],
    ['Qwen-7B', ''],
    ['the Baichuan2-7B licence', ''],
    ['the Baichuan2 community license of Baichuan2-7B', 'baichuan2 7b "Baichuan2-7B"'],
    ['《Baichuan2 模型社区许可协议》', ''],
    ['百川2许可协议Baichuan2-7B', 'baichuan2 7b "Baichuan2-7B"'],
    ['Baichuan2-7B, under the Baichuan2 license', 'baichuan2 7b "Baichuan2-7B"'],
    ['Baichuan2-13 B', 'baichuan2 13b "Baichuan2-13 B"'],
  ])('%s: %s', (text, names) => {
    const told = mentionsIn(text).map(({ model, sizes, begin, end }) =>
      [model, ...(sizes.length > 0 ? [sizes.join()] : []), `"${text.slice(begin, end)}"`].join(' '),
    );
    expect(told.join(' ')).toBe(names);
  });
});

describe('addresses', () => {
  it.each([
    ['baichuan-inc/Baichuan2-7B-Base', true],
    ['https://huggingface.co/baichuan-inc/Baichuan2-13B-Chat', true],
    ['https://github.com/baichuan-inc/Baichuan2/blob/main/README.md', true],
    ['see baichuan-inc/baichuan-2', true],
    ['(baichuan-inc/Baichuan2', true],
    ['base_model:baichuan-inc/Baichuan2', true],
    ['repo=baichuan-inc/Baichuan2', true],
    ['"baichuan-inc/Baichuan2"', true],
    ["'baichuan-inc/Baichuan2'", true],
    ['`baichuan-inc/Baichuan2`', true],
    ['not-baichuan-inc/Baichuan2-7B', false],
    ['baichuan-inc/Baichuan-7B', false],
    ['baichuan-inc/Baichuan2-53B', false],
    ['baichuan-inc/Baichuan2-Turbo', false],
    ['baichuan-inc/Baichuan25', false],
    ['somebody/Baichuan2-7B', false],
  ])('%s is the licensor’s: %s', (address, isTheirs) => {
    expect(isLicensors(address)).toBe(isTheirs);
  });

  it.each([
    ['a/LICENSE', true],
    ['a/licence.txt', true],
    ['a/b.pdf', true],
    ['a/b.PDF?x', true],
    ['a/%E8%AE%B8%E5%8F%AF.md', true],
    ['a/b.pdfx', false],
    ['a/pdf', false],
    ['a/b', false],
  ])('%s leads to a licence: %s', (address, leads) => {
    expect(isOfLicence(address)).toBe(leads);
  });

  it.each([
    ['https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSE', true],
    ['https://github.com/baichuan-inc/Baichuan2/raw/main/license', true],
    ['https://github.com/baichuan-inc/Baichuan2/tree/v2/Licence', true],
    ['https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSES', false],
    ['https://github.com/baichuan-inc/Baichuan2/blob/main/README.md', false],
    ['https://github.com/baichuan-inc/Baichuan2', false],
    ['https://github.com/other/Baichuan2/blob/main/LICENSE', false],
  ])('%s is the Apache licence of the code: %s', (address, isIt) => {
    expect(isLicensorsApache(address)).toBe(isIt);
  });

  it.each([
    ['somebody/Petrel-7B', 'somebody'],
    [' some.body/Petrel_7B/ ', 'some.body'],
    ['https://huggingface.co/somebody/Petrel', 'somebody'],
    ['http://hf.co/somebody/Petrel/', 'somebody'],
    ['https://modelscope.cn/models/somebody/Petrel', 'somebody'],
    ['Petrel', null],
    ['./Petrel', null],
    ['../Petrel', null],
    ['/data/Petrel', null],
    ['a/b/c', null],
    ['C:\\models\\Petrel', null],
    ['', null],
    ['see somebody/Petrel', null],
    ['somebody/Petrel now', null],
    ['a..b/Petrel', 'a..b'],
    ['.a/Petrel', '.a'],
    ['a./Petrel', 'a.'],
  ])('%s is a repository of %s', (name, owner) => {
    expect(ownerOf(name)).toBe(owner);
  });
});
