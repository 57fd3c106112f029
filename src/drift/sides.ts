/** Knows what each of two sweeps looked at: which device, which address, which table, and how completely. */
import { addressSortKey, parseAddress } from '../model/address.js';
import type { Audit, Missing, Prior } from '../model/audit.js';
import type { Change, Drift } from '../model/drift.js';
import { sortedBy } from '../model/order.js';
import type { TableName } from '../model/table.js';
import type { Device, End, Segment } from '../model/topology.js';
import { isLongGone } from './long-gone.js';

/** One of the two sweeps, indexed. */
export interface Side {
  readonly audit: Audit;
  readonly later: boolean;
  readonly devices: ReadonlyMap<string, Device>;
  readonly segments: ReadonlyMap<string, Segment>;
  /** Ids of all devices seen at this site up to and including this sweep. */
  readonly everSeen: ReadonlySet<string>;
  /** Boxes that are not merely switched off: looked for in vain in many sweeps, up to and including this one. */
  readonly longGone: ReadonlyMap<string, Missing>;
  isComplete(device: string, table: TableName): boolean;
  /** Whether the table was asked for and gave something, whole or not. */
  isTold(device: string, table: TableName): boolean;
  /** What became of asking a target; null: nobody asked it. `device`: whose answer it was. */
  outcomeOf(target: string): { readonly is: string; readonly device: string | null } | null;
  /** What a device, segment or provider is called, by its later name on both sides: who is renamed has one change, not one per cable. */
  nameOf(id: string): string;
  /** `core 24`, `core ?`. */
  endOf(end: End): string;
}
export type NotChecked = Drift['notChecked'][number];
/** What one comparison gives. */
export interface Found {
  readonly changes: readonly Change[];
  readonly notChecked: readonly NotChecked[];
}
/** Why the absence of a thing on the other side proves nothing; null: it does. */
export type Doubt = string | null;

/** `prior`: what it left. `names`: those of the later sweep, where this is the earlier one; null: this is the later one. */
export function sideOf(given: Audit, prior: Prior, later: ReadonlyMap<string, string> | null): Side {
  const names = later ?? namesIn(given);
  const audit = inOrder(given);
  const devices = new Map(audit.devices.map((device) => [device.id, device]));
  const segments = new Map(audit.segments.map((segment) => [segment.id, segment]));
  const states = new Map(audit.coverage.tables.map(({ device, what, state }) => [`${device} ${what}`, state]));
  const asked = new Map(audit.coverage.addresses.map(({ address, outcome, device }) => [address, { is: outcome, device }]));
  const ranges = audit.coverage.ranges.filter(({ outcome }) => outcome !== 'unlisted').map(({ first, last, outcome }) => ({ first: addressSortKey(first), last: addressSortKey(last), outcome }));
  const own = namesIn(audit);
  const nameOf = (id: string): string => names.get(id) ?? own.get(id) ?? id;
  return {
    audit,
    later: later === null,
    devices,
    segments,
    everSeen: new Set([...prior.devices, ...audit.devices].map(({ id }) => id)),
    longGone: new Map((prior.missing ?? []).filter(isLongGone).map((one) => [one.device, one])),
    isComplete: (device, table) => states.get(`${device} ${table}`) === 'complete',
    isTold: (device, table) => ['complete', 'incomplete'].includes(states.get(`${device} ${table}`) ?? ''),
    outcomeOf(target) {
      const listed = asked.get(target);
      if (listed) return listed;
      if (parseAddress(target) === null) return null;
      const key = addressSortKey(target);
      const excluded = ranges.find(({ first, last, outcome }) => outcome === 'excluded' && first <= key && key <= last);
      const range = excluded ?? ranges.find(({ first, last }) => first <= key && key <= last);
      return range ? { is: range.outcome, device: null } : null;
    },
    nameOf,
    endOf: ({ device, port }) => `${nameOf(device)} ${port ?? '?'}`,
  };
}

