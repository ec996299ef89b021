/**
 * A second implementation of `assess`, written for the tests from the text of the contract
 * (sections 1 to 5) alone: an independent reading, by brute force, that shares no code and no data
 * with the product. It lists every complete answer set and looks at all that fit the answers given.
 *
 * The only economy: the questions fall into four blocks (1 | 2-7 | 8-11 | 12-14). Apart from the
 * stops (model `other`, purpose `military` or `unlawful`) whether a question is asked depends on
 * its own block only, so the completions of an answer set are exactly
 *   the stops by model,
 *   (models that go on) x (stops by purpose),
 *   (models that go on) x (uses that go on) x (work) x (rest),
 * and each block can be listed in full: 5, 15,000, 333 and 36 entries.
 */

// ---------------------------------------------------------------- 1. questions

export type OracleQuestionId =
  | 'model'
  | 'purpose'
  | 'commercialEffect'
  | 'applicant'
  | 'authorisation'
  | 'alreadyInUse'
  | 'separable'
  | 'adaptation'
  | 'similarPerformance'
  | 'audience'
  | 'openSourceRelease'
  | 'leaderboard'
  | 'brand'
  | 'personalInformation';

export type OracleAnswer = string | readonly string[];
export type OracleAnswers = { readonly [id in OracleQuestionId]?: OracleAnswer | undefined };

export interface OracleQuestion {
  readonly id: OracleQuestionId;
  readonly kind: 'single' | 'multi';
  readonly options: readonly string[];
  readonly exclusive: readonly string[];
}

function single(id: OracleQuestionId, options: string): OracleQuestion {
  return { id, kind: 'single', options: options.split(' '), exclusive: [] };
}

function multi(id: OracleQuestionId, options: string, exclusive: string): OracleQuestion {
  return { id, kind: 'multi', options: options.split(' '), exclusive: exclusive.split(' ') };
}

export const oracleQuestions: readonly OracleQuestion[] = [
  single('model', 'baichuan2-7b baichuan2-13b both derivative-by-others other'),
  multi(
    'purpose',
    'academic other-non-commercial commercial military unlawful possibly-prohibited unsure',
    'unsure',
  ),
  multi('commercialEffect', 'operations promotion revenue other-profit none unsure', 'none unsure'),
  single('applicant', 'natural-person company non-profit public-body unincorporated unsure'),
  single('authorisation', 'none submitted granted granted-not-covering revoked'),
  single('alreadyInUse', 'yes no'),
  single('separable', 'yes no unsure'),
  multi('adaptation', 'none fine-tune convert distil unsure', 'none unsure'),
  single('similarPerformance', 'yes no unsure'),
  multi('audience', 'none hosted delivered published unsure', 'none unsure'),
  single('openSourceRelease', 'yes other-terms no unsure'),
  single('leaderboard', 'yes others-only no unsure'),
  single('brand', 'yes no unsure'),
  single('personalInformation', 'yes no unsure'),
];

function question(id: OracleQuestionId): OracleQuestion {
  const found = oracleQuestions.find((q) => q.id === id);
  if (found === undefined) throw new Error(`no such question: ${id}`);
  return found;
}

/** Every allowed answer to a question; multi values in the order of section 1. */
export function allAnswers(id: OracleQuestionId): OracleAnswer[] {
  const { kind, options, exclusive } = question(id);
  if (kind === 'single') return [...options];
  const free = options.filter((option) => !exclusive.includes(option));
  const answers: OracleAnswer[] = [];
  for (let bits = 1; bits < 2 ** free.length; bits += 1) {
    answers.push(free.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1));
  }
  for (const option of exclusive) answers.push([option]);
  return answers;
}

// ---------------------------------------------------------------- 2. facts

/** Strong Kleene logic. */
type Tri = boolean | 'unknown';

function not(a: Tri): Tri {
  return a === 'unknown' ? 'unknown' : !a;
}

function and(...all: Tri[]): Tri {
  if (all.includes(false)) return false;
  return all.includes('unknown') ? 'unknown' : true;
}

function or(...all: Tri[]): Tri {
  if (all.includes(true)) return true;
  return all.includes('unknown') ? 'unknown' : false;
}

/** Only the option chosen counts; a question without an answer has none. */
function chosen(a: OracleAnswers, id: OracleQuestionId, option: string): boolean {
  const answer = a[id];
  if (answer === undefined) return false;
  return typeof answer === 'string' ? answer === option : answer.includes(option);
}

