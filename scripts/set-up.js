/** Knows what the two commands need on a fresh machine, and gets it. Every step is idempotent and quick when nothing is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);

/** npm packages, from the lock file, without install scripts. */
export function installDependencies() {
  const installed = join(home, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(home, 'package-lock.json')).mtimeMs) return;
  say('installing npm packages …');
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('`npm ci` failed; see above, cure it, and start again');
}

const stamp = join(home, 'dist', '.built');

/**
 * For a command of this checkout: what it runs from is there, and fresh. A checkout that this user may not write to (a service under an account
 * of its own) is taken as its owner built it.
 */
export function makeReady() {
  const isOurs = mayWrite(existsSync(stamp) ? join(home, 'dist') : home);
  if (!isOurs && !existsSync(stamp)) throw new Error(`${home} is not built; as who owns it: cd ${home} && npm ci --ignore-scripts && npm run build`);
  if (!isOurs) return isFresh(sourceFiles()) ? undefined : say(`${home} was changed after it was built; as who owns it: cd ${home} && npm ci --ignore-scripts && npm run build`);
  if (!existsSync(join(home, 'node_modules'))) installDependencies();
  buildIfStale();
}

/** JavaScript in dist/, where a source is newer than it. */
export function buildIfStale() {
  const sources = sourceFiles();
  if (isFresh(sources)) return;
  say('building …');
  build(sources);
}

/** JavaScript in dist/, and the stamp that says of when it is. */
export function build(sources = sourceFiles()) {
  removeOrphans(sources);
  const startedAt = new Date();
  const done = spawnSync(process.execPath, [join(home, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(home, 'tsconfig.build.json')], { cwd: home, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('the build failed; see above');
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
}

function sourceFiles() {
  return ['src', 'scanners', 'demo'].flatMap((folder) => filesBelow(join(home, folder)));
}
function isFresh(sources) {
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  return [...sources, join(home, 'package.json'), join(home, 'tsconfig.build.json')].every((file) => statSync(file).mtimeMs <= builtAt);
}
function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What was built from a source that is gone would still be loaded as a leaf of its folder. */
function removeOrphans(sources) {
  const known = new Set(sources.map((file) => file.slice(home.length).replace(/\.ts$/, '')));
  for (const folder of ['src', 'scanners', 'demo']) {
    for (const file of filesBelow(join(home, 'dist', folder))) {
      const source = file.slice(join(home, 'dist/').length).replace(/\.js(\.map)?$/, '');
      if (!known.has(source)) rmSync(file);
    }
  }
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Programs on the PATH, sbin included: daemons live there. */
export function hasProgram(name) {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/local/sbin'].some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/**
 * Installs system packages for the programs that are missing; `wanted` maps program to Debian package.
 * Services they bring are not started. Returns the programs that are still missing.
 */
export function installPrograms(wanted) {
  const missing = () => Object.keys(wanted).filter((program) => (program.startsWith('/') ? !existsSync(program) : !hasProgram(program)));
  if (missing().length === 0) return [];
  const packages = [...new Set(missing().map((program) => wanted[program]))];
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) {
    say(`missing: ${missing().join(', ')}; install with: apt-get install ${packages.join(' ')} (as root; on other systems the packages of these names)`);
    return missing();
  }
  say(`installing ${packages.join(', ')} …`);
  withServicesDenied(() => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () => spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
    if (install()) return;
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 2] });
    if (!install()) for (const name of packages) spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: ['ignore', 'ignore', 2] });
  });
  return missing();
}

/** Debian asks this file whether a package may start its service: 101 is no. */
function withServicesDenied(action) {
  const policy = '/usr/sbin/policy-rc.d';
  const present = existsSync(policy);
  if (!present) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    action();
  } finally {
    if (!present) rmSync(policy, { force: true });
  }
}

/** What a sweep needs. */
export const SWEEP_PROGRAMS = { nmap: 'nmap', ping: 'iputils-ping', ip: 'iproute2' };
