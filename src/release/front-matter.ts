import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A property of a card's front matter: its texts (several where it is a list) and its line in the file. */
export interface Property {
  readonly values: readonly string[];
  /** Of a list that describes things, how it is written. */
  readonly written: readonly string[];
  readonly line: number;
}

/** The front matter of a card, and where the text goes on. */
export interface FrontMatter {
  readonly properties: ReadonlyMap<string, Property>;
  /** Whether it is no YAML that can be read. */
  readonly isBroken: boolean;
  /** How many lines it takes, its fences included. */
  readonly lines: number;
}

/** A text that a property has, and the line of the property. */
export interface Value {
  readonly value: string;
  readonly line: number;
}

/** The texts of a property of front matter; none where it is not there. */
export function valuesAt(frontMatter: FrontMatter | null, key: string): readonly Value[] {
  const property = frontMatter?.properties.get(key);
  if (property === undefined) return [];
  return property.values.map((value) => ({ value, line: property.line }));
}

/** The longest front matter that is read, in characters; how deep its brackets may stand. */
const longest = 50_000;
const deepest = 50;

/**
 * Reads the YAML between two lines of `---` at the beginning of a text; null where there is none.
 * Aliases are not followed and tags not obeyed, so that no text makes more of itself.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*\n/.exec(text.slice(0, 1000));
  if (opening === null) return null;
  const [fence] = opening;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = fence.length;
  const end = closing.exec(text);
  if (end === null) return null;
  const above = fence.split('\n').length - 1;
  const yaml = text.slice(fence.length, end.index);
  const lines = above + yaml.split('\n').length;
  const properties = yaml.length > longest ? null : propertiesOf(yaml, above);
  return { properties: properties ?? new Map(), isBroken: properties === null, lines };
}

function propertiesOf(yaml: string, above: number): ReadonlyMap<string, Property> | null {
  if (isDeep(yaml)) return null;
  const lineCounter = new LineCounter();
  let contents: unknown;
  try {
    const document = parseDocument(yaml, {
      lineCounter,
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    if (document.errors.length > 0) return null;
    contents = document.contents;
  } catch {
    return null;
  }
  if (contents === null) return new Map();
  if (!isMap(contents)) return null;
  const properties = new Map<string, Property>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || properties.has(String(key.value))) continue;
    const { line } = lineCounter.linePos(key.range?.[0] ?? 0);
    const written = isSeq(value) && value.items.some(isMap) ? [writtenIn(yaml, value)] : [];
    properties.set(String(key.value), { values: textsOf(value), written, line: above + line });
  }
  return properties;
}

function writtenIn(yaml: string, { range }: Pick<Node, 'range'>): string {
  return yaml.slice(range?.[0], range?.[1]);
}

/** Whether brackets, or marks of lists within lists, stand deeper than anybody writes them. */
function isDeep(yaml: string): boolean {
  let depth = 0;
  for (const mark of yaml.match(/[[{\]}]/g) ?? []) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > deepest) return true;
  }
  return /(?:[-?:][ \t]+){50}|^[ \t]{500}/m.test(yaml);
}

/** The texts of a value: its own, those of a list, or the names of what a list describes (`model-index`). */
function textsOf(value: unknown): readonly string[] {
  if (isScalar(value)) return value.value === null ? [] : [sourceOf(value)];
  if (!isSeq(value)) return [];
  return value.items.flatMap((item): readonly string[] => {
    if (isScalar(item)) return textsOf(item);
    if (!isMap(item)) return [];
    const name = item.get('name', true) as Node | undefined;
    return isScalar(name) ? textsOf(name) : [];
  });
}

function sourceOf({ value, source }: { readonly value: unknown; readonly source?: string }) {
  return typeof value === 'string' ? value : (source ?? String(value));
}
