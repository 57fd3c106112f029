/** Knows what people told of the building: shared risks that are rooms, racks or power, and the column of the client's list that says where a box stands. */
import { declaredGroups } from '../failures/units.js';
import { isPower } from '../failures/power.js';
import type { Told } from '../failures/told.js';
import { stableId } from '../model/digest.js';
import type { Documents } from '../model/documents.js';
import { byCodePoint, groupBy, sortedBy } from '../model/order.js';
import type { Premise } from '../model/premises.js';

/** Kinds of places, those first that say best where a box is to be found. */
const PLACES: readonly RegExp[] = [/room|closet|cupboard|cellar|basement|attic|hall|office|location|place|area/i, /rack|cabinet/i, /floor|storey/i, /building|site|campus|container/i];
const rankOf = (kind: string): number => PLACES.findIndex((pattern) => pattern.test(kind));

/**
 * Places and feeds by name, only those with members that were found. What the site file declares comes before what the documents say; of
 * several places that hold one box, a room comes before a rack, a rack before a floor, a floor before a building.
 */
export function premisesOf(told: Told, documents: Documents | null): readonly Premise[] {
  const stand = new Set([...told.topology.devices, ...told.topology.segments].map(({ id }) => id));
  const groups = declaredGroups(told).map(({ unit: { id, name, risk = '' }, ids }) => ({ id, name, kind: risk, members: ids.filter((one) => stand.has(one)) }));
  const taken = new Set<string>();
  const claim = (members: readonly string[]): string[] => {
    const free = members.filter((one) => !taken.has(one));
    for (const one of free) taken.add(one);
    return free;
  };
  const feeds = groups.filter(isPower).map(({ id, name, members }): Premise => ({ id, name, is: 'power', toldBy: 'site file', members }));
  const declared = sortedBy(groups.filter(({ kind }) => rankOf(kind) >= 0), ({ kind }) => rankOf(kind), ({ name }) => name, ({ id }) => id);
  const written = sortedBy(groupBy(documents?.located ?? [], ({ written: location }) => keyOf(location)), ([key]) => key);
  const places = [
    ...declared.map(({ id, name, members }): Premise => ({ id, name, is: 'place', toldBy: 'site file', members: claim(members) })),
    ...written.map(([key, same]): Premise => ({ id: stableId('g', 'written place', key), name: sortedBy(same, ({ written: location }) => location)[0]!.written, is: 'place', toldBy: 'documents', members: claim([...new Set(same.map(({ device }) => device))]) })),
  ];
  const found = [...feeds, ...places].filter(({ members }) => members.length > 0).map((premise) => ({ ...premise, members: [...premise.members].sort(byCodePoint) }));
  return sortedBy(found, ({ is }) => is, ({ name }) => name, ({ id }) => id);
}

function keyOf(location: string): string {
  return location.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
}
