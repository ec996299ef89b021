import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

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

/** A program that drives a browser as WebDriver says (W3C), and the one session that it has. */
export class WebDriver {
  private readonly programs: readonly ChildProcess[];
  private readonly session: string;
  private tab = '';
  /** The browser's name and version, as it tells them. */
  readonly version: string;

  private constructor(programs: readonly ChildProcess[], session: string, version: string) {
    this.programs = programs;
    this.session = session;
    this.version = version;
  }

  /** Starts a driver program, with a screen of its own where it needs one, and through it a browser; throws where either does not start. */
  static async start(
    program: string,
    capabilities: Readonly<Record<string, unknown>>,
    needsScreen: boolean,
  ): Promise<WebDriver> {
    const programs: ChildProcess[] = [];
    try {
      const env = { ...process.env };
      if (needsScreen) {
        const { screen, display } = await startScreen();
        programs.push(screen);
        env.DISPLAY = display;
        env.GDK_BACKEND = 'x11';
      }
      const port = await freePort();
      programs.push(spawn(program, [`--port=${port}`], { stdio: 'ignore', env }));
      const at = `http://127.0.0.1:${port}`;
      await listening(at);
      const wanted = { capabilities: { alwaysMatch: capabilities } };
      const { sessionId, capabilities: got } = (await call('POST', `${at}/session`, wanted)) as {
        readonly sessionId: string;
        readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
      };
      const version = `${got.browserName} ${got.browserVersion}`;
      return new WebDriver(programs, `${at}/session/${sessionId}`, version);
    } catch (error) {
      for (const started of programs.reverse()) started.kill();
      throw error;
    }
  }

  /** Ends the browser, its driver and its screen. */
  async stop(): Promise<void> {
    await call('DELETE', this.session).catch(() => undefined);
    for (const program of [...this.programs].reverse()) program.kill();
  }

  /** A command to the browser as a whole. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return call(method, this.session + path, body);
  }

  /** A command to one tab. */
  async commandTo(tab: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    if (this.tab !== tab) await this.command('POST', '/window', { handle: tab });
    this.tab = tab;
    return this.command(method, path, body);
  }

  /** Opens another tab. */
  async openTab(): Promise<DrivenTab> {
    const { handle } = (await this.command('POST', '/window/new', { type: 'tab' })) as {
      readonly handle: string;
    };
    return new DrivenTab(this, handle);
  }
}

/** A tab of a browser that a driver program drives. */
export class DrivenTab {
  private readonly driver: WebDriver;
  private readonly handle: string;

  constructor(driver: WebDriver, handle: string) {
    this.driver = driver;
    this.handle = handle;
  }

  private send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return this.driver.commandTo(this.handle, method, path, body);
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

  /** A click by the mouse, in the middle of the element. */
  async click(css: string): Promise<void> {
    await this.send('POST', `${await this.element(css)}/click`, {});
  }

  /** Types by the keyboard, after what stands there. */
  async type(css: string, text: string): Promise<void> {
    await this.send('POST', `${await this.element(css)}/value`, { text });
  }

  async close(): Promise<void> {
    await this.send('DELETE', '/window');
  }
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, sent);
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
