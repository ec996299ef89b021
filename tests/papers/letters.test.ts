import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clause } from '../../src/licence/clauses.ts';
import {
  admissionIn,
  type FactId,
  factKey,
  factsOf,
  toldQuestions,
} from '../../src/papers/facts.ts';
import {
  type FieldId,
  fieldOf,
  fields,
  fieldsAsked,
  fieldsOfPaper,
} from '../../src/papers/fields.ts';
import { factsOfLetter, type LetterId, letterIds, letterMail } from '../../src/papers/letters.ts';
import { behindLabel } from '../../src/papers/material.ts';
import { type PaperId, papersFor } from '../../src/papers/offer.ts';
import { openQuestionsOf } from '../../src/papers/open-questions.ts';
import { mailOf } from '../../src/papers/pack.ts';
import { typedLines } from '../../src/papers/typed.ts';
import { assess } from '../../src/rules/assess.ts';
import { type QuestionId, questions } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { persons } from '../cases/people.ts';
import { fullAnswers } from '../rules/random-answers.ts';
import { hostile } from './hostile.ts';
import { materialOf, startUp, translation, voices } from './material.ts';

const physicist = {
  model: 'baichuan2-13b',
  purpose: ['academic', 'possibly-military'],
  commercialEffect: ['operations'],
  applicant: 'unsure',
  authorisation: 'revoked',
  alreadyInUse: 'no',
  separable: 'unsure',
  adaptation: ['convert'],
  audience: ['published'],
  openSourceRelease: 'other-terms',
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'no',
} as const;

/** A sole trader who takes a use for non-commercial that serves the business. */
const shopkeeper = {
  ...startUp,
  purpose: ['other-non-commercial'],
  commercialEffect: ['operations', 'promotion'],
  applicant: 'sole-trader',
} as const;

const draft = {
  sender: '某某大学物理系',
  contact: 'physics@example.edu.cn',
  plan: '用模型整理文献。',
  institution: '某某大学物理系',
  'academic-use': '文献综述，2025 年 3 月至 12 月。',
  'purpose-doubt': '课题由国防部门资助。',
  marks: '“百川”二字',
  'brand-manner': '会议海报，一次。',
  authorisation: '2024 年 5 月 1 日，编号 001',
  'authorisation-holder': '某某科技有限公司',
  unit: '凝聚态实验室',
  revoked: '2024 年 5 月 1 日的书面授权',
  body: '合伙企业',
  lacks: 'yes',
  lacking: '没有营业执照，因为是事业单位。',
  substitute: '事业单位法人证书复印件',
  'applicant-name': '某某科技有限公司',
  'sent-on': '2025 年 3 月 1 日',
};

describe.each(letterIds)('%s', (id) => {
  it('is a Chinese letter, and for a reader of English has the translation below', () => {
    const english = letterMail(id, materialOf(physicist, draft, 'en'));
    const chinese = letterMail(id, materialOf(physicist, draft, 'zh-CN'));
    expect(english).toMatchSnapshot();
    expect(chinese.subject).toBe(english.subject);
    expect(english.body.split('\n\n——————————\n\n')[0]).toBe(chinese.body);
    expect(english.body).not.toMatch(/papers[A-Z]|\{\{|undefined|［|\[to be/u);
  });

  it('asks in brackets for what is missing', () => {
    const { subject, body } = letterMail(id, materialOf(physicist, {}, 'zh-CN'));
    expect(subject).toContain('［请填写：');
    const asked = new Set(body.match(/［请填写：[^］]*］/gu));
    const fields: readonly FieldId[] = fieldsAsked(id, assess(physicist));
    const due = fields.filter(
      (field) => fieldOf(field).kind !== 'choice' && fieldOf(field).optional !== true,
    );
    expect(asked.size).toBe(due.length);
  });

  it('says what was typed, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        fc.pre(typed.replaceAll('\uFEFF', '').trim() !== '');
        const typedInto = fieldsOfPaper[id].filter((field) => fieldOf(field).kind !== 'choice');
        const everything = Object.fromEntries(typedInto.map((field) => [field, typed]));
        const { subject, body } = letterMail(id, materialOf(startUp, everything, 'en'));
        expect(subject).not.toMatch(/[\r\n]/u);
        expect(body).toContain(typedLines(typed).join('\n'));
        expect(`${subject}${body}`).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
      }),
      { numRuns: 40 },
    );
  });
});

