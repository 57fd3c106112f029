/** Knows a mill on paper whose switches tell their settings over SSH, and a yard of two firewalls and two gateways: what people once typed, and what they once plugged in. */
import { type Box, macOf } from './recorded.js';

const RUNNING = { via: 'ssh', run: 'show running-config', shell: 'ios' } as const;
const SAVED = { via: 'ssh', run: 'show startup-config', shell: 'ios' } as const;

/** Lines of every switch, as it was set up by the book. */
const BOOK: readonly string[] = ['service password-encryption', 'username netteam privilege 15 secret 9 ‹secret:0a1b2c3d4e5f:salted›', 'ip dhcp snooping', 'spanning-tree mode rapid-pvst', 'spanning-tree portfast bpduguard default', 'ip ssh version 2', 'logging host 10.60.0.60', 'ntp server 10.60.0.61', 'snmp-server host 10.60.0.60 version 3 priv monitor'];

interface Typed {
  /** Lines that were typed beside those of the book, and those that were not. */
  readonly more?: readonly string[];
  readonly less?: readonly string[];
  readonly saved?: boolean;
  /** When it was last changed, and by whom. */
  readonly changed?: string;
}
function printed(name: string, { more = [], less = [], changed = '10:00:00 UTC Mon Jan 4 2027 by u17' }: Typed): string {
  const lines = ['version 15.2', `hostname ${name}`, ...BOOK.filter((line) => !less.includes(line)), ...more];
  return `Building configuration...\n\nCurrent configuration : ${lines.join('\n').length} bytes\n!\n! Last configuration change at ${changed}\n!\n${lines.join('\n')}\n!\nend\n`;
}

const box = (number: number, name: string, typed: Typed, more: Partial<Box> = {}): Box => {
  const text = printed(name, typed);
  const saved = printed(name, typed.saved === false ? { ...typed, more: [] } : typed);
  return {
    ...{ name, number, address: `10.60.0.${number}`, descr: 'Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E4, RELEASE SOFTWARE (fc2)', kind: 'switch', ports: ['Gi0/1', 'Gi0/2', 'Gi0/3', 'Gi0/4', 'Gi0/5', 'Gi0/6', 'Gi0/7', 'Gi0/8'] },
    made: { vendor: 'Cisco', model: 'WS-C2960X-24TS-L', serial: `FOC${number}0000` },
    ...more,
    asked: [{ ask: RUNNING, raw: text }, { ask: SAVED, raw: saved }, ...(more.asked ?? [])],
  };
};
const below = (number: number): Partial<Box> => ({ hears: [['Gi0/1', 'hub', `Gi0/${number - 100}`]], learned: [['Gi0/2', macOf(number, 2)], ['Gi0/3', macOf(number, 3)], ['Gi0/4', macOf(number, 4)], ['Gi0/5', macOf(number, 5)]] });
/** So many names that refer to each other that nobody follows them. */
const KNOT = Array.from({ length: 60 }, (_, i) => [`class-map match-any KIND-${i}`, ...[1, 2, 3].map((n) => ` match access-group name RULES-${(i + n) % 60}`), `ip access-list extended RULES-${i}`, ` permit tcp any any eq ${1000 + i}`]).flat().concat(['CALM', 'BUSY'].flatMap((name) => [`policy-map ${name}`, ...Array.from({ length: 60 }, (_, i) => ` class KIND-${i}`)]), ['interface Vlan2', ' service-policy input CALM', ' service-policy output BUSY']);
const SHARED = 'username shop privilege 1 password 7 ‹secret:5e5e5e5e5e5e›';
const hello = (said: object): NonNullable<Box['asked']>[number] => ({ ask: { via: 'ssh', hello: true }, raw: JSON.stringify({ banner: 'SSH-2.0-Cisco-1.25', ...said }) });

