import { describe, expect, it } from 'vitest';
import { releaseOf } from '../made-up.ts';

/** The bases that a card names, with their sizes; an asterisk where a plain sentence says so. */
function basesIn(text: string): string {
  const [card] = releaseOf({ 'README.md': text }).files;
  const { bases = [], origins = [] } = card?.told ?? {};
  const names = bases.map(({ model, sizes }) => [model, ...sizes].join('-'));
  return `${names.join('+')}${origins.length > 0 ? '*' : ''}`;
}
const x = (count: number) => ' x'.repeat(count / 2);

describe('what sentences say of where a model comes from', () => {
  it.each([
    ['Based on Baichuan2-7B.', 'baichuan2-7b*'],
    ['Baichuan2-7B is based on it.', ''],
    ['Based on Baichuan2-7B and Baichuan2-13B.', 'baichuan2-7b-13b*'],
    ['It is so. It is based on Baichuan2-7B.', 'baichuan2-7b*'],
    ['Is it based on Baichuan2-7B?', ''],
    ['它是基于 Baichuan2-7B 的吗？', ''],
    ['Is it so? It is based on Baichuan2-7B.', 'baichuan2-7b*'],
    [`Based on${x(114)} the Baichuan2-7B.`, 'baichuan2-7b*'],
    [`Based on${x(118)} the Baichuan2-7B.`, ''],
    ['Not based on Baichuan2-7B.', ''],
    ['It is based on Qwen, not Baichuan2-7B.', ''],
    ['Based on X, unlike Baichuan2-7B.', ''],
    ['Based on Qwen Baichuan2-7B.', ''],
    ['Based on Qwen and Baichuan2-7B.', 'baichuan2-7b*'],
    ['Based on Baichuan2-7B, it beats Baichuan2-13B.', 'baichuan2-7b*'],
    ['Based on X, and Baichuan2-7B is unrelated.', ''],
    ['It is never based on Baichuan2-7B.', ''],
    ['Fine-tuned Baichuan2-7B.', 'baichuan2-7b*'],
    ['Baichuan2-7B, fine-tuned.', 'baichuan2-7b*'],
    ['Baichuan2-7B, fine-tuned Qwen.', ''],
    ['It beats Baichuan2-7B, fine-tuned.', ''],
    ['It beats X, based on Baichuan2-7B, fine-tuned.', 'baichuan2-7b*'],
    [`Fine-tuned${x(56)} the Baichuan2-7B.`, ''],
    [`Baichuan2-7B${x(56)}, fine-tuned.`, 'baichuan2-7b*'],
    [`Baichuan2-7B${x(60)}, fine-tuned.`, ''],
    ['Base model: Baichuan2-7B', 'baichuan2-7b'],
    ['The base model is Baichuan2-7B.', 'baichuan2-7b*'],
    ['Baichuan2-7B as the backbone', 'baichuan2-7b*'],
    ['# Based on Baichuan2-7B', 'baichuan2-7b*'],
    ['# Fine-tuned Baichuan2-7B', ''],
    ['# Base model: Baichuan2-7B', ''],
    ['| Base model | Baichuan2-7B |\n|---|---|', 'baichuan2-7b'],
    ['| Base model | Baichuan2-7B | x |\n|---|---|---|', ''],
    ['| x | Base model |\n|---|---|\n| y | Baichuan2-7B |', 'baichuan2-7b'],
    ['| x | y |\n|---|---|\n| y | Baichuan2-7B |', ''],
    ['| Baichuan2-7B | Base model |\n|---|---|', ''],
    ['Based on [this](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base).', 'baichuan2-7b*'],
    [
      'Based on [this](https://huggingface.co/baichuan-inc/Baichuan2-7B/Baichuan2-13B).',
      'baichuan2-13b*',
    ],
    ['Based on [this](https://x.org/Baichuan2-7B/LICENSE).', ''],
    ['[This](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base) is what it is based on.', ''],
    [
      'Based on [this](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base) and Baichuan2-13B.',
      'baichuan2-7b-13b*',
    ],
    ['Fine-tuned Baichuan2-7B, it beats Qwen.', 'baichuan2-7b*'],
    ['Why? It is based on Baichuan2-7B.', 'baichuan2-7b*'],
    ['Based on Baichuan2-7B, which is based on Llama.', 'baichuan2-7b*'],
    ['', ''],
  ])('%j: %s', (text, told) => {
    expect(basesIn(text)).toBe(told);
  });
});
