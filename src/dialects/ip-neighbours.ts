/** Knows which card has which address, as a box resolved it: ARP and neighbour discovery (IP-MIB, RFC 4293 and RFC 2011). */
import { isSpecialAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Fact, Reading } from '../model/fact.js';
import { isGroupMac } from '../model/mac.js';
import { AGAIN } from './bricks/answers.js';
import { answersSnmp, columnWalks } from './bricks/asks.js';
import { inetAddressAt, ipv4At } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { macOf, numberOf } from './bricks/rows.js';
import { type TableRow, readTable } from './bricks/table.js';

const MEDIA_ENTRY = '1.3.6.1.2.1.4.22.1';
const PHYSICAL_ENTRY = '1.3.6.1.2.1.4.35.1';
const MEDIA = { mac: 2, type: 4 };
const PHYSICAL = { mac: 4, type: 6 };
/** invalid(2) is no entry; local(5) is the box's own address. */
const NO_NEIGHBOUR = new Set([2, 5]);

const dialect: Dialect = {
  title: 'IP-MIB ipNetToPhysicalTable, ipNetToMediaTable (RFC 4293, RFC 2011)',
  speaks: (known: readonly Fact[]) => answersSnmp(known),
  asks: [...columnWalks('arp', MEDIA_ENTRY, MEDIA), ...columnWalks('arp', PHYSICAL_ENTRY, PHYSICAL)],
  *read(answers) {
    const told = new Set<string>();
    // A router's cache is read before any port is tried, and once more where it lacked somebody.
    for (const one of [...neighbours(answers), ...neighbours(answers, AGAIN)]) {
      const key = `${one.address} ${one.mac} ${one.port ?? ''}`;
      if (!told.has(key)) yield one;
      told.add(key);
    }
  },
  examples: [
    { name: 'an entry of the old table', given: { snmp: `${MEDIA_ENTRY}.2.3.192.0.2.7|4x|001b21000007\n${MEDIA_ENTRY}.4.3.192.0.2.7|2|3` }, reads: [{ kind: 'resolved', address: '192.0.2.7', mac: '00:1b:21:00:00:07', port: '#3' }] },
    { name: 'an IPv6 neighbour of the new table', given: { snmp: `${PHYSICAL_ENTRY}.4.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|4x|001b21000009` }, reads: [{ kind: 'resolved', address: '2001:db8::9', mac: '00:1b:21:00:00:09' }] },
    {
      name: 'whom a router learned between two readings, and nobody twice',
      given: { snmp: `${MEDIA_ENTRY}.2.3.192.0.2.7|4x|001b21000007`, asked: [{ ask: { via: 'snmp', walk: '1', again: true }, raw: `${MEDIA_ENTRY}.2.3.192.0.2.7|4x|001b21000007\n${MEDIA_ENTRY}.2.3.192.0.2.8|4x|001b21000008` }] },
      reads: [{ kind: 'resolved', address: '192.0.2.7', mac: '00:1b:21:00:00:07' }, { kind: 'resolved', address: '192.0.2.8', mac: '00:1b:21:00:00:08' }],
    },
    { name: 'neither withdrawn entries nor groups nor the box itself', given: { snmp: `${MEDIA_ENTRY}.2.3.192.0.2.8|4x|001b21000008\n${MEDIA_ENTRY}.4.3.192.0.2.8|2|2\n${MEDIA_ENTRY}.2.3.224.0.0.1|4x|01005e000001\n${PHYSICAL_ENTRY}.4.3.1.4.192.0.2.1|4x|001b21000001\n${PHYSICAL_ENTRY}.6.3.1.4.192.0.2.1|2|5` }, reads: [], readsNo: ['resolved'] },
  ],
};
export default dialect;

function* neighbours(answers: Answers, context?: string): Generator<Reading<'resolved'>> {
  for (const row of readTable(answers, MEDIA_ENTRY, MEDIA, context)) yield* resolved(answers, row, ipv4At(row.index.split('.'), 1));
  for (const row of readTable(answers, PHYSICAL_ENTRY, PHYSICAL, context)) yield* resolved(answers, row, inetAddressAt(row.index.split('.'), 1)?.address ?? null);
}

function* resolved(answers: Answers, { index, cells, from }: TableRow<'mac' | 'type'>, address: string | null): Generator<Reading<'resolved'>> {
  const mac = macOf(cells.mac);
  if (address === null || mac === null || isSpecialAddress(address) || isGroupMac(mac) || mac === '00:00:00:00:00:00' || NO_NEIGHBOUR.has(numberOf(cells.type) ?? 0)) return;
  yield { kind: 'resolved', address, mac, port: portsOf(answers).byIndex(Number(index.split('.')[0])), from };
}
