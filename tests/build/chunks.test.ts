import { expect, test } from 'vitest';
import { compiledAhead } from '../../src/build/chunks.ts';

test('what the first question runs is asked to be compiled while it arrives, and nothing else', () => {
  const { generateBundle } = compiledAhead();
  if (typeof generateBundle !== 'object') throw new Error('The plugin has no place in the order.');
  const bundle = {
    first: { type: 'chunk', isEntry: true, code: 'start();' },
    later: { type: 'chunk', isEntry: false, code: 'more();' },
    style: { type: 'asset', source: 'main {}' },
  };
  const handler = generateBundle.handler as unknown as (options: object, files: object) => void;
  handler({}, bundle);
  expect(bundle.first.code).toBe('//# allFunctionsCalledOnLoad\nstart();');
  expect(bundle.later.code).toBe('more();');
});
