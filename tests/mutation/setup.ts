import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterEach, inject, vi } from 'vitest';
import { partNamed } from './parts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Stryker’s mutant; none while the tests are tried without one. */
    readonly activeMutant: string | undefined;
    /** When the mutant is set to work: before the modules are loaded, or when the tests start. */
    readonly mutantActivation: 'static' | 'runtime';
  }
}

declare global {
  var __stryker__: { activeMutant?: string } | undefined;
  /** The last mutant at work in this thread. */
  var mutant: string | undefined;
  /** Whether a test has found it: then the files still to come need not be loaded. */
  var mutantIsFound: boolean | undefined;
}

// The thread is used again (warm-worker.ts): nothing of the mutant before may be at work, nor a module that it made.
if (inject('mutantActivation') !== 'static') delete globalThis.__stryker__?.activeMutant;
if (globalThis.mutant !== inject('activeMutant')) {
  globalThis.mutant = inject('activeMutant');
  globalThis.mutantIsFound = false;
  vi.resetModules();
}
afterEach(({ task }) => {
  if (task.result?.state === 'fail') globalThis.mutantIsFound = true;
});

if (partNamed(process.env.MUTATED_PART).dom) {
  const { JSDOM } = createRequire(import.meta.url)('jsdom');
  globalThis.DOMParser ??= new JSDOM().window.DOMParser;
}

// The same random cases for every mutant; a failing one is enough, a smaller one is not looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true });
