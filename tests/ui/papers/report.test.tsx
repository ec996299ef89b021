// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import JSZip from 'jszip';
import { marked } from 'marked';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Language, languages } from '../../../src/i18n/language.ts';
import { paperFiles } from '../../../src/papers/pack.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { told } from '../../../src/rules/told.ts';
import { loadKit } from '../../../src/ui/papers/kit.ts';
import { openPrintedReport } from '../../../src/ui/papers/PrintedReport.tsx';
import { persons } from '../../cases/people.ts';
import { run } from '../../cli/command.ts';
import { materialOf, startUp, voices } from '../../papers/material.ts';
import { show } from '../shown.tsx';

vi.setConfig({ testTimeout: 60_000 });

window.matchMedia ??= () => new EventTarget() as MediaQueryList;

beforeAll(loadKit);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

type Lines = readonly string[];

const said = (found: Iterable<Element>): Lines => [...found].map(({ textContent }) => textContent);

async function file(ending: string, answers: Answers, language: Language): Promise<Uint8Array> {
  const files = await paperFiles('report', materialOf(answers, {}, language));
  return files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array();
}

/** Each form of the report, as its lines without what marks them. */
const outputs: Readonly<Record<string, (answers: Answers, language: Language) => Promise<Lines>>> =
  {
    'the command line': async (answers, language) => {
      const args = ['-', '--text', '--lang', language];
      const { stdout } = await run('assess', args, JSON.stringify(answers));
      return stdout
        .split('\n')
        .map((line) => line.replace(/^(?:#+ |- | {2})/u, ''))
        .filter((line) => line !== '');
    },
    Markdown: async (answers, language) => {
      const text = new TextDecoder().decode(await file('.md', answers, language));
      const html = marked.parse(text, { async: false });
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      return said(body.querySelectorAll('h1, h2, h3, p, li'));
    },
    Word: async (answers, language) => {
      const zip = await JSZip.loadAsync(await file('.docx', answers, language));
      const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const lines = said(document.getElementsByTagName('w:p'));
      return lines.slice(0, lines.indexOf(voices[language]('papersPack:memo.clauses')));
    },
    print: async (answers, language) => {
      const PrintedReport = await openPrintedReport();
      show(language, '#/result', answers, <PrintedReport />);
      act(() => {
        window.dispatchEvent(new Event('beforeprint'));
      });
      const [date, above] = ['date', 'above'].map((key) =>
        voices[language](`papers:report.${key}`, { date: '', clauses: '' }).slice(0, 5),
      );
      const lines = said(
        [...document.querySelectorAll('.printed :is(h1, h2, h3, p, li)')].filter(
          (found) => found.closest('.printed-clause') === null,
        ),
      );
      return lines.filter((line) => !line.startsWith(`${date}`) && !line.startsWith(`${above}`));
    },
  };

/** Commercial use by a company that hands over what it says it left as it is, and handles no personal information. */
const doubtful: Answers = {
  ...startUp,
  adaptation: ['none'],
  audience: ['hosted', 'delivered'],
  personalInformation: 'no',
};

type Translate = (typeof voices)['en'];

/** What a report says of some answers, one line after the other. */
const parts: readonly (readonly [string, Answers, (t: Translate) => Lines])[] = [
  [
    'the answers and the clauses that the verdict rests on',
    doubtful,
    (t) => [
      t('verdicts:reasons.authorisation-missing'),
      t('papers:report.because', {
        answers: ['purpose.options.commercial', 'applicant.options.company']
          .concat('authorisation.options.none')
          .map((option) => t(`questions:${option}.short`))
          .join(t('ui:list.and')),
      }),
      t('papers:report.clauses', { clauses: ['2.2', 'A.1'].join(t('ui:list.and')) }),
      t('papers:report.email', { answer: t('verdicts:email.required.answer') }),
    ],
  ],
  [
    'answers that sit badly together, and their clauses',
    doubtful,
    (t) => [
      t('ui:contradictions.title'),
      t('contradictions:unmodified-but-handed-over'),
      t('papers:report.clauses', {
        clauses: [t('ui:definitions.derivative'), '2.5'].join(t('ui:list.and')),
      }),
      t('contradictions:hosted-without-personal-information'),
    ],
  ],
  [
    'what stands outside the text, for commercial use',
    doubtful,
    (t) => [
      t('outside:readme.title'),
      told(t, 'outside:readme.body', null),
      t('outside:readme.source'),
    ],
  ],
  [
    'what stands outside the text, for another model',
    { model: 'other' },
    (t) => ['title', 'body', 'source'].map((key) => t(`outside:models.${key}`)),
  ],
  [
    'that there is no duty for another model',
    { model: 'other' },
    (t) => [t('ui:result.noObligations')],
  ],
  [
    'that nothing else counts for a prohibited purpose',
    { model: 'both', purpose: ['military'] },
    (t) => [t('ui:result.prohibitedOnly')],
  ],
];

describe.each(languages)('the report in %s', (language) => {
  describe.each(parts)('says %s', (_, answers, linesOf) => {
    it.each(Object.entries(outputs))('in %s', async (_, output) => {
      const wanted = linesOf(voices[language]);
      const lines = await output(answers, language);
      const at = lines.indexOf(wanted[0] ?? '');
      expect(lines.slice(at, at + wanted.length)).toEqual(wanted);
    });
  });

  const oneEachVerdict = [...new Map(persons.map((one) => [one.expect.verdict, one])).values()];

  it.each(oneEachVerdict)('says the same in each of its forms: $case', async ({ answers }) => {
    const forms: Lines[] = [];
    for (const output of Object.values(outputs)) forms.push(await output(answers, language));
    expect(forms).toEqual(forms.map(() => forms[0]));
  });
});
