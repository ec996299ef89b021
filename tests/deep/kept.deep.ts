import fc from 'fast-check';
import { describe, it } from 'vitest';
import { keptProperties } from '../wizard/kept-properties.ts';

describe('links and files, at length', () => {
  it.each(keptProperties)('%s', (_, property) => {
    fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS) });
  });
});
