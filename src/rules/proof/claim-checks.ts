import { TRUE } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import type { Claim } from './claims.ts';
import type { Compiled } from './compiled.ts';
import type { DutyStatus, Finding } from './finding.ts';
import type { Check, Point } from './sweep.ts';

/** A claim as checks, and, once these have run, whether some complete set fitted it. */
export interface ClaimChecks {
  readonly checks: readonly Check[];
  readonly met: () => boolean;
}

/** The checks of one claim: one for verdict, lanes and e-mail, one for each obligation it names, one for a stop. */
export function claimChecks(claim: Claim, compiled: Compiled): ClaimChecks {
  let met = false;
  const fits = compiled.evaluate(claim.given);
  let seen: Point | null = null;
  let fitting = false;
  const fitsAt = (point: Point): boolean => {
    if (point !== seen) {
      seen = point;
      fitting = fits(point.state) === TRUE;
      met ||= fitting;
    }
    return fitting;
  };
  const givenReads = compiled.reads(claim.given);
  const whereGiven = (
    reads: readonly number[],
    examine: (point: Point) => Finding | null,
  ): Check => ({
    reads: [...givenReads, ...reads],
    examine: (point) => (fitsAt(point) ? examine(point) : null),
  });
  const duty = (id: ObligationId, wanted: readonly DutyStatus[]): Check => {
    const n = compiled.dutyPlace(id);
    return whereGiven(compiled.dutyReads[n] ?? [], ({ standing }) => {
      const found = standing(n);
      return wanted.includes(found) ? null : { kind: 'duty', obligation: id, found, wanted };
    });
  };
  const { verdict, nonCommercial, commercial, email, applies = [] } = claim;
  const checks: Check[] = [];
  if (verdict ?? nonCommercial ?? commercial ?? email) {
    checks.push(
      whereGiven(compiled.outcomeReads, ({ outcome }) => {
        const found = outcome();
        const { lanes } = found;
        if (verdict && !verdict.some((id) => id === found.verdict)) {
          return { kind: 'verdict', found: found.verdict, wanted: verdict };
        }
        if (nonCommercial && !nonCommercial.includes(lanes.nonCommercial)) {
          return { kind: 'non-commercial-lane', found: lanes.nonCommercial, wanted: nonCommercial };
        }
        if (commercial && !commercial.includes(lanes.commercial)) {
          return { kind: 'commercial-lane', found: lanes.commercial, wanted: commercial };
        }
        if (email && !email.some((id) => id === found.email)) {
          return { kind: 'email', found: found.email, wanted: email };
        }
        return null;
      }),
    );
  }
  checks.push(
    ...applies.map((id) => duty(id, ['applies'])),
    ...(claim.open ?? []).map((id) => duty(id, ['may-apply'])),
    ...(claim.uncertain ?? []).map((id) => duty(id, ['may-apply', 'left-out'])),
    ...(claim.leftOut ?? []).map((id) => duty(id, ['left-out'])),
  );
  if (claim.stops) {
    checks.push(
      whereGiven([], ({ stopped, standing }) => {
        if (!stopped) return { kind: 'not-stopped' };
        const left = compiled.rules.obligations.find(
          ({ id }, n) => !applies.includes(id) && standing(n) !== 'left-out',
        );
        if (left === undefined) return null;
        const found = standing(compiled.dutyPlace(left.id));
        return { kind: 'duty', obligation: left.id, found, wanted: ['left-out'] };
      }),
    );
  }
  return { checks, met: () => met };
}
