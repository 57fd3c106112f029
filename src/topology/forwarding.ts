/** Knows the forwarding tables of all bridges, and on which port one bridge sees another. */
import type { Box, Directory } from './boxes.js';
import { completeByTree, type Facing } from './by-tree.js';
import { macOfChassis } from './keys.js';
import { isTellingMac } from './macs.js';

export interface Bridge {
  readonly box: Box;
  /** Ports on which a MAC was learned, by MAC; ports as `trunkOf` names them. */
  readonly sightings: ReadonlyMap<string, readonly string[]>;
  /** Observations its table came from. */
  readonly from: readonly string[];
  /** The VLANs in which a MAC was learned on a port; null stands for a table without VLANs. */
  vlansOf(mac: string, port: string): ReadonlySet<number | null>;
}
export interface Forwarding {
  readonly bridges: ReadonlyMap<string, Bridge>;
  readonly facing: Facing;
  /** Bridges seen on a port. */
  behind(bridge: string, port: string): ReadonlySet<string>;
}

/** Reads the tables of all boxes that have one. Rows about the box's own MACs, groups and shared addresses are left out. */
export function readForwarding(directory: Directory): Forwarding {
  const bridges = new Map<string, Bridge>();
  for (const box of directory.boxes()) {
    const rows = box.bag.of('learned');
    if (rows.length > 0) bridges.set(box.id, tableOf(box));
  }
  const cards = bridgeCards(bridges, directory);
  const facing = new Map([...bridges.values()].map((bridge) => [bridge.box.id, directFacing(bridge, bridges, cards)] as const));
  completeByHosts(bridges, facing);
  if (bridges.size <= ALL_PAIRS_UP_TO) completeByTree(facing);
  const behind = new Map<string, Map<string, Set<string>>>();
  for (const [a, others] of facing) {
    const ports = new Map<string, Set<string>>();
    for (const [b, port] of others) ports.set(port, (ports.get(port) ?? new Set()).add(b));
    behind.set(a, ports);
  }
  return { bridges, facing, behind: (bridge, port) => behind.get(bridge)?.get(port) ?? NONE };
}
const NONE: ReadonlySet<string> = new Set();

function tableOf(box: Box): Bridge {
  const own = new Set(box.macs);
  const sightings = new Map<string, readonly string[]>();
  const from = new Set<string>();
  // One list for all cards behind a port: tables have thousands of rows and few ports.
  const trunks = new Map<string, readonly [string]>();
  let cited: readonly string[] | null = null;
  for (const { mac, port, from: ids } of box.bag.of('learned')) {
    if (own.has(mac) || !isTellingMac(mac)) continue;
    if (ids !== cited) for (const id of ids) from.add(id);
    cited = ids;
    let trunk = trunks.get(port);
    if (trunk === undefined) trunks.set(port, (trunk = [box.layers.trunkOf(port)]));
    const ports = sightings.get(mac);
    if (!ports) sightings.set(mac, trunk);
    else if (!ports.includes(trunk[0])) sightings.set(mac, [...ports, trunk[0]].sort());
  }
  let vlans: Map<string, Set<number | null>> | null = null;
  const vlansOf = (mac: string, port: string) => (vlans ??= vlansByRow(box)).get(`${mac} ${port}`) ?? new Set<number | null>();
  return { box, sightings, from: [...from].sort(), vlansOf };
}
function vlansByRow(box: Box): Map<string, Set<number | null>> {
  const vlans = new Map<string, Set<number | null>>();
  for (const { mac, port, vlan } of box.bag.of('learned')) {
    const row = `${mac} ${box.layers.trunkOf(port)}`;
    vlans.set(row, (vlans.get(row) ?? new Set()).add(vlan));
  }
  return vlans;
}

/** The only port on which a bridge learned a MAC; null where it is not known, or on several. */
export function solePort(bridge: Bridge, mac: string): string | null {
  const ports = bridge.sightings.get(mac);
  return ports?.length === 1 ? ports[0]! : null;
}

