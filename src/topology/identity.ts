/** Knows which targets are one box: targets that share a telling key are merged, unless stronger evidence speaks against it. */
import type { Declaration } from '../model/declaration.js';
import type { Fact, IdentityKind } from '../model/fact.js';
import { isManagementController } from '../model/controller.js';
import { type Mac, isLocalMac } from '../model/mac.js';
import { byCodePoint, distinct, groupBy } from '../model/order.js';
import type { LedgerDevice, Remark } from '../model/topology.js';
import { addressClaims } from './claimed-addresses.js';
import type { Gathered } from './gathered.js';
import { type Key, isFactorySerial, keysOf, macOfChassis } from './keys.js';
import { isTellingMac } from './macs.js';
import type { StandIns } from './stand-ins.js';

/** Targets found to be one box, with all their keys. Keys in `contradicted` are shared with other boxes and tell nothing. */
export interface Group {
  readonly targets: readonly string[];
  readonly keys: readonly Key[];
  readonly contradicted: ReadonlySet<string>;
}
interface Merging {
  readonly targets: string[];
  /** Values per kind; `name` takes part in contradictions only. */
  readonly values: Map<IdentityKind | 'name', Set<string>>;
  /** The cards of its own table of ports. */
  readonly listed: Set<Mac>;
  /** The card that a router's table has for it, by the table and the port beyond which it lies: for contradictions only. */
  readonly seenAt: Map<string, Set<Mac>>;
  readonly forbidden: Set<string>;
}
const STRONGEST_FIRST: readonly (IdentityKind | 'name')[] = ['serial', 'chassis', 'engine', 'bridge', 'hostkey', 'machine', 'mac', 'name'];
const MERGING: readonly IdentityKind[] = ['serial', 'chassis', 'engine', 'bridge', 'hostkey', 'machine', 'mac'];

/** Groups `targets`; a contradicted key becomes a remark about targets, which the caller renames to devices. */
export function groupTargets(targets: readonly string[], gathered: Gathered, declarations: readonly Declaration[], prior: readonly LedgerDevice[], standIns: StandIns): { readonly groups: readonly Group[]; readonly remarks: readonly Remark[] } {
  const keysByTarget = new Map(targets.map((target) => [target, distinctKeys(keysOf(target, gathered.bag([target]), standIns))]));
  const groupOf = new Map<string, Merging>();
  const seen = groupBy(gathered.of('resolved').filter(({ address, mac, target, port }) => target !== address && port !== null && isTellingMac(mac) && !standIns.has(mac)), ({ address }) => address);
  for (const target of targets) groupOf.set(target, newMerging(target, keysByTarget.get(target)!, gathered, seen.get(target) ?? []));
  forbid(groupOf, declarations);
  for (const { says } of declarations) {
    const [first, ...rest] = says.is === 'same-device' ? says.devices.flatMap((device) => targetsNamed(device, prior)).filter((one) => groupOf.has(one)) : [];
    if (first !== undefined) for (const other of rest) merge(groupOf, first, other);
  }
  const contradicted = new Set<string>();
  const remarks: Remark[] = [];
  for (const kind of MERGING) {
    for (const [value, sharers] of sharersOf(kind, keysByTarget)) {
      const parties = kind === 'serial' ? partiesOf(sharers, gathered) : [sharers];
      if (parties.length > 1) contradicted.add(`${kind} ${value}`);
      for (const party of parties) {
        const distinctGroups = [...new Set(party.map((target) => groupOf.get(target)!))];
        if (distinctGroups.length < 2) continue;
        const opposed = contradictionAmong(distinctGroups, kind);
        if (opposed !== null) {
          contradicted.add(`${kind} ${value}`);
          remarks.push({ kind: 'contradictory-identity', mark: kind, about: party, says: `Several boxes say that their ${WORDS[kind]} is ${value}, but their ${opposed} differ.`, from: evidenceOf(kind, value, party, keysByTarget) });
        } else for (const other of party.slice(1)) if (!isForbidden(groupOf.get(party[0]!)!, groupOf.get(other)!)) merge(groupOf, party[0]!, other);
      }
    }
  }
  for (const { owners, address } of addressClaims(targets, gathered, standIns)) {
    const [owner, ...rivals] = new Set(owners.map((target) => groupOf.get(target)!));
    const answering = groupOf.get(address)!;
    if (owner && rivals.length === 0 && owner !== answering && contradictionAmong([owner, answering], 'address') === null) merge(groupOf, owner.targets[0]!, address);
  }
  remarks.push(...factorySerials(groupOf, gathered));
  const groups = [...new Set(groupOf.values())].map(({ targets: own }) => ({
    targets: distinct(own),
    keys: distinctKeys(own.flatMap((target) => keysByTarget.get(target)!)),
    contradicted,
  }));
  return { groups: groups.sort((a, b) => byCodePoint(a.targets[0]!, b.targets[0]!)), remarks };
}
const WORDS: Readonly<Record<IdentityKind, string>> = { serial: 'serial number', chassis: 'LLDP chassis id', engine: 'SNMP engine id', bridge: 'bridge address', hostkey: 'SSH host key', machine: 'machine id', mac: 'network card address', address: 'address' };

