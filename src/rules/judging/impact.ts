/** Knows how much a failure is: how many essential services stop, everywhere or somewhere. */
import type { Failure, Service } from '../../model/failure.js';
import type { Hit, Impact, Seen } from '../../model/rule.js';
import { sortedBy } from '../../model/order.js';

const WORST_FIRST: readonly Impact[] = ['M4', 'M3', 'M2', 'M?', 'M1'];

/** The failure of the unit a hit is about; of several units the one that stops most; null where no unit of the hit has one. */
export function failureOf(hit: Pick<Hit, 'about'>, seen: Pick<Seen, 'failures' | 'services'>): Failure | null {
  const units = new Set(hit.about.map(({ id }) => id));
  const failures = seen.failures.filter(({ unit }) => units.has(unit.id));
  return sortedBy(failures, (failure) => WORST_FIRST.indexOf(impactOf(failure, seen.services)), ({ unit }) => unit.id)[0] ?? null;
}

/**
 * M4: two or more essential services stop everywhere; M3: one; M2: an essential one somewhere, or once a lease or cache has
 * run out, a supporting one everywhere; M1: nothing stops; M?: something is cut off that no known service reaches, or no service is known at all.
 */
export function impactOf(failure: Failure | null, services: readonly Service[]): Impact {
  if (services.length === 0) return 'M?';
  if (!failure) return 'M1';
  const tierOf = new Map(services.map(({ id, tier }) => [id, tier]));
  const everywhere = failure.stops.everywhere.map((id) => tierOf.get(id));
  const essential = everywhere.filter((tier) => tier === 'essential').length;
  if (essential >= 2) return 'M4';
  if (essential === 1) return 'M3';
  const isCarried = Object.keys(failure.stops.after).some((service) => tierOf.get(service) === 'essential');
  if (isCarried || everywhere.includes('supporting') || failure.stops.somewhere.some(({ service }) => tierOf.get(service) === 'essential')) return 'M2';
  const stopsNothing = everywhere.length === 0 && failure.stops.somewhere.length === 0;
  const cutsOff = failure.cutOff.hosts > 0 || failure.cutOff.devices.length > 0;
  return stopsNothing && cutsOff ? 'M?' : 'M1';
}

/** Whether an impact is at least M2: the bar at which a single point of failure is a finding. */
export function isGrave(impact: Impact): boolean {
  return impact === 'M4' || impact === 'M3' || impact === 'M2';
}
