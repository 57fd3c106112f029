/** Knows the facts of one sweep, read again from its observations. */
import { read } from './audit/reading.js';
import { siteAsOf } from './audit/said.js';
import type { House } from './house.js';
import type { Audit } from './model/audit.js';
import type { DeviceFact } from './model/rule.js';
import { sortedBy } from './model/order.js';
import { readDeclarations } from './store/declarations.js';
import { readObservations } from './store/observations.js';

/** All facts of the audit's sweep, each with its device; facts of targets that are no device are left out. */
export async function factsOfSweep(house: House, audit: Audit): Promise<readonly DeviceFact[]> {
  const observations = sortedBy(await readObservations(house.database, house.siteId, audit.sweep.id), (o) => o.id);
  const site = siteAsOf(await readDeclarations(house.database, house.siteId), audit.sweep.endedAt);
  const deviceOf = new Map(audit.devices.flatMap((device) => device.targets.map((target) => [target, device.id] as const)));
  return read(observations, house.engine.dialects, site).facts.flatMap((fact): DeviceFact[] => {
    const device = deviceOf.get(fact.target);
    return device === undefined ? [] : [{ ...fact, device }];
  });
}
