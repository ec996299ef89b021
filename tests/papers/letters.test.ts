import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clause } from '../../src/licence/clauses.ts';
import { type FieldId, fieldsOfPaper } from '../../src/papers/fields.ts';
import { letterIds, letterMail } from '../../src/papers/letters.ts';
import { behindLabel } from '../../src/papers/material.ts';
import { openQuestionsOf } from '../../src/papers/open-questions.ts';
import { typedLines } from '../../src/papers/typed.ts';
import { assess } from '../../src/rules/assess.ts';
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
  body: '合伙企业',
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
    const fields: readonly FieldId[] = fieldsOfPaper[id];
    expect(asked.size).toBe(fields.length);
  });

  it('says what was typed, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        fc.pre(typed.replaceAll('\uFEFF', '').trim() !== '');
        const everything = Object.fromEntries(fieldsOfPaper[id].map((field) => [field, typed]));
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
      const name = id === 'application-reminder' ? draft['applicant-name'] : draft.sender;
      const { body } = letterMail(id, materialOf(physicist, draft, 'zh-CN'));
      const end = ['', '此致', '敬礼', '', `${name}（盖章或者签字）`, '日期：______年____月____日'];
      expect(body.split('\n').slice(-end.length)).toEqual(end);
    }
  });

  it('signs an academic notice, not the institution it names', () => {
    const student = { ...draft, sender: '张三', institution: '某某大学' };
    const { subject, body } = letterMail(
      'academic-notice',
      materialOf(physicist, student, 'zh-CN'),
    );
    expect(subject).toMatch(/张三$/u);
    expect(body.split('\n').filter((line) => line.includes('某某大学'))).toEqual([
      '机构名称：某某大学',
    ]);
    expect(body).toContain('张三（盖章或者签字）');
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
    const { body } = letterMail('question-to-licensor', materialOf(unknown, draft, 'en'));
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
      const { body } = letterMail('question-to-licensor', materialOf(one, draft, 'en'));
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
      const material = materialOf({ ...distiller, openSourceRelease: release }, draft, 'en');
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

  it('does not say that a use has begun that relies on an authorisation', () => {
    const { body } = letterMail('authorisation-holder-check', materialOf(physicist, draft, 'en'));
    expect(body).toContain('（现有或者计划中的），持有或者准备援引下列书面授权');
    expect(body).toContain('holds or intends to rely on the written authorisation below');
  });

  it('does not take an authorisation for granted where the licence itself may be revoked', () => {
    const { body } = letterMail('revocation-query', materialOf(physicist, draft, 'en'));
    expect(body).toContain('书面授权或者许可，已被贵公司撤销');
    expect(body).toContain('the written authorisation, or the licence, that');
  });
});

describe('a point that the form leaves open', () => {
  it('is quoted in the words of its first note', () => {
    const authorised = { ...physicist, authorisation: 'granted' } as const;
    const { body } = letterMail('question-to-licensor', materialOf(authorised, draft, 'en'));
    const quotes = [clause('A.2.1').text[3], translation.clauses['A.2.1'].text[3]];
    for (const quote of quotes) {
      expect(body.split('\n').filter((line) => line.includes(`${quote}`))).toHaveLength(1);
    }
    expect(body).toMatchSnapshot();
  });
});

describe('the points left to the licensor', () => {
  it.each([
    [
      physicist,
      ['prohibition', 'commercial-use', 'applicant', 'revocation', 'open-source-licence'],
    ],
    [
      { ...physicist, authorisation: 'granted' },
      ['prohibition', 'applicant', 'holder', 'open-source-licence'],
    ],
    [startUp, []],
  ] as const)('%#', (answers, points) => {
    expect(openQuestionsOf(assess(answers)).map(({ id }) => id)).toEqual(points);
  });

  it('are some wherever the verdict is to ask', () => {
    const asking = persons.filter(({ expect: { verdict } }) => verdict === 'ask-licensor');
    for (const { answers } of asking) {
      expect(openQuestionsOf(assess(answers))).not.toEqual([]);
    }
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const result = assess(answers);
        fc.pre(result.verdict === 'ask-licensor');
        expect(openQuestionsOf(result)).not.toEqual([]);
      }),
    );
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
