/** Knows what has to be true before something said is kept: every name must be of one thing that was seen. */
import type { Audit } from './model/audit.js';
import type { Said } from './model/declaration.js';
import type { Site } from './model/site.js';

/** What was said names something that is not there, or not only one thing. */
export class NotKnown extends Error {}

/** What was said, with ids in the place of names. Throws NotKnown, naming the cure. */
export function resolved(said: Said, audit: Audit, site: Site | null): Said {
  const device = (text: string): string => known(audit.devices, text, 'device').id;
  switch (said.is) {
    case 'segment-named':
      return { ...said, segment: known(audit.segments, said.segment, 'segment').id };
    case 'device-named':
      return { ...said, device: device(said.device) };
    case 'same-device':
      return { ...said, devices: distinctOf(said.devices.map(device), 'device') };
    case 'different-devices':
      return { ...said, targets: distinctOf(said.targets.map((target) => targetOf(audit, target)), 'address') };
    case 'decided':
      return { ...said, unit: known(decidable(audit), said.unit, 'unit that fails or finding').id };
    case 'link':
      return { ...said, ends: [{ device: device(said.ends[0].device), port: said.ends[0].port }, { device: device(said.ends[1].device), port: said.ends[1].port }] };
    case 'knows':
      return { ...said, service: known(audit.services, said.service, 'service').id, person: personOf(site, said.person) };
    default:
      return said;
  }
}

/** What a cure can be decided for: units that stop something when they fail, and what findings are about. */
function decidable({ failures, findings }: Audit): readonly { readonly id: string; readonly name: string }[] {
  return [...new Map([...failures.map(({ unit }) => unit), ...findings.flatMap(({ about }) => about.slice(0, 1))].map((unit) => [unit.id, unit])).values()];
}

/** The thing with this id or name; names must be of one thing only. */
export function known<T extends { readonly id: string; readonly name: string }>(things: readonly T[], text: string, kind: string): T {
  const byId = things.find(({ id }) => id === text);
  if (byId) return byId;
  const byName = things.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (byName.length === 1) return byName[0]!;
  throw new NotKnown(byName.length > 1 ? `${kind} “${text}” is the name of ${byName.length}; use an id: ${byName.map(({ id }) => id).join(', ')}` : `there is no ${kind} “${text}”`);
}

function targetOf({ devices }: Audit, text: string): string {
  if (devices.some(({ targets, addresses }) => targets.includes(text) || addresses.includes(text))) return text;
  throw new NotKnown(`no device answered as “${text}”`);
}
function personOf(site: Site | null, text: string): string {
  const people = site?.people ?? [];
  if (people.some(({ id }) => id === text)) return text;
  throw new NotKnown(people.length === 0 ? 'the site file names no people; add them under `people:` first' : `there is no person “${text}” in the site file; there are ${people.map(({ id }) => id).join(', ')}`);
}
function distinctOf(ids: readonly string[], kind: string): readonly string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length > 1) return distinct;
  throw new NotKnown(`all of these are one ${kind}; name at least two`);
}
