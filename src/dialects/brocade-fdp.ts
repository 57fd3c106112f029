/** Knows the neighbours that a Foundry, Brocade or Ruckus ICX switch hears by FDP, and by CDP where it listens to that (FOUNDRY-SN-SWITCH-GROUP-MIB). */
import { isSpecialAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const CACHE_ENTRY = '1.3.6.1.4.1.1991.1.1.3.20.1.2.1.1';
const COLUMNS = { deviceId: 3, address: 5, version: 6, port: 7, platform: 8 };

const dialect: Dialect = {
  title: 'FOUNDRY-SN-SWITCH-GROUP-MIB: neighbours by FDP',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Brocade', 'Ruckus'),
  asks: columnWalks('cdp', CACHE_ENTRY, COLUMNS),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, CACHE_ENTRY, COLUMNS)) {
      const ifIndex = Number(index.split('.')[0]);
      const name = textOf(cells.deviceId);
      if (name === null) continue;
      const port = textOf(cells.port);
      const address = addressOf(cells.address);
      yield {
        kind: 'neighbour',
        protocol: 'fdp',
        port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null,
        ...told({ chassis: { subtype: 'name', value: name } as const, name, remotePort: port === null ? null : ({ subtype: 'name', value: port } as const), description: textOf(cells.platform) ?? textOf(cells.version) }),
        ...(address !== null && !isSpecialAddress(address) && { addresses: [address] }),
        from,
      };
    }
  },
  examples: [
    {
      name: 'a switch on a port of an ICX',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.65|4|ethernet1/2/1\n${CACHE_ENTRY}.3.65.1|4|core-icx\n${CACHE_ENTRY}.5.65.1|4x|c0000202\n${CACHE_ENTRY}.7.65.1|4|ethernet1/2/4\n${CACHE_ENTRY}.8.65.1|4|ICX7450-24` },
      reads: [{ kind: 'neighbour', protocol: 'fdp', port: 'ethernet1/2/1', name: 'core-icx', remotePort: { subtype: 'name', value: 'ethernet1/2/4' }, addresses: ['192.0.2.2'], description: 'ICX7450-24' }],
    },
    { name: 'a row without a name tells nobody', given: { snmp: `${CACHE_ENTRY}.7.65.1|4|ethernet1/2/4` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;
