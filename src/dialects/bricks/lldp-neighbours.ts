/** Knows how tables of LLDP neighbours are laid out, which several MIBs copy from IEEE 802.1AB with other indexes and columns. */
import type { Answers } from '../../model/dialect.js';
import type { Reading } from '../../model/fact.js';
import type { Oid } from '../../model/oid.js';
import { told } from './members.js';
import { chassisId, inventoryOf, managementAddressAt, portId, rolesOfCapabilities } from './neighbours.js';
import { textOf } from './rows.js';
import { readTable } from './table.js';

/** LLDP-MIB lldpRemEntry, of 2005. */
export const COLUMNS_2005 = { chassisSubtype: 4, chassis: 5, portSubtype: 6, port: 7, portDescription: 8, name: 9, description: 10, supported: 11, enabled: 12 };
/** LLDP-EXT-MED-MIB lldpXMedRemInventoryTable, indexed as the table of neighbours is. */
const MED_INVENTORY = { hardware: 1, firmware: 2, software: 3, serial: 4, vendor: 5, model: 6, asset: 7 };

export interface NeighbourTable {
  readonly entry: Oid;
  readonly columns: typeof COLUMNS_2005;
  /** Entry of the management addresses, whose index goes on from that of the neighbour. */
  readonly management: Oid;
  /** Entry of the labels of telephones; absent: the MIB has none. */
  readonly inventory?: Oid;
}

/** The neighbours of a table. `portOf` tells by the parts of a row's index where it was heard: null where that is not known, undefined where the row is none to read. */
export function* neighboursOf(answers: Answers, { entry, columns, management, inventory }: NeighbourTable, portOf: (parts: readonly string[]) => string | null | undefined): Generator<Reading> {
  const rows = readTable(answers, entry, columns).flatMap((row) => {
    const parts = row.index.split('.');
    const port = portOf(parts);
    return port === undefined ? [] : [{ ...row, parts, port }];
  });
  const lengths = new Set(rows.map(({ parts }) => parts.length));
  const addresses = new Map<string, Set<string>>();
  for (const row of answers.rows(management)) {
    const parts = row.index.split('.').slice(1);
    for (const length of lengths) {
      const address = managementAddressAt(parts, length);
      const key = parts.slice(0, length).join('.');
      if (address !== null) addresses.set(key, (addresses.get(key) ?? new Set()).add(address));
    }
  }
  const labels = new Map((inventory === undefined ? [] : readTable(answers, inventory, MED_INVENTORY)).map((row) => [row.index, row]));
  for (const { index, cells, from, port } of rows) {
    const label = labels.get(index);
    const announced = inventoryOf(label?.cells ?? {}, textOf(cells.description));
    const chassis = chassisId(cells.chassisSubtype, cells.chassis);
    const name = textOf(cells.name);
    if (!chassis && name === null) continue;
    const roles = rolesOfCapabilities(cells.enabled, cells.supported);
    yield {
      kind: 'neighbour',
      protocol: 'lldp',
      port,
      ...told({ chassis, remotePort: portId(cells.portSubtype, cells.port), remotePortDescription: textOf(cells.portDescription), name, description: textOf(cells.description) }),
      ...(addresses.has(index) ? { addresses: [...addresses.get(index)!].sort() } : {}),
      ...(roles.length > 0 ? { capabilities: roles } : {}),
      ...(announced && { inventory: announced }),
      from: label ? [...new Set([...from, ...label.from])].sort() : from,
    };
  }
}
