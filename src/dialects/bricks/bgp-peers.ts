/** Knows how makes tell BGP peers that the standard table has no room for: peers over IPv6, in other routing instances. */
import type { Answers, Dialect, DialectExample } from '../../model/dialect.js';
import type { Reading } from '../../model/fact.js';
import type { Oid } from '../../model/oid.js';
import { isOf, isRouting, walks } from './asks.js';
import { inetAddressAt } from './indexes.js';
import { addressOf, numberOf } from './rows.js';
import { readTable } from './table.js';

const STANDARD_STATE = '1.3.6.1.2.1.15.3.1.2';
/** RFC 4271 §8.2.2, as numbered by RFC 4273. */
export const BGP_STATES: Readonly<Record<number, string>> = { 1: 'idle', 2: 'connect', 3: 'active', 4: 'open-sent', 5: 'open-confirm', 6: 'established' };

export interface PeerTable {
  readonly title: string;
  readonly vendor: string;
  readonly entry: Oid;
  /** Columns of the entry; `self` holds the own BGP identifier, where the make tells it beside the peer. */
  readonly columns: { readonly state: number; readonly self?: number };
  /** How many sub-identifiers stand before the peer's InetAddressType in the index. */
  readonly before: number;
  readonly examples: readonly DialectExample[];
}

/** The dialect of a make's own table of peers. A peer that the standard table (RFC 4273) has is left to that. */
export function bgpPeersDialect({ title, vendor, entry, columns, before, examples }: PeerTable): Dialect {
  return {
    title,
    speaks: (known) => isRouting(known) && isOf(known, vendor),
    asks: walks('bgp', ...Object.values(columns).map((column) => `${entry}.${column}`)),
    *read(answers): Iterable<Reading> {
      const standard = standardPeers(answers);
      const told = new Set<string>();
      for (const { index, cells, from } of readTable<'state' | 'self'>(answers, entry, columns)) {
        const peer = inetAddressAt(index.split('.'), before)?.address ?? null;
        if (peer === null || peer === '0.0.0.0' || standard.has(peer) || told.has(peer)) continue;
        told.add(peer);
        const self = columns.self === undefined ? null : addressOf(cells.self);
        yield { kind: 'routing-neighbour', protocol: 'bgp', peer, state: BGP_STATES[numberOf(cells.state) ?? 0] ?? 'unknown', ...(self !== null && self !== '0.0.0.0' ? { self } : {}), from };
      }
    },
    examples,
  };
}

function standardPeers(answers: Answers): ReadonlySet<string> {
  return new Set([...answers.rows(STANDARD_STATE)].map(({ index }) => index));
}
