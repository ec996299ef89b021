import { type hostFiles, mediaTypes, workerFile } from './files.ts';
import { filePolicy, pageHeaderPolicy, workerPolicy } from './policy.ts';

/** What a file of the build is to a browser: it decides its policy and how long it may be kept. */
type Kind = 'page' | 'worker' | 'hashed' | 'schema' | 'other';

/** What the paths of a kind end in, in any case. Hosts give pages without an ending too, which no other kind lacks. */
const endings: Readonly<Record<Exclude<Kind, 'other'>, string>> = {
  page: '(/[^/.]*|\\.html)$',
  worker: `/${workerFile.replace('.', '\\.')}$`,
  hashed: '/assets/[^/]+$',
  schema: '/schema/[^/]+$',
};

const policies: Readonly<Record<Kind, string>> = {
  page: pageHeaderPolicy,
  worker: workerPolicy,
  hashed: filePolicy,
  schema: filePolicy,
  other: filePolicy,
};

const caching: Readonly<Record<Kind, string>> = {
  page: 'no-cache',
  worker: 'no-cache',
  hashed: 'public, max-age=31536000, immutable',
  schema: 'no-cache',
  other: 'public, max-age=3600',
};

/** Features that the page never uses; copying to the clipboard and printing stay. */
const denied = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope'],
  ...['hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['storage-access', 'sync-xhr', 'usb', 'window-management', 'xr-spatial-tracking'],
];

/** The headers of every file. */
const common: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
};

const kinds = Object.keys(caching) as readonly Kind[];

/** The headers of the file at an address's path, wherever a build is served. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return { ...common, ...own(kindOf(path)) };
}

/** The files for hosts, by name, for a build of these files. */
export function filesForHosts(
  paths: readonly string[],
): Readonly<Record<(typeof hostFiles)[number], string>> {
  return { _headers: netlify(paths), Caddyfile: caddy(), 'nginx.conf': nginx() };
}

function own(kind: Kind): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': policies[kind], 'Cache-Control': caching[kind] };
}

/** The rules of a `_headers` that Cloudflare Pages reads; it passes over further ones. */
const rulesRead = 100;

/** What is wrong with a `_headers`, in one sentence; null where nothing is. */
export function beyondHosts(headers: string): string | null {
  const rules = headers.match(/^\//gm)?.length ?? 0;
  return rules <= rulesRead
    ? null
    : `_headers has ${rules} rules and Cloudflare Pages reads ${rulesRead}: put small parts together (src/build/chunks.ts).`;
}

/**
 * For Netlify, Cloudflare Pages and those who read the same. Each path meets one policy only, for they
 * join what matches; and each file is named, for they send what matches with a missing one too. Where
 * none of a folder's files may be kept without asking, nor may what is missing: such a folder, as that
 * of a language's pages and that of the schemas, is one rule.
 */
function netlify(paths: readonly string[]): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const isOneRule = (folder: string) => {
    const within = paths.filter((path) => folderOf(path) === folder);
    const [kind = 'other', ...others] = new Set(within.map((path) => kindOf(`/${path}`)));
    return folder !== '' && others.length === 0 && caching[kind] === 'no-cache';
  };
  const blocks = [
    block('/*', common),
    ...new Set(
      paths.flatMap((path) => {
        const folder = folderOf(path);
        const within = `/${folder}/`;
        const named = (address: string) =>
          isOneRule(folder) && address.startsWith(within) ? `${within}*` : address;
        const headers = own(kindOf(`/${path}`));
        return addressesOf(path).map((address) => block(named(address), headers));
      }),
    ),
  ];
  return `${blocks.join('\n')}\n`;
}

/** The first folder on a file's path, empty at the root. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function nginx(): string {
  const set = (kind: Kind) => [
    `set $licence_check_policy "${policies[kind]}";`,
    `set $licence_check_caching "${caching[kind]}";`,
  ];
  const lines = [
    '# Include this in the server or in the location that serves this folder.',
    'index index.html;',
    'absolute_redirect off;',
    `types { ${Object.entries(mediaTypes)
      .map(([ending, type]) => `${type} ${ending};`)
      .join(' ')} }`,
    'charset utf-8;',
    'charset_types text/plain text/css text/javascript application/manifest+json;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_types text/plain text/css text/javascript application/json image/svg+xml application/manifest+json;',
    ...set('other'),
    ...kinds.flatMap((kind) =>
      kind === 'other' ? [] : [`if ($uri ~* "${endings[kind]}") {`, ...set(kind), '}'],
    ),
    ...Object.entries(common).map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Content-Security-Policy $licence_check_policy always;',
    // Without `always`: what is not there must not be kept as missing.
    'add_header Cache-Control $licence_check_caching;',
  ];
  return `${lines.join('\n')}\n`;
}

function caddy(): string {
  const group = (matcher: string, headers: Readonly<Record<string, string>>) => [
    `header ${matcher}{`,
    ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`),
    '}',
  ];
  const lines = [
    '# Import this in the site, or in the handle_path, whose file_server serves this folder.',
    'encode gzip',
    ...group('', common),
    '@licence_check_manifest path *.webmanifest',
    ...group('@licence_check_manifest ', { 'Content-Type': mediaTypes.webmanifest ?? '' }),
    ...kinds.flatMap((kind) => {
      const name = `licence_check_${kind}`;
      const pattern =
        kind === 'other'
          ? `not path_regexp (?i)${Object.values(endings).join('|')}`
          : `path_regexp (?i)${endings[kind]}`;
      const { 'Cache-Control': kept = '', ...rest } = own(kind);
      return [
        `@${name} ${pattern}`,
        ...group(`@${name} `, rest),
        // What is not there must not be kept as missing.
        `@${name}_there {`,
        `\t${pattern}`,
        ...(kind === 'page' ? [] : ['\tfile']),
        '}',
        ...group(`@${name}_there `, { 'Cache-Control': kept }),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function kindOf(path: string): Kind {
  return (
    kinds.find((kind) => kind !== 'other' && new RegExp(endings[kind], 'i').test(path)) ?? 'other'
  );
}

/** The addresses at which hosts give a file: a page also without its ending, and a folder's without its slash. */
export function addressesOf(path: string): readonly string[] {
  const full = `/${path}`;
  const bare = full.replace(/(?:(\/)index)?\.html$/, '$1');
  return [...new Set([full, bare, bare.replace(/(.)\/$/, '$1')])];
}
