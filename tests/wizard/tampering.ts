import fc from 'fast-check';
import { questionIds, questions } from '../../src/rules/contract/questions.ts';
import { anyAnswers } from '../rules/random-answers.ts';

/** Values that a file does not hold where it is tampered with, or does elsewhere. */
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('', '1', 1, 2, -1, 1e300, null, [], {}, [[[[]]]], true),
  fc.constantFrom<unknown>(...questionIds, ...questions.flatMap(({ options }) => options)),
  fc.array(fc.constantFrom<unknown>(...questions.flatMap(({ options }) => options)), {
    maxLength: 3,
  }),
  anyAnswers,
);
const hostileKey = fc.oneof(
  fc.constantFrom<string>('__proto__', 'constructor', 'toString', 'answers', ...questionIds),
  fc.string(),
);

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every place in a value where something can be put or dropped. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

type Change = readonly [place: number, how: string, name: string, put: unknown];

/** One to three changes, for `tamper`. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom('set', 'drop', 'add'), hostileKey, hostile),
  { minLength: 1, maxLength: 3 },
);

/** Puts, drops or adds in the value itself, as the changes say. */
export function tamper(whole: unknown, made: readonly Change[]): void {
  for (const [n, how, name, put] of made) {
    const places = placesIn(whole);
    const place = places[n % Math.max(places.length, 1)];
    if (place === undefined) continue;
    const value = JSON.parse(JSON.stringify(put));
    if (how === 'drop') delete place.holder[place.key];
    else if (how === 'add' && Array.isArray(place.holder)) place.holder.push(value);
    else {
      Object.defineProperty(place.holder, how === 'set' ? place.key : name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
}
