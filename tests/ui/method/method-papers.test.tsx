// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/i18n/language.ts';
import { type PaperId, papersOfDuty, papersOfVerdict } from '../../../src/papers/offer.ts';
import { obligationIds } from '../../../src/rules/contract/obligations.ts';
import { verdictIds } from '../../../src/rules/contract/verdict.ts';
import { all, showMethod, textOf, wordsOf } from './method-page.tsx';

describe.each(languages)('the papers on the method page in %s', (language) => {
  const t = wordsOf(language);
  const said = (paper: PaperId, status: string) => {
    const title = t(`papersPack:papers.${paper}.title`);
    return status === 'applies'
      ? t('papersScreens:method.due', { title })
      : t('papersScreens:method.perhaps', { title });
  };
  const texts = (row: ParentNode, cell: string) =>
    all(row, `[data-cell="${cell}"] li`).map((item) => item.textContent);

  it('are those of each duty, by its status', () => {
    const rows = all(showMethod(language), '.paper-table tbody tr');
    expect(
      rows.map((row) => [
        row.dataset.row,
        textOf(row, '[data-cell="duty"]'),
        texts(row, 'applies'),
        texts(row, 'may-apply'),
      ]),
    ).toEqual(
      obligationIds.map((id) => [
        id,
        t(`obligations:${id}.short`),
        papersOfDuty[id].map((paper) => said(paper, 'applies')),
        papersOfDuty[id].map((paper) => said(paper, 'may-apply')),
      ]),
    );
  });

  it('are those of each verdict', () => {
    const rows = all(showMethod(language), '.verdict-paper-table tbody tr');
    expect(rows.map((row) => [row.dataset.row, texts(row, 'papers')])).toEqual(
      verdictIds.map((id) => [
        id,
        papersOfVerdict[id].map(({ paper, status }) => said(paper, status)),
      ]),
    );
  });
});
