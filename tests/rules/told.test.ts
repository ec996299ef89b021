import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/papers/report.ts';
import { assess, type Result, reasonOf } from '../../src/rules/assess.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import { wordings } from '../../src/rules/contract/wordings.ts';
import { type Answers, optionsOf } from '../../src/rules/logic/state.ts';
import { toldKeys } from '../../src/rules/told.ts';
import { persons } from '../cases/people.ts';
import { voices } from '../papers/material.ts';
import { runsAtMost } from '../runs.ts';
import { anyAnswers, fullAnswers } from './random-answers.ts';

/** A case that a sentence names: the options one of which must be, or still may become, the answer to each question. */
type Case = { readonly [Q in QuestionId]?: readonly string[] };

const waiting: Case = { authorisation: ['submitted'] };
const notYetApplied: Case = {
  authorisation: ['none', 'granted', 'granted-not-covering', 'revoked'],
};
const severalPeople: Case = {
  applicant: ['company', 'non-profit', 'public-body', 'unincorporated', 'unsure'],
};
const othersUseIt: Case = { audience: ['hosted', 'delivered', 'published', 'unsure'] };
const handsOver: Case = { audience: ['delivered', 'published', 'unsure'] };
const distils: Case = { adaptation: ['distil', 'unsure'] };
const mayModify: Case = { adaptation: ['fine-tune', 'convert', 'unsure'] };
const military: Case = { purpose: ['possibly-military'] };
const lawfulnessUnclear: Case = { purpose: ['possibly-unlawful'] };
const enters: Case = { leaderboard: ['yes', 'unsure'] };
const byOthers: Case = { model: ['derivative-by-others'] };
const wasRevoked: Case = { authorisation: ['revoked'] };
const usesBrand: Case = { brand: ['yes', 'unsure'] };
const notNatural = [
  'sole-trader',
  'company',
  'non-profit',
  'public-body',
  'unincorporated',
  'unsure',
];
const natural: Case = { applicant: ['natural-person'] };
const unsureWho: Case = { applicant: ['unsure'] };
const unincorporated: Case = { applicant: ['unincorporated'] };
const notAuthorised: Case = {
  authorisation: ['none', 'submitted', 'granted-not-covering', 'revoked'],
};

