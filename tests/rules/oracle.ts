/**
 * A second implementation of the contract, rules 1.1.0, written from its text alone and in its
 * order. It shares nothing with the first. What the contract says of completions is found by going
 * through the completions; a completion is looked at only where the thing asked for can see it, so
 * that there are thousands of them and not thousands of millions.
 */

// ---------------------------------------------------------------- section 1: questions and answers

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

/** An option with ⊘ excludes the others. */
function multi(id: OracleQuestionId, marked: string): OracleQuestion {
  const options = marked.split(' ');
  return {
    id,
    kind: 'multi',
    options: options.map((option) => option.replace('⊘', '')),
    exclusive: options
      .filter((option) => option.endsWith('⊘'))
      .map((option) => option.replace('⊘', '')),
  };
}

export const oracleQuestions: readonly OracleQuestion[] = [
  single('model', 'baichuan2-7b baichuan2-13b both derivative-by-others other'),
  multi(
    'purpose',
    'academic other-non-commercial commercial military unlawful possibly-military possibly-unlawful unsure⊘',
  ),
  multi('commercialEffect', 'operations promotion revenue other-profit none⊘ unsure⊘'),
  single(
    'applicant',
    'natural-person sole-trader company non-profit public-body unincorporated unsure',
  ),
  single('authorisation', 'none submitted granted granted-not-covering revoked'),
  single('alreadyInUse', 'yes no'),
  single('separable', 'yes no unsure'),
  multi('adaptation', 'none⊘ fine-tune convert distil unsure⊘'),
  single('similarPerformance', 'yes no unsure'),
  multi('audience', 'none⊘ hosted delivered published unsure⊘'),
  single('openSourceRelease', 'yes other-terms no unsure'),
  single('leaderboard', 'yes organiser others-only no unsure'),
  single('brand', 'yes no unsure'),
  single('personalInformation', 'yes no unsure'),
];

const askingOrder: readonly OracleQuestionId[] = oracleQuestions.map(({ id }) => id);

/** Every way to answer a question. */
export function allAnswers(id: OracleQuestionId): OracleAnswer[] {
  const question = oracleQuestions.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  const { kind, options, exclusive } = question;
  if (kind === 'single') return [...options];
  const free = options.filter((option) => !exclusive.includes(option));
  let some: string[][] = [[]];
  for (const option of free) some = [...some, ...some.map((chosen) => [...chosen, option])];
  return [...some.filter((chosen) => chosen.length > 0), ...exclusive.map((option) => [option])];
}

/** What was chosen, question by question, single answers as lists of one. */
type Chosen = { readonly [id in OracleQuestionId]?: readonly string[] };

/** Something for each question. */
function each<T>(make: (id: OracleQuestionId) => T): Readonly<Record<OracleQuestionId, T>> {
  return Object.fromEntries(askingOrder.map((id) => [id, make(id)])) as Record<OracleQuestionId, T>;
}

const ways = each((id) =>
  allAnswers(id).map((answer) => (typeof answer === 'string' ? [answer] : answer)),
);

/** The answers given, multi values in the order of section 1. */
function chosenFrom(answers: OracleAnswers): Chosen {
  const chosen: { [id in OracleQuestionId]?: readonly string[] } = {};
  for (const { id, options } of oracleQuestions) {
    const answer = answers[id];
    if (answer === undefined) continue;
    chosen[id] = options.filter((option) =>
      typeof answer === 'string' ? option === answer : answer.includes(option),
    );
  }
  return chosen;
}

/** Whether the option itself was chosen. */
function chose(a: Chosen, id: OracleQuestionId, ...options: readonly string[]): boolean {
  return a[id]?.some((option) => options.includes(option)) ?? false;
}

function stops(id: OracleQuestionId, answer: readonly string[]): boolean {
  if (id === 'model') return answer.includes('other');
  if (id === 'purpose') return answer.includes('military') || answer.includes('unlawful');
  return false;
}

// ---------------------------------------------------------------- section 2: facts

/** Strong Kleene logic: "and" is the least of its parts, "or" the greatest, "not" one less it. */
type Truth = 0 | 0.5 | 1;
const no = 0;
const unknown = 0.5;
const yes = 1;

