/** Knows how what is written compares with what was seen: agrees, differs by field, unwritten, unseen. */
import type { Documents } from '../model/documents.js';
import type { WrittenRow } from '../model/declaration.js';
import { byCodePoint, sortedBy } from '../model/order.js';
import type { Device } from '../model/topology.js';
import { addressesIn, isSameModel, isSameName, isSamePlace, isSameRole, macsIn, nameKey, serialsIn } from './agreement.js';
import { isSameMaker } from './makers.js';
import { type Match, matchesOf, seenOf } from './matches.js';

const SHOWN = 4;
/** What a list of devices is expected to hold; PCs and phones only where the list holds most of them. */
const LISTED = new Set<string>(['router', 'switch', 'firewall', 'access-point', 'server', 'storage', 'ups', 'hypervisor', 'printer', 'appliance']);

/**
 * Compares rows with devices. `wasChecked` tells whether an address was looked at, so that its silence means something; a row without an
 * address was not looked for. What a device did not tell is not compared. The same input gives the same result in whatever order.
 */
export function reconcile(rows: readonly WrittenRow[], devices: readonly Device[], wasChecked: (address: string) => boolean): Documents {
  const sorted = sortedBy(rows, ({ source }) => source, ({ line }) => String(line).padStart(9, '0'));
  const matches = matchesOf(sorted, devices);
  const matched = new Set(matches.map(({ device }) => device.id));
  const found = new Set(matches.map(({ row }) => row));
  const isEndHost = (device: Device): boolean => !device.roles.some((role) => LISTED.has(role)) && (device.roles.some((role) => role !== 'unknown') || device.examined === 'none');
  const endHosts = devices.filter(isEndHost);
  const listsEndHosts = endHosts.filter(({ id }) => matched.has(id)).length * 2 >= endHosts.length;
  const untold = sortedBy(matches.flatMap(untoldOf), ({ device }) => device, ({ field }) => field, ({ written }) => written);
  const located = sortedBy(matches.flatMap(({ row, device, further }) => (row.location === undefined || further ? [] : [{ device: device.id, written: row.location }])), ({ device }) => device, ({ written }) => written);
  return {
    matched: [...matched].sort(byCodePoint),
    differs: sortedBy(matches.flatMap((match) => [...differencesOf(match)]), ({ device }) => device, ({ field }) => field, ({ source }) => source, ({ written }) => written),
    ...(untold.length > 0 && { untold }),
    ...(located.length > 0 && { located }),
    unwritten: devices.filter((device) => !matched.has(device.id) && (listsEndHosts || !isEndHost(device))).map(({ id }) => id).sort(byCodePoint),
    unseen: sorted.filter((row) => !found.has(row) && row.expected !== false).map((row) => unseenOf(row, wasChecked)),
  };
}

function unseenOf(row: WrittenRow, wasChecked: (address: string) => boolean): Documents['unseen'][number] {
  const addresses = addressesIn(row.address ?? '');
  const others = Object.fromEntries((['mac', 'vendor', 'model', 'location', 'role'] as const).flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])));
  return { source: row.source, line: row.line, name: row.name ?? null, address: row.address ?? null, serial: row.serial ?? null, checked: addresses.length > 0 && addresses.every(wasChecked), ...(Object.keys(others).length > 0 && { others }) };
}

/** Fields that are written and that the device told nothing of. */
function untoldOf({ row, device }: Match): readonly { readonly device: string; readonly field: string; readonly written: string }[] {
  const told: Readonly<Record<'address' | 'serial' | 'mac' | 'vendor' | 'model' | 'location' | 'role', boolean>> = {
    address: device.addresses.length > 0, serial: device.serial !== null, mac: device.macs.length > 0, vendor: device.vendor !== null, model: device.model !== null, location: device.location !== null, role: device.roles.some((role) => role !== 'unknown'),
  };
  return (Object.keys(told) as (keyof typeof told)[]).flatMap((field) => (told[field] || row[field] === undefined ? [] : [{ device: device.id, field, written: row[field] }]));
}

/** Only what both sides tell. */
function* differencesOf({ row, device, further }: Match): Generator<Documents['differs'][number]> {
  const source = `${row.source} line ${row.line}`;
  const seen = seenOf(device);
  const told = (field: string, written: string | undefined, found: string, agrees: (text: string) => boolean) =>
    written === undefined || found === '' || agrees(written) ? [] : [{ device: device.id, field, written, seen: found, source }];
  const addresses = addressesIn(row.address ?? '');
  if (!further && nameKey(device.name) !== null) yield* told('name', row.name, device.name, (name) => nameKey(name) === null || [device.name, ...device.targets].some((other) => isSameName(name, other)));
  const isAddress = addresses.length > 0 || /^\d+(\.\d+){3}/.test(row.address ?? '');
  yield* told('address', isAddress ? row.address : undefined, shown(device.addresses), () => addresses.some((address) => device.addresses.includes(address)));
  yield* told('serial', row.serial, shown(seen.serials.length > 0 ? [device.serial ?? '', ...device.members.map(({ serial }) => serial ?? ''), ...seen.serials].filter(Boolean) : []), (text) => {
    const serials = serialsIn(text);
    return serials.length === 0 || serials.some((serial) => seen.serials.includes(serial));
  });
  yield* told('mac', row.mac, shown(seen.macs), (text) => {
    const macs = macsIn(text);
    return macs.length === 0 || macs.some((mac) => seen.macs.includes(mac));
  });
  const models = [device.model ?? '', ...device.members.map(({ model }) => model ?? '')].filter(Boolean);
  yield* told('model', row.model, shown(models), (text) => models.some((model) => isSameModel(text, model, device.vendor)));
  yield* told('vendor', row.vendor, device.vendor ?? '', (text) => isSameMaker(text, device.vendor!));
  yield* told('location', row.location, device.location ?? '', (text) => isSamePlace(text, device.location!));
  yield* told('role', row.role, device.roles.filter((role) => role !== 'unknown').join(', '), (text) => isSameRole(text, device.roles));
}

/** A few of them, each once. */
function shown(values: readonly string[]): string {
  const all = [...new Set(values)];
  return all.length > SHOWN ? `${all.slice(0, SHOWN).join(', ')} and ${all.length - SHOWN} more` : all.join(', ');
}
