import { licenceSource } from '../licence/source.ts';
import { type Obligation, rulesVersion, type StateResult } from '../rules/assess.ts';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import { decodeAnswer, type State } from '../rules/logic/state.ts';
import type { Sheet } from './sheet.ts';

const encoder = new TextEncoder();
const known = new WeakMap<Obligation, Uint8Array>();

/** An obligation as JSON, after a comma; what `assess` gives again is written out once. */
function obligationJson(obligation: Obligation): Uint8Array {
  let json = known.get(obligation);
  if (json === undefined) {
    json = encoder.encode(`,${JSON.stringify(obligation)}`);
    known.set(obligation, json);
  }
  return json;
}

/** Obligations that stand at the end of many results, as JSON. */
interface Ending {
  readonly obligations: readonly Obligation[];
  readonly json: Uint8Array;
}

const endings = new WeakMap<Obligation, Ending[]>();

/** The last obligations, those that hang on no answer: there are few such lists. */
function endingOf(obligations: readonly Obligation[]): Ending | null {
  let begin = obligations.length;
  while (begin > 0 && obligations[begin - 1]?.because.length === 0) begin -= 1;
  const first = obligations[begin];
  if (first === undefined) return null;
  const count = obligations.length - begin;
  const known = endings.get(first) ?? [];
  for (const ending of known) {
    let same = ending.obligations.length;
    if (same !== count) continue;
    while (same > 0 && ending.obligations[same - 1] === obligations[begin + same - 1]) same -= 1;
    if (same === 0) return ending;
  }
  const last = obligations.slice(begin);
  const ending = { obligations: last, json: Buffer.concat(last.map(obligationJson)) };
  endings.set(first, [...known, ending]);
  return ending;
}

const verdicts = new WeakMap<readonly string[], string>();

/** Verdicts as JSON; a list that `assess` gives again is written out once. */
function verdictsJson(possible: readonly string[]): string {
  let json = verdicts.get(possible);
  if (json === undefined) {
    json = JSON.stringify(possible);
    verdicts.set(possible, json);
  }
  return json;
}

const idJson = (id: string | null) => (id === null ? 'null' : `"${id}"`);

/** Each answer as a property of a JSON object, as far as it was asked for; by question and bit set. */
const properties = questionIds.map((): (string | undefined)[] => []);

function propertyJson(n: number, bits: number): string {
  const known = properties[n] as (string | undefined)[];
  let json = known[bits];
  if (json === undefined) {
    const id = questionIds[n] as QuestionId;
    json = `"${id}":${JSON.stringify(decodeAnswer(id, bits))}`;
    known[bits] = json;
  }
  return json;
}

function answersJson(state: State): string {
  let json = '';
  for (let n = 0; n < state.length; n += 1) {
    const bits = state[n] as number;
    if (bits !== 0) json += json === '' ? propertyJson(n, bits) : `,${propertyJson(n, bits)}`;
  }
  return `{${json}}`;
}

const head = encoder.encode(
  `{"version":1,"rules":${JSON.stringify(rulesVersion)},"licence":${JSON.stringify({ id: licenceSource.id, sha256: licenceSource.sha256 })},"answers":`,
);

const end = encoder.encode(']}\n');

/** Writes the result of some answers on a line of its own as `JSON.stringify` does, only sooner: ids hold nothing that JSON escapes. */
export function writeResult(assessment: StateResult, sheet: Sheet): void {
  const { state, complete, next, verdict, possibleVerdicts, lanes, email, obligations } =
    assessment;
  sheet.copy(head);
  sheet.write(
    `${answersJson(state)},"complete":${complete},"next":${idJson(next)},"verdict":${idJson(verdict)},"possibleVerdicts":${verdictsJson(possibleVerdicts)},"lanes":{"nonCommercial":${idJson(lanes.nonCommercial)},"commercial":${idJson(lanes.commercial)}},"email":${idJson(email)},"obligations":[`,
  );
  const ending = endingOf(obligations);
  const others = obligations.length - (ending?.obligations.length ?? 0);
  for (let n = 0; n < others; n += 1) {
    const json = obligationJson(obligations[n] as Obligation);
    sheet.copy(n === 0 ? json.subarray(1) : json);
  }
  if (ending !== null) sheet.copy(others === 0 ? ending.json.subarray(1) : ending.json);
  sheet.copy(end);
}