/** Serials that makers leave in every box, where several boxes give one: they merge nothing, and no list of devices can go by them. */
function* factorySerials(groupOf: ReadonlyMap<string, Merging>, gathered: Gathered): Generator<Remark> {
  const given = [...groupOf.keys()].flatMap((target) => {
    const bag = gathered.bag([target]);
    const told = [...bag.of('identity').flatMap(({ key, value, from }) => (key === 'serial' ? [{ serial: value, from }] : [])), ...bag.of('is-a').filter(({ by }) => by !== 'convention'), ...bag.of('component').filter((part) => part.class === 'chassis')];
    return told.flatMap(({ serial, from }) => (serial !== undefined && isFactorySerial(serial) ? [{ target, serial: serial.trim(), from }] : []));
  });
  for (const [serial, rows] of groupBy(given, (row) => row.serial)) {
    const about = distinct(rows.map(({ target }) => target));
    if (new Set(about.map((target) => groupOf.get(target)!)).size < 2) continue;
    yield { kind: 'factory-serial', about, says: `Several boxes give the serial number ${serial}, which their maker left in all of them.`, from: distinct(rows.flatMap(({ from }) => from)) };
  }
}

/** A management controller tells the serial of the machine that it sits in: two boxes by one number, and both say the truth. */
function partiesOf(sharers: readonly string[], gathered: Gathered): readonly (readonly string[])[] {
  const isController = (target: string) => {
    const bag = gathered.bag([target]);
    return [...bag.of('named').map(({ name }) => name), ...bag.of('is-a').map(({ model, os }) => `${model ?? ''} ${os ?? ''}`)].some(isManagementController);
  };
  const controllers = sharers.filter(isController);
  return controllers.length === 0 || controllers.length === sharers.length ? [sharers] : [sharers.filter((target) => !controllers.includes(target)), controllers];
}

function newMerging(target: string, keys: readonly Key[], gathered: Gathered, seen: readonly Fact<'resolved'>[]): Merging {
  const values: Merging['values'] = new Map();
  const add = (kind: IdentityKind | 'name', value: string) => values.set(kind, (values.get(kind) ?? new Set()).add(value));
  for (const { kind, value } of keys) if (kind !== 'address') add(kind, value);
  for (const { name, by } of gathered.bag([target]).of('named')) if (by === 'sysname' || by === 'hostname') add('name', name.toLowerCase().split('.')[0]!);
  const seenAt = new Map([...groupBy(seen, (row) => `${row.target} ${row.port}`)].map(([network, rows]) => [network, new Set(rows.map(({ mac }) => mac))]));
  const listed = new Set(gathered.bag([target]).of('interface').flatMap(({ mac }) => (mac !== undefined && isTellingMac(mac) ? [mac] : [])));
  return { targets: [target], values, listed, seenAt, forbidden: new Set() };
}

function merge(groupOf: Map<string, Merging>, a: string, b: string): void {
  let [into, from] = [groupOf.get(a)!, groupOf.get(b)!];
  if (into === from || isForbidden(into, from)) return;
  if (into.targets.length < from.targets.length) [into, from] = [from, into];
  for (const target of from.targets) {
    into.targets.push(target);
    groupOf.set(target, into);
  }
  for (const [kind, values] of from.values) into.values.set(kind, new Set([...(into.values.get(kind) ?? []), ...values]));
  for (const mac of from.listed) into.listed.add(mac);
  for (const [network, cards] of from.seenAt) into.seenAt.set(network, new Set([...(into.seenAt.get(network) ?? []), ...cards]));
  for (const target of from.forbidden) into.forbidden.add(target);
}

/** A declaration names a device by its id of an earlier sweep, its name then, or a target. */
function targetsNamed(device: string, prior: readonly LedgerDevice[]): string[] {
  const row = prior.find(({ id, name }) => id === device || name === device);
  return [device, ...(row?.keys ?? []).filter(({ kind }) => kind === 'address').map(({ value }) => value), ...(row ? [row.name] : [])];
}

