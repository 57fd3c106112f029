/** Knows which devices came, went and became others, and that a box that sleeps is not gone. */
import { isSpecialAddress } from '../model/address.js';
import type { Missing } from '../model/audit.js';
import type { Change } from '../model/drift.js';
import type { Role } from '../model/fact.js';
import { isLocalMac } from '../model/mac.js';
import { byCodePoint, distinct } from '../model/order.js';
import type { TableName } from '../model/table.js';
import type { Device } from '../model/topology.js';
import { isReplaced, labelOf } from './replaced.js';
import { type Doubt, type Found, type Side, bothComplete, changed, judged, together, wasAsked } from './sides.js';

const CARRYING: readonly Role[] = ['router', 'switch', 'firewall', 'access-point'];
const SLEEPING: readonly Role[] = ['host', 'phone', 'unknown'];
/** What runs day and night, so that it is news on the first night on which it is missing. */
const STANDING: readonly Role[] = ['router', 'switch', 'firewall', 'server', 'storage', 'hypervisor', 'ups'];
/** What tells who a device is: compared only where it was read equally well both times. */
const TELLING: readonly TableName[] = ['system', 'entity', 'facts', 'listeners'];
const KNOWING: readonly TableName[] = ['fdb', 'lldp', 'cdp', 'arp'];

/** A device that carries the traffic of others. */
export function isCarrier({ roles }: Device): boolean {
  return roles.some((role) => CARRYING.includes(role));
}

/** A box known by nothing but a MAC that software made up: phones and laptops take a new one as they please. */
export function isRandom(device: Device): boolean {
  return device.examined === 'none' && isSleeper(device) && device.macs.length > 0 && device.macs.every(isLocalMac) && device.keys.every(({ kind }) => kind === 'mac' || kind === 'address');
}
function isSleeper({ roles, keys }: Device): boolean {
  return roles.every((role) => SLEEPING.includes(role)) && !keys.some(({ kind }) => kind === 'chassis');
}

/** People and timetables switch off desks, printers, access points: tables forget these like whatever else is off. */
function mayBeOff(device: Device): boolean {
  return isSleeper(device) || device.roles.some((role) => !SLEEPING.includes(role) && !STANDING.includes(role)) && !device.roles.some((role) => STANDING.includes(role));
}

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

/** What became of a device that is there both times, one row per property; where another box took its place, one row. */
function became(was: Device, is: Device, before: Side, after: Side): Found {
  const subject = { kind: 'device' as const, id: is.id, name: is.name };
  const from = [...was.from, ...is.from];
  const row = (kind: string, a: string | null, b: string | null): Change[] => (a === null || b === null ? [] : changed(kind, subject, a, b, from));
  const word = (label: string, value: string | null): string | null => (value === null ? null : `${label} ${value}`);
  const alike = isReadAlike(was, is, before, after);
  if (isReplaced(was, is, before, after, alike)) return { changes: changed('device', subject, standing(was), standing(is), from).map((change) => ({ ...change, word: 'replaced' as const })), notChecked: [] };
  const system = bothComplete(before, after, is.id, 'system');
  const copied = isCopiedAlike(is.id, before, after);
  const changes = [
    ...(alike && (copied || isRenamed(was, is)) ? row('device', word('name', was.name), word('name', is.name)) : []),
    ...(alike ? (['vendor', 'model', 'os', 'version'] as const).flatMap((property) => row('device', word(property, was[property]), word(property, is[property]))) : []),
    ...(system ? (['location', 'contact'] as const).flatMap((property) => row('device', word(property, was[property] ?? 'none'), word(property, is[property] ?? 'none'))) : []),
    ...(alike && copied ? row('role', rolesOf(was), rolesOf(is)) : []),
    ...addresses(was, is, before, after).flatMap(([a, b]) => row('address', a, b)),
    ...members(was, is, before, after, subject),
    ...ports(was, is, before, after),
  ];
  return { changes, notChecked: regressed(is, before, after) };
}
/** Many a box tells its name and what it is for by its configuration alone: whole both times, or nothing of it either time. */
function isCopiedAlike(id: string, before: Side, after: Side): boolean {
  if (bothComplete(before, after, id, 'config')) return true;
  return [before, after].every((side) => !side.isTold(id, 'config') || side.audit.coverage.tables.some(({ device, what, rows }) => device === id && what === 'config' && rows === 0));
}
/** Both times it had a name, and not the same one with more or less of its domain. */
function isRenamed(was: Device, is: Device): boolean {
  const hasName = ({ name, targets, addresses, macs }: Device) => ![...targets, ...addresses, ...macs].includes(name);
  const short = ({ name }: Device) => name.split('.')[0]!.toLowerCase();
  return hasName(was) && hasName(is) && short(was) !== short(is);
}
function isReadAlike(was: Device, is: Device, before: Side, after: Side): boolean {
  return was.examined !== 'none' && is.examined !== 'none' && TELLING.every((table) => before.isComplete(was.id, table) === after.isComplete(is.id, table));
}
/** The boxes whose place is taken by another one. */
export function replacedBetween(before: Side, after: Side): ReadonlySet<string> {
  return new Set(before.audit.devices.flatMap((was) => {
    const is = after.devices.get(was.id);
    return is && isReplaced(was, is, before, after, isReadAlike(was, is, before, after)) ? [was.id] : [];
  }));
}
/** The box that stands in a place, by what tells it from another. */
function standing(device: Device): string {
  const { roles, vendor, model, addresses } = device;
  return [labelOf(device), roles.join('/') || 'unknown', [vendor, model].filter(Boolean).join(' '), addresses[0] ?? ''].filter((part) => part !== '').join(', ');
}
function rolesOf({ roles }: Device): string {
  return [...roles].sort(byCodePoint).join(', ');
}

