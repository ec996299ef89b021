import { describe, expect, it } from 'vitest';
import {
  isOpenSource,
  isSameLicence,
  licenceName,
  licenceNamed,
  licenceOfText,
  licencesIn,
} from '../../../src/release/licences.ts';
import { licenceAt } from '../../../src/release/statements.ts';

const written: readonly (readonly [licence: string, ...writings: readonly string[]])[] = [
  ['apache', 'Apache License', 'apache licence'],
  [
    'apache-2.0',
    'Apache 2.0',
    'Apache-2.0',
    'apache license 2.0',
    'Apache License, Version 2.0',
    'Apache Licence (Version 2.0)',
    'apache-2',
    'Apache v2',
    'Apache ver. 2.0',
    'Apache_License_2.0',
    'Apache License, v2.0',
    'apache version 2',
    'Apache ver 2',
    'Apache, License - version 2.0',
    'Apache 2',
  ],
  ['apache-1.1', 'Apache License 1.1'],
  ['agpl', 'AGPL', 'A-GPL'],
  ['agpl-3.0', 'AGPL-3.0', 'AGPLv3', 'agpl-3.0'],
  ['lgpl', 'LGPL'],
  ['lgpl-2.1', 'LGPL-2.1', 'L-GPL v2.1', 'lgpl-2.1'],
  ['gpl', 'GPL', 'GNU General Public License', 'GNU public licence'],
  [
    'gpl-3.0',
    'GPL-3.0',
    'GPLv3',
    'GNU General Public License v3.0',
    'GNU General Public Licence, version 3',
  ],
  ['mpl-2.0', 'MPL-2.0', 'Mozilla Public License 2.0', 'mozilla public licence version 2'],
  ['cc0', 'CC0', 'CC-0', 'CC 0', 'cc0-1.0'],
  ['cc-by', 'CC BY', 'CC-BY', 'CC_BY'],
  [
    'cc-by-4.0',
    'CC BY 4.0',
    'CC-BY-4.0',
    'Creative Commons Attribution 4.0',
    'Creative Commons Attribution International 4.0',
    'creative-commons-by-4',
    'CC_BY_4',
  ],
  ['cc-by-nc', 'CC BY-NC', 'CC-BY_NC', 'CC BY NonCommercial', 'CC Attribution-Non-Commercial'],
  [
    'cc-by-nc-sa-4.0',
    'CC BY-NC-SA 4.0',
    'CC-BY-NC-SA-4.0',
    'Creative Commons Attribution-NonCommercial-ShareAlike 4.0',
    'Creative Commons Attribution Non-Commercial Share-Alike 4',
  ],
  [
    'cc-by-nc-nd-4.0',
    'CC BY-NC-ND 4.0',
    'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
    'CC BY-NC-No-Derivs 4.0',
  ],
  ['cc-by-sa-3.0', 'CC BY-SA 3.0', 'CC  BY- SA  3.0'],
  ['cc-by-2.5', 'CC BY 2.5'],
  ['bsd', 'BSD'],
  ['bsd-3', 'BSD-3-Clause', 'BSD 3 Clause', 'BSD_3_clause', 'BSD3Clause'],
  ['llama', 'Llama license', 'LLaMA Community License', 'llama'],
  [
    'llama-2.0',
    'Llama 2 Community License',
    'llama2',
    'Llama-2 licence',
    'llama_2_community_license',
    'Llama 2  Community License',
  ],
  ['llama-3.1', 'Llama 3.1 Community License', 'llama-3.1'],
  [
    'openrail',
    'OpenRAIL',
    'Open-RAIL',
    'bigscience-openrail',
    'bloom-openrail',
    'creativeml-openrail',
    'bigscience-open-rail-m',
    'creativemlopenrail',
  ],
  ['gemma', 'Gemma Terms', 'gemma license', 'Gemma licence'],
  [
    'qwen',
    'Tongyi Qianwen License',
    'Qianwen licence',
    'Qwen License',
    'Qwen Research Licence',
    'tongyi-qianwen license',
    'tongyiqianwen license',
  ],
  [
    'chatglm',
    'ChatGLM license',
    'GLM licence',
    'ChatGLM3 license',
    'chatglm2-6b license',
    'glm-10b license',
  ],
  ['unlicense', 'Unlicense', 'unlicence'],
  ['wtfpl', 'WTFPL'],
  ['isc', 'ISC license', 'ISC License', 'ISC', 'ISC-licence', 'ISC  license'],
  ['mulan', 'Mulan PSL', 'mulanpsl', 'Mulan-PSL', 'mulan_psl'],
  ['mit', 'MIT', 'mit license', 'Mit License', 'mit-license', 'MIT licence', 'mit licence'],
];

