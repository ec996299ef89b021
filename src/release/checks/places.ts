import { type Outcome, outcome } from '../checks.ts';
import { agreementId, isSameLicence } from '../licences.ts';
import type { Release } from '../release.ts';
import type { Part, Statement } from '../told.ts';
import { placeNaming } from './whole.ts';

const parts = ['whole', 'code', 'own'] as const satisfies readonly Part[];

/** What of a release counts as one place: each kind of place in each file. */
const placeIdOf = ({ source, place }: Statement) => `${source} ${place.file}`;

/** A licence file stands for the part that a sentence limits its licence to. */
function meant(statement: Statement, { statements }: Release): Statement {
  if (statement.source !== 'licence-file' || statement.part !== 'whole') return statement;
  const limiting = statements.find(
    ({ part, source, licence }) =>
      source === 'prose' &&
      (part === 'code' || part === 'own') &&
      isSameLicence(licence, statement.licence),
  );
  return limiting === undefined ? statement : { ...statement, part: limiting.part };
}

/** What names a licence for a part, in more places than one; the agreement alone is no licence of the maker's. */
function namedFor(part: Part, statements: readonly Statement[]): readonly Statement[] {
  const named = statements.filter((statement) => statement.part === part);
  const isCounted = named.some(({ licence }) => licence !== agreementId);
  return isCounted && new Set(named.map(placeIdOf)).size > 1 ? named : [];
}

function differ(named: readonly Statement[]): boolean {
  const licences = [...new Set(named.map(({ licence }) => licence))];
  return licences.some((one) => licences.some((other) => !isSameLicence(one, other)));
}

/** Whether all places that name a licence for the same part name the same (2.0, 2.5). */
export function placesIn(release: Release): Outcome {
  const statements = release.statements.map((statement) => meant(statement, release));
  const named = parts.map((part) => namedFor(part, statements)).filter(({ length }) => length > 0);
  const differing = named.filter(differ);
  if (differing.length > 0) {
    return outcome('conflict', differing.flat().map(placeNaming), 'licences-differ');
  }
  return named.length > 0 ? outcome('found', named.flat().map(placeNaming)) : outcome('unknown');
}
