import { expect, it } from 'vitest';
import type { Answers } from '../../src/rules/logic/state.ts';
import { heldAlready } from '../../src/wizard/held.ts';
import type { SavedAssessment } from '../../src/wizard/record.ts';

const sold = { model: 'both', purpose: ['commercial', 'academic'] } as const;
const out = { model: 'other' } as const;
const saved = [
  { id: 1, name: 'Plan', answers: sold },
  { id: 2, name: null, answers: sold },
  { id: 3, name: 'Out', answers: { ...out, separable: 'yes' } as const },
  { id: 4, name: 'Out', answers: out },
].map((one) => ({ ...one, begun: one.id, papers: {} }));

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
  const nameOf = (one: SavedAssessment) => one.name ?? `about ${one.answers.model}`;
  expect(heldAlready(saved, { name, answers }, nameOf)?.id).toBe(id);
});
