import type { Obligation, Result } from '../rules/assess.ts';
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

const idJson = (id: string | null) => (id === null ? 'null' : `"${id}"`);
const idsJson = (ids: readonly string[]) => `["${ids.join('","')}"]`;

function answersJson(answers: Answers): string {
  let json = '';
  for (const [id, answer] of Object.entries<Answer>(answers)) {
    json += `${json === '' ? '{' : ','}"${id}":${typeof answer === 'string' ? idJson(answer) : idsJson(answer)}`;
  }
  return json === '' ? '{}' : `${json}}`;
}

/** Writes a result as `JSON.stringify` does, only sooner: ids hold nothing that JSON escapes. */
export function writeResult(result: Result, sheet: Sheet): void {
  const { version, rules, licence, answers, complete, next, verdict, ...rest } = result;
  const { possibleVerdicts, lanes, email, obligations } = rest;
  sheet.write(
    `{"version":${version},"rules":"${rules}","licence":{"id":"${licence.id}","sha256":"${licence.sha256}"},"answers":${answersJson(answers)},"complete":${complete},"next":${idJson(next)},"verdict":${idJson(verdict)},"possibleVerdicts":${idsJson(possibleVerdicts)},"lanes":{"nonCommercial":${idJson(lanes.nonCommercial)},"commercial":${idJson(lanes.commercial)}},"email":${idJson(email)},"obligations":[`,
  );
  for (const [n, obligation] of obligations.entries()) {
    const json = obligationJson(obligation);
    sheet.copy(n === 0 ? json.subarray(1) : json);
  }
  sheet.write(']}');
}
