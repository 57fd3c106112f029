/** Knows how long a service lasts without what hands out addresses: leases carry it. */
import type { DeviceFact } from '../model/rule.js';
import type { KnownService } from './services.js';

/** Needs that nobody feels at once. Names are kept for minutes only, so a name service that is gone is felt. */
export function isLeased({ kind, anyOf }: KnownService['needs'][number]): boolean {
  return (kind === 'dhcp' || kind === 'dhcp-relay') && anyOf.length > 0;
}

/** Where no server told its lease: a day, as small routers give it out of the box. */
const USUAL_SECONDS = 86_400;

/**
 * Seconds until the first client stands without an address: it asks again after half its lease (RFC 2131 § 4.4.5), so the unluckiest has that much
 * left. Null: the service needs no lease.
 */
export function carriedSeconds({ needs }: KnownService, facts: readonly DeviceFact[]): number | null {
  const members = new Set(needs.filter(isLeased).flatMap(({ anyOf }) => anyOf));
  if (members.size === 0) return null;
  const told = facts.flatMap((fact) => (fact.kind === 'offers-dhcp' && members.has(fact.device) && fact.leaseSeconds !== undefined && fact.leaseSeconds > 0 ? [fact.leaseSeconds] : []));
  return Math.floor(told.reduce((least, one) => Math.min(least, one), told.length > 0 ? Infinity : USUAL_SECONDS) / 2);
}