/** What each sentence that is not for everybody names, by its key. */
const named: Readonly<Record<string, Case>> = {
  'verdicts:reasons.natural-person-commercial.non-commercial': {
    authorisation: ['none', 'submitted', 'granted-not-covering'],
  },
  'verdicts:reasons.natural-person-commercial.non-commercial-unsure': {
    authorisation: ['none', 'submitted', 'granted-not-covering'],
    separable: ['unsure'],
  },
  'verdicts:reasons.lawfulness-unclear.military': military,
  'verdicts:reasons.lawfulness-unclear.revoked': wasRevoked,
  'verdicts:reasons.lawfulness-unclear.authorisation': { ...notAuthorised, applicant: notNatural },
  'verdicts:reasons.lawfulness-unclear.natural': { ...notAuthorised, ...natural },
  'verdicts:reasons.military-unclear.revoked': wasRevoked,
  'verdicts:reasons.military-unclear.authorisation': { ...notAuthorised, applicant: notNatural },
  'verdicts:reasons.military-unclear.natural': { ...notAuthorised, ...natural },
  'verdicts:reasons.not-commercial.unincorporated': unincorporated,
  'verdicts:reasons.authorised.unincorporated': unincorporated,
  'verdicts:reasons.holder-unclear.natural-person': natural,
  'verdicts:reasons.holder-unclear.unsure': unsureWho,
  'verdicts:reasons.authorised.either-way': {
    commercialEffect: ['operations', 'promotion', 'unsure'],
  },
  'verdicts:reasons.commerciality-unclear.unsure': { commercialEffect: ['unsure'] },
  'verdicts:reasons.commerciality-unclear.holder': {
    commercialEffect: ['operations', 'promotion'],
    ...unsureWho,
  },
  'verdicts:reasons.commerciality-unclear.text': {
    commercialEffect: ['operations', 'promotion'],
    applicant: ['natural-person', 'non-profit', 'public-body', 'unincorporated'],
  },
  'verdicts:reasons.applicant-unclear.sole-trader': { applicant: ['sole-trader'] },
  'verdicts:reasons.commerciality-unclear.revoked': wasRevoked,
  'verdicts:reasons.commerciality-unclear.caution': { applicant: notNatural },
  'verdicts:reasons.commerciality-unclear.caution-natural': natural,
  'verdicts:reasons.applicant-unclear.unincorporated': unincorporated,
  'verdicts:reasons.applicant-unclear.unsure': unsureWho,
  'verdicts:reasons.applicant-unclear.revoked': wasRevoked,
  'verdicts:reasons.applicant-unclear.caution': notYetApplied,
  'verdicts:reasons.applicant-unclear.applied': waiting,
  'verdicts:email.required.detail.revoked': wasRevoked,
  'verdicts:email.ask.detail.application': {
    authorisation: ['none', 'granted-not-covering', 'revoked'],
    applicant: notNatural,
  },
  'verdicts:email.awaiting-reply.detail.asked': { applicant: ['sole-trader', 'unincorporated'] },
  'verdicts:email.not-open-to-you.detail.revoked': wasRevoked,
  'verdicts:email.ask.detail.find-out': {},
  'verdicts:email.ask.detail.military': military,
  'verdicts:email.ask.detail.revoked': wasRevoked,
  'verdicts:email.ask.detail.apart': { ...natural, ...notAuthorised, separable: ['unsure'] },
  'verdicts:email.ask.detail.application-if': {
    authorisation: ['none', 'granted-not-covering', 'revoked'],
    applicant: notNatural,
    commercialEffect: ['operations', 'promotion', 'unsure'],
  },
  'verdicts:email.ask.detail.applied': { ...waiting, applicant: notNatural },
  'verdicts:email.optional.detail.brand': usesBrand,
  'verdicts:email.not-open-to-you.detail.applied': waiting,
  'verdicts:email.not-yet.detail.application': {
    authorisation: ['none', 'granted-not-covering', 'revoked'],
    applicant: notNatural,
  },
  'verdicts:email.not-yet.detail.applied': { ...waiting, applicant: notNatural },
  'verdicts:email.not-yet.detail.applied-natural': { ...waiting, ...natural },
  'verdicts:email.not-yet.detail.academic': { purpose: ['academic', 'unsure'] },
  'verdicts:email.not-yet.detail.brand': usesBrand,
  'verdicts:email.not-yet.detail.military': military,
  'verdicts:email.not-yet.detail.revocation': wasRevoked,
  'verdicts:email.none.detail.out-of-scope': { model: ['other'] },
  'verdicts:email.none.detail.prohibited': { purpose: ['military', 'unlawful'] },
  'verdicts:email.none.detail.nothing': {
    model: ['baichuan2-7b', 'baichuan2-13b', 'both', 'derivative-by-others'],
  },
  'verdicts:email.none.detail.brand': usesBrand,
  'verdicts:lanes.nonCommercial.permitted.without-waiting': {},
  'verdicts:lanes.nonCommercial.permitted.alongside': { authorisation: ['granted'] },
  'verdicts:lanes.nonCommercial.ask-licensor.military': military,
  'verdicts:lanes.nonCommercial.ask-licensor.revocation': wasRevoked,
  'verdicts:lanes.nonCommercial.ask-licensor.apart': { separable: ['unsure'] },
  'verdicts:lanes.nonCommercial.permitted.whose': { applicant: ['unincorporated', 'unsure'] },
  'verdicts:lanes.nonCommercial.seek-advice.military': military,
  'verdicts:lanes.nonCommercial.seek-advice.revocation': wasRevoked,
  'verdicts:lanes.nonCommercial.seek-advice.apart': { separable: ['unsure'] },
  'verdicts:lanes.commercial.ask-licensor.authorisation': {
    ...notAuthorised,
    applicant: notNatural,
  },
  'verdicts:lanes.commercial.ask-licensor.natural': { ...notAuthorised, ...natural },
  'verdicts:lanes.commercial.seek-advice.authorisation': {
    ...notAuthorised,
    applicant: notNatural,
  },
  'verdicts:lanes.commercial.seek-advice.natural': { ...notAuthorised, ...natural },
  'obligations:clarify-licensee-status.what.natural': { applicant: ['unincorporated', 'unsure'] },
  'obligations:clarify-purpose.what.natural': { ...natural, ...notAuthorised },
  'obligations:clarify-purpose.what.caution': {},
  'obligations:clarify-purpose.what.unlawful': lawfulnessUnclear,
  'obligations:clarify-purpose.what.military': military,
  'obligations:clarify-purpose.what.after-advice': military,
  'obligations:natural-person-cannot-apply.what.non-commercial': {
    authorisation: ['none', 'submitted', 'granted-not-covering'],
  },
  'obligations:natural-person-cannot-apply.what.non-commercial-unsure': {
    authorisation: ['none', 'submitted', 'granted-not-covering'],
    separable: ['unsure'],
  },
  'obligations:obtain-written-authorisation.what.organisation': {
    applicant: ['company', 'non-profit', 'public-body'],
  },
  'obligations:obtain-written-authorisation.what.applied': waiting,
  'obligations:obtain-written-authorisation.what.clients': othersUseIt,
  'obligations:obtain-written-authorisation.what.ask-for-clients': {
    ...othersUseIt,
    ...notYetApplied,
  },
  'obligations:submit-application-package.what.after-advice': lawfulnessUnclear,
  'obligations:submit-application-package.what.after-answer': {},
  'obligations:ask-about-substitutes.what.applied': waiting,
  'obligations:ask-about-substitutes.what.after-advice': lawfulnessUnclear,
  'obligations:obtain-brand-consent.what.after-advice': lawfulnessUnclear,
  'obligations:verify-authorisation-holder.what.reliance': {
    applicant: ['natural-person', 'unsure'],
  },
  'obligations:verify-authorisation-holder.what.sole-trader': {
    applicant: ['sole-trader', 'unsure'],
  },
  'obligations:notify-academic-use.what.after-advice': lawfulnessUnclear,
  'obligations:notify-academic-use.what.after-answer': {},
  'obligations:notify-academic-use.what.apart': {
    ...notAuthorised,
    applicant: notNatural,
    separable: ['no', 'unsure'],
  },
  'obligations:notify-academic-use.what.apart-natural': {
    ...notAuthorised,
    ...natural,
    separable: ['no', 'unsure'],
  },
  'obligations:state-modifications.what.by-others': byOthers,
  'obligations:keep-modification-within-licence.what.label': handsOver,
  'obligations:own-creative-contribution.what.conversion': { adaptation: ['convert', 'unsure'] },
  'obligations:own-creative-contribution.what.distillation': distils,
  'obligations:comply-with-dataset-licences.what.distillation': distils,
  'obligations:label-open-source-derivative.what.conversion': { adaptation: ['convert', 'unsure'] },
  'obligations:label-open-source-derivative.what.by-others': byOthers,
  'obligations:label-open-source-derivative.what.unmodified': { adaptation: ['distil', 'unsure'] },
  'obligations:license-only-your-part.what.recipients': {},
  'obligations:license-only-your-part.what.own': { adaptation: ['fine-tune', 'distil', 'unsure'] },
  'obligations:license-only-your-part.what.conversion': { adaptation: ['convert', 'unsure'] },
  'obligations:license-only-your-part.what.distillation': distils,
  'obligations:license-only-your-part.what.by-others': byOthers,
  'obligations:license-only-your-part.what.label': mayModify,
  'obligations:license-only-your-part.what.label-distilled': distils,
  'obligations:license-only-your-part.what.nothing-own': { adaptation: ['none', 'distil'] },
  'obligations:label-ranked-derivative.what.entrant': enters,
  'obligations:label-ranked-derivative.what.by-others': {
    ...enters,
    ...byOthers,
  },
  'obligations:label-ranked-derivative.what.organiser': { leaderboard: ['organiser'] },
  'obligations:label-ranked-derivative.what.unmodified': {
    model: ['baichuan2-7b', 'baichuan2-13b', 'both'],
    adaptation: ['distil', 'unsure'],
  },
  'obligations:label-ranked-derivative.what.ranked-by-others': { leaderboard: ['unsure'] },
  'obligations:keep-within-authorisation.what.clients': othersUseIt,
  'obligations:keep-within-authorisation.what.mergers': severalPeople,
  'obligations:no-commercial-use-without-authorisation.what.later': {
    purpose: [
      'academic',
      'other-non-commercial',
      'possibly-military',
      'possibly-unlawful',
      'unsure',
    ],
    commercialEffect: ['none', 'unsure', 'operations', 'promotion'],
  },
  'obligations:no-transfer-or-sublicence.what.recipients': handsOver,
  'obligations:no-transfer-or-sublicence.what.mergers': severalPeople,
  'obligations:no-transfer-or-sublicence.what.founder': {
    applicant: ['natural-person', 'sole-trader', 'company', 'unincorporated', 'unsure'],
  },
  'outside:readme.body.grant': {
    applicant: ['sole-trader', 'company', 'non-profit', 'public-body', 'unincorporated', 'unsure'],
    authorisation: ['none', 'submitted', 'granted-not-covering', 'revoked'],
  },
};

