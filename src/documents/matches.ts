/** Knows which row speaks of which device: by serial number, hardware address, address, name, and by what else agrees where two of these disagree. */
import type { WrittenRow } from '../model/declaration.js';
import { byCodePoint } from '../model/order.js';
import type { Device } from '../model/topology.js';
import { addressesIn, isSameModel, isSameName, macsIn, nameKey, serialsIn } from './agreement.js';

export interface Match {
  readonly row: WrittenRow;
  readonly device: Device;
  /** A further row of a device that has one: a member of a stack, another of its addresses. Its name is its own. */
  readonly further: boolean;
}
interface Candidate extends Match {
  readonly index: number;
  readonly score: number;
  /** By serial number or hardware address: two boxes do not share it. */
  readonly certain: boolean;
  readonly addresses: readonly string[];
}
const WEIGHT = { serial: 16, mac: 8, address: 4, name: 3, model: 2 } as const;

/** Each row once at most, in the order of the rows. Rows of one source speak of different boxes, so far as nothing says otherwise. */
export function matchesOf(rows: readonly WrittenRow[], devices: readonly Device[]): readonly Match[] {
  const register = registerOf(devices);
  const candidates = rows.flatMap((row, index) => candidatesOf(row, index, register));
  candidates.sort((a, b) => b.score - a.score || a.index - b.index || byCodePoint(a.device.id, b.device.id));
  const matched = new Map<number, Match>();
  const claims = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (matched.has(candidate.index)) continue;
    const claim = `${candidate.row.source}\n${candidate.device.id}`;
    const before = claims.get(claim) ?? [];
    if (before.length > 0 && !candidate.certain && !isAnotherAddress(candidate, before)) continue;
    matched.set(candidate.index, { row: candidate.row, device: candidate.device, further: before.length > 0 });
    claims.set(claim, [...before, candidate]);
  }
  return [...matched].sort(([a], [b]) => a - b).map(([, match]) => match);
}

/** A device of several addresses may have a row for each; two rows with one address contradict each other. */
function isAnotherAddress({ device, addresses }: Candidate, before: readonly Candidate[]): boolean {
  return addresses.some((address) => device.addresses.includes(address)) && !before.some((other) => other.addresses.some((address) => addresses.includes(address)));
}

export interface Seen {
  readonly device: Device;
  readonly serials: readonly string[];
  readonly macs: readonly string[];
}
/** What identifies a device, as rows are compared with it. */
export function seenOf(device: Device): Seen {
  const keyed = (kind: string) => device.keys.filter((key) => key.kind === kind).map(({ value }) => value.replace(/^4\//, ''));
  return {
    device,
    serials: [...new Set([device.serial ?? '', ...device.members.map(({ serial }) => serial ?? ''), ...keyed('serial')].flatMap(serialsIn))],
    macs: [...new Set([...device.macs, ...device.interfaces.map(({ mac }) => mac ?? ''), ...keyed('mac'), ...keyed('chassis'), ...keyed('bridge')].flatMap(macsIn))],
  };
}

type Register = Readonly<Record<'serial' | 'mac' | 'address' | 'name', ReadonlyMap<string, readonly Seen[]>>>;
function registerOf(devices: readonly Device[]): Register {
  const register = { serial: new Map<string, Seen[]>(), mac: new Map<string, Seen[]>(), address: new Map<string, Seen[]>(), name: new Map<string, Seen[]>() };
  const put = (kind: keyof typeof register, key: string | null, seen: Seen): void => {
    if (key === null) return;
    const known = register[kind].get(key);
    if (!known) register[kind].set(key, [seen]);
    else if (!known.includes(seen)) known.push(seen);
  };
  for (const seen of devices.map(seenOf)) {
    for (const serial of seen.serials) put('serial', serial, seen);
    for (const mac of seen.macs) put('mac', mac, seen);
    for (const address of seen.device.addresses) put('address', address, seen);
    for (const name of namesOf(seen.device)) put('name', nameKey(name), seen);
  }
  return register;
}
function namesOf(device: Device): readonly string[] {
  return [device.name, ...device.targets];
}

function candidatesOf(row: WrittenRow, index: number, register: Register): Candidate[] {
  const written = { serials: serialsIn(row.serial ?? ''), macs: macsIn(row.mac ?? ''), addresses: addressesIn(row.address ?? '') };
  const named = (register.name.get(nameKey(row.name ?? '') ?? '') ?? []).filter(({ device }) => namesOf(device).some((name) => isSameName(name, row.name!)));
  const found = new Set([
    ...written.serials.flatMap((serial) => register.serial.get(serial) ?? []),
    ...written.macs.flatMap((mac) => register.mac.get(mac) ?? []),
    ...written.addresses.flatMap((address) => register.address.get(address) ?? []),
    ...named,
  ]);
  return [...found].flatMap((seen): Candidate[] => {
    const { device } = seen;
    const agrees = {
      serial: meets(written.serials, seen.serials),
      mac: meets(written.macs, seen.macs),
      address: meets(written.addresses, device.addresses),
      name: named.includes(seen),
      model: row.model !== undefined && device.model !== null && isSameModel(row.model, device.model, device.vendor),
    };
    const certain = agrees.serial || agrees.mac;
    const other = clashes(written.serials, seen.serials) || clashes(written.macs, seen.macs);
    const isRenamed = row.name !== undefined && !agrees.name && nameKey(device.name) !== null;
    if (!certain && agrees.address && !agrees.name && isRenamed && other) return [];
    if (!certain && !agrees.address && named.length > 1) return [];
    const score = (Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]).reduce((sum, key) => sum + (agrees[key] ? WEIGHT[key] : 0), 0);
    return [{ row, index, device, further: false, score, certain, addresses: written.addresses }];
  });
}
function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}
/** Both sides tell, and nothing is common. */
function clashes(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !meets(a, b);
}
