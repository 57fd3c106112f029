/** Knows which devices came, went and became others. */
import type { Missing } from '../model/audit.js';
import type { Change } from '../model/drift.js';
import type { Device } from '../model/topology.js';
import { became } from './became.js';
import { doubtOfOneSide, isRandom } from './presence.js';
import { type Found, type Side, judged, together } from './sides.js';

/** Boxes that came, went, or are others now. `random`: how many more there were that are known by nothing but a MAC which software made up. */
export function devicesBetween(before: Side, after: Side): Found & { readonly random: number } {
  const gone = before.audit.devices.filter(({ id }) => !after.devices.has(id));
  const come = after.audit.devices.filter(({ id }) => !before.devices.has(id));
  const random = [...gone, ...come].filter(isRandom).length;
  const found = together([
    judged(gone.filter((one) => !isRandom(one)), (one) => doubtOfOneSide(one, before, after), (one) => presence('-', one, before, before), named),
    judged(come.filter((one) => !isRandom(one)), (one) => doubtOfOneSide(one, after, before), (one) => presence('+', one, after, before), named),
    { changes: [...after.longGone.values()].filter(({ device }) => before.everSeen.has(device) && !before.devices.has(device) && !before.longGone.has(device)).map(forgotten), notChecked: [] },
    ...before.audit.devices.map((one) => (after.devices.has(one.id) ? became(one, after.devices.get(one.id)!, before, after) : { changes: [], notChecked: [] })),
  ]);
  return { ...found, random };
}
const named = ({ id, name }: Device) => ({ kind: 'device', id, name });

/** What both sweeps missed, and the later once too often. */
function forgotten({ device, name, since }: Missing): Change {
  return { layer: 'structure', change: '-', kind: 'device', subject: { kind: 'device', id: device, name }, before: `looked for in vain since ${since.slice(0, 10)}`, after: null, from: [] };
}
function presence(change: '+' | '-', device: Device, side: Side, before: Side): Change {
  const { id, name, from, attachment } = device;
  const said = `${wordsOf(device)}${attachment ? ` on ${side.endOf(attachment)}` : ''}`;
  return { layer: 'structure', change, kind: 'device', subject: { kind: 'device', id, name }, before: change === '-' ? said : null, after: change === '+' ? said : null, from, ...(change === '+' && before.everSeen.has(id) && { word: 'back' as const }) };
}
function wordsOf({ roles, vendor, model, serial, addresses, macs }: Device): string {
  return [roles.join('/') || 'unknown', [vendor, model].filter(Boolean).join(' '), serial === null ? '' : `serial ${serial}`, addresses[0] ?? macs[0] ?? ''].filter((part) => part !== '').join(', ');
}
