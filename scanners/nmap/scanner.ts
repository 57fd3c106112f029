/** Knows nmap as a scanner: who is there, which ports are open. Every target that is handed to it gets one outcome. */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type Gate, Refusal, type Vetted } from '../../src/guard/gate.js';
import { type Address, isWithin, networkOf, parseAddress } from '../../src/model/address.js';
import type { Outcome } from '../../src/model/observation.js';
import { hostElements, readHostElement } from './host-element.js';
import { mayUseRawSockets } from './rights.js';
import { runNmap } from './run.js';
import { RETRIES, hostsArguments, hostsPerGroup, probesPerHost, scriptArguments, tcpArguments } from './wording.js';

/** Told once per target, as soon as it is known. `requests` are packets, counted from nmap's own reasons; where it tells none, the most there may have been. */
export type Heard = (target: string, outcome: Outcome, requests: number) => void;

export interface NmapScanner {
  /** Is it there? ARP on the link, echo and TCP probes beyond it; without raw sockets TCP connections. Throws DependencyMissing. */
  hosts(targets: Iterable<string>, heard: Heard): Promise<void>;
  /** Which of these TCP ports are open? Ports that never get a byte are left out. Throws DependencyMissing. */
  tcp(targets: Iterable<string>, ports: readonly number[], heard: Heard): Promise<void>;
  /** What do the services on these open TCP ports call themselves? Only nmap's own scripts of the published list. Throws DependencyMissing. */
  scripts(targets: Iterable<string>, ports: readonly number[], heard: Heard): Promise<void>;
  /** False: only what an ordinary user may do is done. */
  readonly raw: boolean;
}
export interface NmapOptions {
  /** Default: whether this process may open raw sockets. */
  readonly raw?: boolean;
  /** Watch over nmap with a process of ours even where the kernel would. */
  readonly guarded?: boolean;
}
const LOOKS_EVERY_MS = 500;
/** What nmap takes at most before it gives a silent host up, as told in the outcome. */
const SILENT_AFTER_MS = 1000 * (1 + RETRIES);

/** Connections that a script makes to one port at most, by the scripts of the list. */
const CONNECTIONS_PER_SCRIPT = 3;

interface Job {
  readonly scan: 'hosts' | 'tcp' | 'scripts';
  readonly via: 'icmp' | 'tcp';
  readonly ports: readonly number[];
  readonly perHost: number;
}