describe('the name of a general licence', () => {
  const versions = ['apache-2.0', 'gpl-3.0', 'bsd-3', 'cc-by-nc-sa-4.0', 'mpl-2.0', 'llama-2.0'];
  it.each([...versions, ...written.map(([id]) => id)])('%s is read back', (id) => {
    const name = licenceName(id);
    for (const text of [
      `Licence of our own part: ${name}. It reaches our own part only.`,
      `我们自己的部分采用的许可：${name}。它只及于我们自己的部分。`,
    ]) {
      expect(licencesIn(text).map(({ licence }) => licence)).toEqual([id]);
    }
  });
});

describe('the general licence that some words name', () => {
  it.each(
    written.flatMap(([licence, ...writings]) => writings.map((one) => [one, licence] as const)),
  )('%s is %s', (words, licence) => {
    const text = `under ${words}`;
    expect(licencesIn(text).map((one) => [one.licence, one.begin])).toEqual([[licence, 6]]);
  });

  it.each([
    ['mit', 'mit'],
    ['Mit', 'mit'],
    [' mit ', 'mit'],
    ['Mit-0', 'mit'],
    ['Mit license', 'mit'],
    ['Mit-licence', 'mit'],
    ['isc', 'isc'],
    ['Isc License', 'isc'],
    ['isc_licence', 'isc'],
    ['mit_license', 'mit'],
    ['a mit', 'mit'],
    ['apache-2.0', 'apache-2.0'],
  ])('as a value, %s is %s', (value, licence) => {
    expect(licenceNamed(value)).toBe(licence);
  });

  it.each(['other', 'submit', 'commit license', 'admit', 'unknown', '', 'summit-license'])(
    'as a value, %j names none',
    (value) => {
      expect(licenceNamed(value)).toBeNull();
    },
  );

  it.each([
    'Apachean-free',
    'apaches of old?',
    'snapGPLx',
    'xBSD',
    'the mit of a glove',
    'MITx',
    'SUMMIT',
    'ISC is a body',
    'DISC license',
    'isc licence',
    'based on llama models',
    'a llama2 model',
    'gemma model',
    'qwen model',
    'qianwen',
    'glm-6b',
    'MPLX',
    'CC',
    'CC SA',
    'BYCC BY',
    'CC10',
    'WTFPLs',
    'unlicensed',
    'mulan',
    'mullah psl',
  ])('%j names none, or only what it holds', (text) => {
    expect(licencesIn(text).filter(({ licence }) => !['apache', 'mpl'].includes(licence))).toEqual(
      [],
    );
  });

  it('are told in order, the longer of two that overlap', () => {
    expect(
      licencesIn('MIT, then GNU GPL v3 or LGPL, and Apache 2.0').map(({ licence }) => licence),
    ).toEqual([...['mit', 'gpl-3.0', 'lgpl', 'apache-2.0']]);
    expect(licencesIn('Apache 2.0')).toEqual([{ licence: 'apache-2.0', begin: 0, end: 10 }]);
  });
});

const texts: readonly (readonly [licence: string | null, text: string])[] = [
  ['apache-2.0', 'Apache License\n                           Version 2.0, January 2004'],
  ['apache-2.0', 'Apache License, Version 2.0'],
  ['agpl-3.0', 'GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3, AGPL-3.0'],
  ['agpl', 'GNU Affero General Public Licence'],
  ['lgpl', 'GNU Lesser General Public Licence'],
  ['gpl-3.0', 'GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007'],
  ['gpl-2.0', 'GNU General Public Licence Version 2'],
  ['mpl-2.0', 'Mozilla Public License Version 2.0'],
  ['mpl', 'Mozilla Public Licence'],
  ['cc0', 'CC0 1.0 Universal'],
  ['cc-by-nc-4.0', 'Creative Commons Attribution-NonCommercial 4.0 International'],
  ['cc-by-nc', 'Creative Commons\n\nCC BY-NC'],
  ['cc', 'Attribution-NonCommercial-ShareAlike 4.0 International'],
  ['cc', 'Attribution Non Commercial 4.0'],
  ['bsd', 'Redistribution and use in source and binary forms, with or without'],
  ['bsd', 'Copyright (c) 2024\n\nRedistribution and use in source and binary forms'],
  ['llama-2.0', 'LLAMA 2 COMMUNITY LICENSE AGREEMENT'],
  ['llama-3.0', 'Llama 3 Community Licence Agreement'],
  ['llama-3.1', 'Llama 3.1 Community License Agreement'],
  ['openrail', 'BigScience OpenRAIL-M'],
  ['openrail', 'Open RAIL'],
  ['openrail', 'Responsible AI Licence'],
  ['qwen', 'Tongyi Qianwen LICENSE AGREEMENT'],
  ['qwen', 'Tongyi Qianwen Licence'],
  ['chatglm', 'The ChatGLM-6B License'],
  ['chatglm', 'ChatGLM3-6B Licence'],
  ['unlicense', 'This is free and unencumbered software released into the public domain.'],
  ['isc', 'Permission to use, copy, modify, and/or distribute this software'],
  ['mulan', 'Mulan Permissive Software License, Version 2'],
  ['mulan', 'Mulan Permissive Software Licence'],
  ['mit', 'MIT License\n\nPermission is hereby granted, free of charge, to any person'],
  ['mit', 'Permission is hereby granted, free of charge, to any person'],
  [
    'mit',
    'Permission is hereby granted, free of charge, to any person. Not the GNU General Public License.',
  ],
  ['apache-2.0', `${'x'.repeat(2900)} Apache License, Version 2.0`],
  [null, `${'x'.repeat(2990)} Apache License, Version 2.0`],
  ['bsd', `Redistribution and use in source and binary forms ${'x '.repeat(200)} BSD-3-Clause`],
  ['mit', 'MIT'],
  ['cc-by-nc-sa-4.0', 'CC BY-NC-SA 4.0\n'],
  ['artistic-2.0', 'The Artistic License 2.0'],
  ['epl-2.0', 'Eclipse Public License 2.0'],
  ['mulan', '木兰宽松许可证，第2版'],
  [null, `MIT ${'x '.repeat(100)}`],
  [null, 'All rights reserved.'],
  [null, ''],
];

