import {
  type Condition,
  FALSE,
  type FactName,
  TRUE,
  type Truth,
  UNKNOWN,
  type UnsettledClause,
} from './contract/condition.ts';
import type { QuestionId } from './contract/questions.ts';

/** An answer as a phrase names it: one of the options given, or, negated, none of them. */
export interface AnswerPhrase {
  readonly kind: 'answer';
  readonly question: QuestionId;
  readonly options: readonly string[];
  readonly literal: boolean;
  readonly negated: boolean;
}

/**
 * A condition made ready to be put into words of any language: `not` stands only at facts and
 * answers, nothing is nested without need, options of one question stand together. It has the
 * truth of the condition in every state.
 */
export type Phrase =
  | { readonly kind: 'always' | 'never' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Phrase[] }
  | { readonly kind: 'fact'; readonly fact: FactName; readonly negated: boolean }
  | AnswerPhrase
  | {
      readonly kind: 'certain' | 'possible' | 'unknown' | 'known';
      readonly of: Phrase;
    }
  | { readonly kind: 'unsettled'; readonly clause: UnsettledClause };

/** The phrase of a condition, or of its opposite. */
export function phraseOf(condition: Condition, negated = false): Phrase {
  if ('all' in condition) return joined(negated ? 'or' : 'and', condition.all, negated);
  if ('any' in condition) return joined(negated ? 'and' : 'or', condition.any, negated);
  if ('not' in condition) return phraseOf(condition.not, !negated);
  if ('fact' in condition) return { kind: 'fact', fact: condition.fact, negated };
  if ('among' in condition) return truthPhrase(condition.of, condition.among, negated);
  if ('unsettled' in condition) return { kind: 'unsettled', clause: condition.unsettled };
  const { question, option, literal } = condition;
  return { kind: 'answer', question, options: [option], literal, negated };
}

function joined(kind: 'and' | 'or', conditions: readonly Condition[], negated: boolean): Phrase {
  const [empty, decisive] = kind === 'and' ? ['always', 'never'] : ['never', 'always'];
  const parts: Phrase[] = [];
  for (const condition of conditions) {
    const part = phraseOf(condition, negated);
    if (part.kind === decisive) return part;
    if (part.kind === empty) continue;
    for (const one of part.kind === kind ? part.parts : [part]) add(parts, one, kind);
  }
  const [first, second] = parts;
  if (first === undefined) return { kind: kind === 'and' ? 'always' : 'never' };
  return second === undefined ? first : { kind, parts };
}

/** Adds a part; in `or` an option joins those of the same question, in `and` one that is ruled out does. */
function add(parts: Phrase[], part: Phrase, kind: 'and' | 'or'): void {
  const place = parts.findIndex(
    (other) =>
      part.kind === 'answer' &&
      other.kind === 'answer' &&
      other.question === part.question &&
      other.literal === part.literal &&
      other.negated === part.negated &&
      part.negated === (kind === 'and'),
  );
  const known = parts[place];
  if (part.kind !== 'answer' || known?.kind !== 'answer') parts.push(part);
  else parts[place] = { ...known, options: [...new Set([...known.options, ...part.options])] };
}

function truthPhrase(of: Condition, wanted: readonly Truth[], negated: boolean): Phrase {
  const holds = (truth: Truth) => wanted.includes(truth) !== negated;
  const [ifFalse, ifUnknown, ifTrue] = [holds(FALSE), holds(UNKNOWN), holds(TRUE)];
  if (ifFalse === ifTrue) {
    if (ifTrue === ifUnknown) return { kind: ifTrue ? 'always' : 'never' };
    return { kind: ifUnknown ? 'unknown' : 'known', of: phraseOf(of) };
  }
  return { kind: ifUnknown ? 'possible' : 'certain', of: phraseOf(of, ifFalse) };
}
