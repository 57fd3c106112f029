/** Knows with which rights nmap runs: those this process hands on, and those that nmap's own file carries (capabilities(7)). */
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { programPath } from '../../src/guard/dependency.js';

const CAP_NET_RAW = 13n;

/** Whether an nmap started by this process may open raw sockets. */
export function mayUseRawSockets(): boolean {
  const uid = process.geteuid?.() ?? -1;
  let status: string;
  try {
    status = readFileSync('/proc/self/status', 'utf8');
  } catch {
    return uid === 0;
  }
  return rawSocketsOf(uid, status, fileCarriesRaw);
}

/**
 * From /proc/PID/status. Root needs the right itself; others need it handed on (ambient), or carried by nmap's file: engines such as Docker
 * hand nothing on to an ordinary user, and leave cap_add to what the file carries. No-new-privileges makes the kernel pass over the file's.
 */
export function rawSocketsOf(uid: number, status: string, carried: () => boolean): boolean {
  const told = (name: string): string => new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0';
  const has = (name: string): boolean => ((BigInt(`0x${told(name)}`) >> CAP_NET_RAW) & 1n) === 1n;
  if (uid === 0) return has('CapEff');
  return has('CapAmb') || (has('CapBnd') && told('NoNewPrivs') === '0' && carried());
}

let carries: boolean | null = null;

/** Whether nmap's file carries the right to raw sockets; false where getcap(8) is not here to tell. */
export function fileCarriesRaw(): boolean {
  carries ??= readsAsRaw(capabilitiesOf(programPath('nmap')));
  return carries;
}

function capabilitiesOf(program: string | null): string {
  const getcap = programPath('getcap');
  return program === null || getcap === null ? '' : (spawnSync(getcap, [realpathSync(program)], { encoding: 'utf8' }).stdout ?? '');
}

/** As getcap writes them: `/usr/bin/nmap cap_net_raw=ep`, before libcap 2.41 `/usr/bin/nmap = cap_net_raw+ep`. */
export function readsAsRaw(told: string): boolean {
  const flags = /\bcap_net_raw\b[a-z_,]*[=+]([eip]+)\s*$/m.exec(told)?.[1] ?? '';
  return flags.includes('e') && flags.includes('p');
}
