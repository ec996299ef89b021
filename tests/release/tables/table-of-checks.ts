import { expect, it } from 'vitest';
import { type Check, checks, outcome } from '../../../src/release/checks.ts';
import { outsideFiles } from '../../../src/release/inspect.ts';
import { obligations } from '../../../src/rules/contract/obligations.ts';

const rows: readonly (readonly [check: string, duties: string, clauses: string, papers: string])[] =
  [
    ['base', '', '1.baichuan2-model 1.derivative', ''],
    ['source', 'provide-source-and-licence', '2.4', 'source-notice'],
    ['agreement', 'provide-source-and-licence', '2.4', 'source-notice'],
    [
      'modifications',
      'state-modifications describe-distillation',
      '2.5',
      'modifications, for describe-distillation distillation',
    ],
    [
      'origin',
      'state-derivation-plainly describe-distillation',
      '6.1 3.2 2.5',
      'origin-statement, for describe-distillation distillation',
    ],
    [
      'marking',
      'label-open-source-derivative label-ranked-derivative',
      '6.1 6.2',
      'marking, for label-ranked-derivative leaderboard-marking',
    ],
    [
      'whole',
      'license-only-your-part keep-modification-within-licence',
      '2.0 2.5',
      'source-notice',
    ],
    [
      'places',
      'license-only-your-part keep-modification-within-licence',
      '2.0 2.5',
      'source-notice',
    ],
    ['card', 'provide-source-and-licence', '2.4', 'marking'],
    ['brand', 'obtain-brand-consent', '3.2', 'brand-consent'],
    ['ranking', 'label-ranked-derivative', '6.2', 'leaderboard-marking'],
  ];

it('a release is checked for these duties, by these clauses, and mended by these papers', () => {
  const told = (checks as readonly Check[]).map(({ id, duties, clauses, paper, paperOfDuty }) => [
    id,
    duties.join(' '),
    clauses.join(' '),
    [
      paper ?? '',
      ...Object.entries(paperOfDuty ?? {}).map(([duty, one]) => `for ${duty} ${one}`),
    ].join(', '),
  ]);
  expect(told).toEqual(rows);
});

it('all other duties are told beside, but what is only to be known or allowed: what is done once to be ticked by hand', () => {
  const witnessed = new Set(rows.flatMap(([, duties]) => duties.split(' ')));
  const others = obligations.filter(
    ({ id, kind }) => !['know', 'may'].includes(kind) && !witnessed.has(id),
  );
  const isLine = ({ kind, when }: (typeof others)[number]) =>
    kind === 'must-not' || when === 'always';
  const ids = (duties: typeof others) => duties.map(({ id }) => id);
  const all = outsideFiles(null);
  expect(all.always).toEqual(ids(others.filter(isLine)));
  expect(all.toDo).toEqual(ids(others.filter((duty) => !isLine(duty))));
  const alone = outsideFiles({ model: 'baichuan2-7b', adaptation: ['none'], audience: ['none'] });
  expect(all.toDo).toEqual(expect.arrayContaining([...alone.toDo]));
  expect(all.always).toEqual(expect.arrayContaining([...alone.always]));
  expect(alone.toDo.length).toBeLessThan(all.toDo.length);
});

it('a finding shows a hundred places at most, the first ones', () => {
  const places = Array.from({ length: 101 }, (_, n) => ({ file: 'a', line: n, words: '' }));
  expect(outcome('look', places).places).toEqual(places.slice(0, 100));
  expect(outcome('look', [], 'ranked', ['card-lacks', ['license']]).notes).toEqual([
    { note: 'ranked', about: [] },
    { note: 'card-lacks', about: ['license'] },
  ]);
});
