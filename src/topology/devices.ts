/** Knows how a box is described: name, make, roles, ports, members, and how much of it was examined. */
import { addressSortKey, isSpecialAddress } from '../model/address.js';
import { isManagementController } from '../model/controller.js';
import type { Fact, Inventory, Role } from '../model/fact.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { TableCoverage, TableName } from '../model/table.js';
import type { Device, Interface, Member } from '../model/topology.js';
import { type Box, EMPTY_BAG } from './boxes.js';
import type { Bag } from './gathered.js';
import { cite } from './gathered.js';
import { isTellingMac } from './macs.js';

const NAME_SOURCES = ['sysname', 'hostname', 'dns', 'netbios', 'recording'] as const;

/** What people call a box: the best source's name; null where it bears none. */
export function givenName(bag: Bag): string | null {
  const named = sortedBy(bag.of('named').filter(({ name }) => name.trim() !== ''), ({ by }) => NAME_SOURCES.indexOf(by), ({ name }) => name);
  const announced = bag.of('announces').flatMap(({ name }) => (name === undefined || name === '' ? [] : [name]));
  return named.find(({ by }) => by !== 'recording')?.name ?? announced[0] ?? named[0]?.name ?? null;
}

/**
 * Sources of model, system, version and serial, best first: the box's own commands, its vendor's MIB, what a make's own sentence says, the
 * MIB of the platform it is built on, the chassis row, other standard MIBs, the vendor's numbers, habits of free text, values that have the form of one, the kernel it is built on, banners of its services, its cards.
 */
const SOURCES: readonly RegExp[] = [/ssh|cli|os-release|hostnamectl|dmi/i, /leaf/i, /descr/i, /platform/i, /entity/i, /mib/i, /objectid/i, /enterprise/i, /grammar/i, /convention/i, /kernel/i, /banner|nmap|smb|rdp/i, /card|oui/i];
/** For the vendor, whose number and whose sentence it is comes before what a table's free field says: there stands who made a part. */
const MAKERS: readonly RegExp[] = [/dmi/i, /descr/i, /leaf/i, /objectid/i, /enterprise/i, /entity|mib/i, /grammar|kernel/i, /banner|nmap|smb|rdp/i, /card|oui/i, /system/i];
function rankOf(by: string, sources: readonly RegExp[]): number {
  const rank = sources.findIndex((pattern) => pattern.test(by));
  return rank < 0 ? sources.length : rank;
}

/** The attributes of a box that do not depend on where it hangs. `announced`: the labels that its neighbours heard from it, which count where nothing else tells. */
export function describe(box: Box, tables: ReadonlyMap<string, readonly TableCoverage[]>, announced: readonly Inventory[] = []): Omit<Device, 'attachment' | 'attachments'> {
  if (box.bag === EMPTY_BAG && announced.length === 0) return onlySeen(box);
  const { bag } = box;
  const ranked = (sources: readonly RegExp[]) => sortedBy(bag.of('is-a'), ({ by }) => rankOf(by, sources), (fact) => JSON.stringify(fact));
  const claims = ranked(SOURCES);
  const makers = ranked(MAKERS);
  const first = claims.find(({ os }) => os);
  // Where a box tells its kernel alone, a greeting that names a release tells the system that is built on it.
  const built = first?.by === 'kernel' ? claims.find(({ by, os, version }) => by === 'banner' && os && version) : undefined;
  const system = (built ?? first)?.os;
  // A kernel's release is none of the system that is built on it, nor is that of a system which only a service's greeting names.
  const releases = claims.filter(({ by, os }) => (by !== 'kernel' && by !== 'banner') || os === undefined || os === system);
  const ofItself = (field: 'vendor' | 'model' | 'version' | 'serial') => (field === 'vendor' ? makers : field === 'version' ? releases : claims).find((fact) => fact[field] !== undefined && fact[field] !== '')?.[field] ?? null;
  const ofLabel = (field: 'vendor' | 'model' | 'software' | 'firmware' | 'serial') => announced.find((label) => label[field] !== undefined)?.[field] ?? null;
  const told = (field: 'vendor' | 'model' | 'version' | 'serial') => ofItself(field) ?? (field === 'version' ? (ofLabel('software') ?? ofLabel('firmware')) : ofLabel(field));
  const located = bag.of('located');
  const roles = rolesOf(box);
  const rows = box.targets.flatMap((target) => tables.get(target) ?? []);
  return {
    ...{ id: box.id, name: box.name, roles, vendor: told('vendor'), model: told('model') ?? chassisOf(bag)[0]?.model ?? null, os: system ?? null, version: fullest(told('version'), claims) },
    serial: told('serial') ?? chassisOf(bag).find(({ serial }) => serial !== null)?.serial ?? box.keys.find(({ kind }) => kind === 'serial')?.value ?? null,
    location: located.find(({ location }) => location)?.location ?? null,
    contact: located.find(({ contact }) => contact)?.contact ?? null,
    ...{ addresses: box.addresses, macs: box.macs, keys: box.keys, interfaces: interfacesOf(bag) },
    members: membersOf(bag),
    examined: examined(roles, rows),
    ...{ documented: 'unknown', targets: box.targets, from: box.from },
  };
}

