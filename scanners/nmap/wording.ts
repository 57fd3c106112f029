/** Knows how nmap is told what to do: which options, at which pace. Targets never stand among them; they go to standard input. */
import { SCRIPTS } from '../../src/model/ask.js';

/** What a run may cost: packets per second over all, and the pause between two packets to one device. */
export interface Pace {
  readonly packetsPerSecond: number;
  readonly delayMs: number;
  readonly devicesAtOnce: number;
}

/** One repetition: what is lost twice is told as silent. */
export const RETRIES = 1;
/** Hosts that are looked for together, at least and at most; each gets a handful of packets, so that the rate alone bounds the run. */
const HOSTS_PER_GROUP = [256, 4096] as const;
/** Without raw sockets nmap connects to these instead of sending echoes. */
const DISCOVERY_RAW = ['-PE', '-PP', '-PS443', '-PA80'];
const DISCOVERY_CONNECT = ['-PS80,443'];

/** Most packets that looking for one host costs. */
export function probesPerHost(raw: boolean): number {
  return (raw ? DISCOVERY_RAW.length : 2) * (1 + RETRIES);
}

/** The end of a group is waited for: about a second's packets keep that from counting. */
export function hostsPerGroup({ packetsPerSecond }: Pick<Pace, 'packetsPerSecond'>): number {
  const [least, most] = HOSTS_PER_GROUP;
  return Math.round(Math.min(most, Math.max(least, packetsPerSecond)));
}

/**
 * `-sn`: is it there? `-v` makes nmap tell of the silent ones too. The rate agreed is kept from below as well: most addresses are
 * silent, and nmap takes silence for congestion.
 */
export function hostsArguments(family: 4 | 6, raw: boolean, pace: Pace): readonly string[] {
  return [...common(family, raw, pace), '-sn', '-v', ...(raw ? DISCOVERY_RAW : DISCOVERY_CONNECT), '--min-rate', rate(pace), '--max-hostgroup', String(hostsPerGroup(pace))];
}

/** A TCP port list of hosts that are taken to be there. */
export function tcpArguments(family: 4 | 6, raw: boolean, pace: Pace, ports: readonly number[]): readonly string[] {
  const seconds = Math.ceil(60 + (ports.length * (1 + RETRIES) * 4 * Math.max(pace.delayMs, 250)) / 1000);
  return [...common(family, raw, pace), raw ? '-sS' : '-sT', '-Pn', '-p', ports.join(','), '--host-timeout', `${seconds}s`, '--max-hostgroup', String(Math.max(1, pace.devicesAtOnce))];
}

/** Seconds that one script may take with one host. */
const SCRIPT_SECONDS = 30;

/** Scripts of the published list on ports that were found open: one connection at a time, and none that would be tried again. */
export function scriptArguments(family: 4 | 6, raw: boolean, pace: Pace, ports: readonly number[]): readonly string[] {
  const hosts = Math.max(1, pace.devicesAtOnce);
  return [...common(family, raw, pace), raw ? '-sS' : '-sT', '-Pn', '-p', ports.join(','), '--script', SCRIPTS.join(','), '--script-timeout', `${SCRIPT_SECONDS}s`, '--max-parallelism', '1', '--host-timeout', `${60 + SCRIPT_SECONDS * SCRIPTS.length}s`, '--max-hostgroup', String(hosts)];
}

function rate({ packetsPerSecond }: Pace): string {
  return String(Math.max(0.1, Math.round(packetsPerSecond * 10) / 10));
}

function common(family: 4 | 6, raw: boolean, pace: Pace): string[] {
  const { delayMs } = pace;
  const delay = `${Math.max(1, Math.round(delayMs))}ms`;
  return [
    ...(family === 6 ? ['-6'] : []),
    raw ? '--privileged' : '--unprivileged',
    '--noninteractive',
    '-n',
    ...['-iL', '-', '-oX', '-'],
    ...['--max-retries', String(RETRIES), '--max-rate', rate(pace), '--scan-delay', delay, '--max-scan-delay', delay],
  ];
}
