/** Knows the routes of a box, in the three tables in which agents tell them (IP-FORWARD-MIB RFC 4292 and RFC 2096, RFC 1213). */
import { type Address, networkOf } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, columnWalks } from './bricks/asks.js';
import { inetAddressAt, ipv4At, prefixOfMask } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const INET_CIDR_ENTRY = '1.3.6.1.2.1.4.24.7.1';
const IP_CIDR_ENTRY = '1.3.6.1.2.1.4.24.4.1';
const IP_ROUTE_ENTRY = '1.3.6.1.2.1.4.21.1';
const INET = { ifIndex: 7, type: 8, protocol: 9 };
const CIDR = { ifIndex: 5, type: 6, protocol: 7 };
const ROUTE = { ifIndex: 2, nextHop: 7, type: 8, protocol: 9, mask: 11 };
/** IANAipRouteProtocol. */
const PROTOCOLS: readonly string[] = ['', 'other', 'connected', 'static', 'icmp', 'egp', 'ggp', 'hello', 'rip', 'isis', 'esis', 'igrp', 'spf', 'ospf', 'bgp', 'idpr', 'eigrp'];
/** reject(2), or in RFC 1213 invalid(2): no route. */
const REJECTED = 2;
const BLACKHOLE = 5;
/** local(3) in the tables by CIDR, direct(3) in the oldest: the destination is on the link. */
const ON_LINK = 3;
/** remote(4), indirect(4): by way of the next hop, whatever protocol is named. */
const REMOTE = 4;

const dialect: Dialect = {
  title: 'IP-FORWARD-MIB inetCidrRouteTable, ipCidrRouteTable; RFC1213-MIB ipRouteTable (RFC 4292, RFC 2096, RFC 1213)',
  speaks: answersSnmp,
  // The default route sorts first in every column, so that a table cut at its cap still holds it.
  asks: [...columnWalks('routes', INET_CIDR_ENTRY, INET), ...columnWalks('routes', IP_CIDR_ENTRY, CIDR), ...columnWalks('routes', IP_ROUTE_ENTRY, ROUTE)],
  *read(answers) {
    const told = new Set<string>();
    for (const route of [...inetRoutes(answers), ...cidrRoutes(answers), ...oldRoutes(answers)]) {
      const key = `${route.destination} ${route.nextHop ?? route.port ?? ''}`;
      if (!told.has(key)) yield route;
      told.add(key);
    }
  },
  examples: [
    { name: 'a static default route and a connected network', given: { snmp: `${INET_CIDR_ENTRY}.7.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|3\n${INET_CIDR_ENTRY}.8.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|4\n${INET_CIDR_ENTRY}.9.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|3\n${INET_CIDR_ENTRY}.7.1.4.192.0.2.0.24.2.0.0.1.4.0.0.0.0|2|3\n${INET_CIDR_ENTRY}.8.1.4.192.0.2.0.24.2.0.0.1.4.0.0.0.0|2|3\n${INET_CIDR_ENTRY}.9.1.4.192.0.2.0.24.2.0.0.1.4.0.0.0.0|2|2` }, reads: [{ kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.254', port: '#3', protocol: 'static' }, { kind: 'route', destination: '192.0.2.0/24', nextHop: null, protocol: 'connected' }] },
    { name: 'routes of the two older tables', given: { snmp: `${IP_CIDR_ENTRY}.5.198.51.100.0.255.255.255.0.0.192.0.2.9|2|3\n${IP_CIDR_ENTRY}.7.198.51.100.0.255.255.255.0.0.192.0.2.9|2|13\n${IP_ROUTE_ENTRY}.7.0.0.0.0|64|192.0.2.254\n${IP_ROUTE_ENTRY}.8.0.0.0.0|2|4\n${IP_ROUTE_ENTRY}.9.0.0.0.0|2|3\n${IP_ROUTE_ENTRY}.11.0.0.0.0|64|0.0.0.0` }, reads: [{ kind: 'route', destination: '198.51.100.0/24', nextHop: '192.0.2.9', protocol: 'ospf' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.254', protocol: 'static', port: null }] },
    { name: 'a rejected route leads nowhere', given: { snmp: `${IP_CIDR_ENTRY}.5.198.51.100.0.255.255.255.0.0.192.0.2.9|2|3\n${IP_CIDR_ENTRY}.6.198.51.100.0.255.255.255.0.0.192.0.2.9|2|2` }, reads: [], readsNo: ['route'] },
  ],
};
export default dialect;

function* inetRoutes(answers: Answers): Generator<Reading<'route'>> {
  for (const { index, cells, from } of readTable(answers, INET_CIDR_ENTRY, INET)) {
    const parts = index.split('.');
    const destination = inetAddressAt(parts, 0);
    const policy = destination === null ? NaN : Number(parts[destination.next + 1]);
    const hop = destination === null || !Number.isInteger(policy) || policy < 0 ? null : inetAddressAt(parts, destination.next + 2 + policy);
    if (destination === null || hop === null) continue;
    yield* route(answers, { address: destination.address, length: Number(parts[destination.next]), hop: hop.address, ifIndex: numberOf(cells.ifIndex), type: numberOf(cells.type), protocol: numberOf(cells.protocol), from });
  }
}

function* cidrRoutes(answers: Answers): Generator<Reading<'route'>> {
  for (const { index, cells, from } of readTable(answers, IP_CIDR_ENTRY, CIDR)) {
    const parts = index.split('.');
    yield* route(answers, { address: ipv4At(parts, 0), length: prefixOfMask(ipv4At(parts, 4)), hop: ipv4At(parts, 9), ifIndex: numberOf(cells.ifIndex), type: numberOf(cells.type), protocol: numberOf(cells.protocol), from });
  }
}

function* oldRoutes(answers: Answers): Generator<Reading<'route'>> {
  for (const { index, cells, from } of readTable(answers, IP_ROUTE_ENTRY, ROUTE)) {
    yield* route(answers, { address: ipv4At(index.split('.'), 0), length: prefixOfMask(addressOf(cells.mask)), hop: addressOf(cells.nextHop), ifIndex: numberOf(cells.ifIndex), type: numberOf(cells.type), protocol: numberOf(cells.protocol), from });
  }
}

interface Told {
  readonly address: Address | null;
  readonly length: number | null;
  readonly hop: Address | null;
  readonly ifIndex: number | null;
  readonly type: number | null;
  readonly protocol: number | null;
  readonly from: readonly string[];
}
function* route(answers: Answers, { address, length, hop, ifIndex, type, protocol, from }: Told): Generator<Reading<'route'>> {
  const destination = address === null || length === null ? null : networkOf(address, length);
  if (destination === null || type === REJECTED || type === BLACKHOLE) return;
  // On the link the next hop is written as nothing, or as the box's own address.
  const isOnLink = type === ON_LINK || (protocol === 2 && type !== REMOTE) || hop === null || hop === '0.0.0.0' || hop === '::';
  const name = PROTOCOLS[protocol ?? 1];
  yield { kind: 'route', destination, nextHop: isOnLink ? null : hop, port: ifIndex !== null && ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, protocol: type === ON_LINK ? 'connected' : name === undefined || name === '' ? 'other' : name, from };
}
