/** Knows the neighbours that an Extreme switch hears by EDP (EXTREME-EDP-MIB). */
import { isSpecialAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { parseMac } from '../model/mac.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, bytesOfIndex, numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const EDP = '1.3.6.1.4.1.1916.1.13';
const EDP_ENTRY = `${EDP}.2.1`;
const VLAN_ENTRY = `${EDP}.3.1`;
const COLUMNS = { name: 3, version: 4, slot: 5, port: 6 };
const ADDRESS = { address: 3 };

const dialect: Dialect = {
  title: 'EXTREME-EDP-MIB',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Extreme'),
  asks: [...columnWalks('cdp', EDP_ENTRY, COLUMNS), ...columnWalks('cdp', VLAN_ENTRY, ADDRESS)],
  *read(answers) {
    const spoken = readTable(answers, VLAN_ENTRY, ADDRESS);
    for (const { index, cells, from } of readTable(answers, EDP_ENTRY, COLUMNS)) {
      const [ifIndex, ...id] = index.split('.');
      const mac = cardOf(id);
      const name = textOf(cells.name);
      if (name === null && mac === null) continue;
      const [slot, port] = [numberOf(cells.slot), numberOf(cells.port)];
      // One row for each VLAN in which the neighbour has an address, below the index of the neighbour.
      const vlans = spoken.filter((row) => row.index.startsWith(`${index}.`));
      const addresses = [...new Set(vlans.flatMap((row) => addressOf(row.cells.address) ?? []))].filter((address) => !isSpecialAddress(address)).sort();
      yield {
        kind: 'neighbour',
        protocol: 'edp',
        port: Number(ifIndex) > 0 ? portsOf(answers).byIndex(Number(ifIndex)) : null,
        ...told({ chassis: mac === null ? null : ({ subtype: 'mac', value: mac } as const), name, remotePort: port === null || port < 1 ? null : ({ subtype: 'name', value: slot === null || slot < 1 ? String(port) : `${slot}:${port}` } as const), description: textOf(cells.version) }),
        ...(addresses.length > 0 && { addresses }),
        from: [...new Set([...from, ...vlans.flatMap((row) => row.from)])].sort(),
      };
    }
  },
  examples: [
    {
      name: 'a switch of a stack, with an address in one VLAN',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1005|4|1:5\n${EDP_ENTRY}.3.1005.0.0.0.27.33.0.0.9|4|core\n${EDP_ENTRY}.5.1005.0.0.0.27.33.0.0.9|2|2\n${EDP_ENTRY}.6.1005.0.0.0.27.33.0.0.9|2|7\n${VLAN_ENTRY}.3.1005.0.0.0.27.33.0.0.9.4.109.103.109.116|64|192.0.2.9\n${VLAN_ENTRY}.3.1005.0.0.0.27.33.0.0.9.4.118.111.105.112|64|0.0.0.0` },
      reads: [{ kind: 'neighbour', protocol: 'edp', port: '1:5', name: 'core', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, remotePort: { subtype: 'name', value: '2:7' }, addresses: ['192.0.2.9'] }],
    },
    { name: 'an index with the length of the id in it, and no name', given: { snmp: `${EDP_ENTRY}.6.3.8.0.0.0.27.33.0.0.9|2|7` }, reads: [{ kind: 'neighbour', port: '#3', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, remotePort: { subtype: 'name', value: '7' } }] },
    { name: 'neither card nor name', given: { snmp: `${EDP_ENTRY}.6.3.1.2|2|7` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;

/** The id of a box is eight octets, two of nought before its card. */
function cardOf(parts: readonly string[]): string | null {
  const bytes = bytesOfIndex(parts.length === 9 ? parts.slice(1) : parts);
  return bytes?.length === 8 && bytes[0] === 0 && bytes[1] === 0 ? parseMac(Buffer.from(bytes.slice(2)).toString('hex')) : null;
}
