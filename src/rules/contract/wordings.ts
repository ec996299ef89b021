import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
} from './condition.ts';

const everybody = all();

const legalEntity = any(
  chose('applicant', 'company'),
  chose('applicant', 'non-profit'),
  chose('applicant', 'public-body'),
);
const person = chose('applicant', 'natural-person');
const soleTrader = chose('applicant', 'sole-trader');
const onePerson = any(person, soleTrader);
const applied = chose('authorisation', 'submitted');
const military = chose('purpose', 'possibly-military');
const unlawful = chose('purpose', 'possibly-unlawful');
const revoked = chose('authorisation', 'revoked');

const unincorporated = chose('applicant', 'unincorporated');
const unsureWho = chose('applicant', 'unsure');
const needsAuth = fact('needsAuth');
/** Nothing in the answers stands against a use that is not commercial. */
const nonCommercialOpen = not(any(military, unlawful, revoked));
/** The commercial part may go ahead (the verdict `permitted-with-authorisation`, purposes in doubt aside). */
const goesAhead = all(chose('authorisation', 'granted'), not(any(person, unsureWho)));
/** What comes after the licensor's answer, or the advice, for a commercial use that is not authorised. */
const besides = { authorisation: all(needsAuth, not(person)), natural: all(needsAuth, person) };
/** A natural person without another use than a commercial one, which nothing can permit. */
const onlySells = all(needsAuth, person, not(fact('mixed')));
const notApart = any(chose('separable', 'no'), chose('separable', 'unsure'));
const operatesOrPromotes = any(
  chose('commercialEffect', 'operations'),
  chose('commercialEffect', 'promotion'),
);
const unknownDerivative = among(fact('derivative'), UNKNOWN);
const byOthers = chose('model', 'derivative-by-others');
/** Creative labour may have gone into a derivative: more than a mechanical conversion was done. */
const mayHaveCreated = any(has('adaptation', 'fine-tune'), fact('transfers'));
/** Nothing of the weights is in what was made. */
const onlyDistils = all(chose('adaptation', 'distil'), fact('transfers'), not(fact('modifies')));
const onlyConverts = all(has('adaptation', 'convert'), not(mayHaveCreated));

/**
 * The texts that are told in parts, each part to whom it concerns: below the key of the text, the
 * part's own key and the condition that the answers must not rule out. The parts stand in the
 * locales below the same keys and are told in this order.
 */