/** `devices`, management controllers joined to their machines: one other box alone bears the serial that a controller tells. */
export function withControllers<D extends Pick<Device, 'id' | 'name' | 'model' | 'os' | 'keys'>>(devices: readonly D[]): readonly (D & Pick<Device, 'controls'>)[] {
  const isController = ({ name, model, os }: D) => [name, `${model ?? ''} ${os ?? ''}`].some(isManagementController);
  const controllers = new Set(devices.filter(isController));
  if (controllers.size === 0) return devices;
  const serialsOf = ({ keys }: D) => keys.flatMap(({ kind, value }) => (kind === 'serial' ? [value] : []));
  const machines = groupBy(devices.filter((device) => !controllers.has(device)).flatMap((device) => serialsOf(device).map((serial) => ({ device, serial }))), ({ serial }) => serial);
  return devices.map((device) => {
    const found = controllers.has(device) ? distinct(serialsOf(device).flatMap((serial) => (machines.get(serial) ?? []).map((one) => one.device.id))) : [];
    return found.length === 1 ? { ...device, controls: found[0]! } : device;
  });
}

/** Banners of services tell the version of a service. */
const OF_SERVICES = /banner|nmap|smb|rdp|card|oui/i;
/** `15.2` in a configuration is `15.2(7)E4` elsewhere: the longest version that begins with what its command line told, of the same system. */
function fullest(version: string | null, claims: readonly Fact<'is-a'>[]): string | null {
  const best = claims.find((fact) => fact.version === version);
  if (best === undefined || !/ssh|cli|config/i.test(best.by)) return version;
  const os = best.os?.toLowerCase();
  const fuller = claims.flatMap((fact) => (version !== null && fact.version?.startsWith(version) && /^[^\dA-Za-z]/.test(fact.version.slice(version.length)) && !OF_SERVICES.test(fact.by) && (os === undefined || fact.os === undefined || fact.os.toLowerCase() === os) ? fact.version : []));
  return sortedBy(fuller, (one) => -one.length, (one) => one)[0] ?? version;
}

/** The same of a box that told nothing: most of a site are such, known by a card alone. */
function onlySeen(box: Box): Omit<Device, 'attachment' | 'attachments'> {
  return {
    id: box.id,
    name: box.name,
    roles: rolesOf(box),
    vendor: null,
    model: null,
    os: null,
    version: null,
    serial: box.keys.find(({ kind }) => kind === 'serial')?.value ?? null,
    location: null,
    contact: null,
    addresses: box.addresses,
    macs: box.macs,
    keys: box.keys,
    interfaces: [],
    members: [],
    examined: 'none',
    documented: 'unknown',
    targets: box.targets,
    from: box.from,
  };
}

/** Addresses a box has: where it answered, and its own interfaces'; not those it shares with others. */
export function addressesOf(bag: Bag, targets: readonly string[]): string[] {
  const shared = new Set(bag.of('virtual-gateway').map(({ address }) => address));
  const own = bag.of('address').filter(({ address, virtual }) => !virtual && !shared.has(address) && !isSpecialAddress(address));
  return sortedBy(new Set([...targets.filter((target) => !addressSortKey(target).startsWith('z')), ...own.map(({ address }) => address)]), addressSortKey);
}

/** All MACs of a box's own cards. */
export function macsOf(bag: Bag, keys: Box['keys']): string[] {
  const told = [...bag.of('interface').map(({ mac }) => mac), ...bag.of('own-mac').map(({ mac }) => mac), ...bag.of('bridge').map(({ address }) => address)];
  return distinct([...told, ...keys.filter(({ kind }) => kind === 'mac' || kind === 'bridge').map(({ value }) => value)].filter((mac): mac is string => mac !== undefined && isTellingMac(mac)));
}