const and = (...parts: readonly Truth[]): Truth => Math.min(...parts) as Truth;
const or = (...parts: readonly Truth[]): Truth => Math.max(...parts) as Truth;
const not = (part: Truth): Truth => (1 - part) as Truth;
const truth = (holds: boolean): Truth => (holds ? yes : no);

/** The points that the text leaves open, in the order of section 5. */
const openClauses = ['1.commercial-use', 'A.2.1', '4.2', '6.1', '6.2'] as const;
/** How open points are read if they are taken as settled; empty for the text as it is. */
type Settled = { readonly [clause in (typeof openClauses)[number]]?: Truth };
const asWritten: Settled = {};

type FactId =
  | 'commercial'
  | 'academic'
  | 'mixed'
  | 'natural'
  | 'individual'
  | 'unincorporated'
  | 'authorised'
  | 'needsAuth'
  | 'modifies'
  | 'trains'
  | 'transfers'
  | 'derivative'
  | 'others-use-it'
  | 'handed-over'
  | 'published'
  | 'open-sourced'
  | 'ranked';

/** A fact, a question, or a question and options of which only matters if one of them was chosen. */
type Name = FactId | OracleQuestionId | `${OracleQuestionId}: ${string}`;

/** An "is" or "has" of a fact or of a condition. */
function atom(a: Chosen, id: OracleQuestionId, ...options: readonly string[]): Truth {
  if (id === 'purpose') return truth(chose(a, id, ...options));
  if (id === 'openSourceRelease') {
    if (fact('derivative', a) !== no && fact('published', a) === unknown) return unknown;
  }
  if (chose(a, id, 'unsure')) return unknown;
  return truth(chose(a, id, ...options));
}

interface Fact {
  readonly section: string;
  /** What is named in it; "unsure" goes without saying. */
  readonly names: readonly Name[];
  readonly is: (a: Chosen, settled: Settled) => Truth;
}

const facts: Readonly<Record<FactId, Fact>> = {
  commercial: {
    section: '2',
    names: [
      'purpose: commercial',
      'commercialEffect: revenue other-profit',
      'commercialEffect: operations promotion',
      'applicant: company sole-trader',
    ],
    is: (a, settled) => {
      if (chose(a, 'purpose', 'commercial')) return yes;
      if (chose(a, 'commercialEffect', 'revenue', 'other-profit')) return yes;
      if (chose(a, 'commercialEffect', 'operations', 'promotion')) {
        if (chose(a, 'applicant', 'company', 'sole-trader')) return yes;
        return settled['1.commercial-use'] ?? unknown;
      }
      if (chose(a, 'commercialEffect', 'unsure')) return unknown;
      return no;
    },
  },
  academic: {
    section: '2',
    names: ['purpose: academic'],
    is: (a) => (chose(a, 'purpose', 'unsure') ? unknown : truth(chose(a, 'purpose', 'academic'))),
  },
  mixed: {
    section: '2',
    names: [
      'purpose: commercial',
      'purpose: academic other-non-commercial',
      'purpose: academic',
      'commercial',
    ],
    is: (a, settled) =>
      truth(
        (chose(a, 'purpose', 'commercial') &&
          chose(a, 'purpose', 'academic', 'other-non-commercial')) ||
          (chose(a, 'purpose', 'academic') && fact('commercial', a, settled) !== no),
      ),
  },
  natural: {
    section: '2',
    names: ['applicant: sole-trader', 'applicant: natural-person'],
    is: (a, settled) => {
      if (chose(a, 'applicant', 'sole-trader')) return settled['A.2.1'] ?? unknown;
      return atom(a, 'applicant', 'natural-person');
    },
  },
  individual: {
    section: '2',
    names: ['applicant: natural-person'],
    is: (a) => atom(a, 'applicant', 'natural-person'),
  },
  unincorporated: {
    section: '2',
    names: ['applicant: unincorporated'],
    is: (a) => atom(a, 'applicant', 'unincorporated'),
  },
  authorised: {
    section: '2',
    names: ['authorisation: granted'],
    is: (a) => atom(a, 'authorisation', 'granted'),
  },
  needsAuth: {
    section: '2',
    names: ['commercial', 'authorised'],
    is: (a, settled) => and(fact('commercial', a, settled), not(fact('authorised', a, settled))),
  },
  modifies: {
    section: '2',
    names: ['adaptation: fine-tune convert'],
    is: (a) => atom(a, 'adaptation', 'fine-tune', 'convert'),
  },
  trains: {
    section: '2',
    names: ['adaptation: fine-tune', 'adaptation: distil'],
    is: (a, settled) => {
      if (chose(a, 'adaptation', 'fine-tune')) return yes;
      if (chose(a, 'adaptation', 'distil')) return settled['4.2'] ?? unknown;
      if (chose(a, 'adaptation', 'unsure')) return unknown;
      return no;
    },
  },
  transfers: {
    section: '2',
    names: ['adaptation: distil', 'similarPerformance: yes'],
    is: (a) => {
      if (chose(a, 'adaptation', 'unsure')) return unknown;
      return and(atom(a, 'adaptation', 'distil'), atom(a, 'similarPerformance', 'yes'));
    },
  },
  derivative: {
    section: '2',
    names: ['modifies', 'transfers'],
    is: (a, settled) => or(fact('modifies', a, settled), fact('transfers', a, settled)),
  },
  'others-use-it': {
    section: '2',
    names: ['audience: none'],
    is: (a) => not(atom(a, 'audience', 'none')),
  },
  'handed-over': {
    section: '2',
    names: ['audience: delivered published'],
    is: (a) => atom(a, 'audience', 'delivered', 'published'),
  },
  published: {
    section: '2',
    names: ['audience: published'],
    is: (a) => atom(a, 'audience', 'published'),
  },
  'open-sourced': {
    section: '2',
    names: ['published', 'openSourceRelease: other-terms', 'openSourceRelease: yes'],
    is: (a, settled) => {
      if (chose(a, 'openSourceRelease', 'other-terms')) {
        return and(fact('published', a, settled), settled['6.1'] ?? unknown);
      }
      return and(fact('published', a, settled), atom(a, 'openSourceRelease', 'yes'));
    },
  },
  ranked: {
    section: '2',
    names: ['leaderboard: organiser', 'leaderboard: yes'],
    is: (a, settled) => {
      if (chose(a, 'leaderboard', 'organiser')) return settled['6.2'] ?? unknown;
      return atom(a, 'leaderboard', 'yes');
    },
  },
};

