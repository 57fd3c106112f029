/** Knows what was sent: how much to whom, by which kind of packet, and the busiest second. */
import { type Address, addressSortKey } from '../model/address.js';
import { sortedBy } from '../model/order.js';

/** What kind of packet: an echo or probe of host discovery, a TCP connection or probe, a UDP question (names, time, addresses), an SNMP request, an SSH connection. */
export type Channel = 'icmp' | 'tcp' | 'udp' | 'snmp' | 'ssh';

export interface LedgerEntry {
  readonly target: Address;
  readonly via: Channel;
  readonly count: number;
  /** ISO 8601 UTC. */
  readonly first: string;
  readonly last: string;
}
export interface Counts {
  /** `n` packets left now. */
  sent(target: Address, via: Channel, n: number, now: number): void;
  /** As `sent`, for packets of a program that sends by itself: they count for the busiest second only once `spread` tells. */
  charged(target: Address, via: Channel, n: number, now: number): void;
  /** `n` packets left evenly between two instants. */
  spread(n: number, from: number, to: number): void;
  /** Packets to one target so far, of all kinds. */
  total(target: Address): number;
  /** Sorted by address, then by kind. */
  ledger(): readonly LedgerEntry[];
  /** The most that was sent in any one second of the clock. */
  peak(): number;
}

interface Entry {
  count: number;
  first: number;
  last: number;
}

export function createCounts(): Counts {
  const targets = new Map<Address, Map<Channel, Entry>>();
  const seconds = new Map<number, number>();

  function charged(target: Address, via: Channel, n: number, now: number): void {
    if (n <= 0) return;
    let channels = targets.get(target);
    if (!channels) targets.set(target, (channels = new Map()));
    const entry = channels.get(via);
    if (!entry) return void channels.set(via, { count: n, first: now, last: now });
    entry.count += n;
    entry.last = now;
  }
  function countSecond(second: number, n: number): void {
    seconds.set(second, (seconds.get(second) ?? 0) + n);
  }
  return {
    charged,
    sent(target, via, n, now) {
      charged(target, via, n, now);
      countSecond(Math.floor(now / 1000), n);
    },
    spread(n, from, to) {
      const first = Math.floor(from / 1000);
      const last = Math.max(first, Math.floor(to / 1000));
      if (first === last) return countSecond(first, n);
      // By how much of each second lies between the two: leases follow each other within a second, and share it.
      for (let second = first; second <= last; second++) countSecond(second, (n * (Math.min(to, (second + 1) * 1000) - Math.max(from, second * 1000))) / (to - from));
    },
    total(target) {
      let sum = 0;
      for (const { count } of targets.get(target)?.values() ?? []) sum += count;
      return sum;
    },
    ledger() {
      const entries = [...targets].flatMap(([target, channels]) =>
        [...channels].map(([via, { count, first, last }]): LedgerEntry => ({ target, via, count, first: new Date(first).toISOString(), last: new Date(last).toISOString() })),
      );
      const keys = new Map([...targets.keys()].map((target) => [target, addressSortKey(target)]));
      return sortedBy(entries, ({ target }) => keys.get(target)!, ({ via }) => via);
    },
    peak() {
      let peak = 0;
      for (const count of seconds.values()) peak = Math.max(peak, count);
      return Math.ceil(peak);
    },
  };
}