describe('who writes', () => {
  it('signs, dates and seals every letter', () => {
    for (const id of letterIds) {
      if (id === 'academic-notice') continue;
      const name = id === 'application-reminder' ? draft['applicant-name'] : draft.sender;
      const { body } = letterMail(id, materialOf(physicist, draft, 'zh-CN'));
      const end = [
        '',
        '此致',
        '敬礼',
        '',
        `${name}（盖章或者签字）`,
        '签字人姓名和职务：____________________',
        '日期：______年____月____日',
      ];
      expect(body.split('\n').slice(-end.length)).toEqual(end);
    }
  });

  it('signs an academic notice, with the institution and the unit', () => {
    const student = { ...draft, sender: '张三', institution: '某某大学', unit: '物理系' };
    const person = { ...physicist, applicant: 'natural-person' } as const;
    const material = materialOf(person, student, 'en');
    const { subject, body } = letterMail('academic-notice', material);
    expect(subject).toMatch(/张三$/u);
    expect(body).toContain('敬礼\n\n某某大学\n物理系\n张三（签字）\n日期：');
    expect(body).toContain('张三 (signature)\n某某大学\n物理系\nDate: ');
    expect(
      letterMail('academic-notice', materialOf(person, { ...student, unit: '' }, 'en')).body,
    ).toContain('敬礼\n\n某某大学\n张三（签字）\n');
  });

  it('keeps the name of who signs apart from the signature', () => {
    const abroad = { ...draft, 'registered-in': 'elsewhere', 'legal-representative': 'Erika M' };
    const { body } = letterMail('brand-consent', materialOf(startUp, abroad, 'en'));
    expect(body).toContain('\n有权代表人（签字）：____________________（姓名：Erika M）\n日期');
    expect(body).toContain(
      '\nAuthorised representative (signature): ____________________ (name: Erika M)\nDate',
    );
  });

  it.each([
    ['Jane Doe', 'Jane Doe 根据'],
    ['张三', '张三根据'],
    ['［请填写：你的姓名］', '［请填写：你的姓名］根据'],
  ])('sets off a name before Chinese where it is Latin: %s', (sender, said) => {
    const person = { ...physicist, applicant: 'natural-person' } as const;
    const { body } = letterMail('academic-notice', materialOf(person, { ...draft, sender }, 'en'));
    expect(body).toContain(`\n\n${said}《`);
    expect(body).toContain(`${sender} hereby gives`);
  });

  it('is not taken for an institution, but seals where it is one', () => {
    const alone = letterMail('academic-notice', materialOf(physicist, { sender: '张三' }, 'zh-CN'));
    expect(alone.body).toContain('机构名称：［请填写：机构名称］');
    const itself = { sender: '某某大学', institution: '某某大学' };
    const { body } = letterMail('academic-notice', materialOf(physicist, itself, 'zh-CN'));
    expect(body).toContain('敬礼\n\n某某大学（盖章或者签字）\n');
    const school = { ...physicist, applicant: 'public-body' } as const;
    const mainland = { ...itself, unit: '物理系', 'registered-in': 'mainland' };
    const unit = letterMail('academic-notice', materialOf(school, mainland, 'en')).body;
    expect(unit).toContain('敬礼\n\n某某大学（盖章）\n院系或部门：物理系\n日期');
    expect(unit).toContain('某某大学 (official seal)\nDepartment: 物理系\nDate');
  });

  it('seals an academic notice as a body where it is not named as the institution', () => {
    const school = { ...physicist, applicant: 'public-body' } as const;
    const draft = { sender: '某某大学' };
    const { body } = letterMail('academic-notice', materialOf(school, draft, 'en'));
    expect(body).toContain('［请填写：机构名称］\n某某大学（盖章，如有）\n有权代表人（签字）：');
    expect(body).toContain(
      '某某大学 (seal, if any)\nAuthorised representative (signature): ____________________ (name: ____________________)\n[to be filled in: Institution]\n',
    );
  });

  it.each([
    ['natural-person', '（以下简称“本人”）', '（签字）', '我方'],
    [
      'sole-trader',
      '（以下简称“我方”）',
      '（盖章，如有）\n经营者（签字）：____________________（姓名：____________________）',
      '本人',
    ],
    [
      'unincorporated',
      '（以下简称“我方”）',
      '（盖章，如有）\n负责人（签字）：____________________（姓名：____________________）',
      '本人',
    ],
    [
      'company',
      '（以下简称“我方”）',
      '（盖章，如有）\n有权代表人（签字）：____________________（姓名：____________________）',
      '本人',
    ],
    [
      'unsure',
      '（以下简称“我方”）',
      '（盖章或者签字）\n签字人姓名和职务：____________________',
      '本人',
    ],
  ] as const)('speaks of itself as it is: %s', (applicant, self, signed, never) => {
    for (const id of ['purpose-clarification', 'question-to-licensor', 'brand-consent'] as const) {
      const { body } = letterMail(id, materialOf({ ...physicist, applicant }, draft, 'zh-CN'));
      expect(body).toContain(self);
      expect(body).toContain(`${draft.sender}${signed}\n日期：`);
      expect(body).not.toContain(never);
    }
  });
});

