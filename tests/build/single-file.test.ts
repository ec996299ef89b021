import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ofAllLanguages } from '../../src/build/pages.ts';
import { inOne } from '../../src/build/single-file.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const parts = {
  template: `<!doctype html>
<!-- html -->
  <head>
    <meta charset="utf-8" />
    <!-- policy -->
    <meta name="description" content="<!-- description -->" />
    <title><!-- title --></title>
    <!-- start -->
    <!-- icons -->
  </head>
  <body>
    <!-- page -->
  </body>
`,
  script: 'go("$&");',
  style: 'p{}',
  icon: '<svg/>',
  unscripted: '<p>No script</p>',
  outdated: '<p>Too old</p>',
  texts: [['a/b.txt', ' $& kept\n\n']],
} as const;

const policy = (script: string) =>
  [
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash('p{}')}; img-src data:`,
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');

describe('the page in a single file', () => {
  it('holds its parts, and a policy that allows nothing else', () => {
    expect(inOne(parts)).toBe(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy('go("$&");')}" />
    <meta name="description" content="${ofAllLanguages.description}" />
    <title>${ofAllLanguages.title}</title>
    <style>p{}</style>
    <link rel="icon" href="data:image/svg+xml,%3Csvg%2F%3E" sizes="any" type="image/svg+xml" />
  </head>
  <body>
    <div data-app></div>
<noscript><p>No script</p></noscript><p>Too old</p>
<script type="module">go("$&");</script>
<script type="text/plain" data-file="a/b.txt"> $& kept

</script>
  </body>
`);
  });

  it.each([
    ['"</script>"', '"\\x3C/script>"'],
    ['"</SCRIPT >"', '"\\x3C/SCRIPT >"'],
    ['"<!-- <script>"', '"\\x3C!-- <script>"'],
  ])('escapes %s in the script', (script, escaped) => {
    const page = inOne({ ...parts, script });
    expect(page).toContain(`<script type="module">${escaped}</script>`);
    expect(page).toContain(policy(escaped));
  });

  it.each([
    [
      'another file',
      { template: parts.template.replace('<body>', '<body><img src="./a.png">') },
      './a.png',
    ],
    ['a style that ends early', { style: 'p{content:"</STYLE>"}' }, '</STYLE'],
    ['a text that ends early', { texts: [['a.txt', '</script>']] as const }, '</script'],
    ['a text that hides the end', { texts: [['a.txt', '<!-- <script>']] as const }, '<!--'],
    [
      'a handler',
      { template: parts.template.replace('<body>', '<body onload="go()">') },
      'onload=',
    ],
  ])('is refused with %s', (_, changed, named) => {
    expect(() => inOne({ ...parts, ...changed })).toThrow(named);
  });
});
