import { describe, expect, it } from 'vitest';
import {
  baseName,
  byText,
  choose,
  type FileKind,
  isLeftOut,
  isRead,
  kindOf,
  sortOut,
  tooMany,
} from '../../../src/release/files.ts';

const kinds: readonly (readonly [FileKind, string])[] = [
  ['config', 'config.json'],
  ['adapter', 'adapter_config.json'],
  [
    'card',
    'README README.md readme.txt README_zh.md Readme-EN.md model_card.md MODEL-CARD.md modelcard.md model%20card.md card.md Card.txt',
  ],
  ['modifications', 'MODIFICATIONS MODIFICATIONS.md modifications.txt'],
  [
    'licence',
    'LICENSE LICENCE license.txt LICENSE.md LICENSE-MODEL COPYING COPYING.LESSER MODEL_LICENSE model-license.md ModelLicence MODEL_LICENSE.rst ModelLicense.rst a.yaml-licence my-license.md Community_License.txt Baichuan2-licence LICENSE.yaml licensed.x license.notes.md 2.License_zh.md',
  ],
  ['notice', 'NOTICE NOTICE.txt notice.md'],
  [
    'document',
    'docs.md CHANGELOG.MD x.readme.md x-notice.md the-modifications.md a.license.b.md x.py.md cards.md card.notes.md',
  ],
  ['plain', 'requirements.txt NOTES.TXT x-copying.txt'],
  ['data', 'train.yaml a.yml my-license-map.yaml x-license.yml'],
  [
    'weights',
    'model.safetensors model.gguf model.ggml pytorch_model.bin x.pt x.pth x.ckpt x.onnx x.npz x.h5 x.msgpack x.mlmodel x.tflite x.engine x.llamafile x.q4 x.Q8_0 model.safetensors.index.json x.gguf.part x.gguf.part-a1 x.bin.1 x.bin.12 README.bin LICENSE.gguf',
  ],
  [
    'other',
    'README.pdf README.doc README.docx README.ppt README.pptx README.xls README.xlsx README.odt README.png README.jpg README.jpeg README.gif README.webp README.svg README.ico README.bmp README.zip README.gz README.tgz README.tar README.7z README.rar README.mp3 README.mp4 README.py README.ipynb README.js README.ts README.css README.htm README.html README.sh README.json README.jsonl README.csv README.tsv README.parquet LICENSE.PNG my-config.json config.json.bak tokenizer.model Makefile a.binx a.mdx a.txt.x yaml x.bin.index.jsonx x.bin.a1 x.safetensors.json a.md.orig a.yaml.bak a.yml.bak',
  ],
];

describe('what a file is for, by its name', () => {
  it.each(kinds.flatMap(([kind, names]) => names.split(' ').map((name) => [kind, name] as const)))(
    '%s: %s',
    (kind, written) => {
      const name = written.replace('%20', ' ');
      expect([kindOf(name), kindOf(`README/license/${name}`)]).toEqual([kind, kind]);
    },
  );

  it.each(kinds.map(([kind]) => kind))('whether it is read: %s', (kind) => {
    expect(isRead(kind)).toBe(!['weights', 'other'].includes(kind));
  });

  it('is the name behind the last slash', () => {
    expect(['a', 'b/a', '/a', 'c/b/a', 'a/'].map(baseName)).toEqual(['a', 'a', 'a', 'a', '']);
  });
});

describe('which files of a release are looked at', () => {
  const named = (...paths: readonly string[]) => paths.map((path) => ({ path }));

  it('leaves out what stands in .git and node_modules, however deep, and no file of such a name', () => {
    expect(['.git', 'node_modules', 'git', ''].map(isLeftOut)).toEqual([true, true, false, false]);
    const { kept } = choose(
      named('node_modules', '.git/config', 'a/node_modules/b/README.md', 'a.git/x'),
    );
    expect(kept).toEqual(named('a.git/x', 'node_modules'));
  });

  it('has them in the order of their paths, by code units', () => {
    expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a')]).toEqual([-1, 1, 0]);
    expect(choose(named('b', 'a/b', 'B', 'a', 'a/a'))).toEqual({
      kept: named('B', 'a', 'a/a', 'a/b', 'b'),
      more: 0,
    });
  });

  it('looks at 2,000, all of them', () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ path: `${n}.bin` }));
    expect([choose(many).kept.length, choose(many).more]).toEqual([2000, 0]);
    expect([
      choose([...many, { path: 'x' }]).kept.length,
      choose([...many, { path: 'x' }]).more,
    ]).toEqual([2000, 1]);
  });

  it('keeps of more what tells most, then what stands nearest the top, then what comes first', () => {
    const order = [
      ...['a/b/README.md', 'LICENSE', 'adapter_config.json', 'config.json', 'NOTICE'],
      ...['MODIFICATIONS.md', 'x.bin', 'x.md', 'x.txt', 'x.yaml', 'z', 'a/a', 'a/z', 'a/a/a'],
    ];
    for (let n = 1; n < order.length; n += 1) {
      const many = Array.from({ length: 2000 - n }, (_, m) => ({ path: `model_card-${m}` }));
      const { kept, more } = choose([...named(...order).reverse(), ...many]);
      const left = new Set(kept.map(({ path }) => path));
      expect(order.filter((path) => left.has(path))).toEqual(
        [...order.slice(0, n)].sort((one, other) => order.indexOf(one) - order.indexOf(other)),
      );
      expect(more).toBe(order.length - n);
    }
  });

  it('reads what is no larger than 2 MB, and names weights of any size', () => {
    const limit = 2 * 1024 * 1024;
    const files = [
      { path: 'README.md', size: limit },
      { path: 'a.md', size: limit + 1 },
      { path: 'x.bin', size: limit + 1 },
      { path: 'y', size: 0 },
    ];
    expect(sortOut(files)).toEqual({
      read: [files[0]],
      named: [files[2], files[3]],
      unread: [{ file: 'a.md', reason: 'too-large', count: 1 }],
    });
  });

  it('says how many it did not look at, where there are any', () => {
    expect([tooMany(0), tooMany(1)]).toEqual([[], [{ file: null, reason: 'too-many', count: 1 }]]);
  });
});
