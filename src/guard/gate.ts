/** Knows the one way to the network: who may be sent what, how much of it, and that it was sent. */
import { type Address, isWithin, parseAddress } from '../model/address.js';
import type { Excluded } from '../model/observation.js';
import { spentWhy } from '../model/plan.js';
import { NEVER_PORTS } from '../model/ports.js';
import { permitOf } from '../model/scope.js';
import type { Engagement, Limits, Scope } from '../model/site.js';
import { createBucket } from './bucket.js';
import { type Channel, createCounts, type LedgerEntry } from './counts.js';
import { createLatency } from './latency.js';
import { createPermission } from './permission.js';
import { createQueue, type Turn } from './queue.js';
import { Refusal } from './refusal.js';

export { Refusal } from './refusal.js';
export type { Channel, LedgerEntry } from './counts.js';
export type { Turn } from './queue.js';

export interface GateOptions {
  readonly scope: Scope;
  readonly limits: Limits;
  /** Null: there is none, and nothing is sent. */
  readonly engagement: Engagement | null;
  readonly timezone: string;
  /** Addresses outside the scope that may be pinged, and only pinged. */
  readonly watch?: readonly Address[];
  /** While this file exists, nothing is sent; it is looked for before every packet and twice a second. */
  readonly stopFile?: string;
  /** `pause`: what asks for a turn outside the windows waits for the next one; `refuse` (default): it is refused. */
  readonly atClosedWindow?: 'pause' | 'refuse';
  /** Whether one DHCPDISCOVER may be sent to everybody on the link. */
  readonly probeDhcp?: boolean;
  /** Further ports that get no byte, beside those of `NEVER_PORTS`. */
  readonly ports?: { readonly never: readonly number[] };
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: () => number;
}

/** Part of the budget, lent to a program that sends by itself (nmap). */
export interface Lease {
  /** At most so many packets per second over all; may be a fraction. */
  readonly packetsPerSecond: number;
  /** At least so long between two packets to one device. */
  readonly delayMs: number;
  readonly devicesAtOnce: number;
  /** Counts packets that the program sent. */
  charge(target: Address, via: Channel, n: number): void;
  /** Gives the share back. More than once does nothing. */
  release(): void;
}
export interface Vetted {
  readonly allowed: readonly Address[];
  readonly refused: readonly { readonly target: string; readonly refusal: Refusal }[];
  /** The ports that may be asked, sorted, each once. */
  readonly ports: readonly number[];
}
/** What the SNMP and SSH scanners ask for; a turn that is not to be had is told, not thrown. */
export interface Egress {
  /** `kept`: out of what SNMP tables leave of the device's budget. */
  turn(target: Address, port: number, credential: string, kept?: boolean): Promise<Turn | Excluded>;
  answered(target: Address, rttMs: number): void;
  /** Whether anything may be sent at this moment. */
  open(): boolean;
  readonly stopped: AbortSignal;
}

export interface Gate {
  /** Waits until one packet may go to `target` and counts it; throws Refusal. The turn is given back when the answer came or is no longer awaited. */
  admit(target: Address, via: Channel, port: number | null, signal?: AbortSignal): Promise<Turn>;
  /** The same for scanners that have every packet admitted by itself. */
  egress(via: 'snmp' | 'ssh'): Egress;
  /** Which of these a program that sends by itself may be given: for each target, `packets` more must lie within its share. */
  vet(targets: Iterable<string>, via: Channel, ports: readonly number[], packets: number): Vetted;
  /** Lends the larger part of what is left of the site's rate. */
  lease(): Lease;
  /** Resolves when something may be sent; throws Refusal where that will not be, or is not waited for. */
  whenOpen(signal?: AbortSignal): Promise<void>;
  /** Why nothing may be sent at this moment, or null. */
  refusal(): Refusal | null;
  /** Counts packets that were sent without a turn of their own. */
  charge(target: Address, via: Channel, n: number): void;
  /** From now on `target` may be sent so many packets in all: a large device takes more than others. */
  grant(target: Address, packets: number): void;
  /** Halves the rate at which `target` is asked. */
  slow(target: Address): void;
  /** Told every round-trip; slows a device that answers four times as slowly as before. */
  answered(target: Address, rttMs: number): void;
  ledger(): readonly LedgerEntry[];
  peakPerSecond(): number;
  readonly limits: Limits;
  /** Aborted when all sending stops: programs that send are killed by it. */
  readonly signal: AbortSignal;
  /** Stops all sending for good: everything that waits is refused. */
  stop(why?: string): void;
  /** Ends the gate's own clock. Nothing is sent afterwards either. */
  close(): void;
}

/** Where a DHCPDISCOVER goes (RFC 2131 §4.1): the only packet for everybody that may ever be permitted. */
const BROADCAST: Address = '255.255.255.255';
const DHCP_SERVER = 67;
/** The part of the free rate that one lease takes: the rest must not starve. */
const LEASED_SHARE = 0.95;
const LOOKS_EVERY_MS = 500;
/** The part of a device's budget that its SNMP tables leave: for the proof that one box told them all, and for SSH. */
const KEPT_SHARE = 0.01;