/** The "is" and "has" of a fact: unknown where the answer is `unsure`, false where not asked. */
function is(a: OracleAnswers, id: OracleQuestionId, option: string): Tri {
  return chosen(a, id, 'unsure') ? 'unknown' : chosen(a, id, option);
}

function stopsByModel(a: OracleAnswers): boolean {
  return chosen(a, 'model', 'other');
}

function stopsByPurpose(a: OracleAnswers): boolean {
  return chosen(a, 'purpose', 'military') || chosen(a, 'purpose', 'unlawful');
}

/** How the text would have to be understood, where it leaves a point open. */
interface Settled {
  readonly commercial?: boolean;
  readonly openSource?: boolean;
}

/** Where `commercial` is unknown because the text does not settle it. */
function textLeavesCommercialOpen(a: OracleAnswers): boolean {
  return (
    !chosen(a, 'purpose', 'commercial') &&
    !chosen(a, 'commercialEffect', 'revenue') &&
    !chosen(a, 'commercialEffect', 'other-profit') &&
    (chosen(a, 'commercialEffect', 'operations') || chosen(a, 'commercialEffect', 'promotion')) &&
    !chosen(a, 'applicant', 'company')
  );
}

/** Where the text does not say whether a licence is an open-source licence. */
function textLeavesOpenSourceOpen(a: OracleAnswers): boolean {
  return chosen(a, 'openSourceRelease', 'other-terms');
}

function commercialFact(a: OracleAnswers, settled: Settled = {}): Tri {
  if (chosen(a, 'purpose', 'commercial')) return true;
  if (chosen(a, 'commercialEffect', 'revenue')) return true;
  if (chosen(a, 'commercialEffect', 'other-profit')) return true;
  if (textLeavesCommercialOpen(a)) return settled.commercial ?? 'unknown';
  if (chosen(a, 'commercialEffect', 'operations')) return true;
  if (chosen(a, 'commercialEffect', 'promotion')) return true;
  return chosen(a, 'commercialEffect', 'unsure') ? 'unknown' : false;
}

function mixedFact(a: OracleAnswers): boolean {
  if (
    chosen(a, 'purpose', 'commercial') &&
    (chosen(a, 'purpose', 'academic') || chosen(a, 'purpose', 'other-non-commercial'))
  ) {
    return true;
  }
  return chosen(a, 'purpose', 'academic') && commercialFact(a) !== false;
}

function modifiesFact(a: OracleAnswers): Tri {
  return or(is(a, 'adaptation', 'fine-tune'), is(a, 'adaptation', 'convert'));
}

function transfersFact(a: OracleAnswers): Tri {
  if (chosen(a, 'adaptation', 'unsure')) return 'unknown';
  return and(is(a, 'adaptation', 'distil'), is(a, 'similarPerformance', 'yes'));
}

function derivativeFact(a: OracleAnswers): Tri {
  return or(modifiesFact(a), transfersFact(a));
}

/** A condition on `openSourceRelease`, asked or not. */
function release(a: OracleAnswers, option: string): Tri {
  if (derivativeFact(a) !== false && is(a, 'audience', 'published') === 'unknown') return 'unknown';
  return is(a, 'openSourceRelease', option);
}

function openSourcedFact(a: OracleAnswers, settled: Settled = {}): Tri {
  const published = is(a, 'audience', 'published');
  if (textLeavesOpenSourceOpen(a)) return and(published, settled.openSource ?? 'unknown');
  return and(published, release(a, 'yes'));
}

function facts(a: OracleAnswers, settled: Settled = {}) {
  const commercial = commercialFact(a, settled);
  const authorised: Tri = chosen(a, 'authorisation', 'granted');
  return {
    a,
    commercial,
    academic: is(a, 'purpose', 'academic'),
    natural: is(a, 'applicant', 'natural-person'),
    unincorporated: is(a, 'applicant', 'unincorporated'),
    authorised,
    needsAuth: and(commercial, not(authorised)),
    modifies: modifiesFact(a),
    trains: or(is(a, 'adaptation', 'fine-tune'), is(a, 'adaptation', 'distil')),
    transfers: transfersFact(a),
    derivative: derivativeFact(a),
    othersUseIt: not(is(a, 'audience', 'none')),
    handedOver: or(is(a, 'audience', 'delivered'), is(a, 'audience', 'published')),
    published: is(a, 'audience', 'published'),
    openSourced: openSourcedFact(a, settled),
  };
}

