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
    '发送到 <span class="address">opensource@baichuan-inc.com</span>（附则 A.1）；另一个邮箱是 <span class="address">opensource.contact@baichuan-inc.com</span>。',
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
  ['zh-CN', '共 14 项。', '共 14 项。'],
] as const)(
  'in %s, addresses, clauses and models stay whole and quotations say their language: %s',
  (language, text, markup) => {
    const { container } = show(language, '', {}, <Unbroken text={text} />);
    expect(container.innerHTML).toBe(markup);
  },
);
