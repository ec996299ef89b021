import { describe, expect, it } from 'vitest';
import { agreement, translation } from '../cases.ts';
import { releaseOf } from '../made-up.ts';

type Files = Readonly<Record<string, string>>;

/** Rows with what is expected as one value. */
const tabled = (rows: readonly (readonly [string, Files, ...(readonly string[])])[]) =>
  rows.map(([name, files, ...expected]) => [name, files, expected] as const);

/** The licences that a release names: for which part, which, where, and in what kind of place. */
function named(files: Files): readonly string[] {
  return releaseOf(files).statements.map(
    ({ part, licence, source, place, isOfAll }) =>
      `${part} ${licence} ${source} ${place.file === 'README.md' ? '' : `${place.file}:`}${place.line}${isOfAll ? ' of all' : ''}`,
  );
}
const card = (text: string) => ({ 'README.md': text });

describe('the licence that a sentence names, and for what', () => {
  it.each<readonly [text: string, ...licences: readonly string[]]>([
    ['The model is released under the MIT license.', 'whole mit prose 1'],
    ['The code is released under the MIT license.', 'code mit prose 1'],
    ['Our LoRA is released under the MIT license.', 'own mit prose 1'],
    ['The base model is released under the MIT license.', 'base mit prose 1'],
    ['The dataset is released under the MIT license.'],
    ['The model and its data are released under the MIT license.', 'whole mit prose 1'],
    ['The code and the model are released under the MIT license.', 'whole mit prose 1 of all'],
    ['MIT license for the code and the weights.', 'whole mit prose 1 of all'],
    ['It is released under the MIT license.', 'whole mit prose 1'],
    [
      'Code is under the MIT license, weights under Apache 2.0.',
      'code mit prose 1',
      'whole apache-2.0 prose 1',
    ],
    [
      'Code: MIT license; the weights: Apache 2.0 license',
      'code mit prose 1',
      'whole apache-2.0 prose 1',
    ],
    ['MIT license for our code', 'code mit prose 1'],
    ['It is not released under the MIT license.'],
    ['代码不采用 MIT 许可证。'],
    [
      '代码采用 MIT 许可证；模型遵循 Apache 2.0 协议。',
      'code mit prose 1',
      'whole apache-2.0 prose 1',
    ],
    ['Code: MIT', 'code mit prose 1'],
    ['代码：MIT', 'code mit prose 1'],
    ['Data: MIT'],
    ['Weights: Apache 2.0', 'whole apache-2.0 prose 1'],
    ['Place: MIT'],
    ['We thank MIT.'],
    [
      'The code is under the [MIT license](https://opensource.org/licenses/MIT).',
      'code mit prose 1',
    ],
    [
      '# License\n\nThe code is under MIT (https://opensource.org/licenses/MIT).',
      'code mit prose 3',
    ],
    [
      '# License\n\nThe code is under the [MIT license](https://www.apache.org/licenses/LICENSE-2.0).',
      'code mit prose 3',
      'whole apache-2.0 prose 3',
    ],
    [
      'License: CC BY; [it](https://creativecommons.org/licenses/by/4.0/)',
      'whole cc-by prose 1',
      'whole cc-by-4.0 prose 1',
    ],
    ['License: [CC BY 4.0](https://creativecommons.org/licenses/by/)', 'whole cc-by-4.0 prose 1'],
    [
      'License: [it](https://creativecommons.org/licenses/by/4.0/), CC BY',
      'whole cc-by-4.0 prose 1',
      'whole cc-by prose 1',
    ],
    ['It is a rather long sentence that speaks of the places of its code: MIT'],
    [
      'MIT license for it, Apache 2.0 license for the code.',
      'whole mit prose 1',
      'code apache-2.0 prose 1',
    ],
    ['Please follow the licenses of the models: Falcon / LLaMA'],
    ['License: LLaMA 2', 'whole llama-2.0 prose 1'],
    ['MIT'],
    ['# License\n\nMIT', 'whole mit prose 3'],
    ['# License of the code\n\nMIT', 'code mit prose 3'],
    ['# Thanks\n\nTo X, released under the MIT license.'],
    ['| License | MIT |\n|---|---|', 'whole mit prose 1'],
    ['| Model | MIT license |\n|---|---|'],
    ['| License | MIT | x |\n|---|---|---|'],
    ['Licence: see [this](https://opensource.org/licenses/MIT).', 'whole mit prose 1'],
    [
      'Released under the [Apache license](https://www.apache.org/licenses/LICENSE-2.0).',
      'whole apache-2.0 prose 1',
    ],
    ['Subject to the Baichuan2 community license.', 'whole baichuan2 prose 1'],
    [
      'The model is subject to the Baichuan2 license and the code to the Apache license.',
      'whole baichuan2 prose 1',
      'code apache prose 1',
    ],
  ])('%j', (text, ...licences) => {
    expect(named(card(text))).toEqual(licences);
  });
});

const badge = (address: string, target = 'LICENSE', words = 'x') =>
  card(`[![${words}](${address})](${target})`);