function inOrder(audit: Audit): Audit {
  const { devices, links, segments, vlans, subnets, providers, adjacencies, services, coverage } = audit;
  return {
    ...audit,
    devices: sortedBy(devices, ({ id }) => id),
    links: sortedBy(links, ({ id }) => id),
    segments: sortedBy(segments, ({ id }) => id),
    vlans: sortedBy(vlans, ({ id }) => id),
    subnets: sortedBy(subnets, ({ cidr }) => cidr),
    providers: sortedBy(providers, ({ id }) => id),
    adjacencies: sortedBy(adjacencies, ({ kind }) => kind, ({ ends }) => JSON.stringify(ends)),
    services: sortedBy(services, ({ id }) => id),
    coverage: { ...coverage, tables: sortedBy(coverage.tables, ({ device }) => device, ({ what }) => what) },
  };
}
export function namesIn({ providers, segments, devices }: Audit): ReadonlyMap<string, string> {
  return new Map([...providers, ...segments, ...devices].map(({ id, name }) => [id, name]));
}

/** Whether a target was asked so that its silence means something. */
export function wasAsked(side: Side, target: string): boolean {
  const outcome = side.outcomeOf(target);
  return outcome !== null && outcome.is !== 'broken' && outcome.is !== 'excluded';
}

/** Whether a table of a device was read completely both times: only complete is compared with complete. */
export function bothComplete(before: Side, after: Side, device: string, table: TableName): boolean {
  return before.isComplete(device, table) && after.isComplete(device, table);
}

/**
 * Why the tables that told a thing on `own` side do not prove its absence on the `other`: one of them was not read completely there.
 * Null: all were. Tables of devices that are gone themselves are left out; where none is left, nothing is proved.
 */
export function doubtOf(told: Iterable<readonly [device: string, table: TableName]>, own: Side, other: Side): Doubt {
  const asked = [...told].filter(([device, table]) => own.isTold(device, table));
  if (asked.length === 0) return 'no table that was read told of it';
  const lost = asked.find(([device, table]) => !other.isComplete(device, table));
  return lost ? `the ${lost[1]} table of ${own.nameOf(lost[0])} was not read completely` : null;
}

/** Sorts things that only one side has into changes and what was not checked. */
export function judged<T>(things: Iterable<T>, doubt: (thing: T) => Doubt, change: (thing: T) => Change, name: (thing: T) => Omit<NotChecked, 'why'>): Found {
  const changes: Change[] = [];
  const notChecked: NotChecked[] = [];
  for (const thing of things) {
    const why = doubt(thing);
    if (why === null) changes.push(change(thing));
    else notChecked.push({ ...name(thing), why });
  }
  return { changes, notChecked };
}

export function together(parts: Iterable<Found>): Found {
  const all = [...parts];
  return { changes: all.flatMap(({ changes }) => changes), notChecked: all.flatMap(({ notChecked }) => notChecked) };
}

/** Which VLANs something carries, before and after; null where all that differs are VLANs that came or went as a whole: these have rows of their own. */
export function carriedBetween(was: readonly number[], is: readonly number[], before: Side, after: Side): readonly [string, string] | null {
  const differing = [...was.filter((id) => !is.includes(id)), ...is.filter((id) => !was.includes(id))];
  const lasts = (id: number): boolean => [before, after].every(({ audit }) => audit.vlans.some((vlan) => vlan.id === id));
  const said = (carried: readonly number[]) => [...carried].sort((a, b) => a - b).join(', ') || 'none';
  return differing.some(lasts) ? [said(was), said(is)] : null;
}

/** A changed value as one row; null where it is the same. */
export function changed(kind: string, subject: Change['subject'], before: string | null, after: string | null, from: Iterable<string>): Change[] {
  return before === after ? [] : [{ layer: 'structure', change: '~', kind, subject, before, after, from: [...new Set(from)].sort() }];
}