type Facts = ReturnType<typeof facts>;

/** The column "asked when", given the answers to the earlier questions asked; stops apart. */
function askedWhen(id: OracleQuestionId, a: OracleAnswers): boolean {
  switch (id) {
    case 'commercialEffect':
      return !chosen(a, 'purpose', 'commercial');
    case 'authorisation':
      return commercialFact(a) !== false;
    case 'alreadyInUse':
      return commercialFact(a) !== false && !chosen(a, 'authorisation', 'granted');
    case 'separable':
      return mixedFact(a);
    case 'similarPerformance':
      return chosen(a, 'adaptation', 'distil');
    case 'openSourceRelease':
      return chosen(a, 'audience', 'published') && derivativeFact(a) !== false;
    default:
      return true;
  }
}

// ---------------------------------------------------------------- 3. verdict, lanes, e-mail

export type OracleVerdict =
  | 'out-of-scope'
  | 'prohibited'
  | 'permitted'
  | 'permitted-with-authorisation'
  | 'ask-licensor'
  | 'cannot-apply'
  | 'authorisation-required';

const verdictOrder: readonly OracleVerdict[] = [
  'out-of-scope',
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'cannot-apply',
  'authorisation-required',
];

/** The verdict of a complete set whose model is not `other`. */
function verdictInScope(a: OracleAnswers): OracleVerdict {
  const commercial = commercialFact(a);
  const authorised = chosen(a, 'authorisation', 'granted');
  const natural = chosen(a, 'applicant', 'natural-person');
  const unsure = chosen(a, 'applicant', 'unsure');
  if (stopsByPurpose(a)) return 'prohibited';
  if (commercial === true && !authorised && natural) return 'cannot-apply';
  if (chosen(a, 'purpose', 'possibly-prohibited')) return 'ask-licensor';
  if (commercial === false) return 'permitted';
  if (authorised && (natural || unsure)) return 'ask-licensor';
  if (authorised) return 'permitted-with-authorisation';
  if (commercial === 'unknown') return 'ask-licensor';
  if (chosen(a, 'applicant', 'unincorporated') || unsure) return 'ask-licensor';
  return 'authorisation-required';
}

export interface OracleLanes {
  nonCommercial: OracleVerdict | null;
  commercial: OracleVerdict | null;
}

function nonCommercialLane(a: OracleAnswers, verdict: OracleVerdict): OracleVerdict | null {
  if (commercialFact(a) === false) return verdict;
  if (!mixedFact(a)) return null;
  if (chosen(a, 'separable', 'no')) return null;
  if (chosen(a, 'purpose', 'possibly-prohibited')) return 'ask-licensor';
  if (chosen(a, 'authorisation', 'revoked')) return 'ask-licensor';
  if (chosen(a, 'separable', 'yes')) return 'permitted';
  return verdict === 'permitted-with-authorisation' ? 'permitted' : 'ask-licensor';
}

function lanesOf(a: OracleAnswers, verdict: OracleVerdict): OracleLanes {
  if (verdict === 'out-of-scope' || verdict === 'prohibited') {
    return { nonCommercial: null, commercial: null };
  }
  return {
    nonCommercial: nonCommercialLane(a, verdict),
    commercial: commercialFact(a) === false ? null : verdict,
  };
}

export type OracleEmail =
  | 'required'
  | 'awaiting-reply'
  | 'not-open-to-you'
  | 'ask'
  | 'optional'
  | 'none';

function emailOf(a: OracleAnswers, verdict: OracleVerdict): OracleEmail {
  if (verdict === 'authorisation-required') {
    return chosen(a, 'authorisation', 'submitted') ? 'awaiting-reply' : 'required';
  }
  if (verdict === 'cannot-apply') return 'not-open-to-you';
  if (verdict === 'ask-licensor') return 'ask';
  if (verdict === 'permitted' || verdict === 'permitted-with-authorisation') {
    return is(a, 'purpose', 'academic') === true ? 'optional' : 'none';
  }
  return 'none';
}

// ---------------------------------------------------------------- 4. obligations

type Block = 'model' | 'use' | 'work' | 'rest';

const blocks: Readonly<Record<Block, readonly OracleQuestionId[]>> = {
  model: ['model'],
  use: ['purpose', 'commercialEffect', 'applicant', 'authorisation', 'alreadyInUse', 'separable'],
  work: ['adaptation', 'similarPerformance', 'audience', 'openSourceRelease'],
  rest: ['leaderboard', 'brand', 'personalInformation'],
};

