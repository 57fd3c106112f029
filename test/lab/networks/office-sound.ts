/** Knows a small office done right: two Linux routers that share the gateway, two lines, a ring of switches, two hypervisors, two servers each for names and addresses, two access points, all of it written down; and nothing to act on. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const USER = { name: 'audit', auth: 'office-auth-phrase', priv: 'office-priv-phrase' };
const LAN = '10.80.0';
const GATEWAY = `${LAN}.1`;
const SCOPE = [`${LAN}.0/24`];
const RESOLVERS = [`${LAN}.10`, `${LAN}.11`];
/** What the office keeps a list of; desks take whatever address they are given. */
const WRITTEN: Readonly<Record<string, number>> = { fw1: 2, fw2: 3, sw1: 5, sw2: 6, sw3: 7, ap1: 8, ap2: 9, dns1: 10, dns2: 11, hv1: 12, hv2: 13, vm1: 21, vm2: 22, vm3: 23 };
const DESKS: Readonly<Record<string, number>> = { pc1: 101, pc2: 102, pc3: 103, pc4: 104, tab1: 111, tab2: 112 };
const addressOf = (name: string) => `${LAN}.${WRITTEN[name] ?? DESKS[name]!}`;
const serialOf = (name: string) => (/^(sw|ap|hv)/.test(name) ? `OF8${name.toUpperCase()}0017` : '');

const agent = (name: string, descr: string, objectId: string, vendor: string, model: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ user: USER, descr, objectId, chassis: { vendor, model, serial: serialOf(name) }, labels, location: 'First floor, room 4', contact: 'it@office.example' });
const bridge = (name: string, priority: number, snmp: SnmpAgent): LabNode => ({ name, kind: 'switch', addresses: { br0: `${addressOf(name)}/24` }, gateway: GATEWAY, lldp: true, stp: { priority }, snmp });
const core = (name: string, priority: number, labels: SnmpAgent['labels']): LabNode => bridge(name, priority, agent(name, 'HPE OfficeConnect Switch 1950 24G 2SFP+ 2XGT, Software Version 7.1.070, Release 3506P09', '.1.3.6.1.4.1.25506.11.1.195', 'HPE', 'JG960A', labels));
const radio = (name: string, labels: SnmpAgent['labels']): LabNode => bridge(name, 61440, agent(name, 'UAP-AC-Pro 6.5.28.14491', '.1.3.6.1.4.1.41112', 'Ubiquiti', 'UAP-AC-Pro', labels));
const machine = { account: 'audit', resolvers: RESOLVERS };
/** Read over SSH alone. */
const router = (name: string, priority: number, line: number): LabNode => ({
  name,
  kind: 'router',
  addresses: { lan: `${addressOf(name)}/24`, wan: `100.64.${line}.2/30` },
  gateway: `100.64.${line}.1`,
  natOn: 'wan',
  lldp: true,
  vrrp: { group: 80, address: `${GATEWAY}/24`, port: 'lan', priority, tracks: `100.64.${line}.1` },
  machine,
});
const hypervisor = (name: string, labels: SnmpAgent['labels']): LabNode => ({
  name,
  kind: 'hypervisor',
  addresses: { br0: `${addressOf(name)}/24` },
  gateway: GATEWAY,
  talks: true,
  lldp: true,
  snmp: agent(name, `Linux ${name} 6.8.12-4-pve #1 SMP PREEMPT_DYNAMIC PMX 6.8.12-4 x86_64`, '.1.3.6.1.4.1.8072.3.2.10', 'Supermicro', 'SYS-5019D', labels),
  machine,
});
const host = (name: string, more: Partial<LabNode> = {}): LabNode => ({ name, kind: 'host', addresses: { eth0: `${addressOf(name)}/24` }, gateway: GATEWAY, talks: true, ...more });
const names = { dns: Object.fromEntries(Object.keys(WRITTEN).map((name) => [name, addressOf(name)])) };

