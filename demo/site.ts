/** Knows the demo office's site file and device list as its people would have written them, mistakes included. */
import { DESKS, DEVICES, COMMUNITY, type Node, SNMP_PORT, SSH_PORT } from './office.js';
import { AUDIT_USER, LINUX_HOSTS } from './linux-hosts.js';

/** Every address of the office, and no other: a list of single loopback addresses. */
export const SCOPE: readonly string[] = [...DEVICES, ...DESKS].map(({ address }) => `${address}/32`);

/** The site file. `keyFile` and `documentsFile` are absolute paths; the engagement is made now and lasts a year (UTC). */
export function siteText(keyFile: string, documentsFile: string, now: Date): string {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const nextYear = new Date(now.getTime() + 365 * 86_400_000);
  return `# The demo office: simulated devices on loopback addresses of this machine. Written anew at every start of the demo.
client: { name: Hazel Joinery, mission: "Build and fit kitchens, Monday to Friday" }
site: Workshop
timezone: UTC
engagement: { authorised_by: "whoever started the demo", on: ${day(now)}, until: ${day(nextYear)} }
scope:
  allow: [${SCOPE.join(', ')}]
# Nobody else is on these addresses; at a client's leave the limits as they are.
limits: { packets_per_second: 5000, devices_at_once: 60, per_device_packets_per_second: 1000, per_device_in_flight: 4, snmp_timeout_ms: 1000, snmp_tries: 2 }
snmp: { port: ${SNMP_PORT} }
ssh: { port: ${SSH_PORT} }
tcp_ports: [${SSH_PORT}]
allow_clear_secrets: true            # in the demo only
credentials:
  - { name: snmp-ro, type: snmp-v2c, community: ${COMMUNITY}, for: [${DEVICES.map(({ address }) => address).join(', ')}] }
  - { name: audit-key, type: ssh-key, user: ${AUDIT_USER}, key: ${JSON.stringify(`\${file:${keyFile}}`)}, for: [${LINUX_HOSTS.map(({ address }) => address).join(', ')}], sudo: true }
services:
  - { name: Order processing, tier: essential, tolerable_outage: 2h, needs: { device: [erp], dns: [dns1, dns2], gateway: any, internet: any }, knows: [jonas], runbook: { where: "binder in the office, page 3", reviewed: ${day(new Date(now.getTime() - 900 * 86_400_000))} } }
  - { name: Drawings, tier: essential, tolerable_outage: 1d, needs: { device: [files], dns: [dns1, dns2] }, knows: [jonas, petra] }
  - { name: Printing, tier: supporting, tolerable_outage: 1d, needs: { device: [print1] }, knows: [petra] }
people:
  - { id: jonas, role: "IT, two days a week" }
  - { id: petra, role: "office manager" }
recovery:
  - { unit: fw1, by: contract, hours: 24 }
  - { unit: core1, by: none }
  - { unit: acc4, by: spare, hours: 2 }
  - { unit: acc2, by: spare, hours: 1, tested: ${day(new Date(now.getTime() - 200 * 86_400_000))} }
shared_risks: [ { name: UPS in the comms cupboard, kind: power, members: [fw1, core1, hv1, files] } ]
watch: [${DEVICES[0]!.address}]
documents: [ { csv: ${JSON.stringify(documentsFile)}, columns: { name: Hostname, address: IP, serial: "S/N", location: Room, role: Type } } ]
`;
}

/** The office's own list: the backup server was never entered, a replaced switch was never corrected, an old server was never struck out. */
export function documentsText(): string {
  const rows = DEVICES.filter(({ name }) => name !== 'backup').map((device) => [device.name, device.address, device.name === 'acc2' ? 'CN37FP0922' : (device.serial ?? ''), device.location ?? '', TYPES[device.kind] ?? '']);
  return [['Hostname', 'IP', 'S/N', 'Room', 'Type'], ...rows, ['oldsrv', '127.77.0.38', 'SRV-2011-04', 'comms cupboard', 'server']].map((row) => row.join(',')).join('\n') + '\n';
}
const TYPES: Readonly<Partial<Record<Node['kind'], string>>> = { firewall: 'firewall', switch: 'switch', 'access-point': 'access point', server: 'server', hypervisor: 'server', guest: 'server', storage: 'NAS', printer: 'printer', ups: 'UPS' };
