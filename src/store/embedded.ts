/** Knows how to run Postgres in the data directory: start or adopt it, and stop it when the last of us leaves. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256 } from '../model/digest.js';
import { type Binaries, findBinaries } from './binaries.js';
import { askOnce } from './connection.js';

/** A Unix socket path holds 107 bytes; Postgres adds its own file name. */
const LONGEST_SOCKET_FOLDER = 80;
const NOBODY = 65534;
const OUTGOING_SECONDS = 10;
const START_SECONDS = 60;

export class DatabaseUnavailable extends Error {}

export interface Connection {
  readonly host: string;
  readonly database: string;
  readonly username: string;
}

/**
 * Who Postgres runs as; it refuses root. `unshare` gives it a user namespace in which root has another number. Where none may be made (most
 * containers), `setpriv` leaves it the one right to pass closed folders (capabilities(7): CAP_DAC_OVERRIDE; access(2) heeds it only with no_setuid_fixup), so that no path need be opened to others.
 */
interface RunAs {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Makes sure that Postgres runs in `dataDir`/postgres and says how to reach it. Several processes may ask at once.
 * Throws DatabaseUnavailable, with the cure, where it cannot.
 */
export async function startEmbedded(dataDir: string): Promise<Connection> {
  const data = join(resolve(dataDir), 'postgres');
  const socket = await socketFolder(data);
  const connection = { host: socket, database: 'postgres', username: 'linchpin' };
  if (await answers(connection)) return connection;
  await mkdir(dataDir, { recursive: true });
  const release = await lock(join(resolve(dataDir), 'postgres.lock'));
  try {
    if (await answers(connection)) return connection;
    const { binaries, runAs } = await prepare(data);
    await mkdir(socket, { recursive: true, mode: 0o700 });
    if (runAs.uid !== undefined) await chown(socket, runAs.uid, runAs.gid!);
    if (await outgoingServes(data, connection)) return connection;
    await launch(data, socket, binaries, runAs, connection);
    return connection;
  } finally {
    await release();
  }
}

/** A server that is going down, or coming up, is waited for: true where it answers after all. */
async function outgoingServes(data: string, connection: Connection): Promise<boolean> {
  const deadline = Date.now() + OUTGOING_SECONDS * 1000;
  while (Date.now() < deadline) {
    const pid = await postmasterOf(data);
    if (pid === null || !isAlive(pid)) return false;
    if (await answers(connection)) return true;
    await pause(50);
  }
  return false;
}

/**
 * Stops the server of `dataDir` unless somebody else is still connected: the last one out turns off the light, and waits until it is out. A
 * service manager or a container kills what is left when its process has gone.
 */
export async function leaveEmbedded(dataDir: string): Promise<void> {
  const data = join(resolve(dataDir), 'postgres');
  const server = { ...pgOptions({ host: await socketFolder(data), database: 'postgres', username: 'linchpin' }), connectionTimeoutMillis: 3000 };
  // Where it does not run there is nothing to stop.
  const [row] = await askOnce(server, OTHERS).catch(() => []);
  if (row?.['others'] !== 0) return;
  const pid = await postmasterOf(data);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + OUTGOING_SECONDS * 1000; (await postmasterOf(data)) === pid && isAlive(pid) && Date.now() < deadline; ) await pause(20);
}
const OTHERS = "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

/** Options for the driver that reach the server on its Unix socket only. */
export function pgOptions(connection: Connection): { host: string; port: number; database: string; user: string } {
  return { host: connection.host, port: 5432, database: connection.database, user: connection.username };
}

async function socketFolder(data: string): Promise<string> {
  if (Buffer.byteLength(data) <= LONGEST_SOCKET_FOLDER) return join(data, '..', 'socket');
  return `/tmp/linchpin-${sha256(data).slice(0, 16)}`;
}

function answers(connection: Connection): Promise<boolean> {
  return askOnce({ ...pgOptions(connection), connectionTimeoutMillis: 3000 }, 'select 1').then(() => true, () => false);
}

