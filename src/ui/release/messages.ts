import type { ReleaseEngine } from './engine.ts';

/** What the page may ask of the engine. */
export type Call = 'add' | 'choose' | 'give' | 'readAll' | 'look';

/** What the page sends to the worker that holds the engine. */
export type Message = {
  readonly [C in Call]: {
    readonly id: number;
    readonly call: C;
    readonly given: Parameters<ReleaseEngine[C]>;
  };
}[Call];

/** What comes back: how far it is, what a call gives, or that it failed. */
export type Reply =
  | { readonly done: number; readonly of: number }
  | { readonly id: number; readonly gives: unknown }
  | { readonly id: number; readonly fault: string };
