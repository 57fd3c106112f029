/** Knows an office whose gateways come in pairs that are none: two firewalls plugged into one switch, two routers that are guests of one machine; and a box under a desk that hands out addresses. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const COMMUNITY = 'pairs-look';
const OFFICE = '10.70.0';
const SHOP = '10.70.1';
const GATEWAY = `${OFFICE}.1`;
const SCOPE = ['10.70.0.0/24', '10.70.1.0/24'];

const agent = (descr: string, objectId: string, vendor: string, model: string, serial: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis: { vendor, model, serial }, labels, location: 'Ground floor', contact: 'it@pairs.example' });
const bridge = (name: string, address: string, gateway: string, priority: number): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${address}/24` },
  gateway,
  lldp: true,
  stp: { priority },
  snmp: agent('D-Link DGS-1210-28 Gigabit Ethernet Switch 7.20.003', '.1.3.6.1.4.1.171.10.153.5.1', 'D-Link', 'DGS-1210-28', `S3PAIRS${name.length}${name.charCodeAt(0)}1`),
});
/** Both tell of their pair by VRRP-MIB. */
const firewall = (name: string, at: number, priority: number, line: number): LabNode => ({
  name,
  kind: 'router',
  addresses: { lan: `${OFFICE}.${at}/24`, wan: `100.64.${line}.2/30` },
  gateway: `100.64.${line}.1`,
  natOn: 'wan',
  lldp: true,
  ospf: { id: `${OFFICE}.${at}`, networks: ['10.70.0.0/16', '100.64.32.0/21'], default: true },
  vrrp: { group: 70, address: `${GATEWAY}/24`, port: 'lan', priority, tracks: `100.64.${line}.1` },
  snmp: agent('Sophos XG firewall SFOS 19.5', '.1.3.6.1.4.1.2604.5', 'Sophos', 'XGS 126', `X12PAIRS00${at}`),
});
/** A guest that routes; it speaks no SNMP, and tells of its pair by what it lists over SSH. */
const inside = (name: string, at: number, priority: number): LabNode => ({
  name,
  kind: 'router',
  isGuest: true,
  lldp: true,
  addresses: { eth0: `${OFFICE}.${20 + at}/24`, eth1: `${SHOP}.${1 + at}/24` },
  ospf: { id: `${OFFICE}.${20 + at}`, networks: ['10.70.0.0/16'] },
  vrrp: { group: 71, address: `${SHOP}.1/24`, port: 'eth1', priority, tracks: GATEWAY },
  machine: { account: 'audit', resolvers: [GATEWAY] },
});
const host = (name: string, address: string, gateway: string, more: Partial<LabNode> = {}): LabNode => ({ name, kind: 'host', addresses: { eth0: `${address}/24` }, gateway, talks: true, ...more });

