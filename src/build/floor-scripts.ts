import type { Identifier } from '@mdn/browser-compat-data';
import { parseAst } from 'vite';
import { below, compatibility, type Floor, type Lack, lacking } from './compatibility.ts';

/** A node of a syntax tree (ESTree). */
interface Syntax {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** What the names that every page has stand for. */
const instances: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  window: 'Window',
  self: 'Window',
  globalThis: 'Window',
  location: 'Location',
  history: 'History',
  localStorage: 'Storage',
  sessionStorage: 'Storage',
  crypto: 'Crypto',
  caches: 'CacheStorage',
  performance: 'Performance',
};

/**
 * What a script uses that the floor has not, as far as names tell: globals and their members, members
 * of anything that no thing of the language of that age has (`.toSorted`), and in
 * regular expressions look-behind, modifiers and flags. Syntax is the bundler's to lower.
 */
export function scriptFaults(code: string, floor: Floor): readonly Lack[] {
  const { api, javascript } = compatibility();
  const { builtins, regular_expressions: expressions } = javascript;
  const found = new Map<string, readonly string[]>();
  const note = (what: string, entry: Identifier | undefined) => {
    const lacks = lacking(entry, floor);
    if (lacks.length > 0) found.set(what, lacks);
  };
  const globalNamed = (name: string) => below(builtins, name) ?? below(api, name);

  const program = parseAst(code) as unknown as Syntax;
  const own = declared(program);
  const known = languageMembers(floor);

  const notePattern = (pattern: string, flags: string) => {
    if (/\(\?<[=!]/.test(pattern)) note('look-behind', expressions?.lookbehind_assertion);
    if (/\(\?[a-z-]+:/.test(pattern)) note('(?i:)', expressions?.modifier);
    if (flags.includes('d')) note('/d', builtins?.RegExp?.hasIndices);
    if (flags.includes('v')) note('/v', builtins?.RegExp?.unicodeSets);
  };
  const noteCall = (callee: unknown, given: readonly Syntax[]) => {
    const name = nameOf(callee);
    if (name === null || own.has(name)) return;
    note(name, globalNamed(name));
    if (name !== 'RegExp') return;
    const [pattern, flags] = given;
    notePattern(JSON.stringify(pattern ?? ''), String(flags?.value ?? ''));
  };
  const noteMember = (object: Syntax, member: string) => {
    const inner = object.type === 'MemberExpression' && object.computed === false;
    const name = nameOf(inner ? object.property : object);
    const isOwn = name === null || (!inner && own.has(name));
    const instance = isOwn ? undefined : instances[name];
    if (instance !== undefined) {
      note(`${name}.${member}`, below(below(api, instance), member) ?? globalNamed(member));
      return;
    }
    const holder = isOwn ? undefined : globalNamed(name);
    if (holder !== undefined) {
      note(`${name}.${member}`, below(holder, `${member}_static`) ?? below(holder, member));
      return;
    }
    const entries = known.get(member) ?? [];
    if (entries.every((entry) => lacking(entry, floor).length > 0)) {
      note(`.${member}`, entries[0]);
    }
  };

  walk(program, (node) => {
    if (node.type === 'Literal' && node.regex !== undefined) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      notePattern(pattern, flags);
    }
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      noteCall(node.callee, node.arguments as readonly Syntax[]);
    }
    if (node.type === 'MemberExpression' && node.computed === false) {
      noteMember(node.object as Syntax, nameOf(node.property) ?? '');
    }
  });
  return [...found].map(([what, lacks]) => ({ what, lacks }));
}

/** The names that a script gives to things of its own. */
function declared(program: Syntax): ReadonlySet<string | null> {
  const names = new Set<string | null>();
  walk(program, ({ id, local, params }) => {
    for (const place of [id, local, params ?? []].flat()) names.add(nameOf(place));
  });
  return names;
}

/** What the data tells of the standard members of the things of the language that the floor can make, by name. */
function languageMembers(floor: Floor): ReadonlyMap<string, readonly Identifier[]> {
  const all = new Map<string, Identifier[]>();
  for (const [holder, entry] of Object.entries(compatibility().javascript.builtins ?? {})) {
    const maker = below(entry as Identifier, holder);
    if (maker === undefined || lacking(maker, floor).length > 0) continue;
    for (const name of Object.keys(entry as Identifier)) {
      const member = below(entry as Identifier, name);
      if (member?.__compat?.status?.standard_track !== true) continue;
      all.set(name, [...(all.get(name) ?? []), member]);
    }
  }
  return all;
}

function nameOf(node: unknown): string | null {
  const { type, name } = (node ?? {}) as Partial<Syntax>;
  return type === 'Identifier' ? (name as string) : null;
}

function walk(node: unknown, visit: (node: Syntax) => void): void {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node) && typeof (node as Syntax).type === 'string') visit(node as Syntax);
  for (const inner of Object.values(node)) walk(inner, visit);
}
