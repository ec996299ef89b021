import {
  all,
  among,
  any,
  type Condition,
  chose,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
} from '../../src/rules/contract/condition.ts';
import { verdictIds } from '../../src/rules/contract/verdict.ts';
import type { Finding } from '../../src/rules/proof/finding.ts';
import type { PropertyId } from '../../src/rules/proof/prove.ts';
import type { RuleSet } from '../../src/rules/proof/rule-set.ts';
import {
  asked,
  duty,
  emails,
  facts,
  lane,
  onlyIf,
  own,
  question,
  verdicts,
  when,
  without,
} from './altered-rules.ts';

const { openSourceRelease: _, ...otherExceptions } = own.readsUnknown;

/** A fault put into the rules on purpose, the property that must find it, and what it must find. */
export interface Fault {
  readonly fault: string;
  readonly rules: RuleSet;
  readonly property: PropertyId;
  readonly finding: Finding['kind'];
}

/** Malformed: read as the condition that always holds, evaluated as a fact. */
const readOtherwise = { of: all(), among: [TRUE], fact: 'trains' } as Condition;

/** The rules of the contract, each time with one fault. */
export const faults: readonly Fault[] = [
  {
    fault: 'two facts are defined through each other',
    rules: facts({ transfers: all(has('adaptation', 'distil'), fact('derivative')) }),
    property: 'no-loop',
    finding: 'loop',
  },
  {
    fault: 'whether a question is asked hangs on a later one',
    rules: asked('applicant', has('brand', 'yes')),
    property: 'no-loop',
    finding: 'loop',
  },
  {
    fault: 'the e-mail answer looks at an answer that it does not declare',
    rules: emails((rows) => [
      {
        verdicts: ['permitted'],
        when: readOtherwise,
        gives: 'ask',
      },
      ...rows,
    ]),
    property: 'declared-reads',
    finding: 'undeclared',
  },
  {
    fault: 'commercial effect is asked though the purpose is commercial',
    rules: asked('commercialEffect', all()),
    property: 'every-set',
    finding: 'size',
  },
  {
    fault: 'a question is never asked',
    rules: asked('openSourceRelease', all(chose('audience', 'none'), chose('audience', 'hosted'))),
    property: 'no-dead-question',
    finding: 'dead-question',
  },
  {
    fault: 'an option can never be chosen, because its question is never asked',
    rules: asked('similarPerformance', any()),
    property: 'no-dead-option',
    finding: 'dead-option',
  },
  {
    fault: 'the last row of the verdict table is missing',
    rules: verdicts(without('authorisation-missing')),
    property: 'no-gap',
    finding: 'no-verdict',
  },
  {
    fault: 'a row of the verdict table stands behind one that always fits',
    rules: verdicts((rows) => [
      ...without('applicant-unclear')(rows),
      ...rows.filter(({ reason }) => reason === 'applicant-unclear'),
    ]),
    property: 'no-dead-verdict',
    finding: 'dead-reason',
  },
  {
    fault: 'a duty whose condition contradicts itself',
    rules: duty('keep-within-authorisation', {
      condition: all(fact('authorised'), fact('needsAuth')),
    }),
    property: 'no-dead-duty',
    finding: 'dead-duty',
  },
  {
    fault: 'the application must be submitted even where it has been',
    rules: duty('submit-application-package', {
      condition: all(fact('needsAuth'), not(fact('natural')), not(fact('unincorporated'))),
    }),
    property: 'no-contradiction',
    finding: 'both-apply',
  },
  {
    fault: 'an option that no rule knows, without a reason for asking it',
    rules: question('brand', { options: ['yes', 'no', 'unsure', 'sometimes'] }),
    property: 'alike-explained',
    finding: 'alike',
  },
  {
    fault: 'a rule tells the two models apart',
    rules: duty('check-upstream-notices', { condition: has('model', 'both') }),
    property: 'alike-explained',
    finding: 'alike',
  },
  {
    fault: 'the academic notice is a must',
    rules: duty('notify-academic-use', { kind: 'must' }),
    property: 'permission-is-no-must',
    finding: 'must-kind',
  },
  {
    fault: 'who converts too need not obey the licences of the data sets',
    rules: duty('comply-with-dataset-licences', {
      condition: all(fact('trains'), not(has('adaptation', 'convert'))),
    }),
    property: 'monotone',
    finding: 'removed',
  },
  {
    fault: 'consent for the brand is due only where its use is unsure',
    rules: duty('obtain-brand-consent', { condition: chose('brand', 'unsure') }),
    property: 'unsure-yields-nothing',
    finding: 'unsure-yields',
  },
  {
    fault: 'the laws are to be obeyed unless rankings are unsure',
    rules: duty('obey-laws', { condition: not(chose('leaderboard', 'unsure')) }),
    property: 'unsure-hides-nothing',
    finding: 'unsure-hides',
  },
  {
    fault: 'a military purpose is not prohibited',
    rules: when('prohibited-purpose', chose('purpose', 'unlawful')),
    property: 'forbidden-purpose-is-prohibited',
    finding: 'verdict',
  },
  {
    fault: 'a military purpose does not stop the questions',
    rules: question('purpose', { stops: ['unlawful'] }),
    property: 'forbidden-purpose-is-prohibited',
    finding: 'not-stopped',
  },
  {
    fault: 'a natural person with a commercial use is told to apply',
    rules: verdicts(without('natural-person-commercial')),
    property: 'natural-persons-may-not-apply',
    finding: 'verdict',
  },
  {
    fault: 'a company may promote itself without authorisation',
    rules: facts({
      commercial: any(
        chose('purpose', 'commercial'),
        has('commercialEffect', 'revenue'),
        has('commercialEffect', 'other-profit'),
        all(has('commercialEffect', 'operations'), has('applicant', 'company')),
      ),
    }),
    property: 'no-commercial-use-without-authorisation',
    finding: 'verdict',
  },
  {
    fault: 'a submitted application counts as authorisation',
    rules: facts({
      authorised: any(has('authorisation', 'granted'), has('authorisation', 'submitted')),
    }),
    property: 'application-is-no-authorisation',
    finding: 'verdict',
  },
  {
    fault: 'a part that cannot be separated may start',
    rules: lane('nonCommercial', {
      verdicts: verdictIds,
      when: chose('separable', 'no'),
      gives: 'permitted',
    }),
    property: 'separate-part-may-start',
    finding: 'non-commercial-lane',
  },
  {
    fault: 'the open-source marking falls on an unmodified model',
    rules: duty('label-open-source-derivative', { condition: fact('published') }),
    property: 'marking-of-open-source-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'an unknown audience reads as if nothing were published',
    rules: { ...own, readsUnknown: otherExceptions },
    property: 'marking-of-open-source-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'a purpose that may be military is no reason to wait',
    rules: verdicts(without('military-unclear')),
    property: 'doubtful-military-purpose-is-asked',
    finding: 'verdict',
  },
  {
    fault: 'whether a purpose is lawful is put to the licensor',
    rules: verdicts((rows) =>
      rows.map((row) =>
        row.reason === 'lawfulness-unclear' ? { ...row, verdict: 'ask-licensor' } : row,
      ),
    ),
    property: 'doubtful-lawfulness-takes-advice',
    finding: 'verdict',
  },
  {
    fault: 'who has to take advice is told to ask',
    rules: emails((rows) => [{ verdicts: ['seek-advice'], when: all(), gives: 'ask' }, ...rows]),
    property: 'doubtful-lawfulness-takes-advice',
    finding: 'email',
  },
  {
    fault: 'a natural person is not told what the other part waits for',
    rules: emails((rows) => [
      { verdicts: ['cannot-apply'], when: all(), gives: 'not-open-to-you' },
      ...rows,
    ]),
    property: 'no-contradiction',
    finding: 'email',
  },
  {
    fault: 'a sole trader counts as a natural person',
    rules: when(
      'natural-person-commercial',
      all(
        among(fact('commercial'), TRUE),
        not(fact('authorised')),
        any(chose('applicant', 'natural-person'), chose('applicant', 'sole-trader')),
      ),
    ),
    property: 'sole-trader-is-asked',
    finding: 'verdict',
  },
  {
    fault: 'rankings are asked about where nothing hangs on them',
    rules: asked('leaderboard', all()),
    property: 'ranking-asked-where-it-matters',
    finding: 'idle',
  },
  {
    fault: 'rankings of derivatives by others are not asked about',
    rules: asked('leaderboard', among(fact('derivative'), TRUE, UNKNOWN)),
    property: 'ranking-asked-where-it-matters',
    finding: 'unasked',
  },
  {
    fault: 'commercial use under way need not stop where it was never authorised',
    rules: duty('stop-commercial-use', {
      condition: all(has('alreadyInUse', 'yes'), has('authorisation', 'revoked')),
    }),
    property: 'commercial-use-begun-too-early-stops',
    finding: 'duty',
  },
  {
    fault: 'another model counts as one of these',
    rules: verdicts(without('other-model')),
    property: 'only-these-models',
    finding: 'verdict',
  },
  {
    fault: 'an unclear use is taken for a commercial one',
    rules: verdicts(without('commerciality-unclear')),
    property: 'unclear-commerciality-is-asked',
    finding: 'verdict',
  },
  {
    fault: 'who does not say in whose name is told to apply',
    rules: when(
      'applicant-unclear',
      any(chose('applicant', 'sole-trader'), chose('applicant', 'unincorporated')),
    ),
    property: 'unnamed-applicant-is-asked',
    finding: 'verdict',
  },
  {
    fault: 'a partnership is told to apply',
    rules: when(
      'applicant-unclear',
      any(chose('applicant', 'sole-trader'), chose('applicant', 'unsure')),
    ),
    property: 'unincorporated-is-asked',
    finding: 'verdict',
  },
  {
    fault: 'a natural person is told not to apply though nothing is commercial',
    rules: onlyIf('natural-person-cannot-apply', fact('natural')),
    property: 'non-commercial-use-is-permitted',
    finding: 'duty',
  },
  {
    fault: 'a revocation is to be clarified only where the use has begun',
    rules: onlyIf(
      'clarify-revocation',
      all(has('authorisation', 'revoked'), has('alreadyInUse', 'yes')),
    ),
    property: 'revocation-is-clarified',
    finding: 'duty',
  },
  {
    fault: 'only companies keep within their authorisation',
    rules: onlyIf(
      'keep-within-authorisation',
      all(fact('commercial'), fact('authorised'), has('applicant', 'company')),
    ),
    property: 'authorisation-has-limits',
    finding: 'duty',
  },
  {
    fault: 'substitutes are asked about by companies only',
    rules: onlyIf('ask-about-substitutes', all(fact('needsAuth'), has('applicant', 'company'))),
    property: 'commercial-use-is-applied-for',
    finding: 'duty',
  },
  {
    fault: 'a mixed use is not told of the academic notice',
    rules: onlyIf('notify-academic-use', all(fact('academic'), not(fact('commercial')))),
    property: 'academic-notice-is-free',
    finding: 'duty',
  },
  {
    fault: 'an app gives its users no source',
    rules: onlyIf('provide-source-and-licence', fact('handedOver')),
    property: 'source-goes-with-sharing',
    finding: 'duty',
  },
  {
    fault: 'upstream notices are checked in research only',
    rules: onlyIf(
      'check-upstream-notices',
      all(has('model', 'derivative-by-others'), fact('academic')),
    ),
    property: 'upstream-notices-are-checked',
    finding: 'duty',
  },
  {
    fault: 'who distils must state modifications',
    rules: onlyIf('state-modifications', fact('derivative')),
    property: 'modification-duties-on-modification-only',
    finding: 'duty',
  },
  {
    fault: 'who delivers weights may license the base',
    rules: onlyIf('license-only-your-part', fact('published')),
    property: 'only-your-part-is-licensed',
    finding: 'duty',
  },
  {
    fault: 'the brand is free for who sells nothing',
    rules: onlyIf('obtain-brand-consent', all(has('brand', 'yes'), fact('commercial'))),
    property: 'brand-needs-consent',
    finding: 'duty',
  },
  {
    fault: 'whoever trains may claim a part',
    rules: onlyIf('own-creative-contribution', fact('trains')),
    property: 'own-contribution-in-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'the licences of data sets bind who modifies',
    rules: onlyIf('comply-with-dataset-licences', fact('modifies')),
    property: 'data-sets-keep-their-licences',
    finding: 'duty',
  },
  {
    fault: 'only companies need a basis for personal information',
    rules: onlyIf(
      'establish-personal-information-basis',
      all(has('personalInformation', 'yes'), has('applicant', 'company')),
    ),
    property: 'personal-information-needs-a-basis',
    finding: 'duty',
  },
  {
    fault: 'the rights of others count only where something is sold',
    rules: onlyIf('respect-third-party-rights', not(chose('commercialEffect', 'none'))),
    property: 'standing-rules-always-apply',
    finding: 'duty',
  },
  {
    fault: 'the unmodified model is marked in rankings',
    rules: onlyIf('label-ranked-derivative', has('leaderboard', 'yes')),
    property: 'marking-of-ranked-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'whether others use it hides what may apply',
    rules: onlyIf(
      'license-only-your-part',
      all(fact('handedOver'), not(chose('adaptation', 'unsure'))),
    ),
    property: 'unsure-hides-nothing',
    finding: 'unsure-hides',
  },
  {
    fault: 'the academic notice is a must, on another clause',
    rules: duty('notify-academic-use', { kind: 'must', clauses: ['2.0'] }),
    property: 'permission-is-no-must',
    finding: 'must-kind',
  },
  {
    fault: 'the commercial part may start before the use as a whole',
    rules: lane('commercial', {
      verdicts: ['ask-licensor'],
      when: all(),
      gives: 'permitted-with-authorisation',
    }),
    property: 'no-contradiction',
    finding: 'commercial-lane',
  },
];