export function createNmapScanner(gate: Gate, { raw = mayUseRawSockets(), guarded }: NmapOptions = {}): NmapScanner {
  async function scan(job: Job, vetted: Vetted, told: Heard): Promise<void> {
    // What a closing window interrupted was sent, too: it is told with what comes of it in the end.
    const interrupted = new Map<string, number>();
    const heard: Heard = (target, outcome, requests) => told(target, outcome, requests + (interrupted.get(target) ?? 0));
    for (const { target, refusal } of vetted.refused) heard(target, refusal.outcome, 0);
    for (const family of [4, 6] as const) {
      let left = vetted.allowed.filter((target) => isIP(target) === family);
      while (left.length > 0) left = await oneRun(job, family, left, heard, interrupted);
    }
  }

  /** Runs nmap once; returns the targets that are still to be asked because a window closed meanwhile. */
  async function oneRun(job: Job, family: 4 | 6, targets: readonly Address[], heard: Heard, interrupted: Map<string, number>): Promise<Address[]> {
    try {
      await gate.whenOpen();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      for (const target of targets) heard(target, refusal.outcome, 0);
      return [];
    }
    const waiting = new Set(targets);
    const lease = gate.lease();
    const began = performance.now();
    let charged = 0;
    const isOnLink = job.scan === 'hosts' && raw ? onLink() : () => false;
    const tell = (target: Address, outcome: Outcome, most: number): void => {
      if (!waiting.delete(target)) return;
      const requests = isOnLink(target) ? Math.min(most, 1 + RETRIES) : most;
      lease.charge(target, job.via, requests);
      charged += requests;
      heard(target, outcome, requests);
    };
    const cut = hostElements();
    const args = job.scan === 'hosts' ? hostsArguments(family, raw, lease) : (job.scan === 'tcp' ? tcpArguments : scriptArguments)(family, raw, lease, job.ports);
    try {
      const run = runNmap(args, targets, (chunk) => {
        for (const element of cut(chunk)) {
          const host = readHostElement(element, job.scan === 'hosts' ? 'hosts' : 'tcp', job.perHost);
          // What scripts send is not told: the most that they may is charged.
          if (host) tell(host.target, outcomeOf(element, host), job.scan === 'scripts' ? job.perHost : host.probes);
        }
      }, guarded === undefined ? {} : { guarded });
      const stop = (): void => run.kill();
      const clock = setInterval(() => gate.refusal() && run.kill(), LOOKS_EVERY_MS);
      gate.signal.addEventListener('abort', stop);
      if (gate.signal.aborted) stop();
      const problem = await run.ended;
      clearInterval(clock);
      gate.signal.removeEventListener('abort', stop);
      return settle(problem);
    } finally {
      lease.release();
    }

    function settle(problem: string | null): Address[] {
      const left = [...waiting];
      const refusal = gate.refusal();
      if (problem === null) {
        for (const target of left) tell(target, { is: 'silent', afterMs: SILENT_AFTER_MS }, job.perHost);
        return [];
      }
      // Killed: what was under way is charged by the clock, at most what the group may cost.
      const underWay = left.slice(0, job.scan === 'hosts' ? hostsPerGroup(lease) : lease.devicesAtOnce);
      const spent = Math.max(0, (lease.packetsPerSecond * (performance.now() - began)) / 1000 - charged);
      const each = Math.min(job.perHost, Math.ceil(spent / Math.max(1, underWay.length)));
      if (refusal?.because === 'window' && !gate.signal.aborted) {
        for (const target of underWay) {
          lease.charge(target, job.via, each);
          interrupted.set(target, (interrupted.get(target) ?? 0) + each);
        }
        return left;
      }
      for (const target of left) {
        const requests = underWay.includes(target) ? each : 0;
        tell(target, refusal ? refusal.outcome : { is: 'broken', why: problem }, requests);
      }
      return [];
    }
  }

  async function onPorts(what: 'tcp' | 'scripts', targets: Iterable<string>, ports: readonly number[], perHost: number, heard: Heard): Promise<void> {
    const vetted = gate.vet(targets, 'tcp', ports, perHost);
    if (vetted.ports.length > 0) return scan({ scan: what, via: 'tcp', ports: vetted.ports, perHost }, vetted, heard);
    for (const target of targets) heard(target, { is: 'excluded', why: 'no port that may be asked' }, 0);
  }

  return {
    raw,
    hosts: (targets, heard) => {
      const perHost = probesPerHost(raw);
      return scan({ scan: 'hosts', via: 'icmp', ports: [], perHost }, gate.vet(targets, 'icmp', [], perHost), heard);
    },
    tcp: (targets, ports, heard) => onPorts('tcp', targets, ports, ports.length * (1 + RETRIES), heard),
    scripts: (targets, ports, heard) => onPorts('scripts', targets, ports, ports.length * (1 + CONNECTIONS_PER_SCRIPT) + CONNECTIONS_PER_SCRIPT, heard),
  };
}

/** Whether an address lies on a link of this machine: nmap asks there by ARP or neighbour solicitation alone. */
function onLink(): (target: Address) => boolean {
  const cidrs = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.flatMap(({ internal, cidr }) => {
      const [address, prefix] = (cidr ?? '').split('/');
      return internal || prefix === undefined ? [] : (networkOf(parseAddress(address!) ?? '', Number(prefix)) ?? []);
    }),
  );
  return (target) => cidrs.some((cidr) => isWithin(target, cidr));
}

function outcomeOf(element: Buffer, { answered, timedOut }: { readonly answered: boolean; readonly timedOut: boolean }): Outcome {
  if (answered) return { is: 'answered', raw: element, ...(timedOut && { incomplete: 'timeout' as const }) };
  if (timedOut) return { is: 'broken', why: 'gave no end of answers' };
  return { is: 'silent', afterMs: SILENT_AFTER_MS };
}
