import { createRequire } from 'node:module';
import type { CompatData, Identifier, SupportBlock } from '@mdn/browser-compat-data';

type BrowserName = keyof SupportBlock & string;

/** The browsers that the page is built for, by their names in the data, each with its oldest version. */
export type Floor = readonly (readonly [BrowserName, string])[];

/** A feature, and the browsers of the floor that have it not. */
export interface Lack {
  readonly what: string;
  readonly lacks: readonly string[];
}

/** The names in the data of what a bundler's target may name; an iPhone's browser is as old as Safari. */
const browserNames: Readonly<Record<string, readonly BrowserName[]>> = {
  chrome: ['chrome'],
  safari: ['safari', 'safari_ios'],
  ios: ['safari_ios'],
  firefox: ['firefox'],
};

/** The floor that a bundler's target (`safari16`) tells; throws at a browser that cannot be looked up. */
export function floorOf(target: readonly string[]): Floor {
  const found = target.flatMap((text) => {
    const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(text) ?? [];
    const names = browserNames[name];
    if (names === undefined) throw new Error(`"${text}" is no browser that can be looked up.`);
    return names.map((browser) => [browser, version] as const);
  });
  return [...new Map(found)];
}

let loaded: CompatData | null = null;

/** What is known of the features of browsers (MDN). */
export function compatibility(): CompatData {
  loaded ??= createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
  return loaded;
}

/** What the data has below an entry under a name. */
export function below(entry: Identifier | undefined, name: string): Identifier | undefined {
  return entry !== undefined && name !== '__compat' && Object.hasOwn(entry, name)
    ? entry[name]
    : undefined;
}

/**
 * The browsers of the floor that have not what an entry tells of, under this prefix, each with the
 * version that has it. None where the data tells nothing.
 */
export function lacking(
  entry: Identifier | undefined,
  floor: Floor,
  wanted = '',
): readonly string[] {
  const support = entry?.__compat?.support;
  if (support === undefined) return [];
  return floor.flatMap(([browser, version]) => {
    const statements = [support[browser] ?? []].flat();
    const [first] = statements;
    const has = statements.some(
      ({ version_added: added, version_removed: removed, prefix = '', flags }) =>
        flags === undefined &&
        prefix === wanted &&
        reaches(version, added) &&
        !reaches(version, removed),
    );
    if (has || first === undefined) return [];
    const from = first.prefix === undefined ? first.version_added : `as ${first.prefix}`;
    return [`${browser} ${version} (${from || 'never'})`];
  });
}

function reaches(version: string, least: unknown): boolean {
  if (typeof least !== 'string' || least === 'preview') return false;
  const numbers = (text: string) => text.replace('≤', '').split('.').map(Number);
  const [own, other] = [numbers(version), numbers(least)];
  const difference = other.map((number, n) => (own[n] ?? 0) - number).find((one) => one !== 0);
  return (difference ?? 0) >= 0;
}
