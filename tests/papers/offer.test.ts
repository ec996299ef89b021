import { describe, expect, it } from 'vitest';
import { paperIds, papersFor, papersOfDuty, papersOfVerdict } from '../../src/papers/offer.ts';
import { assess } from '../../src/rules/assess.ts';
import { persons } from '../cases/people.ts';
import { peoplesPapers } from '../cases/peoples-papers.ts';

const told = (answers: (typeof persons)[number]['answers']) => {
  const offers = papersFor(assess(answers));
  const papers = (wanted: string) =>
    offers.filter(({ status }) => status === wanted).map(({ paper }) => paper);
  return { due: papers('applies'), perhaps: papers('may-apply') };
};

describe('the papers offered', () => {
  it('are listed for every person of the table, and for nobody else', () => {
    expect(Object.keys(peoplesPapers)).toEqual(persons.map((person) => person.case));
  });

  it.each(persons)('$case', ({ case: name, answers }) => {
    const { due = [], perhaps = [] } = peoplesPapers[name] ?? {};
    const { due: offeredDue, perhaps: offeredPerhaps } = told(answers);
    expect({ due: [...offeredDue].sort(), perhaps: [...offeredPerhaps].sort() }).toEqual({
      due: ['report', ...due].sort(),
      perhaps: [...perhaps].sort(),
    });
  });

  it('are the report alone before the first answer, and what may be needed', () => {
    expect(told({})).toEqual({
      due: ['report'],
      perhaps: [
        'application',
        'application-reminder',
        'revocation-query',
        'purpose-clarification',
        'authorisation-holder-check',
        'licensee-status',
        'enclosure-substitutes',
        'academic-notice',
        'brand-consent',
        'modifications',
        'distillation',
        'source-notice',
        'marking',
        'origin-statement',
        'leaderboard-marking',
      ],
    });
  });

  it('name the duties that they serve', () => {
    const offers = papersFor(
      assess({
        model: 'baichuan2-7b',
        purpose: ['commercial'],
        applicant: 'unsure',
        authorisation: 'submitted',
        alreadyInUse: 'no',
        adaptation: ['none'],
        audience: ['none'],
        leaderboard: 'no',
        brand: 'unsure',
        personalInformation: 'no',
      }),
    );
    expect(offers).toEqual([
      { paper: 'report', status: 'applies', duties: [] },
      { paper: 'application', status: 'may-apply', duties: ['await-written-authorisation'] },
      {
        paper: 'application-reminder',
        status: 'may-apply',
        duties: ['await-written-authorisation'],
      },
      { paper: 'question-to-licensor', status: 'applies', duties: [] },
      { paper: 'licensee-status', status: 'may-apply', duties: ['clarify-licensee-status'] },
      { paper: 'enclosure-substitutes', status: 'may-apply', duties: ['ask-about-substitutes'] },
      { paper: 'brand-consent', status: 'may-apply', duties: ['obtain-brand-consent'] },
    ]);
  });
});

describe('the tables', () => {
  it('give these duties these papers, and no other duty any', () => {
    expect(Object.entries(papersOfDuty).filter(([, papers]) => papers.length > 0)).toEqual([
      ['clarify-revocation', ['revocation-query']],
      ['clarify-purpose', ['purpose-clarification']],
      ['submit-application-package', ['application']],
      ['ask-about-substitutes', ['enclosure-substitutes']],
      ['await-written-authorisation', ['application', 'application-reminder']],
      ['verify-authorisation-holder', ['authorisation-holder-check']],
      ['clarify-licensee-status', ['licensee-status']],
      ['notify-academic-use', ['academic-notice']],
      ['obtain-brand-consent', ['brand-consent']],
      ['state-modifications', ['modifications']],
      ['describe-distillation', ['distillation']],
      ['provide-source-and-licence', ['source-notice']],
      ['label-open-source-derivative', ['marking']],
      ['state-derivation-plainly', ['origin-statement']],
      ['label-ranked-derivative', ['leaderboard-marking']],
    ]);
  });

  it('give these verdicts these papers, and no other verdict any', () => {
    expect(Object.entries(papersOfVerdict).filter(([, papers]) => papers.length > 0)).toEqual([
      [
        'permitted-with-authorisation',
        [{ paper: 'authorisation-holder-check', status: 'may-apply' }],
      ],
      ['ask-licensor', [{ paper: 'question-to-licensor', status: 'applies' }]],
      ['cannot-apply', [{ paper: 'question-to-licensor', status: 'applies' }]],
    ]);
  });

  it('leave no paper without a duty or a verdict that offers it', () => {
    const offered = [
      'report',
      ...Object.values(papersOfDuty).flat(),
      ...Object.values(papersOfVerdict).flatMap((rows) => rows.map(({ paper }) => paper)),
    ];
    expect(paperIds.filter((id) => !offered.includes(id))).toEqual([]);
  });
});
