/** Knows a workshop whose servers grew by themselves: what somebody once did on each of them is planted, beside hosts on which nothing is. */
import { siteFileOf } from '../house/site-file.js';
import type { LabNetwork, LabNode, SnmpAgent, Truth } from '../house/network.js';
import { EVERYWHERE, hostOf, PLANTS } from './workshop-plants.js';

const COMMUNITY = 'workshop-look';
const LAN = '10.80.0';
const GATEWAY = `${LAN}.1`;
const SCOPE = ['10.80.0.0/24'];

const agent = (descr: string, objectId: string, vendor: string, model: string, serial: string): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis: { vendor, model, serial }, location: 'Workshop', contact: 'it@workshop.example' });
const server = (name: string, at: number, more: Partial<LabNode> = {}) => hostOf(name, `${LAN}.${at}`, GATEWAY, more);
const names = { dns: { ns: `${LAN}.10`, mail: `${LAN}.11` } };

const SERVERS = ['ns', 'mail', 'web', 'jobs', 'hand', 'disk', 'open', 'copy1', 'copy2', 'shut'];
/** Those that are there to be served; the machine that runs the guest carries another. */
const SERVED = [...SERVERS, 'ns2', 'probe'];
export const HOST_RULES: readonly string[] = [
  'clone-identity', 'cold-start-loop', 'dead-mount', 'dead-resolver', 'default-accept-firewall', 'disk-filling', 'edited-package-file', 'hard-coded-address', 'home-directory-job', 'hosts-file-override', 'key-everywhere',
  'pending-reboot', 'personal-account-service', 'screen-service', 'second-root', 'shared-host-key', 'silent-cron-job', 'software-outside-packages', 'unexplained-listener', 'unlabelled-key', 'unowned-cron-job',
];

const truth: Truth = {
  devices: ['fw', 'sw', 'hv1', ...SERVED],
  links: [{ a: 'fw', aPort: 'lan', b: 'sw', bPort: 'p1' }],
  segments: [],
  hostPorts: { ...Object.fromEntries([...SERVERS, 'hv1', 'probe'].map((name, at) => [name, { device: 'sw', port: `p${at + 2}` }])), ns2: { device: 'hv1', port: '?' } },
  cutDevices: [
    { name: 'fw', hosts: SERVED, devices: ['hv1', 'sw'] },
    { name: 'sw', hosts: SERVED, devices: ['hv1'] },
    { name: 'hv1', hosts: ['ns2'], devices: [] },
  ],
  cutLinks: [{ cable: 'fw.lan - sw.p1', hosts: SERVED, devices: ['hv1', 'sw'] }],
  cutSegments: [],
  findings: PLANTS.map(({ rule, on }) => ({ rule, about: rule === 'key-everywhere' ? EVERYWHERE.fingerprint : rule === 'dead-resolver' ? `${LAN}.97` : on })),
  exactRules: HOST_RULES,
  grave: [
    { rule: 'cut-device', about: 'mail' },
    { rule: 'cut-device', about: 'sw' },
  ],
  soundRules: [],
};

export const workshop: LabNetwork = {
  name: 'workshop',
  keepsSums: true,
  drawing: `
    isp - fw - sw - ns, mail, web: sound
               sw - jobs, hand, disk, open, copy1, copy2: something is planted
               sw - shut: the audit's account may not become root
               sw - hv1 - ns2`,
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust: '100.64.41.1/30' } },
    { name: 'fw', kind: 'router', addresses: { lan: `${GATEWAY}/24`, wan: '100.64.41.2/30' }, gateway: '100.64.41.1', natOn: 'wan', lldp: true, snmp: agent('Linux fw 6.1.0 VyOS 1.4', '.1.3.6.1.4.1.44641', 'Protectli', 'VP2420', 'PW0FW00008') },
    { name: 'sw', kind: 'switch', addresses: { br0: `${LAN}.2/24` }, gateway: GATEWAY, lldp: true, stp: { priority: 4096 }, snmp: agent('Netgear GS728TPv2 ProSAFE 24-port Gigabit switch', '.1.3.6.1.4.1.4526.100.4.46', 'Netgear', 'GS728TPv2', '4W1000801') },
    server('ns', 10, names),
    server('mail', 11),
    server('web', 12),
    ...['jobs', 'hand', 'disk', 'open', 'copy1', 'copy2', 'shut'].map((name, at) => server(name, 20 + at)),
    { ...server('hv1', 30), kind: 'hypervisor', addresses: { br0: `${LAN}.30/24` } },
    server('ns2', 31, { ...names, kind: 'guest' }),
    { name: 'probe', kind: 'appliance', addresses: { eth0: `${LAN}.250/24` }, gateway: GATEWAY },
  ],
  cables: ['fw.wan - isp.cust', 'fw.lan - sw.p1', ...[...SERVERS, 'hv1', 'probe'].map((name, at) => `sw.p${at + 2} - ${name}.eth0`), 'hv1.vnet0 - ns2.eth0'],
  spares: ['sw.p20'],
  scope: SCOPE,
  outside: ['100.64.41.1'],
  convergesInMs: 4000,
  documents: {},
  siteFile: (folder) => siteFileOf({ client: 'Old Workshop', scope: SCOPE, community: COMMUNITY, account: 'audit', atOnce: 6, services: ['{ name: Orders, tier: essential, tolerable_outage: 4h, needs: { device: [mail] } }'] }, folder),
  truth,
};