const blockNames: readonly Block[] = ['model', 'use', 'work', 'rest'];

function blockOf(id: OracleQuestionId): Block {
  const found = blockNames.find((name) => blocks[name].includes(id));
  if (found === undefined) throw new Error(`no such question: ${id}`);
  return found;
}

export interface OracleObligation {
  readonly id: string;
  readonly kind: string;
  readonly when: string;
  readonly clauses: readonly string[];
}

/** What a row's condition takes from one block; `join` puts the pieces together. */
interface Part {
  readonly block: Block;
  readonly value: (f: Facts) => Tri;
}

interface Row extends OracleObligation {
  readonly reads: readonly OracleQuestionId[];
  readonly parts: readonly Part[];
  readonly join: (pieces: readonly Tri[]) => Tri;
}

function row(
  id: string,
  kind: string,
  when: string,
  clauses: string,
  reads: readonly OracleQuestionId[],
  block: Block,
  value: (f: Facts) => Tri,
): Row {
  const join = ([piece]: readonly Tri[]): Tri => piece ?? false;
  return { id, kind, when, clauses: clauses.split(' '), reads, parts: [{ block, value }], join };
}

function alwaysOn(id: string, kind: string, clauses: string): Row {
  const join = (): Tri => true;
  return { id, kind, when: 'always', clauses: clauses.split(' '), reads: [], parts: [], join };
}

// What conditions read: the questions named in them and in the facts they use, and those in the
// column "asked when" of these, and so on.
const readsCommercial = ['purpose', 'commercialEffect', 'applicant'] as const;
const readsAuthorisation = [...readsCommercial, 'authorisation'] as const;
const readsInUse = [...readsAuthorisation, 'alreadyInUse'] as const;
const readsDerivative = ['adaptation', 'similarPerformance'] as const;
const readsRelease = [...readsDerivative, 'audience', 'openSourceRelease'] as const;