/** Leases come and go on desks; where infrastructure and servers live is told, by their own tables or because the old place is silent. */
function addresses(was: Device, is: Device, before: Side, after: Side): readonly (readonly [string, string])[] {
  if (isSleeper(was) || isSleeper(is)) return [];
  const own = (device: Device) => device.addresses.filter((address) => !isSpecialAddress(address) && (isCarrier(device) || !address.includes(':'))).sort(byCodePoint);
  const [a, b] = [own(was), own(is)];
  const whole = bothComplete(before, after, is.id, 'addresses');
  const moved = a.length > 0 && b.length > 0 && !a.some((address) => b.includes(address)) && a.every((address) => after.outcomeOf(address)?.device !== is.id);
  if (!whole && !moved) return [];
  const lost = a.filter((address) => !b.includes(address));
  const won = b.filter((address) => !a.includes(address));
  return lost.length + won.length > 0 ? [[lost.join(', ') || 'none', won.join(', ') || 'none']] : [];
}

function members(was: Device, is: Device, before: Side, after: Side, subject: Change['subject']): Change[] {
  if (!bothComplete(before, after, is.id, 'entity')) return [];
  const key = ({ serial, name }: Device['members'][number]) => serial ?? name;
  const old = new Map(was.members.map((member) => [key(member), member]));
  const now = new Map(is.members.map((member) => [key(member), member]));
  const from = [...was.from, ...is.from].sort(byCodePoint);
  const row = (change: '+' | '-', { name, serial }: Device['members'][number]): Change => {
    const said = serial === null ? name : `${name}, serial ${serial}`;
    return { layer: 'structure', change, kind: 'member', subject, before: change === '-' ? said : null, after: change === '+' ? said : null, from };
  };
  return [
    ...[...old].filter(([id]) => !now.has(id)).map(([, member]) => row('-', member)),
    ...[...now].filter(([id]) => !old.has(id)).map(([, member]) => row('+', member)),
    ...[...now].flatMap(([id, member]) => {
      const state = old.get(id)?.state ?? null;
      return state === null || member.state === null ? [] : changed('member', subject, `${member.name} ${state}`, `${member.name} ${member.state}`, from);
    }),
  ];
}

/** What people set on a port of a box that carries traffic: description, switched off, aggregate. That a desk was plugged in is not told. */
function ports(was: Device, is: Device, before: Side, after: Side): Change[] {
  if (!isCarrier(is) || !bothComplete(before, after, is.id, 'interfaces')) return [];
  const old = new Map(was.interfaces.map((port) => [port.name, port]));
  const now = new Set(is.interfaces.map(({ name }) => name));
  const from = [...was.from, ...is.from].sort(byCodePoint);
  const subjectOf = (port: string) => ({ kind: 'device' as const, id: is.id, name: `${is.name} ${port}` });
  const lag = bothComplete(before, after, is.id, 'lag');
  const solid = ({ mac }: Device['interfaces'][number]): boolean => mac !== null && !isLocalMac(mac);
  return [
    ...was.interfaces.filter((port) => solid(port) && !now.has(port.name)).map((port): Change => ({ layer: 'structure', change: '-', kind: 'port', subject: subjectOf(port.name), before: port.description ?? port.name, after: null, from })),
    ...is.interfaces.filter((port) => solid(port) && !old.has(port.name)).map((port): Change => ({ layer: 'structure', change: '+', kind: 'port', subject: subjectOf(port.name), before: null, after: port.description ?? port.name, from })),
    ...is.interfaces.flatMap((port) => {
      const earlier = old.get(port.name);
      if (!earlier) return [];
      const on = (up: boolean | null) => (up === null ? null : up ? 'switched on' : 'switched off');
      const [a, b] = [on(earlier.adminUp), on(port.adminUp)];
      return [
        ...changed('port', subjectOf(port.name), `description ${quoted(earlier.description)}`, `description ${quoted(port.description)}`, from),
        ...(a === null || b === null ? [] : changed('port', subjectOf(port.name), a, b, from)),
        ...(lag ? changed('port', subjectOf(port.name), earlier.lag === null ? 'in no aggregate' : `in ${earlier.lag}`, port.lag === null ? 'in no aggregate' : `in ${port.lag}`, from) : []),
      ];
    }),
  ];
}
function quoted(text: string | null): string {
  return text === null || text === '' ? 'none' : `“${text}”`;
}

/** Tables that were whole the last time and are not now: nothing is said of them. */
function regressed({ id, name }: Device, before: Side, after: Side): Found['notChecked'] {
  const lost = before.audit.coverage.tables.filter(({ device, state, what }) => device === id && state === 'complete' && !after.isComplete(id, what) && (after.isTold(id, what) || !isAbsent(after, id, what)));
  return lost.length === 0 ? [] : [{ kind: 'device', id, name, why: `read less than before: ${lost.map(({ what }) => what).join(', ')}` }];
}
function isAbsent(side: Side, id: string, what: TableName): boolean {
  return side.audit.coverage.tables.some((row) => row.device === id && row.what === what && row.state === 'absent');
}
