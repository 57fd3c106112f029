/** Knows what the appliance holds of the network it stands in: neighbour cache, addresses and routes as iproute2 prints them in JSON, and who gave it its address. */
import { isSpecialAddress, parseAddress, parseNetwork } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { isGroupMac, parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { leasesIn } from './bricks/leases.js';

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (told: Row, key: string): readonly Row[] => (Array.isArray(told[key]) ? (told[key] as unknown[]).filter((row): row is Row => typeof row === 'object' && row !== null) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function* readTold(raw: Uint8Array, from: readonly string[]): Generator<Reading> {
  let told: Row;
  try {
    told = (JSON.parse(Buffer.from(raw).toString('utf8')) ?? {}) as Row;
  } catch {
    return yield { kind: 'unread', why: 'the appliance’s own tables are no JSON', from };
  }
  for (const row of rowsOf(told, 'neighbours')) {
    const address = parseAddress(text(row['dst']));
    const mac = parseMac(text(row['lladdr']));
    if (address !== null && !isSpecialAddress(address) && mac !== null && !isGroupMac(mac)) yield { kind: 'resolved', address, mac, port: clean(text(row['dev']), 60) || null, from };
  }
  for (const row of rowsOf(told, 'addresses')) {
    const port = clean(text(row['ifname']), 60);
    const mac = parseMac(text(row['address']));
    if (port === '') continue;
    yield { kind: 'interface', index: typeof row['ifindex'] === 'number' ? row['ifindex'] : null, port, ...(mac !== null && !isGroupMac(mac) && { mac }), from };
    for (const one of rowsOf(row, 'addr_info')) {
      const address = parseAddress(text(one['local']));
      const prefix = one['prefixlen'];
      if (address !== null && !isSpecialAddress(address)) yield { kind: 'address', address, prefix: typeof prefix === 'number' ? prefix : null, port, from };
    }
  }
  for (const row of rowsOf(told, 'leases')) {
    const port = text(row['dev']);
    const own = new Set(rowsOf(told, 'addresses').filter((one) => text(one['ifname']) === port).flatMap((one) => rowsOf(one, 'addr_info').flatMap(({ local }) => parseAddress(text(local)) ?? [])));
    // A file outlives its lease: the newest counts, and only while the port bears the address.
    const lease = leasesIn(text(row['text']), port).at(-1);
    if (!lease || !own.has(lease.address)) continue;
    const { server, routers, resolvers, domain, leaseSeconds } = lease;
    yield { kind: 'offers-dhcp', routers, resolvers, domain, ...(leaseSeconds !== null && { leaseSeconds }), about: server, from };
  }
  for (const row of rowsOf(told, 'routes')) {
    const gateway = parseAddress(text(row['gateway']));
    const written = text(row['dst']);
    const destination = written === 'default' ? (gateway?.includes(':') ? '::/0' : '0.0.0.0/0') : parseNetwork(written);
    if (destination !== null && (written === 'default' || !isSpecialAddress(destination.split('/')[0]!))) yield { kind: 'route', destination, nextHop: gateway, port: clean(text(row['dev']), 60) || null, protocol: clean(text(row['protocol']), 20) || 'static', from };
  }
}

const dialect: Dialect = {
  title: 'The appliance’s own tables (iproute2, `ip -j`)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('local')) if (outcome.is === 'answered' && ask.read !== 'recording') yield* readTold(outcome.raw, [id]);
  },
  examples: [
    {
      name: 'who gave it its address, as systemd-networkd keeps it',
      given: { local: { routes: JSON.stringify({ addresses: [{ ifname: 'eth0', addr_info: [{ local: '192.0.2.80', prefixlen: 24 }] }], leases: [{ dev: 'eth0', text: '# private\nADDRESS=192.0.2.80\nROUTER=192.0.2.1\nSERVER_ADDRESS=192.0.2.5\nLIFETIME=3600\nDNS=192.0.2.53 192.0.2.54\nDOMAINNAME=Example.net\n' }] }) } },
      reads: [{ kind: 'offers-dhcp', about: '192.0.2.5', routers: ['192.0.2.1'], resolvers: ['192.0.2.53', '192.0.2.54'], domain: 'example.net', leaseSeconds: 3600 }],
    },
    {
      name: 'the newest lease of dhclient on that port',
      given: { local: { routes: JSON.stringify({ addresses: [{ ifname: 'eth0', addr_info: [{ local: '192.0.2.80', prefixlen: 24 }] }], leases: [{ dev: 'eth0', text: ['eth0', 'eth0', 'eth1'].map((dev, i) => `lease {\n  interface "${dev}";\n  fixed-address 192.0.2.80;\n  option routers 192.0.2.1;\n  option dhcp-lease-time 600;\n  option domain-name "example.net";\n  option dhcp-server-identifier 192.0.2.${i + 4};\n  expire 1 2026/11/30 12:00:00;\n}\n`).join('') }] }) } },
      reads: [{ kind: 'offers-dhcp', about: '192.0.2.5', routers: ['192.0.2.1'], resolvers: [], domain: 'example.net', leaseSeconds: 600 }],
    },
    {
      name: 'a lease of an address that it has no more',
      given: { local: { routes: JSON.stringify({ addresses: [{ ifname: 'eth0', addr_info: [{ local: '192.0.2.7', prefixlen: 24 }] }], leases: [{ dev: 'eth0', text: 'ADDRESS=192.0.2.80\nSERVER_ADDRESS=192.0.2.5\n' }] }) } },
      reads: [],
      readsNo: ['offers-dhcp'],
    },
    {
      name: 'a neighbour that answered, and one that did not',
      given: { local: { neighbours: '{"neighbours":[{"dst":"192.0.2.1","dev":"eth0","lladdr":"00:00:5e:00:53:01","state":["STALE"]},{"dst":"192.0.2.9","dev":"eth0","state":["FAILED"]}]}' } },
      reads: [{ kind: 'resolved', address: '192.0.2.1', mac: '00:00:5e:00:53:01', port: 'eth0' }],
    },
    {
      name: 'its address and its way out',
      given: {
        local: {
          routes:
            '{"addresses":[{"ifindex":2,"ifname":"eth0","address":"00:00:5e:00:53:02","addr_info":[{"local":"192.0.2.2","prefixlen":24}]}],"routes":[{"dst":"default","gateway":"192.0.2.1","dev":"eth0"},{"dst":"192.0.2.0/24","dev":"eth0","protocol":"kernel"}]}',
        },
      },
      reads: [
        { kind: 'address', address: '192.0.2.2', prefix: 24, port: 'eth0' },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1', port: 'eth0' },
        { kind: 'route', destination: '192.0.2.0/24', nextHop: null, protocol: 'kernel' },
      ],
    },
    { name: 'damaged', given: { local: { routes: '{' } }, reads: [{ kind: 'unread' }] },
  ],
};
export default dialect;
