import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { standsStill } from './stands-still.ts';

type Method = 'GET' | 'POST' | 'DELETE';

/** What a driver program answers that is no answer: what it says went wrong. */
interface Refusal {
  readonly error: string;
  readonly message: string;
}

/** The script that runs a function of the page and tells its end, be it a promise. */
const script = (what: string) => `const [given, done] = arguments;
  Promise.resolve(given).then(${what}).then(
    (value) => done({ value: value === undefined ? null : value }),
    (error) => done({ error: String(error) }),
  );`;

/** Milliseconds in which a driver program finds the browser that it started, or in which that shows its first page; on a busy machine it may never. */
export const patience = 60_000;

/** A program that drives a browser as WebDriver says (W3C). */
export class DriverProgram {
  private readonly programs: readonly ChildProcess[];
  private readonly address: string;

  private constructor(programs: readonly ChildProcess[], address: string) {
    this.programs = programs;
    this.address = address;
  }

  /** Starts a driver program, with a screen of its own where its browser needs one; throws where either does not start. */
  static async start(program: string, needsScreen: boolean): Promise<DriverProgram> {
    const programs: ChildProcess[] = [];
    try {
      const env = { ...process.env };
      if (needsScreen) {
        const { screen, display } = await startScreen();
        programs.push(screen);
        Object.assign(env, { DISPLAY: display, GDK_BACKEND: 'x11' });
      }
      const port = await freePort();
      programs.push(spawn(program, [`--port=${port}`], { stdio: 'ignore', env }));
      const address = `http://127.0.0.1:${port}`;
      await listening(address);
      return new DriverProgram(programs, address);
    } catch (error) {
      for (const started of programs.reverse()) started.kill();
      throw error;
    }
  }

  /** Starts a browser, which keeps nothing of those before it; another one where the driver does not find the first. */
  async session(capabilities: Readonly<Record<string, unknown>>): Promise<Session> {
    const wanted = { capabilities: { alwaysMatch: capabilities } };
    const begin = () =>
      call('POST', `${this.address}/session`, wanted, AbortSignal.timeout(patience));
    const started = await begin().catch((error: Error) => {
      if (error.name !== 'TimeoutError') throw error;
      return begin();
    });
    const { sessionId, capabilities: got } = started as {
      readonly sessionId: string;
      readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
    };
    const version = `${got.browserName} ${got.browserVersion}`;
    return new Session(`${this.address}/session/${sessionId}`, version);
  }

  /** Ends the program and its screen; the sessions must have ended. */
  stop(): void {
    for (const program of [...this.programs].reverse()) program.kill();
  }
}

/** A browser that a driver program drives. */
export class Session {
  private readonly base: string;
  private current = '';
  /** The browser's name and version, as it tells them. */
  readonly version: string;

  constructor(base: string, version: string) {
    this.base = base;
    this.version = version;
  }

  /** A command to the browser as a whole. */
  command(method: Method, path: string, body?: object): Promise<unknown> {
    return call(method, this.base + path, body);
  }

  /** A command to one tab, which comes to the front. */
  async commandTo(tab: string, method: Method, path: string, body?: object): Promise<unknown> {
    if (this.current !== tab) await this.command('POST', '/window', { handle: tab });
    this.current = tab;
    return this.command(method, path, body);
  }

  /** The tab that the browser has from the start. */
  async firstTab(): Promise<DrivenTab> {
    return new DrivenTab(this, String(await this.command('GET', '/window')));
  }

  /** Opens another tab. */
  async openTab(): Promise<DrivenTab> {
    const opened = await this.command('POST', '/window/new', { type: 'tab' });
    return new DrivenTab(this, (opened as { readonly handle: string }).handle);
  }

  /** Ends the browser. */
  async end(): Promise<void> {
    await this.command('DELETE', '');
  }

  /** Gives up a browser that does nothing any more, whether it ends or not. */
  async giveUp(): Promise<void> {
    await call('DELETE', this.base, undefined, AbortSignal.timeout(10_000)).catch(() => undefined);
  }
}

/** A tab of a browser that a driver program drives. */
export class DrivenTab {
  private readonly session: Session;
  private readonly handle: string;

  constructor(session: Session, handle: string) {
    this.session = session;
    this.handle = handle;
  }

  private send(method: Method, path: string, body?: object): Promise<unknown> {
    return this.session.commandTo(this.handle, method, path, body);
  }

  /** Runs a function in the page, waits for its promise, and gives what comes of it; throws what it throws. */
  run = async <Given, Result>(
    what: (given: Given) => Result,
    given: Given,
  ): Promise<Awaited<Result>> => {
    const sent = { script: script(String(what)), args: [given ?? null] };
    const { value, error } = (await this.send('POST', '/execute/async', sent)) as {
      readonly value: Awaited<Result>;
      readonly error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value;
  };

  async goto(url: string): Promise<void> {
    await this.send('POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await this.send('POST', '/refresh', {});
  }

  async address(): Promise<string> {
    return String(await this.send('GET', '/url'));
  }

  async cookies(): Promise<readonly unknown[]> {
    return (await this.send('GET', '/cookie')) as readonly unknown[];
  }

  private async element(css: string): Promise<string> {
    const found = await this.send('POST', '/element', { using: 'css selector', value: css });
    return `/element/${Object.values(found as Readonly<Record<string, string>>)[0]}`;
  }

  /**
   * A click by the mouse, in the middle of the element, once it is in sight and stands still: the
   * driver would click where it stood. Where something else has come there, it tries again.
   */
  async click(css: string): Promise<void> {
    for (let left = 5; ; left -= 1) {
      const element = await this.element(css);
      await this.run(standsStill, css);
      try {
        await this.send('POST', `${element}/click`, {});
        return;
      } catch (error) {
        if (left === 0 || !String(error).includes('click intercepted')) throw error;
      }
    }
  }

  /** Types by the keyboard, after what stands there. */
  async type(css: string, text: string): Promise<void> {
    await this.send('POST', `${await this.element(css)}/value`, { text });
  }
}

async function call(
  method: Method,
  url: string,
  body?: object,
  signal: AbortSignal | null = null,
): Promise<unknown> {
  const sent = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, { ...sent, signal });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as Refusal;
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

async function listening(address: string): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const found = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (found) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing listens at ${address}.`);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => done(port));
    });
  });
}

/** Starts an X server that shows nothing to anybody; it chooses a free display itself. */
async function startScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((done, failed) => {
    screen.once('error', failed);
    screen.once('exit', () => failed(new Error('Xvfb did not start.')));
    screen.stdio[3]?.once('data', (text) => done(String(text).trim()));
  });
  return { screen, display: `:${number}` };
}
