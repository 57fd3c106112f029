/** Knows the neighbours that a TP-Link switch hears by LLDP and tells in a table of its own, with words where the standard has numbers (TPLINK-LLDPINFO-MIB). */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Dialect, Row } from '../model/dialect.js';
import type { IdSubtype, NeighbourId, Role } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { inventoryOf } from './bricks/neighbours.js';
import { portsOf } from './bricks/ports.js';
import { textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.11863.6.35.1.2.2.1';
/** The index is the ifIndex of the port, and the number of the neighbour on it. */
const COLUMNS = { chassisSubtype: 3, chassis: 4, portSubtype: 5, port: 6, portDescription: 8, name: 9, description: 10, enabled: 12, address: 13 };
const SUBTYPES: readonly (readonly [RegExp, IdSubtype])[] = [[/^chassis comp/i, 'component'], [/alias/i, 'alias'], [/^port comp/i, 'port'], [/\bmac\b/i, 'mac'], [/address/i, 'address'], [/^interface name/i, 'name'], [/circuit/i, 'circuit'], [/^local/i, 'local']];
const ROLES: readonly (readonly [RegExp, Role])[] = [[/\brouter\b/i, 'router'], [/\bbridge\b/i, 'switch'], [/\bwlan\b/i, 'access-point'], [/\btele?phone\b/i, 'phone'], [/\bstation\b/i, 'host']];

const dialect: Dialect = {
  title: 'TPLINK-LLDPINFO-MIB: neighbours by LLDP',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'TP-Link'),
  asks: columnWalks('lldp', ENTRY, COLUMNS),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const ifIndex = Number(index.split('.')[0]);
      const [chassis, name, description] = [idOf(cells.chassisSubtype, cells.chassis), textOf(cells.name), textOf(cells.description)];
      if (chassis === undefined && name === null) continue;
      const address = mappedAddress(textOf(cells.address) ?? '');
      const roles = ROLES.flatMap(([word, role]) => (word.test(textOf(cells.enabled) ?? '') ? [role] : []));
      const inventory = inventoryOf({}, description);
      yield {
        kind: 'neighbour',
        protocol: 'lldp',
        port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null,
        ...told({ chassis, remotePort: idOf(cells.portSubtype, cells.port), remotePortDescription: textOf(cells.portDescription), name, description }),
        ...(address !== null && { addresses: [address] }),
        ...(roles.length > 0 && { capabilities: roles }),
        ...(inventory && { inventory }),
        from,
      };
    }
  },
  examples: [
    {
      name: 'an access point on a port',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.49160|4|gigabitEthernet 1/0/8\n${ENTRY}.3.49160.1|4|MAC address\n${ENTRY}.4.49160.1|4|00:1B:21:00:00:42\n${ENTRY}.5.49160.1|4|Interface name\n${ENTRY}.6.49160.1|4|ether1\n${ENTRY}.9.49160.1|4|attic-ap\n${ENTRY}.10.49160.1|4|MikroTik RouterOS 7.8 cAP\n${ENTRY}.12.49160.1|4|Bridge Router \n${ENTRY}.13.49160.1|4|::192.0.2.42` },
      reads: [{ kind: 'neighbour', protocol: 'lldp', port: 'gigabitEthernet 1/0/8', chassis: { subtype: 'mac', value: '00:1b:21:00:00:42' }, remotePort: { subtype: 'name', value: 'ether1' }, name: 'attic-ap', addresses: ['192.0.2.42'], capabilities: ['router', 'switch'], inventory: { vendor: 'MikroTik' } }],
    },
    { name: 'an address that is none, and an id of its own making', given: { snmp: `${ENTRY}.3.49161.2|4|Locally assigned\n${ENTRY}.4.49161.2|4|box-9\n${ENTRY}.13.49161.2|4|::` }, reads: [{ kind: 'neighbour', port: '#49161', chassis: { subtype: 'local', value: 'box-9' } }] },
    { name: 'a row that names nobody', given: { snmp: `${ENTRY}.5.49161.2|4|Interface name\n${ENTRY}.6.49161.2|4|eth0` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;

function idOf(subtype: Row | undefined, id: Row | undefined): NeighbourId | undefined {
  const value = textOf(id);
  if (value === null) return undefined;
  const is = SUBTYPES.find(([word]) => word.test(textOf(subtype) ?? ''))?.[1] ?? 'unknown';
  return { subtype: is, value: is === 'mac' ? (parseMac(value) ?? value) : value };
}
/** The agent writes IPv4 behind `::`. */
function mappedAddress(text: string) {
  const address = parseAddress(text.replace(/^::(?=\d+\.\d+\.\d+\.\d+$)/, ''));
  return address === null || isSpecialAddress(address) ? null : address;
}