function fact(id: FactId, a: Chosen, settled: Settled = asWritten): Truth {
  return facts[id].is(a, settled);
}

// ---------------------------------------------------------------- section 1: asked when

interface AskedWhen {
  readonly section: string;
  readonly names: readonly Name[];
  readonly holds: (a: Chosen, settled: Settled) => boolean;
}

const always: AskedWhen = { section: '1', names: [], holds: () => true };

/** "Asked when", stops aside. */
const askedWhen: Readonly<Record<OracleQuestionId, AskedWhen>> = {
  model: always,
  purpose: always,
  commercialEffect: {
    section: '1',
    names: ['purpose: commercial'],
    holds: (a) => !chose(a, 'purpose', 'commercial'),
  },
  applicant: always,
  authorisation: {
    section: '1',
    names: ['commercial'],
    holds: (a, settled) => fact('commercial', a, settled) !== no,
  },
  alreadyInUse: {
    section: '1',
    names: ['commercial', 'authorisation: granted'],
    holds: (a, settled) =>
      fact('commercial', a, settled) !== no && !chose(a, 'authorisation', 'granted'),
  },
  separable: {
    section: '1',
    names: ['mixed'],
    holds: (a, settled) => fact('mixed', a, settled) === yes,
  },
  adaptation: always,
  similarPerformance: {
    section: '1',
    names: ['adaptation: distil'],
    holds: (a) => chose(a, 'adaptation', 'distil'),
  },
  audience: always,
  openSourceRelease: {
    section: '1',
    names: ['audience: published', 'derivative'],
    holds: (a, settled) =>
      chose(a, 'audience', 'published') && fact('derivative', a, settled) !== no,
  },
  leaderboard: {
    section: '1',
    names: ['derivative', 'model: derivative-by-others'],
    holds: (a, settled) =>
      fact('derivative', a, settled) !== no || chose(a, 'model', 'derivative-by-others'),
  },
  brand: always,
  personalInformation: always,
};

