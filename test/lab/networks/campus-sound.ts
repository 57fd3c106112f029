/** Knows a sound network: two of everything that everybody hangs on, all of it written down, and nothing to act on. */
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const USER = { name: 'audit', auth: 'lab-auth-phrase', priv: 'lab-priv-phrase' };
const GATEWAY = '10.30.0.1';
const RESOLVERS = ['10.30.0.10', '10.30.0.11'];
const NAMES = {
  fw1: '10.30.0.2',
  fw2: '10.30.0.3',
  core1: '10.30.0.4',
  core2: '10.30.0.5',
  acc1: '10.30.0.6',
  acc2: '10.30.0.7',
  dns1: '10.30.0.10',
  dns2: '10.30.0.11',
  app1: '10.30.0.12',
  app2: '10.30.0.13',
  pc1: '10.30.0.31',
  pc2: '10.30.0.32',
  pc3: '10.30.0.33',
  pc4: '10.30.0.34',
} as const;
const SERIALS: Readonly<Record<string, string>> = { fw1: 'FG81E00001', fw2: 'FG81E00002', core1: 'JAE2301C001', core2: 'JAE2301C002', acc1: 'JAE2301A001', acc2: 'JAE2301A002' };

const agent = (descr: string, objectId: string, vendor: string, model: string, name: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({
  user: USER,
  descr,
  objectId,
  chassis: { vendor, model, serial: SERIALS[name]! },
  labels,
  location: 'Main building, room 2',
  contact: 'it@campus.example',
});
const bridge = (name: keyof typeof NAMES, priority: number, model: string, labels: SnmpAgent['labels']): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${NAMES[name]}/24` },
  gateway: GATEWAY,
  lldp: true,
  stp: { priority },
  snmp: agent(`Arista Networks EOS version 4.28.3M running on an Arista Networks ${model}`, '.1.3.6.1.4.1.30065.1.3011.7020.3735.24.4.2', 'Arista Networks', model, name, labels),
});
const firewall = (name: 'fw1' | 'fw2', priority: number, line: number): LabNode => ({
  name,
  kind: 'router',
  addresses: { lan: `${NAMES[name]}/24`, wan: `100.64.${line}.2/30` },
  gateway: `100.64.${line}.1`,
  natOn: 'wan',
  lldp: true,
  vrrp: { group: 10, address: `${GATEWAY}/24`, port: 'lan', priority, tracks: `100.64.${line}.1` },
  snmp: agent('Linux firewall 5.10 VyOS 1.4', '.1.3.6.1.4.1.44641', 'Protectli', 'VP2420', name),
});
const server = (name: keyof typeof NAMES, more: Partial<LabNode>): LabNode => ({
  name,
  kind: 'server',
  addresses: { eth0: `${NAMES[name]}/24` },
  gateway: GATEWAY,
  talks: true,
  machine: { account: 'audit', resolvers: RESOLVERS, files: { '/etc/cron.d/tidy': '15 3 * * * root /usr/bin/find /var/tmp -name lab-none -mtime +30\n' } },
  ...more,
});
const pc = (name: keyof typeof NAMES): LabNode => ({ name, kind: 'host', addresses: { eth0: `${NAMES[name]}/24` }, gateway: GATEWAY, talks: true });

const ON_ACC1 = ['app1', 'dns1', 'pc1', 'pc2'];
const ON_ACC2 = ['app2', 'dns2', 'pc3', 'pc4', 'probe'];
const truth: Truth = {
  devices: [...Object.keys(NAMES), 'probe'],
  links: [
    { a: 'fw1', aPort: 'lan', b: 'core1', bPort: 'p1' },
    { a: 'fw2', aPort: 'lan', b: 'core2', bPort: 'p1' },
    { a: 'core1', aPort: 'p2', b: 'core2', bPort: 'p2' },
    { a: 'acc1', aPort: 'p1', b: 'core1', bPort: 'p3' },
    { a: 'acc1', aPort: 'p2', b: 'core2', bPort: 'p3', state: 'blocked' },
    { a: 'acc2', aPort: 'p1', b: 'core1', bPort: 'p4' },
    { a: 'acc2', aPort: 'p2', b: 'core2', bPort: 'p4', state: 'blocked' },
  ],
  segments: [],
  hostPorts: {
    dns1: { device: 'acc1', port: 'p3' },
    app1: { device: 'acc1', port: 'p4' },
    pc1: { device: 'acc1', port: 'p5' },
    pc2: { device: 'acc1', port: 'p6' },
    dns2: { device: 'acc2', port: 'p3' },
    app2: { device: 'acc2', port: 'p4' },
    pc3: { device: 'acc2', port: 'p5' },
    pc4: { device: 'acc2', port: 'p6' },
    probe: { device: 'acc2', port: 'p7' },
  },
  cutDevices: [
    { name: 'acc1', hosts: ON_ACC1, devices: [] },
    { name: 'acc2', hosts: ON_ACC2, devices: [] },
  ],
  cutLinks: [],
  cutSegments: [],
  findings: [],
  exactRules: [],
  grave: [],
  soundRules: ['snmp-v1-v2c', 'unwritten-device', 'unseen-device', 'contradicted-record', 'lone-gateway', 'lone-internet-uplink', 'lone-dns', 'unmanaged-switch', 'cut-link', 'cut-segment', 'misleading-description', 'unowned-cron-job', 'unexamined-device'],
};

export const campusSound: LabNetwork = {
  name: 'campus-sound',
  drawing: `
    isp1 - fw1 - core1 - acc1 - dns1, app1, pc1, pc2
                   |  \\ /
                   |  / \\
    isp2 - fw2 - core2 - acc2 - dns2, app2, pc3, pc4, probe
    fw1 and fw2 share ${GATEWAY} (VRRP); spanning tree blocks one uplink of each access switch`,
  nodes: [
    { name: 'isp1', kind: 'provider', addresses: { cust: '100.64.8.1/30' } },
    { name: 'isp2', kind: 'provider', addresses: { cust: '100.64.9.1/30' } },
    firewall('fw1', 150, 8),
    firewall('fw2', 100, 9),
    bridge('core1', 4096, 'DCS-7050TX-48', { p1: 'fw1', p2: 'core2', p3: 'acc1', p4: 'acc2' }),
    bridge('core2', 8192, 'DCS-7050TX-48', { p1: 'fw2', p2: 'core1', p3: 'acc1', p4: 'acc2' }),
    bridge('acc1', 32768, 'CCS-720XP-24ZY4', { p1: 'core1', p2: 'core2' }),
    bridge('acc2', 32768, 'CCS-720XP-24ZY4', { p1: 'core1', p2: 'core2' }),
    server('dns1', { dns: NAMES }),
    server('dns2', { dns: NAMES }),
    server('app1', { listens: [443, 5432] }),
    server('app2', { listens: [443, 5432] }),
    pc('pc1'),
    pc('pc2'),
    pc('pc3'),
    pc('pc4'),
    { name: 'probe', kind: 'appliance', addresses: { eth0: '10.30.0.250/24' }, gateway: GATEWAY },
  ],
  cables: [
    'fw1.wan - isp1.cust',
    'fw2.wan - isp2.cust',
    'fw1.lan - core1.p1',
    'fw2.lan - core2.p1',
    'core1.p2 - core2.p2',
    'acc1.p1 - core1.p3',
    'acc1.p2 - core2.p3',
    'acc2.p1 - core1.p4',
    'acc2.p2 - core2.p4',
    'acc1.p3 - dns1.eth0',
    'acc1.p4 - app1.eth0',
    'acc1.p5 - pc1.eth0',
    'acc1.p6 - pc2.eth0',
    'acc2.p3 - dns2.eth0',
    'acc2.p4 - app2.eth0',
    'acc2.p5 - pc3.eth0',
    'acc2.p6 - pc4.eth0',
    'acc2.p7 - probe.eth0',
  ],
  spares: ['acc1.p8', 'acc2.p8'],
  scope: ['10.30.0.0/24'],
  outside: ['100.64.8.1', '100.64.9.1'],
  convergesInMs: 14_000,
  documents: {
    'devices.csv': `Hostname,IP,S/N\n${Object.entries(NAMES)
      .map(([name, address]) => `${name},${address},${SERIALS[name] ?? ''}`)
      .join('\n')}\n`,
  },
  siteFile: (folder) => `client: { name: Sound Campus }
site: Main
timezone: Europe/Berlin
allow_clear_secrets: true
engagement: { authorised_by: "head of administration", on: 2020-01-01, until: 2099-12-31 }
scope: { allow: [10.30.0.0/24] }
limits: { packets_per_second: 2000, devices_at_once: 30, per_device_packets_per_second: 500, per_device_in_flight: 4, snmp_timeout_ms: 1500, listen_seconds: 0 }
credentials:
  - { name: snmp-audit, type: snmp-v3, user: ${USER.name}, auth: { protocol: sha256, key: ${USER.auth} }, priv: { protocol: aes, key: ${USER.priv} }, for: [10.30.0.0/24] }
  - { name: audit-key, type: ssh-key, user: audit, key: "\${file:${folder}/audit}", for: [10.30.0.0/24], sudo: true }
services:
  - { name: Student records, tier: essential, tolerable_outage: 4h, needs: { device: [app1, app2], dns: [dns1, dns2], gateway: any } }
recovery:
  - { unit: acc1, by: spare, hours: 2, tested: 2026-06-01 }
  - { unit: acc2, by: spare, hours: 2, tested: 2026-06-01 }
documents: [ { csv: devices.csv, columns: { name: Hostname, address: IP, serial: "S/N" } } ]
`,
  truth,
};
