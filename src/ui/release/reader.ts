import { trustedScript } from '../frame/trusted-script.ts';
import type { ReleaseEngine } from './engine.ts';
import type { Call, Message, Reply } from './messages.ts';

/** Who reads a release for the page: what `ReleaseEngine` gives, later, and a way to stop it. */
export type ReleaseReader = {
  readonly [C in Call]: (
    ...given: Parameters<ReleaseEngine[C]>
  ) => Promise<Awaited<ReturnType<ReleaseEngine[C]>>>;
} & { readonly stop: () => void };

/** Opens who reads: a worker, or in the single file, which has none, the page's own thread with pauses. */
export async function openReader(tell: (done: number, of: number) => void): Promise<ReleaseReader> {
  return import.meta.env.MODE === 'single-file' ? onThisThread(tell) : inWorker(tell);
}

/** Milliseconds of work after which the page gets its turn. */
const turn = 16;

/** What gives the page its turn where it has waited for long enough. */
export function turns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < turn) return;
    await new Promise<void>((goOn) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        goOn();
      };
      port2.postMessage(null);
    });
    begun = performance.now();
  };
}

async function onThisThread(tell: (done: number, of: number) => void): Promise<ReleaseReader> {
  const { ReleaseEngine } = await import('./engine.ts');
  let isStopped = false;
  const pause = turns();
  const engine = new ReleaseEngine(tell, async () => {
    await pause();
    if (isStopped) await new Promise(() => undefined);
  });
  return {
    add: async (paths) => engine.add(paths),
    choose: async () => engine.choose(),
    give: async (files) => engine.give(files),
    readAll: (folder, unread) => engine.readAll(folder, unread),
    look: (answers) => engine.look(answers),
    stop: () => {
      isStopped = true;
    },
  };
}

async function inWorker(tell: (done: number, of: number) => void): Promise<ReleaseReader> {
  const { default: address } = await import('virtual:release-worker');
  const worker = new Worker(trustedScript(window, address), { type: 'module' });
  const waiting = new Map<number, (reply: Reply | null) => void>();
  worker.addEventListener('message', ({ data }: { readonly data: Reply }) => {
    if ('of' in data) tell(data.done, data.of);
    else {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    }
  });
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  });
  let asked = 0;
  const ask = (call: Call, given: Message['given']) =>
    new Promise<never>((done, failed) => {
      asked += 1;
      waiting.set(asked, (reply) => {
        // What comes back is what the engine gives to this very call.
        if (reply !== null && 'gives' in reply) done(reply.gives as never);
        else failed(new Error('The worker failed.'));
      });
      worker.postMessage({ id: asked, call, given });
    });
  return {
    add: (...given) => ask('add', given),
    choose: (...given) => ask('choose', given),
    give: (...given) => ask('give', given),
    readAll: (...given) => ask('readAll', given),
    look: (...given) => ask('look', given),
    stop: () => worker.terminate(),
  };
}
