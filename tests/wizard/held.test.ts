import { expect, it } from 'vitest';
import type { Answers } from '../../src/rules/logic/state.ts';
import { heldAlready } from '../../src/wizard/held.ts';
import type { PaperFields, SavedAssessment } from '../../src/wizard/record.ts';

const sold = { model: 'both', purpose: ['commercial', 'academic'] } as const;
const out = { model: 'other' } as const;
const saved = [
  { id: 1, name: 'Plan', answers: sold },
  { id: 2, name: null, answers: sold },
  { id: 3, name: 'Out', answers: { ...out, separable: 'yes' } as const },
  { id: 4, name: 'Out', answers: out },
  { id: 5, name: 'Plan', answers: sold, papers: { draft: { plan: 'a', model: 'b' }, log: {} } },
].map((one) => ({ papers: {}, ...one, begun: one.id }));

const nameOf = (one: SavedAssessment) => one.name ?? `about ${one.answers.model}`;

it.each<[what: string, name: string | null, answers: Answers, id: number | undefined]>([
  ['a name and its answers', 'Plan', sold, 1],
  ['options in another order', 'Plan', { ...sold, purpose: ['academic', 'commercial'] }, 1],
  ['no name: the one without', null, sold, 2],
  ['no name, and none is without: the first', null, out, 3],
  ['what one without a name is called', 'about both', sold, 2],
  ['no answers without effect: the first that comes to the same', 'Out', out, 3],
  ['another name', 'Plan B', sold, undefined],
  ['a name with the answers of another', 'Plan', out, undefined],
  ['other answers', null, { model: 'both' }, undefined],
])('%s', (_, name, answers, id) => {
  expect(heldAlready(saved, { name, answers, papers: {} }, nameOf)?.id).toBe(id);
});

it.each<[what: string, papers: PaperFields, id: number | undefined]>([
  ['the same, in another order', { draft: { model: 'b', plan: 'a' } }, 5],
  ['something else', { draft: { plan: 'a', model: 'c' } }, undefined],
  ['less', { draft: { plan: 'a' } }, undefined],
  ['more', { draft: { plan: 'a', model: 'b' }, log: { 0: 'sent 2026-03-01' } }, undefined],
])('with papers that hold %s', (_, papers, id) => {
  expect(heldAlready(saved, { name: 'Plan', answers: sold, papers }, nameOf)?.id).toBe(id);
});
