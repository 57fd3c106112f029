/** Knows the neighbours that a switch of Bay, Nortel, Avaya or Extreme (ERS, VSP) hears by SONMP, also called NDP (S5-ETH-MULTISEG-TOPOLOGY-MIB). */
import { isSpecialAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { ipv4At } from './bricks/indexes.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { macOf, numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.45.1.6.13.2.1.1';
/** Slot, port, address and segment of the sender are the index. */
const COLUMNS = { mac: 5, local: 8 };
const ELSEWHERE = 2;

const dialect: Dialect = {
  title: 'S5-ETH-MULTISEG-TOPOLOGY-MIB: neighbours by SONMP',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'Extreme', 'Avaya', 'Nortel'),
  asks: columnWalks('lldp', ENTRY, COLUMNS),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const parts = index.split('.');
      const [slot, port] = [Number(parts[0]), Number(parts[1])];
      const [mac, address] = [macOf(cells.mac), parts.length === 7 ? ipv4At(parts, 2) : null];
      // Port 0 is the box itself; a sender beyond another segment is no neighbour.
      if (!(port > 0) || mac === null || address === null || numberOf(cells.local) === ELSEWHERE) continue;
      yield {
        kind: 'neighbour',
        protocol: 'ndp',
        port: portAt(answers, slot, port),
        ...told({ chassis: { subtype: 'mac', value: mac } as const }),
        ...(!isSpecialAddress(address) && { addresses: [address] }),
        from,
      };
    }
  },
  examples: [
    {
      name: 'a neighbour on a port of the second unit, and the box itself',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.65|4|Slot: 2 Port: 1\n1.3.6.1.2.1.31.1.1.1.1.66|4|Slot: 2 Port: 2\n${ENTRY}.5.0.0.192.0.2.2.0|4x|001b21000002\n${ENTRY}.8.0.0.192.0.2.2.0|2|1\n${ENTRY}.5.2.2.192.0.2.9.257|4x|001b21000009\n${ENTRY}.8.2.2.192.0.2.9.257|2|1` },
      reads: [{ kind: 'neighbour', protocol: 'ndp', port: 'Slot: 2 Port: 2', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, addresses: ['192.0.2.9'] }],
    },
    { name: 'a port by its number in words of its own', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.193|4|1/2\n${ENTRY}.5.1.2.192.0.2.9.257|4x|001b21000009` }, reads: [{ kind: 'neighbour', port: '1/2' }] },
    { name: 'a port that no name tells, and a sender elsewhere', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1|4|ifc1\n${ENTRY}.5.1.1.192.0.2.9.257|4x|001b21000009\n${ENTRY}.5.1.1.192.0.2.8.257|4x|001b21000008\n${ENTRY}.8.1.1.192.0.2.8.257|2|2` }, reads: [{ kind: 'neighbour', port: null, addresses: ['192.0.2.9'] }] },
  ],
};
export default dialect;

/** The one port that says of itself that it is this one of this slot. How these makes number their interfaces differs from line to line. */
function portAt(answers: Answers, slot: number, port: number): string | null {
  const ports = portsOf(answers);
  const found = ports.indexes.map((index) => ports.byIndex(index)).filter((name) => {
    const match = /^(?:(?:Slot|Unit):? ?)?(\d+)(?:[/.]| ?,? ?Port:? ?)(\d+)$/i.exec(name);
    return match !== null && Number(match[1]) === slot && Number(match[2]) === port;
  });
  return found.length === 1 ? found[0]! : null;
}
