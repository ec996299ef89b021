import { expect, it } from 'vitest';
import { withDeleted } from '../../src/ui/papers/record.ts';
import type { PaperFields } from '../../src/wizard/record.ts';

const deleted = {
  draft: { 'applicant-name': 'A', regions: 'Austria' },
  log: { 0: 'sent 2026-01-01', 1: 'reminded 2026-02-01' },
};

it.each<[what: string, since: PaperFields, whole: PaperFields]>([
  ['nothing', {}, deleted],
  [
    'a field of it',
    { draft: { regions: 'Chile' } },
    { ...deleted, draft: { 'applicant-name': 'A', regions: 'Chile' } },
  ],
  [
    'an entry of the log',
    { log: { 0: 'sent 2026-01-01', 1: 'sent 2026-03-01' } },
    {
      ...deleted,
      log: { 0: 'reminded 2026-02-01', 1: 'sent 2026-01-01', 2: 'sent 2026-03-01' },
    },
  ],
])(
  'what was typed and deleted comes back beside what another tab typed since: %s',
  (_, since, whole) => {
    expect(withDeleted(since, deleted)).toEqual(whole);
  },
);
