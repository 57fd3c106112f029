/** The two kinds of Postgres every store test runs on: the embedded one, and a real server on loopback with a password. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce } from '../../src/store/connection.js';

export interface Server {
  readonly url: string | null;
  readonly dataDir: string;
  stop(): Promise<void>;
}

export function embeddedServer(): Server {
  const dataDir = mkdtempSync(join(tmpdir(), 'linchpin-store-'));
  return { url: null, dataDir, stop: async () => removeSoon(dataDir) };
}

export async function realServer(): Promise<Server> {
  const root = '/usr/lib/postgresql';
  const version = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)).find((v) => existsSync(join(root, v, 'bin/postgres'))) : undefined;
  if (!version) throw new Error('no real Postgres on this machine; run `npm test`, which installs it, or `apt-get install postgresql`');
  const bin = join(root, version, 'bin');
  const dataDir = mkdtempSync(join(tmpdir(), 'linchpin-real-'));
  const data = join(dataDir, 'db');
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  chmodSync(dataDir, 0o755);
  if (user.uid !== undefined) chownSync(dataDir, user.uid, user.gid!);
  const password = join(dataDir, 'password');
  writeFileSync(password, 'lab-only');
  if (user.uid !== undefined) chownSync(password, user.uid, user.gid!);
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'lab', '-A', 'scram-sha-256', `--pwfile=${password}`, '--no-sync'], { cwd: '/', encoding: 'utf8', ...user });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', `unix_socket_directories=${dataDir}`], { cwd: '/', stdio: 'ignore', ...user });
  const url = `postgres://lab:lab-only@127.0.0.1:${port}/postgres`;
  for (let tries = 0; tries < 200 && !(await answers(url)); tries++) await pause(100);
  return {
    url,
    dataDir,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function answers(url: string): Promise<boolean> {
  return askOnce({ connectionString: url, connectionTimeoutMillis: 2000 }, 'select 1').then(() => true, () => false);
}
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
async function removeSoon(folder: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (!existsSync(join(folder, 'postgres', 'postmaster.pid'))) break;
    await pause(100);
  }
  rmSync(folder, { recursive: true, force: true });
}
