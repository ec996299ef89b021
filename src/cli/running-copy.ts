import { hostFiles, mediaTypes } from '../build/files.ts';
import { addressesOf, headersOf } from '../build/headers.ts';
import type { Difference } from './difference.ts';
import { type Released, sha256 } from './released.ts';

/** How a file is asked for: a host may keep a compressed copy beside each file, and that be another. */
const encodings = ['identity', 'gzip', 'br'];

/** Headers of which a release has none, as each makes a browser load, keep, send or allow something more. */
const unwanted = [
  ...['Access-Control-Allow-Origin', 'Clear-Site-Data', 'Content-Security-Policy-Report-Only'],
  ...['Link', 'NEL', 'Refresh', 'Report-To', 'Reporting-Endpoints', 'Service-Worker-Allowed'],
  ...['Set-Cookie', 'SourceMap', 'X-SourceMap'],
];

/** Media types that are the same to every browser. */
const sameTypes: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/x-javascript': 'text/javascript',
};

/** Types whose text is read as UTF-8 only where they say so. */
const saysEncoding = ['text/html', 'text/plain', 'text/css'];

/** An address that no release has, to see what is answered there. */
const nowhere = 'assets/no-such-file-00000000.js';

const atOnce = 8;
const mostHops = 5;
const longest = 32_000_000;
const patience = 60_000;

/** What an address answered in the end: bytes, or where it leads to outside of what may be. */
type Answer =
  | { readonly to: string }
  | { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array };

/**
 * What differs between a running copy and a release. Each file is asked for at every address that
 * people take (a page in a folder at the folder’s too), plain and compressed; what is for hosts alone
 * is not, as some do not give it. Of headers nothing is said where `withHeaders` is false. Throws what
 * `fetch` does where the copy cannot be asked.
 *
 * @param copy its address, with a slash at its end
 */
export async function differencesAt(
  copy: URL,
  released: Released,
  withHeaders: boolean,
): Promise<readonly Difference[]> {
  const paths = [...released.keys()].filter((path) => !hostFiles.some((name) => name === path));
  const asked = paths.flatMap((path) =>
    [path, ...(/(^|\/)index\.html$/.test(path) ? [path.slice(0, -'index.html'.length)] : [])].map(
      (at) => ({ at, path }),
    ),
  );
  const seen = await inTurns(asked, async ({ at, path }) => {
    const differences: Difference[] = [];
    for (const encoding of encodings) {
      const answer = await ask(copy, at, addressesOf(path), encoding);
      differences.push(
        ...compared(copy, at === '' ? './' : at, path, answer, released, withHeaders),
      );
    }
    return differences;
  });
  return [...seen.flat(), ...(await atNoFile(copy, released, withHeaders))];
}

/** What is wrong with an answer for a file. */
function compared(
  copy: URL,
  at: string,
  path: string,
  answer: Answer,
  released: Released,
  withHeaders: boolean,
): readonly Difference[] {
  if ('to' in answer) return [{ kind: 'elsewhere', at, found: answer.to }];
  const { status, headers, bytes } = answer;
  if (status === 404 || status === 410) return [{ kind: 'missing', at }];
  if (status !== 200) return [{ kind: 'status', at, found: String(status) }];
  const wanted = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? '';
  const sent = headers.get('content-type') ?? '';
  const sum = sha256(bytes);
  const isRight = sum === released.get(path);
  const [other] = [...released].find(([, one]) => one === sum) ?? [];
  if (!isRight && other !== undefined) return [{ kind: 'swapped', at, found: other }];
  if (!isRight && wanted !== 'text/html' && mediaType(sent) === 'text/html') {
    return [{ kind: 'page', at }];
  }
  const isPage = wanted === 'text/html';
  return [
    ...(isRight ? [] : [{ kind: 'changed', at } as const]),
    ...(isRight || !isPage ? [] : namedIn(copy, at, bytes, released)),
    ...(isType(sent, wanted) ? [] : [{ kind: 'type', at, found: sent, wanted } as const]),
    ...(withHeaders ? headersAt(at, path, headers) : []),
  ];
}

