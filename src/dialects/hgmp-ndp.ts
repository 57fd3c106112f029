/** Knows the neighbours that a Huawei, H3C, 3Com or HP switch hears by NDP, the protocol of their clusters (HUAWEI-HGMP-MIB; the same table in HH3C-, A3COM-HUAWEI- and HPN-ICF-HGMP-MIB). */
import type { Dialect, Row } from '../model/dialect.js';
import { isStationMac, macOfBytes, parseMac, type Mac } from '../model/mac.js';
import { clean, decode } from '../model/text.js';
import { answersSnmp, isBridge, isOf, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { inventoryOf } from './bricks/neighbours.js';
import { portsOf } from './bricks/ports.js';
import { bytesOf, bytesOfIndex, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRIES = ['1.3.6.1.4.1.2011.6.7.5.6.1', '1.3.6.1.4.1.25506.8.7.5.6.1', '1.3.6.1.4.1.43.45.1.6.7.5.6.1', '1.3.6.1.4.1.11.2.14.11.15.8.7.5.6.1'] as const;
const COLUMNS = { device: 1, port: 2, name: 3, model: 5, hardware: 6, firmware: 7, software: 8 };

const dialect: Dialect = {
  title: 'HGMP-MIB of Huawei, H3C, 3Com and HP: neighbours by NDP',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'Huawei', 'H3C', '3Com', 'HP'),
  asks: walks('lldp', ...ENTRIES),
  *read(answers) {
    for (const { index, cells, from } of ENTRIES.flatMap((entry) => readTable(answers, entry, COLUMNS))) {
      const parts = index.split('.');
      const [device, remote] = [octetsAt(parts, 1), octetsAt(parts, 2 + Number(parts[1]))];
      const mac = cardIn(cells.device, device);
      const port = textOf(cells.port) ?? (remote === null ? null : clean(decode(remote)) || null);
      const ifIndex = Number(parts[0]);
      if (mac === null || !(ifIndex > 0)) continue;
      const inventory = inventoryOf({ model: cells.model, hardware: cells.hardware, firmware: cells.firmware, software: cells.software }, textOf(cells.model));
      yield {
        ...{ kind: 'neighbour', protocol: 'ndp', port: portsOf(answers).byIndex(ifIndex), chassis: { subtype: 'mac', value: mac } },
        ...told({ name: textOf(cells.name), remotePort: port === null ? null : ({ subtype: 'name', value: port } as const) }),
        ...(inventory && { inventory }),
        from,
      };
    }
  },
  examples: [
    {
      name: 'a switch on a port, its card behind two octets of type and two of nothing',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.9|4|GigabitEthernet1/0/9\n${ENTRIES[1]}.3.9.10.0.1.0.0.0.27.33.0.0.9.4.71.48.47.49|4|attic-sw\n${ENTRIES[1]}.5.9.10.0.1.0.0.0.27.33.0.0.9.4.71.48.47.49|4|H3C EX-24\n${ENTRIES[1]}.8.9.10.0.1.0.0.0.27.33.0.0.9.4.71.48.47.49|4|5.20 Release 1105` },
      reads: [{ kind: 'neighbour', protocol: 'ndp', port: 'GigabitEthernet1/0/9', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, name: 'attic-sw', remotePort: { subtype: 'name', value: 'G0/1' }, inventory: { vendor: 'H3C', model: 'H3C EX-24', software: '5.20 Release 1105' } }],
    },
    { name: 'one that names its port and itself in the table, its card alone', given: { snmp: `${ENTRIES[0]}.1.5.6.0.27.33.0.0.8.2.69.49|4x|001b21000008\n${ENTRIES[0]}.2.5.6.0.27.33.0.0.8.2.69.49|4|Ethernet0/1\n${ENTRIES[0]}.3.5.6.0.27.33.0.0.8.2.69.49|4|` }, reads: [{ kind: 'neighbour', port: '#5', chassis: { subtype: 'mac', value: '00:1b:21:00:00:08' }, remotePort: { subtype: 'name', value: 'Ethernet0/1' } }] },
    { name: 'an index that tells no card', given: { snmp: `${ENTRIES[0]}.3.5.2.0.1.2.69.49|4|gone\n${ENTRIES[0]}.3.5.200.1|4|cut` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;

/** Octets behind their number, at `start` of an index; null where it holds none. */
function octetsAt(parts: readonly string[], start: number): Uint8Array | null {
  const length = Number(parts[start]);
  const bytes = Number.isInteger(length) && length > 0 ? bytesOfIndex(parts.slice(start + 1, start + 1 + length)) : null;
  return bytes?.length === length ? bytes : null;
}
/** The last six octets of an id, or such octets in text. */
function cardIn(cell: Row | undefined, index: Uint8Array | null): Mac | null {
  for (const bytes of [cell ? bytesOf(cell) : null, index]) {
    const mac = bytes === null ? null : bytes.length === 6 || bytes.length === 10 ? macOfBytes(bytes.slice(-6)) : parseMac(decode(bytes).replace(/[^0-9a-f]/gi, '').slice(-12));
    if (mac !== null && isStationMac(mac)) return mac;
  }
  return null;
}