const truth: Truth = {
  devices: [...Object.keys(WRITTEN), ...Object.keys(DESKS), 'probe'],
  links: [
    { a: 'fw1', aPort: 'lan', b: 'sw1', bPort: 'p1', certainty: 'one-end' },
    { a: 'fw2', aPort: 'lan', b: 'sw2', bPort: 'p1', certainty: 'one-end' },
    { a: 'sw1', aPort: 'p2', b: 'sw2', bPort: 'p2' },
    { a: 'sw1', aPort: 'p3', b: 'sw3', bPort: 'p1' },
    { a: 'sw2', aPort: 'p3', b: 'sw3', bPort: 'p2', state: 'blocked' },
    { a: 'sw1', aPort: 'p4', b: 'hv1', bPort: 'eth0' },
    { a: 'sw2', aPort: 'p4', b: 'hv2', bPort: 'eth0' },
    { a: 'sw1', aPort: 'p5', b: 'ap1', bPort: 'eth0' },
    { a: 'sw2', aPort: 'p5', b: 'ap2', bPort: 'eth0' },
  ],
  segments: [],
  hostPorts: {
    dns1: { device: 'sw1', port: 'p6' },
    pc1: { device: 'sw1', port: 'p7' },
    dns2: { device: 'sw2', port: 'p6' },
    pc2: { device: 'sw2', port: 'p7' },
    pc3: { device: 'sw3', port: 'p3' },
    pc4: { device: 'sw3', port: 'p4' },
    probe: { device: 'sw3', port: 'p5' },
    vm1: { device: 'hv1', port: '?' },
    vm3: { device: 'hv1', port: '?' },
    vm2: { device: 'hv2', port: '?' },
    tab1: { device: 'ap1', port: 'ra0' },
    tab2: { device: 'ap2', port: 'ra0' },
  },
  cutDevices: [
    { name: 'sw1', hosts: ['dns1', 'pc1', 'tab1', 'vm1', 'vm3'], devices: ['ap1', 'hv1'] },
    { name: 'sw2', hosts: ['dns2', 'pc2', 'tab2', 'vm2'], devices: ['ap2', 'hv2'] },
    { name: 'sw3', hosts: ['pc3', 'pc4', 'probe'], devices: [] },
    { name: 'hv1', hosts: ['vm1', 'vm3'], devices: [] },
    { name: 'hv2', hosts: ['vm2'], devices: [] },
    { name: 'ap1', hosts: ['tab1'], devices: [] },
    { name: 'ap2', hosts: ['tab2'], devices: [] },
  ],
  cutLinks: [
    { cable: 'sw1.p4 - hv1.eth0', hosts: ['vm1', 'vm3'], devices: ['hv1'] },
    { cable: 'sw2.p4 - hv2.eth0', hosts: ['vm2'], devices: ['hv2'] },
    { cable: 'sw1.p5 - ap1.eth0', hosts: ['tab1'], devices: ['ap1'] },
    { cable: 'sw2.p5 - ap2.eth0', hosts: ['tab2'], devices: ['ap2'] },
  ],
  cutSegments: [],
  roaming: ['tab1', 'tab2', 'vm1', 'vm2', 'vm3'],
  subnets: [
    { cidr: `${LAN}.0/24`, gateways: ['fw1', 'fw2'], virtual: GATEWAY },
    { cidr: '100.64.41.0/30', gateways: ['fw1'] },
    { cidr: '100.64.42.0/30', gateways: ['fw2'] },
  ],
  providers: ['fw1', 'fw2'],
  adjacencies: { kinds: ['vrrp'], rows: [{ kind: 'vrrp', ends: ['fw1', 'fw2'] }] },
  stops: [
    { service: 'Orders', units: [] },
    { service: 'Addresses', units: [] },
  ],
  findings: [],
  exactRules: [],
  grave: [],
  soundRules: ['lone-gateway', 'lone-internet-uplink', 'lone-dns', 'lone-dhcp', 'rogue-dhcp', 'lone-hypervisor', 'gateway-pair-on-one-host', 'gateway-pair-on-one-switch', 'firewalls-behind-one-device', 'bypassed-virtual-gateway', 'snmp-v1-v2c', 'unmanaged-switch', 'unwritten-device', 'unseen-device', 'contradicted-record', 'cut-segment', 'misleading-description', 'unexamined-device', 'duplicate-address', 'missing-runbook'],
};

