/** Knows which services came, went, or hang on other things than before. */
import type { Change } from '../model/drift.js';
import type { Service } from '../model/failure.js';
import { distinct } from '../model/order.js';
import { isCarrier } from './presence.js';
import { type Found, type Side, wasAsked } from './sides.js';

/**
 * Services by what stops them. Where the boxes that carry traffic were not read equally well both times, a difference may be ours
 * and is listed as not checked.
 */
export function businessBetween(before: Side, after: Side): Found {
  const old = new Map(before.audit.services.map((service) => [service.id, service]));
  const now = new Map(after.audit.services.map((service) => [service.id, service]));
  const unequal = unequallyRead(before, after);
  const changes: Change[] = [];
  const notChecked: { kind: string; id: string; name: string; why: string }[] = [];
  const tell = (service: Service, was: string | null, is: string | null, from: readonly string[], isSaid: boolean): void => {
    if (was === is) return;
    const { id, name } = service;
    if (unequal !== null && !isSaid) notChecked.push({ kind: 'service', id, name, why: unequal });
    else changes.push({ layer: 'business', change: was === null ? '+' : is === null ? '-' : '~', kind: 'service', subject: { kind: 'service', id, name }, before: was, after: is, from });
  };
  for (const service of before.audit.services) if (!now.has(service.id)) tell(service, fateOf(service, before), null, evidence(service, before), service.source === 'declared');
  for (const service of after.audit.services) {
    const was = old.get(service.id);
    if (!was) tell(service, null, fateOf(service, after), evidence(service, after), service.source === 'declared');
    else tell(service, fateOf(was, before), fateOf(service, after), distinct([...evidence(was, before), ...evidence(service, after)]), false);
  }
  return { changes, notChecked };
}

/** What is proven only: what is merely possible moves with our knowledge. */
function fateOf({ atBaseline, stopsWith }: Service, side: Side): string {
  if (atBaseline === 'cut') return 'cut already';
  const names = distinct(stopsWith.proven.map((id) => unitName(id, side)));
  return names.length === 0 ? 'stops with no single failure' : `stops with ${names.join(', ')}`;
}
/** A cable by what it joins, an internet line by whose it is: that a socket is known now, or a next hop another, is told elsewhere. */
function unitName(id: string, side: Side): string {
  const link = side.audit.links.find((one) => one.id === id);
  if (link) return link.ends.map(({ device }) => side.nameOf(device)).sort().join(' – ');
  const line = side.audit.providers.find((one) => one.id === id);
  if (line) return `the internet line of ${side.nameOf(line.edge.device)}`;
  const name = side.nameOf(id);
  return name === id ? (side.audit.failures.find(({ unit }) => unit.id === id)?.unit.name ?? id) : name;
}
function evidence({ id }: Service, { audit }: Side): readonly string[] {
  return distinct(audit.failures.filter(({ stops }) => stops.everywhere.includes(id)).flatMap(({ from }) => from)).slice(0, 12);
}

function unequallyRead(before: Side, after: Side): string | null {
  const both = after.audit.devices.filter((device) => before.devices.has(device.id) && (isCarrier(device) || isCarrier(before.devices.get(device.id)!)));
  const missing = before.audit.devices.find((device) => isCarrier(device) && !after.devices.has(device.id) && device.targets.some((target) => !wasAsked(after, target)));
  if (missing) return `${missing.name} was not asked`;
  const other = both.find(({ id }) => before.devices.get(id)!.examined !== after.devices.get(id)!.examined || (['lldp', 'cdp', 'fdb', 'stp', 'addresses', 'routes'] as const).some((table) => before.isTold(id, table) !== after.isTold(id, table) || before.isComplete(id, table) !== after.isComplete(id, table)));
  return other ? `${other.name} was not read equally well both times` : null;
}
