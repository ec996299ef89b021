import fc from 'fast-check';
import { questionIds, questions } from '../../src/rules/questions.ts';
import { anyAnswers } from '../rules/random-answers.ts';

/** Values that a file does not hold where it is tampered with, or does elsewhere. */
export const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('', '1', 1, 2, -1, 1e300, null, [], {}, [[[[]]]], true),
  fc.constantFrom<unknown>(...questionIds, ...questions.flatMap(({ options }) => options)),
  fc.array(fc.constantFrom<unknown>(...questions.flatMap(({ options }) => options)), {
    maxLength: 3,
  }),
  anyAnswers,
);
export const hostileKey = fc.oneof(
  fc.constantFrom<string>('__proto__', 'constructor', 'toString', 'answers', ...questionIds),
  fc.string(),
);

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every place in a value where something can be put or dropped. */
export function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
