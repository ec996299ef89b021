// @vitest-environment jsdom

import { cleanup, fireEvent } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import enAsked from '../../../locales/en/asked.json' with { type: 'json' };
import enOutside from '../../../locales/en/outside.json' with { type: 'json' };
import enVerdicts from '../../../locales/en/verdicts.json' with { type: 'json' };
import zhAsked from '../../../locales/zh-CN/asked.json' with { type: 'json' };
import zhOutside from '../../../locales/zh-CN/outside.json' with { type: 'json' };
import zhVerdicts from '../../../locales/zh-CN/verdicts.json' with { type: 'json' };
import { languages } from '../../../src/i18n/language.ts';
import { asked } from '../../../src/rules/contract/asked.ts';
import { people } from '../../../src/rules/people.ts';
import { AskedScreen } from '../../../src/ui/asked/Asked.tsx';
import { decodeAnswers, shareCode } from '../../../src/wizard/share.ts';
import { persons } from '../../cases/people.ts';
import { show } from '../shown.tsx';

const words = {
  en: { asked: enAsked, outside: enOutside, verdicts: enVerdicts },
  'zh-CN': { asked: zhAsked, outside: zhOutside, verdicts: zhVerdicts },
} as const;

Element.prototype.scrollIntoView = () => undefined;

describe.each(languages)('the questions people ask (%s)', (language) => {
  const { asked: said, outside, verdicts } = words[language];
  const screen = (wanted: string | null = null) =>
    show(
      language,
      wanted === null ? '#/asked' : `#/asked/${wanted}`,
      {},
      <AskedScreen part={wanted} />,
    ).container;
  const notes: Readonly<Record<string, string>> = said.outside;

  describe('shown once', () => {
    let container: HTMLElement;

    beforeAll(() => {
      container = screen();
    });

    afterAll(cleanup);

    it('have each an address in the contents, and an answer at it', () => {
      const contents = [...container.querySelectorAll('nav ol ol a')].map((link) => [
        link.getAttribute('href'),
        link.textContent,
      ]);
      expect(contents).toEqual(
        asked.map(({ id }) => [`#/asked/${id}`, said.questions[id].question]),
      );
      for (const link of container.querySelectorAll('nav a')) {
        const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
        expect(target?.querySelector('a')?.textContent ?? target?.textContent).toBe(
          link.textContent,
        );
      }
    });

    it.each(asked)('$id is answered with its clauses', ({ id, clauses, text, outside: note }) => {
      const article = container.querySelector(`[data-asked="${id}"]`);
      const paragraphs = [...(article?.querySelectorAll('p:not(.chips)') ?? [])].map(
        (one) => one.textContent,
      );
      expect(paragraphs).toEqual([
        ...(text === 'says' ? [] : [said[text]]),
        said.questions[id].answer,
        ...(note === null
          ? []
          : [said.beyond, notes[id], said.source.replace('{{source}}', outside[note].source)]),
      ]);
      expect(article?.querySelectorAll('.chip')).toHaveLength(clauses.length);
    });

    it('have words outside the text just where they say so', () => {
      const ids: readonly string[] = asked
        .filter((one) => one.outside !== null)
        .map(({ id }) => id);
      expect(Object.keys(notes).sort()).toEqual([...ids].sort());
    });

    it.each(people)('show $id with what comes out, and lead to the answers', ({ id, answers }) => {
      const item = container.querySelector(`[data-person="${id}"]`);
      const link = item?.querySelector('a');
      const [, code = ''] = link?.getAttribute('href')?.split('?a=') ?? [];
      expect(link?.textContent).toBe(said.people.who[id]);
      expect(decodeAnswers(code)).toEqual({ answers });
      const same = persons.find((one) => shareCode(one.answers) === code);
      const { verdict, email } = same?.expect ?? {};
      const ofVerdict = verdict === 'prohibited' || verdict === 'out-of-scope' ? verdict : email;
      const isForBrand = email === 'none' && same?.answers.brand === 'yes';
      const key = isForBrand ? 'brand' : ofVerdict;
      expect(item?.querySelector('p')?.textContent).toBe(
        said.people.outcome
          .replace('{{verdict}}', verdicts.verdicts[verdict as 'permitted'].short)
          .replace('{{email}}', verdicts.email[key as 'none'].answer),
      );
    });
  });

  describe('shown anew', () => {
    afterEach(cleanup);

    it('say that an address names none of them', () => {
      expect(screen('nonsense').querySelector('.notice')?.textContent).toBe(
        said.unknown.replace('{{wanted}}', 'nonsense'),
      );
      expect(screen('fee').querySelector('[role="status"]')?.textContent).toBe('');
      expect(screen('people').querySelector('[role="status"]')?.textContent).toBe('');
    });

    it('open the clause beside the answer', async () => {
      const container = screen();
      const chip = container.querySelector<HTMLElement>('[data-asked="fee"] .chip');
      fireEvent.click(chip as HTMLElement);
      expect(chip?.getAttribute('aria-expanded')).toBe('true');
    });
  });
});
