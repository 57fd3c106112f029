/** Knows three sites of one company, joined by routed lines in a triangle: subnets that the appliance sees only through routers. */
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const COMMUNITY = 'branch-ro';
const agent = (descr: string, objectId: string, vendor: string, model: string, serial: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis: { vendor, model, serial }, labels, location: 'Branch cabinet', contact: 'it@branch.example' });

const router = (name: string, site: number, addresses: LabNode['addresses'], more: Partial<LabNode> = {}): LabNode => ({
  name,
  kind: 'router',
  addresses: { lan: `10.40.${site}.1/24`, ...addresses },
  lldp: true,
  ospf: { id: `10.40.255.20${site}`, networks: ['10.40.0.0/16'], default: site === 1 },
  snmp: agent('RouterOS RB5009UG+S+', '.1.3.6.1.4.1.14988.1', 'MikroTik', 'RB5009UG+S+', `HEX0000${site}`),
  ...more,
});
const bridge = (site: number): LabNode => ({
  name: `sw${site}`,
  kind: 'switch',
  addresses: { br0: `10.40.${site}.2/24` },
  gateway: `10.40.${site}.1`,
  lldp: true,
  stp: { priority: 32768 },
  snmp: agent('GS728TPv2 Netgear ProSAFE 24-port Gigabit switch', '.1.3.6.1.4.1.4526.100.4.46', 'Netgear', 'GS728TPv2', `4W1000${site}`),
});
const pc = (site: number, at: number): LabNode => ({ name: `pc${site}${at}`, kind: 'host', addresses: { eth0: `10.40.${site}.${30 + at}/24` }, gateway: `10.40.${site}.1`, talks: true });

const HQ = ['files', 'pc11', 'pc12', 'probe'];
const SECOND = ['pc21', 'pc22'];
const THIRD = ['pc31', 'pc32'];
const truth: Truth = {
  devices: ['r1', 'r2', 'r3', 'sw1', 'sw2', 'sw3', ...HQ, ...SECOND, ...THIRD],
  links: [
    { a: 'r1', aPort: 'lan', b: 'sw1', bPort: 'p1' },
    { a: 'r2', aPort: 'lan', b: 'sw2', bPort: 'p1' },
    { a: 'r3', aPort: 'lan', b: 'sw3', bPort: 'p1' },
    { a: 'r1', aPort: 'to-r2', b: 'r2', bPort: 'to-r1' },
    { a: 'r1', aPort: 'to-r3', b: 'r3', bPort: 'to-r1' },
    { a: 'r2', aPort: 'to-r3', b: 'r3', bPort: 'to-r2' },
  ],
  segments: [],
  hostPorts: {
    files: { device: 'sw1', port: 'p2' },
    pc11: { device: 'sw1', port: 'p3' },
    pc12: { device: 'sw1', port: 'p4' },
    probe: { device: 'sw1', port: 'p5' },
    pc21: { device: 'sw2', port: 'p2' },
    pc22: { device: 'sw2', port: 'p3' },
    pc31: { device: 'sw3', port: 'p2' },
    pc32: { device: 'sw3', port: 'p3' },
  },
  cutDevices: [
    { name: 'r1', hosts: [...HQ, ...SECOND, ...THIRD], devices: ['r2', 'r3', 'sw1', 'sw2', 'sw3'] },
    { name: 'r2', hosts: SECOND, devices: ['sw2'] },
    { name: 'r3', hosts: THIRD, devices: ['sw3'] },
    { name: 'sw1', hosts: HQ, devices: [] },
    { name: 'sw2', hosts: SECOND, devices: [] },
    { name: 'sw3', hosts: THIRD, devices: [] },
  ],
  cutLinks: [
    { cable: 'r1.lan - sw1.p1', hosts: HQ, devices: ['sw1'] },
    { cable: 'r2.lan - sw2.p1', hosts: SECOND, devices: ['sw2'] },
    { cable: 'r3.lan - sw3.p1', hosts: THIRD, devices: ['sw3'] },
  ],
  cutSegments: [],
  providers: ['r1'],
  adjacencies: { kinds: ['ospf', 'bgp', 'tunnel'], rows: [['r1', 'r2'], ['r1', 'r3'], ['r2', 'r3']].map((ends) => ({ kind: 'ospf', ends })) },
  findings: [
    { rule: 'cut-device', about: 'r1' },
    { rule: 'lone-internet-uplink', about: 'r1' },
    { rule: 'lone-gateway', about: 'r1' },
    { rule: 'lone-gateway', about: 'r2' },
    { rule: 'lone-gateway', about: 'r3' },
    { rule: 'snmp-v1-v2c', about: 'r2' },
  ],
  exactRules: ['lone-internet-uplink', 'lone-gateway'],
  grave: [
    { rule: 'cut-device', about: 'r1' },
    { rule: 'cut-device', about: 'sw1' },
    { rule: 'cut-device', about: 'files' },
    { rule: 'cut-link', about: 'sw1' },
    { rule: 'lone-internet-uplink', about: 'r1' },
    { rule: 'lone-gateway', about: 'r1' },
    { rule: 'lone-gateway', about: 'r2' },
    { rule: 'lone-gateway', about: 'r3' },
  ],
  soundRules: ['unmanaged-switch', 'cut-segment', 'misleading-description'],
};