const rows: readonly Row[] = [
  row('stop-commercial-use', 'must', 'now', '2.2', readsInUse, 'use', (f) =>
    and(f.commercial, is(f.a, 'alreadyInUse', 'yes')),
  ),
  row('clarify-revocation', 'must', 'now', '2.0', readsAuthorisation, 'use', (f) =>
    is(f.a, 'authorisation', 'revoked'),
  ),
  row('clarify-purpose', 'must', 'before', '2.1 2.3', ['purpose'], 'use', (f) =>
    // A purpose `unsure` counts as having none of the values.
    chosen(f.a, 'purpose', 'possibly-prohibited'),
  ),
  row(
    'natural-person-cannot-apply',
    'must-not',
    'before',
    'A.2.1',
    readsAuthorisation,
    'use',
    (f) => and(f.needsAuth, f.natural),
  ),
  row('obtain-written-authorisation', 'must', 'before', '2.2 A.1', readsAuthorisation, 'use', (f) =>
    and(f.needsAuth, not(f.natural)),
  ),
  row(
    'submit-application-package',
    'must',
    'before',
    'A.2 A.2.1 A.2.2 A.2.3',
    readsAuthorisation,
    'use',
    (f) =>
      and(
        f.needsAuth,
        not(f.natural),
        not(f.unincorporated),
        not(is(f.a, 'authorisation', 'submitted')),
      ),
  ),
  row('ask-about-substitutes', 'should', 'before', 'A.2.2 A.2.3', readsAuthorisation, 'use', (f) =>
    and(f.needsAuth, not(f.natural)),
  ),
  row('await-written-authorisation', 'must', 'before', '2.2', readsAuthorisation, 'use', (f) =>
    and(f.needsAuth, not(f.natural), is(f.a, 'authorisation', 'submitted')),
  ),
  row('verify-authorisation-holder', 'should', 'now', '2.0 A.2.1', readsAuthorisation, 'use', (f) =>
    and(f.authorised, f.natural),
  ),
  row(
    'clarify-licensee-status',
    'should',
    'before',
    '1.you',
    ['applicant'],
    'use',
    (f) => f.unincorporated,
  ),
  row('check-upstream-notices', 'should', 'before', '2.4 2.5', ['model'], 'model', (f) =>
    is(f.a, 'model', 'derivative-by-others'),
  ),
  row('notify-academic-use', 'may', 'before', '5.2', ['purpose'], 'use', (f) => f.academic),
  row('obtain-brand-consent', 'must', 'before', '3.2', ['brand'], 'rest', (f) =>
    is(f.a, 'brand', 'yes'),
  ),
  row(
    'establish-personal-information-basis',
    'must',
    'before',
    '4.6',
    ['personalInformation'],
    'rest',
    (f) => is(f.a, 'personalInformation', 'yes'),
  ),
  row('state-modifications', 'must', 'modifying', '2.5', ['adaptation'], 'work', (f) => f.modifies),
  row(
    'keep-modification-within-licence',
    'must-not',
    'modifying',
    '2.5',
    ['adaptation'],
    'work',
    (f) => f.modifies,
  ),
  row('describe-distillation', 'should', 'modifying', '2.5', readsDerivative, 'work', (f) =>
    and(f.transfers, not(f.modifies)),
  ),
  row(
    'own-creative-contribution',
    'may',
    'modifying',
    '3.3',
    readsDerivative,
    'work',
    (f) => f.derivative,
  ),
  row(
    'comply-with-dataset-licences',
    'must',
    'modifying',
    '4.2',
    ['adaptation'],
    'work',
    (f) => f.trains,
  ),
  row(
    'provide-source-and-licence',
    'must',
    'sharing',
    '2.4',
    ['audience'],
    'work',
    (f) => f.othersUseIt,
  ),
  row('label-open-source-derivative', 'must', 'sharing', '6.1', readsRelease, 'work', (f) =>
    and(f.derivative, f.openSourced),
  ),
  row('state-derivation-plainly', 'should', 'sharing', '6.1 3.2', readsRelease, 'work', (f) =>
    and(f.derivative, f.published, release(f.a, 'other-terms')),
  ),
  row(
    'license-only-your-part',
    'must-not',
    'sharing',
    '2.0 2.5',
    ['audience'],
    'work',
    (f) => f.handedOver,
  ),
  {
    id: 'label-ranked-derivative',
    kind: 'must',
    when: 'ranking',
    clauses: ['6.2'],
    reads: ['model', ...readsDerivative, 'leaderboard'],
    parts: [
      { block: 'work', value: (f) => f.derivative },
      { block: 'model', value: (f) => is(f.a, 'model', 'derivative-by-others') },
      { block: 'rest', value: (f) => is(f.a, 'leaderboard', 'yes') },
    ],
    join: ([derivative = false, byOthers = false, ranked = false]) =>
      and(or(derivative, byOthers), ranked),
  },
  row('keep-within-authorisation', 'must', 'always', '2.0 A.1', readsAuthorisation, 'use', (f) =>
    and(f.commercial, f.authorised),
  ),
  row(
    'no-commercial-use-without-authorisation',
    'must-not',
    'always',
    '2.0 2.2',
    readsAuthorisation,
    'use',
    (f) => not(f.authorised),
  ),
  alwaysOn('no-military-or-unlawful-purpose', 'must-not', '2.1'),
  alwaysOn('obey-laws', 'must', '2.3'),
  alwaysOn('respect-third-party-rights', 'must-not', '2.3'),
  alwaysOn('no-transfer-or-sublicence', 'must-not', '2.0'),
  alwaysOn('no-brand-use-without-consent', 'must-not', '3.2 3.1'),
  alwaysOn('protect-personal-information', 'must', '4.6'),
  alwaysOn('outputs-unclaimed', 'know', '2.0 1.output'),
  alwaysOn('bear-output-risk', 'know', '4.2 4.3 4.5'),
  alwaysOn('indemnify-licensor', 'know', '4.1 4.4'),
  alwaysOn('licence-can-be-revoked', 'know', '2.0'),
  alwaysOn('licensor-may-act', 'know', '4.7'),
  alwaysOn('licensor-interprets', 'know', '7.1'),
  alwaysOn('mainland-law-and-courts', 'know', '7.2 7.3 1.licensor'),
];

/** The one row that the verdict `prohibited` keeps. */
const keptWhenProhibited = 'no-military-or-unlawful-purpose';

export const oracleObligations: readonly OracleObligation[] = rows.map(
  ({ id, kind, when, clauses }) => ({ id, kind, when, clauses }),
);

// ---------------------------------------------------------------- every complete answer, by block

/** One way to answer all that is asked in a block. */
interface Entry {
  readonly answers: OracleAnswers;
  readonly keys: Readonly<Partial<Record<OracleQuestionId, string>>>;
  readonly stop: boolean;
  readonly verdict: OracleVerdict | null;
  /** By row, then by part: the value of the part, where it belongs to this block. */
  readonly pieces: readonly (readonly (Tri | undefined)[])[];
  /** By row: the clause whose silence leaves the row unknown. */
  readonly text: readonly (string | null)[];
}

