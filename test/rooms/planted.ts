/** Knows a works that grew for twenty years, and a depot, on paper: every box answers, and faults of many kinds are planted in them. */
import { createHash } from 'node:crypto';
import type { Site } from '../../src/model/site.js';
import { type Box, macOf } from './recorded.js';

/** When it was swept. */
export const SWEPT_AT = '2027-09-10T02:00:00Z';

/** Made out by an authority of its own until 21 September 2027. */
const CERTIFICATE = 'MIIBLDCB1AIBBzAKBggqhkjOPQQDAjApMRQwEgYDVQQKDAtNYXBsZSBXb3JrczERMA8GA1UEAwwITWFwbGUgQ0EwHhcNMjYxMTI1MDM1OTAzWhcNMjcwOTIxMDM1OTAzWjAdMRswGQYDVQQDDBJzcnYxLm1hcGxlLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ0/GgYTiM6fiHw/XPS7K8WLXGnL6PUjo/5BavASGfYAPigQwoXkrV/UfTU0Z331TsuYoehTi2qMfR14ZyOGRL2MAoGCCqGSM49BAMCA0cAMEQCIFRzGKXLj2qVIh2Pi8rponUj9kj8yaxD6CkMMVR5EvnGAiACHcd3vqA96PBNySyXtN1BvX8mNelBIXRlQ76V3T+oyg==';
const HP = (number: number, version = 'YA.16.10') => ({ vendor: 'HPE', model: '2530-8G', serial: `CN${number}00A`, version });
const sw = (number: number, name: string, more: Partial<Box> = {}): Box => ({ name, number, address: `10.40.0.${number}`, descr: `Office switch ${name}`, kind: 'switch', ports: ['1', '2', '3', '4', '5', '6', '7', '8'], made: HP(number), ...more });
const leaf: Box = sw(14, 'sw4', { hears: [['1', 'core1', '4']] });
const LED_BY = leaf;

const debian = (version: string) => `NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="${version}"\n`;
const card = (number: number) => macOf(number, 1);
const host = (number: number, name: string, more: { gateway?: string; prefix?: number; addr?: string; machine?: string; key?: string; prints?: Readonly<Record<string, string>>; asked?: Box['asked'] } = {}): Box => ({
  name,
  number,
  address: `10.40.0.${number}`,
  descr: '',
  prints: {
    'cat /etc/os-release': debian('13'),
    'uname -n': `${name}\n`,
    'uname -sr': 'Linux 6.12.1-amd64\n',
    'cat /etc/machine-id': `${more.machine ?? createHash('sha256').update(name).digest('hex').slice(0, 32)}\n`,
    'ip addr': more.addr ?? `2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500\n    link/ether ${card(number)} brd ff:ff:ff:ff:ff:ff\n    inet 10.40.0.${number}/${more.prefix ?? 24} scope global eth0\n`,
    'ip route': `default via ${more.gateway ?? '10.40.0.254'} dev eth0 proto static\n`,
    ...more.prints,
  },
  asked: [{ ask: { via: 'ssh', hello: true }, raw: JSON.stringify({ banner: 'SSH-2.0-OpenSSH_10.0 Debian-5', hostKey: { fingerprint: `SHA256:${createHash('sha256').update(more.key ?? name).digest('base64').replace(/=+$/, '')}` } }) }, ...(more.asked ?? [])],
});

const firewall = (number: number, name: string, version: string, more: Partial<Box>): Box => ({ name, number, address: `10.40.0.${number}`, descr: `OPNsense ${name}.maple.example ${version} FreeBSD 14.1-RELEASE amd64`, kind: 'router', ports: ['lan', 'wan', 'dmz'], made: { vendor: 'Example Gates', model: 'EG-100', serial: `EG${number}`, version }, ...more });
const TWIN = '00:1b:21:63:00:01';

