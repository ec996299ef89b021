import { type hostFiles, mediaTypes, workerFile } from './files.ts';
import { filePolicy, pagePolicy, workerPolicy } from './policy.ts';

/** What a file of the build is to a browser: it decides its policy and how long it may be kept. */
type Kind = 'page' | 'worker' | 'hashed' | 'other';

const endings: Readonly<Record<Exclude<Kind, 'other'>, string>> = {
  page: '(/|\\.html)$',
  worker: `/${workerFile.replace('.', '\\.')}$`,
  hashed: '/assets/[^/]+$',
};

const caching: Readonly<Record<Kind, string>> = {
  page: 'no-cache',
  worker: 'no-cache',
  hashed: 'public, max-age=31536000, immutable',
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

/** Says which headers a build's files are sent with. */
export class FileHeaders {
  private readonly policies: Readonly<Record<Kind, string>>;

  /** @param pages the final pages of the build */
  constructor(pages: readonly string[]) {
    this.policies = {
      page: pagePolicy(pages),
      worker: workerPolicy,
      hashed: filePolicy,
      other: filePolicy,
    };
  }

  /** The headers of the file at an address's path, wherever the build is served. */
  of(path: string): Readonly<Record<string, string>> {
    return { ...common, ...this.own(kindOf(path)) };
  }

  /** The files for hosts, by name, for a build of these files. */
  files(paths: readonly string[]): Readonly<Record<(typeof hostFiles)[number], string>> {
    return { _headers: this.netlify(paths), Caddyfile: this.caddy(), 'nginx.conf': this.nginx() };
  }

  private own(kind: Kind): Readonly<Record<string, string>> {
    return { 'Content-Security-Policy': this.policies[kind], 'Cache-Control': caching[kind] };
  }

  /** For Netlify, Cloudflare Pages and those who read the same: each path meets one policy only, for they join what matches. */
  private netlify(paths: readonly string[]): string {
    const block = (path: string, headers: Readonly<Record<string, string>>) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
    const single = paths
      .filter((path) => !path.startsWith('assets/'))
      .flatMap((path) => [`/${path}`, ...(isIndex(path) ? [`/${path.slice(0, -10)}`] : [])]);
    const blocks = [
      block('/*', common),
      block('/assets/*', this.own('hashed')),
      ...single.map((path) => block(path, this.own(kindOf(path)))),
    ];
    return `${blocks.join('\n')}\n`;
  }

  private nginx(): string {
    const set = (kind: Kind) => [
      `set $licence_check_policy "${this.policies[kind]}";`,
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
        kind === 'other' ? [] : [`if ($uri ~ "${endings[kind]}") {`, ...set(kind), '}'],
      ),
      ...Object.entries(common).map(([name, value]) => `add_header ${name} "${value}" always;`),
      'add_header Content-Security-Policy $licence_check_policy always;',
      'add_header Cache-Control $licence_check_caching;',
    ];
    return `${lines.join('\n')}\n`;
  }

  private caddy(): string {
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
        const name = `@licence_check_${kind} `;
        const pattern =
          kind === 'other'
            ? `not path_regexp ${Object.values(endings).join('|')}`
            : `path_regexp ${endings[kind]}`;
        // What is not there must not be kept as missing.
        const matcher = kind === 'hashed' ? ['{', `\t${pattern}`, '\tfile', '}'] : [pattern];
        return [`${name}${matcher.join('\n')}`, ...group(name, this.own(kind))];
      }),
    ];
    return `${lines.join('\n')}\n`;
  }
}

function kindOf(path: string): Kind {
  return kinds.find((kind) => kind !== 'other' && new RegExp(endings[kind]).test(path)) ?? 'other';
}

function isIndex(path: string): boolean {
  return /(^|\/)index\.html$/.test(path);
}
