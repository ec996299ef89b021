import type { ObligationId } from '../rules/contract/obligations.ts';
import type { FindingState } from './checks.ts';
import type { Finding } from './inspect.ts';

/** What there is to do about a finding, in the order in which people are told. */
const toDo = [
  { id: 'mend', states: ['missing', 'conflict'] },
  { id: 'look', states: ['look'] },
  { id: 'there', states: ['found', 'clear'] },
  { id: 'unknown', states: ['unknown'] },
] as const satisfies readonly { readonly id: string; readonly states: readonly FindingState[] }[];

export type ToDo = (typeof toDo)[number]['id'];

/** Whether there is something to do about a finding, or to judge. */
export const isOpen = ({ state }: Finding) =>
  state === 'missing' || state === 'conflict' || state === 'look';

/** Whether the files speak of a use that an answer may have denied: of the brand, or of a ranking. */
export const saysOtherwise = ({ check, state }: Finding) =>
  state === 'look' && (check === 'brand' || check === 'ranking');

const isAtFault = ({ state }: Finding) => state === 'missing' || state === 'conflict';

/**
 * Findings by what there is to do about them, groups without any included. In each, what is due comes
 * first. What is missing, in conflict or to be judged, but not due under the answers of an assessment,
 * is told among what is not called for, unless the files say otherwise than an answer does.
 *
 * @param answered whether the findings were set beside answers
 */
export function byToDo(
  findings: readonly Finding[],
  answered: boolean,
): readonly { readonly id: ToDo; readonly findings: readonly Finding[] }[] {
  const idOf = (finding: Finding): ToDo | undefined =>
    answered &&
    isOpen(finding) &&
    finding.duties.length > 0 &&
    finding.due.length === 0 &&
    !saysOtherwise(finding)
      ? 'there'
      : toDo.find(({ states }) => (states as readonly FindingState[]).includes(finding.state))?.id;
  return toDo.map(({ id }) => ({
    id,
    findings: findings
      .filter((finding) => idOf(finding) === id)
      .sort((one, other) => Number(other.due.length > 0) - Number(one.due.length > 0)),
  }));
}

/** The duties for which something is missing or in conflict: nothing else found shows that they are kept. */
export function atFault(findings: readonly Finding[]): ReadonlySet<ObligationId> {
  return new Set(findings.filter(isAtFault).flatMap(({ due }) => due.map(({ duty }) => duty)));
}