/** Whether a question is asked, where `a` has the answers with effect to the questions before it. */
function isAsked(id: OracleQuestionId, a: Chosen, settled: Settled = asWritten): boolean {
  return !isStopped(a) && askedWhen[id].holds(a, settled);
}

function isStopped(a: Chosen): boolean {
  return (
    (a.model !== undefined && stops('model', a.model)) ||
    (a.purpose !== undefined && stops('purpose', a.purpose))
  );
}

/** The questions asked before the first that is open, with their answers; and that one, or null. */
function walk(given: Chosen): {
  readonly answered: Chosen;
  readonly next: OracleQuestionId | null;
} {
  let answered: Chosen = {};
  for (const id of askingOrder) {
    if (!isAsked(id, answered)) continue;
    const answer = given[id];
    if (answer === undefined) return { answered, next: id };
    answered = { ...answered, [id]: answer };
  }
  return { answered, next: null };
}

// ---------------------------------------------------------------- section 3: verdict, lanes, email

export type OracleVerdict =
  | 'out-of-scope'
  | 'prohibited'
  | 'permitted'
  | 'permitted-with-authorisation'
  | 'ask-licensor'
  | 'seek-advice'
  | 'cannot-apply'
  | 'authorisation-required';

interface VerdictRow {
  /** Section 3 and the place in its table. */
  readonly section: string;
  readonly verdict: OracleVerdict;
  readonly names: readonly Name[];
  readonly fits: (a: Chosen) => boolean;
}

const verdictRows: readonly VerdictRow[] = [
  {
    section: '3 row 1',
    verdict: 'out-of-scope',
    names: ['model: other'],
    fits: (a) => chose(a, 'model', 'other'),
  },
  {
    section: '3 row 2',
    verdict: 'prohibited',
    names: ['purpose: military unlawful'],
    fits: (a) => chose(a, 'purpose', 'military', 'unlawful'),
  },
  {
    section: '3 row 3',
    verdict: 'cannot-apply',
    names: ['commercial', 'authorised', 'applicant: natural-person'],
    fits: (a) =>
      fact('commercial', a) === yes &&
      fact('authorised', a) === no &&
      chose(a, 'applicant', 'natural-person'),
  },
  {
    section: '3 row 4',
    verdict: 'seek-advice',
    names: ['purpose: possibly-unlawful'],
    fits: (a) => chose(a, 'purpose', 'possibly-unlawful'),
  },
  {
    section: '3 row 5',
    verdict: 'ask-licensor',
    names: ['purpose: possibly-military'],
    fits: (a) => chose(a, 'purpose', 'possibly-military'),
  },
  {
    section: '3 row 6',
    verdict: 'permitted',
    names: ['commercial'],
    fits: (a) => fact('commercial', a) === no,
  },
  {
    section: '3 row 7',
    verdict: 'ask-licensor',
    names: ['authorised', 'applicant: natural-person unsure'],
    fits: (a) => fact('authorised', a) === yes && chose(a, 'applicant', 'natural-person', 'unsure'),
  },
  {
    section: '3 row 8',
    verdict: 'permitted-with-authorisation',
    names: ['authorised'],
    fits: (a) => fact('authorised', a) === yes,
  },
  {
    section: '3 row 9',
    verdict: 'ask-licensor',
    names: ['commercial'],
    fits: (a) => fact('commercial', a) === unknown,
  },
  {
    section: '3 row 10',
    verdict: 'ask-licensor',
    names: ['applicant: sole-trader unincorporated unsure'],
    fits: (a) => chose(a, 'applicant', 'sole-trader', 'unincorporated', 'unsure'),
  },
  {
    section: '3 row 11',
    verdict: 'authorisation-required',
    names: [],
    fits: () => true,
  },
];

function verdictRow(a: Chosen): VerdictRow {
  const first = verdictRows.find((row) => row.fits(a));
  if (first === undefined) throw new Error('no row of section 3 fits');
  return first;
}

export interface OracleLanes {
  nonCommercial: OracleVerdict | null;
  commercial: OracleVerdict | null;
}

function lanesOf(a: Chosen): OracleLanes {
  const { verdict } = verdictRow(a);
  if (verdict === 'out-of-scope' || verdict === 'prohibited') {
    return { nonCommercial: null, commercial: null };
  }
  return {
    nonCommercial: nonCommercialLane(a, verdict),
    commercial: fact('commercial', a) === no ? null : verdict,
  };
}

