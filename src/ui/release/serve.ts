import { ReleaseEngine } from './engine.ts';
import type { Message, Reply } from './messages.ts';

/** Milliseconds between two words on how far it is. */
const seldom = 100;

/** What a worker's own scope is here. */
type Scope = Pick<Window, 'addEventListener'> & { readonly postMessage: (reply: Reply) => void };

/** Lets a worker read a release for the page, which asks by messages. */
export function serve(worker: Scope): void {
  const reply = (message: Reply) => worker.postMessage(message);
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
  worker.addEventListener('message', async ({ data }: MessageEvent<Message>) => {
    const { id, call, given } = data;
    try {
      const asked = engine[call] as (...given: Message['given'][number][]) => unknown;
      reply({ id, gives: await asked.apply(engine, [...given]) });
    } catch (error) {
      reply({ id, fault: String(error) });
    }
  });
}
