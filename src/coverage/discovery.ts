/** Knows by what kind of packet host discovery heard of somebody. What it sent to the silent is a mixture that is not told apart. */
import type { Outcome } from '../model/observation.js';

export type DiscoveredBy = 'arp' | 'icmp' | 'tcp' | 'discovery';
const REASONS: Readonly<Record<string, DiscoveredBy>> = { 'arp-response': 'arp', 'nd-response': 'arp', 'echo-reply': 'icmp', 'timestamp-reply': 'icmp', 'syn-ack': 'tcp', reset: 'tcp', 'conn-refused': 'tcp' };

/** By nmap's own reason; `discovery`: nothing came back, or nmap gave no reason that is known. */
export function discoveredBy(outcome: Outcome): DiscoveredBy {
  if (outcome.is !== 'answered') return 'discovery';
  const reason = /<status state="up" reason="([a-z-]+)"/.exec(Buffer.from(outcome.raw).toString('latin1'))?.[1];
  return (reason !== undefined && REASONS[reason]) || 'discovery';
}
