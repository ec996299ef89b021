import { type EmailId, emailRows, verdictRows } from './contract/verdict.ts';
import { overCompletions } from './logic/completions.ts';
import { type Answers, encode } from './logic/state.ts';
import { emailOf } from './outcome.ts';
import { certainVerdict, effectOf } from './possible.ts';
import { walkState } from './walk.ts';

const view = overCompletions([...verdictRows, ...emailRows].map(({ when }) => when));

/**
 * The e-mail answer that every completion of the answers has; null while two are possible, as they
 * are where the verdict is not yet certain (contract sections 5 and 7).
 */
export function certainEmail(given: Answers): EmailId | null {
  const verdict = certainVerdict(given);
  if (verdict === null) return null;
  const answers = encode(given);
  const { next, state } = walkState(answers);
  if (next === null) return emailOf(state, verdict);
  const completions = view.completions(effectOf(answers));
  const [one = null, ...others] = new Set(completions.map((each) => emailOf(each.state, verdict)));
  return others.length === 0 ? one : null;
}
