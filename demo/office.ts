/** The demo office: a joinery of fifty people, drawn as data. Every address lies in 127.77.0.0/16 and exists on this machine only. */

export type Kind = 'firewall' | 'switch' | 'access-point' | 'server' | 'hypervisor' | 'guest' | 'storage' | 'printer' | 'ups' | 'pc' | 'unmanaged';

export interface Node {
  readonly name: string;
  readonly kind: Kind;
  readonly address: string | null;
  readonly mac: string;
  /** Ports by name, in ifIndex order. */
  readonly ports: readonly string[];
  readonly descr?: string;
  readonly objectId?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly vendor?: string;
  readonly location?: string;
  readonly ssh?: boolean;
  /** Port descriptions (ifAlias) by port. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly gateway?: string;
  /** Days since its start, where it tells. */
  readonly upDays?: number;
}
export interface Cable {
  readonly a: readonly [string, string];
  readonly b: readonly [string, string];
}

export const GATEWAY = '127.77.0.1';
export const PROVIDER = '127.77.255.1';
export const PROVIDER_MAC = '00:90:1a:40:12:7e';
export const SNMP_PORT = 16161;
export const SSH_PORT = 16022;
export const COMMUNITY = 'demo-read-only';

const NET_SNMP = '1.3.6.1.4.1.8072.3.2.10';
const PROCURVE = '1.3.6.1.4.1.11.2.3.7.11';

function ports(count: number, prefix = ''): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}
function managedSwitch(number: number, name: string, count: number, more: Partial<Node> = {}): Node {
  return {
    name,
    kind: 'switch',
    address: `127.77.0.${10 + number}`,
    mac: mac(0x3cd92b, 0x100 * number),
    ports: ports(count),
    descr: `ProCurve J9773A 2530-${count}G-PoEP Switch, revision YA.16.08.0003, ROM YA.15.20 (/ws/swbuildm/rel_yakima_qaoff/code/build/lakes(swbuildm_rel_yakima_qaoff_rel_yakima))`,
    objectId: `${PROCURVE}.161`,
    model: `2530-${count}G-PoEP`,
    serial: `CN5${number}FP00${number}K`,
    vendor: 'HP',
    location: 'comms cupboard',
    ...more,
  };
}
function linux(name: string, last: number, number: number, kind: Kind, more: Partial<Node> = {}): Node {
  return {
    name,
    kind,
    address: `127.77.0.${last}`,
    mac: mac(kind === 'guest' ? 0xbc2411 : 0x001b21, 0x10 * number),
    ports: ['eth0'],
    descr: `Linux ${name} 6.1.0-28-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 x86_64`,
    objectId: NET_SNMP,
    location: 'comms cupboard',
    ssh: true,
    gateway: GATEWAY,
    ...more,
  };
}