function keyOf(answer: OracleAnswer): string {
  return typeof answer === 'string' ? answer : answer.join(',');
}

/** Walks through a block in asking order; `choices` says which answers to try. */
function walk(
  block: Block,
  choices: (id: OracleQuestionId) => readonly OracleAnswer[],
): OracleAnswers[] {
  let sets: OracleAnswers[] = [{}];
  for (const id of blocks[block]) {
    const longer: OracleAnswers[] = [];
    for (const a of sets) {
      if (stopsByPurpose(a) || !askedWhen(id, a)) longer.push(a);
      else for (const answer of choices(id)) longer.push({ ...a, [id]: answer });
    }
    sets = longer;
  }
  return sets;
}

/** The clause that leaves a part unknown: settled either way, it would not be (always) unknown. */
function textGap(part: Part, a: OracleAnswers): string | null {
  if (part.value(facts(a)) !== 'unknown') return null;
  if (textLeavesCommercialOpen(a)) {
    for (const commercial of [true, false]) {
      if (part.value(facts(a, { commercial })) !== 'unknown') return '1.commercial-use';
    }
  }
  if (textLeavesOpenSourceOpen(a)) {
    for (const openSource of [true, false]) {
      if (part.value(facts(a, { openSource })) !== 'unknown') return '6.1';
    }
  }
  return null;
}

function keysOf(a: OracleAnswers): Partial<Record<OracleQuestionId, string>> {
  const keys: Partial<Record<OracleQuestionId, string>> = {};
  for (const { id } of oracleQuestions) {
    const answer = a[id];
    if (answer !== undefined) keys[id] = keyOf(answer);
  }
  return keys;
}

function entryOf(block: Block, a: OracleAnswers): Entry {
  const f = facts(a);
  return {
    answers: a,
    keys: keysOf(a),
    stop: stopsByModel(a) || stopsByPurpose(a),
    verdict: block === 'use' ? verdictInScope(a) : null,
    pieces: rows.map(({ parts }) =>
      parts.map((part) => (part.block === block ? part.value(f) : undefined)),
    ),
    text: rows.map(({ parts }) => {
      const part = parts.find((p) => p.block === block);
      return part === undefined ? null : textGap(part, a);
    }),
  };
}

function listBlock(block: Block): readonly Entry[] {
  return walk(block, allAnswers).map((a) => entryOf(block, a));
}

const table: Readonly<Record<Block, readonly Entry[]>> = {
  model: listBlock('model'),
  use: listBlock('use'),
  work: listBlock('work'),
  rest: listBlock('rest'),
};

function setKey(block: Block, a: OracleAnswers): string {
  return blocks[block]
    .map((id) => {
      const answer = a[id];
      return answer === undefined ? '' : keyOf(answer);
    })
    .join('|');
}

const index: ReadonlyMap<string, Entry> = new Map(
  blockNames.flatMap((block) =>
    table[block].map((entry): [string, Entry] => [
      `${block}:${setKey(block, entry.answers)}`,
      entry,
    ]),
  ),
);

/** How many complete answer sets there are. */
export function countCompleteSets(): number {
  const going = (block: Block): number => table[block].filter((entry) => !entry.stop).length;
  const stopped = (block: Block): number => table[block].filter((entry) => entry.stop).length;
  return (
    stopped('model') +
    going('model') * stopped('use') +
    going('model') * going('use') * going('work') * going('rest')
  );
}

/** An entry fits the answers given if it gives the same to every question that it asks. */
function fits(block: Block, entry: Entry, given: Entry['keys']): boolean {
  return blocks[block].every((id) => {
    const mine = entry.keys[id];
    const fixed = given[id];
    return mine === undefined || fixed === undefined || mine === fixed;
  });
}

const fittingCache = new Map<string, readonly Entry[]>();

/** The entries of a block that fit the answers given. */
function fitting(block: Block, given: OracleAnswers): readonly Entry[] {
  const cacheKey = `${block}:${setKey(block, given)}`;
  const cached = fittingCache.get(cacheKey);
  if (cached !== undefined) return cached;
  const keys = keysOf(given);
  const found = table[block].filter((entry) => fits(block, entry, keys));
  if (fittingCache.size > 200) fittingCache.clear();
  fittingCache.set(cacheKey, found);
  return found;
}

