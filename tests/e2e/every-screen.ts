import { questionIds } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import people from '../cases/people.json' with { type: 'json' };

/** What drives a browser here: Playwright, Puppeteer, or a program that drives by WebDriver. */
export interface Driver {
  /** Runs a function in the page. */
  readonly run: <Given, Result>(
    what: (given: Given) => Result,
    given: Given,
  ) => Promise<Awaited<Result>>;
}

/** What stands against the rules on the screens seen. */
export interface Drive {
  /** The fragments that were shown, in order. */
  readonly seen: readonly string[];
  /** Links to elsewhere that would tell it where they come from. */
  readonly leaks: readonly string[];
}

const addresses = ['', ...questionIds.map((id) => `#/${id}`), '#/check', '#/result'];

/** How many pages of one kind (`#/licence/…`) are shown. */
const samples = 3;

/** Cases that together show every question, and results of several kinds. */
export const drivenCases: readonly Answers[] = people
  .filter(({ case: name }) =>
    [
      'A university hospital: research, and triage in its wards',
      'A start-up builds a fine-tune into its paid app',
    ].includes(name),
  )
  .map(({ answers }) => answers as Answers);

/**
 * Shows every screen of the page that is open: the wizard's places, and from there whatever a link
 * in the page, or one to be shared, leads to, so that a new screen joins as soon as something leads
 * to it. On each, opens what is folded, and then has it looked at.
 */
export async function driveScreens(
  driver: Driver,
  inspect?: (fragment: string) => Promise<void>,
): Promise<Drive> {
  const open = [...addresses];
  const seen: string[] = [];
  const leaks = new Set<string>();
  for (let fragment = open.shift(); fragment !== undefined; fragment = open.shift()) {
    const kind = fragment.split('/').slice(0, 2).join('/');
    const ofKind = seen.filter(
      (other) => other.startsWith(`${kind}/`) && other.split('/').length > 2,
    );
    if (seen.includes(fragment)) continue;
    if (fragment.split('/').length > 2 && ofKind.length >= samples) continue;
    const found = await driver.run(look, fragment);
    await inspect?.(fragment);
    seen.push(fragment);
    open.push(...found.links);
    for (const leak of found.leaks) leaks.add(leak);
  }
  return { seen, leaks: [...leaks] };
}

/** In the page: goes to a fragment, waits for the screen, unfolds it, and tells where its links lead. */
async function look(fragment: string) {
  const settled = async () => {
    const { setTimeout: after } = window;
    for (let n = 0; n < 250; n += 1) {
      await new Promise((done) => after(done, 20));
      const waits =
        document.querySelector('aside > .quiet, .beside > .quiet, .paper > .quiet') !== null;
      const headings = [...document.querySelectorAll('main h1')];
      if (!waits && headings.some((heading) => heading.getClientRects().length > 0)) return;
    }
    throw new Error(`${fragment}: there is no screen.`);
  };
  const wanted = fragment === '' ? '#/' : fragment;
  if (window.location.hash !== wanted) {
    const moved = new Promise((done) => {
      window.addEventListener('hashchange', done, { once: true });
    });
    window.location.hash = wanted;
    await moved;
  }
  await settled();
  for (const details of document.querySelectorAll('details')) details.open = true;
  document.querySelector<HTMLElement>('main [aria-expanded="false"]')?.click();
  await settled();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const outside = links.filter(
    ({ origin, protocol }) => protocol.startsWith('http') && origin !== window.location.origin,
  );
  const shared = [...document.querySelectorAll<HTMLInputElement>('input[readonly]')]
    .filter(({ value }) => value.startsWith(window.location.origin))
    .map(({ value }) => new URL(value).hash);
  return {
    links: links
      .filter(
        ({ pathname, origin }) =>
          origin === window.location.origin && pathname === window.location.pathname,
      )
      .map(({ hash }) => hash)
      .concat(shared)
      .filter((hash) => hash.startsWith('#/')),
    leaks: outside
      .filter(
        ({ relList, target }) =>
          !relList.contains('noopener') || !relList.contains('noreferrer') || target !== '_blank',
      )
      .map(({ href }) => href),
  };
}

/** In the page, before anything else runs: keeps every violation of the policy. */
export function keepViolations(): void {
  const kept: string[] = [];
  Object.assign(window, { violations: kept });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    kept.push(`${effectiveDirective} ${blockedURI}`);
  });
}

/** In the page: the violations kept so far. */
export function violations(): readonly string[] {
  const { violations: kept } = window as unknown as { readonly violations: readonly string[] };
  return [...kept];
}

/** In the page: tries what the policy must not let through; tells what happened, and the violations. */
export async function attack(elsewhere: string) {
  const image = new Image();
  const imageLoaded = new Promise<string>((done) => {
    image.onload = () => done('loaded');
    image.onerror = () => done('blocked');
  });
  image.src = `${elsewhere}picture.png`;
  document.body.append(image);
  const fetched = await fetch(`${elsewhere}data`).then(
    () => 'fetched',
    () => 'blocked',
  );
  const own = await fetch(window.location.href).then(
    () => 'fetched',
    () => 'blocked',
  );
  let markup = 'set';
  try {
    document.createElement('div').innerHTML = '<img src="x" onerror="window.attacked = true">';
  } catch {
    markup = 'blocked';
  }
  const picture = await imageLoaded;
  image.remove();
  return { picture, fetched, own, markup, attacked: 'attacked' in window };
}

/** What `attack` must tell. */
export const repelled = {
  picture: 'blocked',
  fetched: 'blocked',
  own: 'blocked',
  markup: 'blocked',
  attacked: false,
};

/** What the requests of a drive had that they must not: another origin, a method but GET, a body, a query, a path that no file of the build has. */
export function strayRequests(
  requests: readonly { readonly method: string; readonly url: string; readonly body: boolean }[],
  address: string,
  paths: readonly string[],
): readonly string[] {
  const own = new Set(paths.flatMap((path) => [path, path.replace(/index\.html$/, '')]));
  return requests
    .filter(({ url }) => !url.startsWith('data:'))
    .filter(({ method, url, body }) => {
      const [plain = ''] = url.split('#');
      const path = plain.startsWith(address) ? plain.slice(address.length) : null;
      return path === null || !own.has(path) || method !== 'GET' || body;
    })
    .map(({ method, url }) => `${method} ${url}`);
}
