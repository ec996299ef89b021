import { describe, expect, it } from 'vitest';
import { wordsOfSubject } from '../../src/build/word-modules.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { questions } from '../../src/rules/contract/questions.ts';

interface Measure {
  /** What is counted. */
  readonly unit: string;
  readonly count: (text: string) => number;
  readonly hint: number;
  readonly option: number;
}

const words: Measure = {
  unit: 'words',
  count: (text) => text.split(/\s+/).length,
  hint: 20,
  option: 15,
};
const characters: Measure = {
  unit: 'characters',
  count: (text) => text.replace(/\s/g, '').length,
  hint: 40,
  option: 30,
};
const measureOf = (language: Language) => (language.startsWith('zh') ? characters : words);

describe.each(languages)('what stands unfolded at a question in %s', (language) => {
  const texts = wordsOfSubject(language, 'questions');
  const { unit, count, hint, option } = measureOf(language);

  it(`is a hint of one sentence, of at most ${hint} ${unit}`, () => {
    const hints = questions.map(({ id }) => ({ id, text: texts[id].hint }));
    expect(hints.filter(({ text }) => count(text) > hint)).toEqual([]);
    const ends = /[.。?？](?!\d)/g;
    expect(hints.filter(({ text }) => text.match(ends)?.length !== 1)).toEqual([]);
  });

  it(`is at most ${option} ${unit} an option`, () => {
    const options = questions.flatMap(({ id }) =>
      Object.entries(texts[id].options).map(([name, { label, gloss }]) => ({
        option: `${id} ${name}`,
        text: `${label} ${gloss}`,
      })),
    );
    expect(options.filter(({ text }) => count(text) > option)).toEqual([]);
  });

  it('above the first question is two lines', () => {
    const { what, not } = wordsOfSubject(language, 'ui').start;
    expect([what, not].filter((text) => count(text) > hint)).toEqual([]);
  });
});
