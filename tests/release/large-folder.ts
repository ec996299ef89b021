import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const tables = ['origin', 'modifications', 'whole', 'ranking', 'marking'];

/** Paragraphs that tell something, as people put it in cards. */
const telling = tables.flatMap((table) => {
  const rows: readonly { readonly files: Readonly<Record<string, string>> }[] = JSON.parse(
    readFileSync(`tests/release/wordings/${table}.json`, 'utf8'),
  );
  return rows.flatMap(({ files: { 'README.md': card = '' } }) =>
    card
      .replace(/^---\n[\s\S]*?\n---\n/u, '')
      .split(/\n{2,}/u)
      .filter((paragraph) => /baichuan|fine-tun|微调|quanti|量化/iu.test(paragraph)),
  );
});

const ordinary = [
  'The data were collected over two years by volunteers, cleaned by hand, and split into parts of the same length; whatever named a person was taken out before anything else was done with it.',
  'To try it, install the packages that are listed below, start the small server, and open the page; a graphics card with sixteen gigabytes is enough, and a processor does as well if you wait.',
  'Answers can be wrong. Read them as you would read what a stranger says, and ask somebody who knows before you act on them; we are glad to hear of mistakes, and mend what we can.',
  '数据由志愿者历时两年收集，逐条人工清洗，并按相同长度切分；其中凡是能够认出个人的内容，都在处理之前删去。',
  '回答可能有误，请像听陌生人说话那样对待它们，重要的事情先问懂行的人；发现问题欢迎告诉我们，能改的我们都会改。',
];

const apache = readFileSync('node_modules/@playwright/test/LICENSE', 'utf8');

const usage = `\`\`\`python
from transformers import AutoModelForCausalLM, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained("petrel/petrel-13b", trust_remote_code=True)
model = AutoModelForCausalLM.from_pretrained("petrel/petrel-13b", device_map="auto")
print(tokenizer.decode(model.generate(**tokenizer("你好", return_tensors="pt"))[0]))
\`\`\``;
const results = `| Model | C-Eval | MMLU | CMMLU | GSM8K |
|---|---|---|---|---|
| Petrel 13B | 58.1 | 59.2 | 61.9 | 52.8 |
| Baichuan2-13B-Chat | 56.7 | 57.3 | 59.7 | 50.4 |
| Qwen-14B-Chat | 71.7 | 66.4 | 70.0 | 60.1 |`;
const front = `---
license: apache-2.0
language:
- zh
- en
base_model: baichuan-inc/Baichuan2-13B-Chat
tags:
- medical
---`;
const config = `${JSON.stringify({ architectures: ['BaichuanForCausalLM'], vocab_size: 125696, hidden_size: 5120, num_hidden_layers: 40, max_length: 4096 }, null, 2)}\n`;

/** A text of a model's repository: a heading, code and a table now and then, and one paragraph of so many that tells something. */
function prose(begin: string, seed: number, length: number, oneOf: number): string {
  const parts = [begin];
  for (let k = 0, bytes = 0; bytes < length; k += 1) {
    const texts = k % oneOf === oneOf - 1 ? telling : ordinary;
    const own = `${texts[(seed * 31 + k) % texts.length]} (${seed}.${k})`;
    const part = k % 12 === 4 ? usage : k % 12 === 8 ? results : k % 6 === 0 ? `## ${k}` : own;
    parts.push(part);
    bytes += Buffer.byteLength(part) + 2;
  }
  return parts.join('\n\n');
}

/**
 * Makes a folder of 200 repositories of models, 2,000 files that are read, 20 MB: in each two cards (of
 * ten paragraphs one tells something), a card of the data, a report of the training, notes on the use,
 * a change log (of twenty one each), the text of a licence, `config.json`, `train.yaml` and
 * `requirements.txt`; and beside them the code and the weights, which are known by name alone.
 */
export function repositories(): string {
  const top = mkdtempSync(join(tmpdir(), 'release-'));
  for (let n = 0; n < 200; n += 1) {
    const files: Readonly<Record<string, string>> = {
      'README.md': prose(`${front}\n\n# Petrel ${n}`, n, 18_000, 10),
      'README_EN.md': prose(`# Petrel ${n}`, n + 7, 18_000, 10),
      'data/README.md': prose(`# Data ${n}`, n + 13, 14_000, 20),
      'docs/training.md': prose(`# Training ${n}`, n + 17, 14_000, 20),
      'docs/usage.md': prose(`# Usage ${n}`, n + 19, 14_000, 20),
      'CHANGELOG.md': prose(`# Changes ${n}`, n + 23, 8000, 20),
      LICENSE: apache,
      'config.json': config,
      'train.yaml': 'learning_rate: 2e-5\nmodel: Baichuan2-13B-Chat\nepochs: 3\n'.repeat(20),
      'requirements.txt': 'torch>=2.0\ntransformers==4.33.1\naccelerate\n',
      'modeling.py': 'class Model: pass\n',
      'model.safetensors': '',
    };
    for (const [name, text] of Object.entries(files)) {
      const path = join(top, `${n}`, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return top;
}

/** Makes a folder of 2,000 files of 10 kB, Markdown all of it; of so many paragraphs one tells something. */
export function largeFolder(oneOf: number): string {
  const top = mkdtempSync(join(tmpdir(), 'release-'));
  for (let n = 0; n < 2000; n += 1) {
    const parts = [`# Note ${n}`];
    let length = 0;
    for (let k = 0; length < 10_240; k += 1) {
      const texts = k % oneOf === 0 ? telling : ordinary;
      const part = `${texts[(n * 31 + k) % texts.length]} (${n}.${k})`;
      parts.push(part);
      length += Buffer.byteLength(part) + 2;
    }
    const path = join(top, `part-${n % 40}`, n % 10 === 0 ? `${n}/README.md` : `${n}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, parts.join('\n\n'));
  }
  return top;
}
