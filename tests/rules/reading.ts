import { type OracleAnswers, type OracleResult, oracleAssess } from './oracle.ts';

declare global {
  var readings: Map<string, OracleResult> | undefined;
}

const most = 5000;

/** The second reading of the contract, each set of answers once in a thread while there are not too many. */
export function readingOf(answers: OracleAnswers): OracleResult {
  globalThis.readings ??= new Map();
  const { readings } = globalThis;
  const key = JSON.stringify(answers);
  const reading = readings.get(key) ?? oracleAssess(answers);
  if (readings.size < most) readings.set(key, reading);
  return reading;
}
