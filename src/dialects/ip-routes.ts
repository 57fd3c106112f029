/** Knows the routes of a box, in the three tables in which agents tell them (IP-FORWARD-MIB RFC 4292 and RFC 2096, RFC 1213). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, columnWalks } from './bricks/asks.js';
import { ipv4At, prefixOfMask } from './bricks/indexes.js';
import { INET_ROUTE, inetRoutes, route } from './bricks/routes.js';
import { addressOf, numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const INET_CIDR_ENTRY = '1.3.6.1.2.1.4.24.7.1';
const IP_CIDR_ENTRY = '1.3.6.1.2.1.4.24.4.1';
const IP_ROUTE_ENTRY = '1.3.6.1.2.1.4.21.1';
const CIDR = { ifIndex: 5, type: 6, protocol: 7 };
const ROUTE = { ifIndex: 2, nextHop: 7, type: 8, protocol: 9, mask: 11 };

const dialect: Dialect = {
  title: 'IP-FORWARD-MIB inetCidrRouteTable, ipCidrRouteTable; RFC1213-MIB ipRouteTable (RFC 4292, RFC 2096, RFC 1213)',
  speaks: answersSnmp,
  // The default route sorts first in every column, so that a table cut at its cap still holds it.
  asks: [...columnWalks('routes', INET_CIDR_ENTRY, INET_ROUTE), ...columnWalks('routes', IP_CIDR_ENTRY, CIDR), ...columnWalks('routes', IP_ROUTE_ENTRY, ROUTE)],
  *read(answers) {
    const told = new Set<string>();
    for (const route of [...inetRoutes(answers, INET_CIDR_ENTRY), ...cidrRoutes(answers), ...oldRoutes(answers)]) {
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
