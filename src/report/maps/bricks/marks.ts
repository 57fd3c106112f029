/** Knows which things on a map carry a mark: those whose failure stops a service for everyone or cuts off other boxes. */
import type { Audit } from '../../../model/audit.js';
import type { Mark } from './picture.js';

export function marksOf({ failures }: Audit): ReadonlyMap<string, Mark> {
  return new Map(failures.filter(({ stops, cutOff }) => stops.everywhere.length > 0 || cutOff.devices.length > 0).map(({ unit, certainty }) => [unit.id, certainty]));
}
