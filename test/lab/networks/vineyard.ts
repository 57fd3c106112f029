/** Knows a vineyard whose press house hangs on a tunnel, whose firewall hides behind the provider's own router, and whose cellar has a second way around the firewall. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const COMMUNITY = 'vineyard-look';
const OFFICE = '10.85.1';
const CELLAR = '10.85.2';
const PRESS = '10.85.3';
const TUNNEL = '10.85.255';
const SCOPE = [`${OFFICE}.0/26`, `${CELLAR}.0/26`, `${PRESS}.0/26`, `${TUNNEL}.0/30`];

const agent = (descr: string, objectId: string, vendor: string, model: string, serial: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis: { vendor, model, serial }, labels, location: 'Estate office', contact: 'it@vineyard.example' });
const bridge = (name: string, net: string, serial: string): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${net}.2/26` },
  gateway: `${net}.1`,
  lldp: true,
  stp: { priority: 32768 },
  snmp: agent('TP-Link TL-SG3428 JetStream 24-Port Gigabit L2 Managed Switch', '.1.3.6.1.4.1.11863.5.84', 'TP-Link', 'TL-SG3428', serial),
});
const host = (name: string, net: string, at: number, more: Partial<LabNode> = {}): LabNode => ({ name, kind: 'host', addresses: { eth0: `${net}.${at}/26` }, gateway: `${net}.1`, talks: true, ...more });

const IN_OFFICE = ['orders', 'pc1', 'pc2', 'probe'];
const IN_CELLAR = ['pump', 'tank1', 'tank2'];
const IN_PRESS = ['pc3', 'press'];
const truth: Truth = {
  devices: ['fw', 'core', 'cellar', 'r2', 'sw2', 'old', ...IN_OFFICE, ...IN_CELLAR, ...IN_PRESS],
  links: [
    { a: 'fw', aPort: 'office', b: 'core', bPort: 'p1' },
    { a: 'fw', aPort: 'cellar', b: 'cellar', bPort: 'p1' },
    { a: 'old', aPort: 'ether1', b: 'core', bPort: 'p5' },
    { a: 'old', aPort: 'ether2', b: 'cellar', bPort: 'p5' },
    { a: 'r2', aPort: 'lan', b: 'sw2', bPort: 'p1' },
  ],
  segments: [],
  hostPorts: {
    orders: { device: 'core', port: 'p2' },
    pc1: { device: 'core', port: 'p3' },
    pc2: { device: 'core', port: 'p4' },
    probe: { device: 'core', port: 'p6' },
    pump: { device: 'cellar', port: 'p2' },
    tank1: { device: 'cellar', port: 'p3' },
    tank2: { device: 'cellar', port: 'p4' },
    press: { device: 'sw2', port: 'p2' },
    pc3: { device: 'sw2', port: 'p3' },
  },
  cutDevices: [
    { name: 'fw', hosts: [...IN_OFFICE, ...IN_CELLAR], devices: ['cellar', 'core', 'old'] },
    { name: 'core', hosts: IN_OFFICE, devices: ['old'] },
    { name: 'cellar', hosts: IN_CELLAR, devices: [] },
    // The press house has a way out of its own: it loses the office with the tunnel, not the internet.
    { name: 'r2', hosts: IN_PRESS, devices: ['sw2'] },
    { name: 'sw2', hosts: IN_PRESS, devices: [] },
  ],
  cutLinks: [
    { cable: 'fw.office - core.p1', hosts: IN_OFFICE, devices: ['core', 'old'] },
    { cable: 'fw.cellar - cellar.p1', hosts: IN_CELLAR, devices: ['cellar'] },
    // Its one way out leads through the office.
    { cable: 'core.p5 - old.ether1', hosts: [], devices: ['old'] },
    { cable: 'r2.lan - sw2.p1', hosts: IN_PRESS, devices: ['sw2'] },
  ],
  cutSegments: [],
  subnets: [
    { cidr: `${OFFICE}.0/26`, gateways: ['fw'] },
    { cidr: `${CELLAR}.0/26`, gateways: ['fw'] },
    { cidr: `${PRESS}.0/26`, gateways: ['r2'] },
    { cidr: `${TUNNEL}.0/30`, gateways: ['fw', 'r2'] },
    { cidr: '192.168.178.0/24', gateways: ['fw'] },
    { cidr: '100.64.52.0/30', gateways: ['r2'] },
  ],
  providers: ['fw', 'r2'],
  adjacencies: { kinds: ['bgp', 'ospf', 'tunnel'], rows: [{ kind: 'bgp', ends: ['fw', 'r2'] }, { kind: 'tunnel', ends: ['fw', 'r2'] }] },
  // Orders and books: the office by itself, the cellar through the firewall, the press house over the tunnel.
  stops: [
    {
      service: 'Order book',
      at: `${OFFICE}.10`,
      units: ['core', 'orders'],
      partly: { fw: 5, cellar: 3, r2: 2, sw2: 2, 'fw.office - core.p1': 5, 'fw.cellar - cellar.p1': 3, 'r2.lan - sw2.p1': 2 },
    },
  ],
  findings: [
    { rule: 'double-nat', about: 'fw' },
    { rule: 'back-door-link', about: 'old' },
    // The press house goes out on its own, past the firewall; that is asked.
    { rule: 'back-door-link', about: 'r2' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-gateway', about: 'r2' },
  ],
  exactRules: ['double-nat', 'back-door-link', 'lone-gateway'],
  grave: [
    { rule: 'cut-device', about: 'fw' },
    { rule: 'cut-device', about: 'core' },
    { rule: 'cut-device', about: 'r2' },
    { rule: 'cut-device', about: 'orders' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-gateway', about: 'r2' },
    { rule: 'lone-internet-uplink', about: 'fw' },
  ],
  soundRules: ['unmanaged-switch', 'cut-segment', 'duplicate-address', 'overlapping-subnets', 'lone-wan-concentrator', 'misleading-description'],
};

export const vineyard: LabNetwork = {
  name: 'vineyard',
  drawing: `
    isp - box - fw - core - orders, pc1, pc2, probe
                fw - cellar - pump, tank1, tank2
                core - old - cellar: a way around the firewall
    isp - r2 - sw2 - press, pc3
    fw and r2 hide what is behind them, and so does the provider's box; a WireGuard tunnel between fw and r2, BGP over it`,
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust1: '100.64.51.1/30', cust2: '100.64.52.1/30' } },
    { name: 'box', kind: 'provider', addresses: { lan: '192.168.178.1/24', wan: '100.64.51.2/30' }, gateway: '100.64.51.1', natOn: 'wan' },
    {
      name: 'fw',
      kind: 'router',
      addresses: { office: `${OFFICE}.1/26`, cellar: `${CELLAR}.1/26`, wan: '192.168.178.2/24', wg0: `${TUNNEL}.1/30` },
      gateway: '192.168.178.1',
      natOn: 'wan',
      lldp: true,
      tunnels: { wg0: { to: 'r2', at: '100.64.52.2' } },
      bgp: { as: 65_001, id: `${OFFICE}.1`, networks: [`${OFFICE}.0/26`, `${CELLAR}.0/26`], peers: { [`${TUNNEL}.2`]: 65_003 } },
      snmp: agent('pfSense fw 2.7.2-RELEASE FreeBSD 14.0-CURRENT amd64', '.1.3.6.1.4.1.12325.1.1.2.1.1', 'Netgate', '4100', 'VY0FW00001'),
    },
    {
      name: 'r2',
      kind: 'router',
      addresses: { lan: `${PRESS}.1/26`, wan: '100.64.52.2/30', wg0: `${TUNNEL}.2/30` },
      gateway: '100.64.52.1',
      natOn: 'wan',
      lldp: true,
      tunnels: { wg0: { to: 'fw' } },
      bgp: { as: 65_003, id: `${PRESS}.1`, networks: [`${PRESS}.0/26`], peers: { [`${TUNNEL}.1`]: 65_001 } },
      snmp: agent('RouterOS hEX', '.1.3.6.1.4.1.14988.1', 'MikroTik', 'RB750Gr3', 'VY0R200001'),
    },
    // It was put there before the firewall was, and nobody took it away.
    { name: 'old', kind: 'router', addresses: { ether1: `${OFFICE}.9/26`, ether2: `${CELLAR}.9/26` }, gateway: `${OFFICE}.1`, lldp: true, snmp: agent('RouterOS RB2011UiAS', '.1.3.6.1.4.1.14988.1', 'MikroTik', 'RB2011UiAS', 'VY0OLD0001') },
    bridge('core', OFFICE, '2211VINE001'),
    bridge('cellar', CELLAR, '2211VINE002'),
    bridge('sw2', PRESS, '2211VINE003'),
    host('orders', OFFICE, 10, { listens: [443, 5432] }),
    host('pc1', OFFICE, 31),
    host('pc2', OFFICE, 32),
    host('pump', CELLAR, 11, { listens: [502] }),
    host('tank1', CELLAR, 12),
    host('tank2', CELLAR, 13),
    host('press', PRESS, 11, { listens: [502] }),
    host('pc3', PRESS, 31),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${OFFICE}.50/26` }, gateway: `${OFFICE}.1` },
  ],
  cables: [
    'fw.wan - box.lan',
    'box.wan - isp.cust1',
    'r2.wan - isp.cust2',
    'fw.office - core.p1',
    'fw.cellar - cellar.p1',
    'core.p2 - orders.eth0',
    'core.p3 - pc1.eth0',
    'core.p4 - pc2.eth0',
    'core.p5 - old.ether1',
    'core.p6 - probe.eth0',
    'cellar.p2 - pump.eth0',
    'cellar.p3 - tank1.eth0',
    'cellar.p4 - tank2.eth0',
    'cellar.p5 - old.ether2',
    'r2.lan - sw2.p1',
    'sw2.p2 - press.eth0',
    'sw2.p3 - pc3.eth0',
  ],
  spares: ['core.p8', 'sw2.p8'],
  scope: SCOPE,
  outside: ['100.64.51.1', '100.64.52.1', '192.168.178.1'],
  convergesInMs: 5000,
  documents: {},
  siteFile: (folder) => siteFileOf({ client: 'Vineyard', scope: SCOPE, community: COMMUNITY, services: [`{ name: Order book, tier: essential, tolerable_outage: 4h, needs: { device: [${OFFICE}.10] } }`] }, folder),
  truth,
};
