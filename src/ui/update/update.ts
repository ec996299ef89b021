import { type TrustingWindow, trustedScript } from '../frame/trusted-script.ts';

/** How far an update of the page has come: nothing to say, waiting to be used, or already used by another tab. */
export type Update = 'none' | 'ready' | 'elsewhere';

/** What the page sends the worker that waits, to let it take over. */
const useItNow = 'use-it-now';

/**
 * Registers the service worker and follows its updates. A new worker waits until the person takes
 * it; then this tab loads itself again, once, and every other tab is told.
 */
export class Updates {
  private readonly page: TrustingWindow;
  private readonly listeners = new Set<() => void>();
  private current: Update = 'none';
  private registration: ServiceWorkerRegistration | null = null;
  private accepted = false;
  private begun = false;
  /** The worker that serves the page: the first one to do so is no update. */
  private controller: ServiceWorker | null = null;

  constructor(page: Window) {
    this.page = page;
  }

  /** For `useSyncExternalStore`: calls `listener` whenever there is something else to say. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: what there is to say. */
  readonly state = (): Update => this.current;

  /**
   * Registers the worker at `address`, once; the first one, which fetches the whole build, once `due`.
   * Where the browser has none or refuses, nothing happens.
   */
  async start(address: string, due: Promise<void>): Promise<void> {
    const workers = this.page.navigator.serviceWorker;
    if (workers === undefined || this.begun) return;
    this.begun = true;
    this.controller = workers.controller;
    workers.addEventListener('controllerchange', this.followController);
    // What happened while the page was kept for the way back was told to nobody.
    this.page.addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      if (workers.controller !== this.controller) this.followController();
      this.lookForWaiting();
    });
    if (this.controller === null) await due;
    try {
      const registration = await workers.register(trustedScript(this.page, address), {
        updateViaCache: 'none',
      });
      this.registration = registration;
      this.follow(registration.installing);
      registration.addEventListener('updatefound', () => this.follow(registration.installing));
      this.lookForWaiting();
    } catch {
      // The page does all it does without a worker, but for being there offline.
    }
  }

  /** Lets the new worker take over, and loads the page again when it has. */
  readonly use = (): void => {
    const waiting = this.registration?.waiting;
    if (waiting === null || waiting === undefined) {
      this.page.location.reload();
      return;
    }
    this.accepted = true;
    waiting.postMessage(useItNow);
  };

  /** Loads the page again, with the worker that another tab has let take over. */
  readonly reload = (): void => this.page.location.reload();

  private follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', this.lookForWaiting);
  }

  private readonly lookForWaiting = (): void => {
    const waits = this.registration?.waiting ?? null;
    if (waits !== null && this.controller !== null && this.current === 'none') this.say('ready');
  };

  private readonly followController = (): void => {
    if (this.accepted) this.page.location.reload();
    else if (this.controller !== null) this.say('elsewhere');
    this.controller = this.page.navigator.serviceWorker.controller;
  };

  private say(update: Update): void {
    this.current = update;
    for (const listener of this.listeners) listener();
  }
}