// ---------------------------------------------------------------- 5. the result

/**
 * "Another answer could change the row": whether the answers that stop the questions count as such
 * (they leave the row out, so to the letter they do).
 */
const stoppingAnswersCount = true;

const neighbourCache = new Map<Entry, Map<OracleQuestionId, readonly Entry[]>>();

/**
 * The entries that answer `id` otherwise and agree with the given one on every other question that
 * both ask; what only the other one asks is answered in every way.
 */
function neighbours(block: Block, entry: Entry, id: OracleQuestionId): readonly Entry[] {
  const cached = neighbourCache.get(entry)?.get(id);
  if (cached !== undefined) return cached;
  const own = entry.keys[id];
  const found = walk(block, (other) => {
    if (other === id) return allAnswers(id).filter((answer) => keyOf(answer) !== own);
    const kept = entry.answers[other];
    return kept === undefined ? allAnswers(other) : [kept];
  }).map((a) => {
    const neighbour = index.get(`${block}:${setKey(block, a)}`);
    if (neighbour === undefined) throw new Error('a complete set is missing');
    return neighbour;
  });
  const perEntry = neighbourCache.get(entry) ?? new Map<OracleQuestionId, readonly Entry[]>();
  perEntry.set(id, found);
  neighbourCache.set(entry, perEntry);
  return found;
}

/** Every way to combine what the parts of a row can be. */
function combinations(choices: readonly (readonly Tri[])[]): Tri[][] {
  let all: Tri[][] = [[]];
  for (const choice of choices) {
    all = all.flatMap((start) => choice.map((value) => [...start, value]));
  }
  return all;
}

/** By row: the pairs (value now, value with another answer to `id`), `stop` where it stops. */
type Swaps = readonly ReadonlyMap<string, readonly [Tri, Tri | 'stop']>[];

const swapCache = new Map<string, Swaps>();

function swaps(block: Block, id: OracleQuestionId, effective: OracleAnswers): Swaps {
  const cacheKey = `${id}:${setKey(block, effective)}`;
  const cached = swapCache.get(cacheKey);
  if (cached !== undefined) return cached;
  const rest: Partial<Record<OracleQuestionId, string>> = { ...keysOf(effective) };
  delete rest[id];
  const result = rows.map(() => new Map<string, readonly [Tri, Tri | 'stop']>());
  for (const entry of fitting(block, effective)) {
    if (entry.stop || entry.keys[id] === undefined) continue;
    for (const other of neighbours(block, entry, id)) {
      if (!fits(block, other, rest)) continue;
      rows.forEach((r, i) => {
        if (!r.reads.includes(id)) return;
        const p = r.parts.findIndex((part) => part.block === block);
        const before = entry.pieces[i]?.[p];
        const after = other.stop ? 'stop' : other.pieces[i]?.[p];
        if (before === undefined || after === undefined) throw new Error('a part is missing');
        result[i]?.set(`${before}>${after}`, [before, after]);
      });
    }
  }
  if (swapCache.size > 20000) swapCache.clear();
  swapCache.set(cacheKey, result);
  return result;
}

export interface OracleResultObligation {
  id: string;
  kind: string;
  when: string;
  status: 'applies' | 'may-apply';
  clauses: string[];
  because: OracleQuestionId[];
  dependsOn: OracleQuestionId[];
  openPoint: string | null;
}

export interface OracleResult {
  answers: Partial<Record<OracleQuestionId, string | string[]>>;
  complete: boolean;
  next: OracleQuestionId | null;
  verdict: OracleVerdict | null;
  possibleVerdicts: OracleVerdict[];
  lanes: OracleLanes;
  email: OracleEmail | null;
  obligations: OracleResultObligation[];
}

/** Multi values in the order of section 1. */
function normalise(answers: OracleAnswers): OracleAnswers {
  let result: OracleAnswers = {};
  for (const { id, options } of oracleQuestions) {
    const answer = answers[id];
    if (answer === undefined) continue;
    const ordered =
      typeof answer === 'string' ? answer : options.filter((option) => answer.includes(option));
    result = { ...result, [id]: ordered };
  }
  return result;
}