export const PLANTED: readonly Box[] = [
  // Two gateways that share an address and were brought up to date one at a time; an old range was left on a port, a way leads to a box that is gone.
  firewall(1, 'fw1', '26.7.2', {
    addresses: [['10.40.0.1/24', 'lan'], ['192.168.9.1/24', 'lan'], ['192.0.2.2/30', 'wan'], ['10.41.0.1/24', 'dmz']],
    routes: [['0.0.0.0/0', '192.0.2.1'], ['10.77.0.0/24', '10.40.0.250']],
    arp: [['192.0.2.1', '00:90:1a:00:00:01', 'wan'], ['10.40.0.60', card(60), 'lan'], ...[21, 22, 23, 24, 25, 77].map((number) => [`10.40.0.${number}`, card(number), 'lan'] as const)],
    hears: [['lan', 'core1', '1']],
    shares: [[1, '10.40.0.254', true, 'lan']],
  }),
  firewall(2, 'fw2', '26.7.1', { addresses: [['10.40.0.2/24', 'lan'], ['192.0.2.6/30', 'wan']], routes: [['0.0.0.0/0', '192.0.2.5']], arp: [['192.0.2.5', '00:90:1a:00:00:02', 'wan'], ['10.40.0.21', card(21), 'lan']], hears: [['lan', 'core2', '1']], shares: [[1, '10.40.0.254', false, 'lan']] }),
  // A line that somebody ordered for a fair: it has two ways out by hand, one of them private, and a range of its own within that of the office.
  { name: 'rt9', number: 9, address: '10.40.0.9', descr: 'Example router', kind: 'router', ports: ['lan', 'line1', 'line2', 'fair'], made: { vendor: 'Example Routers', model: 'R1', serial: 'R9' }, addresses: [['10.40.0.200/25', 'fair'], ['10.40.0.9/24', 'lan'], ['198.51.100.2/30', 'line1'], ['192.168.178.2/24', 'line2']], routes: [['0.0.0.0/0', '198.51.100.1'], ['0.0.0.0/0', '192.168.178.1']], arp: [['198.51.100.1', '00:90:1a:00:00:03', 'line1']], hears: [['lan', 'core2', '6']] },
  sw(11, 'core1', { hears: [['1', 'fw1', 'lan'], ['2', 'core2', '2'], ['3', 'sw3', '1'], ['4', 'sw4', '1'], ['5', 'sw1', '1'], ['6', 'sw1', '2'], ['7', 'sw2', '1'], ['8', 'core2', '8']], root: LED_BY, supplies: { 'PSU A': true, 'PSU B': false }, vlans: [{ id: 10, name: 'office', untagged: ['3'] }, { id: 20, name: 'plant', untagged: ['4'] }] }),
  sw(12, 'core2', { hears: [['1', 'fw2', 'lan'], ['2', 'core1', '2'], ['3', 'sw2', '2'], ['4', 'sw3', '2'], ['5', 'sw5', '1'], ['6', 'rt9', 'lan'], ['7', 'Lager_Halle', '1'], ['8', 'core1', '8']], down: ['8'], root: LED_BY, duplex: { 5: 'full' }, arp: [['10.40.0.60', TWIN, '1']] }),
  // Both cables into the first of two main boxes.
  sw(15, 'sw1', { hears: [['1', 'core1', '5'], ['2', 'core1', '6']], root: LED_BY, blocked: ['2'], learned: [['3', card(60)], ['4', TWIN], ['5', '00:1b:21:70:00:01'], ['6', card(21)]] }),
  sw(16, 'sw2', { hears: [['1', 'core1', '7'], ['2', 'core2', '3']], root: LED_BY, blocked: ['2'], vlans: [{ id: 10, name: 'office', tagged: ['1', '2'] }, { id: 30, name: 'old lab' }], learned: [['3', card(22)], ['4', card(23)]] }),
  // Untagged frames are another network at each end.
  sw(17, 'sw3', { hears: [['1', 'core1', '3'], ['2', 'core2', '4']], root: LED_BY, vlans: [{ id: 10, name: 'office', untagged: ['5'] }, { id: 20, name: 'plant', untagged: ['1'] }] }),
  { ...leaf, root: leaf, vlans: [{ id: 20, name: 'plant', untagged: ['1', '2'] }] },
  // Three in a row; the last protects itself against nothing and hears a box that nobody knows. Two of them bear one serial number.
  sw(18, 'sw5', { hears: [['1', 'core2', '5'], ['2', 'sw6', '1']], root: LED_BY, duplex: { 1: 'half' } }),
  sw(19, 'sw6', { hears: [['1', 'sw5', '2'], ['2', 'sw7', '1']], root: LED_BY, made: { vendor: 'Other Nets', model: 'ON-8', serial: 'DUP-1' } }),
  sw(20, 'sw7', { hears: [['1', 'sw6', '2'], ['5', 'cellar', '48']], root: null, made: { vendor: 'Third Nets', model: 'TN-8', serial: 'DUP-1' } }),
  sw(13, 'Lager_Halle', { hears: [['1', 'core2', '7']], root: LED_BY, made: { vendor: 'Fourth Nets', model: 'FN-8', serial: 'FN1' } }),
  { name: 'home', number: 77, address: '10.40.0.77', descr: 'FRITZ!Box 7590 (UI)', ports: ['lan'], location: 'somewhere' },
  // Two servers that give the time to each other; the second passes all questions for names on to the first.
  host(21, 'srv1', {
    asked: [{ ask: { via: 'ntp' }, raw: '{"stratum":3,"leap":0,"version":4,"reference":"0a280016"}' }, { ask: { via: 'tls', port: 443 }, raw: JSON.stringify({ protocol: 'TLSv1.3', cipher: 'x', certificate: CERTIFICATE }) }, { ask: { via: 'dns', type: 'PTR', name: '23.0.40.10.in-addr.arpa' }, raw: '{"rcode":"NOERROR","records":[{"name":"23.0.40.10.in-addr.arpa","type":"PTR","value":"oldshop.maple.example"}]}' }],
    prints: { 'cat /etc/resolv.conf': 'nameserver 10.40.0.21\nnameserver 10.40.0.22\n', 'ss -tulpn': 'tcp LISTEN 0 9 0.0.0.0:389 0.0.0.0:* users:(("slapd",pid=9,fd=3))\nudp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:(("unbound",pid=8,fd=3))\nudp UNCONN 0 0 0.0.0.0:67 0.0.0.0:* users:(("dhcpd",pid=7,fd=3))\n', "grep -rHE '^[[:space:]]*(dhcp-range=": '/etc/dhcp/dhcpd.conf:  range 10.40.0.100 10.40.0.180;\n' },
  }),
  host(22, 'srv2', {
    gateway: '10.40.0.1',
    asked: [{ ask: { via: 'ntp' }, raw: '{"stratum":3,"leap":0,"version":4,"reference":"0a280015"}' }],
    prints: { 'cat /etc/resolv.conf': 'nameserver 10.40.0.21\n', 'ss -tulpn': 'udp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:(("dnsmasq",pid=8,fd=3))\n' },
  }),
  // Its number leads to an old name; it asks the internet for names of the office; it joins two cables.
  host(23, 'srv3', {
    prints: { 'cat /etc/resolv.conf': 'nameserver 10.40.0.21\nnameserver 9.9.9.9\n' },
    addr: `2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500 master br0\n    link/ether ${card(23)} brd ff:ff:ff:ff:ff:ff\n3: eth1: <BROADCAST,UP,LOWER_UP> mtu 1500 master br0\n    link/ether ${macOf(23, 2)} brd ff:ff:ff:ff:ff:ff\n4: br0: <BROADCAST,UP,LOWER_UP> mtu 1500\n    link/ether ${card(23)} brd ff:ff:ff:ff:ff:ff\n    inet 10.40.0.23/24 scope global br0\n`,
  }),
  // Two copies of one machine: one leaves by another door, the other draws its network too wide; both ask a name server that is gone.
  host(24, 'srv4', { machine: 'aa'.repeat(8) + '11'.repeat(8), key: 'copied', gateway: '10.40.0.9', prints: { 'cat /etc/os-release': debian('10'), 'cat /etc/resolv.conf': 'nameserver 10.40.0.21\nnameserver 10.40.0.53\n', 'ss -tulpn': 'udp UNCONN 0 0 0.0.0.0:67 0.0.0.0:* users:(("dnsmasq",pid=8,fd=3))\n', "grep -rHE '^[[:space:]]*(dhcp-range=": '/etc/dnsmasq.conf:dhcp-range=10.40.0.150,10.40.0.199,8h\n' } }),
  host(25, 'srv5', { machine: 'aa'.repeat(8) + '11'.repeat(8), key: 'copied', prefix: 16, asked: [{ ask: { via: 'ssh', run: 'ss -tunp' }, raw: 'Netid State\n', cut: true }] }),
  { name: 'closed', number: 26, address: '10.40.0.26', descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.40.0.26" addrtype="ipv4"/><address addr="${card(26)}" addrtype="mac"/></host>` }, { ask: { via: 'ssh', run: 'uname -n', credential: 'audit-key' }, refused: 'no such key' }] },
];
const yard = (number: number, name: string, more: Partial<Box>): Box => ({ ...sw(number, name, more), address: `10.50.0.${number}` });
const lead = yard(41, 'sw1', {});
/** A depot where everything was bought twice and joined once. */
export const DEPOT: readonly Box[] = [
  // Both believe to be in charge, both hang on one switch; both lines end in the first.
  firewall(31, 'gw1', '26.7.2', { address: '10.50.0.1', ports: ['lan', 'wan', 'dmz', 'tun1', 'tun2'], tunnels: ['tun1', 'tun2'], addresses: [['10.50.0.1/24', 'lan'], ['192.0.2.10/30', 'wan'], ['198.51.100.10/30', 'dmz']], routes: [['0.0.0.0/0', '192.0.2.9'], ['0.0.0.0/0', '198.51.100.9']], arp: [['192.0.2.9', '00:90:1a:00:00:09', 'wan']], hears: [['lan', 'sw1', '1']], shares: [[1, '10.50.0.254', true, 'lan']] }),
  firewall(32, 'gw2', '26.7.2', { address: '10.50.0.2', addresses: [['10.50.0.2/24', 'lan']], hears: [['lan', 'sw1', '2']], shares: [[1, '10.50.0.254', true, 'lan']] }),
  // A bundle of which one cable works.
  { ...lead, ports: [...lead.ports!, 'Trk1'], bundles: { Trk1: ['3', '4'] }, down: ['4'], hears: [['1', 'gw1', 'lan'], ['2', 'gw2', 'lan'], ['3', 'sw2', '3'], ['5', 'sw3', '1']], root: lead, learned: [['6', card(51)], ['7', card(52)]], vlans: [{ id: 10, name: 'office', tagged: ['3', '5'] }, { id: 20, name: 'plant', tagged: ['3', '5'] }] },
  yard(42, 'sw2', { mtu: { 5: 9216 }, hears: [['3', 'sw1', '3'], ['5', 'sw3', '2']], root: lead, vlans: [{ id: 10, name: 'office', tagged: ['3', '5'] }, { id: 20, name: 'plant', tagged: ['3'] }] }),
  // Its spare does not carry what one of its desks needs.
  yard(43, 'sw3', { hears: [['1', 'sw1', '5'], ['2', 'sw2', '5']], root: lead, blocked: ['2'], learned: [['3', card(53)]], vlans: [{ id: 10, name: 'office', tagged: ['1', '2'] }, { id: 20, name: 'plant', tagged: ['1'], untagged: ['3'] }] }),
  // One machine for addresses, time and files.
  { ...host(51, 'all', { gateway: '10.50.0.254' }), address: '10.50.0.51', prints: { ...host(51, 'all', { gateway: '10.50.0.254' }).prints, 'ip addr': `2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500\n    link/ether ${card(51)} brd ff:ff:ff:ff:ff:ff\n    inet 10.50.0.51/24 scope global eth0\n`, 'ss -tulpn': 'udp UNCONN 0 0 0.0.0.0:67 0.0.0.0:* users:(("dhcpd",pid=7,fd=3))\nudp UNCONN 0 0 0.0.0.0:123 0.0.0.0:* users:(("chronyd",pid=6,fd=3))\ntcp LISTEN 0 9 0.0.0.0:445 0.0.0.0:* users:(("smbd",pid=5,fd=3))\n' } },
  ...[52, 53].map((number): Box => ({ name: `desk${number}`, number, address: `10.50.0.${number}`, descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.50.0.${number}" addrtype="ipv4"/><address addr="${card(number)}" addrtype="mac"/></host>` }] })),
];

/** Asked, and nothing is there: a router of long ago, and a name server among others that coverage tells of as one range. */
export const SILENT: readonly string[] = [...Array.from({ length: 9 }, (_, at) => `10.40.0.${50 + at}`), '10.40.0.250'];

export const PLANTED_SITE: Pick<Site, 'scope' | 'credentials'> = {
  scope: { allow: ['10.40.0.0/24', '10.50.0.0/24'], deny: [], windows: [] },
  credentials: [{ name: 'audit-key', type: 'ssh-key', user: 'audit', key: { from: 'file', path: '/nowhere' }, passphrase: null, for: ['10.40.0.0/24'], sudo: true }],
};
