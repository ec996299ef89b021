import { createHash } from 'node:crypto';
import { filled } from './template.ts';

/** The name of the one Trusted Types policy there is: it lets the page register its worker. */
const trustedPolicy = 'service-worker';

/** The policy of the service worker's own file: it fetches what it keeps, and nothing else. */
export const workerPolicy =
  "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The policy of every file that is neither a page nor the worker. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";

/** What binds every page, whatever it holds. */
const pageRules = [
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];
const trustedRules = ["require-trusted-types-for 'script'", `trusted-types ${trustedPolicy}`];

/**
 * The Content-Security-Policy of pages as a header. It is the same for every build, as several
 * policies bind together and a server that was not told of a new build would block its inline parts:
 * which scripts and styles may run stands in each page's own policy, and all that needs no hash here.
 * Nothing falls back to `default-src`, which would speak of scripts and styles too.
 */
export const pageHeaderPolicy = [
  ...['child-src', 'font-src', 'frame-src', 'media-src', 'object-src'].map(
    (kind) => `${kind} 'none'`,
  ),
  "script-src-attr 'none'",
  "style-src-attr 'none'",
  ...pageRules,
  "frame-ancestors 'none'",
  ...trustedRules,
].join('; ');

/** The Content-Security-Policy that a page carries; allows the inline scripts and styles that it holds by hash. */
export function pagePolicy(page: string): string {
  const sources = (name: 'script' | 'style') =>
    ["'self'", ...new Set(inlineHashes(page, name))].join(' ');
  return [
    "default-src 'none'",
    `script-src ${sources('script')}`,
    `style-src ${sources('style')}`,
    ...pageRules,
    ...trustedRules,
  ].join('; ');
}

/** The policy of the page in a single file: nothing but this script and this style. */
export function singleFilePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * A page with a policy, by default its own, in the place for it, which is the last one left.
 * What a meta element cannot carry (`frame-ancestors`; CSP3, 3.3) stands in the header alone.
 * Throws where the page holds an attribute that no hash may allow, or has no such place.
 */
export function withPolicy(page: string, policy: string = pagePolicy(page)): string {
  const forbidden = page.match(/<[a-z][^<>]*\s(?:on\w+|style)\s*=/i);
  if (forbidden !== null) {
    throw new Error(
      `The policy forbids inline handlers and style attributes, but a page holds: ${forbidden[0]}`,
    );
  }
  return filled(page, {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  });
}

/** The sources, `'sha256-…'`, of the inline elements of a kind in a page; data runs nowhere and needs none. */
function inlineHashes(page: string, name: 'script' | 'style'): readonly string[] {
  const elements = page.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}\\s*>`, 'gi'));
  return [...elements]
    .filter(([, attributes = '']) => !/\ssrc\s*=|\stype="application\/json"/i.test(attributes))
    .map(([, , text = '']) => hashSource(text));
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
