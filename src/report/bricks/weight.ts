/** Knows which failure is worse: by services stopped for everyone, then for some, then by what is cut off. Counts, never a score. */
import type { Audit } from '../../model/audit.js';
import type { Failure, Service } from '../../model/failure.js';
import { isWorkingPairOfGateways } from '../../model/members.js';
import { sortedBy } from '../../model/order.js';
import { isInfrastructure } from './names.js';

/** Failures, worst first; proven before possible where they weigh the same. What takes both boxes of a pair at once comes after all that a single one does. */
export function worstFirst(audit: Audit): readonly Failure[] {
  const essential = new Set(audit.services.filter(({ tier }) => tier === 'essential').map(({ id }) => id));
  const pairs = pairsIn(audit);
  return sortedBy(
    audit.failures,
    (failure) => (pairs.has(failure.unit.id) ? 1 : 0),
    (failure) => -failure.stops.everywhere.filter((id) => essential.has(id)).length,
    (failure) => -failure.stops.everywhere.length,
    (failure) => (failure.certainty === 'proven' ? 0 : 1),
    (failure) => -failure.cutOff.hosts,
    (failure) => -failure.stops.somewhere.length,
    (failure) => -failure.cutOff.devices.length,
    (failure) => failure.unit.kind,
    (failure) => failure.unit.name,
    (failure) => failure.unit.id,
  );
}

/** Ids of the boxes that are two, either of which goes on without the other: no single failure takes them. */
export function pairsIn({ devices }: Pick<Audit, 'devices'>): ReadonlySet<string> {
  return new Set(devices.filter(isWorkingPairOfGateways).map(({ id }) => id));
}

/** How many end devices there are, those not seen now that count among them; never fewer than one failure cuts off. */
export function countEndDevices(audit: Audit): number {
  const seen = audit.devices.filter((device) => !isInfrastructure(device)).length + (audit.absent?.length ?? 0);
  return audit.failures.reduce((most, failure) => Math.max(most, failure.cutOff.hosts), seen);
}

/** End devices that lose something when the unit fails: cut off, or without a service they use. */
export function touched(failure: Failure): number {
  return failure.stops.somewhere.reduce((most, { hosts }) => Math.max(most, hosts), failure.cutOff.hosts);
}

/** The shortest outage that the services stopped by `failure` can bear, in hours; null where none is told. */
export function tightest(audit: Audit, failure: Failure): { readonly service: Service; readonly hours: number } | null {
  const stopped = new Set([...failure.stops.everywhere, ...failure.stops.somewhere.map(({ service }) => service)]);
  const told = audit.services.flatMap((service) => (stopped.has(service.id) && service.tolerableOutageHours !== null ? [{ service, hours: service.tolerableOutageHours }] : []));
  return sortedBy(told, ({ hours }) => hours, ({ service }) => (service.source === 'declared' ? 0 : 1), ({ service }) => service.name)[0] ?? null;
}

/** Whether anybody has told what the business needs; without that the report asks instead of measuring. */
export function hasDeclarations(audit: Audit): boolean {
  return audit.services.some(({ source }) => source === 'declared');
}
