import { describe, expect, it } from 'vitest';
import { sizedByContent } from '../../src/build/sized.ts';

describe('a text sized by what it holds', () => {
  const texts = Array.from({ length: 400 }, (_, n) => `<p>${String(n).padStart(4, '0')}</p>\n`);
  const sized = texts.map((text) => sizedByContent(text, 'html'));

  it('has a size of its own, though all were as long', () => {
    const sizes = new Set(sized.map((text) => text.length));
    // Of 2,048 sizes, 400 texts at random meet about 363.
    expect(sizes.size).toBeGreaterThan(330);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2048);
  });

  it('is the same each time, and holds what it held', () => {
    expect(texts.map((text) => sizedByContent(text, 'html'))).toEqual(sized);
    for (const [n, text] of texts.entries()) {
      expect(sized[n]?.replace(/<!-- *-->\n$/, '')).toBe(text);
    }
  });

  it('is code where it was', () => {
    expect(sizedByContent('go()', 'js')).toMatch(/^go\(\)\n\/\* *\*\/\n$/);
  });
});