export const branch: LabNetwork = {
  name: 'branch',
  drawing: `
    isp - r1 - sw1 - files, pc11, pc12, probe
          r1 - r2 - sw2 - pc21, pc22
          r1 - r3 - sw3 - pc31, pc32
               r2 - r3
    OSPF between r1, r2 and r3: a line may fail`,
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust: '100.64.5.1/30' } },
    router('r1', 1, { wan: '100.64.5.2/30', 'to-r2': '10.40.255.1/30', 'to-r3': '10.40.255.5/30' }, { gateway: '100.64.5.1', natOn: 'wan' }),
    router('r2', 2, { 'to-r1': '10.40.255.2/30', 'to-r3': '10.40.255.9/30' }),
    router('r3', 3, { 'to-r1': '10.40.255.6/30', 'to-r2': '10.40.255.10/30' }),
    bridge(1),
    bridge(2),
    bridge(3),
    { ...pc(1, 0), name: 'files', listens: [445, 2049] },
    pc(1, 1),
    pc(1, 2),
    pc(2, 1),
    pc(2, 2),
    pc(3, 1),
    pc(3, 2),
    { name: 'probe', kind: 'appliance', addresses: { eth0: '10.40.1.250/24' }, gateway: '10.40.1.1' },
  ],
  cables: [
    'r1.wan - isp.cust',
    'r1.lan - sw1.p1',
    'r2.lan - sw2.p1',
    'r3.lan - sw3.p1',
    'r1.to-r2 - r2.to-r1',
    'r1.to-r3 - r3.to-r1',
    'r2.to-r3 - r3.to-r2',
    'sw1.p2 - files.eth0',
    'sw1.p3 - pc11.eth0',
    'sw1.p4 - pc12.eth0',
    'sw1.p5 - probe.eth0',
    'sw2.p2 - pc21.eth0',
    'sw2.p3 - pc22.eth0',
    'sw3.p2 - pc31.eth0',
    'sw3.p3 - pc32.eth0',
  ],
  spares: ['sw2.p8'],
  scope: ['10.40.1.0/24', '10.40.2.0/24', '10.40.3.0/24', '10.40.255.0/28'],
  outside: ['100.64.5.1'],
  convergesInMs: 16_000,
  documents: {},
  siteFile: () => `client: { name: Three Offices }
site: All
timezone: Europe/Berlin
allow_clear_secrets: true
engagement: { authorised_by: "owner", on: 2020-01-01, until: 2099-12-31 }
scope: { allow: [10.40.1.0/24, 10.40.2.0/24, 10.40.3.0/24, 10.40.255.0/28] }
limits: { packets_per_second: 2000, devices_at_once: 30, per_device_packets_per_second: 500, per_device_in_flight: 4, snmp_timeout_ms: 1500, listen_seconds: 0 }
credentials:
  - { name: snmp-ro, type: snmp-v2c, community: ${COMMUNITY}, for: [10.40.0.0/16] }
services:
  - { name: Files, tier: essential, tolerable_outage: 4h, needs: { device: [10.40.1.30], gateway: any } }
`,
  truth,
};