function nonCommercialLane(a: Chosen, verdict: OracleVerdict): OracleVerdict | null {
  if (fact('commercial', a) === no) return verdict;
  if (fact('mixed', a) === no) return null;
  if (chose(a, 'separable', 'no')) return null;
  if (chose(a, 'purpose', 'possibly-unlawful')) return 'seek-advice';
  if (chose(a, 'purpose', 'possibly-military')) return 'ask-licensor';
  if (chose(a, 'authorisation', 'revoked')) return 'ask-licensor';
  if (chose(a, 'separable', 'yes')) return 'permitted';
  return verdict === 'permitted-with-authorisation' ? 'permitted' : 'ask-licensor';
}

export type OracleEmail =
  | 'required'
  | 'awaiting-reply'
  | 'not-open-to-you'
  | 'ask'
  | 'not-yet'
  | 'optional'
  | 'none';

function emailOf(a: Chosen): OracleEmail {
  const { section, verdict } = verdictRow(a);
  const submitted = chose(a, 'authorisation', 'submitted');
  if (verdict === 'authorisation-required') return submitted ? 'awaiting-reply' : 'required';
  if (
    section === '3 row 10' &&
    chose(a, 'applicant', 'sole-trader', 'unincorporated') &&
    submitted
  ) {
    return 'awaiting-reply';
  }
  if (verdict === 'cannot-apply') {
    const { nonCommercial } = lanesOf(a);
    if (nonCommercial === 'seek-advice') return 'not-yet';
    if (nonCommercial === 'ask-licensor') return 'ask';
    return 'not-open-to-you';
  }
  if (verdict === 'ask-licensor') return 'ask';
  if (verdict === 'seek-advice') return 'not-yet';
  if (
    (verdict === 'permitted' || verdict === 'permitted-with-authorisation') &&
    fact('academic', a) === yes
  ) {
    return 'optional';
  }
  return 'none';
}

// ---------------------------------------------------------------- section 4: obligations

export interface OracleObligation {
  readonly id: string;
  readonly kind: string;
  readonly when: string;
  readonly clauses: readonly string[];
}

const obligationTable = `
  stop-commercial-use | must | now | 2.2 | commercial and alreadyInUse is yes
  clarify-revocation | must | now | 2.0 | authorisation is revoked
  clarify-purpose | must | before | 2.1 2.3 | purpose has possibly-military or purpose has possibly-unlawful
  natural-person-cannot-apply | must-not | before | A.2.1 | needsAuth and natural
  obtain-written-authorisation | must | before | 2.2 A.1 | needsAuth and not individual
  submit-application-package | must | before | A.2 A.2.1 A.2.2 A.2.3 | needsAuth and not natural and not unincorporated and authorisation is not submitted
  ask-about-substitutes | should | before | A.2.2 A.2.3 | needsAuth and not individual
  await-written-authorisation | must | before | 2.2 | needsAuth and not individual and authorisation is submitted
  verify-authorisation-holder | should | now | 2.0 A.2.1 | authorised and natural
  clarify-licensee-status | should | before | 1.you | unincorporated
  check-upstream-notices | should | before | 2.4 2.5 | model is derivative-by-others
  notify-academic-use | may | before | 5.2 | academic
  obtain-brand-consent | must | before | 3.2 | brand is yes
  establish-personal-information-basis | must | before | 4.6 | personalInformation is yes
  state-modifications | must | modifying | 2.5 | modifies
  keep-modification-within-licence | must-not | modifying | 2.5 | modifies
  describe-distillation | should | modifying | 2.5 | transfers and not modifies
  own-creative-contribution | may | modifying | 3.3 | derivative
  comply-with-dataset-licences | must | modifying | 4.2 | trains
  provide-source-and-licence | must | sharing | 2.4 | others-use-it
  label-open-source-derivative | must | sharing | 6.1 | derivative and open-sourced
  state-derivation-plainly | should | sharing | 6.1 3.2 | derivative and published and openSourceRelease is other-terms
  license-only-your-part | must-not | sharing | 2.0 2.5 | handed-over
  label-ranked-derivative | must | ranking | 6.2 | (derivative or model is derivative-by-others) and ranked
  keep-within-authorisation | must | always | 2.0 A.1 | commercial and authorised
  no-commercial-use-without-authorisation | must-not | always | 2.0 2.2 | not authorised
  no-military-or-unlawful-purpose | must-not | always | 2.1 | true
  obey-laws | must | always | 2.3 | true
  respect-third-party-rights | must-not | always | 2.3 | true
  no-transfer-or-sublicence | must-not | always | 2.0 | true
  no-brand-use-without-consent | must-not | always | 3.2 3.1 | true
  protect-personal-information | must | always | 4.6 | true
  outputs-unclaimed | know | always | 2.0 1.output | true
  bear-output-risk | know | always | 4.2 4.3 4.5 | true
  indemnify-licensor | know | always | 4.1 4.4 | true
  licence-can-be-revoked | know | always | 2.0 | true
  licensor-may-act | know | always | 4.7 | true
  licensor-interprets | know | always | 7.1 | true
  mainland-law-and-courts | know | always | 7.2 7.3 1.licensor | true
`;