/** Words that a report must not have where the answers exclude the case, wherever they stand. */
const spoken: readonly (readonly [en: RegExp, zh: RegExp, Case])[] = [
  [
    /whether that bars a registered sole trader/,
    /个体工商户是否也在其内，协议没有写清。/,
    { applicant: ['sole-trader'] },
  ],
  [/trader’s shop/, /经营者与字号/, { applicant: ['sole-trader', 'unsure'] }],
  [/\bmembers\b/, /成员/, { applicant: ['unincorporated', 'unsure'] }],
  [
    /founder’s/,
    /创始人/,
    { applicant: ['natural-person', 'sole-trader', 'company', 'unincorporated', 'unsure'] },
  ],
  [/\b[Mm]ergers\b/, /(?:公司|。)合并的/, severalPeople],
  [
    /Written authorisation first\. No|Yes, apply/,
    /必须先取得书面授权|需要：商用之前/,
    notYetApplied,
  ],
  [/in the application/, /在申请中/, notYetApplied],
  [/\b[Cc]lients\b/, /客户自己商用|为客户训练/, othersUseIt],
  [/, not the employee/, /经办员工/, { applicant: ['company', 'non-profit', 'public-body'] }],
  [/[Ww]hether the purpose is military/, /目的是否属于军事|军事目的有疑问/, military],
  [/the revocation reaches/, /撤销的范围有多大/, { authorisation: ['revoked'] }],
  [/clear whether it stands alone/, /弄清是否与商业部分分开/, { separable: ['unsure'] }],
  [
    /you hold the ranking|[Ww]hoever runs a ranking takes part in it is open/,
    /你举办排名|举办排名算不算参加，没有定论/,
    { leaderboard: ['organiser'] },
  ],
  [/If you enter a derivative/, /你以模型衍生品参加|参加国内外任何组织/, enters],
  [/request about the brand/, /使用标识的请求/, { brand: ['yes', 'unsure'] }],
  [/mechanical conversion/, /机械的转换/, { adaptation: ['convert', 'unsure'] }],
  [/trained only on outputs/, /只用输出训练/, distils],
  [
    /[Yy]our own contribution/,
    /你自己付出创造性劳动的部分/,
    { adaptation: ['fine-tune', 'distil', 'unsure'] },
  ],
  [/mere quantisation/, /只是量化/, { adaptation: ['convert', 'unsure'] }],
  [/put no label of your own/, /不要自己另标许可/, { adaptation: ['none', 'distil'] }],
  [
    /what was revoked:|ask first what was revoked|[Ss]omething was revoked/,
    /撤销的范围现在就问|许可已被撤销：/,
    wasRevoked,
  ],
  [/section 6 requires needs its prior written/, /另须事先取得书面同意/, usesBrand],
  [
    /unincorporated organisation can be a licensee at all/,
    /能否成为被许可人（“您”的定义），协议没有写清：先定下/,
    unincorporated,
  ],
  [
    /[Ss]omebody else’s we treat alike|others made we treat likewise/,
    /上再开发的，我们按同样|再加修改的，也按此/,
    byOthers,
  ],
  [/not sure what it serves/, /你不确定这项使用/, { commercialEffect: ['unsure'] }],
];

