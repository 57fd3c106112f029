/** Knows the IPv6 addresses of TP-Link switches, which tell them in a table of their own only (TPLINK-IPV6ADDR-MIB). */
import { isSpecialAddress, isWithin } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { addressOf, numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.11863.6.50.1.1.1';
const COLUMNS = { port: 2, address: 4, length: 5 };

const dialect: Dialect = {
  title: 'TPLINK-IPV6ADDR-MIB',
  speaks: (known) => answersSnmp(known) && isOf(known, 'TP-Link'),
  asks: columnWalks('addresses', ENTRY, COLUMNS),
  *read(answers) {
    for (const { cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const [address, prefix] = [addressOf(cells.address), numberOf(cells.length)];
      if (address === null || (isSpecialAddress(address) && !isWithin(address, 'fe80::/10')) || isWithin(address, '::/96')) continue;
      yield { kind: 'address', address, prefix: prefix !== null && prefix > 0 && prefix <= 128 ? prefix : null, port: textOf(cells.port), from };
    }
  },
  examples: [
    { name: 'an address of a VLAN', given: { snmp: `${ENTRY}.2.40.2.1.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|4|VLAN40\n${ENTRY}.4.40.2.1.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|4x|20010DB8000000000000000000000009\n${ENTRY}.5.40.2.1.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|2|64` }, reads: [{ kind: 'address', address: '2001:db8::9', prefix: 64, port: 'VLAN40' }] },
    { name: 'an IPv4 address in the clothes of IPv6', given: { snmp: `${ENTRY}.4.1.2.1.0.0.0.0.0.0.0.0.0.0.0.0.192.0.2.31|4x|000000000000000000000000C000021F\n${ENTRY}.5.1.2.1.0.0.0.0.0.0.0.0.0.0.0.0.192.0.2.31|2|120` }, reads: [], readsNo: ['address'] },
  ],
};
export default dialect;