/** A bridge sees another where it learned the other's own MACs: all on one port, else its bridge address decides. */
function directFacing(bridge: Bridge, bridges: ReadonlyMap<string, Bridge>, cards: ReadonlyMap<string, Box>): Map<string, string> {
  const votes = new Map<string, Set<string>>();
  for (const [mac, ports] of bridge.sightings) {
    const other = cards.get(mac);
    if (!other || other === bridge.box) continue;
    const known = votes.get(other.id) ?? new Set<string>();
    for (const port of ports) known.add(port);
    votes.set(other.id, known);
  }
  const facing = new Map<string, string>();
  for (const [other, ports] of votes) {
    const byAddress = ports.size > 1 ? bridgeAddressPort(bridge, bridges.get(other)!.box) : [...ports][0]!;
    if (byAddress !== null) facing.set(other, byAddress);
  }
  return facing;
}
/** The bridge that a card is of, for all cards of bridges. */
function bridgeCards(bridges: ReadonlyMap<string, Bridge>, directory: Directory): ReadonlyMap<string, Box> {
  const cards = new Map<string, Box>();
  for (const { box } of bridges.values()) {
    const announced = box.keys.flatMap(({ kind, value }) => (kind === 'chassis' ? (macOfChassis(value) ?? []) : []));
    for (const mac of [...box.macs, ...announced]) if (directory.byMac(mac) === box) cards.set(mac, box);
  }
  return cards;
}
function bridgeAddressPort(bridge: Bridge, other: Box): string | null {
  const [address, ...more] = new Set(other.bag.of('bridge').map((fact) => fact.address));
  return address === undefined || more.length > 0 ? null : solePort(bridge, address);
}

/** Beyond this many bridges only pairs of which one sees the other are compared host by host: all pairs would be quadratic. */
export const ALL_PAIRS_UP_TO = 48;

/**
 * Where bridges did not learn each other's own addresses, the hosts both learned tell on which ports they face each other
 * (after Lowekamp, O'Hallaron and Gross, "Topology discovery for large Ethernet networks", SIGCOMM 2001: the one pair of ports
 * that no common host contradicts). Only a sole such pair is taken.
 */
function completeByHosts(bridges: ReadonlyMap<string, Bridge>, facing: Map<string, Map<string, string>>): void {
  const ids = [...bridges.keys()];
  const found: [string, string, string][] = [];
  const compare = (a: string, b: string) => {
    const [x, y] = [facing.get(a)!.get(b) ?? null, facing.get(b)!.get(a) ?? null];
    if (x !== null && y !== null) return;
    const pair = facingPorts(bridges.get(a)!, bridges.get(b)!, x, y);
    if (pair) found.push([a, b, pair[0]], [b, a, pair[1]]);
  };
  if (ids.length <= ALL_PAIRS_UP_TO) ids.forEach((a, i) => ids.slice(i + 1).forEach((b) => compare(a, b)));
  else for (const [a, others] of facing) for (const b of others.keys()) if (a < b || !facing.get(b)!.has(a)) compare(a, b);
  for (const [a, b, port] of found) if (!facing.get(a)!.has(b)) facing.get(a)!.set(b, port);
}

/** The pair of ports by which two bridges face each other, where common hosts leave only one; `a`, `b` are what is known already. */
function facingPorts(left: Bridge, right: Bridge, a: string | null, b: string | null): readonly [string, string] | null {
  const pairs = new Map<string, readonly [string, string]>();
  const [small, large] = left.sightings.size <= right.sightings.size ? [left, right] : [right, left];
  for (const mac of small.sightings.keys()) {
    if (!large.sightings.has(mac)) continue;
    const [x, y] = [solePort(left, mac), solePort(right, mac)];
    if (x !== null && y !== null) pairs.set(`${x}\n${y}`, [x, y]);
  }
  const seen = [...pairs.values()];
  const [first] = seen;
  if (!first) return null;
  const fits = new Map<string, readonly [string, string]>();
  for (const x of a === null ? [first[0]] : [a]) addFit(fits, x, soleOf(seen.filter((one) => one[0] !== x).map((one) => one[1])));
  for (const y of b === null ? [first[1]] : [b]) addFit(fits, soleOf(seen.filter((one) => one[1] !== y).map((one) => one[0])), y);
  const allowed = [...fits.values()].filter(([x, y]) => (a === null || x === a) && (b === null || y === b) && seen.every((one) => one[0] === x || one[1] === y));
  if (mayBeFree(seen, first, a, b)) return null;
  return allowed.length === 1 ? allowed[0]! : null;
}
function addFit(fits: Map<string, readonly [string, string]>, x: string | null, y: string | null): void {
  if (x !== null && y !== null) fits.set(`${x}\n${y}`, [x, y]);
}
function soleOf(ports: readonly string[]): string | null {
  const [one, ...others] = new Set(ports);
  return one !== undefined && others.length === 0 ? one : null;
}
/** One port alone explains all common hosts: then the other may be any. */
function mayBeFree(seen: readonly (readonly [string, string])[], first: readonly [string, string], a: string | null, b: string | null): boolean {
  const leftExplains = b === null && seen.every((one) => one[0] === (a ?? first[0]));
  const rightExplains = a === null && seen.every((one) => one[1] === (b ?? first[1]));
  return leftExplains || rightExplains;
}
