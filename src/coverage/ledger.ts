/** Knows what was sent to whom: the ledger that answers "was it you?". */
import { addressSortKey } from '../model/address.js';
import type { Ask } from '../model/ask.js';
import type { LedgerRow } from '../model/audit.js';
import type { Coverage } from '../model/coverage.js';
import type { Observation } from '../model/observation.js';
import { byCodePoint, groupBy, sortedBy } from '../model/order.js';
import { discoveredBy } from './discovery.js';

/** One row per target, kind of ask and credential name; asks that sent nothing are left out. */
export function ledgerOf(observations: readonly Observation[], deviceOfTarget: ReadonlyMap<string, string>): readonly LedgerRow[] {
  const sent = observations.filter((o) => o.requests > 0);
  const rows = [...groupBy(sent, (o) => `${o.target}\n${classOf(o)}\n${credentialOf(o.ask) ?? ''}`).values()].map((group): LedgerRow => {
    const [first] = group;
    const { target, ask } = first!;
    const times = group.map((o) => o.at).sort(byCodePoint);
    return {
      target,
      device: deviceOfTarget.get(target) ?? null,
      via: classOf(first!),
      credential: credentialOf(ask),
      requests: group.reduce((sum, o) => sum + o.requests, 0),
      first: times[0]!,
      last: times.at(-1)!,
      outcome: [...new Set(group.map((o) => o.outcome.is))].sort(byCodePoint).join(', '),
    };
  });
  return sortedBy(rows, (row) => addressSortKey(row.target), (row) => row.via, (row) => row.credential ?? '');
}

/** Requests by packet class over the whole sweep. */
export function requestsOf(ledger: readonly LedgerRow[]): Coverage['sent']['requests'] {
  const count = (via: string) => ledger.reduce((sum, row) => (row.via === via ? sum + row.requests : sum), 0);
  return { icmp: count('icmp'), tcp: count('tcp'), snmp: count('snmp'), ssh: count('ssh'), udp: count('udp'), discovery: count('arp') + count('discovery') };
}

/** What host discovery sent is told as ARP where that was answered, for then nothing else was; else it is a class of its own. */
function classOf({ ask, outcome }: Observation): string {
  if (ask.via === 'ping') return 'icmp';
  if (ask.via === 'nmap') return ask.scan !== 'hosts' ? 'tcp' : discoveredBy(outcome) === 'arp' ? 'arp' : 'discovery';
  if (ask.via === 'dns' || ask.via === 'ntp' || ask.via === 'dhcp') return 'udp';
  if (ask.via === 'tls' || ask.via === 'http' || ask.via === 'ldap') return 'tcp';
  return ask.via;
}
function credentialOf(ask: Ask): string | null {
  return 'credential' in ask ? (ask.credential ?? null) : null;
}
