/** Knows a harbour office in VLANs: a router with a leg in each over one cable, two bundles of cables of which one has lost a member, and a ring whose spare cable does not carry all. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth, Vlans } from '../house/network.js';

const COMMUNITY = 'harbour-look';
const [OFFICE, SERVERS, CAMERAS, MANAGEMENT] = [10, 20, 30, 99];
const VLANS = { [OFFICE]: 'office', [SERVERS]: 'servers', [CAMERAS]: 'cameras', [MANAGEMENT]: 'management' };
const address = (vlan: number, host: number) => `10.75.${vlan}.${host}`;
const SCOPE = Object.keys(VLANS).map((vlan) => `10.75.${vlan}.0/26`);

const agent = (descr: string, objectId: string, vendor: string, model: string, serial: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis: { vendor, model, serial }, labels, location: 'Harbour master’s office', contact: 'it@harbour.example' });
/** A switch knows the VLANs that it carries. */
const namesOf = (ports: Vlans['ports']) => Object.fromEntries(Object.entries(VLANS).filter(([vlan]) => Object.values(ports).flat().includes(Number(vlan))));
const bridge = (name: string, at: number, vlans: Omit<Vlans, 'names'>, more: Partial<LabNode> = {}): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${address(MANAGEMENT, at)}/26` },
  gateway: address(MANAGEMENT, 1),
  lldp: true,
  vlans: { names: namesOf(vlans.ports), inside: { br0: MANAGEMENT }, ...vlans },
  snmp: agent('ExtremeXOS (X440G2-24t-10G4) version 30.7.1.1', '.1.3.6.1.4.1.1916.2.219', 'Extreme Networks', 'X440G2-24t-10G4', `H24010000${at}`),
  ...more,
});
const host = (name: string, vlan: number, at: number, more: Partial<LabNode> = {}): LabNode => ({ name, kind: 'host', addresses: { eth0: `${address(vlan, at)}/26` }, gateway: address(vlan, 1), talks: true, ...more });

const ON_ACC1 = ['pc1', 'pc2', 'srv1'];
const ON_ACC2 = ['pc3', 'srv2'];
const ON_ACC3 = ['cam3', 'pc4', 'srv3'];
const ON_ACC4 = ['pc5'];
const ALL = [...ON_ACC1, ...ON_ACC2, ...ON_ACC3, ...ON_ACC4, 'probe', 'recorder'];
const SWITCHES = ['acc1', 'acc2', 'acc3', 'acc4', 'core'];
const truth: Truth = {
  devices: ['fw', ...SWITCHES, ...ALL],
  links: [
    { a: 'fw', aPort: 'lan', b: 'core', bPort: 'p1', vlans: [OFFICE, SERVERS, CAMERAS, MANAGEMENT] },
    { a: 'core', aPort: 'po1', b: 'acc1', bPort: 'po1', members: ['core.p2 - acc1.p1', 'core.p3 - acc1.p2'], vlans: [OFFICE, SERVERS, MANAGEMENT] },
    { a: 'core', aPort: 'p4', b: 'acc2', bPort: 'p1', vlans: [OFFICE, SERVERS, MANAGEMENT] },
    { a: 'core', aPort: 'p5', b: 'acc3', bPort: 'p1', vlans: [OFFICE, SERVERS, CAMERAS, MANAGEMENT] },
    { a: 'acc2', aPort: 'p2', b: 'acc3', bPort: 'p2', state: 'blocked', vlans: [OFFICE, MANAGEMENT] },
    { a: 'core', aPort: 'po2', b: 'acc4', bPort: 'po1', members: ['core.p6 - acc4.p1'], vlans: [OFFICE, MANAGEMENT] },
  ],
  segments: [],
  hostPorts: {
    pc1: { device: 'acc1', port: 'p3' },
    pc2: { device: 'acc1', port: 'p4' },
    srv1: { device: 'acc1', port: 'p5' },
    pc3: { device: 'acc2', port: 'p3' },
    srv2: { device: 'acc2', port: 'p4' },
    pc4: { device: 'acc3', port: 'p3' },
    srv3: { device: 'acc3', port: 'p4' },
    cam3: { device: 'acc3', port: 'p5' },
    pc5: { device: 'acc4', port: 'p3' },
    probe: { device: 'core', port: 'p8' },
    recorder: { device: 'core', port: 'p9' },
  },
  cutDevices: [
    { name: 'fw', hosts: ALL, devices: SWITCHES },
    { name: 'core', hosts: ALL, devices: ['acc1', 'acc2', 'acc3', 'acc4'] },
    { name: 'acc1', hosts: ON_ACC1, devices: [] },
    { name: 'acc2', hosts: ON_ACC2, devices: [] },
    { name: 'acc3', hosts: ON_ACC3, devices: [] },
    { name: 'acc4', hosts: ON_ACC4, devices: [] },
  ],
  cutLinks: [
    { cable: 'fw.lan - core.p1', hosts: ALL, devices: SWITCHES },
    // The ring goes on without these for what the spare carries.
    { cable: 'core.p4 - acc2.p1', hosts: ['srv2'], devices: [] },
    { cable: 'core.p5 - acc3.p1', hosts: ['cam3', 'srv3'], devices: [] },
    { cable: 'core.p6 - acc4.p1', hosts: ON_ACC4, devices: ['acc4'] },
  ],
  cutSegments: [],
  vlans: VLANS,
  subnets: [...SCOPE, '100.64.41.0/30'].map((cidr) => ({ cidr, gateways: ['fw'] })),
  providers: ['fw'],
  stops: [
    { service: 'Berth plan', units: ['fw', 'core', 'acc3', 'srv3', 'core.p5 - acc3.p1', 'fw.lan - core.p1'] },
    { service: 'Invoices', units: ['fw', 'core', 'acc1', 'srv1', 'fw.lan - core.p1'] },
  ],
  findings: [
    { rule: 'vlan-missing-on-spare', about: 'acc2' },
    { rule: 'vlan-missing-on-spare', about: 'acc3' },
    { rule: 'single-member-lag', about: 'core' },
    { rule: 'single-member-lag', about: 'acc4' },
    { rule: 'vlan-mismatch', about: 'acc2' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
  ],
  exactRules: ['vlan-missing-on-spare', 'single-member-lag', 'vlan-mismatch', 'lone-gateway', 'lone-internet-uplink'],
  grave: [
    { rule: 'cut-device', about: 'fw' },
    { rule: 'cut-device', about: 'core' },
    { rule: 'cut-device', about: 'acc3' },
    { rule: 'cut-device', about: 'srv3' },
    { rule: 'cut-link', about: 'core' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
  ],
  soundRules: ['cut-segment', 'unmanaged-switch', 'nameless-vlan', 'unused-vlan', 'single-port-vlan', 'double-nat', 'duplicate-address', 'overlapping-subnets', 'back-door-link'],
};

export const harbour: LabNetwork = {
  name: 'harbour',
  drawing: `
    isp - fw = one cable, four VLANs = core - probe, recorder
                      core == acc1 - pc1, pc2, srv1
                      core - acc2 - pc3, srv2, cam2
                              |  the spare: VLAN 10 and 99 alone
                      core - acc3 - pc4, srv3, cam3
                      core =x acc4 - pc5
    cam2 is in a VLAN that ends at its own switch`,
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust: '100.64.41.1/30' } },
    {
      name: 'fw',
      kind: 'router',
      addresses: { ...Object.fromEntries(Object.keys(VLANS).map((vlan) => [`lan.${vlan}`, `${address(Number(vlan), 1)}/26`])), wan: '100.64.41.2/30' },
      gateway: '100.64.41.1',
      natOn: 'wan',
      lldp: true,
      vlans: { names: VLANS, ports: { lan: [OFFICE, SERVERS, CAMERAS, MANAGEMENT] }, inside: Object.fromEntries(Object.keys(VLANS).map((vlan) => [`lan.${vlan}`, Number(vlan)])) },
      snmp: agent('Linux fw 6.1.0 VyOS 1.4', '.1.3.6.1.4.1.44641', 'Protectli', 'VP4630', 'HB0FW00001'),
    },
    bridge(
      'core',
      2,
      {
        ports: { p1: [OFFICE, SERVERS, CAMERAS, MANAGEMENT], po1: [OFFICE, SERVERS, MANAGEMENT], p4: [OFFICE, SERVERS, MANAGEMENT], p5: [OFFICE, SERVERS, CAMERAS, MANAGEMENT], po2: [OFFICE, MANAGEMENT], p8: MANAGEMENT, p9: CAMERAS },
        aggregates: { po1: ['p2', 'p3'], po2: ['p6', 'p7'] },
      },
      { stp: { priority: 4096 } },
    ),
    bridge('acc1', 3, { ports: { po1: [OFFICE, SERVERS, MANAGEMENT], p3: OFFICE, p4: OFFICE, p5: SERVERS }, aggregates: { po1: ['p1', 'p2'] } }),
    bridge('acc2', 4, { ports: { p1: [OFFICE, SERVERS, CAMERAS, MANAGEMENT], p2: [OFFICE, MANAGEMENT], p3: OFFICE, p4: SERVERS, p5: CAMERAS } }, { stp: { priority: 8192 } }),
    bridge('acc3', 5, { ports: { p1: [OFFICE, SERVERS, CAMERAS, MANAGEMENT], p2: [OFFICE, MANAGEMENT], p3: OFFICE, p4: SERVERS, p5: CAMERAS } }, { stp: { priority: 32768 } }),
    bridge('acc4', 6, { ports: { po1: [OFFICE, MANAGEMENT], p3: OFFICE }, aggregates: { po1: ['p1', 'p2'] } }),
    host('pc1', OFFICE, 31),
    host('pc2', OFFICE, 32),
    host('pc3', OFFICE, 33),
    host('pc4', OFFICE, 34),
    host('pc5', OFFICE, 35),
    host('srv1', SERVERS, 11, { listens: [443] }),
    host('srv2', SERVERS, 12, { listens: [445] }),
    host('srv3', SERVERS, 13, { listens: [443, 5432] }),
    host('recorder', CAMERAS, 10, { listens: [554] }),
    host('cam3', CAMERAS, 23, { listens: [554] }),
    // It reaches nobody, and nobody reaches it.
    { name: 'cam2', kind: 'host', addresses: { eth0: `${address(CAMERAS, 22)}/26` } },
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${address(MANAGEMENT, 50)}/26` }, gateway: address(MANAGEMENT, 1) },
  ],
  cables: [
    'fw.lan - core.p1',
    'fw.wan - isp.cust',
    'core.p2 - acc1.p1',
    'core.p3 - acc1.p2',
    'core.p4 - acc2.p1',
    'core.p5 - acc3.p1',
    'core.p6 - acc4.p1',
    'core.p8 - probe.eth0',
    'core.p9 - recorder.eth0',
    'acc2.p2 - acc3.p2',
    'acc1.p3 - pc1.eth0',
    'acc1.p4 - pc2.eth0',
    'acc1.p5 - srv1.eth0',
    'acc2.p3 - pc3.eth0',
    'acc2.p4 - srv2.eth0',
    'acc2.p5 - cam2.eth0',
    'acc3.p3 - pc4.eth0',
    'acc3.p4 - srv3.eth0',
    'acc3.p5 - cam3.eth0',
    'acc4.p3 - pc5.eth0',
  ],
  // The second cable of the bundle is gone.
  spares: ['core.p7', 'acc4.p2'],
  scope: SCOPE,
  outside: ['100.64.41.1'],
  convergesInMs: 4000,
  documents: {},
  siteFile: (folder) => siteFileOf({ client: 'Harbour Office', scope: SCOPE, community: COMMUNITY, snmpTimeoutMs: 3000, services: [`{ name: Berth plan, tier: essential, tolerable_outage: 4h, needs: { device: [${address(SERVERS, 13)}], gateway: any } }`, `{ name: Invoices, tier: supporting, tolerable_outage: 1d, needs: { device: [${address(SERVERS, 11)}], gateway: any } }`] }, folder),
  truth,
};
