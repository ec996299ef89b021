import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageHeaderPolicy, pagePolicy, withPolicy } from '../../src/build/policy.ts';

const page = (content: string) =>
  `<!doctype html><html><head><meta charset="utf-8" /><!-- policy -->${content}</head><body></body></html>`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const directives = (scripts: string, styles: string) => [
  "default-src 'none'",
  `script-src 'self'${scripts}`,
  `style-src 'self'${styles}`,
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
];

describe('the policy', () => {
  it.each([
    ['nothing inline', '<script type="module" src="./a.js"></script>', '', ''],
    ['an inline script', '<script>go()</script>', ` ${hash('go()')}`, ''],
    ['data', '<script type="application/json" data-words="en">{}</script>', '', ''],
    ['an inline style', '<style media="print">p{}</style>', '', ` ${hash('p{}')}`],
    ['twice the same', '<style>a</style><style>a</style>', '', ` ${hash('a')}`],
    ['white space kept', '<script>\n go()\n</script>', ` ${hash('\n go()\n')}`, ''],
  ])('of a page with %s', (_, content, scripts, styles) => {
    expect(pagePolicy(page(content)).split('; ')).toEqual(directives(scripts, styles));
  });

  it('stands first in its page', () => {
    const policy = directives(` ${hash('a()')}`, '').join('; ');
    expect(withPolicy(page('<script>a()</script>'))).toContain(
      `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" /><script>`,
    );
  });

  it('as a header says the same of all but scripts and styles, whatever the pages hold', () => {
    const falling = ['child-src', 'font-src', 'frame-src', 'media-src', 'object-src'];
    const others = directives('', '').filter((rule) => !/^(?:default|script|style)-src/.test(rule));
    expect(pageHeaderPolicy.split('; ').sort()).toEqual(
      [
        ...falling.map((kind) => `${kind} 'none'`),
        ...["script-src-attr 'none'", "style-src-attr 'none'", "frame-ancestors 'none'"],
        ...others,
      ].sort(),
    );
  });

  it.each([
    ['a handler', '<body onload="go()">'],
    ['a style attribute', '<p style="color:red">'],
    ['a handler in capitals', '<img src="x" ONERROR = "go()">'],
  ])('refuses a page with %s', (_, content) => {
    expect(() => withPolicy(page(content))).toThrow('The policy forbids inline handlers');
  });

  it('refuses a page without a place for it', () => {
    expect(() => withPolicy('<!doctype html><p>')).toThrow(
      'A page needs one place <!-- policy -->, and has 0.',
    );
  });
});
