import fc from 'fast-check';
import { describe, it } from 'vitest';
import { runsAtMost } from '../runs.ts';
import { properties } from './any-release.ts';

describe('whatever a release holds', () => {
  it.each(Object.entries(properties))('%s', (_, property) => {
    fc.assert(property, { numRuns: runsAtMost(300) });
  });
});
