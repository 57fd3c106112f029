/** Knows how a failure is told: what stops, for whom, how long, and how sure that is. */
import { hoursOf } from '../../model/duration.js';
import type { Failure, Service, Unit, UnitKind } from '../../model/failure.js';
import { byCodePoint, groupBy, sortedBy } from '../../model/order.js';
import type { FindingCertainty, Seen } from '../../model/rule.js';
import { impactOf, isGrave } from '../judging/impact.js';
import { counted, listed, nameOf } from './subjects.js';

/** The failures of one kind of unit that stop an essential service somewhere, a supporting one everywhere, or more; whether or not the inferred cables are there, and whatever stands in for what. */
export function graveFailures(seen: Seen, kind: UnitKind): readonly Failure[] {
  return seen.failures.filter((failure) => failure.unit.kind === kind && failure.hangsOn === undefined && failure.coveredBy === undefined && isGrave(impactOf(failure, seen.services)));
}
/** Those of any kind that stop nothing as long as the inferred cables are there: one question about these cables. */
export function doubtfulFailures(seen: Seen): readonly Failure[] {
  return seen.failures.filter((failure) => failure.hangsOn !== undefined && isGrave(impactOf(failure, seen.services)));
}
/** Boxes that may stand in for each other, access points or hosts of guests, with the failures of any kind that stop nothing if they do. What is back in time needs no question. */
export function coveredFailures(seen: Seen): readonly { readonly ids: ReadonlySet<string>; readonly failures: readonly Failure[] }[] {
  const doubtful = seen.failures.filter(({ coveredBy, returns }) => coveredBy !== undefined && returns.within !== 'yes').filter((failure) => isGrave(impactOf(failure, seen.services)));
  return joined(doubtful.flatMap(({ coveredBy }) => coveredBy!)).map((ids) => ({ ids, failures: doubtful.filter(({ coveredBy }) => coveredBy!.flat().some((id) => ids.has(id))) }));
}

/** Failures that have one of `idsOf` in common are one question. */
export function together(failures: readonly Failure[], idsOf: (failure: Failure) => readonly string[]): readonly (readonly Failure[])[] {
  return joined(failures.map(idsOf)).map((ids) => failures.filter((failure) => idsOf(failure).some((id) => ids.has(id))));
}
/** Those of `sets` that have one in common as one, in order. */
function joined(sets: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let groups: ReadonlySet<string>[] = [];
  for (const set of sets) {
    const own = groups.filter((ids) => set.some((id) => ids.has(id)));
    groups = [...groups.filter((ids) => !own.includes(ids)), new Set([...own.flatMap((ids) => [...ids]), ...set])];
  }
  return sortedBy(groups, (ids) => [...ids].sort(byCodePoint).join(' '));
}
/** The one that stops most. */
export function worstOf(failures: readonly Failure[]): Failure {
  return sortedBy(failures, ({ stops }) => -stops.everywhere.length, ({ stops }) => -stops.somewhere.reduce((sum, { hosts }) => sum + hosts, 0), ({ unit }) => unit.id)[0]!;
}

/** What was found to fail together, rather than said by people: parts of boxes, what frames can circle in, what several lines leave through. */
export function isFoundRisk({ risk }: Unit): boolean {
  return risk === 'member' || risk === 'line-card' || risk === 'broadcast-domain' || risk === 'upstream';
}

/** The groups that stop as much when they fail, and that are of the wanted kind. */
export function graveGroups(seen: Seen, isWanted: (unit: Unit) => boolean): readonly Failure[] {
  return graveFailures(seen, 'group').filter(({ unit }) => isWanted(unit));
}

/** `Orders and Mail stop for everyone; Internet stops for 12 hosts; Files stops once leases or caches have run out, after 12 hours.` */
export function stopsText({ stops }: Failure, services: readonly Service[]): string {
  const named = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  const everywhere = stops.everywhere.map(named);
  const parts = everywhere.length > 0 ? [`${inWords(everywhere)} ${everywhere.length === 1 ? 'stops' : 'stop'} for everyone`] : [];
  const somewhere = stops.somewhere.filter(({ service }) => !stops.everywhere.includes(service));
  for (const [hosts, same] of groupBy(somewhere.slice(0, 4), (one) => one.hosts)) parts.push(`${inWords(same.map(({ service }) => named(service)))} ${same.length === 1 ? 'stops' : 'stop'} for ${counted(hosts, 'host')}`);
  if (somewhere.length > 4) parts.push(`${counted(somewhere.length - 4, 'more service stops', 'more services stop')} for some`);
  const later = groupBy(sortedBy(Object.entries(stops.after), ([, duration]) => hoursOf(duration), ([service]) => named(service)), ([, duration]) => duration);
  for (const [duration, same] of later) parts.push(`${inWords(same.map(([service]) => named(service)))} ${same.length === 1 ? 'stops' : 'stop'} once leases or caches have run out, after ${inHours(duration)}`);
  return parts.length === 0 ? 'No known service stops.' : `${parts.join('; ')}.`;
}

function inHours(duration: string): string {
  const hours = hoursOf(duration);
  return hours < 1 ? counted(Math.round(hours * 60), 'minute') : counted(Math.round(hours), 'hour');
}

/** `a, b and c`; of more than six the first ones, and how many more. */
function inWords(names: readonly string[]): string {
  return names.length > 6 ? listed(names) : [names.slice(0, -1).join(', '), names.at(-1)!].filter((part) => part !== '').join(' and ');
}

/** What was removed, what lost its way, what it takes to come back, and how far that was seen. */
export function failureSteps(failure: Failure, seen: Seen): string {
  const { unit, certainty, cutOff, returns, asFarAsSeen } = failure;
  const lost = [...(cutOff.hosts > 0 ? [counted(cutOff.hosts, 'host')] : []), ...(cutOff.devices.length > 0 ? [counted(cutOff.devices.length, 'other device')] : [])];
  const losing = cutOff.hosts + cutOff.devices.length === 1 ? 'loses its' : 'lose their';
  const steps = [`With ${unit.name} taken out of the drawing, ${lost.length === 0 ? 'nothing else loses its way' : `${lost.join(' and ')} ${losing} way`}.`];
  if (cutOff.devices.length > 0) steps.push(`Among them: ${listed(cutOff.devices.map((id) => nameOf(seen.topology, id)))}.`);
  steps.push(certainty === 'proven' ? 'This holds however the inferred cables turn out.' : failure.coveredBy ? 'This holds only if nothing stands in for it.' : 'This holds only if the inferred cables are not there: check those first.');
  if (asFarAsSeen.length > 0) steps.push(`As far as seen; not explained: ${listed(asFarAsSeen)}.`);
  if (returns.hours !== null) steps.push(`It was said to be back in ${counted(returns.hours, 'hour')}.`);
  if (returns.within === 'unknown') steps.push('Nobody has said how long it takes to come back.');
  return steps.join(' ');
}

export function certaintyOf({ certainty }: Failure): FindingCertainty {
  return certainty === 'proven' ? 'confirmed' : 'inferred';
}
