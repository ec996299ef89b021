import fc from 'fast-check';
import { describe, it } from 'vitest';
import { keptProperties } from '../wizard/kept-properties.ts';
import { recordProperties } from '../wizard/record-properties.ts';

describe('links, files and records, at length', () => {
  it.each([...keptProperties, ...recordProperties])('%s', (_, property) => {
    fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS) });
  });
});
