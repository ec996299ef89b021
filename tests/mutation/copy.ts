import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { bundled, type Part } from './parts.ts';

const copied = [
  'locales',
  'package.json',
  'public',
  'README.md',
  'README.zh-CN.md',
  'src',
  'tests',
  'vitest.mutate.config.ts',
];

/**
 * TypeScript without what stands behind `as` and `satisfies`: blanks in its place, so that all else
 * keeps its line and column.
 */
export function withoutAssertions(path: string, source: string): string {
  let text = source;
  const blank = (inner: { readonly end: number }, outer: { readonly end: number }) => {
    const assertion = text.slice(inner.end, outer.end);
    const [closing = ''] = /^[\s)]*/.exec(assertion) ?? [];
    const blanks = closing + assertion.slice(closing.length).replace(/\S/g, ' ');
    text = text.slice(0, inner.end) + blanks + text.slice(outer.end);
  };
  new Visitor({
    TSAsExpression: (node) => blank(node.expression, node),
    TSSatisfiesExpression: (node) => blank(node.expression, node),
  }).visit(parseSync(path, source).program);
  return text;
}

/** A test file that loads a test’s bundle, unless another test has found the mutant already. */
function loader(path: string): string {
  return `import { it } from 'vitest';

try {
  if (!globalThis.mutantIsFound) await import('./${basename(path, '.js')}.body.js');
} catch (error) {
  globalThis.mutantIsFound = true;
  throw error;
}

it('is loaded', () => {});
`;
}

/**
 * Copies the project from `home` to `directory` for Stryker to mutate. Stryker passes over whatever stands under
 * a type assertion, which is where the rules have their tables (`as const satisfies …`); hence the
 * files to mutate are copied without their assertions, which say nothing at run time. Beside them
 * stand the files that load the tests of the part, once they are bundled (bundle.ts).
 */
export function copyProject(home: string, directory: string, { tests }: Part): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const name of copied) cpSync(join(home, name), join(directory, name), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(directory, 'node_modules'));
  for (const name of readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.d)\.ts$/.test(name)) continue;
    const path = join('src', name);
    writeFileSync(
      join(directory, path),
      withoutAssertions(path, readFileSync(join(home, path), 'utf8')),
    );
  }
  for (const path of tests.map(bundled)) {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), loader(path));
  }
}
