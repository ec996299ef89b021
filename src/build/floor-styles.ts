import type { Identifier } from '@mdn/browser-compat-data';
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss';
import { below, compatibility, type Floor, type Lack, lacking } from './compatibility.ts';

/**
 * What a style sheet uses that the floor has not: properties, their keywords, functions and units,
 * selectors, at-rules and media features. What is asked for by `@supports`, or has an older way beside
 * it, is no fault.
 */
export function styleFaults(css: string, floor: Floor): readonly Lack[] {
  const found = new Map<string, readonly string[]>();
  const note = (what: string, entry: Identifier | undefined) => {
    const lacks = lacking(entry, floor);
    if (lacks.length > 0) found.set(what, lacks);
  };
  const visit = (container: Container): void => {
    for (const node of container.nodes ?? []) {
      if (node.type === 'decl') noteDeclaration(node as Declaration);
      if (node.type === 'rule') noteRule(node as Rule);
      if (node.type === 'atrule') {
        if ((node as AtRule).name === 'supports') continue;
        noteAtRule(node as AtRule);
      }
      if ('nodes' in node) visit(node as Container);
    }
  };
  const { properties, selectors, 'at-rules': atRules, types } = compatibility().css;

  const noteAtRule = ({ name, params }: AtRule): void => {
    note(`@${name}`, below(atRules, name));
    if (name !== 'media') return;
    for (const [feature] of params.matchAll(/[a-z-]+(?=\s*[:)<>=])/g)) {
      const plain = feature.replace(/^(?:min|max)-/, '');
      note(`@media ${plain}`, below(atRules?.media, plain));
    }
    if (params.includes('(--')) note('@media (--', below(atRules, 'custom-media'));
    if (/[<>]/.test(params)) note('@media <', atRules?.media?.range_syntax);
  };

  const noteRule = ({ selector, parent }: Rule): void => {
    if (parent?.type === 'rule') note('nesting', selectors?.nesting);
    for (const [, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) {
      note(`:${name}`, below(selectors, name));
    }
  };

  const noteDeclaration = ({ prop, value, parent }: Declaration): void => {
    const property = below(properties, prop);
    const beside = (parent?.nodes ?? []).flatMap((one) =>
      one.type === 'decl' ? [one as Declaration] : [],
    );
    const lacks = ['-webkit-', '-moz-']
      .filter((prefix) => beside.some((other) => other.prop === prefix + prop))
      .reduce(
        (left, prefix) => left.filter((one) => lacking(property, floor, prefix).includes(one)),
        lacking(property, floor),
      );
    if (lacks.length > 0) found.set(withoutPrefix(prop, lacks), lacks);
    if (lacking(property, floor).length > 0) return;
    if (beside.some((other) => other.prop === prop && other.value !== value)) return;
    if (prop === 'content' && value.replace(/"[^"]*"|'[^']*'/g, '').includes('/')) {
      note('content: /', property?.alt_text);
    }
    const plain = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)|--[\w-]+|#\w+/g, ' ');
    for (const [, word = '', call] of plain.matchAll(/([a-z-][\w-]*)(\(?)/gi)) {
      if (call === '') note(`${prop}: ${word}`, below(property, word));
      else note(`${word}()`, functions(types).get(word));
    }
    for (const [, unit = ''] of plain.matchAll(/[\d.]+([a-z]+)/gi)) {
      note(unit, below(types?.length, unit));
    }
  };

  visit(postcss.parse(css));
  return [...found].map(([what, lacks]) => ({ what, lacks }));
}

/** A property, told apart where a browser knows it by a prefix that is not there. */
function withoutPrefix(prop: string, lacks: readonly string[]): string {
  return lacks.some((one) => one.includes('(as -')) ? `${prop} without prefix` : prop;
}

let known: ReadonlyMap<string, Identifier> | null = null;

/** The functions of values, by name, wherever the data has them. */
function functions(types: Identifier | undefined): ReadonlyMap<string, Identifier> {
  if (known !== null) return known;
  const all = new Map<string, Identifier>();
  const collect = (entry: Identifier): void => {
    for (const name of Object.keys(entry)) {
      const inner = below(entry, name);
      if (inner === undefined) continue;
      if (!all.has(name)) all.set(name, inner);
      collect(inner);
    }
  };
  if (types !== undefined) collect(types);
  known = all;
  return all;
}
