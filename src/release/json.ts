import type { Value } from './front-matter.ts';

/** A JSON object of a release, its own properties alone, and the line on which each stands. */
export interface Json {
  get(key: string): unknown;
  lineOf(key: string): number;
}

/** Reads a JSON object; null where the text is none. */
export function readJson(text: string): Json | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const properties = new Map<string, unknown>(Object.entries(value));
  return {
    get: (key) => properties.get(key),
    lineOf: (key) => {
      const at = text.indexOf(JSON.stringify(key));
      return at < 0 ? 1 : text.slice(0, at).split('\n').length;
    },
  };
}

/** The text of a property of an object, with its line; none where it is no text. */
export function textsAt(json: Json | null, key: string): readonly Value[] {
  const value = json?.get(key);
  return json !== null && typeof value === 'string' ? [{ value, line: json.lineOf(key) }] : [];
}
