import { type Outcome, outcome } from '../checks.ts';
import { type Place, placeAt, placeOf } from '../lines.ts';
import type { Passage } from '../passages.ts';
import type { Release } from '../release.ts';
import type { Sentence } from '../sentences.ts';
import type { TextReading } from '../text.ts';
import type { Told } from '../told.ts';
import { type Span, says, spansOf } from '../wordings.ts';

/** A sentence or row that says what was changed; titles and names say nothing. */
function modificationIn(sentence: Sentence): Span | null {
  const { text, passage } = sentence;
  if (passage.kind === 'heading') return null;
  if (says(passage.heading, 'modificationHeading')) return toldBelow(sentence);
  if (isInContents(passage)) return null;
  if (says(passage.heading, 'settingsHeading') && isSetting(sentence)) return toldBelow(sentence);
  const changes = spansOf(sentence.text, 'modification');
  const isBelow = changes.length === 0 && passage.kind === 'row' && text.trim() !== '';
  if (changes.length === 0 && !(isBelow && says(headsOf(passage), 'modification'))) return null;
  if (says(sentence.text, 'noInformation') || says(sentence.text, 'toldToOthers')) return null;
  if (isBelow) return { begin: 0, end: 0 };
  const denied = spansOf(sentence.text, 'unmodified');
  const said = changes.find(
    (change) =>
      !isInName(text, change) &&
      !isOfMarking(text, change) &&
      !denied.some((span) => span.begin < change.end && change.begin < span.end),
  );
  return said ?? null;
}

/** Whether a passage is the entry of a table of contents. */
function isInContents({ text, links }: Passage): boolean {
  const [link] = links;
  return link?.address.startsWith('#') === true && link.end - link.begin === text.trim().length;
}

/** Whether a row or the item of a list gives the value of a setting. */
function isSetting({ text, passage: { kind, group } }: Sentence): boolean {
  return kind === 'row' ? /\d/.test(text) : group > 0 && /[:：=]\s*\S*\d/.test(text);
}

/** Whether a method stands in the name of a model: `Heron-7B-LoRA`. */
function isInName(text: string, { begin, end }: Span): boolean {
  return (
    /[\w.][-_]$/.test(text.slice(0, begin)) &&
    /^(?:q?lora|sft|rlhf|dpo|ppo|gptq|awq|gguf|ggml|exl2|onnx|int[48]|[2-8]-?bits?)$/i.test(
      text.slice(begin, end),
    )
  );
}

/** Whether it is the marking of clause 6 that speaks of a secondary development. */
function isOfMarking(text: string, { begin, end }: Span): boolean {
  return /Baichuan\s+Inside/.test(text) && says(text.slice(begin, end), 'markingDevelopment');
}

/** What stands below a heading of modifications says them, whatever its words. */
function toldBelow({ text }: Sentence): Span | null {
  return text.trim() === '' || says(text, 'noInformation') || says(text, 'unmodified')
    ? null
    : { begin: text.length - text.trimStart().length, end: text.length };
}

const headsOf = ({ cells }: Passage) => cells.map(({ above }) => above).join(' ');

function placesIn(file: TextReading): readonly Place[] {
  const said = file.sentences.flatMap((sentence) => {
    const span = modificationIn(sentence);
    return span === null ? [] : [placeOf(file, sentence, span)];
  });
  if (said.length > 0 || file.kind !== 'modifications') return said;
  const [first] = file.sentences.filter(
    (sentence) => sentence.passage.kind !== 'heading' && !says(sentence.text, 'noInformation'),
  );
  return first === undefined ? [] : [placeAt(file, first.passage.line)];
}

/** Where a text says what was changed, and where it only holds the place for it. */
export function changesIn(file: TextReading): Pick<Told, 'modifications' | 'placeholders'> {
  return {
    modifications: placesIn(file),
    placeholders: file.sentences
      .filter((sentence) => says(sentence.text, 'noInformation'))
      .map((sentence) => placeOf(file, sentence)),
  };
}

/** Where the release says what was changed (2.5); whether conspicuously, a person must judge. */
export function modificationsIn({ files }: Release): Outcome {
  const places = files.flatMap(({ told }) => told.modifications);
  if (places.length > 0) return outcome('look', places);
  const placeholders = files.flatMap(({ told }) => told.placeholders);
  return placeholders.length > 0
    ? outcome('missing', placeholders, 'only-placeholder')
    : outcome('missing');
}