export const officeSound: LabNetwork = {
  name: 'office-sound',
  drawing: `
    isp1 - fw1 - sw1 - dns1, pc1, hv1 (vm1, vm3), ap1 - tab1
                  |  \\
                  |   sw3 - pc3, pc4, probe
                  |  /
    isp2 - fw2 - sw2 - dns2, pc2, hv2 (vm2), ap2 - tab2
    fw1 and fw2 share ${GATEWAY}; sw1, sw2, sw3 are a ring; dns1 and dns2 hand out addresses by agreement`,
  nodes: [
    { name: 'isp1', kind: 'provider', addresses: { cust: '100.64.41.1/30' } },
    { name: 'isp2', kind: 'provider', addresses: { cust: '100.64.42.1/30' } },
    router('fw1', 150, 41),
    router('fw2', 100, 42),
    core('sw1', 4096, { p1: 'fw1', p2: 'sw2', p3: 'sw3', p4: 'hv1', p5: 'ap1' }),
    core('sw2', 8192, { p1: 'fw2', p2: 'sw1', p3: 'sw3', p4: 'hv2', p5: 'ap2' }),
    core('sw3', 32768, { p1: 'sw1', p2: 'sw2' }),
    radio('ap1', { eth0: 'sw1' }),
    radio('ap2', { eth0: 'sw2' }),
    hypervisor('hv1', { eth0: 'sw1' }),
    hypervisor('hv2', { eth0: 'sw2' }),
    host('dns1', { kind: 'server', machine, ...names, dhcp: { range: `${LAN}.100,${LAN}.149,255.255.255.0`, gateway: GATEWAY } }),
    host('dns2', { kind: 'server', machine, ...names, dhcp: { range: `${LAN}.150,${LAN}.199,255.255.255.0`, gateway: GATEWAY, delay: 2 } }),
    host('vm1', { kind: 'guest', machine, listens: [443] }),
    host('vm2', { kind: 'guest', machine, listens: [443] }),
    host('vm3', { kind: 'guest', machine }),
    ...Object.keys(DESKS).map((name) => host(name)),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${LAN}.250/24` }, gateway: GATEWAY },
  ],
  cables: [
    'fw1.wan - isp1.cust',
    'fw2.wan - isp2.cust',
    'fw1.lan - sw1.p1',
    'fw2.lan - sw2.p1',
    'sw1.p2 - sw2.p2',
    'sw1.p3 - sw3.p1',
    'sw2.p3 - sw3.p2',
    'sw1.p4 - hv1.eth0',
    'sw2.p4 - hv2.eth0',
    'sw1.p5 - ap1.eth0',
    'sw2.p5 - ap2.eth0',
    'sw1.p6 - dns1.eth0',
    'sw1.p7 - pc1.eth0',
    'sw2.p6 - dns2.eth0',
    'sw2.p7 - pc2.eth0',
    'sw3.p3 - pc3.eth0',
    'sw3.p4 - pc4.eth0',
    'sw3.p5 - probe.eth0',
    'hv1.vnet0 - vm1.eth0',
    'hv1.vnet1 - vm3.eth0',
    'hv2.vnet0 - vm2.eth0',
    'ap1.ra0 - tab1.eth0',
    'ap2.ra0 - tab2.eth0',
  ],
  spares: ['sw1.p8', 'sw2.p8', 'sw3.p8', 'hv2.vnet1', 'ap2.ra1'],
  scope: SCOPE,
  outside: ['100.64.41.1', '100.64.42.1'],
  convergesInMs: 14_000,
  documents: { 'devices.csv': `Hostname,IP,S/N\n${Object.keys(WRITTEN).map((name) => `${name},${addressOf(name)},${serialOf(name)}`).join('\n')}\n` },
  siteFile: (folder) =>
    siteFileOf(
      {
        client: 'Well Kept Office',
        scope: SCOPE,
        user: USER,
        account: 'audit',
        listenSeconds: 6,
        services: [
          '{ name: Orders, tier: essential, tolerable_outage: 4h, needs: { device: [vm1, vm2], dns: [dns1, dns2], gateway: any, internet: any }, knows: [p1, p2], runbook: { where: "binder 3", reviewed: 2026-06-01 } }',
          '{ name: Addresses, tier: supporting, tolerable_outage: 1d, needs: { dhcp: [dns1, dns2] }, knows: [p1, p2], runbook: { where: "binder 3", reviewed: 2026-06-01 } }',
        ],
        more: [
          'people: [ { id: p1, role: "IT lead" }, { id: p2, role: "office manager" } ]',
          'recovery:',
          ...['sw1', 'sw2', 'sw3', 'ap1', 'ap2', 'hv1', 'hv2', 'fw1', 'fw2'].map((unit) => `  - { unit: ${unit}, by: spare, hours: 2, tested: 2026-06-01 }`),
          'documents: [ { csv: devices.csv, columns: { name: Hostname, address: IP, serial: "S/N" } } ]',
          'probe_dhcp: true',
        ],
      },
      folder,
    ),
  truth,
};
