import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What Thunderbird shows of a mail that it was given. */
export interface ShownMail {
  readonly subject: string;
  readonly to: string;
  readonly files: readonly string[];
}

/** Milliseconds in which Thunderbird starts; on a busy machine it may take its time. */
const patience = 120_000;

/** Puts the file of a mail into a folder of Thunderbird's own, and tells what it reads there. */
const script = `
  const [path, done] = arguments;
  (async () => {
    const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
    const { MsgHdrToMimeMessage } = ChromeUtils.importESModule(
      'resource:///modules/gloda/MimeMessage.sys.mjs',
    );
    try {
      MailServices.accounts.localFoldersServer;
    } catch {
      MailServices.accounts.createLocalMailAccount();
    }
    const root = MailServices.accounts.localFoldersServer.rootFolder;
    root.QueryInterface(Ci.nsIMsgLocalMailFolder);
    const folder = root.createLocalSubfolder('papers ' + Date.now());
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(path);
    await new Promise((copied, failed) => {
      const listener = {
        QueryInterface: ChromeUtils.generateQI(['nsIMsgCopyServiceListener']),
        onStartCopy() {},
        onProgress() {},
        setMessageKey() {},
        getMessageId: () => null,
        onStopCopy: (status) => (Components.isSuccessCode(status) ? copied() : failed(status)),
      };
      MailServices.copy.copyFileMessage(file, folder, null, false, 0, '', listener, null);
    });
    const [header] = folder.messages;
    const message = await new Promise((read) => {
      MsgHdrToMimeMessage(header, null, (_, found) => read(found), true, {});
    });
    return {
      subject: header.mime2DecodedSubject,
      to: header.mime2DecodedRecipients,
      files: message.allUserAttachments.map(({ name }) => name),
    };
  })().then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;

/**
 * Thunderbird without a window, driven as Mozilla's own tests drive it (Marionette). Of the two mail
 * programs that Debian has with an engine of its own, it can be asked what it reads; Claws Mail draws
 * it on a screen only.
 */
export class Thunderbird {
  private readonly program: ChildProcess;
  private readonly socket: Socket;
  private received = Buffer.alloc(0);
  private readonly waiting: ((message: readonly unknown[]) => void)[] = [];
  private sent = 0;

  private constructor(program: ChildProcess, socket: Socket) {
    this.program = program;
    this.socket = socket;
    socket.on('data', (bytes) => this.receive(bytes));
  }

  /** Starts it with a fresh profile in `folder`; throws where it does not listen in time. */
  static async start(folder: string): Promise<Thunderbird> {
    const profile = resolve(folder);
    const port = 22_828;
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile, { recursive: true });
    writeFileSync(
      join(profile, 'user.js'),
      [
        `user_pref('marionette.port', ${port});`,
        "user_pref('mail.spotlight.firstRunDone', true);",
        "user_pref('mail.provider.suppress_dialog_on_startup', true);",
      ].join('\n'),
    );
    const program = spawn(
      'thunderbird',
      [
        ...['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'],
        ...['--profile', profile],
      ],
      { stdio: 'ignore', env: { ...process.env, HOME: profile } },
    );
    const thunderbird = new Thunderbird(program, await connected(port));
    await thunderbird.send('WebDriver:NewSession', {});
    await thunderbird.send('Marionette:SetContext', { value: 'chrome' });
    await thunderbird.send('WebDriver:SetTimeouts', { script: patience });
    return thunderbird;
  }

  /** What it reads of the mail in the file at `path`. */
  async read(path: string): Promise<ShownMail> {
    const answer = await this.send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [resolve(path)],
      sandbox: 'system',
    });
    const { value, error } = (answer as { value: { value?: ShownMail; error?: string } }).value;
    if (value === undefined) throw new Error(`Thunderbird: ${error}`);
    return value;
  }

  /** Ends it. */
  stop(): void {
    this.socket.destroy();
    this.program.kill();
  }

  private async send(name: string, parameters: object): Promise<unknown> {
    this.sent += 1;
    const message = JSON.stringify([0, this.sent, name, parameters]);
    const answer = new Promise<readonly unknown[]>((told) => this.waiting.push(told));
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await answer;
    if (error !== null) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return result;
  }

  /** Messages are a length, a colon, and JSON; the first says who speaks, and answers nothing. */
  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const colon = this.received.indexOf(':');
      const end = colon + 1 + Number(this.received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.received.length < end) return;
      const message = JSON.parse(String(this.received.subarray(colon + 1, end)));
      this.received = this.received.subarray(end);
      if (Array.isArray(message)) this.waiting.shift()?.(message);
    }
  }
}

async function connected(port: number): Promise<Socket> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await new Promise<Socket>((ready, failed) => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => ready(socket));
        socket.once('error', failed);
      });
    } catch (error) {
      if (Date.now() > until) throw error;
      await setTimeout(500);
    }
  }
}
