/** Knows what stands where, as people told of it, and which cables lead from place to place. */
import type { Audit } from '../../../model/audit.js';
import { byCodePoint, groupBy, sortedBy } from '../../../model/order.js';
import type { Premise } from '../../../model/premises.js';
import { isDesk, isInfrastructure, namesOf } from '../../bricks/names.js';
import type { Line } from './picture.js';

/** Where boxes stand that nobody told of. */
export const ELSEWHERE = 'elsewhere';

/** What stands where: the place of each device and segment that has one, how many end devices hang on what stands in a place, and cables from place to place. */
export interface Standing {
  readonly placeOf: ReadonlyMap<string, string>;
  readonly hangingOn: ReadonlyMap<string /* place */, number>;
  readonly between: readonly Between[];
}
export interface Between {
  readonly ends: readonly [string, string];
  readonly cables: readonly { readonly title: string; readonly certainty: Line['certainty']; readonly blocked: boolean }[];
}

/** Places in which more than desks stand; how many others there are. */
export function placesIn({ premises = [], devices }: Audit): { readonly places: readonly Premise[]; readonly others: number } {
  const desks = new Set(devices.filter(isDesk).map(({ id }) => id));
  const all = premises.filter(({ is }) => is === 'place');
  const places = all.filter(({ members }) => members.some((member) => !desks.has(member)));
  return { places, others: all.length - places.length };
}

/** Carriers of others in no told place stand `ELSEWHERE`; end devices without a place of their own are counted where they hang. */
export function standingOf(audit: Audit): Standing {
  const names = namesOf(audit);
  const told = new Map(placesIn(audit).places.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const carriers = [...audit.devices.filter(isInfrastructure), ...audit.segments].map(({ id }) => id);
  const placeOf = new Map([...carriers.map((id) => [id, ELSEWHERE] as const), ...told]);
  const hangingOn = new Map<string, number>();
  for (const { id, attachment, attachments } of audit.devices) {
    const on = placeOf.get((attachment ?? attachments[0])?.device ?? '');
    if (!placeOf.has(id) && on !== undefined) hangingOn.set(on, (hangingOn.get(on) ?? 0) + 1);
  }
  const cables = [
    ...audit.links.map((link) => ({ ends: link.ends.map(({ device }) => device), title: `${names.ends(link)}${link.members.length > 1 ? ` (${link.members.length} cables)` : ''}`, certainty: link.certainty, blocked: link.state === 'blocked' || link.state === 'down' })),
    ...audit.segments.flatMap(({ id, name, certainty, ports }) => ports.map((port) => ({ ends: [port.device, id], title: `${name} at ${names.end(port)}`, certainty, blocked: false }))),
    ...audit.devices.flatMap(({ id, name, attachment, attachments }) => [...(attachments.length > 0 ? attachments : attachment ? [attachment] : [])].map((leg) => ({ ends: [leg.device, id], title: `${name} at ${names.end(leg)}`, certainty: leg.certainty, blocked: false }))),
  ];
  const apart = cables.flatMap(({ ends, ...cable }) => {
    const [a, b] = ends.map((id) => placeOf.get(id)).sort((one, other) => byCodePoint(one ?? '', other ?? ''));
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, cable }];
  });
  const between = [...groupBy(apart, ({ a, b }) => `${a} ${b}`).values()].map((same): Between => ({ ends: [same[0]!.a, same[0]!.b], cables: sortedBy(same.map(({ cable }) => cable), ({ title }) => title) }));
  return { placeOf, hangingOn, between: sortedBy(between, ({ ends }) => ends.join(' ')) };
}
