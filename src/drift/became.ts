/** Knows what became of a box that is there both times: its properties, addresses, members and ports; or that another one took its place. */
import { isSpecialAddress } from '../model/address.js';
import type { Change } from '../model/drift.js';
import { isLocalMac } from '../model/mac.js';
import { byCodePoint } from '../model/order.js';
import type { TableName } from '../model/table.js';
import type { Device } from '../model/topology.js';
import { isCarrier, isSleeper } from './presence.js';
import { isReplaced, labelOf } from './replaced.js';
import { type Found, type Side, bothComplete, changed } from './sides.js';

/** What tells who a device is: compared only where it was read equally well both times. */
const TELLING: readonly TableName[] = ['system', 'entity', 'facts', 'listeners'];

/** What became of a device that is there both times, one row per property; where another box took its place, one row. */
export function became(was: Device, is: Device, before: Side, after: Side): Found {
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
