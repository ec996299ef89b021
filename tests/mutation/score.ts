/** What became of the mutants of a part, and how many of those that can run were found, in percent. */
export interface Score {
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly notReached: number;
  readonly valid: number;
  readonly percent: number;
}

/** The mutation score as Stryker counts it: a mutant is found where a test fails or never ends. */
export function scoreOf(mutants: readonly { readonly status: string }[]): Score {
  const count = (wanted: string) => mutants.filter(({ status }) => status === wanted).length;
  const [killed, timedOut] = [count('Killed'), count('Timeout')];
  const [survived, notReached] = [count('Survived'), count('NoCoverage')];
  const valid = killed + timedOut + survived + notReached;
  const percent = (100 * (killed + timedOut)) / valid;
  return { killed, timedOut, survived, notReached, valid, percent };
}