export function oracleAssess(input: OracleAnswers): OracleResult {
  const given = normalise(input);

  // The completions, block by block: `reached` with the stops, `going` without.
  const models = fitting('model', given);
  const goingModels = models.filter((entry) => !entry.stop);
  const uses = goingModels.length > 0 ? fitting('use', given) : [];
  const goingUses = uses.filter((entry) => !entry.stop);
  const goesOn = goingUses.length > 0;
  const work = goesOn ? fitting('work', given) : [];
  const rest = goesOn ? fitting('rest', given) : [];
  const reached: Record<Block, readonly Entry[]> = { model: models, use: uses, work, rest };
  const going: Record<Block, readonly Entry[]> = {
    model: goingModels,
    use: goingUses,
    work,
    rest,
  };
  const stopByModel = models.some((entry) => entry.stop);
  const stopByPurpose = uses.some((entry) => entry.stop);

  // What some completion asks: answered (with effect) or still open.
  const asked = oracleQuestions
    .map(({ id }) => id)
    .filter((id) => reached[blockOf(id)].some((entry) => entry.keys[id] !== undefined));
  const open = asked.filter((id) => given[id] === undefined);
  const answered = asked.filter((id) => given[id] !== undefined);
  let effective: OracleAnswers = {};
  for (const id of answered) effective = { ...effective, [id]: given[id] };
  // Nothing before the first open question is open, so every completion asks that one.
  const next = open[0] ?? null;
  const complete = next === null;

  const reachable = new Set<OracleVerdict>();
  if (stopByModel) reachable.add('out-of-scope');
  for (const { verdict } of uses) if (verdict !== null) reachable.add(verdict);
  const possibleVerdicts = verdictOrder.filter((verdict) => reachable.has(verdict));
  const verdict = complete ? (possibleVerdicts[0] ?? null) : null;

  const obligations: OracleResultObligation[] = [];
  rows.forEach((r, i) => {
    const values = r.parts.map(({ block }, p) => {
      const seen = new Set<Tri>();
      for (const entry of going[block]) {
        const piece = entry.pieces[i]?.[p];
        if (piece !== undefined) seen.add(piece);
      }
      return [...seen];
    });

    // Its value in the completions that do not stop, and in all.
    const unstopped = new Set<Tri>(goesOn ? combinations(values).map(r.join) : []);
    const all = new Set<Tri>(unstopped);
    if (stopByModel) all.add(false);
    if (stopByPurpose) all.add(r.id === keptWhenProhibited);
    if (!all.has(true) && !all.has('unknown')) return;
    const status = all.size === 1 && all.has(true) ? 'applies' : 'may-apply';

    const onlyAStop = !unstopped.has('unknown') && unstopped.size <= 1;
    let dependsOn: OracleQuestionId[] = [];
    let openPoint: string | null = null;
    if (status === 'may-apply' && !onlyAStop) {
      /** Whether, in some completion, another answer to this question changes the row. */
      const couldChange = (id: OracleQuestionId): boolean => {
        const block = blockOf(id);
        const p = r.parts.findIndex((part) => part.block === block);
        for (const [before, after] of swaps(block, id, effective)[i]?.values() ?? []) {
          if (after === 'stop' && !stoppingAnswersCount) continue;
          const now = combinations(values.map((value, k) => (k === p ? [before] : value)));
          for (const pieces of now) {
            const then =
              after === 'stop' ? false : r.join(pieces.map((v, k) => (k === p ? after : v)));
            if (r.join(pieces) !== then) return true;
          }
        }
        return false;
      };
      dependsOn = asked.filter(
        (id) =>
          r.reads.includes(id) &&
          (open.includes(id) || (chosen(given, id, 'unsure') && couldChange(id))),
      );
      if (dependsOn.length === 0) {
        for (const { block } of r.parts) {
          for (const entry of going[block]) openPoint = openPoint ?? entry.text[i] ?? null;
        }
      }
    }

    obligations.push({
      id: r.id,
      kind: r.kind,
      when: r.when,
      status,
      clauses: [...r.clauses],
      because: answered.filter((id) => r.reads.includes(id)),
      dependsOn,
      openPoint,
    });
  });

  const answers: OracleResult['answers'] = {};
  for (const id of answered) {
    const answer = given[id];
    if (answer !== undefined) answers[id] = typeof answer === 'string' ? answer : [...answer];
  }

  return {
    answers,
    complete,
    next,
    verdict,
    possibleVerdicts,
    lanes:
      verdict === null ? { nonCommercial: null, commercial: null } : lanesOf(effective, verdict),
    email: verdict === null ? null : emailOf(effective, verdict),
    obligations,
  };
}
