import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCaddy, findNginx } from './programs.ts';

/** A web server that runs. */
export interface Server {
  /** The port of each site, in order. */
  readonly ports: readonly number[];
  /** What it had to complain of so far, by line. */
  readonly complaints: () => readonly string[];
  readonly stop: () => void;
}

/** The servers that a build is served with, by name, and what their configuration says to serve a folder as they are told to, and besides to answer every path with the page. */
export const servers = {
  nginx: {
    start: startNginx,
    atRoot: (folder: string) => `root ${folder}; include ${folder}/nginx.conf;`,
    below: (path: string, folder: string) =>
      `location ${path} { alias ${folder}/; include ${folder}/nginx.conf; }`,
    alwaysThePage: 'location / { try_files $uri $uri/ /index.html; }',
  },
  Caddy: {
    start: startCaddy,
    atRoot: (folder: string) => `root * ${folder}\nimport ${folder}/Caddyfile\nfile_server`,
    below: (path: string, folder: string) =>
      `handle_path ${path}* {\nroot * ${folder}\nimport ${folder}/Caddyfile\nfile_server\n}`,
    alwaysThePage: '\ntry_files {path} {path}/ /index.html',
  },
} as const;

export const serverNames = Object.keys(servers) as readonly (keyof typeof servers)[];

/** Starts an nginx with a site on a port of its own for each of these configurations. */
export async function startNginx(sites: readonly string[]): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const ports = await freePorts(sites.length);
  const listening = sites.map((site, n) => `server { listen 127.0.0.1:${ports[n]}; ${site} }`);
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr warn;`,
    'events { worker_connections 256; }',
    `http { access_log off; keepalive_requests 100000; ${scratch.join(' ')} ${listening.join(' ')} }`,
  ];
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config.join('\n'));
  return start(findNginx(), 'nginx', ['-p', folder, '-c', file, '-e', 'stderr'], folder, ports);
}

/** Starts a Caddy with a site on a port of its own for each of these configurations. */
async function startCaddy(sites: readonly string[]): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'caddy-'));
  const ports = await freePorts(sites.length);
  const options = '{\nadmin off\nauto_https off\nlog {\nlevel ERROR\n}\n}';
  const listening = sites.map((site, n) => `http://:${ports[n]} {\nbind 127.0.0.1\n${site}\n}`);
  const file = join(folder, 'Caddyfile');
  await writeFile(file, [options, ...listening].join('\n'));
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  return start(findCaddy(), 'Caddy', args, folder, ports);
}

async function start(
  program: string | null,
  name: string,
  args: readonly string[],
  home: string,
  ports: readonly number[],
): Promise<Server> {
  if (program === null) throw new Error(`There is no ${name}.`);
  const server: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let errors = '';
  server.stderr?.on('data', (bytes) => {
    errors += bytes;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await listens(ports[0] ?? 0)) {
      return {
        ports,
        complaints: () =>
          errors.split('\n').filter((line) => !/^$|"level":"(?:info|warn)"/.test(line)),
        stop: () => server.kill(),
      };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  server.kill();
  throw new Error(`${name} does not answer: ${errors}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => done(false));
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
  });
}

async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  for (let n = 0; n < count; n += 1) ports.push(await freePort());
  return ports;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
