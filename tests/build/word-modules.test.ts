import { describe, expect, it } from 'vitest';
import { firstWords, laterWords, wordsOfSubject } from '../../src/build/word-modules.ts';
import { createI18n } from '../../src/i18n/i18n.ts';
import { languages } from '../../src/i18n/language.ts';
import { pageSubjects } from '../../src/i18n/subjects.ts';

const namesIn = (texts: object) => JSON.stringify(texts).match(/"short":/g) ?? [];

describe.each(languages)('the words of a page in %s', (language) => {
  const first = firstWords(language);
  const later = laterWords(language);

  it('are all there once the later ones are, as their files hold them', () => {
    const i18n = createI18n(language, { ...first }, { ...later });
    for (const subject of pageSubjects) {
      expect(i18n.getResourceBundle(language, subject)).toEqual(wordsOfSubject(language, subject));
    }
  });

  it('begin with those of the first question, each a text, without short names', () => {
    const { ui, questions } = first;
    expect(ui.loading).toBe(wordsOfSubject(language, 'ui').loading);
    expect(Object.keys(questions)).toEqual(['model']);
    expect(namesIn(first)).toEqual([]);
    expect(namesIn(later)).not.toEqual([]);
  });
});