interface Condition {
  readonly names: readonly Name[];
  readonly is: (a: Chosen, settled: Settled) => Truth;
}

/** Reads the words of a condition: facts, `question is option`, and, or, not, brackets, true. */
function conditionOf(words: string): Condition {
  const tokens = words.match(/[()]|[^\s()]+/gu) ?? [];
  const names: Name[] = [];
  let at = 0;
  const take = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error(words);
    at += 1;
    return token;
  };

  function anyOf(): Condition['is'] {
    let left = allOf();
    while (tokens[at] === 'or') {
      take();
      const first = left;
      const second = allOf();
      left = (a, settled) => or(first(a, settled), second(a, settled));
    }
    return left;
  }

  function allOf(): Condition['is'] {
    let left = one();
    while (tokens[at] === 'and') {
      take();
      const first = left;
      const second = one();
      left = (a, settled) => and(first(a, settled), second(a, settled));
    }
    return left;
  }

  function one(): Condition['is'] {
    const token = take();
    if (token === '(') {
      const inner = anyOf();
      if (take() !== ')') throw new Error(words);
      return inner;
    }
    if (token === 'not') {
      const inner = one();
      return (a, settled) => not(inner(a, settled));
    }
    if (token === 'true') return () => yes;
    if (token in facts) {
      const id = token as FactId;
      names.push(id);
      return (a, settled) => fact(id, a, settled);
    }
    const question = oracleQuestions.find(({ id }) => id === token);
    const verb = take();
    const negated = tokens[at] === 'not';
    if (negated) take();
    const option = take();
    if (question === undefined || !['is', 'has'].includes(verb)) throw new Error(words);
    if (!question.options.includes(option)) throw new Error(words);
    names.push(`${question.id}: ${option}`);
    return (a) => (negated ? not(atom(a, question.id, option)) : atom(a, question.id, option));
  }

  const is = anyOf();
  if (at < tokens.length) throw new Error(words);
  return { names, is };
}

interface Row extends OracleObligation {
  readonly condition: Condition;
  /** Every question that the condition reads, in asking order. */
  readonly reads: readonly OracleQuestionId[];
}

/** The names, with those in the facts among them, and in what decides if their questions are asked. */
function withAllBehind(names: readonly Name[]): ReadonlySet<Name> {
  const found = new Set<Name>();
  function add(name: Name): void {
    if (found.has(name)) return;
    found.add(name);
    const more = name in facts ? facts[name as FactId] : askedWhen[questionIn(name)];
    more.names.forEach(add);
  }
  names.forEach(add);
  return found;
}

function questionIn(name: Name): OracleQuestionId {
  return name.replace(/:.*/u, '') as OracleQuestionId;
}

/** The questions that are read where these are named, in asking order. */
function readBy(names: readonly Name[]): readonly OracleQuestionId[] {
  const found = [...withAllBehind(names)].map(questionIn);
  return askingOrder.filter((id) => found.includes(id));
}

const rows: readonly Row[] = obligationTable
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', kind = '', when = '', clauses = '', words = ''] = line.trim().split(' | ');
    const condition = conditionOf(words);
    return {
      id,
      kind,
      when,
      clauses: clauses.split(' '),
      condition,
      reads: readBy(condition.names),
    };
  });

