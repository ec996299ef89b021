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