describe('the general licence whose text a file holds', () => {
  it.each(texts)('%s: %j', (licence, text) => {
    expect(licenceOfText(text)).toBe(licence);
  });
});

describe('two names of licences', () => {
  it.each([
    ['mit', 'mit', true],
    ['apache', 'apache-2.0', true],
    ['apache-2.0', 'apache', true],
    ['gpl-2.0', 'gpl-3.0', false],
    ['gpl', 'lgpl', false],
    ['cc', 'cc-by-nc-4.0', true],
    ['cc-by', 'cc-by-4.0', true],
    ['cc-by', 'cc-by-nc', false],
    ['cc-by-nc', 'cc-by-nc-4.0', true],
    ['cc', 'cc0', true],
    ['bsd', 'bsd-3', true],
    ['mit', 'mulan', false],
    ['isc', 'mit', false],
    ['gpl-3.0', 'gpl-3.01', false],
  ])('%s and %s can mean the same: %s', (one, other, isSame) => {
    expect([isSameLicence(one, other), isSameLicence(other, one)]).toEqual([isSame, isSame]);
  });
});

describe('a licence of open source', () => {
  it.each([
    ...[
      'apache-2.0',
      'agpl-3.0',
      'lgpl',
      'gpl-2.0',
      'mpl-2.0',
      'cc0',
      'bsd-3',
      'unlicense',
      'wtfpl',
      'isc',
    ],
    ...['mulan', 'mit', 'cc-by-4.0', 'cc-by-sa-4.0'],
  ])('is %s', (licence) => {
    expect(isOpenSource(licence)).toBe(true);
  });
  it.each([
    'cc-by-nc-4.0',
    'cc-by-nd',
    'llama-2.0',
    'openrail',
    'gemma',
    'qwen',
    'baichuan2',
    'cc-by-nc-sa-4.0',
    'cc',
    'x-mit',
  ])('is not %s', (licence) => {
    expect(isOpenSource(licence)).toBe(false);
  });
});

describe('the licence that an address leads to', () => {
  it.each([
    ['https://www.apache.org/licenses/LICENSE-2.0', 'apache-2.0'],
    ['http://apache.org/licenses/LICENSE-2.0.txt', 'apache-2.0'],
    ['https://opensource.org/licenses/MIT', 'mit'],
    ['https://opensource.org/license/mit', 'mit'],
    ['https://opensource.org/licences/BSD-3-Clause', 'bsd-3'],
    ['https://choosealicense.com/licenses/gpl-3.0/', 'gpl-3.0'],
    ['https://www.gnu.org/licenses/agpl-3.0.html', 'agpl-3.0'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'cc-by-nc-sa-4.0'],
    ['http://creativecommons.org/licenses/by/4.0/deed.zh', 'cc-by-4.0'],
    ['https://creativecommons.org/by-nc/4.0', 'cc-by-nc-4.0'],
    [
      'https://huggingface.co/baichuan-inc/Baichuan2-7B-Base/blob/main/Community%20License%20for%20Baichuan2%20Model.pdf'.replaceAll(
        '%20',
        ' ',
      ),
      'baichuan2',
    ],
    ['https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSE', 'apache-2.0'],
    ['https://example.org/licenses/MIT', null],
    ['https://opensource.org/', null],
    ['https://example.org/?u=https://opensource.org/licenses/MIT', null],
    ['LICENSE', null],
  ])('%s: %s', (address, licence) => {
    expect(licenceAt(address)).toBe(licence);
  });
});
