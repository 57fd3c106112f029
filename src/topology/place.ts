/** Knows the place of a box, and which new box stands in the place of one that is there no more: what people accepted of the place stays with it. */
import type { Role } from '../model/fact.js';
import { parseAddress } from '../model/address.js';
import { parseMac } from '../model/mac.js';
import { byCodePoint, distinct, groupBy } from '../model/order.js';
import type { Device, End, LedgerDevice, Link, Place, Topology } from '../model/topology.js';

/** Desks have no place that outlasts them. */
const PASSING: readonly Role[] = ['host', 'phone', 'unknown'];

/** `ledger`, where each box of `topology` has the place that it has now; those that are gone keep theirs. */
export function withPlaces(ledger: readonly LedgerDevice[], { devices, links }: Topology, prior: readonly LedgerDevice[]): LedgerDevice[] {
  const cables = groupBy(links.flatMap((link) => link.ends.map((end, i) => ({ at: end.device, far: link.ends[1 - i]!, link }))), ({ at }) => at);
  const now = new Map(devices.filter(({ roles }) => roles.some((role) => !PASSING.includes(role))).map((device) => [device.id, placeOf(device, cables.get(device.id) ?? [])]));
  const earlier = new Map(prior.map(({ id, place }) => [id, place]));
  const known = new Set(devices.map(({ id }) => id));
  return ledger.map((row) => {
    const place = known.has(row.id) ? now.get(row.id) : earlier.get(row.id);
    return place ? { ...row, place } : row;
  });
}

function placeOf({ addresses, attachment, attachments }: Device, cables: readonly { readonly far: End; readonly link: Link }[]): Place {
  const sockets = [...cables.map(({ far }) => far), ...[attachment, ...attachments].flatMap((leg) => leg ?? [])];
  return { addresses: [...addresses].sort(byCodePoint), sockets: distinct(sockets.flatMap(({ device, port }) => (port === null ? [] : `${device} ${port}`))) };
}

/**
 * Boxes never seen before that stand in the place of a box which is not found any more: their id by its. Two of name, address and socket at
 * a neighbour must be the same, or two such sockets; where several fit, none is taken.
 */
export function heirs(ledger: readonly LedgerDevice[], present: ReadonlySet<string>, prior: readonly LedgerDevice[]): ReadonlyMap<string, string> {
  const before = new Map(prior.map((row) => [row.id, row]));
  const lost = prior.filter(({ id, place }) => place !== undefined && !present.has(id));
  const found = ledger.filter(({ id, place, keys }) => place !== undefined && keys.length > 0 && present.has(id) && !before.has(id));
  if (lost.length === 0 || found.length === 0) return new Map();
  const names = [...prior, ...found].map(({ name }) => wordOf(name));
  const isLone = (name: string): boolean => isName(name) && names.filter((other) => other === wordOf(name)).length === 2;
  const pairs = lost.flatMap((old) => found.filter((one) => likeness(old, one, isLone) >= 2).map((one) => ({ old: old.id, one: one.id })));
  const isSole = (pair: (typeof pairs)[number]): boolean => pairs.every((other) => other === pair || (other.old !== pair.old && other.one !== pair.one));
  return new Map(pairs.filter(isSole).map(({ old, one }) => [old, one]));
}

function likeness(old: LedgerDevice, one: LedgerDevice, isLone: (name: string) => boolean): number {
  const shared = (of: keyof Place) => old.place![of].filter((word) => one.place![of].includes(word)).length;
  return Number(wordOf(old.name) === wordOf(one.name) && isLone(one.name)) + Number(shared('addresses') > 0) + Math.min(shared('sockets'), 2);
}
function wordOf(name: string): string {
  return name.toLowerCase();
}
function isName(name: string): boolean {
  return parseAddress(name) === null && parseMac(name) === null;
}

/** What earlier sweeps knew, where an heir's keys stand in the place of those of the box before it. */
export function inherited(prior: readonly LedgerDevice[], ledger: readonly LedgerDevice[], heirOf: ReadonlyMap<string, string>): readonly LedgerDevice[] {
  const rows = new Map(ledger.map((row) => [row.id, row]));
  return prior.map((row) => {
    const heir = rows.get(heirOf.get(row.id) ?? '');
    return heir ? { ...row, keys: heir.keys, name: heir.name } : row;
  });
}
