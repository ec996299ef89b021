import { ReleaseEngine } from './engine.ts';
import type { Message, Reply } from './messages.ts';

const reply = (message: Reply) => self.postMessage(message);

/** Milliseconds between two words on how far it is. */
const seldom = 100;
let told = 0;

const engine = new ReleaseEngine(
  (done, of) => {
    const now = performance.now();
    if (now - told < seldom && done < of) return;
    told = now;
    reply({ done, of });
  },
  async () => undefined,
);

self.addEventListener('message', async ({ data }: { readonly data: Message }) => {
  const { id, call, given } = data;
  try {
    const asked = engine[call] as (...given: Message['given'][number][]) => unknown;
    reply({ id, gives: await asked.apply(engine, [...given]) });
  } catch (error) {
    reply({ id, fault: String(error) });
  }
});
