/** Knows how much of a network was seen: by address, by range, by table of a device; and how much was sent for it. */
import type { Address } from './address.js';
import type { Outcome } from './observation.js';
import type { TableCoverage } from './table.js';

/** Why an address that answered is no device. */
export const RESETS_ALONE = 'only TCP resets came back, which a firewall sends for addresses behind it: no device is told of it';
export interface AddressCoverage {
  readonly address: Address;
  readonly outcome: Outcome['is'];
  /** What was tried, with its credential's name: `icmp`, `tcp/22`, `snmp:snmp-ro`, `ssh:audit-key`. */
  readonly by: readonly string[];
  readonly device: string | null;
  readonly why: string | null;
}
export interface RangeCoverage {
  readonly first: Address;
  readonly last: Address;
  /** `unlisted`: too many to ask one by one, so that nothing is known of those that did not turn up. */
  readonly outcome: 'silent' | 'excluded' | 'unlisted';
  readonly count: number;
}
export interface Coverage {
  readonly addresses: readonly AddressCoverage[];
  readonly ranges: readonly RangeCoverage[];
  readonly tables: readonly ({ readonly device: string } & TableCoverage)[];
  readonly sent: { readonly requests: { readonly icmp: number; readonly tcp: number; readonly snmp: number; readonly ssh: number; readonly udp?: number; /** Host discovery: ARP, ICMP and TCP probes. */ readonly discovery?: number }; readonly peakPerSecond: number };
  /** Files or targets that could not be read at all, each with the reason. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
}