export const wordings = {
  'verdicts:reasons.natural-person-commercial': {
    rule: everybody,
    'non-commercial': all(nonCommercialOpen, not(notApart)),
    'non-commercial-unsure': all(nonCommercialOpen, chose('separable', 'unsure')),
    others: everybody,
  },
  'verdicts:reasons.lawfulness-unclear': { doubt: everybody, military, revoked, ...besides },
  'verdicts:reasons.military-unclear': { doubt: everybody, revoked, ...besides },
  'verdicts:reasons.not-commercial': { rule: everybody, unincorporated },
  'verdicts:reasons.holder-unclear': {
    'in-force': everybody,
    'natural-person': person,
    unsure: unsureWho,
    check: everybody,
  },
  'verdicts:reasons.authorised': {
    'in-force': everybody,
    'either-way': among(fact('commercial'), UNKNOWN),
    terms: everybody,
    unincorporated,
  },
  'verdicts:reasons.commerciality-unclear': {
    unsure: chose('commercialEffect', 'unsure'),
    holder: all(operatesOrPromotes, unsureWho),
    text: all(operatesOrPromotes, not(unsureWho)),
    revoked,
    caution: not(person),
    'caution-natural': person,
  },
  'verdicts:reasons.applicant-unclear': {
    rule: everybody,
    'sole-trader': soleTrader,
    unincorporated,
    unsure: unsureWho,
    revoked,
    caution: not(applied),
    applied,
  },
  'verdicts:email.required.detail': { package: everybody, revoked },
  'verdicts:email.ask.detail': {
    'find-out': any(unsureWho, chose('commercialEffect', 'unsure')),
    question: everybody,
    military,
    revoked,
    apart: all(person, needsAuth, chose('separable', 'unsure')),
    application: all(among(needsAuth, TRUE), not(person), not(applied)),
    'application-if': all(among(needsAuth, UNKNOWN), not(person), not(applied)),
    applied: all(applied, not(person)),
  },
  'verdicts:email.optional.detail': { notice: everybody, brand: has('brand', 'yes') },
  'verdicts:email.not-open-to-you.detail': { rule: everybody, applied, revoked, others: everybody },
  'verdicts:email.awaiting-reply.detail': {
    sent: everybody,
    asked: any(soleTrader, unincorporated),
  },
  'verdicts:email.not-yet.detail': {
    law: everybody,
    application: all(needsAuth, not(person), not(applied)),
    applied: all(applied, not(person)),
    'applied-natural': all(applied, person),
    academic: fact('academic'),
    brand: has('brand', 'yes'),
    military,
    revocation: revoked,
  },
  'verdicts:email.none.detail': {
    'out-of-scope': chose('model', 'other'),
    prohibited: any(chose('purpose', 'military'), chose('purpose', 'unlawful')),
    nothing: not(
      any(chose('model', 'other'), chose('purpose', 'military'), chose('purpose', 'unlawful')),
    ),
    brand: has('brand', 'yes'),
  },
  'verdicts:lanes.nonCommercial.permitted': {
    'without-waiting': not(goesAhead),
    alongside: goesAhead,
    whose: any(unincorporated, unsureWho),
  },
  'verdicts:lanes.nonCommercial.ask-licensor': {
    military,
    revocation: revoked,
    apart: all(chose('separable', 'unsure'), not(goesAhead)),
  },
  'verdicts:lanes.nonCommercial.seek-advice': {
    advice: everybody,
    military,
    revocation: revoked,
    apart: all(chose('separable', 'unsure'), not(goesAhead)),
  },
  'verdicts:lanes.commercial.ask-licensor': { waits: everybody, ...besides },
  'verdicts:lanes.commercial.seek-advice': { waits: everybody, ...besides },
  'obligations:clarify-purpose.what': {
    forbidden: everybody,
    unlawful: all(unlawful, not(onlySells)),
    military: all(military, not(onlySells)),
    natural: onlySells,
    'after-advice': all(military, unlawful, not(onlySells)),
    caution: not(onlySells),
  },
  'obligations:natural-person-cannot-apply.what': {
    rule: everybody,
    'non-commercial': all(nonCommercialOpen, not(notApart)),
    'non-commercial-unsure': all(nonCommercialOpen, chose('separable', 'unsure')),
    others: everybody,
  },
  'obligations:obtain-written-authorisation.what': {
    rule: everybody,
    holder: everybody,
    organisation: legalEntity,
    applied,
    clients: fact('othersUseIt'),
    'ask-for-clients': all(fact('othersUseIt'), not(applied)),
    silence: everybody,
  },
  'obligations:submit-application-package.what': {
    package: everybody,
    'after-advice': unlawful,
    'after-answer': any(
      revoked,
      military,
      soleTrader,
      unsureWho,
      among(fact('commercial'), UNKNOWN),
    ),
  },
  'obligations:ask-about-substitutes.what': {
    substitutes: everybody,
    applied,
    'after-advice': unlawful,
  },
  'obligations:obtain-brand-consent.what': { rule: everybody, 'after-advice': unlawful },
  'obligations:verify-authorisation-holder.what': {
    check: everybody,
    reliance: not(soleTrader),
    company: everybody,
    'sole-trader': has('applicant', 'sole-trader'),
  },
  'obligations:clarify-licensee-status.what': {
    status: everybody,
    natural: fact('commercial'),
  },
  'obligations:notify-academic-use.what': {
    notice: everybody,
    'after-advice': unlawful,
    'after-answer': any(military, revoked),
    apart: all(needsAuth, not(person), notApart),
    'apart-natural': all(needsAuth, person, notApart),
  },
  'obligations:state-modifications.what': { rule: everybody, 'by-others': byOthers },
  'obligations:keep-modification-within-licence.what': {
    rule: everybody,
    label: fact('handedOver'),
  },
  'obligations:own-creative-contribution.what': {
    rule: everybody,
    conversion: has('adaptation', 'convert'),
    distillation: has('adaptation', 'distil'),
    base: everybody,
  },
  'obligations:comply-with-dataset-licences.what': {
    rule: everybody,
    distillation: has('adaptation', 'distil'),
    advice: everybody,
  },
  'obligations:label-open-source-derivative.what': {
    rule: everybody,
    conversion: onlyConverts,
    'by-others': byOthers,
    unmodified: unknownDerivative,
    limit: everybody,
  },
  'obligations:license-only-your-part.what': {
    base: everybody,
    recipients: not(onlyDistils),
    own: mayHaveCreated,
    conversion: onlyConverts,
    distillation: all(fact('transfers'), not(fact('modifies'))),
    'by-others': byOthers,
    'nothing-own': among(fact('derivative'), FALSE),
    label: fact('modifies'),
    'label-distilled': onlyDistils,
  },
  'obligations:label-ranked-derivative.what': {
    entrant: any(chose('leaderboard', 'yes'), chose('leaderboard', 'unsure')),
    'by-others': all(byOthers, any(chose('leaderboard', 'yes'), chose('leaderboard', 'unsure'))),
    organiser: chose('leaderboard', 'organiser'),
    marks: everybody,
    unmodified: all(unknownDerivative, not(byOthers)),
    'ranked-by-others': chose('leaderboard', 'unsure'),
    limit: everybody,
  },
  'obligations:keep-within-authorisation.what': {
    rule: everybody,
    clients: fact('othersUseIt'),
    others: everybody,
    mergers: not(onePerson),
  },
  'obligations:no-commercial-use-without-authorisation.what': {
    rule: everybody,
    later: among(fact('commercial'), FALSE),
  },
  'obligations:no-transfer-or-sublicence.what': {
    rule: everybody,
    recipients: all(fact('handedOver'), not(onlyDistils)),
    mergers: not(onePerson),
    founder: not(any(chose('applicant', 'non-profit'), chose('applicant', 'public-body'))),
  },
  'outside:readme.body': {
    readme: everybody,
    grant: all(needsAuth, not(fact('individual'))),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Condition>>>>;