/** Roles as told; where nobody told, what it forwards. */
export function rolesOf(box: Pick<Box, 'bag' | 'roles'>): readonly Role[] {
  let known = rolesByBox.get(box);
  if (!known) rolesByBox.set(box, (known = toldRoles(box)));
  return known;
}
const rolesByBox = new WeakMap<Pick<Box, 'bag' | 'roles'>, readonly Role[]>();
function toldRoles({ bag, roles }: Pick<Box, 'bag' | 'roles'>): readonly Role[] {
  const told = new Set([...roles, ...bag.of('role').map(({ role }) => role)].filter((role) => role !== 'unknown'));
  const layers = new Set(bag.of('forwards').map(({ layer }) => layer));
  const isBridge = bag.of('bridge').some(({ ports }) => ports !== null && ports > 1);
  const isRouter = layers.has(3) && new Set(bag.of('address').filter(({ address }) => !isSpecialAddress(address)).map(({ port, address }) => port ?? address)).size > 1;
  if (told.size === 0 && (layers.has(2) || isBridge)) told.add('switch');
  if (isRouter && [...told].every((role) => role === 'switch')) told.add('router');
  return told.size === 0 ? ['unknown'] : (distinct(told) as Role[]);
}

function interfacesOf(bag: Bag): Interface[] {
  const byPort = groupBy(bag.of('interface'), ({ port }) => port);
  const others = [...bag.of('neighbour'), ...bag.of('announces-port'), ...bag.of('spanning-tree-port'), ...bag.of('aggregated')].flatMap(({ port }) => port ?? []);
  const learned = new Set<string>();
  for (const { port } of bag.of('learned')) learned.add(port);
  const addresses = groupBy(bag.of('address'), ({ port }) => port);
  const vlans = groupBy(bag.of('vlan-port'), ({ port }) => port);
  const lags = new Map(bag.of('aggregated').map(({ port, into }) => [port, into]));
  const names = distinct([...byPort.keys(), ...others, ...learned]);
  const rows = names.map((name): Interface => {
    const facts = byPort.get(name) ?? [];
    const told = <F extends keyof Fact<'interface'>>(field: F) => facts.find((fact) => fact[field] !== undefined && fact[field] !== null)?.[field];
    return {
      ...{ name, index: told('index') ?? null, mac: told('mac') ?? null, up: told('up') ?? null, adminUp: told('adminUp') ?? null, speed: told('speedMbps') ?? null, description: told('description') ?? null },
      addresses: sortedBy(new Set((addresses.get(name) ?? []).map(({ address }) => address)), addressSortKey),
      vlans: [...new Set((vlans.get(name) ?? []).map(({ vlan }) => vlan))].sort((a, b) => a - b),
      lag: lags.get(name) ?? null,
    };
  });
  return sortedBy(rows, ({ index }) => index ?? Number.MAX_SAFE_INTEGER, ({ name }) => name);
}

function chassisOf(bag: Bag): Member[] {
  const parts = sortedBy(bag.of('component').filter((part) => part.class === 'chassis'), ({ index }) => index.padStart(12, '0'));
  const rows = parts.map(({ index, name, model, serial }) => ({ name: name ?? index, model: model ?? null, serial: serial ?? null, state: null }));
  return [...new Map(rows.map((row) => [row.serial ?? row.name, row])).values()];
}
/** Boxes of a stack or pair: those that it counts itself, with their state; else its chassis, where there are several. */
function membersOf(bag: Bag): Member[] {
  const told = bag.of('member').map(({ name, model, serial, state, group, works }): Member => ({ name, model: model ?? null, serial: serial ?? null, state, group, works }));
  const own = sortedBy(new Map(told.map((one) => [one.serial ?? one.name, one])).values(), ({ name }) => name);
  if (own.length > 1) return own;
  const chassis = chassisOf(bag);
  return chassis.length > 1 ? chassis : [];
}

/** Tables without which a box of a role is not fully examined. */
const OF_ROLE: Readonly<Partial<Record<Role, readonly TableName[]>>> = {
  switch: ['interfaces', 'fdb', 'vlans', 'stp', 'lldp'],
  router: ['interfaces', 'addresses', 'arp', 'routes'],
  firewall: ['interfaces', 'addresses', 'arp', 'routes'],
};
function examined(roles: readonly Role[], rows: readonly TableCoverage[]): Device['examined'] {
  const byTable = groupBy(rows, ({ what }) => what);
  const isWhole = (what: TableName) => (byTable.get(what) ?? []).some(({ state }) => state === 'complete' || state === 'absent');
  if (!rows.some(({ state }) => state === 'complete' || (state === 'incomplete')) || !rows.some(({ rows: count, state }) => state === 'complete' || count > 0)) return 'none';
  const needed = roles.flatMap((role) => OF_ROLE[role] ?? []);
  const isCut = [...byTable.values()].some((same) => same.every(({ state }) => state !== 'complete' && state !== 'absent') && same.some(({ state }) => state === 'incomplete'));
  return isWhole('system') && needed.every(isWhole) && !isCut ? 'full' : 'partial';
}

/** Everything that was said of a box by itself. */
export function evidenceOf(bag: Bag, keys: Box['keys']): string[] {
  return cite(bag.of('alive'), bag.of('named'), bag.of('described'), bag.of('is-a'), bag.of('role'), bag.of('interface'), bag.of('address'), keys);
}