async function prepare(data: string): Promise<{ binaries: Binaries; runAs: RunAs }> {
  const all = await findBinaries();
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').then((text) => text.trim(), () => null);
  const binaries = version === null ? all[0] : all.find(({ major }) => major === version);
  if (!binaries && version !== null) {
    throw new DatabaseUnavailable(`${data} was made by Postgres ${version}, which is not on this machine; install it (apt-get install postgresql-${version}), or name a server in DATABASE_URL`);
  }
  if (!binaries) {
    throw new DatabaseUnavailable('no Postgres on this machine; run `npm ci --include=optional` or `apt-get install postgresql`, or name a server in DATABASE_URL');
  }
  if (binaries.flaw !== undefined) throw new DatabaseUnavailable(`${binaries.flaw.why}; ${binaries.flaw.cure}`);
  const owner = await stat(data).then((stats) => stats.uid, () => null);
  const runAs = whoRuns(version === null ? null : owner);
  if (version === null) await initialise(data, binaries, runAs);
  return { binaries, runAs };
}

function whoRuns(owner: number | null): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const somebody = someUser();
  const unshare = ['unshare', '--user', `--map-user=${somebody}`, `--map-group=${somebody}`, '--'];
  const namespaces = spawnSync(unshare[0]!, [...unshare.slice(1), 'true']).status === 0;
  if (namespaces && (owner === null || owner === 0)) return { prefix: unshare };
  const nobody = owner !== null && owner !== 0 ? owner : somebody;
  const setpriv = ['setpriv', '--securebits=+no_setuid_fixup', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'];
  const capable = spawnSync(setpriv[0]!, [...setpriv.slice(1), 'true']).status === 0;
  return { prefix: capable ? setpriv : [], uid: nobody, gid: nobody };
}

/** Number of a user that is not root and has a name, which `initdb` insists on: `nobody` where there is one. */
function someUser(): number {
  const numbers = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => Number(line.split(':')[2]));
  return numbers.includes(NOBODY) ? NOBODY : (numbers.find((number) => number > 0) ?? NOBODY);
}

/** A data directory appears under its name only when it is whole: a kill in between leaves nothing half made. */
async function initialise(data: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const making = `${data}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined) await chown(making, runAs.uid, runAs.gid!);
  const made = run(runAs, join(binaries.bin, 'initdb'), ['-D', making, '-U', 'linchpin', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync']);
  if (made.status !== 0) throw new DatabaseUnavailable(`Postgres could not make its data directory in ${data}: ${made.error?.message ?? lastLine(String(made.stderr))}`);
  await rename(making, data);
  await chmod(data, 0o700);
}

async function launch(data: string, socket: string, binaries: Binaries, runAs: RunAs, connection: Connection): Promise<void> {
  const log = join(data, '..', 'postgres.log');
  const out = openSync(log, 'a', 0o600);
  const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, 'unix_socket_permissions=0700', 'max_connections=60', 'shared_buffers=64MB', 'jit=off', 'log_min_messages=warning'];
  const [file, args] = command(runAs, join(binaries.bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]);
  const child = spawn(file, args, { detached: true, stdio: ['ignore', out, out], cwd: '/', env: environment(), ...identity(runAs) });
  closeSync(out);
  let ended: string | null = null;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`));
  child.unref();
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (await answers(connection)) return;
    if (ended !== null) break;
    await pause(50);
  }
  const told = lastLine(await readFile(log, 'utf8').catch(() => ''));
  throw new DatabaseUnavailable(`the embedded Postgres did not start (${ended ?? `no answer in ${START_SECONDS} s`}): ${told}; see ${log}`);
}

function command(runAs: RunAs, file: string, args: readonly string[]): [string, string[]] {
  return runAs.prefix.length === 0 ? [file, [...args]] : [runAs.prefix[0]!, [...runAs.prefix.slice(1), file, ...args]];
}
function run(runAs: RunAs, file: string, args: readonly string[]): ReturnType<typeof spawnSync> {
  const [program, words] = command(runAs, file, args);
  return spawnSync(program, words, { cwd: '/', env: environment(), ...identity(runAs) });
}
function identity(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.uid === undefined || runAs.prefix.length > 0 ? {} : { uid: runAs.uid, gid: runAs.gid! };
}
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

async function postmasterOf(data: string): Promise<number | null> {
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  return pid > 1 ? pid : null;
}

/** One starter at a time; a lock whose holder is gone is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + (START_SECONDS + 10) * 1000;
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
    const age = Date.now() - (await stat(path).then((stats) => stats.mtimeMs, () => Date.now()));
    if ((holder > 0 && !isAlive(holder)) || (holder === 0 && age > 5000)) await rm(path, { force: true });
    else if (Date.now() > deadline) throw new DatabaseUnavailable(`another process (${holder}) has been starting Postgres for too long; end it, or remove ${path}`);
    else await pause(50);
  }
}
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
