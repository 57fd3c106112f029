/** Knows which box runs which guests, as the boxes that run them tell: what a switch learned of a guest, it learned of the box that runs it. */
import { distinct, sortedBy } from '../model/order.js';
import type { Box, Directory } from './boxes.js';
import { type Hanging, isCabled } from './occupants.js';
import type { Leg } from './stations.js';

export interface Housed {
  /** Those of guests are their host's. */
  readonly legs: readonly Leg[];
  /** Guests on their hosts. */
  readonly hangings: readonly Hanging[];
}

/** Puts guests that run on the one box that says so. Guests that forward for others, that were found within their host, or that two boxes claim are left as they were found. */
export function house(legs: readonly Leg[], directory: Directory): Housed {
  const claims = new Map<string, { readonly host: Box; readonly from: readonly string[] } | null>();
  for (const host of directory.boxes()) {
    for (const { running, macs, from } of host.bag.of('guest')) {
      if (running) for (const mac of macs) claims.set(mac, claims.has(mac) && claims.get(mac)?.host !== host ? null : { host, from });
    }
  }
  const isWithin = ({ mac, spot }: Leg): boolean => (spot.is === 'port' || spot.is === 'behind') && spot.device === claims.get(mac)?.host.id;
  const within = new Set(claims.size === 0 ? [] : legs.filter(isWithin).map(({ box }) => box));
  const hangings = new Map<string, Hanging>();
  for (const [mac, claim] of claims) {
    const guest = directory.byMac(mac);
    if (!claim || !guest || guest === claim.host || isCabled(guest) || within.has(guest.id)) continue;
    const other = hangings.get(guest.id);
    hangings.set(guest.id, { box: guest.id, end: { device: claim.host.id, port: null }, certainty: 'one-end', from: distinct([...claim.from, ...(other?.from ?? [])]) });
  }
  if (hangings.size === 0) return { legs, hangings: [] };
  const moved = legs.map((leg): Leg => ({ ...leg, box: (hangings.has(leg.box) && claims.get(leg.mac)?.host.id) || leg.box }));
  return { legs: sortedBy(moved, ({ box }) => box), hangings: sortedBy(hangings.values(), ({ box }) => box) };
}
