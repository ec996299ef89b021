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
  const reading = readings.get(key) ?? withEffectAlone(oracleAssess(answers));
  if (readings.size < most) readings.set(key, reading);
  return reading;
}

/**
 * The reading with its duties as they are without the answers that have no effect: what another
 * answer would bring back has none today, so it decides nothing (contract section 1, end).
 */
function withEffectAlone(reading: OracleResult): OracleResult {
  return { ...reading, obligations: oracleAssess(reading.answers).obligations };
}
