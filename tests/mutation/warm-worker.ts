import type { Plugin } from 'vitest/config';
import {
  type PoolOptions,
  type TestProject,
  ThreadsPoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type Listener = (message: unknown) => void;

/** After so many runs a thread is replaced, for what each run leaves behind in it. */
const runsOfOneThread = 100;

/** A worker thread that stays for the next run, with all its libraries loaded. */
class WarmWorker extends ThreadsPoolWorker {
  #runs = 0;
  readonly #listeners: (readonly [event: string, listener: Listener])[] = [];

  override on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    super.on(event, listener);
  }

  override async start(): Promise<void> {
    if (this.#runs === 0) await super.start();
    this.#runs += 1;
  }

  override send(message: WorkerRequest): void {
    if (message.type !== 'stop' || this.#runs >= runsOfOneThread) super.send(message);
    else this.#answer({ type: 'stopped', __vitest_worker_response__: true });
  }

  #answer(response: object): void {
    for (const [event, listener] of this.#listeners) if (event === 'message') listener(response);
  }

  override async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners.splice(0)) this.off(event, listener);
    if (this.#runs < runsOfOneThread) return;
    this.#runs = 0;
    await super.stop();
  }
}

let worker: WarmWorker | null = null;

/**
 * Lets Vitest run its tests in one thread that stays from run to run. Only fit for a single worker,
 * and for tests whose modules are evaluated anew by themselves (tests/mutation/setup.ts).
 */
export function warmWorker(): Plugin {
  const pool = {
    name: 'warm',
    createPoolWorker: (options: PoolOptions) => {
      worker ??= new WarmWorker(options);
      return worker;
    },
  };
  return {
    name: 'warm-worker',
    configureVitest: ({ project }: { readonly project: TestProject }) => {
      Object.assign(project.config, { pool: pool.name, poolRunner: pool });
    },
  };
}
