/** Knows the measures as counts with the list behind each: promise and check stand in one row. */
import type { Audit } from '../../model/audit.js';
import type { MeasureName } from '../../model/failure.js';
import type { Block, Text } from '../../model/report.js';
import { namesOf } from './names.js';
import { counted, listed } from './words.js';

/** What each counts; the number goes before. */
export const MEASURES: readonly (readonly [MeasureName, string])[] = [
  ['survival', 'services keep working, or are back in time, when any one thing fails'],
  ['knowledge', 'services have two people who can bring them back, and notes that somebody has looked over'],
  ['documentation', 'boxes, lines and networks that others depend on are written down right'],
  ['unseen', 'things that are written down and were not matched are there'],
  ['recovery', 'boxes that services need have a whole copy of their settings as they are now'],
  ['coverage', 'boxes that carry others were examined in full'],
  ['subnets', 'known networks were gone through, address by address'],
  ['ports', 'ports in use lead to something known'],
];
const MOST = 12;

/** Where the row of a measure is. */
export function measureAnchor(name: MeasureName): string {
  return `measure ${name}`;
}

/** All measures that were asked of anything; none: no table. */
export function measuresTable(audit: Audit): readonly Block[] {
  const names = namesOf(audit);
  const told = MEASURES.filter(([name]) => audit.measures[name].of > 0);
  if (told.length === 0) return [];
  const list = (ids: readonly string[]): Text => (ids.length === 0 ? '—' : `${ids.length}: ${listed(ids.map((id) => calledBy(names, id)), MOST)}`);
  return [{
    is: 'table', id: 'measures', caption: `${counted(told.length, 'measure')}, each with the list behind it`, columns: ['Counted', 'So many', 'Yes', 'No', 'Not known'], anchors: told.map(([name]) => measureAnchor(name)),
    rows: told.map(([name, what]): readonly Text[] => {
      const { of, lower, upper, yes, no, unknown } = audit.measures[name];
      return [what, `${lower === upper ? lower : `${lower} to ${upper}`} of ${of}`, list(yes), list(no), list(unknown)];
    }),
  }];
}

/** An id of a measure's list as people call it: a port is written with its device. */
function calledBy(names: ReturnType<typeof namesOf>, id: string): string {
  const [, device, port] = /^(\S+) (.+)$/.exec(id) ?? [];
  return device !== undefined && names.device(device) !== null ? names.end({ device, port: port! }) : names.of(id);
}
