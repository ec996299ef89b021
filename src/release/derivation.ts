import { isOfLicence, type Mention, mentionsIn } from './models.ts';
import type { Sentence } from './sentences.ts';
import { type Span, says, spansOf } from './wordings.ts';

/** What a sentence says of where a model comes from. */
interface Derivation {
  /** The names in it of what the model is made from. */
  readonly bases: readonly Mention[];
  /** Whether it says so as a sentence does, and not as a label or the cell of a table. */
  readonly isPlain: boolean;
}

/** How far apart, in characters, the words that relate and the name may stand. */
const reach = { basedOn: 120, changedFrom: 60, baseLabel: 60 } as const;
type Relation = keyof typeof reach;

/** Whether some words between a relation and a name keep it from reaching the name: a rival, or another model. */
function isCutOff(words: string): boolean {
  if (says(words, 'rival')) return true;
  return says(words, 'otherModels') && !says(words, 'joins');
}

/** Whether a name stands among those that the model is compared with. */
function isRival(text: string, { begin }: Span): boolean {
  const before = text.slice(Math.max(0, begin - 60), begin);
  const rivals = spansOf(before, 'rival');
  const last = rivals.at(-1);
  return last !== undefined && spansOf(before.slice(last.end), 'basedOn').length === 0;
}

/** Whether what stands before some words denies them. */
function isDenied(text: string, { begin }: Span): boolean {
  return says(text.slice(Math.max(0, begin - 60), begin), 'denied');
}

/** Whether what stands around a name says that the model does not come from it. */
function isRefused(text: string, name: Mention): boolean {
  return isDenied(text, name) || says(text.slice(name.end, name.end + 30), 'unrelated');
}

function reaches(text: string, relation: Relation, words: Span, name: Mention): boolean {
  if (words.begin < name.end && name.begin < words.end) return false;
  const isBefore = words.end <= name.begin;
  if (!isBefore && relation === 'basedOn') return false;
  const [from, to] = isBefore ? [words.end, name.begin] : [name.end, words.begin];
  if (to - from > reach[relation] || isCutOff(text.slice(from, to))) return false;
  if (isDenied(text, words)) return false;
  if (relation === 'basedOn') return true;
  return (
    !isRival(text, name) &&
    (isBefore || !says(text.slice(words.end, words.end + 12), 'otherModels'))
  );
}

/** The models that a sentence names in its words, and those that its addresses lead to. */
function modelsNamed({ addresses }: Sentence, inText: readonly Mention[]): readonly Mention[] {
  if (addresses.length === 0) return inText;
  const linked = addresses.flatMap(({ address, at }) =>
    isOfLicence(address)
      ? []
      : mentionsIn(address)
          .slice(-1)
          .map((name) => ({ ...name, begin: at, end: at })),
  );
  return [...inText, ...linked].sort((one, other) => one.begin - other.begin);
}

/** Where a text has words that relate; “or its derivatives”, as terms put it, says of none where it comes from. */
function wordsOf(text: string, relation: Relation): readonly Span[] {
  const words = spansOf(text, relation);
  if (relation !== 'changedFrom') return words;
  const derivatives = spansOf(text, 'derivative').filter(
    ({ begin }) => !says(text.slice(Math.max(0, begin - 8), begin), 'anysDerivative'),
  );
  return [...words, ...derivatives];
}

const isQuestion = /[?\uff1f]\s*$/;

/** What a sentence, a heading or the row of a table says of where the model comes from. */
function derivationIn(sentence: Sentence, inText: readonly Mention[]): Derivation {
  const { text, passage } = sentence;
  // What it is compared with has bases of its own.
  if (says(passage.heading, 'comparedHeading')) return { bases: [], isPlain: false };
  if (passage.kind === 'row') return { bases: basesInRow(sentence), isPlain: false };
  const names = modelsNamed(sentence, inText);
  if (names.length === 0 || isQuestion.test(text) || says(text, 'othersAsSubject'))
    return { bases: [], isPlain: false };
  const claimed = new Map<Mention, boolean>();
  const isClaimed = (name: Mention) => {
    const known = claimed.get(name) ?? !isRefused(text, name);
    claimed.set(name, known);
    return known;
  };
  const reachedBy = (relation: Relation) => {
    const words = wordsOf(text, relation);
    if (words.length === 0) return [];
    return names.filter(
      (name) => isClaimed(name) && words.some((span) => reaches(text, relation, span, name)),
    );
  };
  const based = reachedBy('basedOn');
  const changed = passage.kind === 'heading' ? [] : reachedBy('changedFrom');
  const labelled = passage.kind === 'heading' ? [] : reachedBy('baseLabel');
  const reached = new Set([...based, ...changed, ...labelled]);
  const isSaid = labelled.length > 0 && says(sentence.text, 'isOrUses');
  return {
    bases: names.filter((name) => reached.has(name)),
    isPlain: based.length > 0 || changed.length > 0 || isSaid,
  };
}

/** In a table: names in a cell below, or beside, one that says "base model". */
function basesInRow({ passage: { cells } }: Sentence): readonly Mention[] {
  return cells.flatMap(({ text, above }, n) => {
    const beside = n === 1 && cells.length === 2 ? (cells[0]?.text ?? '') : '';
    return says(above, 'baseLabel') || says(beside, 'baseLabel') ? mentionsIn(text) : [];
  });
}

/** A sentence on models, which one of its text it is, and all that it names. */
export interface Said extends Derivation {
  readonly sentence: Sentence;
  readonly n: number;
  /** The names in its words; those that its addresses lead to stand among the bases alone. */
  readonly names: readonly Mention[];
}

/** What each sentence of a text says of models. */
export function namedIn(sentences: readonly Sentence[]): readonly Said[] {
  return sentences.map((sentence, n) => {
    const names = mentionsIn(sentence.text);
    return { sentence, n, names, ...derivationIn(sentence, names) };
  });
}
