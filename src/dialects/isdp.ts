/** Knows the neighbours that a switch on Broadcom FASTPATH hears by ISDP, its word for CDP: Netgear, Dell N-series, EdgeSwitch and others (ISDP-MIB of each). */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import type { Role } from '../model/fact.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

/** One table under the number of each maker: Broadcom's own (EdgeSwitch and others), Dell, Netgear (fully managed). */
const ENTRIES: readonly { readonly entry: string; readonly vendors: readonly string[] }[] = [
  { entry: '1.3.6.1.4.1.4413.1.1.39.1.2.1.1', vendors: ['Ubiquiti', 'Broadcom', 'Edge-Core', 'Quanta'] },
  { entry: '1.3.6.1.4.1.674.10895.5000.2.6132.1.1.39.1.2.1.1', vendors: ['Dell'] },
  { entry: '1.3.6.1.4.1.4526.10.39.1.2.1.1', vendors: ['Netgear'] },
];
const COLUMNS = { address: 3, version: 5, deviceId: 6, port: 7, platform: 8, capabilities: 9 };
/** The words that the agent writes for the bits of CDP. */
const ROLES: readonly (readonly [RegExp, Role])[] = [[/\bRouter\b/i, 'router'], [/\bSwitch\b/i, 'switch'], [/\bHost\b/i, 'host'], [/\bPhone\b/i, 'phone']];

const dialect: Dialect = {
  title: 'FASTPATH ISDP-MIB: neighbours by CDP, under the numbers of Broadcom, Dell and Netgear',
  speaks: (known) => answersSnmp(known) && isBridge(known) && ENTRIES.some(({ vendors }) => isOf(known, ...vendors)),
  asks: ENTRIES.flatMap(({ entry }) => columnWalks('cdp', entry, COLUMNS)),
  *read(answers) {
    for (const { entry } of ENTRIES) {
      for (const { index, cells, from } of readTable(answers, entry, COLUMNS)) {
        const [name, port, platform] = [textOf(cells.deviceId), textOf(cells.port), textOf(cells.platform)];
        const address = parseAddress(textOf(cells.address) ?? '');
        // Rows whose holdtime is over stay for a while with nothing in them but the name.
        if (name === null || (port === null && platform === null)) continue;
        const ifIndex = Number(index.split('.')[0]);
        const roles = ROLES.flatMap(([word, role]) => (word.test(textOf(cells.capabilities) ?? '') ? [role] : []));
        yield {
          kind: 'neighbour',
          protocol: 'isdp',
          port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null,
          ...told({ chassis: { subtype: 'name', value: name } as const, name, remotePort: port === null ? null : ({ subtype: 'name', value: port } as const), description: platform ?? textOf(cells.version) }),
          ...(address !== null && !isSpecialAddress(address) && { addresses: [address] }),
          ...(roles.length > 0 && { capabilities: roles }),
          from,
        };
      }
    }
  },
  examples: [
    {
      name: 'a router on a port of a Netgear switch',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.7|4|1/0/7\n${ENTRIES[2]!.entry}.3.7.1|4|192.0.2.9\n${ENTRIES[2]!.entry}.6.7.1|4|attic-r1\n${ENTRIES[2]!.entry}.7.7.1|4|GigabitEthernet0/1\n${ENTRIES[2]!.entry}.8.7.1|4|cisco CISCO3945\n${ENTRIES[2]!.entry}.9.7.1|4|Router Switch IGMP ` },
      reads: [{ kind: 'neighbour', protocol: 'isdp', port: '1/0/7', name: 'attic-r1', remotePort: { subtype: 'name', value: 'GigabitEthernet0/1' }, addresses: ['192.0.2.9'], description: 'cisco CISCO3945', capabilities: ['router', 'switch'] }],
    },
    { name: 'a switch without an address on a port of a Dell', given: { snmp: `${ENTRIES[1]!.entry}.3.50.1|4|0.0.0.0\n${ENTRIES[1]!.entry}.6.50.1|4|core-n4032\n${ENTRIES[1]!.entry}.7.50.1|4|Fo2/1/2` }, reads: [{ kind: 'neighbour', port: '#50', name: 'core-n4032', remotePort: { subtype: 'name', value: 'Fo2/1/2' } }] },
    { name: 'a row that is over', given: { snmp: `${ENTRIES[0]!.entry}.6.3.1|4|gone` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;
