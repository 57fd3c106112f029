/** Knows when a row of a routing table is a route, and how rows are read that are indexed as in the newest of these tables (RFC 4292). */
import { type Address, networkOf } from '../../model/address.js';
import type { Answers } from '../../model/dialect.js';
import type { Reading } from '../../model/fact.js';
import type { Oid } from '../../model/oid.js';
import { inetAddressAt } from './indexes.js';
import { portsOf } from './ports.js';
import { numberOf } from './rows.js';
import { readTable } from './table.js';

/** Columns of inetCidrRouteEntry and of what was modelled on it. */
export const INET_ROUTE = { ifIndex: 7, type: 8, protocol: 9 };
/** IANAipRouteProtocol. */
const PROTOCOLS: readonly string[] = ['', 'other', 'connected', 'static', 'icmp', 'egp', 'ggp', 'hello', 'rip', 'isis', 'esis', 'igrp', 'spf', 'ospf', 'bgp', 'idpr', 'eigrp'];
/** reject(2), or in RFC 1213 invalid(2): no route. */
const REJECTED = 2;
const BLACKHOLE = 5;
/** local(3) in the tables by CIDR, direct(3) in the oldest: the destination is on the link. */
const ON_LINK = 3;
/** remote(4), indirect(4): by way of the next hop, whatever protocol is named. */
const REMOTE = 4;

/** The routing instance whose name an index begins with, null where it has no name, and where the index goes on. */
export type InstanceAt = (parts: readonly string[]) => { readonly vrf: string | null; readonly next: number } | null;

/** The routes of a table indexed by destination, length, policy and next hop, after an instance where `instanceAt` finds one; rows of which it says null are left out. */
export function* inetRoutes(answers: Answers, entry: Oid, instanceAt: InstanceAt = () => ({ vrf: null, next: 0 })): Generator<Reading<'route'>> {
  for (const { index, cells, from } of readTable(answers, entry, INET_ROUTE)) {
    const parts = index.split('.');
    const instance = instanceAt(parts);
    const destination = instance && inetAddressAt(parts, instance.next);
    const policy = destination ? Number(parts[destination.next + 1]) : NaN;
    const hop = destination && Number.isInteger(policy) && policy >= 0 ? inetAddressAt(parts, destination.next + 2 + policy) : null;
    if (!instance || !destination || !hop) continue;
    for (const told of route(answers, { address: destination.address, length: Number(parts[destination.next]), hop: hop.address, ifIndex: numberOf(cells.ifIndex), type: numberOf(cells.type), protocol: numberOf(cells.protocol), from })) yield instance.vrf === null ? told : { ...told, vrf: instance.vrf };
  }
}

/** A row as its table tells it; null: not told. */
export interface ToldRoute {
  readonly address: Address | null;
  readonly length: number | null;
  readonly hop: Address | null;
  readonly ifIndex: number | null;
  readonly type: number | null;
  readonly protocol: number | null;
  readonly from: readonly string[];
}
/** The route that a row tells; nothing where it leads nowhere. */
export function* route(answers: Answers, { address, length, hop, ifIndex, type, protocol, from }: ToldRoute): Generator<Reading<'route'>> {
  const destination = address === null || length === null ? null : networkOf(address, length);
  if (destination === null || type === REJECTED || type === BLACKHOLE) return;
  // On the link the next hop is written as nothing, or as the box's own address.
  const isOnLink = type === ON_LINK || (protocol === 2 && type !== REMOTE) || hop === null || hop === '0.0.0.0' || hop === '::';
  const name = PROTOCOLS[protocol ?? 1];
  yield { kind: 'route', destination, nextHop: isOnLink ? null : hop, port: ifIndex !== null && ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, protocol: type === ON_LINK ? 'connected' : name === undefined || name === '' ? 'other' : name, from };
}
