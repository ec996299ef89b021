import { createRequire } from 'node:module';
import { afterAll } from 'vitest';

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  // Nothing is painted here, so nothing may wait for it (src/ui/pace/after-paint.ts).
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });

  // Where each element was made, which React tells beside its warnings, is a fifth of the work of these tests.
  Reflect.deleteProperty(console, 'createTask');
  const runtime = createRequire(import.meta.url)('react/jsx-dev-runtime');
  const { jsxDEV } = runtime;
  runtime.jsxDEV = (...given: unknown[]) => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return jsxDEV(...given);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };

  // What is still on its way when a file has ended must find nothing to tell: there is no window any more.
  const { cleanup } = await import('@testing-library/react');
  afterAll(cleanup);
}
