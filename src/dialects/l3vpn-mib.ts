/** Knows which port belongs to which routing instance, and the routes of each, so that the same network may be there twice (MPLS-L3VPN-STD-MIB, RFC 4382). */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';
import { columnWalks, isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { INET_ROUTE, inetRoutes } from './bricks/routes.js';
import { bytesOfIndex } from './bricks/rows.js';

/** mplsL3VpnIfVpnClassification; its index is the instance's name, with its length before it, and the ifIndex. */
const CLASSIFICATION = '1.3.6.1.2.1.10.166.11.1.2.1.1.2';
/** mplsL3VpnVrfRteEntry: as inetCidrRouteEntry, with the instance's name before. */
const ROUTE_ENTRY = '1.3.6.1.2.1.10.166.11.1.4.1.1';

const dialect: Dialect = {
  title: 'MPLS-L3VPN-STD-MIB (RFC 4382)',
  speaks: isRouting,
  asks: [...walks('routes', CLASSIFICATION), ...columnWalks('routes', ROUTE_ENTRY, INET_ROUTE)],
  *read(answers) {
    for (const { index, from } of answers.rows(CLASSIFICATION)) {
      const parts = index.split('.');
      const instance = instanceAt(parts);
      const port = Number(parts.at(-1));
      if (instance && parts.length === instance.next + 1 && Number.isSafeInteger(port) && port > 0) yield { kind: 'in-vrf', port: portsOf(answers).byIndex(port), vrf: instance.vrf, from: [from] };
    }
    yield* inetRoutes(answers, ROUTE_ENTRY, instanceAt);
  },
  examples: [
    { name: 'two instances', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.3|4|Gi0/3\n1.3.6.1.2.1.31.1.1.1.1.4|4|Gi0/4\n${CLASSIFICATION}.3.114.101.100.3|2|2\n${CLASSIFICATION}.4.98.108.117.101.4|2|2` }, reads: [{ kind: 'in-vrf', port: 'Gi0/3', vrf: 'red' }, { kind: 'in-vrf', port: 'Gi0/4', vrf: 'blue' }] },
    { name: 'the default route of an instance', given: { snmp: `${ROUTE_ENTRY}.7.3.114.101.100.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|3\n${ROUTE_ENTRY}.8.3.114.101.100.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|4\n${ROUTE_ENTRY}.9.3.114.101.100.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.254|2|3` }, reads: [{ kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.254', port: '#3', protocol: 'static', vrf: 'red' }] },
    { name: 'a length that does not fit, and no port', given: { snmp: `${CLASSIFICATION}.9.114.101.100.3|2|2\n${CLASSIFICATION}.3.114.101.100.0|2|2` }, reads: [], readsNo: ['in-vrf'] },
  ],
};
export default dialect;

/** The instance's name at the start of an index, its length before it; null where that does not fit. */
function instanceAt(parts: readonly string[]): { readonly vrf: string; readonly next: number } | null {
  const next = Number(parts[0]) + 1;
  const octets = next > 1 && parts.length > next ? bytesOfIndex(parts.slice(1, next)) : null;
  const vrf = octets === null ? '' : clean(decode(octets));
  return vrf === '' ? null : { vrf, next };
}
