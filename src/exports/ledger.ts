/** Knows the ledger as CSV: what was sent to whom, one row per target, kind of packet and credential name. */
import type { Audit } from '../model/audit.js';
import { csvOf } from './csv.js';

/** What a kind of packet looks like to a firewall on the way. */
const SENT: Readonly<Record<string, string>> = {
  arp: 'ARP or neighbour solicitation',
  discovery: 'ARP or neighbour solicitation on our own link; beyond it ICMP echo and timestamp, TCP 443 and 80; without raw sockets TCP 80 and 443 alone',
  icmp: 'ICMP echo',
  tcp: 'TCP connections and SYN probes',
  udp: 'UDP: DNS, NTP, DHCP',
  snmp: 'SNMP requests',
  ssh: 'SSH connections',
};

export function ledgerCsv({ ledger, devices }: Audit): string {
  const nameOf = new Map(devices.map(({ id, name }) => [id, name]));
  const rows = ledger.map(({ target, device, via, credential, requests, first, last, outcome }) => [target, device === null ? null : (nameOf.get(device) ?? device), via, SENT[via] ?? via, credential, requests, first, last, outcome]);
  return csvOf(['target', 'device', 'via', 'sent', 'credential', 'requests', 'first', 'last', 'outcome'], rows);
}