/** The facts told in a letter, in either language, by their sentences. */
function toldIn(body: string): string[] {
  return [...everyFact].flatMap(([fact, sentences]) =>
    sentences.some((sentence) => body.includes(sentence)) ? [fact] : [],
  );
}

const everyFact: ReadonlyMap<FactId, readonly string[]> = new Map(
  questions.flatMap(({ id, options }) =>
    (toldQuestions.includes(id) ? options : []).map((option) => {
      const fact: FactId = `${id}.${option}`;
      const sentences = [voices['zh-CN'], voices.en].map((t) => `- ${t(factKey(fact))}`);
      return [fact, sentences] as const;
    }),
  ),
);

/** What each letter may tell by itself, whatever was answered. */
const named: Readonly<Partial<Record<LetterId, RegExp>>> = {
  'question-to-licensor': /^(?:openSourceRelease\.other-terms|leaderboard\.organiser)$/u,
  'revocation-query': /^model\./u,
  'authorisation-holder-check': /^model\./u,
};

const settling: readonly QuestionId[] = [
  'purpose',
  'commercialEffect',
  'applicant',
  'authorisation',
];

/** The questions whose answers each mail to the licensor may hang on at all. */
const readBy: Readonly<Record<LetterId | 'application', readonly QuestionId[]>> = {
  application: [...settling, 'separable', 'model', 'adaptation', 'similarPerformance'],
  'application-reminder': ['applicant'],
  'question-to-licensor': [
    ...settling,
    'separable',
    'adaptation',
    'similarPerformance',
    'audience',
    'openSourceRelease',
    'leaderboard',
  ],
  'revocation-query': ['applicant', 'model'],
  'purpose-clarification': ['applicant'],
  'authorisation-holder-check': ['applicant', 'model', 'adaptation', 'similarPerformance'],
  'licensee-status': settling,
  'enclosure-substitutes': ['applicant'],
  'academic-notice': ['applicant'],
  'brand-consent': ['applicant'],
};

