import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from './programs.ts';

/** An nginx that runs. */
export interface Nginx {
  /** The port of each server, in order. */
  readonly ports: readonly number[];
  /** What it had to complain of so far, by line. */
  readonly complaints: () => readonly string[];
  readonly stop: () => void;
}

/** Starts an nginx with a server on a port of its own for each of these configurations. */
export async function startNginx(servers: readonly string[]): Promise<Nginx> {
  const program = findNginx();
  if (program === null) throw new Error('There is no nginx.');
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const ports: number[] = [];
  for (const _ of servers) ports.push(await freePort());
  const listening = servers.map(
    (server, n) => `server { listen 127.0.0.1:${ports[n]}; ${server} }`,
  );
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr warn;`,
    'events { worker_connections 256; }',
    `http { access_log off; keepalive_requests 100000; ${scratch.join(' ')} ${listening.join(' ')} }`,
  ];
  await writeFile(join(folder, 'nginx.conf'), config.join('\n'));
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  nginx.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await listens(ports[0] ?? 0)) {
      return {
        ports,
        complaints: () => errors.split('\n').filter((line) => line !== ''),
        stop: () => nginx.kill(),
      };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  nginx.kill();
  throw new Error(`nginx does not answer: ${errors}`);
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
