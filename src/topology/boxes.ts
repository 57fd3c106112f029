/** Knows a box while the topology is being derived, and finds a box by chassis id, MAC, address or name. */
import { type Address } from '../model/address.js';
import { byCodePoint, sortedBy } from '../model/order.js';
import type { IdentityKey } from '../model/topology.js';
import type { Role } from '../model/fact.js';
import { isCutShort, labelOf, stemOf } from './called.js';
import type { Bag } from './gathered.js';
import { macOfChassis } from './keys.js';
import { isTellingMac } from './macs.js';
import { type PortIndex, indexPorts } from './port-names.js';
import { type PortLayers, layersOf } from './port-layers.js';

export interface Box {
  readonly id: string;
  readonly targets: readonly string[];
  readonly keys: readonly IdentityKey[];
  readonly name: string;
  readonly bag: Bag;
  readonly ports: PortIndex;
  readonly layers: PortLayers;
  /** All MACs that are its own, sorted. */
  readonly macs: readonly string[];
  readonly addresses: readonly Address[];
  readonly roles: readonly Role[];
  /** What was said of it by others, for boxes without answers of their own. */
  readonly from: readonly string[];
}

export function newBox(box: Omit<Box, 'ports' | 'layers'>): Box {
  if (box.bag === EMPTY_BAG) return { ...box, ports: NO_PORTS, layers: NO_LAYERS };
  return { ...box, ports: indexPorts(box.bag), layers: layersOf(box.bag) };
}

/** A bag without facts, for boxes that only others speak of. */
export const EMPTY_BAG: Bag = { of: () => [] };
const NO_PORTS = indexPorts(EMPTY_BAG);
const NO_LAYERS = layersOf(EMPTY_BAG);

/** Finds boxes. Where several fit a key, none is found. */
export interface Directory {
  add(box: Box): void;
  byId(id: string): Box;
  byChassis(word: string): Box | null;
  byMac(mac: string): Box | null;
  byAddress(address: Address): Box | null;
  /** By full name, else by its first label where exactly one bears it. */
  byName(name: string): Box | null;
  /** All boxes that may be meant by a name: they bear it, in full or by its first label, or one is the other cut short. */
  calledLike(name: string): readonly Box[];
  boxes(): readonly Box[];
}

export function openDirectory(): Directory {
  const boxes = new Map<string, Box>();
  const tables = { chassis: new Map<string, Box | null>(), mac: new Map<string, Box | null>(), address: new Map<string, Box | null>(), name: new Map<string, Box | null>(), label: new Map<string, Box | null>() };
  const put = (table: keyof typeof tables, key: string, box: Box) => {
    const known = tables[table].get(key);
    tables[table].set(key, known === undefined || known === box ? box : null);
  };
  let sorted: readonly Box[] | null = null;
  let stems: { readonly cut: Map<string, [string, Box][]>; readonly label: Map<string, Set<Box>> } | null = null;
  const stemmed = () => {
    const index = { cut: new Map<string, [string, Box][]>(), label: new Map<string, Set<Box>>() };
    for (const box of boxes.values()) {
      for (const name of new Set(namesOf(box))) {
        const stem = stemOf(name);
        if (stem !== null) index.cut.set(stem, [...(index.cut.get(stem) ?? []), [name, box]]);
        index.label.set(labelOf(name), (index.label.get(labelOf(name)) ?? new Set()).add(box));
      }
    }
    return index;
  };
  return {
    add(box) {
      boxes.set(box.id, box);
      sorted = null;
      stems = null;
      for (const { kind, value } of box.keys) if (kind === 'chassis') put('chassis', value, box);
      for (const mac of box.macs) if (isTellingMac(mac)) put('mac', mac, box);
      for (const { kind, value } of box.keys) if (kind === 'chassis' && macOfChassis(value) !== null) put('mac', macOfChassis(value)!, box);
      for (const address of box.addresses) put('address', address, box);
      for (const name of namesOf(box)) {
        put('name', name.toLowerCase(), box);
        put('label', labelOf(name), box);
      }
    },
    byId: (id) => boxes.get(id)!,
    byChassis: (word) => tables.chassis.get(word) ?? null,
    byMac: (mac) => tables.mac.get(mac) ?? null,
    byAddress: (address) => tables.address.get(address) ?? null,
    byName: (name) => tables.name.get(name.toLowerCase()) ?? tables.label.get(labelOf(name)) ?? null,
    calledLike(name) {
      stems ??= stemmed();
      const cut = (stems.cut.get(stemOf(name) ?? '') ?? []).filter(([other]) => isCutShort(name, other)).map(([, box]) => box);
      return sortedBy(new Set([...(stems.label.get(labelOf(name)) ?? []), ...cut]), ({ id }) => id);
    },
    boxes: () => (sorted ??= [...boxes.values()].sort((a, b) => byCodePoint(a.id, b.id))),
  };
}

function namesOf({ name, bag }: Box): string[] {
  const announced = bag.of('announces').flatMap((fact) => (fact.name === undefined ? [] : [fact.name]));
  return [name, ...announced, ...bag.of('named').filter(({ by }) => by !== 'netbios').map((fact) => fact.name)].filter((one) => one !== '');
}