export const MILL: readonly Box[] = [
  box(101, 'hub', { more: ['ip access-list extended INSIDE', ' permit ip any any', 'ip access-list extended LAB', ' permit tcp any host 10.60.0.199', 'interface Vlan1', ' ip access-group INSIDE in', ' ip access-group LAB out', 'interface Vlan66', ' ip helper-address 10.60.0.198', SHARED, ...KNOT] }, { hears: [...[102, 103, 104, 105, 106, 107].map((number) => [`Gi0/${number - 100}`, `mill${number - 101}`, 'Gi0/1'] as const), ['Gi0/8', 'gate', '1'], ['Gi0/1', 'mill7', 'Gi0/1']] }),
  // Left as it came: passwords are written in clear.
  box(102, 'mill1', { less: ['service password-encryption'], more: [SHARED] }, below(102)),
  // Opened in a hurry: over telnet, over the web, to write over SNMP, with methods of old.
  box(103, 'mill2', { less: ['ntp server 10.60.0.61'], more: ['ntp server 10.60.0.250', 'ip http server', 'snmp-server community ‹secret:00112233aabb› RW', 'snmp-server user watcher TEAM v3 auth md5 ‹secret:11112222aaaa› priv des ‹secret:33334444bbbb›', 'line vty 0 4', ' transport input telnet ssh', SHARED] }, { ...below(103), asked: [hello({ legacy: true, algorithms: { kex: 'diffie-hellman-group1-sha1', cipher: '3des-cbc', mac: 'hmac-md5' } })] }),
  // Tells nobody anything, and does not know the time.
  box(104, 'mill3', { less: ['logging host 10.60.0.60', 'ntp server 10.60.0.61'] }, { ...below(104), asked: [hello({ changedFrom: 'SHA256:b', hostKey: { fingerprint: 'SHA256:c' }, algorithms: { kex: 'curve25519-sha256' } })] }),
  // A stranger’s account, something for a while, and nothing of it saved.
  box(105, 'mill4', { saved: false, more: ['username fairgrounds privilege 15 secret 9 ‹secret:0a1b2c3d4e5f:salted›', 'interface GigabitEthernet0/8', ' description temp link for the fair'] }, { ...below(105), vlans: [{ id: 10, name: 'office', tagged: ['Gi0/1'] }, { id: 66, name: 'fair', tagged: ['Gi0/1'] }] }),
  // A filter that is not there, and one that hangs nowhere.
  box(106, 'mill5', { more: ['ip access-list extended STORE', ' permit tcp any any eq 22', 'interface Vlan1', ' ip access-group OFFICE in'] }, below(106)),
  // No guard against loops and foreign address servers.
  box(107, 'mill6', { less: ['ip dhcp snooping', 'spanning-tree portfast bpduguard default'] }, below(107)),
  // Its copy broke off.
  { ...box(109, 'mill7', {}, { hears: [['Gi0/1', 'hub', 'Gi0/1']] }), asked: [{ ask: RUNNING, raw: printed('mill7', {}).slice(0, 200), cut: true }] },
  // It answers, and lets nobody in.
  { name: 'gate', number: 108, address: '10.60.0.108', descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.60.0.108" addrtype="ipv4"/><address addr="${macOf(108)}" addrtype="mac"/></host>` }, { ask: { via: 'snmp', get: ['1.3.6.1.2.1.1.2.0'], credential: 'mill-snmp' }, refused: 'no such community' }] },
];

const GUEST_ENTRY = '1.3.6.1.4.1.6876.2.1.1';
const CARD_ENTRY = '1.3.6.1.4.1.6876.2.4.1';
const edge = (number: number, name: string, address: string, more: Partial<Box>): Box => ({ name, number, address, descr: `OPNsense ${name}.maple.example 26.7.2 FreeBSD 14.1-RELEASE amd64`, kind: 'router', ports: ['lan', 'wan'], made: { vendor: 'Example Gates', model: 'EG-100', serial: `EG${number}` }, ...more });

/** Two firewalls in one switch; behind them two gateways in one box. */
export const YARD: readonly Box[] = [
  edge(121, 'fwa', '10.70.0.1', { addresses: [['10.70.0.1/24', 'lan'], ['192.0.2.18/30', 'wan']], routes: [['0.0.0.0/0', '192.0.2.17']], arp: [['192.0.2.17', '00:90:1a:00:00:21', 'wan'], ['10.70.0.30', macOf(130, 1), 'lan']], hears: [['lan', 'ysw', '1']] }),
  edge(122, 'fwb', '10.70.0.2', { addresses: [['10.70.0.2/24', 'lan'], ['198.51.100.18/30', 'wan']], routes: [['0.0.0.0/0', '198.51.100.17']], arp: [['198.51.100.17', '00:90:1a:00:00:22', 'wan']], hears: [['lan', 'ysw', '2']] }),
  { name: 'ysw', number: 123, address: '10.70.0.3', descr: 'Office switch ysw', kind: 'switch', ports: ['1', '2', '3', '4', '5', '6'], made: { vendor: 'HPE', model: '2530-8G', serial: 'CN123' }, hears: [['1', 'fwa', 'lan'], ['2', 'fwb', 'lan'], ['3', 'hv', 'vmnic0']], learned: [['3', macOf(125, 1)], ['3', macOf(126, 1)], ['4', macOf(130, 1)], ['5', macOf(131, 1)]] },
  { name: 'hv', number: 124, address: '10.70.0.4', descr: 'VMware ESXi 8.0.2 build-22380479 VMware, Inc. x86_64', ports: ['vmnic0'], hears: [['vmnic0', 'ysw', '3']], asked: [{ ask: { via: 'snmp', walk: '1.3.6.1.4.1.6876.2' }, raw: [125, 126].map((number) => `${GUEST_ENTRY}.2.${number}|4|vgw${number}\n${GUEST_ENTRY}.6.${number}|4|powered on\n${CARD_ENTRY}.7.${number}.4000|4x|${macOf(number, 1).replaceAll(':', '')}\n`).join('') }] },
  edge(125, 'vgw1', '10.70.1.2', { ports: ['lan'], addresses: [['10.70.1.2/24', 'lan']], shares: [[7, '10.70.1.1', true, 'lan']] }),
  edge(126, 'vgw2', '10.70.1.3', { ports: ['lan'], addresses: [['10.70.1.3/24', 'lan']], shares: [[7, '10.70.1.1', false, 'lan']] }),
  ...[130, 131].map((number): Box => ({ name: `cart${number}`, number, address: `10.70.0.${number - 100}`, descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.70.0.${number - 100}" addrtype="ipv4"/><address addr="${macOf(number, 1)}" addrtype="mac"/></host>` }] })),
];
