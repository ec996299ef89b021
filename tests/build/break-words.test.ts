import { describe, expect, test } from 'vitest';
import { breakWords, longHeadings, segments } from '../../src/build/break-words.ts';
import { headingsOf, wordsOfSubject } from '../../src/build/word-modules.ts';

const expressionOf = (language: 'en' | 'zh-CN') =>
  new RegExp(breakWords(language, headingsOf(language)), 'u');
const expression = expressionOf('zh-CN');

/** A heading, with a stroke wherever a line may begin. */
const parted = (heading: string, words = expression) =>
  heading.split(words).filter(Boolean).join('|');

const { obligations, questions, verdicts } = {
  obligations: wordsOfSubject('zh-CN', 'obligations'),
  questions: wordsOfSubject('zh-CN', 'questions'),
  verdicts: wordsOfSubject('zh-CN', 'verdicts'),
};

describe('where a heading without spaces may begin a line', () => {
  test.each([
    [questions.audience.title, '除你|之外，|还有|他人|使用|模型|或|模型|衍生品吗？'],
    [questions.openSourceRelease.title, '你|是否|在|开源|社区、|以|开源|许可|发布|模型|衍生品？'],
    [questions.brand.title, '你会|使用|许可方的|名称、|标志|或|域名吗？'],
    [
      verdicts.verdicts.prohibited.title,
      '不得|用于|这一|目的。|协议|禁止|任何|军事|或|非法|目的。',
    ],
    [obligations['submit-application-package'].title, '应当|按|附则|提交|信息表|和|盖章的|复印件'],
    [verdicts.email.ask.answer, '需要：|先就|未定的|问题|询问，|再|开始|或|继续'],
    [
      questions.applicant.options.unincorporated.label,
      '合伙|企业、|个人|独资|企业|或|其他|非法人|组织',
    ],
    ['“MedHelper-13B”的核对结果', '“MedHelper-13B”的|核对结果'],
  ])('%s', (heading, expected) => {
    expect(parted(heading)).toBe(expected);
  });

  test.each(headingsOf('zh-CN'))('%s: never within a word, nothing lost', (heading) => {
    const borders = new Set<number>();
    let at = 0;
    for (const word of segments('zh-CN', heading) ?? []) {
      at += word.length;
      borders.add(at);
    }
    const parts = heading.split(expression).filter(Boolean);
    expect(parts.join('')).toBe(heading);
    at = 0;
    for (const part of parts) {
      at += part.length;
      expect(borders, `${parts.join('|')} at ${at}`).toContain(at);
    }
  });

  test.each(headingsOf('zh-CN'))('%s: no line begins with what clings', (heading) => {
    for (const part of heading.split(expression).filter(Boolean).slice(1)) {
      expect(part).not.toMatch(/^[的了吗\p{Pe}\p{Pf}\p{Po}]/u);
    }
  });
});

test.each([
  ['Application for a commercial-use licence', 'Application for a |commercial-use| licence'],
  ['What was found in “MedHelper-13B”', 'What was found in |“MedHelper-13B”'],
  ['Is the model under Apache-2.0?', 'Is the model under |Apache-2.0?'],
  ['Who uses it?', 'Who uses it?'],
])('in a language with spaces only words with hyphens are found: %s', (heading, expected) => {
  expect(parted(heading, expressionOf('en'))).toBe(expected);
  expect(segments('en', heading)).toBeNull();
});

test('only what is a heading and may need more than a line counts', () => {
  const title = '你把模型用于，或者计划用于什么目的？';
  expect(longHeadings({ purpose: { title, hint: title }, check: { title: '你的回答' } })).toEqual([
    title,
  ]);
});

test('a short text that stands in a heading counts with it', () => {
  const words = {
    verdicts: { permitted: { short: '可以使用', title: '可以' } },
    changes: { toVerdict: '结论将变为：{{verdict}}', toDuties: '适用的义务有变化，结论不变' },
  };
  expect(longHeadings(words)).toEqual(['可以使用', '结论将变为：{{verdict}}']);
});
