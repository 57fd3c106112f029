/** Knows what an audit of the clinic must find, and what is sound in it. */
import type { Truth } from '../house/network.js';

const UNDER_DESK = ['pc3', 'pc4', 'pc5'];
const ON_ACCESS1 = ['pc1', 'pc2', ...UNDER_DESK, 'printer'];
const ON_ACCESS2 = ['pc6', 'quiet', 'web'];
const ON_CORE = ['dns1', 'erp', 'nas', 'probe'];
const ALL_HOSTS = [...ON_ACCESS1, ...ON_ACCESS2, ...ON_CORE];

export const clinicTruth: Truth = {
  devices: ['fw', 'core', 'access1', 'access2', ...ALL_HOSTS],
  links: [
    { a: 'fw', aPort: 'lan', b: 'core', bPort: 'p1' },
    { a: 'core', aPort: 'p2', b: 'access1', bPort: 'p1' },
    { a: 'core', aPort: 'p3', b: 'access2', bPort: 'p1' },
  ],
  segments: [{ ports: [{ device: 'access1', port: 'p5' }], devices: UNDER_DESK }],
  hostPorts: {
    dns1: { device: 'core', port: 'p4' },
    erp: { device: 'core', port: 'p5' },
    nas: { device: 'core', port: 'p6' },
    probe: { device: 'core', port: 'p7' },
    pc1: { device: 'access1', port: 'p2' },
    pc2: { device: 'access1', port: 'p3' },
    printer: { device: 'access1', port: 'p4' },
    pc3: { device: 'access1', port: 'p5' },
    pc4: { device: 'access1', port: 'p5' },
    pc5: { device: 'access1', port: 'p5' },
    web: { device: 'access2', port: 'p2' },
    pc6: { device: 'access2', port: 'p3' },
    quiet: { device: 'access2', port: 'p4' },
  },
  cutDevices: [
    { name: 'fw', hosts: ALL_HOSTS, devices: ['access1', 'access2', 'core'] },
    { name: 'core', hosts: ALL_HOSTS, devices: ['access1', 'access2'] },
    { name: 'access1', hosts: ON_ACCESS1, devices: [] },
    { name: 'access2', hosts: ON_ACCESS2, devices: [] },
  ],
  cutLinks: [
    { cable: 'fw.lan - core.p1', hosts: ALL_HOSTS, devices: ['access1', 'access2', 'core'] },
    { cable: 'core.p2 - access1.p1', hosts: ON_ACCESS1, devices: ['access1'] },
    { cable: 'core.p3 - access2.p1', hosts: ON_ACCESS2, devices: ['access2'] },
  ],
  cutSegments: [{ name: 'under-desk', hosts: UNDER_DESK }],
  findings: [
    { rule: 'cut-device', about: 'fw' },
    { rule: 'cut-device', about: 'core' },
    { rule: 'cut-link', about: 'core' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
    { rule: 'lone-dns', about: 'dns1' },
    { rule: 'unmanaged-switch', about: 'access1' },
    { rule: 'misleading-description', about: 'core' },
    { rule: 'unowned-cron-job', about: 'erp' },
    { rule: 'key-everywhere', about: 'erp' },
    { rule: 'unwritten-device', about: 'web' },
    { rule: 'unseen-device', about: 'oldsrv' },
    { rule: 'contradicted-record', about: 'core' },
    { rule: 'snmp-v1-v2c', about: 'core' },
  ],
  exactRules: ['lone-gateway', 'lone-internet-uplink', 'lone-dns', 'unmanaged-switch', 'misleading-description', 'unowned-cron-job', 'unwritten-device', 'unseen-device', 'contradicted-record'],
  grave: [
    { rule: 'cut-device', about: 'fw' },
    { rule: 'cut-device', about: 'core' },
    { rule: 'cut-device', about: 'erp' },
    { rule: 'cut-device', about: 'dns1' },
    { rule: 'cut-link', about: 'core' },
    { rule: 'lone-gateway', about: 'fw' },
    { rule: 'lone-internet-uplink', about: 'fw' },
    { rule: 'lone-dns', about: 'dns1' },
  ],
  soundRules: [],
};