describe('the licence that a badge shows', () => {
  it.each(
    tabled([
      [
        'in its address',
        badge('https://img.shields.io/badge/license-MIT-green'),
        'whole mit badge 1',
      ],
      [
        'with marks as shields write them',
        badge('https://img.shields.io/badge/License-Apache_2.0-blue.svg'),
        'whole apache-2.0 badge 1',
      ],
      [
        'with lines written twice',
        badge('https://img.shields.io/badge/license-CC--BY--NC_4.0-green'),
        'whole cc-by-nc-4.0 badge 1',
      ],
      [
        'with blanks as plus',
        badge('https://img.shields.io/badge/license-Apache+2.0-blue'),
        'whole apache-2.0 badge 1',
      ],
      [
        'in its words',
        badge('https://x.org/badge.svg', 'LICENSE', 'MIT License'),
        'whole mit badge 1',
      ],
      [
        'of the code',
        badge('https://img.shields.io/badge/Code%20License-Apache_2.0-blue'),
        'code apache-2.0 badge 1',
      ],
      [
        'of the whole, on a page of code',
        badge('https://code.org/badge/license-MIT-green'),
        'whole mit badge 1',
      ],
      [
        'of the whole, with the name of the base in one word',
        badge('https://x.org/badge.svg', 'LICENSE', 'Baichuan2base MIT license'),
        'whole mit badge 1',
      ],
      ['of the data', badge('https://img.shields.io/badge/Data%20License-MIT-blue')],
      [
        'where it leads',
        badge('https://img.shields.io/badge/license-x-blue', 'https://opensource.org/licenses/MIT'),
        'whole mit badge 1',
      ],
      [
        'of the licensor’s code',
        badge('https://img.shields.io/github/license/baichuan-inc/Baichuan2'),
        'whole apache-2.0 badge 1',
      ],
      ['of none', badge('https://img.shields.io/badge/license-x-blue')],
      [
        'of something else',
        badge('https://img.shields.io/badge/python-3.10-blue', 'https://python.org'),
      ],
      [
        'of something else, but leading to a licence',
        badge('https://img.shields.io/badge/x-y-blue', 'https://opensource.org/licenses/MIT'),
        'whole mit badge 1',
      ],
      ['but no badge', badge('https://x.org/license-MIT.svg')],
      [
        'that leads nowhere',
        card('![MIT](https://img.shields.io/badge/license-MIT-green)'),
        'whole mit badge 1',
      ],
      [
        'with the name of the base in it',
        badge('https://img.shields.io/badge/Baichuan2_license-MIT-green'),
        'whole mit badge 1',
      ],
    ]),
  )('%s', (_, files, licences) => {
    expect(named(files)).toEqual(licences);
  });
});

const mit = 'Permission is hereby granted, free of charge, to any person';

describe('the licence that front matter or a licence file names', () => {
  it.each(
    tabled([
      ['front matter', card('---\na: b\nlicense: mit\n---\n'), 'whole mit front-matter 3'],
      [
        'its name in front matter',
        card('---\nlicense_name: apache-2.0\n---\n'),
        'whole apache-2.0 front-matter 2',
      ],
      [
        'the agreement in front matter',
        card('---\nlicense_name: baichuan2-community-license\n---\n'),
        'whole baichuan2 front-matter 2',
      ],
      ['another one in front matter', card('---\nlicense: other\n---\n')],
      [
        'a list in front matter',
        card('---\nlicense: [mit, apache-2.0]\n---\n'),
        'whole mit front-matter 2',
        'whole apache-2.0 front-matter 2',
      ],
      ['a file', { LICENSE: mit }, 'whole mit licence-file LICENSE:1'],
      [
        'a file that begins with empty lines',
        { LICENSE: `\n \n${mit}` },
        'whole mit licence-file LICENSE:3',
      ],
      ['a copy of the agreement', { LICENSE: agreement }, 'whole baichuan2 licence-file LICENSE:1'],
      [
        'a translation of the agreement',
        { 'LICENSE.en.txt': translation },
        'whole baichuan2 licence-file LICENSE.en.txt:1',
      ],
      ['a file for the code', { 'LICENSE-CODE': mit }, 'code mit licence-file LICENSE-CODE:1'],
      ['a file for the model', { MODEL_LICENSE: mit }, 'whole mit licence-file MODEL_LICENSE:1'],
      ['a file for the data', { LICENSE_data: mit }],
      [
        'a file with the name of the base',
        { 'Baichuan2-License': mit },
        'whole mit licence-file Baichuan2-License:1',
      ],
      [
        'a file with the name of the first',
        { 'LICENSE-Baichuan-7B': mit },
        'whole mit licence-file LICENSE-Baichuan-7B:1',
      ],
      [
        'a file with the name of the second behind',
        { 'LICENSE-Baichuan2': mit },
        'whole mit licence-file LICENSE-Baichuan2:1',
      ],
      ['no file, but a card that holds the agreement', card(agreement), 'whole baichuan2 prose 1'],
      [
        'a file for the base',
        { 'LICENSE-base-model': mit },
        'whole mit licence-file LICENSE-base-model:1',
      ],
      ['a file in a folder, which is of something else', { 'a/LICENSE': mit, 'b.bin': '' }],
      [
        'a file at the top of the folder in which all stands',
        { 'a/LICENSE': mit, 'a/b.bin': '' },
        'whole mit licence-file a/LICENSE:1',
      ],
      ['a file below that', { 'a/c/LICENSE': mit, 'a/b.bin': '' }],
      ['a file of no licence that is known', { LICENSE: 'All rights reserved.' }],
    ]),
  )('%s', (_, files, licences) => {
    expect(named(files)).toEqual(licences);
  });
});
