// @vitest-environment jsdom

import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Unbroken } from '../../../src/ui/frame/Unbroken.tsx';
import { show } from '../shown.tsx';

afterEach(cleanup);

it.each([
  ['en', 'No address stands here (2.2).', 'No address stands here (2.2).'],
  [
    'en',
    'Send it to opensource@baichuan-inc.com, before any use.',
    'Send it to <span class="address">opensource@baichuan-inc.com</span>, before any use.',
  ],
  [
    'zh-CN',
    '发送到 opensource@baichuan-inc.com（附则 A.1）；另一个邮箱是 opensource.contact@baichuan-inc.com。',
    '发送到 <span class="address">opensource@baichuan-inc.com</span>（附则 A.1）；另一个邮箱是 opensource.contact@baichuan-inc.com。',
  ],
  ['en', 'It ends with a@b-c.org.', 'It ends with <span class="address">a@b-c.org</span>.'],
  [
    'en',
    'It says 免费商用 (free of charge).',
    'It says <span lang="zh-CN">免费商用</span> (free of charge).',
  ],
  [
    'zh-CN',
    '文件名是 Community License for Baichuan2 Model.pdf。',
    '文件名是 <span lang="en">Community License for Baichuan2 Model.pdf</span>。',
  ],
  [
    'en',
    'Weights are named (1 “Model”), data too (1 “Personal Information”).',
    'Weights are named (<span class="address">1 “Model”</span>), data too (<span class="address">1 “Personal Information”</span>).',
  ],
  ['zh-CN', '标注“Baichuan Inside”。', '标注“Baichuan Inside”。'],
  [
    'en',
    'Use Baichuan2-13B-Chat by clause 4.4. Clause A.1 says when.',
    'Use <span class="address">Baichuan2-13B-Chat</span> by <span class="address">clause 4.4</span>. <span class="address">Clause A.1</span> says when.',
  ],
  [
    'zh-CN',
    '没有书面授权，不得商用（第 2.2 条）。',
    '没有书面授权，不得商用（<span class="address">第 2.2 条</span>）。',
  ],
  [
    'zh-CN',
    '协议没有写明（附则第 1 条）。',
    '协议没有写明（附则<span class="address">第 1 条</span>）。',
  ],
  [
    'zh-CN',
    '第五条第 2 款所说的，约 3 分钟。',
    '第五条<span class="address">第 2 款</span>所说的，<span class="address">约 3 分</span>钟。',
  ],
  [
    'en',
    'Other models, as Baichuan 3 or 2023, have terms of their own.',
    'Other models, as <span class="address">Baichuan 3</span> or 2023, have terms of their own.',
  ],
  [
    'en',
    'E-mail about a 4-bit copy.',
    '<span class="address">E-mail</span> about a <span class="address">4-bit</span> copy.',
  ],
  ['zh-CN', '共 14 项。', '共 14 项。'],
  [
    'zh-CN',
    '“MedHelper-13B”标 Apache-2.0；来源：GitHub，baichuan-inc/Baichuan2，README。',
    '“<span class="address">MedHelper-13B</span>”标 <span class="address">Apache-2.0</span>；来源：GitHub，<span class="address">baichuan-inc/Baichuan2</span>，README。',
  ],
  [
    'en',
    'A non-commercial use and/or https://huggingface.co/baichuan-inc/Baichuan2-13B-Chat.',
    'A non-commercial use and/or https://huggingface.co/baichuan-inc/Baichuan2-13B-Chat.',
  ],
] as const)(
  'in %s, addresses, clauses and models stay whole and quotations say their language: %s',
  (language, text, markup) => {
    const { container } = show(language, '', {}, <Unbroken text={text} />);
    expect(container.innerHTML).toBe(markup);
  },
);