export function createGate(options: GateOptions): Gate {
  const { scope, limits, watch = [], stopFile, atClosedWindow = 'refuse', now = Date.now } = options;
  const permit = permitOf(scope);
  const watched = new Set(watch.filter((address) => parseAddress(address) === address && !scope.deny.some((cidr) => isWithin(address, cidr))));
  const never = new Set([...NEVER_PORTS, ...(options.ports?.never ?? [])]);
  const stopping = new AbortController();
  const counts = createCounts();
  const isSlow = createLatency();
  const site = createBucket(limits.packetsPerSecond);
  const permission = createPermission({ engagement: options.engagement, timezone: options.timezone, windows: scope.windows, stopFile });
  const leases = new Set<Lease>();
  const granted = new Map<Address, number>();

  const queue = createQueue({ limits, site, now, refusal, pauses: atClosedWindow === 'pause', sent: (target, via) => counts.sent(target, via, 1, now()) });
  const clock = setInterval(look, LOOKS_EVERY_MS);
  clock.unref();

  function look(): void {
    const refused = permission(now());
    if (refused && refused.because !== 'window') halt(refused);
    else queue.pump();
  }
  function refusal(): Refusal | null {
    return stopping.signal.aborted ? (stopping.signal.reason as Refusal) : permission(now());
  }
  /** What does not change while the gate stands. */
  function standing(target: string, via: Channel, port: number | null): Refusal | null {
    if (port !== null && never.has(port)) return new Refusal('port', `port ${port} never gets a byte`);
    if (target === BROADCAST && via === 'udp' && port === DHCP_SERVER) {
      if (options.probeDhcp !== true) return new Refusal('scope', 'the site file does not permit a DHCPDISCOVER (probe_dhcp: true)');
      return counts.total(BROADCAST) === 0 ? null : new Refusal('budget', 'one DHCPDISCOVER was sent already');
    }
    const why = permit.refusal(target);
    if (why === null || (via === 'icmp' && watched.has(target))) return null;
    return new Refusal('scope', `${target}: ${why}`);
  }
  function spent(target: Address, more: number, kept = 0): Refusal | null {
    const [had, share] = [counts.total(target), granted.get(target) ?? limits.packetsPerDevice];
    const budget = share - Math.floor(share * kept);
    return had + more <= budget ? null : new Refusal('budget', spentWhy(target, had, budget));
  }
  async function admit(target: Address, via: Channel, port: number | null, signal?: AbortSignal, kept?: number): Promise<Turn> {
    const refused = standing(target, via, port);
    if (refused) throw refused;
    return queue.turn(target, via, () => spent(target, 1, kept), signal);
  }
  function vet(targets: Iterable<string>, via: Channel, ports: readonly number[], packets: number): Vetted {
    const allowed: Address[] = [];
    const refused: { target: string; refusal: Refusal }[] = [];
    for (const target of targets) {
      const why = standing(target, via, null) ?? spent(target, packets);
      if (why) refused.push({ target, refusal: why });
      else allowed.push(target);
    }
    return { allowed, refused, ports: [...new Set(ports)].filter((port) => !never.has(port)).sort((a, b) => a - b) };
  }
  function freeRate(): number {
    return limits.packetsPerSecond - [...leases].reduce((sum, { packetsPerSecond }) => sum + packetsPerSecond, 0);
  }
  function lease(): Lease {
    const since = now();
    let charged = 0;
    const lent: Lease = {
      packetsPerSecond: freeRate() * LEASED_SHARE,
      delayMs: 1000 / limits.perDevicePacketsPerSecond,
      devicesAtOnce: limits.devicesAtOnce,
      charge(target, via, n) {
        charged += n;
        counts.charged(target, via, n, now());
      },
      release() {
        if (!leases.delete(lent)) return;
        // What is charged for silence is the most there may have been; the program kept to its rate.
        counts.spread(Math.min(charged, (lent.packetsPerSecond * Math.max(1000, now() - since)) / 1000), since, now());
        site.setRate(freeRate(), now());
        queue.pump();
      },
    };
    leases.add(lent);
    site.setRate(freeRate(), since);
    return lent;
  }
  function answered(target: Address, rttMs: number): void {
    if (isSlow(target, rttMs)) queue.slow(target);
  }
  function egress(via: 'snmp' | 'ssh'): Egress {
    return {
      async turn(target, port, _credential, kept = false) {
        try {
          return await admit(target, via, port, undefined, via === 'snmp' && !kept ? KEPT_SHARE : 0);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return error.outcome;
        }
      },
      answered,
      open: () => refusal() === null,
      stopped: stopping.signal,
    };
  }
  function halt(why: Refusal): void {
    if (stopping.signal.aborted) return;
    stopping.abort(why);
    queue.pump();
  }
  const stop = (why = 'stopped'): void => halt(new Refusal('stopped', why));
  return {
    admit: (target, via, port, signal) => admit(target, via, port, signal),
    egress,
    vet,
    lease,
    whenOpen: (signal) => queue.whenOpen(signal),
    refusal,
    charge: (target, via, n) => counts.sent(target, via, n, now()),
    grant: (target, packets) => void granted.set(target, packets),
    slow: (target) => queue.slow(target),
    answered,
    ledger: () => counts.ledger(),
    peakPerSecond: () => counts.peak(),
    limits,
    signal: stopping.signal,
    stop,
    close() {
      stop('closed');
      clearInterval(clock);
    },
  };
}
