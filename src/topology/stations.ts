/** Knows the end stations: every MAC in a forwarding table that is no bridge's own is a box, known by its MAC where nothing else is. */
import { type Address, addressSortKey, isSpecialAddress } from '../model/address.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import { type Box, type Directory, EMPTY_BAG, newBox } from './boxes.js';
import type { Forwarding } from './forwarding.js';
import type { Gathered } from './gathered.js';
import { isTellingMac } from './macs.js';
import { type Spot, findCards, wordOf } from './placement.js';
import type { Register } from './register.js';
import type { StandIns } from './stand-ins.js';
import type { Wiring } from './wiring.js';

/** One box on one spot: a leg. */
export interface Leg {
  readonly box: string;
  readonly mac: string;
  readonly spot: Spot;
  readonly from: readonly string[];
}

/** Places every learned MAC; MACs that nobody owns become boxes in `directory`. A box that is itself a bridge is placed only where `isLone`. */
export function placeStations(forwarding: Forwarding, wiring: Wiring, directory: Directory, register: Register, gathered: Gathered, standIns: StandIns, isLone: (bridge: string) => boolean): readonly Leg[] {
  const cards = findCards(forwarding, wiring, directory, ({ id }) => forwarding.bridges.has(id) && !isLone(id));
  const placed = cards.map(({ mac, owner, spot, bridges }) => ({ mac, owner, spot, from: tellingOf(bridges, forwarding) }));
  const ownersAt = new Map([...groupBy(placed.filter(({ owner, spot }) => owner !== null && spot !== null), ({ spot }) => spot!)].map(([spot, own]) => [spot, own.flatMap(({ owner }) => owner ?? [])] as const));
  const found = new Set(placed.flatMap(({ owner, spot }) => (owner && spot ? [owner.id] : [])));
  // Whom a card stands in for hangs where the card does, unless a card of its own was found.
  const behind = (mac: string): readonly Box[] => [...new Set((standIns.get(mac) ?? []).flatMap((address) => directory.byAddress(address) ?? []))].filter(({ id }) => !found.has(id));
  const nameless = placed.filter(({ mac, owner, spot }) => owner === null && behind(mac).length === 0 && !isCardOf(mac, spot, (spot && ownersAt.get(spot)) ?? NOBODY, directory));
  const boxes = new Map(namelessBoxes(sortedBy(nameless, ({ mac }) => mac), register, cardsOf(gathered, standIns, directory)).map((box) => [box.macs[0]!, box]));
  for (const box of boxes.values()) directory.add(box);
  const legs = placed.flatMap(({ mac, owner, spot, from }): Leg[] => {
    const box = owner ?? boxes.get(mac);
    return spot ? (box ? [box] : behind(mac)).map(({ id }) => ({ box: id, mac, spot, from })) : [];
  });
  return sortedBy(legs, ({ box }) => box, ({ spot }) => wordOf(spot), ({ mac }) => mac);
}

const NOBODY: readonly Box[] = [];

/** The observations behind the tables of `bridges`; those of one are sorted already. */
function tellingOf(bridges: readonly string[], forwarding: Forwarding): readonly string[] {
  const tables = bridges.map((bridge) => forwarding.bridges.get(bridge)!.from);
  return tables.length === 1 ? tables[0]! : distinct(tables.flat());
}

/** Whether a MAC nobody lists is a further card of a known box on the same spot: forwarding gear numbers its cards in one row. */
function isCardOf(mac: string, spot: Spot | null, owners: readonly Box[], directory: Directory): boolean {
  if (!spot) return false;
  const there = spot.is === 'behind' ? [directory.byId(spot.device)] : spot.is === 'port' ? owners.filter(({ bag, roles }) => bag.of('forwards').length > 0 || roles.includes('switch') || roles.includes('router')) : [];
  return there.some(({ macs }) => macs.some((own) => own.slice(0, 14) === mac.slice(0, 14)));
}

function namelessBoxes(stations: readonly { readonly mac: string; readonly from: readonly string[] }[], register: Register, { addressesOf, nameOf }: Cards): Box[] {
  const keys = stations.map(({ mac, from }) => [{ kind: 'mac' as const, value: mac, from }]);
  const named = stations.map(({ mac }) => addressesOf(mac).flatMap((address) => nameOf(address) ?? [])[0] ?? null);
  const ids = register.assign(stations.map(({ mac }, i) => ({ keys: keys[i]!, name: named[i]!, otherwise: mac })));
  return stations.map(({ mac, from }, i) =>
    newBox({ id: ids[i]!, targets: [], keys: keys[i]!, name: named[i] ?? mac, bag: EMPTY_BAG, macs: [mac], addresses: addressesOf(mac), roles: ['host'], from }),
  );
}

interface Cards {
  readonly addressesOf: (mac: string) => readonly Address[];
  readonly nameOf: (address: Address) => string | null;
}
/** Which addresses a card has by ARP and ND, and what they are called. Addresses of known boxes are theirs. */
function cardsOf(gathered: Gathered, standIns: StandIns, directory: Directory): Cards {
  const cards = groupBy(gathered.of('resolved').filter(({ mac, address }) => isTellingMac(mac) && !standIns.has(mac) && !isSpecialAddress(address) && directory.byAddress(address) === null), ({ mac }) => mac);
  const names = new Map(gathered.of('named').map(({ target, name }) => [target, name]));
  return {
    addressesOf: (mac) => sortedBy(new Set((cards.get(mac) ?? []).map(({ address }) => address)), addressSortKey),
    nameOf: (address) => names.get(address) ?? null,
  };
}
