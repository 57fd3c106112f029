/** Knows what a plan is: the next asks, chosen from what is known. */
import type { Address, Cidr } from './address.js';
import type { Ask } from './ask.js';
import type { Dialect } from './dialect.js';
import type { Fact } from './fact.js';
import type { Excluded, Outcome } from './observation.js';
import type { Oid } from './oid.js';
import type { Site } from './site.js';
import type { TableName } from './table.js';

/** An ask that was put already, and how it ended; the planner never puts it again. */
export interface Asked {
  readonly target: string;
  readonly ask: Ask;
  readonly is: Outcome['is'];
  readonly incomplete: boolean;
  /** When its outcome was known, in milliseconds since 1970; absent: not told. */
  readonly at?: number;
}
export interface PlannedAsk {
  readonly target: string;
  readonly ask: Ask;
  /** Why it is not put, where it would be otherwise: it is kept as excluded, so that coverage can say so. */
  readonly leave?: Excluded;
}
/** Why a table is left alone that timed out within the last week. */
export const LEFT_ALONE: Excluded = { is: 'excluded', why: 'left alone: it timed out within the last week', because: 'slow' };
/** Why a table is not read in one more VLAN. One such ask stands for all VLANs that are left out. */
export const TOO_MANY_VLANS: Excluded = { is: 'excluded', why: 'left out: it has more VLANs than are asked one by one', because: 'vlans' };
/** Why nothing more is sent to a device that had its share. Where `more` would have been sent at once, it did not have all of it. */
export function spentWhy(target: string, had: number, budget: number): string {
  return had >= budget ? `${target} had its ${budget} packets` : `${target} had ${had} of its ${budget} packets, and this would take more than are left`;
}
/** Why an account is tried nowhere else in this sweep: with the first passwords wrong, it would be locked. */
export const FAILURES_PER_SWEEP = 3;
export const SUSPENDED: Excluded = { is: 'excluded', why: `account suspended for this sweep after ${FAILURES_PER_SWEEP} failed passwords`, because: 'suspended' };
/** Everything the planner may look at. `remembered`: the credential that worked last time, by target and protocol (`snmp`, `ssh`). */
export interface Known {
  readonly site: Site;
  readonly facts: readonly Fact[];
  readonly asked: readonly Asked[];
  /** In milliseconds since 1970; absent: nothing grows old. */
  readonly now?: number;
  readonly dialects: readonly Dialect[];
  readonly remembered: ReadonlyMap<string, Readonly<Partial<Record<'snmp' | 'ssh', string>>>>;
  /** Devices that do not bear being asked; absent: none are known. */
  readonly fragile?: readonly Fragile[];
  /** Tables that timed out within the last week, as `slowTable` writes them: they are left alone; absent: none. */
  readonly slow?: ReadonlySet<string>;
  /** sysObjectID by target, where it was told. */
  readonly objectIds?: ReadonlyMap<string, Oid>;
}
/** One spelling per target, table and context; under which credential it was asked does not matter. Null: no table. */
export function slowTable(target: string, ask: Ask): string | null {
  return ask.via === 'snmp' && 'walk' in ask ? `${target} ${ask.walk} ${ask.context ?? ''}` : null;
}
/** A kind of device that does not bear being asked. Any of `cards` (MAC prefixes, `00:0e:8c`), `objects` (OID prefixes) and `says` (a pattern in sysDescr) tells it. */
export interface Fragile {
  readonly what: string;
  readonly cards: readonly string[];
  readonly objects: readonly Oid[];
  readonly says: string | null;
  /** All that may be asked over SNMP; null: everything but `never`. Empty: an echo and one GET of sysObjectID. */
  readonly tables: readonly TableName[] | null;
  readonly never: readonly TableName[];
  readonly because: string;
}
/** Names of other addresses that turned up: neighbours, ARP. Inside the scope they are asked; outside they are only recorded. */
export interface SeenAddress {
  readonly address: Address;
  readonly scope: Cidr | null;
}