const WORKERS = ['lathe', 'mill1', 'mill2'];
const DESKS = ['dhcp1', 'gift', 'pc1', 'pc2'];
const ALL = [...DESKS, ...WORKERS, 'probe'];
const truth: Truth = {
  devices: ['fw1', 'fw2', 'core', 'acc', 'shop', 'hv1', 'vr1', 'vr2', ...DESKS, ...WORKERS, 'probe'],
  links: [
    { a: 'fw1', aPort: 'lan', b: 'core', bPort: 'p1' },
    { a: 'fw2', aPort: 'lan', b: 'core', bPort: 'p2' },
    { a: 'core', aPort: 'p3', b: 'acc', bPort: 'p1' },
    { a: 'core', aPort: 'p4', b: 'hv1', bPort: 'eth0' },
    { a: 'hv1', aPort: 'eth1', b: 'shop', bPort: 'p1' },
    // The guests announce themselves, and nobody reads what they hear.
    { a: 'hv1', aPort: 'vnet0', b: 'vr1', bPort: 'eth0', certainty: 'one-end' },
    { a: 'hv1', aPort: 'vnet1', b: 'vr2', bPort: 'eth0', certainty: 'one-end' },
    { a: 'hv1', aPort: 'vnet2', b: 'vr1', bPort: 'eth1', certainty: 'one-end' },
    { a: 'hv1', aPort: 'vnet3', b: 'vr2', bPort: 'eth1', certainty: 'one-end' },
  ],
  segments: [],
  hostPorts: {
    probe: { device: 'core', port: 'p5' },
    dhcp1: { device: 'acc', port: 'p2' },
    pc1: { device: 'acc', port: 'p3' },
    pc2: { device: 'acc', port: 'p4' },
    gift: { device: 'acc', port: 'p5' },
    mill1: { device: 'shop', port: 'p2' },
    mill2: { device: 'shop', port: 'p3' },
    lathe: { device: 'shop', port: 'p4' },
  },
  cutDevices: [
    { name: 'core', hosts: ALL, devices: ['acc', 'hv1', 'shop', 'vr1', 'vr2'] },
    { name: 'acc', hosts: DESKS, devices: [] },
    { name: 'hv1', hosts: WORKERS, devices: ['shop', 'vr1', 'vr2'] },
    { name: 'shop', hosts: WORKERS, devices: [] },
  ],
  cutLinks: [
    { cable: 'core.p3 - acc.p1', hosts: DESKS, devices: ['acc'] },
    { cable: 'core.p4 - hv1.eth0', hosts: WORKERS, devices: ['hv1', 'shop', 'vr1', 'vr2'] },
    { cable: 'hv1.eth1 - shop.p1', hosts: WORKERS, devices: ['shop'] },
  ],
  cutSegments: [],
  subnets: [
    { cidr: '10.70.0.0/24', gateways: ['fw1', 'fw2'], virtual: GATEWAY },
    { cidr: '10.70.1.0/24', gateways: ['vr1', 'vr2'], virtual: `${SHOP}.1` },
    { cidr: '100.64.33.0/30', gateways: ['fw1'] },
    { cidr: '100.64.34.0/30', gateways: ['fw2'] },
  ],
  providers: ['fw1', 'fw2'],
  adjacencies: { kinds: ['vrrp'], rows: [{ kind: 'vrrp', ends: ['fw1', 'fw2'] }, { kind: 'vrrp', ends: ['vr1', 'vr2'] }] },
  stops: [
    { service: 'Office', units: ['core'] },
    { service: 'Workshop', units: ['core', 'hv1', 'shop', 'core.p4 - hv1.eth0', 'hv1.eth1 - shop.p1'] },
  ],
  findings: [
    { rule: 'firewalls-behind-one-device', about: 'core' },
    { rule: 'gateway-pair-on-one-host', about: 'hv1' },
    { rule: 'rogue-dhcp', about: 'gift' },
    { rule: 'rogue-dhcp', about: 'dhcp1' },
    { rule: 'cut-device', about: 'core' },
  ],
  exactRules: ['firewalls-behind-one-device', 'gateway-pair-on-one-host', 'rogue-dhcp'],
  grave: [
    { rule: 'firewalls-behind-one-device', about: 'core' },
    { rule: 'gateway-pair-on-one-host', about: 'hv1' },
    { rule: 'cut-device', about: 'core' },
    { rule: 'cut-device', about: 'hv1' },
    { rule: 'cut-device', about: 'shop' },
    { rule: 'cut-link', about: 'hv1' },
  ],
  soundRules: ['lone-gateway', 'lone-firewall', 'lone-internet-uplink', 'gateway-pair-inconsistent', 'duplicate-address', 'clone-identity', 'contradictory-identity'],
};

