/** Knows an office that grew: small switches behind small switches, cables across a box that passes LLDP on, a neighbour that only listens, a machine with guests, a machine with two legs, and hosts that switches forget. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';

const COMMUNITY = 'patch-look';
const LAN = '10.60.0';
const GATEWAY = `${LAN}.1`;
const SCOPE = ['10.60.0.0/24'];

const agent = (name: string, labels: SnmpAgent['labels'] = {}): SnmpAgent => ({
  community: COMMUNITY,
  descr: 'HPE OfficeConnect Switch 1950 24G 2SFP+ 2XGT, Software Version 7.1.070, Release 3506P09',
  objectId: '.1.3.6.1.4.1.25506.11.1.195',
  chassis: { vendor: 'HPE', model: 'JG960A', serial: `CN6PATCH${name.slice(-1)}1` },
  labels,
  location: 'Cupboard',
});
const bridge = (name: string, at: number, more: Partial<LabNode> = {}): LabNode => ({
  name,
  kind: 'switch',
  addresses: { br0: `${LAN}.${at}/24` },
  gateway: GATEWAY,
  lldp: true,
  stp: { priority: 32768 },
  snmp: agent(name),
  ...more,
});
const pc = (name: string, at: number, talks = true): LabNode => ({ name, kind: 'host', addresses: { eth0: `${LAN}.${at}/24` }, gateway: GATEWAY, talks });
const guest = (name: string, at: number): LabNode => ({ ...pc(name, at), kind: 'guest' });
const machine = (name: string, kind: 'server' | 'hypervisor', addresses: LabNode['addresses']): LabNode => ({ name, kind, addresses, gateway: GATEWAY, talks: true, machine: { account: 'audit', resolvers: [GATEWAY] } });

const CHAIN = ['pc1', 'pc2', 'pc3', 'pc4'];
const GUESTS = ['vm1', 'vm2', 'vm3'];
const ON_SW3 = ['pc5', 'quiet1'];
const ON_SW4 = ['pc6', 'quiet2'];
/** Those that are there to be served; the machine that runs the guests carries others. */
const SERVED = [...GUESTS, 'nas', ...CHAIN, ...ON_SW3, ...ON_SW4, 'probe'];
const truth: Truth = {
  devices: ['fw', 'sw1', 'sw2', 'sw3', 'sw4', 'hv1', 'nas', ...GUESTS, ...CHAIN, 'pc5', 'pc6', 'quiet1', 'quiet2', 'probe'],
  links: [
    { a: 'fw', aPort: 'lan', b: 'sw1', bPort: 'p1' },
    // sw4 hears nothing and says something: its neighbour alone tells of the cable.
    { a: 'sw1', aPort: 'p3', b: 'sw4', bPort: 'p1', certainty: 'one-end' },
  ],
  segments: [
    // small1 and small2, one behind the other: one medium as far as can be seen.
    { ports: [{ device: 'sw1', port: 'p4' }], devices: CHAIN },
    // The box between the three switches passes everything on, LLDP too.
    { ports: [{ device: 'sw1', port: 'p2' }, { device: 'sw2', port: 'p1' }, { device: 'sw3', port: 'p1' }], devices: [] },
  ],
  hostPorts: {
    pc1: { device: 'sw1', port: 'p4' },
    pc2: { device: 'sw1', port: 'p4' },
    pc3: { device: 'sw1', port: 'p4' },
    pc4: { device: 'sw1', port: 'p4' },
    probe: { device: 'sw1', port: 'p5' },
    hv1: { device: 'sw2', port: 'p2' },
    vm1: { device: 'hv1', port: '?' },
    vm2: { device: 'hv1', port: '?' },
    vm3: { device: 'hv1', port: '?' },
    nas: { device: 'sw2', port: 'p3' },
    pc5: { device: 'sw3', port: 'p2' },
    quiet1: { device: 'sw3', port: 'p3' },
    quiet2: { device: 'sw4', port: 'p2' },
    pc6: { device: 'sw4', port: 'p3' },
  },
  cutDevices: [
    { name: 'fw', hosts: SERVED, devices: ['hv1', 'sw1', 'sw2', 'sw3', 'sw4'] },
    { name: 'sw1', hosts: SERVED, devices: ['hv1', 'sw2', 'sw3', 'sw4'] },
    { name: 'sw2', hosts: GUESTS, devices: ['hv1'] },
    { name: 'sw3', hosts: ON_SW3, devices: [] },
    { name: 'sw4', hosts: ON_SW4, devices: [] },
    { name: 'hv1', hosts: GUESTS, devices: [] },
  ],
  cutLinks: [
    { cable: 'fw.lan - sw1.p1', hosts: SERVED, devices: ['hv1', 'sw1', 'sw2', 'sw3', 'sw4'] },
    { cable: 'sw1.p3 - sw4.p1', hosts: ON_SW4, devices: ['sw4'] },
  ],
  cutSegments: [
    { name: 'small1', hosts: CHAIN },
    { name: 'box', hosts: [...GUESTS, ...ON_SW3], devices: ['hv1', 'sw2', 'sw3'] },
  ],
  unseen: [{ name: 'small2', hosts: ['pc3', 'pc4'] }],
  findings: [
    { rule: 'unmanaged-switch', about: 'sw1' },
    { rule: 'unmanaged-switch', about: 'sw3' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
  ],
  exactRules: ['lone-gateway', 'lone-internet-uplink'],
  grave: [
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
    { rule: 'lone-dns', about: 'fw' },
    { rule: 'cut-device', about: 'fw' },
    { rule: 'cut-device', about: 'sw1' },
    { rule: 'cut-device', about: 'sw2' },
    { rule: 'cut-device', about: 'hv1' },
    { rule: 'cut-link', about: 'fw' },
    { rule: 'cut-segment', about: 'sw1' },
    { rule: 'lone-hypervisor', about: 'hv1' },
  ],
  soundRules: ['duplicate-address'],
};

export const patchwork: LabNetwork = {
  name: 'patchwork',
  drawing: `
    isp - fw - sw1 - (small1) - pc1, pc2, (small2) - pc3, pc4
               sw1 - probe
               sw1 - (box) - sw2 - hv1 - vm1, vm2, vm3
                             sw2 - nas
                     (box) - sw3 - pc5, quiet1
               sw1 - sw4 - pc6, quiet2
               nas.eth1 - sw4: a second leg`,
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust: '100.64.21.1/30' } },
    {
      name: 'fw',
      kind: 'router',
      addresses: { lan: `${GATEWAY}/24`, wan: '100.64.21.2/30' },
      gateway: '100.64.21.1',
      natOn: 'wan',
      lldp: true,
      snmp: { community: COMMUNITY, descr: 'Linux fw 6.1.0 VyOS 1.4', objectId: '.1.3.6.1.4.1.44641', chassis: { vendor: 'Protectli', model: 'VP2420', serial: 'PW0FW00001' } },
    },
    bridge('sw1', 2, { stp: { priority: 4096 } }),
    // Both forget within seconds, and some that hang on them say nothing unless asked.
    bridge('sw2', 3),
    bridge('sw3', 4, { ageing: 20 }),
    bridge('sw4', 5, { ageing: 20, deaf: true }),
    { name: 'small1', kind: 'dumb-switch' },
    { name: 'small2', kind: 'dumb-switch' },
    { name: 'box', kind: 'dumb-switch' },
    machine('hv1', 'hypervisor', { br0: `${LAN}.10/24` }),
    guest('vm1', 11),
    guest('vm2', 12),
    guest('vm3', 13),
    // Each leg answers for its own address alone; the second takes over when the gateway is not reached by the first, be it unplugged or cut off further on.
    {
      ...machine('nas', 'server', { eth0: `${LAN}.14/24`, eth1: `${LAN}.15/24` }),
      also: [
        'echo 1 > /proc/sys/net/ipv4/conf/all/arp_ignore; echo 2 > /proc/sys/net/ipv4/conf/all/arp_announce; echo 1 > /proc/sys/net/ipv4/conf/all/ignore_routes_with_linkdown',
        `ip route add default via ${GATEWAY} dev eth1 metric 200`,
        `ping -q -i 5 -I eth1 ${GATEWAY} >/dev/null 2>&1 &`,
        `while sleep 1; do if ping -q -c 2 -i 0.3 -W 1 -I eth0 ${GATEWAY} >/dev/null 2>&1; then ip route replace default via ${GATEWAY} dev eth0; else ip route del default via ${GATEWAY} dev eth0 2>/dev/null; fi; done &`,
      ],
    },
    pc('pc1', 31),
    pc('pc2', 32),
    pc('pc3', 33),
    pc('pc4', 34),
    pc('pc5', 35),
    pc('pc6', 36),
    pc('quiet1', 37, false),
    pc('quiet2', 38, false),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${LAN}.250/24` }, gateway: GATEWAY },
  ],
  cables: [
    'fw.wan - isp.cust',
    'fw.lan - sw1.p1',
    'sw1.p2 - box.d1',
    'box.d2 - sw2.p1',
    'box.d3 - sw3.p1',
    'sw1.p3 - sw4.p1',
    'sw1.p4 - small1.d1',
    'small1.d2 - pc1.eth0',
    'small1.d3 - pc2.eth0',
    'small1.d4 - small2.d1',
    'small2.d2 - pc3.eth0',
    'small2.d3 - pc4.eth0',
    'sw1.p5 - probe.eth0',
    'sw2.p2 - hv1.eth0',
    'hv1.vnet0 - vm1.eth0',
    'hv1.vnet1 - vm2.eth0',
    'hv1.vnet2 - vm3.eth0',
    'sw2.p3 - nas.eth0',
    'sw3.p2 - pc5.eth0',
    'sw3.p3 - quiet1.eth0',
    'sw4.p2 - quiet2.eth0',
    'sw4.p3 - pc6.eth0',
    'sw4.p4 - nas.eth1',
  ],
  spares: ['sw1.p8', 'sw3.p8'],
  scope: SCOPE,
  outside: ['100.64.21.1'],
  convergesInMs: 8000,
  documents: {},
  siteFile: (folder) => siteFileOf({ client: 'Patchwork Printers', scope: SCOPE, community: COMMUNITY, account: 'audit', services: ['{ name: Orders, tier: essential, tolerable_outage: 4h, needs: { device: [vm1], internet: any } }'] }, folder),
  truth,
};
