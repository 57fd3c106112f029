/** Knows a sound network with two of everything: routers that share a gateway and find their way by OSPF, a ring of switches with one blocked port, a router with eight addresses, and machines set up from one copy. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const COMMUNITY = 'ring-look-only';
const LAN = '10.50.0';
const GATEWAY = `${LAN}.1`;
const SCOPE = ['10.50.0.0/24', '10.50.255.0/27'];
const SERIALS: Readonly<Record<string, string>> = { e1: 'MX10E00001', e2: 'MX10E00002', d1: 'MX10D00001', d2: 'MX10D00002', sw1: 'QF51S00001', sw2: 'QF51S00002', sw3: 'QF51S00003' };
const ADDRESSES: Readonly<Record<string, string>> = {
  d1: `${LAN}.2`,
  d2: `${LAN}.3`,
  sw1: `${LAN}.5`,
  sw2: `${LAN}.6`,
  sw3: `${LAN}.7`,
  dns1: `${LAN}.10`,
  dns2: `${LAN}.11`,
  app1: `${LAN}.12`,
  app2: `${LAN}.13`,
  pc1: `${LAN}.31`,
  pc2: `${LAN}.32`,
  pc3: `${LAN}.33`,
  e1: '10.50.255.1',
  e2: '10.50.255.9',
};

const agent = (name: string, descr: string, objectId: string, model: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({
  community: COMMUNITY,
  descr,
  objectId,
  chassis: { vendor: 'Juniper Networks', model, serial: SERIALS[name]! },
  labels,
  location: 'Town hall, room 3',
  contact: 'it@ring.example',
});
const router = (name: string, id: string, addresses: LabNode['addresses'], more: Partial<LabNode> = {}): LabNode => ({
  name,
  kind: 'router',
  addresses,
  lldp: true,
  ospf: { id, networks: ['10.50.255.0/27', '10.50.0.0/24', '100.64.8.0/21'], default: more.gateway !== undefined },
  snmp: agent(name, 'Juniper Networks, Inc. mx104 internet router, kernel JUNOS 18.4R3', '.1.3.6.1.4.1.2636.1.1.1.2.97', 'MX104'),
  ...more,
});
const sharing = (priority: number, tracks: string): Partial<LabNode> => ({ vrrp: { group: 50, address: `${GATEWAY}/24`, port: 'lan', priority, tracks } });
const bridge = (name: string, priority: number, labels: SnmpAgent['labels']): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${ADDRESSES[name]!}/24` },
  gateway: GATEWAY,
  lldp: true,
  stp: { priority },
  snmp: agent(name, 'Juniper Networks, Inc. ex3400-24t Ethernet Switch, kernel JUNOS 18.4R3', '.1.3.6.1.4.1.2636.1.1.1.2.131', 'EX3400-24T', labels),
});
const server = (name: string, more: Partial<LabNode> = {}): LabNode => ({
  name,
  kind: 'server',
  addresses: { eth0: `${ADDRESSES[name]!}/24` },
  gateway: GATEWAY,
  talks: true,
  machine: { account: 'audit', resolvers: [ADDRESSES.dns1!, ADDRESSES.dns2!] },
  ...more,
});
const pc = (name: string): LabNode => ({ name, kind: 'host', addresses: { eth0: `${ADDRESSES[name]!}/24` }, gateway: GATEWAY, talks: true });

const truth: Truth = {
  devices: [...Object.keys(ADDRESSES), 'probe'],
  links: [
    { a: 'e1', aPort: 'to-d1', b: 'd1', bPort: 'to-e1' },
    { a: 'e1', aPort: 'to-d2', b: 'd2', bPort: 'to-e1' },
    { a: 'e2', aPort: 'to-d1', b: 'd1', bPort: 'to-e2' },
    { a: 'e2', aPort: 'to-d2', b: 'd2', bPort: 'to-e2' },
    { a: 'd1', aPort: 'lan', b: 'sw1', bPort: 'p1' },
    { a: 'd2', aPort: 'lan', b: 'sw2', bPort: 'p1' },
    { a: 'sw1', aPort: 'p2', b: 'sw2', bPort: 'p2' },
    { a: 'sw1', aPort: 'p3', b: 'sw3', bPort: 'p1' },
    { a: 'sw2', aPort: 'p3', b: 'sw3', bPort: 'p2', state: 'blocked' },
  ],
  segments: [],
  hostPorts: {
    dns1: { device: 'sw1', port: 'p4' },
    app1: { device: 'sw1', port: 'p5' },
    pc1: { device: 'sw1', port: 'p6' },
    dns2: { device: 'sw2', port: 'p4' },
    app2: { device: 'sw2', port: 'p5' },
    pc2: { device: 'sw2', port: 'p6' },
    pc3: { device: 'sw3', port: 'p3' },
    probe: { device: 'sw3', port: 'p4' },
  },
  cutDevices: [
    { name: 'sw1', hosts: ['app1', 'dns1', 'pc1'], devices: [] },
    { name: 'sw2', hosts: ['app2', 'dns2', 'pc2'], devices: [] },
    { name: 'sw3', hosts: ['pc3', 'probe'], devices: [] },
  ],
  cutLinks: [],
  cutSegments: [],
  providers: ['e1', 'e2'],
  // d1 and d2 hear each other across the switches.
  adjacencies: { kinds: ['ospf', 'bgp', 'tunnel'], rows: [['d1', 'd2'], ['d1', 'e1'], ['d1', 'e2'], ['d2', 'e1'], ['d2', 'e2']].map((ends) => ({ kind: 'ospf', ends })) },
  findings: [],
  exactRules: [],
  grave: [],
  soundRules: ['lone-gateway', 'lone-internet-uplink', 'lone-dns', 'unmanaged-switch', 'cut-link', 'cut-segment', 'daisy-chain', 'double-nat', 'duplicate-address', 'overlapping-subnets'],
};

export const ringSound: LabNetwork = {
  name: 'ring-sound',
  drawing: `
    isp1 - e1 - d1 - sw1 - dns1, app1, pc1
             \\ /      |  \\
             / \\      |   sw3 - pc3, probe
    isp2 - e2 - d2 - sw2 /
                      |
                      dns2, app2, pc2
    e1, e2, d1, d2 by OSPF; d1 and d2 share ${GATEWAY}; sw1, sw2, sw3 are a ring; app2 is a copy of app1`,
  nodes: [
    { name: 'isp1', kind: 'provider', addresses: { cust: '100.64.11.1/30' } },
    { name: 'isp2', kind: 'provider', addresses: { cust: '100.64.12.1/30' } },
    router('e1', '10.50.255.1', { 'to-d1': '10.50.255.1/30', 'to-d2': '10.50.255.5/30', wan: '100.64.11.2/30' }, { gateway: '100.64.11.1', natOn: 'wan' }),
    router('e2', '10.50.255.9', { 'to-d1': '10.50.255.9/30', 'to-d2': '10.50.255.13/30', wan: '100.64.12.2/30' }, { gateway: '100.64.12.1', natOn: 'wan' }),
    // Eight addresses: three ports, two of them within the scope as well, and four of its own that belong to no port.
    router('d1', '10.50.255.17', { lan: `${ADDRESSES.d1!}/24`, 'to-e1': '10.50.255.2/30', 'to-e2': '10.50.255.10/30' }, {
      ...sharing(150, '100.64.11.1'),
      also: [17, 18, 19, 20, 21].map((at) => `ip address add 10.50.255.${at}/32 dev lo`),
    }),
    router('d2', '10.50.255.25', { lan: `${ADDRESSES.d2!}/24`, 'to-e1': '10.50.255.6/30', 'to-e2': '10.50.255.14/30' }, sharing(100, '100.64.12.1')),
    bridge('sw1', 4096, { p1: 'd1', p2: 'sw2', p3: 'sw3' }),
    bridge('sw2', 8192, { p1: 'd2', p2: 'sw1', p3: 'sw3' }),
    bridge('sw3', 32768, { p1: 'sw1', p2: 'sw2' }),
    server('dns1', { dns: ADDRESSES }),
    server('dns2', { dns: ADDRESSES }),
    server('app1', { listens: [443] }),
    server('app2', { listens: [443], cloneOf: 'app1' }),
    pc('pc1'),
    pc('pc2'),
    pc('pc3'),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${LAN}.250/24` }, gateway: GATEWAY },
  ],
  cables: [
    'e1.wan - isp1.cust',
    'e2.wan - isp2.cust',
    'e1.to-d1 - d1.to-e1',
    'e1.to-d2 - d2.to-e1',
    'e2.to-d1 - d1.to-e2',
    'e2.to-d2 - d2.to-e2',
    'd1.lan - sw1.p1',
    'd2.lan - sw2.p1',
    'sw1.p2 - sw2.p2',
    'sw1.p3 - sw3.p1',
    'sw2.p3 - sw3.p2',
    'sw1.p4 - dns1.eth0',
    'sw1.p5 - app1.eth0',
    'sw1.p6 - pc1.eth0',
    'sw2.p4 - dns2.eth0',
    'sw2.p5 - app2.eth0',
    'sw2.p6 - pc2.eth0',
    'sw3.p3 - pc3.eth0',
    'sw3.p4 - probe.eth0',
  ],
  spares: ['sw1.p8', 'sw2.p8', 'sw3.p8'],
  scope: SCOPE,
  outside: ['100.64.11.1', '100.64.12.1'],
  convergesInMs: 14_000,
  documents: {
    'devices.csv': `Hostname,IP,S/N\n${Object.entries(ADDRESSES)
      .map(([name, address]) => `${name},${address},${SERIALS[name] ?? ''}`)
      .join('\n')}\n`,
  },
  siteFile: (folder) =>
    siteFileOf(
      {
        client: 'Ring Town Hall',
        scope: SCOPE,
        community: COMMUNITY,
        account: 'audit',
        services: ['{ name: Registry, tier: essential, tolerable_outage: 4h, needs: { device: [app1, app2], dns: [dns1, dns2], gateway: any } }'],
        more: ['recovery:', ...['sw1', 'sw2', 'sw3'].map((unit) => `  - { unit: ${unit}, by: spare, hours: 2, tested: 2026-06-01 }`), 'documents: [ { csv: devices.csv, columns: { name: Hostname, address: IP, serial: "S/N" } } ]'],
      },
      folder,
    ),
  truth,
};
