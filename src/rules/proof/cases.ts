import { all, any, chose, not } from '../contract/condition.ts';

/** Another model than those of the licence. */
export const otherModel = chose('model', 'other');
/** A purpose that the licence forbids outright. */
export const forbidden = any(chose('purpose', 'military'), chose('purpose', 'unlawful'));
/** No answer has stopped the questions. */
export const going = not(any(otherModel, forbidden));
/** A purpose that may be military. */
export const perhapsMilitary = chose('purpose', 'possibly-military');
/** A purpose that may be unlawful. */
export const perhapsUnlawful = chose('purpose', 'possibly-unlawful');
/** A purpose that may be forbidden. */
export const doubtful = any(perhapsMilitary, perhapsUnlawful);
/** A natural person. */
export const natural = chose('applicant', 'natural-person');
/** A registered sole trader. */
export const soleTrader = chose('applicant', 'sole-trader');
/** It is not said in whose name. */
export const nameless = chose('applicant', 'unsure');
/** A company. */
const company = chose('applicant', 'company');
/** An organisation without legal personality. */
export const unincorporated = chose('applicant', 'unincorporated');
/** A legal entity, which may apply for authorisation. */
export const mayApply = any(
  company,
  chose('applicant', 'non-profit'),
  chose('applicant', 'public-body'),
);
/** Commercial whoever does it. */
const profit = any(
  chose('purpose', 'commercial'),
  chose('commercialEffect', 'revenue'),
  chose('commercialEffect', 'other-profit'),
);
/** Operating or promoting. */
const operating = any(
  chose('commercialEffect', 'operations'),
  chose('commercialEffect', 'promotion'),
);
/** Certainly commercial. */
export const commercial = any(profit, all(operating, any(company, soleTrader)));
/** Certainly not commercial. */
export const notCommercial = all(chose('commercialEffect', 'none'), going);
/** Commercial or not: the text, or the answer, leaves it open. */
export const unclear = any(
  all(operating, not(profit), not(any(company, soleTrader))),
  chose('commercialEffect', 'unsure'),
);
/** Commercial, or possibly so. */
export const perhapsCommercial = any(commercial, unclear);
/** Commercial, or possibly so, beside another purpose. */
export const mixed = any(
  all(
    chose('purpose', 'commercial'),
    any(chose('purpose', 'academic'), chose('purpose', 'other-non-commercial')),
  ),
  all(chose('purpose', 'academic'), perhapsCommercial),
);
/** A written authorisation in force that covers the use. */
export const granted = chose('authorisation', 'granted');
/** Certainly commercial, without such an authorisation. */
export const needs = all(commercial, not(granted), going);
/** Commercial, or possibly so, without such an authorisation. */
export const mayNeed = all(perhapsCommercial, not(granted), going);
/** The model itself is modified. */
export const modified = any(chose('adaptation', 'fine-tune'), chose('adaptation', 'convert'));
/** Another model is trained on its outputs, the model itself not being modified. */
export const distilled = all(chose('adaptation', 'distil'), not(modified));
/** That other model is meant to perform alike. */
export const alike = chose('similarPerformance', 'yes');
/** Certainly a derivative. */
export const derivative = any(modified, all(chose('adaptation', 'distil'), alike));
/** Certainly no derivative. */
export const noDerivative = any(
  chose('adaptation', 'none'),
  all(distilled, chose('similarPerformance', 'no')),
);
/** A derivative or not: the answer leaves it open. */
export const perhapsDerivative = any(
  chose('adaptation', 'unsure'),
  all(distilled, chose('similarPerformance', 'unsure')),
);
/** Weights open to the public. */
export const published = chose('audience', 'published');
/** Weights handed over or open to the public. */
export const handedOver = any(chose('audience', 'delivered'), published);
/** Somebody else uses the model or a derivative. */
export const shared = any(chose('audience', 'hosted'), handedOver);
/** Others use it without receiving the weights. */
export const hostedOnly = all(chose('audience', 'hosted'), not(handedOver));
