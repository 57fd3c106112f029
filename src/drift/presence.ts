/** Knows whether it proves anything that only one of two sweeps has a box: one that sleeps is not gone, one that nobody asked is not new. */
import type { Role } from '../model/fact.js';
import { isLocalMac } from '../model/mac.js';
import { distinct } from '../model/order.js';
import type { TableName } from '../model/table.js';
import type { Device } from '../model/topology.js';
import { type Doubt, type Side, wasAsked } from './sides.js';

const CARRYING: readonly Role[] = ['router', 'switch', 'firewall', 'access-point'];
const SLEEPING: readonly Role[] = ['host', 'phone', 'unknown'];
/** What runs day and night, so that it is news on the first night on which it is missing. */
const STANDING: readonly Role[] = ['router', 'switch', 'firewall', 'server', 'storage', 'hypervisor', 'ups'];
const KNOWING: readonly TableName[] = ['fdb', 'lldp', 'cdp', 'arp'];

/** A device that carries the traffic of others. */
export function isCarrier({ roles }: Device): boolean {
  return roles.some((role) => CARRYING.includes(role));
}

/** A box known by nothing but a MAC that software made up: phones and laptops take a new one as they please. */
export function isRandom(device: Device): boolean {
  return device.examined === 'none' && isSleeper(device) && device.macs.length > 0 && device.macs.every(isLocalMac) && device.keys.every(({ kind }) => kind === 'mac' || kind === 'address');
}
export function isSleeper({ roles, keys }: Device): boolean {
  return roles.every((role) => SLEEPING.includes(role)) && !keys.some(({ kind }) => kind === 'chassis');
}

/** People and timetables switch off desks, printers, access points: tables forget these like whatever else is off. */
function mayBeOff(device: Device): boolean {
  return isSleeper(device) || device.roles.some((role) => !SLEEPING.includes(role) && !STANDING.includes(role)) && !device.roles.some((role) => STANDING.includes(role));
}

/** Why it proves nothing that only `own` side has a device; null: it came, or it went. */
export function doubtOfOneSide(device: Device, own: Side, other: Side): Doubt {
  return doubtOfHearsay(device, own, other) ?? (own.later ? doubtOfNewness(device, other, own) : doubtOfAbsence(device, own, other));
}

/** A box that nobody asked is known by what others say; while some of those were not heard again, it may be one of them. */
function doubtOfHearsay(device: Device, own: Side, other: Side): Doubt {
  if (device.targets.length > 0 || device.examined !== 'none') return null;
  const [before, after] = own.later ? [other, own] : [own, other];
  const lost = before.audit.devices.find(({ id, targets }) => targets.some((target) => !wasAsked(after, target)) || (['lldp', 'cdp'] as const).some((table) => before.isComplete(id, table) && !after.isComplete(id, table)));
  const won = after.audit.devices.find(({ id, targets }) => targets.some((target) => !wasAsked(before, target)) || (['lldp', 'cdp'] as const).some((table) => after.isComplete(id, table) && !before.isComplete(id, table)));
  const unheard = own.later ? lost : won;
  return unheard ? `it may be what ${unheard.name} told of, which was not read both times` : null;
}

/** Gone needs both: its addresses were asked again in vain, and a complete table that knew it no longer does; what may be off is gone when it was missing for long. */
function doubtOfAbsence(device: Device, own: Side, other: Side): Doubt {
  const doubt = doubtOfAsking(device, own, other);
  if (doubt !== null || other.longGone.has(device.id)) return doubt;
  return mayBeOff(device) ? 'silent: it may be switched off' : doubtOfOthers(device, own, other);
}
function doubtOfAsking(device: Device, own: Side, other: Side): Doubt {
  for (const target of distinct([...device.targets, ...device.addresses])) {
    if (own.outcomeOf(target) === null || own.outcomeOf(target)!.is === 'excluded') continue;
    const again = other.outcomeOf(target);
    if (again === null) return `${target} was not asked`;
    if (again.is === 'excluded') return `${target} was left out`;
    if (again.is === 'broken') return `asking ${target} failed`;
    if (again.is !== 'silent' && again.device === null) return `${target} answered, but not who it is`;
  }
  return null;
}
function doubtOfOthers(device: Device, own: Side, other: Side): Doubt {
  return doubtOfTwin(device, other) ?? doubtOfTables(device, own, other);
}

/** What others merely told of may be a box that the other sweep knows by more. */
function doubtOfTwin(device: Device, other: Side): Doubt {
  if (device.examined !== 'none') return null;
  const own = wordsFor(device);
  const twin = other.audit.devices.find((one) => wordsFor(one).some((word) => own.includes(word)));
  return twin ? `it may be ${twin.name}, told of in another way` : null;
}

/** New where nobody knew it although they looked; a desk that was never seen before and answers now is new as well. What was told as gone is back; what was merely off was never told. */
function doubtOfNewness(device: Device, before: Side, after: Side): Doubt {
  const isKnown = before.everSeen.has(device.id);
  const targets = distinct([...device.targets, ...device.addresses]);
  const wasSilent = targets.some((target) => before.outcomeOf(target)?.is === 'silent' && (after.outcomeOf(target)?.is ?? 'silent') !== 'silent');
  if (before.longGone.has(device.id) || (wasSilent && !isKnown)) return null;
  if (isKnown && mayBeOff(device)) return 'known from an earlier sweep: it was silent at the last';
  return (isSleeper(device) ? null : doubtOfAsking(device, after, before)) ?? doubtOfOthers(device, after, before);
}

/** Everything by which a box may be meant. */
function wordsFor({ name, targets, addresses, macs, keys }: Device): readonly string[] {
  return [name, ...targets, ...addresses, ...macs, ...keys.map(({ value }) => value.replace(/^\d+\//, ''))];
}

/** The tables of what it hangs on that is still there, else of anything that knows cards and addresses. */
function doubtOfTables(device: Device, own: Side, other: Side): Doubt {
  const around = neighboursOf(device.id, own).filter((id) => other.devices.has(id));
  const asked = around.length > 0 ? around : own.audit.devices.filter((one) => isCarrier(one) && one.id !== device.id && other.devices.has(one.id)).map(({ id }) => id);
  const told = asked.flatMap((id) => KNOWING.filter((table) => own.isTold(id, table)).map((table) => [id, table] as const));
  const lost = told.find(([id, table]) => !other.isComplete(id, table));
  if (lost) return `the ${lost[1]} table of ${own.nameOf(lost[0])} was not read completely`;
  return told.length === 0 ? 'no table that would know it was read' : null;
}
function neighboursOf(id: string, { audit, segments, devices }: Side): readonly string[] {
  const device = devices.get(id)!;
  const ends = audit.links.filter(({ ends: [a, b] }) => a.device === id || b.device === id).flatMap((link) => link.ends.map((end) => end.device));
  const places = [...ends, ...[device.attachment, ...device.attachments].flatMap((leg) => (leg ? [leg.device] : []))];
  return distinct(places.flatMap((place) => segments.get(place)?.ports.map((port) => port.device) ?? [place])).filter((place) => place !== id);
}
