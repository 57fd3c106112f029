/** Knows the ports of a box, and finds one by what a neighbour calls it. */
import type { NeighbourId } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { parseAddress } from '../model/address.js';
import type { Bag } from './gathered.js';
import { canonicalPortName, portOfUnit } from './port-spellings.js';

/** The ports of one box, findable by any id its neighbours may use. */
export interface PortIndex {
  /** As the box itself names them, sorted by nothing. */
  readonly names: ReadonlySet<string>;
  readonly byMac: ReadonlyMap<string, readonly string[]>;
  readonly byIndex: ReadonlyMap<number, string>;
  /** The port that a neighbour means, and by what it was found; null where none or several fit. */
  find(id: NeighbourId): { readonly port: string; readonly by: string } | null;
}

/** Indexes the ports of a box from all it says of them. */
export function indexPorts(bag: Bag): PortIndex {
  const names = new Set<string>();
  const tables = { announced: new Multi(), name: new Multi(), canonical: new Multi(), mac: new Multi(), alias: new Multi(), address: new Multi() };
  const byIndex = new Map<number, string>();
  const addName = (port: string) => {
    names.add(port);
    tables.name.add(port.toLowerCase(), port);
    tables.canonical.add(canonicalPortName(port), port);
  };
  for (const { port, index, mac, description, alsoCalled } of bag.of('interface')) {
    addName(port);
    if (alsoCalled !== undefined) {
      tables.name.add(alsoCalled.toLowerCase(), port);
      tables.canonical.add(canonicalPortName(alsoCalled), port);
    }
    if (index !== null) byIndex.set(index, port);
    if (mac !== undefined) tables.mac.add(mac, port);
    if (description !== undefined) tables.alias.add(description, port);
  }
  for (const { port, id } of bag.of('announces-port')) {
    addName(port);
    tables.announced.add(word(id), port);
  }
  for (const { port } of bag.of('neighbour')) if (port !== null) addName(port);
  for (const { port, into } of bag.of('aggregated')) for (const name of [port, into]) addName(name);
  for (const { address, port } of bag.of('address')) if (port !== null) tables.address.add(address, port);
  const sole = (by: keyof typeof tables, key: string) => {
    const port = tables[by].sole(key);
    return port === null ? null : { port, by };
  };
  const spelt = (value: string) => sole('name', value.toLowerCase()) ?? sole('canonical', canonicalPortName(value));
  const byName = (value: string) => spelt(value) ?? onUnit(value) ?? inBridge(value);
  /** A neighbour may name the unit and the box list the port, or the other way round. */
  const onUnit = (value: string) => {
    const port = portOfUnit(value);
    return port === null ? spelt(`${value}.0`) : spelt(port);
  };
  /** `bridge/ether1`: the bridge, and the port in it that the frame left by. */
  const inBridge = (value: string) => {
    const [, bridge = '', port = ''] = /^([^/\s]+)\/(.+)$/.exec(value) ?? [];
    return tables.name.sole(bridge.toLowerCase()) === null ? null : sole('name', port.toLowerCase());
  };
  return {
    names,
    byMac: tables.mac.values,
    byIndex,
    find(id) {
      const announced = sole('announced', word(id));
      if (announced) return announced;
      if (id.subtype === 'mac') return sole('mac', parseMac(id.value) ?? id.value);
      if (id.subtype === 'alias') return sole('alias', id.value) ?? byName(id.value);
      if (id.subtype === 'address') return sole('address', parseAddress(id.value) ?? id.value);
      if (id.subtype === 'name' || id.subtype === 'port' || id.subtype === 'circuit' || id.subtype === 'unknown') return byName(id.value);
      if (id.subtype !== 'local') return null;
      const numbered = /^\d+$/.test(id.value) && tables.announced.values.size === 0 ? byIndex.get(Number(id.value)) : undefined;
      const named = byName(id.value);
      // A number may be a port's name and the ifIndex of another: which is meant, only the box itself could tell.
      if (named !== null && numbered !== undefined && numbered !== named.port) return null;
      return named ?? (numbered === undefined ? byName(`#${id.value}`) : { port: numbered, by: 'index' });
    },
  };
}

class Multi {
  readonly values = new Map<string, string[]>();
  add(key: string, port: string): void {
    const ports = this.values.get(key);
    if (!ports) this.values.set(key, [port]);
    else if (!ports.includes(port)) ports.push(port);
  }
  sole(key: string): string | null {
    const ports = this.values.get(key);
    return ports?.length === 1 ? ports[0]! : null;
  }
}

function word({ subtype, value }: NeighbourId): string {
  return `${subtype} ${subtype === 'mac' ? (parseMac(value) ?? value) : value}`;
}
