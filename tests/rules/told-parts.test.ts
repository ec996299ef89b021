import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { wordings } from '../../src/rules/contract/wordings.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { headingKey } from '../../src/rules/result-sections.ts';
import { told, toldKeys } from '../../src/rules/told.ts';
import { voices } from '../papers/material.ts';

const firm: Answers = {
  model: 'both',
  purpose: ['academic', 'commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'unsure',
  adaptation: ['none'],
  audience: ['none'],
  brand: 'no',
  personalInformation: 'no',
};

/** The keys of the parts of a text, named one after another. */
function partsOf(key: string, parts: string): readonly string[] {
  return parts === '' ? [] : parts.split(' ').map((part) => `${key}.${part}`);
}

describe('who is told what', () => {
  const lane = 'verdicts:lanes.nonCommercial.ask-licensor';
  const nothing = 'verdicts:email.none.detail';
  const reason = 'verdicts:reasons.applicant-unclear';
  const notYet = 'verdicts:email.not-yet.detail';
  const ask = 'verdicts:email.ask.detail';
  const license = 'obligations:license-only-your-part.what';
  const ranked = 'obligations:label-ranked-derivative.what';

  it.each<readonly [who: string, key: keyof typeof wordings, change: Answers, parts: string]>([
    ['one doubt: whether it stands alone', lane, {}, 'apart'],
    [
      'one doubt: the purpose',
      lane,
      { purpose: ['academic', 'commercial', 'possibly-military'], separable: 'yes' },
      'military',
    ],
    [
      'one doubt: the revocation',
      lane,
      { authorisation: 'revoked', separable: 'yes' },
      'revocation',
    ],
    [
      'all three',
      lane,
      { purpose: ['academic', 'commercial', 'possibly-military'], authorisation: 'revoked' },
      'military revocation apart',
    ],
    [
      'authorised, the purpose in doubt',
      lane,
      { purpose: ['academic', 'commercial', 'possibly-military'], authorisation: 'granted' },
      'military',
    ],
    ['another model', nothing, { model: 'other' }, 'out-of-scope'],
    ['a military purpose', nothing, { purpose: ['military'] }, 'prohibited'],
    [
      'a hobbyist',
      nothing,
      { purpose: ['other-non-commercial'], commercialEffect: ['none'] },
      'nothing',
    ],
    ['a sole trader', reason, { applicant: 'sole-trader' }, 'rule sole-trader caution'],
    ['a partnership', reason, { applicant: 'unincorporated' }, 'rule unincorporated caution'],
    ['who is not sure', reason, { applicant: 'unsure' }, 'rule unsure caution'],
    [
      'a firm in doubt of the law',
      notYet,
      { purpose: ['commercial', 'possibly-unlawful'] },
      'law application',
    ],
    [
      'one that has applied',
      notYet,
      { purpose: ['commercial', 'possibly-unlawful'], authorisation: 'submitted', brand: 'yes' },
      'law applied brand',
    ],
    [
      'a natural person in doubt of the law',
      notYet,
      { purpose: ['academic', 'commercial', 'possibly-unlawful'], applicant: 'natural-person' },
      'law academic',
    ],
    [
      'one whose authorisation was revoked',
      notYet,
      { purpose: ['commercial', 'possibly-unlawful'], authorisation: 'revoked' },
      'law application revocation',
    ],
    [
      'one in doubt of both',
      notYet,
      { purpose: ['commercial', 'possibly-military', 'possibly-unlawful'] },
      'law application military',
    ],
    ['a firm that applies', 'verdicts:email.required.detail', {}, 'package'],
    [
      'one that applies after a revocation',
      'verdicts:email.required.detail',
      { authorisation: 'revoked' },
      'package revoked',
    ],
    ['a sole trader who asks', ask, { applicant: 'sole-trader' }, 'question application'],
    [
      'a sole trader who asks after a revocation',
      ask,
      { applicant: 'sole-trader', authorisation: 'revoked' },
      'question revoked application',
    ],
    [
      'a body that promotes without profit',
      ask,
      {
        purpose: ['other-non-commercial'],
        commercialEffect: ['promotion'],
        applicant: 'public-body',
      },
      'question application-if',
    ],
    [
      'one who has applied and may have to do with an army',
      ask,
      { purpose: ['commercial', 'possibly-military'], authorisation: 'submitted' },
      'question military applied',
    ],
    [
      'a person whose research may stand by itself',
      ask,
      { applicant: 'natural-person' },
      'question apart',
    ],
    [
      'a person who has applied, in doubt of the law',
      notYet,
      {
        purpose: ['academic', 'commercial', 'possibly-unlawful'],
        applicant: 'natural-person',
        authorisation: 'submitted',
      },
      'law applied-natural academic',
    ],
    ['a sole trader', reason, { applicant: 'sole-trader' }, 'rule sole-trader caution'],
    [
      'a partnership that has applied',
      reason,
      { applicant: 'unincorporated', authorisation: 'submitted' },
      'rule unincorporated applied',
    ],
    [
      'a sole trader after a revocation',
      reason,
      { applicant: 'sole-trader', authorisation: 'revoked' },
      'rule sole-trader revoked caution',
    ],
    [
      'a firm in doubt of the law',
      'verdicts:reasons.lawfulness-unclear',
      { purpose: ['commercial', 'possibly-unlawful'] },
      'doubt authorisation',
    ],
    [
      'a study in doubt of the law',
      'verdicts:reasons.lawfulness-unclear',
      { purpose: ['academic', 'possibly-unlawful'], commercialEffect: ['none'] },
      'doubt',
    ],
    [
      'a person who sells, perhaps to an army',
      'obligations:clarify-purpose.what',
      { purpose: ['commercial', 'possibly-military'], applicant: 'natural-person' },
      'forbidden natural',
    ],
    [
      'a person who also studies, perhaps for an army',
      'obligations:clarify-purpose.what',
      { purpose: ['academic', 'commercial', 'possibly-military'], applicant: 'natural-person' },
      'forbidden military caution',
    ],
    [
      'a firm that asks about a revocation first',
      'obligations:submit-application-package.what',
      { authorisation: 'revoked' },
      'package after-answer',
    ],
    ['a firm that applies at once', 'obligations:submit-application-package.what', {}, 'package'],
    [
      'a firm whose research does not stand apart',
      'obligations:notify-academic-use.what',
      { separable: 'no' },
      'notice apart',
    ],
    [
      'a group that sells',
      'obligations:clarify-licensee-status.what',
      { applicant: 'unincorporated' },
      'status natural',
    ],
    [
      'a group that plays',
      'obligations:clarify-licensee-status.what',
      {
        applicant: 'unincorporated',
        purpose: ['other-non-commercial'],
        commercialEffect: ['none'],
      },
      'status',
    ],
    [
      'who releases a mere conversion',
      'obligations:label-open-source-derivative.what',
      {
        adaptation: ['convert'],
        audience: ['published'],
        openSourceRelease: 'yes',
        leaderboard: 'no',
      },
      'rule conversion limit',
    ],
    [
      'an authorised person who asks',
      ask,
      { applicant: 'natural-person', authorisation: 'granted' },
      'question',
    ],
    [
      'a hobbyist who uses the brand',
      nothing,
      { purpose: ['other-non-commercial'], commercialEffect: ['none'], brand: 'yes' },
      'nothing brand',
    ],
    [
      'who only quantises',
      license,
      { adaptation: ['convert'], audience: ['delivered'], leaderboard: 'no' },
      'base recipients conversion label',
    ],
    [
      'who fine-tunes and quantises somebody else’s',
      license,
      {
        model: 'derivative-by-others',
        adaptation: ['fine-tune', 'convert'],
        audience: ['delivered'],
        leaderboard: 'no',
      },
      'base recipients own by-others label',
    ],
    [
      'who trains another model on outputs',
      license,
      {
        adaptation: ['distil'],
        similarPerformance: 'yes',
        audience: ['delivered'],
        leaderboard: 'no',
      },
      'base own distillation label-distilled',
    ],
    [
      'who hands it over as it is',
      license,
      { audience: ['delivered'] },
      'base recipients nothing-own',
    ],
    [
      'an entrant',
      ranked,
      { adaptation: ['fine-tune'], leaderboard: 'yes' },
      'entrant marks limit',
    ],
    [
      'an organiser',
      ranked,
      { model: 'derivative-by-others', leaderboard: 'organiser' },
      'organiser marks limit',
    ],
    [
      'who enters somebody else’s',
      ranked,
      { model: 'derivative-by-others', leaderboard: 'yes' },
      'entrant by-others marks limit',
    ],
  ])('%s', (_, key, change, parts) => {
    const result = assess({ ...firm, ...change });
    expect([result.complete, toldKeys(key, result.answers)]).toEqual([true, partsOf(key, parts)]);
  });

  const person = { applicant: 'natural-person' } as const;
  const trader = { applicant: 'sole-trader' } as const;
  const unsure = { applicant: 'unsure' } as const;
  const granted = { authorisation: 'granted' } as const;
  const military = { purpose: ['academic', 'commercial', 'possibly-military'] } as const;
  const unlawful = { purpose: ['academic', 'commercial', 'possibly-unlawful'] } as const;
  const hobby = { purpose: ['other-non-commercial'] } as const;
  const hosted = { audience: ['hosted'] } as const;
  const delivered = { audience: ['delivered'] } as const;
  const tuned = { adaptation: ['fine-tune'], leaderboard: 'no' } as const;
  const distilled = { adaptation: ['distil'], leaderboard: 'no' } as const;
  const mayDerive = { ...distilled, similarPerformance: 'unsure' } as const;
  const released = { audience: ['published'], openSourceRelease: 'yes' } as const;

  it.each<readonly [key: keyof typeof wordings, of: readonly (readonly [Answers, string])[]]>([
    [
      'verdicts:reasons.natural-person-commercial',
      [
        [person, 'rule non-commercial-unsure others'],
        [{ ...person, separable: 'yes' }, 'rule non-commercial others'],
        [{ ...person, separable: 'no' }, 'rule others'],
        [{ ...person, ...military }, 'rule others'],
        [{ ...person, ...unlawful }, 'rule others'],
        [{ ...person, authorisation: 'revoked' }, 'rule others'],
      ],
    ],
    [
      'verdicts:reasons.holder-unclear',
      [
        [{ ...granted, ...person }, 'in-force natural-person check'],
        [{ ...granted, ...unsure }, 'in-force unsure check'],
      ],
    ],
    [
      'verdicts:reasons.authorised',
      [
        [granted, 'in-force terms'],
        [
          {
            ...granted,
            purpose: ['academic'],
            commercialEffect: ['promotion'],
            applicant: 'non-profit',
          },
          'in-force either-way terms',
        ],
      ],
    ],
    [
      'verdicts:reasons.commerciality-unclear',
      [
        [{ ...hobby, commercialEffect: ['unsure'] }, 'unsure caution'],
        [{ ...hobby, commercialEffect: ['operations'], ...unsure }, 'holder caution'],
        [{ ...hobby, commercialEffect: ['promotion'], ...unsure }, 'holder caution'],
        [{ ...hobby, commercialEffect: ['operations'], ...person }, 'text caution-natural'],
        [{ ...hobby, commercialEffect: ['promotion'], ...person }, 'text caution-natural'],
      ],
    ],
    [
      'verdicts:email.not-open-to-you.detail',
      [
        [person, 'rule others'],
        [{ ...person, authorisation: 'submitted' }, 'rule applied others'],
      ],
    ],
    [notYet, [[{ purpose: ['commercial', 'possibly-unlawful'], ...granted }, 'law']]],
    [nothing, [[{ purpose: ['unlawful'] }, 'prohibited']]],
    [
      'verdicts:lanes.nonCommercial.seek-advice',
      [
        [unlawful, 'advice apart'],
        [{ ...unlawful, separable: 'yes', authorisation: 'revoked' }, 'advice revocation'],
        [
          {
            purpose: ['academic', 'commercial', 'possibly-military', 'possibly-unlawful'],
            separable: 'yes',
          },
          'advice military',
        ],
      ],
    ],
    [
      'verdicts:lanes.commercial.ask-licensor',
      [
        [{ ...trader }, 'waits authorisation'],
        [{ ...unsure, ...granted }, 'waits'],
        [
          {
            purpose: ['academic', 'possibly-military'],
            commercialEffect: ['promotion'],
            ...person,
          },
          'waits natural',
        ],
      ],
    ],
    [
      'verdicts:email.awaiting-reply.detail',
      [
        [{ authorisation: 'submitted' }, 'sent'],
        [{ authorisation: 'submitted', ...trader }, 'sent asked'],
      ],
    ],
    [
      'verdicts:email.not-open-to-you.detail',
      [
        [{ ...person, separable: 'no' }, 'rule others'],
        [{ ...person, separable: 'no', authorisation: 'revoked' }, 'rule revoked others'],
      ],
    ],
    [
      'obligations:notify-academic-use.what',
      [
        [{ separable: 'unsure' }, 'notice apart'],
        [{ ...person, separable: 'unsure' }, 'notice apart-natural'],
        [{ separable: 'yes', authorisation: 'revoked' }, 'notice after-answer'],
      ],
    ],
    [
      'verdicts:lanes.nonCommercial.permitted',
      [
        [{ separable: 'yes' }, 'without-waiting'],
        [granted, 'alongside'],
        [{ ...granted, ...person, separable: 'yes' }, 'without-waiting'],
        [{ ...granted, ...unsure, separable: 'yes' }, 'without-waiting whose'],
      ],
    ],
    [
      'obligations:clarify-purpose.what',
      [
        [military, 'forbidden military caution'],
        [unlawful, 'forbidden unlawful caution'],
      ],
    ],
    [
      'obligations:natural-person-cannot-apply.what',
      [
        [person, 'rule non-commercial-unsure others'],
        [{ ...person, separable: 'yes' }, 'rule non-commercial others'],
        [{ ...person, separable: 'no' }, 'rule others'],
        [{ ...person, ...military }, 'rule others'],
      ],
    ],
    [
      'obligations:obtain-written-authorisation.what',
      [
        [{}, 'rule holder organisation silence'],
        [{ applicant: 'non-profit' }, 'rule holder organisation silence'],
        [{ applicant: 'public-body' }, 'rule holder organisation silence'],
        [trader, 'rule holder silence'],
        [{ applicant: 'unincorporated' }, 'rule holder silence'],
        [unsure, 'rule holder silence'],
        [hosted, 'rule holder organisation clients ask-for-clients silence'],
        [
          { ...hosted, authorisation: 'submitted' },
          'rule holder organisation applied clients silence',
        ],
        [granted, ''],
      ],
    ],
    [
      'obligations:verify-authorisation-holder.what',
      [
        [{ ...granted, ...person }, 'check reliance company'],
        [{ ...granted, ...trader }, 'check company sole-trader'],
        [{ ...granted, ...unsure }, 'check reliance company sole-trader'],
      ],
    ],
    [
      'obligations:keep-modification-within-licence.what',
      [
        [tuned, 'rule'],
        [{ ...tuned, ...delivered }, 'rule label'],
      ],
    ],
    [
      'obligations:own-creative-contribution.what',
      [
        [tuned, 'rule base'],
        [{ ...tuned, adaptation: ['convert'] }, 'rule conversion base'],
        [{ ...distilled, similarPerformance: 'yes' }, 'rule distillation base'],
      ],
    ],
    [
      'obligations:comply-with-dataset-licences.what',
      [
        [tuned, 'rule advice'],
        [{ ...distilled, similarPerformance: 'no' }, 'rule distillation advice'],
      ],
    ],
    [
      'obligations:label-open-source-derivative.what',
      [
        [{ ...tuned, ...released }, 'rule limit'],
        [{ ...mayDerive, ...released }, 'rule unmodified limit'],
      ],
    ],
    [
      'obligations:license-only-your-part.what',
      [
        [delivered, 'base recipients nothing-own'],
        [{ ...tuned, ...delivered }, 'base recipients own label'],
        [{ ...mayDerive, ...delivered }, 'base recipients own distillation label-distilled'],
      ],
    ],
    [
      ranked,
      [
        [{ ...tuned, leaderboard: 'unsure' }, 'entrant marks ranked-by-others limit'],
        [
          { model: 'derivative-by-others', leaderboard: 'unsure' },
          'entrant by-others marks ranked-by-others limit',
        ],
        [{ ...mayDerive, leaderboard: 'yes' }, 'entrant marks unmodified limit'],
        [
          { ...mayDerive, leaderboard: 'yes', model: 'derivative-by-others' },
          'entrant by-others marks limit',
        ],
      ],
    ],
    [
      'obligations:keep-within-authorisation.what',
      [
        [granted, 'rule others mergers'],
        [{ ...granted, ...hosted }, 'rule clients others mergers'],
        [{ ...granted, ...person }, 'rule others'],
        [{ ...granted, ...trader }, 'rule others'],
        [{}, ''],
      ],
    ],
    [
      'obligations:no-transfer-or-sublicence.what',
      [
        [{}, 'rule mergers founder'],
        [person, 'rule founder'],
        [trader, 'rule founder'],
        [{ applicant: 'non-profit' }, 'rule mergers'],
        [{ applicant: 'public-body' }, 'rule mergers'],
        [delivered, 'rule recipients mergers founder'],
      ],
    ],
    [
      'outside:readme.body',
      [
        [{}, 'readme grant'],
        [granted, 'readme'],
        [person, 'readme'],
      ],
    ],
  ])('%s, by the answers', (key, rows) => {
    for (const [change, parts] of rows) {
      const result = assess({ ...firm, ...change });
      expect([change, result.complete, toldKeys(key, result.answers)]).toEqual([
        change,
        true,
        partsOf(key, parts),
      ]);
    }
  });

  it.each<readonly [what: string, given: Answers, parts: string]>([
    ['who', { model: 'both', ...person }, 'rule recipients founder'],
    ['to whom it goes', { model: 'both', audience: ['hosted'] }, 'rule mergers founder'],
    ['nothing', {}, 'rule recipients mergers founder'],
  ])('while questions are open, what some completion needs: answered is %s', (_, given, parts) => {
    const key = 'obligations:no-transfer-or-sublicence.what';
    const result = assess(given);
    expect([result.complete, toldKeys(key, result.answers)]).toEqual([false, partsOf(key, parts)]);
  });

  it.each([
    [
      'en',
      'The non-commercial part waits until it is clear how far the revocation reaches. The non-commercial part waits until it is clear whether it stands alone. Find that out and change the answer; where the text leaves it open, ask the licensor.',
    ],
    [
      'zh-CN',
      '非商业部分也要先问清撤销的范围有多大，再开始或继续。非商业部分也要先弄清是否与商业部分分开，再开始或继续：能查清的，先自己查清再改答案；协议没有定论的，询问许可方。',
    ],
  ] as const)('is one text after another (%s)', (language, text) => {
    const { answers } = assess({ ...firm, authorisation: 'revoked' });
    expect(told(voices[language], lane, answers)).toBe(text);
  });

  it.each<readonly [who: string, change: Answers, heading: string]>([
    ['a firm that has not applied', {}, 'verdicts:verdicts.authorisation-required.title'],
    ['a firm that waits', { authorisation: 'submitted' }, 'verdicts:waiting'],
    [
      'a sole trader who waits',
      { applicant: 'sole-trader', authorisation: 'submitted' },
      'verdicts:waiting',
    ],
    [
      'a sole trader who has not applied',
      { applicant: 'sole-trader' },
      'verdicts:verdicts.ask-licensor.title',
    ],
  ])('the heading for %s', (_, change, heading) => {
    const result = assess({ ...firm, ...change });
    expect(result.possibleVerdicts.map((id) => headingKey(result, id))).toEqual([heading]);
  });

  it('is told where nothing is known of the answers', () => {
    for (const [key, rows] of Object.entries(wordings)) {
      expect(toldKeys(key, null)).toEqual(Object.keys(rows).map((part) => `${key}.${part}`));
    }
    expect(toldKeys('obligations:obey-laws.what', null)).toEqual(['obligations:obey-laws.what']);
  });
});