export const oracleObligations: readonly OracleObligation[] = rows.map(
  ({ id, kind, when, clauses }) => ({ id, kind, when, clauses }),
);

type Standing = 'applies' | 'may-apply' | 'left out';

/** How a row stands in a completion. */
function standing(row: Row, a: Chosen, settled: Settled = asWritten): Standing {
  if (chose(a, 'model', 'other')) return 'left out';
  if (chose(a, 'purpose', 'military', 'unlawful')) {
    return row.id === 'no-military-or-unlawful-purpose' ? 'applies' : 'left out';
  }
  const is = row.condition.is(a, settled);
  if (is === yes) return 'applies';
  return is === unknown ? 'may-apply' : 'left out';
}

// ---------------------------------------------------------------- section 5: completions

/** What is looked at in completions: a closed set of questions, and answers that differ there. */
interface View {
  /**
   * In asking order; `model` and `purpose` are among them (the stops), and with a question what
   * decides whether it is asked. So what else a completion answers cannot matter.
   */
  readonly questions: readonly OracleQuestionId[];
  readonly ways: Readonly<Record<OracleQuestionId, readonly (readonly string[])[]>>;
}

/**
 * The view for what these names can tell. Of the ways to answer, the first stands for all those that
 * are alike in whether they have what is named, in `unsure` and in being a stop.
 */
function viewOf(names: readonly Name[]): View {
  const questions = readBy(['model', 'purpose', ...names]);
  const named = [...withAllBehind(names)];
  const differing = each((id) => {
    const groups = named
      .filter((name) => name.startsWith(`${id}: `))
      .map((name) => name.slice(id.length + 2).split(' '));
    const firsts = new Map<string, readonly string[]>();
    for (const way of ways[id]) {
      const signs = [['unsure'], ...groups].map((group) => way.some((one) => group.includes(one)));
      const alike = [stops(id, way), ...signs].join();
      if (!firsts.has(alike)) firsts.set(alike, way);
    }
    return [...firsts.values()];
  });
  return { questions, ways: differing };
}

/** Whether some completion passes a test that sees no more than the view. */
function someCompletion(
  given: Chosen,
  view: View,
  test: (completion: Chosen) => boolean,
  settled: Settled = asWritten,
): boolean {
  function from(at: number, before: Chosen): boolean {
    const id = view.questions[at];
    if (id === undefined) return test(before);
    if (!isAsked(id, before, settled)) return from(at + 1, before);
    const answer = given[id];
    const open = answer === undefined ? view.ways[id] : [answer];
    return open.some((one) => from(at + 1, { ...before, [id]: one }));
  }
  return from(0, {});
}

/** Keeps what was found for the answers in view. */
function remember<T>(view: View, find: (given: Chosen) => T): (given: Chosen) => T {
  const found = new Map<string, T>();
  return (given) => {
    const key = view.questions.map((id) => given[id]?.join(' ') ?? '').join('|');
    const before = found.get(key);
    if (before !== undefined) return before;
    const result = find(given);
    if (found.size >= 100_000) found.clear();
    found.set(key, result);
    return result;
  };
}

const verdictOrder: readonly OracleVerdict[] = [
  'out-of-scope',
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'seek-advice',
  'cannot-apply',
  'authorisation-required',
];

const verdictView = viewOf(verdictRows.flatMap(({ names }) => names));

const possibleVerdicts = remember(verdictView, (given): readonly OracleVerdict[] =>
  verdictOrder.filter((verdict) =>
    someCompletion(given, verdictView, (a) => verdictRow(a).verdict === verdict),
  ),
);

const someAsk = each((id) => {
  const view = viewOf([id]);
  return remember(view, (given) => someCompletion(given, view, (a) => a[id] !== undefined));
});

interface Outcome {
  readonly standing: Standing;
  readonly dependsOn: readonly OracleQuestionId[];
  readonly openPoint: string | null;
}

const outcomes: ReadonlyMap<string, (given: Chosen) => Outcome> = new Map(
  rows.map((row) => {
    const view = viewOf(row.condition.names);
    return [row.id, remember(view, (given) => outcomeOf(row, view, given))];
  }),
);