export const pairs: LabNetwork = {
  name: 'pairs',
  drawing: `
    isp1 - fw1 - core - acc - dhcp1, pc1, pc2, gift
    isp2 - fw2 - core - probe
                 core - hv1 (vr1, vr2) - shop - mill1, mill2, lathe
    fw1 and fw2 share ${GATEWAY}; vr1 and vr2, guests of hv1, share ${SHOP}.1; gift hands out addresses as dhcp1 does, and names itself the way out`,
  nodes: [
    { name: 'isp1', kind: 'provider', addresses: { cust: '100.64.33.1/30' } },
    { name: 'isp2', kind: 'provider', addresses: { cust: '100.64.34.1/30' } },
    firewall('fw1', 2, 150, 33),
    firewall('fw2', 3, 100, 34),
    bridge('core', `${OFFICE}.5`, GATEWAY, 4096),
    bridge('acc', `${OFFICE}.6`, GATEWAY, 32768),
    bridge('shop', `${SHOP}.5`, `${SHOP}.1`, 32768),
    {
      name: 'hv1',
      kind: 'hypervisor',
      addresses: { br0: `${OFFICE}.10/24` },
      gateway: GATEWAY,
      talks: true,
      lldp: true,
      snmp: agent('Linux hv1 6.8.12-4-pve #1 SMP PREEMPT_DYNAMIC PMX 6.8.12-4 x86_64', '.1.3.6.1.4.1.8072.3.2.10', 'Supermicro', 'SYS-5019D', 'S4PAIRSHV1'),
      machine: { account: 'audit', resolvers: [GATEWAY] },
      also: ['ip link add name br1 type bridge; for port in eth1 vnet2 vnet3; do ip link set dev $port master br1; done; ip link set dev br1 up'],
    },
    inside('vr1', 1, 150),
    inside('vr2', 2, 100),
    host('dhcp1', `${OFFICE}.11`, GATEWAY, { kind: 'server', machine: { account: 'audit', resolvers: [GATEWAY] }, dhcp: { range: `${OFFICE}.100,${OFFICE}.119,255.255.255.0`, gateway: GATEWAY } }),
    // Slower than the other, so that leases stay what they are.
    host('gift', `${OFFICE}.99`, GATEWAY, { dhcp: { range: `${OFFICE}.180,${OFFICE}.199,255.255.255.0`, gateway: `${OFFICE}.99`, delay: 2 } }),
    host('pc1', `${OFFICE}.31`, GATEWAY),
    host('pc2', `${OFFICE}.32`, GATEWAY),
    host('mill1', `${SHOP}.31`, `${SHOP}.1`),
    host('mill2', `${SHOP}.32`, `${SHOP}.1`),
    host('lathe', `${SHOP}.33`, `${SHOP}.1`),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${OFFICE}.250/24` }, gateway: GATEWAY },
  ],
  cables: [
    'fw1.wan - isp1.cust',
    'fw2.wan - isp2.cust',
    'fw1.lan - core.p1',
    'fw2.lan - core.p2',
    'core.p3 - acc.p1',
    'core.p4 - hv1.eth0',
    'core.p5 - probe.eth0',
    'hv1.eth1 - shop.p1',
    'hv1.vnet0 - vr1.eth0',
    'hv1.vnet1 - vr2.eth0',
    'hv1.vnet2 - vr1.eth1',
    'hv1.vnet3 - vr2.eth1',
    'acc.p2 - dhcp1.eth0',
    'acc.p3 - pc1.eth0',
    'acc.p4 - pc2.eth0',
    'acc.p5 - gift.eth0',
    'shop.p2 - mill1.eth0',
    'shop.p3 - mill2.eth0',
    'shop.p4 - lathe.eth0',
  ],
  spares: ['acc.p8', 'shop.p8'],
  scope: SCOPE,
  outside: ['100.64.33.1', '100.64.34.1'],
  convergesInMs: 14_000,
  documents: {},
  siteFile: (folder) =>
    siteFileOf(
      {
        client: 'Twin Mills',
        scope: SCOPE,
        community: COMMUNITY,
        account: 'audit',
        listenSeconds: 8,
        services: ['{ name: Office, tier: essential, tolerable_outage: 4h, users: ["subnet:10.70.0.0/24"], needs: { internet: any } }', '{ name: Workshop, tier: essential, tolerable_outage: 4h, users: ["subnet:10.70.1.0/24"], needs: { internet: any } }'],
        more: ['probe_dhcp: true'],
      },
      folder,
    ),
  truth,
};