describe('the facts of a letter', () => {
  it.each(letterIds)('%s: none that its row does not name, and no admission', (id) => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const material = materialOf(answers, draft, 'en');
        const facts = toldIn(letterMail(id, material).body);
        expect(facts.sort()).toEqual([...factsOfLetter(id, material.result).needed].sort());
        expect(facts.filter((fact) => named[id]?.test(fact) !== true)).toEqual([]);
        expect(facts.filter((fact) => admissionIn(fact as FactId) !== null)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(letterIds)('%s: those added, one by one, as far as they are answers', (id) => {
    fc.assert(
      fc.property(fullAnswers, fc.subarray([...everyFact.keys()]), (answers, ticked) => {
        const material = materialOf(answers, draft, 'en', [], { [id]: ticked });
        const { needed, more } = factsOfLetter(id, material.result);
        const told = factsOf(material.result).filter(
          (fact) => needed.includes(fact) || (more.includes(fact) && ticked.includes(fact)),
        );
        expect(toldIn(letterMail(id, material).body).sort()).toEqual([...told].sort());
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(readBy))('%s: hang on no answer but of %j', (id, read) => {
    const text = (answers: Answers) => {
      const material = materialOf(answers, draft, 'en');
      const { subject, body } = mailOf(id as PaperId, material) ?? { subject: '', body: '' };
      return `${subject}\n${body}`;
    };
    fc.assert(
      fc.property(fullAnswers, fullAnswers, (answers, others) => {
        const kept = Object.fromEntries(read.map((question) => [question, answers[question]]));
        const changed: Answers = { ...others, ...kept };
        const [before, after] = [assess(answers).answers, assess(changed).answers];
        fc.pre(read.every((question) => `${before[question]}` === `${after[question]}`));
        expect(text(changed)).toBe(text(answers));
      }),
      { numRuns: 60 },
    );
  });

  it('are those of the points asked', () => {
    const needed = (answers: Answers) =>
      factsOfLetter('question-to-licensor', assess(answers)).needed;
    expect(needed(physicist)).toEqual(['openSourceRelease.other-terms']);
    expect(needed({ ...physicist, leaderboard: 'organiser' })).toContain('leaderboard.organiser');
    expect(needed(startUp)).toEqual([]);
  });

  it.each([
    ['purpose.commercial', 'commercial'],
    ['alreadyInUse.yes', 'begun'],
    ['authorisation.none', 'unauthorised'],
    ['authorisation.granted-not-covering', 'unauthorised'],
    ['authorisation.revoked', 'revoked'],
    ['purpose.possibly-military', 'forbidden'],
    ['purpose.possibly-unlawful', 'forbidden'],
    ['brand.yes', 'marks'],
    ['alreadyInUse.no', null],
    ['audience.hosted', null],
  ] as const)('%s admits %s', (fact, admission) => {
    expect(admissionIn(fact)).toBe(admission);
  });

  it('in a letter about a military purpose are none of the commercial use, and none of what is lawful', () => {
    const begun = {
      ...physicist,
      purpose: ['commercial', 'possibly-military', 'possibly-unlawful'],
      authorisation: 'none',
      alreadyInUse: 'yes',
    } as const;
    const material = materialOf(begun, { ...draft, 'commercial-use': '收费的应用' }, 'en');
    const { body } = letterMail('purpose-clarification', material);
    expect(body).not.toMatch(/commercial|商业|收费|已经开始|has begun|授权/iu);
    const noPlan = materialOf(begun, { 'commercial-use': '收费的应用' }, 'zh-CN');
    expect(letterMail('purpose-clarification', noPlan).body).not.toContain('收费');
    const { more } = factsOfLetter('purpose-clarification', material.result);
    expect(more.filter((fact) => fact.startsWith('purpose.'))).toEqual([]);
  });
});

describe('one letter, one case', () => {
  it.each([
    ['natural-person', []],
    ['unsure', ['licensee', 'holder']],
    ['unincorporated', []],
    ['company', []],
  ] as const)('asks as for %s, and for nobody else', (applicant, points) => {
    const granted = { ...startUp, applicant, authorisation: 'granted' } as const;
    const result = assess(granted);
    expect(openQuestionsOf(result).map(({ id }) => id)).toEqual(points);
    expect(factsOfLetter('question-to-licensor', result).needed).toEqual([]);
  });

  it('names no alternatives of what was answered', () => {
    for (const [fact, sentences] of everyFact) {
      if (/\.(?:unsure|possibly-)|none$|commercialEffect|adaptation|audience/u.test(fact)) continue;
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(
          /or is to be|or are to be|或者将要|is or may be|属于或者可能/u,
        );
        expect(sentence).not.toMatch(/例如|for example|已经过期，或者|has expired or/u);
      }
    }
    for (const id of letterIds) {
      for (const applicant of ['natural-person', 'company'] as const) {
        const { body } = letterMail(id, materialOf({ ...physicist, applicant }, draft, 'en'));
        expect(body).not.toMatch(/现有或者计划|present or planned|持有或者准备|holds or intends/u);
        expect(body).not.toMatch(
          /是或者可能是|is or may be|书面授权或者许可|, or the licence, that/u,
        );
      }
    }
  });
});

describe('a letter asserts no more than was answered', () => {
  it.each(letterIds)('%s speaks of no plan, whether the use has begun or not', (id) => {
    const begun = { ...physicist, alreadyInUse: 'yes', brand: 'yes' } as const;
    const { body } = letterMail(id, materialOf(begun, draft, 'en'));
    expect(body).not.toMatch(/拟|plans? to|planned use:/iu);
  });

  it('knows of no authorisation where the person may not know', () => {
    const unknown = { ...physicist, authorisation: 'none' } as const;
    const told = { 'question-to-licensor': ['authorisation.none'] } as const;
    const material = materialOf(unknown, draft, 'en', [], told);
    const { body } = letterMail('question-to-licensor', material);
    expect(body).toContain('- 据目前所知，没有用作商业用途的书面授权。');
    expect(body).toContain('- As far as is known, there is no written authorisation');
  });

  it.each([
    ['the marks that 2.4 and 6 require are used', 'brand'],
    ['the model itself may hold personal information', 'personalInformation'],
  ] as const)('does not say that there is none where %s', (_, question) => {
    for (const option of ['no', 'unsure'] as const) {
      const one = { ...physicist, [question]: option };
      const fact = (language: 'zh-CN' | 'en') =>
        voices[language](`papersFacts:${question}.${option}`);
      const told = { 'question-to-licensor': [`${question}.${option}`] } as const;
      const material = materialOf(one, draft, 'en', [], told);
      const { body } = letterMail('question-to-licensor', material);
      expect(body.split('\n')).toEqual(
        expect.arrayContaining([`- ${fact('zh-CN')}`, `- ${fact('en')}`]),
      );
      expect(fact('zh-CN')).toMatch(/^除.*以外，/u);
      expect(fact('en')).toMatch(/apart from|beyond/iu);
    }
  });

  it('calls no model a derivative where that is not certain', () => {
    const distiller = {
      ...physicist,
      adaptation: ['distil'],
      similarPerformance: 'unsure',
      leaderboard: 'unsure',
    } as const;
    for (const release of ['yes', 'other-terms', 'no', 'unsure'] as const) {
      const told = { 'question-to-licensor': [`openSourceRelease.${release}`] } as const;
      const answers = { ...distiller, openSourceRelease: release };
      const material = materialOf(answers, draft, 'en', [], told);
      const { body } = letterMail('question-to-licensor', material);
      const released = body.split('\n').filter((line) => /开源|open-source/u.test(line));
      expect(released.length).toBeGreaterThan(1);
      for (const line of released.filter((text) => !/^(?:协议原文|Words of)/u.test(text))) {
        expect(line).not.toMatch(/模型衍生品|derivative/iu);
      }
    }
  });

  it('says what is lawful is for the law, not that it is not for the licensor', () => {
    const { body } = letterMail('purpose-clarification', materialOf(physicist, draft, 'en'));
    expect(body).not.toMatch(/不由贵公司决定|not on the licensor|2\.3|第二条第 3 款/u);
  });

  it('does not say what was revoked but in the words of the notice', () => {
    const { body } = letterMail('revocation-query', materialOf(physicist, draft, 'en'));
    expect(body).toContain(`所涉撤销：${draft.revoked}\n- 所涉模型：`);
    expect(body).toContain(`The revocation: ${draft.revoked}\n- Model concerned: `);
    expect(body).not.toMatch(/贵公司已作出|has made a revocation/u);
  });
});

describe('a point that the form leaves open', () => {
  it('is quoted in the words of its first note', () => {
    const trader = { ...physicist, applicant: 'sole-trader', authorisation: 'none' } as const;
    const { body } = letterMail('question-to-licensor', materialOf(trader, draft, 'en'));
    const quotes = [clause('A.2.1').text[3], translation.clauses['A.2.1'].text[3]];
    for (const quote of quotes) {
      expect(body.split('\n').filter((line) => line.includes(`${quote}`))).toHaveLength(1);
    }
    expect(body).toMatchSnapshot();
  });
});

describe('the points left to the licensor', () => {
  it.each([
    [physicist, ['commercial-use', 'applicant', 'separable', 'open-source-licence']],
    [{ ...physicist, separable: 'yes' }, ['commercial-use', 'applicant', 'open-source-licence']],
    [{ ...physicist, authorisation: 'granted' }, ['licensee', 'holder', 'open-source-licence']],
    [{ ...physicist, commercialEffect: ['none'], openSourceRelease: 'no' }, ['licensee']],
    [
      { ...physicist, applicant: 'unincorporated' },
      ['commercial-use', 'separable', 'open-source-licence'],
    ],
    [startUp, []],
    [{ ...startUp, applicant: 'sole-trader' }, ['sole-trader']],
    [shopkeeper, ['commercial-use', 'sole-trader']],
    [{ ...shopkeeper, commercialEffect: ['operations', 'revenue'] }, ['sole-trader']],
    [{ ...shopkeeper, commercialEffect: ['other-profit'] }, ['sole-trader']],
    [{ ...shopkeeper, commercialEffect: ['none'] }, []],
    [{ ...shopkeeper, authorisation: 'granted' }, []],
    [{ ...shopkeeper, applicant: 'company' }, []],
  ] as const)('%#', (answers, points) => {
    expect(openQuestionsOf(assess(answers)).map(({ id }) => id)).toEqual(points);
  });

  it('are asked by some letter that is due wherever the verdict is to ask, and each by one', () => {
    const asking: readonly PaperId[] = [
      'question-to-licensor',
      'purpose-clarification',
      'licensee-status',
      'authorisation-holder-check',
    ];
    const lettersTo = (answers: Answers) =>
      papersFor(assess(answers)).flatMap(({ paper, status }) =>
        asking.includes(paper) && status === 'applies' ? [paper] : [],
      );
    for (const { answers, expect: expected } of persons) {
      if (expected.verdict === 'ask-licensor') expect(lettersTo(answers)).not.toEqual([]);
    }
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const result = assess(answers);
        fc.pre(result.verdict === 'ask-licensor');
        const letters = lettersTo(answers);
        expect(letters).not.toEqual([]);
        expect(letters.includes('question-to-licensor')).toBe(openQuestionsOf(result).length > 0);
      }),
    );
  });
});

describe('a letter about substitutes', () => {
  it('calls the agreement so only once it has said which', () => {
    for (const id of [...letterIds, 'application'] as const) {
      const material = materialOf(physicist, { ...draft, agent: 'no' }, 'zh-CN');
      const text = mailOf(id, material)?.body.replaceAll(/《[^》]*》|协议原文/gu, '') ?? '';
      const [before = ''] = text.split('（以下简称“协议”）');
      expect(before, id).not.toContain('协议');
    }
  });

  it.each([
    [
      'authorisation-holder-check',
      'Request to confirm the holder and scope of a written authorisation for Baichuan2: ',
    ],
    ['brand-consent', 'Request for written consent to the use of the licensor’s marks: '],
    [
      'enclosure-substitutes',
      'Question on substitutes for the enclosures of an application for a commercial-use licence: ',
    ],
  ] as const)('%s says in its subject what it is about', (id, subject) => {
    const { body } = letterMail(id, materialOf(physicist, draft, 'en'));
    expect(body).toContain(`\n\nSubject: ${subject}`);
  });

  it('asks of status and of applying as two questions', () => {
    const unsure = { ...physicist, authorisation: 'none' } as const;
    const { body } = letterMail('question-to-licensor', materialOf(unsure, draft, 'en'));
    expect(body).toContain(
      'be a licensee, and can it apply for a commercial-use licence in its own name? If not, who should apply?',
    );
  });

  it('asks of the agent’s papers for whoever has none', () => {
    const body = (agent: string) =>
      letterMail('enclosure-substitutes', materialOf(physicist, { ...draft, agent }, 'en')).body;
    expect(body('no')).toContain('\n\n此外，我方没有委托代理人，');
    expect(body('no')).toContain('\n\nIn addition, the sender has no agent and applies itself;');
    expect(body('yes')).not.toMatch(/委托代理人|has no agent/u);
  });

  it('offers what there is, and else asks what to submit', () => {
    const { body: offering } = letterMail(
      'enclosure-substitutes',
      materialOf(physicist, draft, 'en'),
    );
    expect(offering).toContain('\n可以替代的文件：事业单位法人证书复印件\n');
    expect(offering).toContain('上述替代文件可否接受；如不能，应当提交哪些文件。');
    const without = materialOf(physicist, { ...draft, substitute: '' }, 'en');
    const { body } = letterMail('enclosure-substitutes', without);
    expect(body).not.toMatch(/可以替代的文件|could be provided instead|可否接受|［/u);
    expect(body).toContain('敬请贵公司书面答复，应当提交哪些文件代替。');
    expect(body).toContain('Please answer in writing what should be submitted instead.');
  });
});

describe('the translation', () => {
  it.each(letterIds)('%s: has its subject above it, which the mail has in Chinese', (id) => {
    const { body } = letterMail(id, materialOf(physicist, draft, 'en'));
    const name = draft[id === 'application-reminder' ? 'applicant-name' : 'sender'];
    const subject = voices.en(`papersLetters:${id}.subject`, { name });
    expect(body).toContain(`prevails.\n\nSubject: ${subject}\n\nTo: Beijing`);
    expect(body).not.toContain('主题：');
  });
});

describe('a contact that names its parts', () => {
  const contact = '联系人：李四\n电话：0571-0000 0000';

  it('stands below its label, not behind it', () => {
    const { body } = letterMail('academic-notice', materialOf(physicist, { contact }, 'zh-CN'));
    expect(body).toContain(`\n联系方式：\n${contact}\n`);
  });

  it.each([
    ['physics@example.edu.cn', 'physics@example.edu.cn'],
    ['https://example.edu.cn/physics', 'https://example.edu.cn/physics'],
    ['联系人：李四', '\n联系人：李四'],
    ['Contact person: Li Si', '\nContact person: Li Si'],
    ['Li Si\n0571', '\nLi Si\n0571'],
  ])('%j is put as %j', (typed, put) => {
    expect(behindLabel(typed)).toBe(put);
  });
});

describe('a letter of the people, before anything is typed', () => {
  /** The letters that each of the people is offered, in both languages. */
  const letters = persons.flatMap(({ case: who, answers }) => {
    const material = materialOf(answers, {}, 'en');
    const offered = papersFor(material.result).map(({ paper }) => paper);
    return letterIds
      .filter((id) => offered.includes(id))
      .map((id) => ({ who, id, result: material.result, ...letterMail(id, material) }));
  });
  const saying = (words: RegExp, of = letters) =>
    of.flatMap(({ who, id, subject, body }) => {
      const text = `${subject}\n${body}`.replaceAll(/(?:协议原文|Words of the agreement).*/gu, '');
      return words.test(text) ? [`${id}: ${who}`] : [];
    });

  it('says nowhere that the model is used, or that anything stands already', () => {
    expect(letters.length).toBeGreaterThan(50);
    const used =
      /使用的模型是|使用的是|的名义使用。|使用情况：(?!［请填写：研究、教育和学术用途的情况，只写这一部分］\n联系)|is used in|The models? (?:is|are) Baichuan/u;
    expect(saying(used)).toEqual([]);
    expect(saying(/已有的|可否继续|existing deployments|may go on/u)).toEqual([]);
  });

  it('asks the licensor about no unlawful purpose', () => {
    expect(saying(/非法目的|合法|lawful/u)).toEqual([]);
  });

  it('gives an academic notice without tense, and without a word of commercial use', () => {
    const notices = letters.filter(({ id }) => id === 'academic-notice');
    expect(notices).not.toEqual([]);
    expect(saying(/提前|advance|商业|商用|commercial/iu, notices)).toEqual([]);
  });

  it('asks of an authorisation what the licensor can answer', () => {
    const checks = letters.filter(({ id }) => id === 'authorisation-holder-check');
    expect(checks).not.toEqual([]);
    expect(
      saying(/当初由谁|who applied|因此|therefore|用途和地区|region described/u, checks),
    ).toEqual([]);
    expect(saying(/贵公司授权进行许可的实体或个人作出/u, checks)).toHaveLength(checks.length);
  });

  it('asks for consent to the marks, and tells of no use of them', () => {
    const requests = letters.filter(({ id }) => id === 'brand-consent');
    expect(saying(/就使用贵公司标识|in respect of the use/u, requests)).toEqual([]);
  });

  it('says nothing of the use in a question of status, a query about a revocation or a check of nobody', () => {
    const useless: Readonly<Partial<Record<LetterId, readonly number[]>>> = {
      'licensee-status': [24, 25, 30, 42, 56],
      'revocation-query': [29],
      'question-to-licensor': [48],
    };
    const secret = '秘密的用途 secret use';
    for (const [id, people] of Object.entries(useless) as [LetterId, readonly number[]][]) {
      for (const number of people) {
        const answers = persons[number - 1]?.answers ?? {};
        const everything = [...everyFact.keys()];
        const typed = { plan: secret, 'commercial-use': secret, 'academic-use': secret };
        const material = materialOf(answers, typed, 'en', [], { [id]: everything });
        expect(papersFor(material.result).map(({ paper }) => paper)).toContain(id);
        const { body } = letterMail(id, material);
        expect(body).not.toMatch(/secret|用途：|The use|用途说明/u);
        expect(toldIn(body).filter((fact) => !fact.startsWith('model.'))).toEqual([]);
        expect(factsOfLetter(id, material.result).more).toEqual([]);
        expect(fieldsAsked(id, material.result)).not.toContain('plan');
      }
    }
  });

  it('has no line of a body that is to seal or sign without one of the person who signs', () => {
    const lines = letters.flatMap(({ id, body }) =>
      body.split('\n').flatMap((line, n, all) => {
        const seals = /（盖章[^）]*）$|\((?:official )?seal[^)]*\)$/u.test(line);
        return seals ? [`${id}: ${all[n + 1]}`] : [];
      }),
    );
    expect(lines).not.toEqual([]);
    const named = /：____________________$|: ____________________$|（签字）：|\(signature\): /u;
    expect(lines.filter((line) => !named.test(line))).toEqual([]);
  });

  it('names whoever writes as who it is', () => {
    const asking = (applicant: string) =>
      letters
        .filter(
          ({ result, id }) =>
            result.answers.applicant === applicant && id !== 'application-reminder',
        )
        .map(({ body }) => body);
    for (const body of asking('natural-person'))
      expect(body).not.toMatch(/单位的名称|organisation’s/u);
    for (const body of asking('company')) expect(body).toMatch(/［请填写：你单位的名称］/u);
    expect(asking('unsure').join('')).toContain('［请填写：你或你单位的名称］');
  });

  it('does not answer what it asks, whatever is added', () => {
    const definition =
      /直接或间接|运营|推广|盈利|收入|operations|promot|revenue|(?<!non-)profit|目的：商业|Purpose: commercial|就商业用途而言|So far as the use is commercial/u;
    for (const { answers } of persons) {
      for (const id of letterIds) {
        const everything = [...everyFact.keys()];
        const material = materialOf(answers, draft, 'en', [], { [id]: everything });
        const facts = letterMail(id, material)
          .body.split('\n')
          .filter((line) => line.startsWith('- '));
        const purpose = /^- (?:目的：|Purpose: )/u;
        const told =
          id === 'authorisation-holder-check' ? facts.filter((f) => !purpose.test(f)) : facts;
        expect(told.filter((line) => definition.test(line))).toEqual([]);
      }
    }
  });

  it('has nothing left to fill in where none of its fields is empty', () => {
    const typed = Object.fromEntries(
      Object.keys(fields).flatMap((id) =>
        ['agent', 'registered-in', 'legal-representative'].includes(id) ? [] : [[id, 'X']],
      ),
    );
    const applicants = questions.find(({ id }) => id === 'applicant')?.options ?? [];
    fc.assert(
      fc.property(fullAnswers, fc.constantFrom(...applicants), (answers, applicant) => {
        const material = materialOf({ ...answers, applicant } as Answers, typed, 'en');
        for (const id of letterIds) {
          expect(letterMail(id, material).body).not.toMatch(/［请填写|\[to be filled in/u);
        }
      }),
    );
  });

  it('has the date of the log in words, and none once an answer came', () => {
    const { body } = letterMail(
      'application-reminder',
      materialOf(startUp, { ...draft, 'sent-on': '2026-03-01' }, 'en'),
    );
    expect(body).toContain('（发送日期：2026年3月1日）');
    expect(body).toContain('(date: March 1, 2026)');
  });

  it('ends what was typed into a sentence once', () => {
    const { body } = letterMail(
      'licensee-status',
      materialOf(startUp, { ...draft, body: '合伙企业。' }, 'en'),
    );
    expect(body).toContain('性质为：合伙企业。《');
  });

  it('leaves a name in the middle of a sentence its own stop', () => {
    const named = { ...draft, 'authorisation-holder': 'Example Co., Ltd.', authorisation: '001。' };
    const asked = { ...startUp, applicant: 'unsure', authorisation: 'granted' } as const;
    const { body } = letterMail('question-to-licensor', materialOf(asked, named, 'en'));
    expect(body).toContain('（001；载明的被授权人：Example Co., Ltd.）');
    expect(body).toContain('(001; holder named in it: Example Co., Ltd.)');
  });

  it('asks for a natural person with a part that may stand apart, who cannot apply, whether it does', () => {
    const student = {
      ...physicist,
      purpose: ['academic', 'commercial'],
      applicant: 'natural-person',
      authorisation: 'none',
      openSourceRelease: 'yes',
    } as const;
    const result = assess(student);
    expect([result.verdict, result.email]).toEqual(['cannot-apply', 'ask']);
    expect(papersFor(result).find(({ paper }) => paper === 'question-to-licensor')?.status).toBe(
      'applies',
    );
    const { body } = letterMail('question-to-licensor', materialOf(student, draft, 'zh-CN'));
    expect(body).toContain('其非商业部分能否单独看待，不经书面授权即可进行？');
    for (const other of [{ separable: 'yes' }, { authorisation: 'granted' }] as const) {
      const papers = papersFor(assess({ ...student, ...other })).map(({ paper }) => paper);
      expect(papers).not.toContain('question-to-licensor');
    }
  });

  it('offers nothing of authorisation or begin in a question on the purpose, and asks what is to be clarified last', () => {
    const { body } = letterMail(
      'purpose-clarification',
      materialOf(persons[39]?.answers ?? {}, draft, 'en', [], {
        'purpose-clarification': [...everyFact.keys()],
      }),
    );
    expect(body).not.toMatch(/授权|开始|authorisation|begun/u);
    expect(body).toMatch(/所询问的用途：.*\n(?:- .*\n)+\n有待明确之处：.*\n\n/u);
    expect(body).toMatch(/asks about: .*\n(?:- .*\n)+\nThe point to be clarified: .*\n\n/u);
  });

  it('asks of derivatives only where there may be some, and of both models as two', () => {
    const check = (number: number) =>
      letters.find(
        ({ id, who }) => id === 'authorisation-holder-check' && who === persons[number - 1]?.case,
      )?.body ?? '';
    for (const number of [27, 28, 50]) expect(check(number)).not.toMatch(/衍生品|Derivative/u);
    for (const number of [27, 28]) expect(check(number)).toContain('it covers both models and');
    for (const number of [9, 41])
      expect(check(number)).toContain('（及基于该模型得到的模型衍生品）');
  });

  it('asks of a revoked authorisation no leave to apply, and of a person nothing of a new application', () => {
    const query = letters.filter(({ id }) => id === 'revocation-query');
    expect(query.filter(({ body }) => !body.includes('4. 我方如重新申请书面授权，'))).toEqual([]);
    const person = { ...physicist, applicant: 'natural-person' } as const;
    expect(letterMail('revocation-query', materialOf(person, draft, 'en')).body).not.toMatch(
      /重新申请|apply anew/u,
    );
  });

  it('of a status asks as for an application that is pending, or is not', () => {
    const status = (number: number) =>
      letters.find(({ id, who }) => id === 'licensee-status' && who === persons[number - 1]?.case)
        ?.body;
    expect(status(56)).toContain(
      '2. 我方能否以自己的名义取得将 Baichuan2 模型用作商业用途的书面授权，',
    );
    expect(status(25)).toContain(
      '2. 我方能否以自己的名义申请将 Baichuan2 模型用作商业用途的书面授权，',
    );
  });

  it('speaks of an application to the licensor only for whom one may concern', () => {
    const status = letters.filter(({ id }) => id === 'licensee-status');
    const commercial = ({ result }: (typeof letters)[number]) => result.lanes.commercial !== null;
    const noncommercial = status.filter((letter) => !commercial(letter));
    expect(noncommercial).not.toEqual([]);
    expect(saying(/商业|商用|commercial/iu, noncommercial)).toEqual([]);
    expect(noncommercial.filter(({ body }) => !body.includes('\n2. 如不能，'))).toEqual([]);
    const others = status.filter(commercial);
    expect(others).not.toEqual([]);
    expect(
      others.filter(({ body }) => !/\n2\. 我方能否.*\n3\. 上述任一项如为否，/u.test(body)),
    ).toEqual([]);
  });
});
