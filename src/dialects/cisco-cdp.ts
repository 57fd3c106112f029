/** Knows the neighbours that a box hears by CDP, which several makes beside Cisco speak (CISCO-CDP-MIB). */
import { isSpecialAddress } from '../model/address.js';
import type { Dialect, Row } from '../model/dialect.js';
import type { Inventory, NeighbourId, Role } from '../model/fact.js';
import { answersSnmp, isBridge, isOf, isRouting, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, bytesOf, macOf, numberOf, textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const CDP = '1.3.6.1.4.1.9.9.23.1';
const CACHE = `${CDP}.2.1`;
const CACHE_ENTRY = `${CACHE}.1`;
const GLOBAL = `${CDP}.3`;
const DEVICE_ID = `${GLOBAL}.4`;
const COLUMNS = { address: 4, version: 5, deviceId: 6, port: 7, platform: 8, capabilities: 9, nativeVlan: 11, duplex: 12, name: 17, management: 20 };

/** cdpCacheDuplex: unknown(1), halfduplex(2), fullduplex(3); a native VLAN of 0 was not told. */
const [HALF, FULL] = [2, 3];
const isVlan = (id: number) => id >= 1 && id <= 4094;

const dialect: Dialect = {
  title: 'CISCO-CDP-MIB',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known) || isOf(known, 'Cisco')),
  asks: walks('cdp', CACHE, GLOBAL),
  *read(answers) {
    const own = readScalar(answers, DEVICE_ID);
    const chassis = idOf(own);
    if (own && chassis) yield { kind: 'announces', protocol: 'cdp', chassis, ...(chassis.subtype === 'mac' ? {} : { name: chassis.value }), from: [own.from] };
    const heard = readTable(answers, CACHE_ENTRY, COLUMNS);
    const ports = heard.map(({ index }) => index.split('.')[0]!);
    for (const { index, cells, from } of heard) {
      const ifIndex = Number(index.split('.')[0]);
      const remote = idOf(cells.deviceId);
      const addresses = [...new Set([addressOf(cells.address), addressOf(cells.management)].flatMap((address) => (address === null || isSpecialAddress(address) ? [] : [address])))].sort();
      const name = textOf(cells.name) ?? (remote?.subtype === 'name' ? remote.value : null);
      if (!remote && name === null) continue;
      const port = textOf(cells.port);
      const roles = rolesOf(cells.capabilities);
      const inventory = labelOf(textOf(cells.platform));
      yield {
        kind: 'neighbour',
        protocol: 'cdp',
        port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null,
        ...told({ chassis: remote, remotePort: port === null ? null : ({ subtype: 'name', value: port } as const), name, description: textOf(cells.platform) ?? textOf(cells.version) }),
        ...(addresses.length > 0 ? { addresses } : {}),
        ...(roles.length > 0 ? { capabilities: roles } : {}),
        ...(inventory && { inventory }),
        from,
      };
      const duplex = numberOf(cells.duplex);
      const untagged = numberOf(cells.nativeVlan) ?? 0;
      // Of several heard on one port, none need be at the other end of its cable.
      if (ifIndex <= 0 || ports.filter((one) => one === String(ifIndex)).length > 1 || (duplex !== HALF && duplex !== FULL && !isVlan(untagged))) continue;
      yield { kind: 'far-end', by: 'cdp', port: portsOf(answers).byIndex(ifIndex), ...(isVlan(untagged) && { untagged }), ...((duplex === HALF || duplex === FULL) && { full: duplex === FULL }), from };
    }
  },
  examples: [
    {
      name: 'a router that names itself',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.10101|4|Gi0/1\n${DEVICE_ID}.0|4|sw1\n${CACHE_ENTRY}.4.10101.1|4x|c0000202\n${CACHE_ENTRY}.6.10101.1|4|r1.example.net\n${CACHE_ENTRY}.7.10101.1|4|GigabitEthernet0/0\n${CACHE_ENTRY}.8.10101.1|4|Example 2911\n${CACHE_ENTRY}.9.10101.1|4x|00000001` },
      reads: [{ kind: 'announces', protocol: 'cdp', name: 'sw1' }, { kind: 'neighbour', protocol: 'cdp', port: 'Gi0/1', name: 'r1.example.net', remotePort: { subtype: 'name', value: 'GigabitEthernet0/0' }, addresses: ['192.0.2.2'], capabilities: ['router'], description: 'Example 2911', inventory: { model: 'Example 2911' } }],
    },
    { name: 'a neighbour whose id is its MAC in six octets', given: { snmp: `${CACHE_ENTRY}.6.24.2|4x|001b21000009\n${CACHE_ENTRY}.7.24.2|4|7` }, reads: [{ kind: 'neighbour', port: '#24', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' } }] },
    { name: 'how a neighbour says that its end of the cable is set', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.24|4|Gi0/24\n${CACHE_ENTRY}.6.24.2|4|sw9\n${CACHE_ENTRY}.11.24.2|2|30\n${CACHE_ENTRY}.12.24.2|2|2` }, reads: [{ kind: 'neighbour', name: 'sw9' }, { kind: 'far-end', by: 'cdp', port: 'Gi0/24', untagged: 30, full: false }] },
    { name: 'two heard on one port, and one that tells neither', given: { snmp: `${CACHE_ENTRY}.6.24.2|4|sw9\n${CACHE_ENTRY}.6.24.3|4|sw8\n${CACHE_ENTRY}.6.25.4|4|sw7\n${CACHE_ENTRY}.11.24.2|2|30\n${CACHE_ENTRY}.11.25.4|2|0\n${CACHE_ENTRY}.12.24.3|2|2\n${CACHE_ENTRY}.12.25.4|2|1` }, reads: [], readsNo: ['far-end'] },
    { name: 'a name of six letters is a name', given: { snmp: `${CACHE_ENTRY}.6.24.2|4|Switch` }, reads: [{ kind: 'neighbour', chassis: { subtype: 'name', value: 'Switch' }, name: 'Switch' }] },
    { name: 'a telephone', given: { snmp: `${CACHE_ENTRY}.6.24.2|4|SEP001B21000009\n${CACHE_ENTRY}.9.24.2|4x|00000490` }, reads: [{ kind: 'neighbour', capabilities: ['phone'] }] },
  ],
};
export default dialect;

