/** Knows on which boxes the disks of machines lie that run as guests of others: what a guest cannot do without, on whichever host it runs. */
import { parseAddress } from '../model/address.js';
import type { Mac } from '../model/mac.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Topology } from '../model/topology.js';
import { idsOf, wordsOfDevices } from './names.js';

export interface Disks {
  /** Ids of the boxes that hold its disks, by its host's own account; all are needed. */
  readonly on: readonly string[];
  /** Ids of boxes that may: its host keeps files or disks there, and told of none of its guests where theirs lie. */
  readonly maybe: readonly string[];
  readonly from: readonly string[];
}

/** iSCSI (RFC 7143), NFS (RFC 7530). */
const [ISCSI, NFS] = [3260, 2049];
const NETWORK_FILES = /^(?:nfs4?|cifs|smb3?)$/;
/** What a host keeps elsewhere beside disks, by where it has it. */
const NO_DISKS = /back|dump|iso|template|media|archiv|home|share/i;

/** By the id of the guest; guests of which neither is known are not in it. A guest whose disks lie with itself or its own host is none either. */
export function disksOf({ devices }: Pick<Topology, 'devices'>, facts: readonly DeviceFact[]): ReadonlyMap<string, Disks> {
  const guests = facts.filter((fact): fact is DeviceFact<'guest'> => fact.kind === 'guest' && fact.running);
  if (guests.length === 0) return new Map();
  const words = wordsOfDevices({ devices }, facts);
  const deviceAt = new Map<Mac, string>(devices.flatMap(({ id, macs }) => macs.map((mac) => [mac, id] as const)));
  // A word that means several boxes tells of none.
  const boxOf = (written: string): readonly string[] => {
    const [only, ...others] = idsOf(parseAddress(written) ?? written, words);
    return only === undefined || others.length > 0 ? [] : [only];
  };
  const keptBy = new Map([...groupBy(guests, ({ device }) => device).keys()].map((host) => [host, keptElsewhere(host, facts, boxOf)] as const));
  const rows = guests.flatMap(({ device: host, macs, storage, from }) => {
    const [guest, ...others] = distinct(macs.flatMap((mac) => deviceAt.get(mac) ?? []));
    if (guest === undefined || guest === host || others.length > 0) return [];
    const away = (ids: readonly string[]) => distinct(ids).filter((id) => id !== guest && id !== host);
    return [{ guest, on: away((storage ?? []).flatMap(boxOf)), maybe: storage === undefined ? away(keptBy.get(host)!.ids) : [], from: storage === undefined ? keptBy.get(host)!.from : from }];
  });
  // What two hosts tell of one guest is true of one of them.
  const told = [...groupBy(rows, ({ guest }) => guest)].filter(([, same]) => same.length === 1 || same.every(({ on }) => on.join(' ') === same[0]!.on.join(' ')));
  return new Map(told.flatMap(([guest, [first]]) => (first!.on.length + first!.maybe.length === 0 ? [] : [[guest, first!] as const])));
}

function keptElsewhere(host: string, facts: readonly DeviceFact[], boxOf: (written: string) => readonly string[]): { readonly ids: readonly string[]; readonly from: readonly string[] } {
  const own = facts.filter(({ device }) => device === host);
  const mounts = own.flatMap((fact) => (fact.kind === 'mount' && NETWORK_FILES.test(fact.type) ? [{ box: boxOf(serverIn(fact.what)), isForDisks: fact.mounted && !NO_DISKS.test(`${fact.what} ${fact.where}`), from: fact.from }] : []));
  const explained = new Set(mounts.flatMap(({ box }) => box));
  const talks = own.flatMap((fact) => {
    if (fact.kind !== 'connection' || fact.protocol !== 'tcp' || (fact.remotePort !== ISCSI && fact.remotePort !== NFS)) return [];
    const box = boxOf(fact.remote);
    return fact.remotePort === ISCSI || !box.some((id) => explained.has(id)) ? [{ box, from: fact.from }] : [];
  });
  const found = [...mounts.filter(({ isForDisks }) => isForDisks), ...talks];
  return { ids: found.flatMap(({ box }) => box), from: distinct(found.flatMap(({ from }) => from)) };
}

/** `nas:/export`, `//nas/share`, `[2001:db8::1]:/export`. */
function serverIn(what: string): string {
  return /^\/\/([^/]+)\//.exec(what)?.[1] ?? /^\[([^\]]+)\]:/.exec(what)?.[1] ?? /^([^:/]+):/.exec(what)?.[1] ?? '';
}
