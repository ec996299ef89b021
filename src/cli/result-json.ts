import type { Obligation, Result } from '../rules/assess.ts';
import { questionIds } from '../rules/questions.ts';
import type { Answer, Answers } from '../rules/state.ts';
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

const endings = new WeakMap<Obligation, Ending>();

/** The last obligations, those that hang on no answer: as a rule the same as in the result before. */
function endingOf(obligations: readonly Obligation[]): Ending | null {
  let begin = obligations.length;
  while (begin > 0 && obligations[begin - 1]?.because.length === 0) begin -= 1;
  const first = obligations[begin];
  if (first === undefined) return null;
  const found = endings.get(first);
  const same = found?.obligations.every((one, n) => one === obligations[begin + n]);
  if (found !== undefined && same && found.obligations.length === obligations.length - begin) {
    return found;
  }
  const last = obligations.slice(begin);
  const ending = { obligations: last, json: Buffer.concat(last.map(obligationJson)) };
  endings.set(first, ending);
  return ending;
}

const verdicts = new WeakMap<readonly string[], string>();

/** Verdicts as JSON; a list that `assess` gives again is written out once. */
function verdictsJson(possible: readonly string[]): string {
  let json = verdicts.get(possible);
  if (json === undefined) {
    json = idsJson(possible);
    verdicts.set(possible, json);
  }
  return json;
}

const idJson = (id: string | null) => (id === null ? 'null' : `"${id}"`);
const idsJson = (ids: readonly string[]) => `["${ids.join('","')}"]`;

const written = questionIds.map(() => new Map<Answer, string>());

function answersJson(answers: Answers): string {
  const properties: string[] = [];
  for (let n = 0; n < questionIds.length; n += 1) {
    const id = questionIds[n] as (typeof questionIds)[number];
    const answer: Answer | undefined = answers[id];
    if (answer === undefined) continue;
    let property = written[n]?.get(answer);
    if (property === undefined) {
      property = `"${id}":${typeof answer === 'string' ? idJson(answer) : idsJson(answer)}`;
      written[n]?.set(answer, property);
    }
    properties.push(property);
  }
  return `{${properties.join()}}`;
}

/** Writes a result as `JSON.stringify` does, only sooner: ids hold nothing that JSON escapes. */
export function writeResult(result: Result, sheet: Sheet): void {
  const { version, rules, licence, answers, complete, next, verdict } = result;
  const { possibleVerdicts, lanes, email, obligations } = result;
  sheet.write(
    `{"version":${version},"rules":"${rules}","licence":{"id":"${licence.id}","sha256":"${licence.sha256}"},"answers":${answersJson(answers)},"complete":${complete},"next":${idJson(next)},"verdict":${idJson(verdict)},"possibleVerdicts":${verdictsJson(possibleVerdicts)},"lanes":{"nonCommercial":${idJson(lanes.nonCommercial)},"commercial":${idJson(lanes.commercial)}},"email":${idJson(email)},"obligations":[`,
  );
  const ending = endingOf(obligations);
  const others = obligations.length - (ending?.obligations.length ?? 0);
  for (let n = 0; n < others; n += 1) {
    const json = obligationJson(obligations[n] as Obligation);
    sheet.copy(n === 0 ? json.subarray(1) : json);
  }
  if (ending !== null) sheet.copy(others === 0 ? ending.json.subarray(1) : ending.json);
  sheet.write(']}');
}
