// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { languages } from '../../../src/i18n/language.ts';
import { loadLaterWords, loadWords } from '../../../src/i18n/load-words.ts';
import { Speaking, useWords, type Words } from '../../../src/ui/words/speech.ts';

/** The keys of all texts in some words, `subject:place`. */
function keysIn(words: object, above = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, text]) => {
    const key = `${above}${name}`;
    if (typeof text === 'string') return [key];
    return keysIn(text, `${key}${above === '' ? ':' : '.'}`);
  });
}

it.each(languages)(
  'every text is what i18next gives, with and without values (%s)',
  async (language) => {
    const words = { ...(await loadLaterWords(language)) };
    const first = await loadWords(language);
    const i18n = createI18n(language, first, words);
    let spoken: Words | null = null;
    function Ear() {
      spoken = useWords().t;
      return null;
    }
    render(
      <Speaking i18n={i18n}>
        <Ear />
      </Speaking>,
    );
    const said = spoken as unknown as (key: string, values?: object) => string;
    const keys = [...keysIn(first), ...keysIn(words)];
    expect(keys.length).toBeGreaterThan(500);
    const values = { number: '7', question: '$t(ui:page.title)', clause: '{{number}}' };
    const of = (speak: (key: string, values?: object) => string) =>
      keys.map((key) => [key, speak(key), speak(key, values)]);
    expect(of(said)).toEqual(of(i18n.t as unknown as typeof said));
    expect(said('ui:no.such.text')).toBe(i18n.t('ui:no.such.text' as 'ui:page.title'));
  },
);
