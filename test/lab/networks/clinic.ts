/** Knows a small clinic: one firewall, one core switch, a box nobody manages, and records that are not true. */
import { clinicTruth } from './clinic-truth.js';
import type { LabNetwork, LabNode, SnmpAgent } from '../house/network.js';

const COMMUNITY = 'clinic-ro';
const DNS = '10.20.0.10';
const GATEWAY = '10.20.0.1';

const agent = (descr: string, objectId: string, chassis: SnmpAgent['chassis'], labels: SnmpAgent['labels'] = {}): SnmpAgent => ({ community: COMMUNITY, descr, objectId, chassis, labels, location: 'Basement, rack 1' });
const procurve = (model: string, serial: string, labels: SnmpAgent['labels'], forwarding: SnmpAgent['forwarding'] = 'both'): SnmpAgent => ({
  ...agent(`ProCurve ${model} Switch 2510-24, revision Q.11.78, ROM Q.10.02`, '.1.3.6.1.4.1.11.2.3.7.11.79', { vendor: 'HP', model, serial }, labels),
  forwarding,
});

/** The key of somebody who set up all servers. */
const SOMEBODY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGm4X1sFqk9v1Cw6mF3o8e2x5b1n8Qd0hT7uLr9yVzJk setup@old-laptop';
const server = (name: string, address: string, more: Partial<LabNode> = {}, files: Readonly<Record<string, string>> = {}): LabNode => ({
  name,
  kind: 'server',
  addresses: { eth0: `${address}/24` },
  gateway: GATEWAY,
  talks: true,
  machine: { account: 'audit', keys: { root: [SOMEBODY] }, resolvers: [DNS], files },
  ...more,
});
const pc = (name: string, address: string, talks = true): LabNode => ({ name, kind: 'host', addresses: { eth0: `${address}/24` }, gateway: GATEWAY, talks });

const NIGHTLY = '#!/bin/sh\n# copies the order book somewhere\ntar -cf /var/tmp/orders.tar /etc/hostname\n';

const nodes: readonly LabNode[] = [
  { name: 'isp', kind: 'provider', addresses: { cust: '100.64.7.1/30' } },
  {
    name: 'fw',
    kind: 'router',
    addresses: { lan: `${GATEWAY}/24`, wan: '100.64.7.2/30' },
    gateway: '100.64.7.1',
    natOn: 'wan',
    lldp: true,
    snmp: agent('Linux fw 6.1.0 OPNsense-like firewall', '.1.3.6.1.4.1.8072.3.2.10', { vendor: 'Deciso', model: 'DEC740', serial: 'FW-7740-0019' }),
  },
  {
    name: 'core',
    kind: 'switch',
    addresses: { br0: '10.20.0.2/24' },
    gateway: GATEWAY,
    lldp: true,
    stp: { priority: 4096 },
    // p2 leads to access1, and says otherwise.
    snmp: procurve('J9280A', 'CN0CORE001', { p1: 'to fw', p2: 'Uplink access2', p3: 'Uplink access2' }),
  },
  { name: 'access1', kind: 'switch', addresses: { br0: '10.20.0.3/24' }, gateway: GATEWAY, lldp: true, stp: { priority: 32768 }, snmp: procurve('J9019B', 'CN0ACC0001', { p1: 'to core' }, 'bridge') },
  { name: 'access2', kind: 'switch', addresses: { br0: '10.20.0.4/24' }, gateway: GATEWAY, lldp: true, stp: { priority: 32768 }, snmp: procurve('J9019B', 'CN0ACC0002', { p1: 'to core' }, 'q-bridge') },
  { name: 'under-desk', kind: 'dumb-switch' },
  server('dns1', DNS, { dns: { dns1: DNS, fw: GATEWAY, core: '10.20.0.2', access1: '10.20.0.3', access2: '10.20.0.4', erp: '10.20.0.11', web: '10.20.0.12', nas: '10.20.0.13', printer: '10.20.0.20' } }),
  server('erp', '10.20.0.11', { listens: [5432] }, { '/opt/tools/nightly.sh': NIGHTLY, '/etc/cron.d/nightly': '30 2 * * * root /opt/tools/nightly.sh\n', '/etc/cron.d/tidy': '15 3 * * * root /usr/bin/find /var/tmp -name lab-none -mtime +30\n' }),
  server('web', '10.20.0.12', { listens: [80, 443] }),
  { ...pc('nas', '10.20.0.13'), listens: [139, 445, 2049] },
  { ...pc('printer', '10.20.0.20'), listens: [515, 631, 9100] },
  pc('pc1', '10.20.0.31'),
  pc('pc2', '10.20.0.32'),
  pc('pc3', '10.20.0.33'),
  pc('pc4', '10.20.0.34'),
  pc('pc5', '10.20.0.35'),
  pc('pc6', '10.20.0.36'),
  pc('quiet', '10.20.0.39', false),
  { name: 'probe', kind: 'appliance', addresses: { eth0: '10.20.0.250/24' }, gateway: GATEWAY },
];

