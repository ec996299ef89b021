import { describe, expect, it } from 'vitest';
import { agreementLines } from '../../src/papers/agreement.ts';
import { markdown, markdownQuote, yamlString } from '../../src/papers/markup.ts';
import { reportMarkdown, reportParts, reportText } from '../../src/papers/report.ts';
import { assess } from '../../src/rules/assess.ts';
import { startUp, translation, voices } from './material.ts';

describe.each(['zh-CN', 'en'] as const)('the report as text in %s', (language) => {
  const t = voices[language];

  it('says what a complete result comes to', () => {
    expect(reportText(assess(startUp), t)).toMatchSnapshot();
  });

  it('is written in Markdown, too', () => {
    expect(reportMarkdown(assess(startUp), t)).toMatchSnapshot();
    expect(reportMarkdown(assess({}), t)).toMatchSnapshot();
  });

  it('rests on clauses in the reason of the verdict, the contradictions and the duties alone', () => {
    const result = assess({ ...startUp, personalInformation: 'no' });
    const cited = reportParts(result, t).filter(({ clauses }) => clauses.length > 0);
    expect(cited).toHaveLength(2 + result.obligations.length);
    expect(cited.slice(0, 2).map(({ clauses }) => clauses)).toEqual([
      ['2.2', 'A.1'],
      ['4.6', '1.personal-information'],
    ]);
  });

  it('says of two uses how each of them stands', () => {
    const mixed = { ...startUp, purpose: ['academic', 'commercial'], separable: 'yes' } as const;
    expect(reportText(assess(mixed), t)).toMatchSnapshot();
    expect(reportText(assess({ ...mixed, separable: 'no' }), t)).toMatchSnapshot();
  });

  it('says nothing of two uses where there is one', () => {
    const study = { model: 'both', purpose: ['academic'], commercialEffect: ['none'] } as const;
    const result = assess({ ...startUp, ...study });
    expect([result.verdict, result.complete]).toEqual(['permitted', true]);
    const [first] = t('papers:report.commercialLane', { text: '\n' }).split('\n');
    expect(reportText(result, t)).not.toContain(first);
  });

  it('says of a duty which words leave it open', () => {
    const published = { audience: ['published'], openSourceRelease: 'other-terms' } as const;
    const said = reportText(assess({ ...startUp, ...published }), t).split('\n');
    expect(said.filter((line) => line === `  ${t('verdicts:openPoints.6-1')}`)).toHaveLength(1);
  });

  it.each([
    ['another model', { model: 'other' }],
    ['a prohibited purpose', { model: 'both', purpose: ['military'] }],
    ['answers that sit badly together', { ...startUp, personalInformation: 'no' }],
  ] as const)('says everything of %s', (_, answers) => {
    expect(reportText(assess(answers), t)).toMatchSnapshot();
  });

  it('says of some answers what is still open', () => {
    expect(reportText(assess({ model: 'both', purpose: ['academic'] }), t)).toMatchSnapshot();
  });
});

describe('one clause of the agreement', () => {
  it('stands alone, with its number', () => {
    expect(agreementLines(null, { only: '3.1' })).toEqual([
      '1. Baichuan2 模型的所有权及其相关知识产权，由许可方单独所有。',
    ]);
  });

  it('has the notice of the translation above it, and its id where that is asked for', () => {
    expect(agreementLines(translation, { only: '2.2', ids: true })).toEqual([
      translation.notice,
      '',
      '[2.2]',
      `2. ${translation.clauses['2.2'].text[0]}`,
    ]);
  });
});

describe('a line in Markdown', () => {
  it.each([
    ['    a  ', 'a  '],
    ['12. a', '12\\. a'],
    ['1) a', '1\\) a'],
    ['+ a', '\\+ a'],
    ['a. b', 'a\\. b'],
    ['a.b', 'a.b'],
    ['*a* <b>', '\\*a\\* &#60;b&#62;'],
  ])('%j reads as typed: %j', (text, written) => {
    expect(markdown(text)).toBe(written);
  });
});

describe('a quotation in Markdown', () => {
  it('keeps its line breaks, and has none around an empty line', () => {
    expect(markdownQuote(['a', 'b', '', 'c', ' '])).toBe('> a\\\n> b\n>\n> c\n>');
  });
});

describe('a text in YAML', () => {
  it.each([
    ['a"b', '"a\\"b"'],
    ['\u007f\u2028', '"\\u007f\\u2028"'],
  ])('%j is %s', (text, scalar) => {
    expect(yamlString(text)).toBe(scalar);
  });
});