/** Whether answers leave the case possible: each of its questions has one of the options, or no answer. */
function leaves(answers: Answers, one: Case): boolean {
  return Object.entries(one).every(([id, options]) => {
    const given = optionsOf(answers[id as QuestionId]);
    return given.length === 0 || given.some((option) => options.includes(option));
  });
}

function everyone(holds: (answers: Answers) => void) {
  for (const { answers } of persons) holds(answers);
  for (const { answers } of persons) {
    const ids = Object.keys(answers) as QuestionId[];
    for (const id of ids)
      holds(Object.fromEntries(Object.entries(answers).filter(([one]) => one !== id)));
  }
  fc.assert(fc.property(fc.oneof(anyAnswers, fullAnswers), holds), { numRuns: runsAtMost(300) });
}

/** The texts that a result has on the screen, by their keys. */
function textsOf({ answers, email, lanes, obligations }: Result): readonly string[] {
  const reason = reasonOf(answers);
  return [
    ...(reason === null ? [] : [`verdicts:reasons.${reason}`]),
    ...(email === null ? [] : [`verdicts:email.${email}.detail`]),
    ...(lanes.nonCommercial === null
      ? []
      : [`verdicts:lanes.nonCommercial.${lanes.nonCommercial}`]),
    ...(lanes.commercial === null ? [] : [`verdicts:lanes.commercial.${lanes.commercial}`]),
    ...obligations.map(({ id }) => `obligations:${id}.what`),
    ...(lanes.commercial === null ? [] : ['outside:readme.body']),
  ];
}

