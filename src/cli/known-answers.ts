import { questionIds } from '../rules/contract/questions.ts';
import {
  type Answer,
  allowedAnswers,
  blank,
  decodeAnswer,
  type State,
} from '../rules/logic/state.ts';

interface Property {
  readonly n: number;
  readonly bits: number;
}

const spaced = (answer: Answer): string =>
  typeof answer === 'string' ? `"${answer}"` : `["${answer.join('", "')}"]`;

/** Every answer as a property of a JSON object, written without white space or with a space after each mark. */
const knownProperties: ReadonlyMap<string, Property> = new Map(
  questionIds.flatMap((id, n) =>
    allowedAnswers(id).flatMap((bits): [string, Property][] => {
      const answer = decodeAnswer(id, bits);
      return [
        [`"${id}":${JSON.stringify(answer)}`, { n, bits }],
        [`"${id}": ${spaced(answer)}`, { n, bits }],
      ];
    }),
  ),
);

/**
 * Reads a line that is a JSON object of answers, each given once and written in the usual way; null
 * for any other text, which is not to say that it is faulty.
 */
export function readKnownAnswers(text: string): State | null {
  if (text[0] !== '{') return null;
  const state = [...blank];
  let begin = 1;
  while (true) {
    const value = text.indexOf(':', begin) + 1;
    const first = text[value] === ' ' ? value + 1 : value;
    const after = text.indexOf(text[first] === '[' ? ']' : '"', first + 1) + 1;
    const property = knownProperties.get(text.slice(begin, after));
    if (property === undefined || state[property.n] !== 0) return null;
    state[property.n] = property.bits;
    const mark = text[after];
    if (mark === '}') return ['', '\r'].includes(text.slice(after + 1)) ? state : null;
    if (mark !== ',') return null;
    begin = text[after + 1] === ' ' ? after + 2 : after + 1;
  }
}
