/** Knows whether a box is a bridge at all: its address as one, and how many ports it bridges (BRIDGE-MIB base group, RFC 4188). */
import type { Dialect } from '../model/dialect.js';
import { isGroupMac } from '../model/mac.js';
import { answersSnmp, gets } from './bricks/asks.js';
import { macOf, numberOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const ADDRESS = '1.3.6.1.2.1.17.1.1';
const NUM_PORTS = '1.3.6.1.2.1.17.1.2';

const dialect: Dialect = {
  title: 'BRIDGE-MIB dot1dBase (RFC 4188)',
  speaks: answersSnmp,
  asks: [gets('system', `${ADDRESS}.0`, `${NUM_PORTS}.0`)],
  *read(answers) {
    const address = readScalar(answers, ADDRESS);
    const ports = readScalar(answers, NUM_PORTS);
    const mac = macOf(address);
    if (!address || mac === null || mac === '00:00:00:00:00:00' || isGroupMac(mac)) return;
    yield { kind: 'bridge', address: mac, ports: numberOf(ports), from: [...new Set([address.from, ...(ports ? [ports.from] : [])])].sort() };
  },
  examples: [
    { name: 'a switch of 24 ports', given: { snmp: `${ADDRESS}.0|4x|001b21000001\n${NUM_PORTS}.0|2|24` }, reads: [{ kind: 'bridge', address: '00:1b:21:00:00:01', ports: 24 }] },
    { name: 'an agent that leaves the address at zero', given: { snmp: `${ADDRESS}.0|4x|000000000000\n${NUM_PORTS}.0|2|0` }, reads: [], readsNo: ['bridge'] },
  ],
};
export default dialect;
