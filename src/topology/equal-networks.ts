/** Knows equal private networks that are two: two routers that both have 192.168.1.0/24, and whose neighbours there are others (decision 0020). */
import { type Address, type Cidr, isPrivateAddress, networkOf } from '../model/address.js';
import type { Fact } from '../model/fact.js';
import type { Mac } from '../model/mac.js';
import { groupBy, sortedBy } from '../model/order.js';
import type { Box } from './boxes.js';
import { isGlobalMac, isTellingMac } from './macs.js';

/** A box's own address in a network. */
export interface Foothold {
  readonly box: Box;
  readonly fact: Fact<'address'>;
}
/** One of several equal networks: who has an address in it, and which cards answer there. */
export interface Part<F extends Foothold> {
  readonly own: readonly F[];
  has(box: Box): boolean;
}

/** One address with two cards may be a machine that was replaced within the hour; two are not. */
const ENOUGH = 2;

/**
 * The networks that `cidr` is; null: one, as far as is known. Two routers are in two only where both tell which cards answer there, agree about none,
 * differ about several, and no switch has the cards of both in one VLAN. Boxes that nothing joins to either are left out of both.
 */
export function partsOf<F extends Foothold>(cidr: Cidr, footholds: readonly F[], isRouter: (box: Box) => boolean, boxes: readonly Box[]): readonly Part<F>[] | null {
  const byBox = groupBy(footholds, ({ box }) => box);
  if (byBox.size < 2 || cidr.includes(':') || !isPrivateAddress(cidr.split('/')[0]!) || [...byBox.keys()].filter(isRouter).length < 2) return null;
  const shared = new Set(boxes.flatMap(({ bag }) => bag.of('virtual-gateway').flatMap(({ address }) => address ?? [])));
  const views = [...byBox].map(([box, own]): View<F> => ({ own, routes: isRouter(box), cards: cardsSeen(cidr, own, shared) }));
  const agreeing = joined(views, agree);
  if (!agreeing.some((a) => agreeing.some((b) => areApart(a, b)))) return null;
  const lans = joined(agreeing, onOneSwitch(agreeing, boxes));
  const apart = lans.filter((a) => lans.some((b) => areApart(a, b)));
  const networks = joined(apart, (a, b) => !areApart(a, b));
  return networks.length < 2 ? null : networks.map((view) => ({ own: view.own, has: (box) => livesIn(box, view, networks) }));
}

/** What boxes that are on one LAN know of it: the cards that answer at its addresses. */
interface View<F extends Foothold> {
  readonly own: readonly F[];
  readonly routes: boolean;
  readonly cards: ReadonlyMap<Address, ReadonlySet<Mac>>;
}

/** By ARP, and at the box's own addresses there its own cards; addresses that change hands tell nothing. */
function cardsSeen(cidr: Cidr, own: readonly Foothold[], shared: ReadonlySet<Address>): ReadonlyMap<Address, ReadonlySet<Mac>> {
  const { box } = own[0]!;
  const seen = new Map<Address, Set<Mac>>();
  const add = (address: Address, mac: Mac | undefined): void => {
    if (mac !== undefined && isTellingMac(mac) && !shared.has(address)) seen.set(address, (seen.get(address) ?? new Set()).add(mac));
  };
  for (const { fact } of own) if (!fact.virtual) for (const { port, mac } of box.bag.of('interface')) if (port === fact.port) add(fact.address, mac);
  for (const { address, mac } of rowsIn(cidr, box)) add(address, mac);
  return seen;
}
/** The ARP rows of a box in a network; a core has many of both, and its rows are sorted into networks of one width at a time. */
function rowsIn(cidr: Cidr, box: Box): readonly Fact<'resolved'>[] {
  const width = Number(cidr.split('/')[1]);
  const byWidth = sorted.get(box) ?? new Map<number, ReadonlyMap<Cidr | null, readonly Fact<'resolved'>[]>>();
  sorted.set(box, byWidth);
  const rows = byWidth.get(width) ?? groupBy(box.bag.of('resolved').filter(({ address }) => !address.includes(':')), ({ address }) => networkOf(address, width));
  byWidth.set(width, rows);
  return rows.get(cidr) ?? [];
}
const sorted = new WeakMap<Box, Map<number, ReadonlyMap<Cidr | null, readonly Fact<'resolved'>[]>>>();

/** Whether an address has the same card for both. */
function agree<F extends Foothold>(a: View<F>, b: View<F>): boolean {
  return [...a.cards].some(([address, macs]) => [...(b.cards.get(address) ?? [])].some((mac) => macs.has(mac)));
}
function areApart<F extends Foothold>(a: View<F>, b: View<F>): boolean {
  if (a === b || !a.routes || !b.routes || agree(a, b)) return false;
  const isSure = (macs: ReadonlySet<Mac>) => [...macs].every(isGlobalMac);
  return [...a.cards].filter(([address, macs]) => isSure(macs) && b.cards.has(address) && isSure(b.cards.get(address)!)).length >= ENOUGH;
}

/** Whether a switch has cards of both in one VLAN. A card that its box bears on other ports too may have been seen there. */
function onOneSwitch<F extends Foothold>(views: readonly View<F>[], boxes: readonly Box[]): (a: View<F>, b: View<F>) => boolean {
  const elsewhere = new Set(boxes.flatMap(({ bag }) => [...groupBy(bag.of('interface'), ({ mac }) => mac)].flatMap(([mac, ports]) => (mac !== undefined && ports.length > 1 ? [mac] : []))));
  const viewsOf = new Map<Mac, View<F>[]>();
  for (const view of views) for (const mac of new Set([...view.cards.values()].flatMap((macs) => [...macs]))) if (!elsewhere.has(mac)) viewsOf.set(mac, [...(viewsOf.get(mac) ?? []), view]);
  const together = new Map<View<F>, Set<View<F>>>(views.map((view) => [view, new Set()]));
  for (const { bag } of boxes) {
    const byVlan = new Map<number | null, Set<View<F>>>();
    for (const { mac, vlan } of bag.of('learned')) for (const view of viewsOf.get(mac) ?? []) byVlan.set(vlan, (byVlan.get(vlan) ?? new Set()).add(view));
    for (const met of byVlan.values()) for (const one of met) for (const other of met) together.get(one)!.add(other);
  }
  return (a, b) => together.get(a)!.has(b);
}

/** Whether a box answers there, and in none of the others, with a card of its own. */
function livesIn<F extends Foothold>({ macs, addresses }: Box, view: View<F>, networks: readonly View<F>[]): boolean {
  const isSeen = ({ cards }: View<F>) => addresses.some((address) => macs.some((mac) => cards.get(address)?.has(mac)));
  return isSeen(view) && !networks.some((other) => other !== view && isSeen(other));
}

/** `views`, those that belong together made one. */
function joined<F extends Foothold>(views: readonly View<F>[], belong: (a: View<F>, b: View<F>) => boolean): readonly View<F>[] {
  const groups: View<F>[][] = [];
  for (const view of views) {
    const near = groups.filter((group) => group.some((one) => belong(one, view)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), view]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : united(group)));
}
function united<F extends Foothold>(group: readonly View<F>[]): View<F> {
  const cards = new Map<Address, Set<Mac>>();
  for (const view of group) for (const [address, macs] of view.cards) cards.set(address, new Set([...(cards.get(address) ?? []), ...macs]));
  return { own: sortedBy(group.flatMap(({ own }) => own), ({ box }) => box.id, ({ fact }) => JSON.stringify(fact)), routes: group.some(({ routes }) => routes), cards };
}