function outcomeOf(row: Row, view: View, given: Chosen): Outcome {
  const found = (['applies', 'may-apply', 'left out'] as const).filter((one) =>
    someCompletion(given, view, (a) => standing(row, a) === one),
  );
  const [only = 'may-apply', ...others] = found;
  const status = others.length === 0 ? only : 'may-apply';
  if (status !== 'may-apply') return { standing: status, dependsOn: [], openPoint: null };

  const dependsOn = row.reads.filter(
    (id) =>
      (given[id] === undefined || chose(given, id, 'unsure')) &&
      someCompletion(given, view, (a) => anotherAnswerChanges(row, view, given, a, id)),
  );
  const openPoint =
    dependsOn.length > 0
      ? undefined
      : openClauses.find((clause) =>
          someCompletion(given, view, (a) => settlingChanges(row, view, a, clause)),
        );
  return { standing: status, dependsOn, openPoint: openPoint ?? null };
}

/** Whether another answer to one question alone changes the row in this completion. */
function anotherAnswerChanges(
  row: Row,
  view: View,
  given: Chosen,
  completion: Chosen,
  id: OracleQuestionId,
): boolean {
  const answer = completion[id];
  if (answer === undefined || isStopped(completion)) return false;
  const now = standing(row, completion);
  return view.ways[id].some(
    (other) =>
      other.join() !== answer.join() &&
      !stops(id, other) &&
      someCompletion(
        { ...given, ...completion, [id]: other },
        view,
        (changed) => standing(row, changed) !== now,
      ),
  );
}

/** Whether the row, unknown in this completion, changes when the clause is read as settled. */
function settlingChanges(
  row: Row,
  view: View,
  completion: Chosen,
  clause: (typeof openClauses)[number],
): boolean {
  if (standing(row, completion) !== 'may-apply') return false;
  return [yes, no].some((way) => {
    const settled: Settled = { [clause]: way };
    return someCompletion(
      completion,
      view,
      (read) => standing(row, read, settled) !== 'may-apply',
      settled,
    );
  });
}

/** How many complete sets of answers there are. */
export function countCompleteSets(): number {
  function count(given: Chosen, names: readonly Name[]): { going: number; stopped: number } {
    const counted = { going: 0, stopped: 0 };
    someCompletion(given, { ...viewOf(names), ways }, (a) => {
      counted[isStopped(a) ? 'stopped' : 'going'] += 1;
      return false;
    });
    return counted;
  }

  let sum = 0;
  for (const model of ways.model) {
    const use = count({ model }, ['purpose', 'authorisation', 'alreadyInUse', 'separable']);
    const rest = count({ model, purpose: ['academic'] }, [
      'openSourceRelease',
      'leaderboard',
      'brand',
      'personalInformation',
    ]);
    sum += use.stopped + use.going * rest.going;
  }
  return sum;
}

// ---------------------------------------------------------------- section 5: the result

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

/** The result for answers without a fault, complete or partial; what names versions aside. */
export function oracleAssess(input: OracleAnswers): OracleResult {
  const given = chosenFrom(input);
  const { answered, next } = walk(given);
  const complete = next === null;

  const withEffect = askingOrder.filter(
    (id) => given[id] !== undefined && (complete ? answered[id] !== undefined : someAsk[id](given)),
  );
  const answers: OracleResult['answers'] = {};
  for (const id of withEffect) {
    const [first = '', ...others] = given[id] ?? [];
    const isSingle = oracleQuestions.some((one) => one.id === id && one.kind === 'single');
    answers[id] = isSingle ? first : [first, ...others];
  }

  const obligations: OracleResultObligation[] = [];
  for (const row of rows) {
    const outcome = outcomes.get(row.id)?.(given);
    if (outcome === undefined || outcome.standing === 'left out') continue;
    obligations.push({
      id: row.id,
      kind: row.kind,
      when: row.when,
      status: outcome.standing,
      clauses: [...row.clauses],
      because: row.reads.filter((id) => withEffect.includes(id)),
      dependsOn: [...outcome.dependsOn],
      openPoint: outcome.openPoint,
    });
  }

  return {
    answers,
    complete,
    next,
    verdict: complete ? verdictRow(answered).verdict : null,
    possibleVerdicts: [...possibleVerdicts(given)],
    lanes: complete ? lanesOf(answered) : { nonCommercial: null, commercial: null },
    email: complete ? emailOf(answered) : null,
    obligations,
  };
}