function idOf(row: Row | undefined): NeighbourId | undefined {
  // Six printable octets are a short name, not a card.
  const octets = row ? bytesOf(row) : null;
  const mac = octets?.length === 6 && octets.every((octet) => octet >= 0x20 && octet < 0x7f) ? null : macOf(row);
  if (mac !== null) return { subtype: 'mac', value: mac };
  const text = textOf(row);
  return text === null ? undefined : { subtype: 'name', value: text };
}

/** A platform is a model, its maker before it where the maker is named. */
function labelOf(platform: string | null): Inventory | undefined {
  const [, maker, rest] = /^(Cisco)?\s*(.*)$/i.exec(platform ?? '') ?? [];
  if (!rest || !/\d/.test(rest) || rest.length > 40) return maker ? { vendor: 'Cisco' } : undefined;
  return { ...(maker && { vendor: 'Cisco' }), model: rest };
}

/** CDP capability bits: 1 router, 2 and 4 bridge, 8 switch, 16 host, 128 telephone. */
function rolesOf(row: Row | undefined): readonly Role[] {
  const bits = (row ? bytesOf(row) : null)?.at(-1) ?? 0;
  if (bits & 0x80) return ['phone'];
  return [...(bits & 0x01 ? (['router'] as const) : []), ...(bits & 0x0a ? (['switch'] as const) : []), ...(bits & 0x10 && (bits & 0x0b) === 0 ? (['host'] as const) : [])];
}