export const clinic: LabNetwork = {
  name: 'clinic',
  drawing: `
    isp - fw - core - access1 - pc1, pc2, printer
                      access1 - (under-desk) - pc3, pc4, pc5
               core - access2 - web, pc6, quiet
               core - dns1, erp, nas, probe`,
  nodes,
  cables: [
    'fw.wan - isp.cust',
    'fw.lan - core.p1',
    'core.p2 - access1.p1',
    'core.p3 - access2.p1',
    'core.p4 - dns1.eth0',
    'core.p5 - erp.eth0',
    'core.p6 - nas.eth0',
    'core.p7 - probe.eth0',
    'access1.p2 - pc1.eth0',
    'access1.p3 - pc2.eth0',
    'access1.p4 - printer.eth0',
    'access1.p5 - under-desk.d1',
    'under-desk.d2 - pc3.eth0',
    'under-desk.d3 - pc4.eth0',
    'under-desk.d4 - pc5.eth0',
    'access2.p2 - web.eth0',
    'access2.p3 - pc6.eth0',
    'access2.p4 - quiet.eth0',
  ],
  spares: ['access1.p6', 'access2.p5'],
  scope: ['10.20.0.0/24'],
  outside: ['100.64.7.1'],
  convergesInMs: 2000,
  documents: {
    'devices.csv': `Hostname,IP,S/N,Type
fw,10.20.0.1,FW-7740-0019,firewall
core,10.20.0.2,CN0CORE777,switch
access1,10.20.0.3,CN0ACC0001,switch
access2,10.20.0.4,CN0ACC0002,switch
dns1,10.20.0.10,,server
erp,10.20.0.11,,server
nas,10.20.0.13,,storage
printer,10.20.0.20,,printer
oldsrv,10.20.0.99,SRV-1999-1,server
`,
  },
  siteFile: (folder) => `client: { name: Elm Street Clinic, mission: "See patients every weekday" }
site: HQ
timezone: Europe/Berlin
allow_clear_secrets: true
engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }
scope: { allow: [10.20.0.0/24] }
limits: { packets_per_second: 2000, devices_at_once: 30, per_device_packets_per_second: 500, per_device_in_flight: 4, snmp_timeout_ms: 1500, listen_seconds: 6 }
credentials:
  - { name: snmp-ro, type: snmp-v2c, community: ${COMMUNITY}, for: [10.20.0.0/24] }
  - { name: audit-key, type: ssh-key, user: audit, key: "\${file:${folder}/audit}", for: [10.20.0.0/24], sudo: true }
services:
  - { name: Patient records, tier: essential, tolerable_outage: 2h, needs: { device: [erp], dns: [dns1] } }
  - { name: Referrals, tier: supporting, tolerable_outage: 1d, needs: { internet: any } }
documents: [ { csv: devices.csv, columns: { name: Hostname, address: IP, serial: "S/N" } } ]
`,
  truth: clinicTruth,
};