function headersAt(at: string, path: string, headers: Headers): readonly Difference[] {
  const wrong = Object.entries(headersOf(`/${path}`)).flatMap(([name, wanted]): Difference[] => {
    const found = headers.get(name);
    if (found === wanted) return [];
    return [
      found === null
        ? { kind: 'headerMissing', at, name, wanted }
        : { kind: 'headerChanged', at, name, found, wanted },
    ];
  });
  const extra = unwanted.flatMap((name): Difference[] => {
    const found = headers.get(name);
    return found === null ? [] : [{ kind: 'headerExtra', at, name, found }];
  });
  return [...wrong, ...extra];
}

const mediaType = (sent: string) => sent.split(';')[0]?.trim().toLowerCase() ?? '';

function isType(sent: string, wanted: string): boolean {
  const type = mediaType(sent);
  const encoding = /;\s*charset="?([^";\s]*)/i.exec(sent)?.[1]?.toLowerCase() ?? null;
  return (
    (sameTypes[type] ?? type) === wanted &&
    (encoding === 'utf-8' ||
      (encoding === null && !(saysEncoding.includes(wanted) && wanted !== 'text/html')))
  );
}

/** What a changed page names that a browser would load, or that lies in the copy, and is of no release. */
function namedIn(
  copy: URL,
  at: string,
  bytes: Uint8Array,
  released: Released,
): readonly Difference[] {
  const page = new TextDecoder().decode(bytes);
  const known = new Set([...released.keys()].flatMap(addressesOf));
  const names = page.matchAll(
    /<([a-z]+)\b[^>]*?\s(?:src|href|data|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi,
  );
  const found = [...names].flatMap(([, element = '', one, other, bare]) => {
    const name = (one ?? other ?? bare ?? '').replaceAll('&amp;', '&');
    const base = new URL(at, copy);
    if (!URL.canParse(name, base.href)) return [name];
    const address = new URL(name, base);
    if (address.protocol === 'data:') return [];
    const path = address.href.startsWith(copy.href)
      ? address.pathname.slice(copy.pathname.length - 1)
      : null;
    if (path === null) return element.toLowerCase() === 'a' ? [] : [address.href];
    return known.has(decodeURI(path)) ? [] : [address.href];
  });
  return [...new Set(found)].map((name) => ({ kind: 'named', at, found: name }));
}

/** What is wrong with the answer at an address that no file has: only that there is nothing, or a page of the release, not to be kept. */
async function atNoFile(
  copy: URL,
  released: Released,
  withHeaders: boolean,
): Promise<readonly Difference[]> {
  const answer = await ask(copy, nowhere, [], 'identity');
  if ('to' in answer) return [];
  const { status, headers, bytes } = answer;
  const kept = headers.get('cache-control') ?? '';
  const isKept = withHeaders && /immutable|max-age=[1-9]/.test(kept);
  const isKnown = status !== 200 || [...released.values()].includes(sha256(bytes));
  return [
    ...(isKnown ? [] : [{ kind: 'invented', at: nowhere } as const]),
    ...(isKept ? [{ kind: 'kept', at: nowhere, found: kept } as const] : []),
  ];
}

/** Asks for a path below a copy; goes where it is led as long as that is the same file at another of its addresses. */
async function ask(
  copy: URL,
  path: string,
  addresses: readonly string[],
  encoding: string,
): Promise<Answer> {
  let at = new URL(path.split('/').map(encodeURIComponent).join('/'), copy);
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { 'accept-encoding': encoding },
      signal: AbortSignal.timeout(patience),
    });
    const to = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || to === null) {
      return { status: response.status, headers: response.headers, bytes: await bodyOf(response) };
    }
    await response.body?.cancel();
    if (!URL.canParse(to, at.href)) return { to };
    at = new URL(to, at);
    const isBelow = at.href.startsWith(copy.href) || `${at.href}/` === copy.href;
    if (!isBelow || !addresses.includes(at.pathname.slice(copy.pathname.length - 1) || '/')) {
      return { to: at.href };
    }
  }
  return { to: at.href };
}

/** The bytes of an answer, no more than any file may have; none where they are not in the encoding that they are said to be in. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece);
      length += piece.length;
      if (length > longest) break;
    }
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw error;
    return new Uint8Array();
  }
  return Buffer.concat(pieces);
}

async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const n = next;
      next += 1;
      results[n] = await work(items[n] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