describe('a sentence is told to whom it concerns', () => {
  it('is in the table where it is not for everybody', () => {
    const parts = Object.entries(wordings).flatMap(([key, rows]) =>
      Object.entries(rows)
        .filter(([, when]) => JSON.stringify(when) !== '{"all":[]}')
        .map(([part]) => `${key}.${part}`),
    );
    expect(Object.keys(named).sort()).toEqual(parts.sort());
  });

  it('names no case that the answers exclude', () => {
    everyone((given) => {
      const result = assess(given);
      for (const key of textsOf(result)) {
        const wrong = toldKeys(key, result.answers).filter(
          (part) => named[part] !== undefined && !leaves(result.answers, named[part]),
        );
        expect([wrong, result.answers]).toEqual([[], result.answers]);
      }
    });
  });

  it('leaves no text empty', () => {
    everyone((given) => {
      const result = assess(given);
      const empty = textsOf(result).filter((key) => toldKeys(key, result.answers).length === 0);
      expect([empty, result.answers]).toEqual([[], result.answers]);
    });
  });

  it.each(['en', 'zh-CN'] as const)('in the words of every report (%s)', (language) => {
    everyone((given) => {
      const result = assess(given);
      const text = reportText(result, voices[language]);
      for (const [en, zh, one] of spoken) {
        const found = (language === 'en' ? en : zh).exec(text)?.[0];
        if (found === undefined) continue;
        expect([found, result.answers, leaves(result.answers, one)]).toEqual([
          found,
          result.answers,
          true,
        ]);
      }
    });
  });
});
