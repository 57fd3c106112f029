/** Knows the addresses of a box's own interfaces, IPv4 and IPv6, old tables and new (IP-MIB RFC 4293 and RFC 2011, IPV6-MIB RFC 2465). */
import { type Address, isSpecialAddress, isWithin } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, columnWalks, walks } from './bricks/asks.js';
import { ipv4At, prefixOfMask, soleInetAddress } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, addressOfBytes, bytesOfIndex, numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const IP_ADDR_ENTRY = '1.3.6.1.2.1.4.20.1';
const IP_ADDRESS_ENTRY = '1.3.6.1.2.1.4.34.1';
const IPV6_ADDR_ENTRY = '1.3.6.1.2.1.55.1.8.1';
const OLD = { ifIndex: 2, mask: 3 };
const NEW = { ifIndex: 3, type: 4, prefix: 5 };
const V6 = { length: 2 };
const UNICAST = 1;

const dialect: Dialect = {
  title: 'IP-MIB ipAddressTable, ipAddrTable; IPV6-MIB ipv6AddrTable (RFC 4293, RFC 2011, RFC 2465)',
  speaks: answersSnmp,
  asks: [...columnWalks('addresses', IP_ADDR_ENTRY, OLD), ...columnWalks('addresses', IP_ADDRESS_ENTRY, NEW), ...walks('addresses', `${IPV6_ADDR_ENTRY}.2`)],
  *read(answers) {
    yield* oldTable(answers);
    yield* newTable(answers);
    yield* ipv6Table(answers);
  },
  examples: [
    { name: 'an IPv4 address with its mask', given: { snmp: `${IP_ADDR_ENTRY}.2.192.0.2.1|2|3\n${IP_ADDR_ENTRY}.3.192.0.2.1|64|255.255.255.0\n1.3.6.1.2.1.2.2.1.2.3|4|lan` }, reads: [{ kind: 'address', address: '192.0.2.1', prefix: 24, port: 'lan' }] },
    {
      name: 'an IPv6 address, whose prefix is told by a pointer into the table of prefixes',
      given: { snmp: `${IP_ADDRESS_ENTRY}.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1|2|3\n${IP_ADDRESS_ENTRY}.4.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1|2|1\n${IP_ADDRESS_ENTRY}.5.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1|6|1.3.6.1.2.1.4.32.1.5.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0.64` },
      reads: [{ kind: 'address', address: '2001:db8::1', prefix: 64, port: '#3' }],
    },
    { name: 'an index without the length of its address', given: { snmp: `${IP_ADDRESS_ENTRY}.3.1.192.0.2.3|2|4` }, reads: [{ kind: 'address', address: '192.0.2.3', prefix: null, port: '#4' }] },
    { name: 'a broadcast address and the loopback are nobody', given: { snmp: `${IP_ADDRESS_ENTRY}.3.1.4.192.0.2.255|2|3\n${IP_ADDRESS_ENTRY}.4.1.4.192.0.2.255|2|3\n${IP_ADDR_ENTRY}.2.127.0.0.1|2|1\n${IP_ADDR_ENTRY}.3.127.0.0.1|64|255.0.0.0` }, reads: [], readsNo: ['address'] },
  ],
};
export default dialect;

function* oldTable(answers: Answers): Generator<Reading> {
  for (const { index, cells, from } of readTable(answers, IP_ADDR_ENTRY, OLD)) {
    const parts = index.split('.');
    // Some agents write the kind of address before it.
    yield* reading(answers, ipv4At(parts, parts.length - 4), prefixOfMask(addressOf(cells.mask)), numberOf(cells.ifIndex), from);
  }
}

function* newTable(answers: Answers): Generator<Reading> {
  for (const { index, cells, from } of readTable(answers, IP_ADDRESS_ENTRY, NEW)) {
    if ((numberOf(cells.type) ?? UNICAST) !== UNICAST) continue;
    const address = soleInetAddress(index.split('.'));
    yield* reading(answers, address, prefixOf(cells.prefix?.value, address), numberOf(cells.ifIndex), from);
  }
}
/** The last sub-identifier of the pointer; zeroDotZero points nowhere. */
function prefixOf(pointer: string | undefined, address: Address | null): number | null {
  const parts = pointer?.split('.') ?? [];
  const length = Number(parts.at(-1));
  return parts.length < 10 || address === null || !Number.isInteger(length) || length < 0 || length > (address.includes(':') ? 128 : 32) ? null : length;
}

function* ipv6Table(answers: Answers): Generator<Reading> {
  for (const { index, cells, from } of readTable(answers, IPV6_ADDR_ENTRY, V6)) {
    const parts = index.split('.');
    const octets = parts.length === 17 ? bytesOfIndex(parts.slice(1)) : null;
    const length = numberOf(cells.length);
    yield* reading(answers, octets ? addressOfBytes(octets) : null, length !== null && length >= 0 && length <= 128 ? length : null, Number(parts[0]), from);
  }
}

function* reading(answers: Answers, address: Address | null, prefix: number | null, ifIndex: number | null, from: readonly string[]): Generator<Reading> {
  if (address === null || (isSpecialAddress(address) && !isWithin(address, 'fe80::/10'))) return;
  yield { kind: 'address', address, prefix: prefix === 0 ? null : prefix, port: ifIndex !== null && ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, from };
}
