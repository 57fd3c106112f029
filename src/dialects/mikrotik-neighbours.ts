/** Knows whom a RouterOS hears, by whatever protocol (MIKROTIK-MIB mtxrNeighborTable). By which, it does not tell: broadcasts of MNDP are among them, so that no row is a cable. */
import { isSpecialAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { isStationMac } from '../model/mac.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { inventoryOf } from './bricks/neighbours.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, macOf, numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.14988.1.1.11.1.1';
const COLUMNS = { address: 2, mac: 3, version: 4, platform: 5, name: 6, port: 8 };

const dialect: Dialect = {
  title: 'MIKROTIK-MIB: neighbours of RouterOS (MNDP, CDP and LLDP in one table)',
  speaks: (known) => answersSnmp(known) && isOf(known, 'MikroTik'),
  asks: columnWalks('cdp', ENTRY, COLUMNS),
  *read(answers) {
    for (const { cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const [mac, name, address, ifIndex] = [macOf(cells.mac), textOf(cells.name), addressOf(cells.address), numberOf(cells.port) ?? 0];
      const isCard = mac !== null && isStationMac(mac);
      if (!isCard && name === null) continue;
      // Its release alone is a sentence: `7.16.2 (stable)`.
      const software = cells.version && { ...cells.version, tag: '4', value: textOf(cells.version)?.replace(/ \((?:stable|long-term|testing|development)\).*$/, '') ?? '' };
      const inventory = inventoryOf({ software }, textOf(cells.platform));
      yield {
        ...{ kind: 'neighbour', protocol: 'mndp', passedOn: true, port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null },
        ...told({ chassis: isCard ? ({ subtype: 'mac', value: mac } as const) : null, name, description: textOf(cells.platform) }),
        ...(address !== null && !isSpecialAddress(address) && { addresses: [address] }),
        ...(inventory && { inventory }),
        from,
      };
    }
  },
  examples: [
    {
      name: 'a router somewhere on the link of a port',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.4|4|ether2\n${ENTRY}.2.3|64|192.0.2.9\n${ENTRY}.3.3|4x|001b21000009\n${ENTRY}.4.3|4|7.16.2 (stable) 2024-11-26 12:09:40\n${ENTRY}.5.3|4|MikroTik\n${ENTRY}.6.3|4|attic-r1\n${ENTRY}.8.3|2|4` },
      reads: [{ kind: 'neighbour', protocol: 'mndp', passedOn: true, port: 'ether2', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, name: 'attic-r1', addresses: ['192.0.2.9'], inventory: { vendor: 'MikroTik', software: '7.16.2' } }],
    },
    { name: 'rows that tell a port and nobody on it', given: { snmp: `${ENTRY}.2.3|64|0.0.0.0\n${ENTRY}.8.3|2|4` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;
