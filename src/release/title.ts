import type { TextReading } from './text.ts';

/** The heading of the first level in a text; undefined where there is none. */
export function titleIn({ passages }: Pick<TextReading, 'passages'>) {
  return passages.find(({ kind, level }) => kind === 'heading' && level === 1);
}

/** The name by which a release speaks of itself, in small letters: the first word of a title; empty where that is too short. */
export function ownName(title: string): string {
  const [name = ''] = title.toLowerCase().split(/[\s:\uff1a(\uff08\u2014|]/);
  return name.length >= 2 ? name : '';
}
