// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The page's modules, but the two that start it: the script and the one in its head. */
const modules = ['i18n', 'papers', 'ui', 'wizard'].flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => `src/${room}/${path}`),
);

let begun: string[] = [];

/** Has an object tell whenever it is asked to do one of these. */
function tells(object: object, name: string, names: readonly string[]): void {
  for (const method of names) {
    const own = Reflect.get(object, method);
    vi.spyOn(object as Record<string, () => unknown>, method).mockImplementation(function (
      this: unknown,
      ...given: unknown[]
    ) {
      // What tests run in asks for the time too.
      if (new Error().stack?.includes(`${process.cwd()}/src/`)) begun.push(`${name}.${method}`);
      return own?.apply(this, given);
    } as never);
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('PROD', true);
  vi.stubEnv('DEV', false);
  vi.stubEnv('SSR', false);
  begun = [];
  const nothing = () => undefined;
  vi.stubGlobal('matchMedia', nothing);
  vi.stubGlobal('requestIdleCallback', nothing);
  for (const kind of ['Intersection', 'Performance', 'Resize']) {
    vi.stubGlobal(`${kind}Observer`, nothing);
  }
  const workers = { controller: null, register: nothing, addEventListener: nothing };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: workers });
  tells(workers, 'workers', ['register', 'addEventListener']);
  tells(globalThis, 'window', [
    ...['addEventListener', 'setTimeout', 'setInterval', 'queueMicrotask', 'matchMedia'],
    ...['requestAnimationFrame', 'requestIdleCallback', 'MutationObserver'],
    ...['IntersectionObserver', 'PerformanceObserver', 'ResizeObserver'],
  ]);
  tells(EventTarget.prototype, 'target', ['addEventListener']);
  tells(Storage.prototype, 'store', ['getItem', 'setItem', 'removeItem', 'key']);
  tells(history, 'history', ['pushState', 'replaceState']);
  tells(performance, 'performance', ['mark']);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('nothing starts by being imported', () => {
  it.each(modules)('%s', async (path) => {
    const before = document.documentElement.cloneNode(true);
    await import(/* @vite-ignore */ `../../../${path}`);
    expect(begun).toEqual([]);
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });

  it('would be seen', async () => {
    const { watchPeople } = await import('../../../src/ui/pace/idle.ts');
    watchPeople();
    expect(begun).toContain('target.addEventListener');
  });

  it.each(['src/main.tsx', 'src/first-paint.ts'])('but by %s, in one call', (path) => {
    const body = parseAst(readFileSync(path, 'utf8'), { lang: 'tsx' }).body;
    expect(body.filter(({ type }) => type !== 'ImportDeclaration').map(({ type }) => type)).toEqual(
      ['ExpressionStatement'],
    );
  });

  /** What may stand at the top of a module: it says what is, and does nothing. */
  const saying =
    /^(?:Import|Export|Function|Class|Variable|TS\w+)(?:Named|All|Default)?Declaration$/;

  it.each(modules)('%s says what is, and waits for nothing', (path) => {
    const { body } = parseAst(readFileSync(path, 'utf8'), { lang: 'tsx' });
    const others = body.filter(({ type }) => !saying.test(type));
    expect(others.map(({ start, end }) => readFileSync(path, 'utf8').slice(start, end))).toEqual(
      [],
    );
    expect(promised(body)).toEqual([]);
  });
});

/** The promises that a module makes as it is imported: no function stands around them. */
function promised(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return [];
  const { type = '', callee } = node as { type?: string; callee?: { name?: string } };
  if (/Function|MethodDefinition|PropertyDefinition/.test(type)) return [];
  const own =
    type === 'AwaitExpression' || (type === 'NewExpression' && callee?.name === 'Promise');
  return [...(own ? [type] : []), ...Object.values(node).flatMap(promised)];
}
