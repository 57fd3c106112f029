/** Knows which port belongs to which routing instance, so that the same network may be there twice (MPLS-L3VPN-STD-MIB, RFC 4382). */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';
import { isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { bytesOfIndex } from './bricks/rows.js';

/** mplsL3VpnIfVpnClassification; its index is the instance's name, with its length before it, and the ifIndex. */
const CLASSIFICATION = '1.3.6.1.2.1.10.166.11.1.2.1.1.2';

const dialect: Dialect = {
  title: 'MPLS-L3VPN-STD-MIB (RFC 4382)',
  speaks: isRouting,
  asks: walks('routes', CLASSIFICATION),
  *read(answers) {
    for (const { index, from } of answers.rows(CLASSIFICATION)) {
      const parts = index.split('.');
      const length = Number(parts[0]);
      const octets = length > 0 && parts.length === length + 2 ? bytesOfIndex(parts.slice(1, -1)) : null;
      const vrf = octets && clean(decode(octets));
      const port = Number(parts.at(-1));
      if (vrf && Number.isSafeInteger(port) && port > 0) yield { kind: 'in-vrf', port: portsOf(answers).byIndex(port), vrf, from: [from] };
    }
  },
  examples: [
    { name: 'two instances', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.3|4|Gi0/3\n1.3.6.1.2.1.31.1.1.1.1.4|4|Gi0/4\n${CLASSIFICATION}.3.114.101.100.3|2|2\n${CLASSIFICATION}.4.98.108.117.101.4|2|2` }, reads: [{ kind: 'in-vrf', port: 'Gi0/3', vrf: 'red' }, { kind: 'in-vrf', port: 'Gi0/4', vrf: 'blue' }] },
    { name: 'a length that does not fit, and no port', given: { snmp: `${CLASSIFICATION}.9.114.101.100.3|2|2\n${CLASSIFICATION}.3.114.101.100.0|2|2` }, reads: [], readsNo: ['in-vrf'] },
  ],
};
export default dialect;
