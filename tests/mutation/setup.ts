import fc from 'fast-check';
import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** When Stryker sets its mutant to work: before the modules are loaded, or when the tests start. */
    readonly mutantActivation: 'static' | 'runtime';
  }
}

// The thread is used again (warm-worker.ts): nothing of the mutant before may be at work, nor a module that it made.
const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string } };
if (stryker !== undefined && inject('mutantActivation') !== 'static') delete stryker.activeMutant;
vi.resetModules();

// The same random cases for every mutant; a failing one is enough, a smaller one is not looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true });