/** Devices that somebody looks after. */
export const DEVICES: readonly Node[] = [
  {
    name: 'fw1',
    kind: 'firewall',
    address: GATEWAY,
    mac: mac(0xf490ea, 0x10),
    ports: ['igb0', 'igb1'],
    descr: 'OPNsense fw1.hazel.example 24.7.11_2 FreeBSD 14.1-RELEASE-p6 amd64',
    objectId: '1.3.6.1.4.1.12325.1.1.2.1.1',
    location: 'comms cupboard',
    aliases: { igb0: 'office', igb1: 'internet' },
  },
  managedSwitch(1, 'core1', 24, { aliases: { 1: 'fw1', 2: 'acc1', 3: 'acc2', 10: 'hv1' }, model: '2930F-24G', serial: 'SG12KMN0A1', objectId: `${PROCURVE}.181.17`, descr: 'Aruba JL253A 2930F-24G-4SFP+ Switch, revision WC.16.11.0012, ROM WC.16.01.0010 (/ws/swbuildm/rel_binghamton_qaoff/code/build/bom(swbuildm_rel_binghamton_qaoff_rel_binghamton))' }),
  managedSwitch(2, 'acc1', 24, { aliases: { 24: 'uplink core1' }, location: 'drawing office' }),
  // The plug was moved when the cupboard was tidied; the description was not.
  managedSwitch(3, 'acc2', 24, { aliases: { 24: 'uplink acc1' }, location: 'sales', upDays: 1100 }),
  // Bought second-hand; nobody brought it up to date.
  managedSwitch(4, 'acc3', 24, { aliases: { 24: 'uplink core1' }, location: 'workshop', descr: 'ProCurve J9773A 2530-24G-PoEP Switch, revision YA.15.20.0001, ROM YA.15.20 (/ws/swbuildm/rel_cherry_qaoff/code/build/lakes(swbuildm_rel_cherry_qaoff_rel_cherry))' }),
  { name: 'ap1', kind: 'access-point', address: '127.77.0.21', mac: mac(0x245a4c, 0x10), ports: ['eth0'], descr: 'UAP-AC-Pro-Gen2 6.6.77.15402', objectId: '1.3.6.1.4.1.41112.1.6', location: 'drawing office', gateway: GATEWAY },
  { name: 'ap2', kind: 'access-point', address: '127.77.0.22', mac: mac(0x245a4c, 0x20), ports: ['eth0'], descr: 'UAP-AC-Pro-Gen2 6.6.77.15402', objectId: '1.3.6.1.4.1.41112.1.6', location: 'workshop', gateway: GATEWAY },
  linux('hv1', 30, 1, 'hypervisor', { descr: 'Linux hv1 6.8.12-4-pve #1 SMP PREEMPT_DYNAMIC PMX 6.8.12-4 x86_64', ports: ['eno1', 'vmbr0'] }),
  linux('dns1', 31, 2, 'guest'),
  linux('dns2', 32, 3, 'guest'),
  linux('erp', 33, 4, 'guest'),
  linux('files', 34, 5, 'storage', { descr: 'Linux files 4.4.302+ #72806 SMP Synology DiskStation DS920+ x86_64', objectId: '1.3.6.1.4.1.6574.1', mac: mac(0x001132, 0x10), ssh: false }),
  linux('backup', 35, 6, 'server', { location: 'workshop' }),
  { name: 'print1', kind: 'printer', address: '127.77.0.40', mac: mac(0x001e0b, 0x10), ports: ['eth0'], descr: 'HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD153,EEPROM JSI24090012,CIDATE 03/09/2021', objectId: '1.3.6.1.4.1.11.2.3.9.1', location: 'sales', gateway: GATEWAY },
  { name: 'ups1', kind: 'ups', address: '127.77.0.41', mac: mac(0x00c0b7, 0x10), ports: ['eth0'], descr: 'APC Web/SNMP Management Card (MB:v4.2.9 PF:v7.1.2 PN:apc_hw05_aos_712.bin AF1:v7.1.2 AN1:apc_hw05_sumx_712.bin MN:AP9630 HR:08 SN:ZA1735003456)', objectId: '1.3.6.1.4.1.318.1.3.27', location: 'comms cupboard', gateway: GATEWAY },
];

/** Nobody bought it, nobody manages it: it has no address and answers nothing. */
const UNMANAGED: Node = { name: 'under the bench', kind: 'unmanaged', address: null, mac: mac(0x000000, 0), ports: ports(8) };

/** Forty desks: 14 in the drawing office, 13 in sales, 8 in the workshop, 5 at the bench behind the unmanaged switch. */
export const DESKS: readonly Node[] = Array.from({ length: 40 }, (_, i) => ({ name: `desk-${i + 1}`, kind: 'pc', address: `127.77.1.${i + 1}`, mac: mac(0xd4bed9, 0x1000 + i), ports: ['eth0'] }));

export const NODES: readonly Node[] = [...DEVICES, UNMANAGED, ...DESKS];

function uplink(name: string, port: string, corePort: string): Cable {
  return { a: [name, port], b: ['core1', corePort] };
}
export const CABLES: readonly Cable[] = [
  uplink('fw1', 'igb0', '1'),
  uplink('acc1', '24', '2'),
  uplink('acc2', '24', '3'),
  uplink('acc3', '24', '4'),
  uplink('hv1', 'eno1', '10'),
  uplink('files', 'eth0', '11'),
  uplink('ups1', 'eth0', '12'),
  { a: ['dns1', 'eth0'], b: ['hv1', 'vmbr0'] },
  { a: ['dns2', 'eth0'], b: ['hv1', 'vmbr0'] },
  { a: ['erp', 'eth0'], b: ['hv1', 'vmbr0'] },
  { a: ['ap1', 'eth0'], b: ['acc1', '20'] },
  { a: ['ap2', 'eth0'], b: ['acc3', '20'] },
  { a: ['print1', 'eth0'], b: ['acc2', '20'] },
  { a: ['backup', 'eth0'], b: ['acc3', '19'] },
  { a: [UNMANAGED.name, '1'], b: ['acc3', '12'] },
  ...DESKS.map((desk, i): Cable => {
    if (i < 14) return { a: [desk.name, 'eth0'], b: ['acc1', `${i + 1}`] };
    if (i < 27) return { a: [desk.name, 'eth0'], b: ['acc2', `${i - 13}`] };
    if (i < 35) return { a: [desk.name, 'eth0'], b: ['acc3', `${i - 26}`] };
    return { a: [desk.name, 'eth0'], b: [UNMANAGED.name, `${i - 33}`] };
  }),
];

/** Who talks LLDP. */
export const SPEAKS_LLDP: ReadonlySet<Kind> = new Set(['firewall', 'switch', 'access-point', 'hypervisor']);

function mac(oui: number, number: number): string {
  return (oui * 0x1000000 + number).toString(16).padStart(12, '0').match(/../g)!.join(':');
}
