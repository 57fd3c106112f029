/** Knows what this machine and this site need before anything can be swept, and the command that cures each lack. Sends nothing; makes nothing. */
import { spawnSync } from 'node:child_process';
import { constants, existsSync, readFileSync, statSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { mayUseRawSockets } from '../scanners/nmap/wording.js';
import { HOME } from './engine.js';
import { programPath } from './guard/dependency.js';
import { localTime } from './guard/local-time.js';
import { resolveSecret } from './guard/secrets.js';
import { readDocument } from './documents.js';
import { permitOf } from './model/scope.js';
import type { Credential, DocumentSource, SecretRef, Site } from './model/site.js';
import { findChromium } from './pdf.js';
import { refusalOf } from './permission.js';
import type { Places } from './house.js';
import { loadSite } from './site/load.js';
import { SiteError } from './site/problem.js';
import { servingRequirements } from './serving.js';
import { findBinaries } from './store/binaries.js';
import { askOnce, configOf } from './store/connection.js';
import { describeDatabaseError } from './store/database.js';

export interface Requirement {
  readonly name: string;
  /** `lacking` keeps Linchpin from working; `remark`: it works, but less, or not now. */
  readonly state: 'met' | 'lacking' | 'remark';
  readonly says: string;
  /** The command or the edit that cures it; null where there is nothing to cure. */
  readonly cure: string | null;
}

const GIGABYTE = 1e9;
const LEAST_FREE = 0.5 * GIGABYTE;
const AMPLE_FREE = 5 * GIGABYTE;
const PROBE_MS = 10_000;

/** All requirements, those of the machine first. Never throws. */
export async function examine(places: Places, now: Date): Promise<readonly Requirement[]> {
  const dataDir = resolve(places.data);
  const { site, lines } = await siteFile(places);
  return [
    nodeVersion(),
    ...programs(),
    await database(site, dataDir),
    await dataDirectory(dataDir),
    await disk(dataDir),
    clock(site, now),
    chromium(),
    ...lines,
    ...(await servingRequirements(site, now)),
    ...(site ? [permission(site, places.config, now), ...wideNetworks(site), ...stopFile(dataDir), ...(await secrets(site, dataDir)), ...(await papers(site))] : []),
  ];
}

const met = (name: string, says: string): Requirement => ({ name, state: 'met', says, cure: null });
const lacking = (name: string, says: string, cure: string): Requirement => ({ name, state: 'lacking', says, cure });
const remark = (name: string, says: string, cure: string | null): Requirement => ({ name, state: 'remark', says, cure });

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
  if (version === undefined) yield lacking('nmap', nmap === null ? 'not on this machine' : `${nmap} does not run`, 'apt-get install nmap');
  else if (mayUseRawSockets()) yield met('nmap', `${version}, with raw sockets`);
  else yield remark('nmap', `${version}, without raw sockets: hosts that answer no TCP port are not found`, 'run as root, or give NET_RAW (in containers: cap_add: [NET_RAW])');
  const ping = programPath('ping');
  const echo = ping === null ? null : spawnSync(ping, ['-n', '-c', '1', '-W', '1', '127.0.0.1'], { encoding: 'utf8', timeout: PROBE_MS });
  if (ping === null) yield lacking('ping', 'not on this machine', 'apt-get install iputils-ping');
  else if (echo!.status === 0) yield met('ping', `${ping} may send echo requests`);
  else yield lacking('ping', `${ping} may not send echo requests: ${(echo!.stderr || echo!.stdout).trim().split('\n').at(-1) ?? ''}`, "run as root, or: sysctl -w net.ipv4.ping_group_range='0 2147483647'");
  const ip = programPath('ip');
  if (ip === null) yield remark('ip', "not on this machine: the appliance's own neighbours and routes are not read", 'apt-get install iproute2');
  else yield met('ip', ip);
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

async function siteFile({ config, configGiven }: Places): Promise<{ readonly site: Site | null; readonly lines: readonly Requirement[] }> {
  try {
    const site = await loadSite(resolve(config), { optional: !configGiven });
    if (!site) return { site, lines: [remark('site file', `there is no ${config}: only the demo office and recordings can be audited`, 'linchpin init')] };
    return { site, lines: [met('site file', `${config}: ${site.client}, ${site.site}`)] };
  } catch (error) {
    if (!(error instanceof SiteError)) return { site: null, lines: [lacking('site file', `${config} cannot be read: ${(error as Error).message}`, 'linchpin init')] };
    return { site: null, lines: error.problems.map(({ line, column, says, cure }) => lacking('site file', `${config}:${line}:${column}: ${says}`, cure)) };
  }
}

function permission(site: Site, config: string, now: Date): Requirement {
  const unlimited = refusalOf({ ...site, scope: { ...site.scope, windows: [] } }, config, now);
  if (unlimited instanceof SiteError) {
    const [problem] = unlimited.problems;
    return lacking('engagement', `${config}:${problem!.line}:${problem!.column}: ${problem!.says}`, problem!.cure);
  }
  const { authorisedBy, until } = site.engagement!;
  if (unlimited) return lacking('engagement', unlimited.message.split('; ')[0]!, `have it renewed, then correct engagement: in ${config}`);
  if (refusalOf(site, config, now)) return remark('engagement', `in force until ${until}, by ${authorisedBy}; now is outside the agreed windows`, 'wait for the next window; the daemon does so by itself');
  return met('engagement', `in force until ${until}, by ${authorisedBy}`);
}

function* wideNetworks(site: Site): Generator<Requirement> {
  for (const { first, last } of permitOf(site.scope).unlisted) yield remark('scope', `${first} to ${last}: too many addresses to ask one by one; only those that others tell of are asked`, 'write the smaller networks that are in use under scope.allow');
}

function* stopFile(dataDir: string): Generator<Requirement> {
  const file = join(dataDir, 'stop');
  if (existsSync(file)) yield remark('stop file', `${file} stops all sending`, `rm ${file}`);
}

async function secrets(site: Site, dataDir: string): Promise<readonly Requirement[]> {
  const refs = site.credentials.flatMap(refsOf);
  const lacks: Requirement[] = [];
  for (const ref of refs) {
    await resolveSecret(ref, { dataDir }).catch((error: unknown) => lacks.push(lackingSecret('secrets', error)));
  }
  const distinct = lacks.filter(({ says }, i) => lacks.findIndex((other) => other.says === says) === i);
  if (distinct.length > 0) return distinct;
  return [refs.length === 0 ? remark('secrets', 'the site file names no credentials: only what answers strangers is seen', 'write credentials: in the site file') : met('secrets', `${refs.length} to be had`)];
}
function refsOf(credential: Credential): readonly SecretRef[] {
  switch (credential.type) {
    case 'snmp-v1':
    case 'snmp-v2c':
      return [credential.community];
    case 'snmp-v3':
      return [credential.auth?.key, credential.priv?.key].filter((ref) => ref !== undefined);
    case 'ssh-key':
      return credential.passphrase ? [credential.key, credential.passphrase] : [credential.key];
    case 'ssh-password':
      return [credential.password];
  }
}
function lackingSecret(name: string, error: unknown): Requirement {
  const [says = '', ...cure] = (error as Error).message.split('; ');
  return lacking(name, says, cure.join('; ').replace(/^store it: /, '') || 'linchpin secret list');
}

/** Which of their columns is taken for what: where it was guessed, a person can see it here. */
async function paper(source: DocumentSource): Promise<Requirement> {
  const { written } = await readDocument(source, source.path);
  if ('problem' in written) return lacking('documents', `${source.path}: ${written.problem}`, 'correct the file, or its columns under documents: in the site file');
  const columns = Object.entries(written.columns).map(([field, header]) => `${field} ← “${header}”`);
  const holds = [`${written.rows.length} devices`, ...(written.subnets.length > 0 ? [`${written.subnets.length} networks`] : []), ...(written.vlans.length > 0 ? [`${written.vlans.length} VLANs`] : []), ...(written.nameless > 0 ? [`${written.nameless} rows that name none`] : [])];
  return met('documents', `${source.path}: ${holds.join(', ')}; ${columns.join(', ')}`);
}

/** Files that the site file names and that are read at every sweep. */
async function papers(site: Site): Promise<readonly Requirement[]> {
  const files = [...site.documents.map(({ path }) => path), ...(site.acceptedFile === null ? [] : [site.acceptedFile])];
  const lacks: Requirement[] = [];
  for (const file of files) {
    await access(file, constants.R_OK).catch(({ code }: NodeJS.ErrnoException) => lacks.push(lacking('documents', `${file} cannot be read (${code})`, `ls -l ${file}; correct the path in the site file, where relative paths begin`)));
  }
  if (lacks.length > 0) return lacks;
  return [...(await Promise.all(site.documents.map(paper))), ...(site.acceptedFile === null ? [] : [met('documents', `${site.acceptedFile} is to be read`)])];
}
