import fc from 'fast-check';
import { vi } from 'vitest';

// What a mutant changes is often done once, when a module is loaded: so each file loads its own.
vi.resetModules();

// The same random cases for every mutant; a failing one is enough, a smaller one is not looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true });
