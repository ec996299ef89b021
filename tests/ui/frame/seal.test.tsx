// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type VerdictId, verdictIds } from '../../../src/rules/contract/verdict.ts';
import { Seal } from '../../../src/ui/frame/Seal.tsx';
import { seals } from '../../../src/ui/frame/seal.ts';
import { iconSvg } from '../../e2e/icon.ts';

afterEach(cleanup);

/** Cuts of the knife: strokes of the character. */
const strokes: Readonly<Record<VerdictId, number>> = {
  permitted: 10,
  'permitted-with-authorisation': 10,
  'authorisation-required': 6,
  'ask-licensor': 9,
  'seek-advice': 13,
  'cannot-apply': 4,
  prohibited: 13,
  'out-of-scope': 5,
};

/** The outlines of a path, each a list of its corners. */
function outlines(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('z')
    .filter((part) => part !== '')
    .map((part) => {
      const [x = Number.NaN, y = Number.NaN, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number);
      const corners: [number, number][] = [[x, y]];
      for (let n = 0; n < steps.length; n += 2) {
        const [lastX, lastY] = corners.at(-1) ?? [0, 0];
        corners.push([lastX + (steps[n] ?? Number.NaN), lastY + (steps[n + 1] ?? Number.NaN)]);
      }
      return corners;
    });
}

describe('the seal', () => {
  it.each(verdictIds)('of %s is its own, whole, and an ornament', (verdict) => {
    const { container } = render(<Seal verdict={verdict} />);
    const svg = container.querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.dataset.seal).toBe(verdict);
    const cuts = outlines(seals[verdict].character);
    expect(cuts).toHaveLength(strokes[verdict]);
    for (const corner of cuts.flat()) {
      for (const value of corner) expect(value > 25 && value < 215, String(corner)).toBe(true);
    }
    const looks = verdictIds.map((id) => JSON.stringify(seals[id]));
    expect(looks.filter((look) => look === JSON.stringify(seals[verdict]))).toHaveLength(1);
  });

  it('with an authorisation has a second border around the same character', () => {
    const { permitted, 'permitted-with-authorisation': authorised } = seals;
    expect(authorised.character).toBe(permitted.character);
    expect(authorised.lines.startsWith(permitted.lines)).toBe(true);
    expect(outlines(authorised.lines.slice(permitted.lines.length))).toHaveLength(2);
  });

  it('is what the icons are drawn from', () => {
    expect(readFileSync('public/seal.svg', 'utf8')).toBe(iconSvg());
  });
});