function forbid(groupOf: Map<string, Merging>, declarations: readonly Declaration[]): void {
  for (const { says } of declarations) {
    if (says.is !== 'different-devices') continue;
    for (const target of says.targets) for (const other of says.targets) if (other !== target) groupOf.get(target)?.forbidden.add(other);
  }
}
function isForbidden(a: Merging, b: Merging): boolean {
  return (a.forbidden.size > 0 && b.targets.some((target) => a.forbidden.has(target))) || (b.forbidden.size > 0 && a.targets.some((target) => b.forbidden.has(target)));
}

/** Key values that several targets hold and that may merge, in order of value. */
function sharersOf(kind: IdentityKind, keysByTarget: ReadonlyMap<string, readonly Key[]>): [string, string[]][] {
  const sharers = new Map<string, string[]>();
  for (const [target, keys] of keysByTarget) {
    for (const key of keys) {
      if (key.kind !== kind || !mayMerge(key)) continue;
      const list = sharers.get(key.value);
      if (list) list.push(target);
      else sharers.set(key.value, [target]);
    }
  }
  return [...sharers].filter(([, list]) => list.length > 1).sort(([a], [b]) => byCodePoint(a, b));
}
/** A chassis id that is a name or a local word holds per sender only; a MAC that software made up may be in every box. */
function mayMerge({ kind, value }: Key): boolean {
  if (kind === 'chassis') return macOfChassis(value) !== null && !isLocalMac(value.slice(2));
  return kind !== 'mac' || !isLocalMac(value);
}

/**
 * What speaks against `groups` being one box although they share a key of `kind`: one stronger kind in which two have nothing in
 * common, or two weaker ones. A copied host key or machine id is betrayed by other network cards alone, a copied engine id by
 * other cards in the tables of ports that both tell. Null: nothing does.
 */
function contradictionAmong(groups: readonly Merging[], kind: IdentityKind): string | null {
  const strength = kind === 'address' ? STRONGEST_FIRST.length : STRONGEST_FIRST.indexOf(kind);
  const [first, ...rest] = groups;
  for (const other of rest) {
    const opposed = STRONGEST_FIRST.filter((one) => one !== kind && (areApart(first!.values.get(one), other.values.get(one)) || (one === 'mac' && areSeenApart(first!, other))));
    const isCopied = (one: IdentityKind | 'name') => ON_DISK.includes(one) || (one === 'engine' && first!.listed.size > 0 && other.listed.size > 0 && !areTogether(first!.listed, other.listed));
    const copied = isCopied(kind) && opposed.includes('mac');
    const agreed = STRONGEST_FIRST.some((one) => one !== kind && one !== 'name' && !(copied && isCopied(one)) && areTogether(first!.values.get(one), other.values.get(one)));
    const stronger = opposed.filter((one) => STRONGEST_FIRST.indexOf(one) < strength && one !== 'name');
    if (stronger.length === 0 && (agreed || (opposed.length < 2 && !copied))) continue;
    const named = (stronger.length > 0 ? stronger : opposed).map((one) => (one === 'name' ? 'name' : WORDS[one]));
    return named.map((word) => (word.endsWith('s') ? `${word}es` : `${word}s`)).join(' and ');
  }
  return null;
}
/** Who copies a machine copies them together. */
const ON_DISK: readonly (IdentityKind | 'name')[] = ['hostkey', 'machine'];
/** Whether one table has the two at different cards beyond one port, where they do not both tell their own. A box on several networks has a card on each. */
function areSeenApart(a: Merging, b: Merging): boolean {
  const [own, others] = [a.values.get('mac'), b.values.get('mac')];
  if (own && others) return false;
  return [...a.seenAt].some(([network, cards]) => areApart(cards, b.seenAt.get(network)) && !areTogether(cards, others) && !areTogether(b.seenAt.get(network), own));
}
function areApart(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && ![...a].some((value) => b.has(value));
}
function areTogether(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((value) => b.has(value));
}

function distinctKeys(keys: Iterable<Key>): Key[] {
  const byWord = new Map<string, { key: Key; from: Set<string> }>();
  for (const key of keys) {
    const word = `${key.kind} ${key.value}`;
    const known = byWord.get(word) ?? { key, from: new Set<string>() };
    for (const id of key.from) known.from.add(id);
    byWord.set(word, known);
  }
  return [...byWord].sort(([a], [b]) => byCodePoint(a, b)).map(([, { key, from }]) => ({ ...key, from: distinct(from) }));
}

function evidenceOf(kind: IdentityKind, value: string, sharers: readonly string[], keysByTarget: ReadonlyMap<string, readonly Key[]>): string[] {
  return distinct(sharers.flatMap((target) => keysByTarget.get(target)!.filter((key) => key.kind === kind && key.value === value).flatMap((key) => key.from)));
}
