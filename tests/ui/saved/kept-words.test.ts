// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/i18n/language.ts';
import { fileProblemText, shareProblemText } from '../../../src/ui/saved/kept-words.ts';
import type { FileProblem } from '../../../src/wizard/file.ts';
import type { ShareProblem } from '../../../src/wizard/share.ts';
import { wordsOf } from '../method/method-page.tsx';

const shareProblems: Readonly<Record<ShareProblem, true>> = {
  damaged: true,
  'later-version': true,
  outdated: true,
};

const fileProblems: Readonly<Record<FileProblem['kind'], FileProblem>> = {
  'too-large': { kind: 'too-large' },
  'not-utf8': { kind: 'not-utf8' },
  'not-json': { kind: 'not-json' },
  'not-ours': { kind: 'not-ours' },
  'later-version': { kind: 'later-version' },
  'duplicate-key': { kind: 'duplicate-key', key: 'KEY<b>' },
  'wrong-field': { kind: 'wrong-field', field: 'FIELD' },
  'unknown-answers': { kind: 'unknown-answers', unknown: ['GONE', 'OLD'] },
  'refused-answers': { kind: 'refused-answers', questions: ['model', 'purpose'] },
};

describe.each(languages)('in %s', (language) => {
  const t = wordsOf(language);
  const and = t('ui:list.and');

  it('every problem has a sentence of its own, with nothing left to fill in', () => {
    const sentences = [
      ...Object.keys(shareProblems).map((problem) => shareProblemText(t, problem as ShareProblem)),
      ...Object.values(fileProblems).map((problem) => fileProblemText(t, problem)),
    ];
    expect(new Set(sentences).size).toBe(12);
    expect(
      sentences.filter((text) => !/[.。]$/.test(text) || /kept:|\{\{|undefined/.test(text)),
    ).toEqual([]);
  });

  it.each<[kind: FileProblem['kind'], named: string]>([
    ['duplicate-key', 'KEY<b>'],
    ['wrong-field', 'FIELD'],
    ['unknown-answers', `GONE${and}OLD`],
    ['refused-answers', `${t('questions:model.short')}${and}${t('questions:purpose.short')}`],
  ])('%s names what is wrong', (kind, named) => {
    expect(fileProblemText(t, fileProblems[kind])).toContain(named);
  });
});
