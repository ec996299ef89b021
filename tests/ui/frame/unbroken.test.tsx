// @vitest-environment jsdom

import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Unbroken } from '../../../src/ui/frame/Unbroken.tsx';

afterEach(cleanup);

it.each([
  ['No address stands here (2.2).', 'No address stands here (2.2).'],
  [
    'Send it to opensource@baichuan-inc.com, before any use.',
    'Send it to <span class="address">opensource@baichuan-inc.com</span>, before any use.',
  ],
  [
    '发送到 opensource@baichuan-inc.com（附则 A.1）；另一个邮箱是 opensource.contact@baichuan-inc.com。',
    '发送到 <span class="address">opensource@baichuan-inc.com</span>（附则 A.1）；另一个邮箱是 <span class="address">opensource.contact@baichuan-inc.com</span>。',
  ],
  ['It ends with a@b-c.org.', 'It ends with <span class="address">a@b-c.org</span>.'],
])('keeps the addresses in “%s” whole', (text, markup) => {
  const { container } = render(<Unbroken text={text} />);
  expect(container.innerHTML).toBe(markup);
});
