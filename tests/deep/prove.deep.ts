import { describe, it } from 'vitest';
import { faults } from '../rules/broken-rules.ts';
import { expectFound } from '../rules/found-faults.ts';

describe('broken rules, those that the short tests leave out', () => {
  it.each(faults.filter((_, n) => n % 5 !== 0))('are found by “$property”: $fault', expectFound);
});
