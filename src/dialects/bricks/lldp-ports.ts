/** Knows which port of a box an LLDP port number means (LLDP-MIB lldpLocPortTable). */
import type { Answers } from '../../model/dialect.js';
import { portId } from './neighbours.js';
import { type Ports, portsOf } from './ports.js';
import { numberOf, textOf } from './rows.js';
import { readTable } from './table.js';

const LOCAL_PORT_ENTRY = '1.0.8802.1.1.2.1.3.7.1';
export const PORT_COLUMNS = { subtype: 2, id: 3, description: 4 };

/**
 * The port behind an LLDP port number: what the number is differs from make to make. The box's own word for the port decides; else the
 * number is taken for a bridge port or an ifIndex, where only one of the two can be meant. Where the table with its word was cut short, nothing is taken for anything.
 */
export function portsByNumber(answers: Answers): (number: number) => string | null {
  const ports = portsOf(answers);
  const rows = new Map(readTable(answers, LOCAL_PORT_ENTRY, PORT_COLUMNS).map((row) => [Number(row.index), row.cells]));
  const words = [...rows.values()].map((cells) => portId(cells.subtype, cells.id)?.value);
  const isUnique = (word: string) => words.filter((one) => one === word).length === 1;
  const types = new Map(answers.rows('1.3.6.1.2.1.2.2.1.3').map((row) => [Number(row.index), row.value]));
  const isCut = answers.lacks(LOCAL_PORT_ENTRY);
  return (number) => {
    const cells = rows.get(number);
    const own = cells ? portId(cells.subtype, cells.id) : undefined;
    const description = cells ? textOf(cells.description) : null;
    const named = (own && own.subtype !== 'address' ? ports.byId(own) : null) ?? (description === null ? null : ports.byId({ subtype: 'name', value: description }));
    if (named !== null) return named;
    const numbered = own?.subtype === 'local' && /^\d+$/.test(own.value) && isUnique(own.value) ? Number(own.value) : number;
    const found = isCut && own === undefined && description === null ? null : byNumber(numbered, ports, types);
    if (found !== undefined) return found;
    if (own && (own.subtype === 'name' || own.subtype === 'local' || own.subtype === 'alias' || own.subtype === 'port') && isUnique(own.value)) return /^\d+$/.test(own.value) ? `#${own.value}` : own.value;
    return description !== null && ports.indexes.length === 0 ? description : `#${number}`;
  };
}

/** A port by bridge port number and by ifIndex; null where they differ and both could be sockets; undefined where neither is known, or the bridge's ports were not all told. */
function byNumber(number: number, ports: Ports, types: ReadonlyMap<number, string>): string | null | undefined {
  const index = ports.indexOfBridgePort(number);
  if (index === undefined) return undefined;
  const isSocket = (one: number) => ports.has(one) && (types.get(one) ?? '6') === '6';
  if (index !== null && (index === number || !isSocket(number))) return ports.byIndex(index);
  if (index === null) return ports.has(number) ? ports.byIndex(number) : undefined;
  return isSocket(index) ? null : ports.byIndex(number);
}

/** MIKROTIK-MIB mtxrNeighborInterfaceID: the ifIndex on which a neighbour was heard. */
export const ROUTEROS_HEARD_ON = '1.3.6.1.4.1.14988.1.1.11.1.1.8';

/**
 * RouterOS numbers its neighbours through and gives no port in the LLDP-MIB, where it writes 0 or leaves the number out; its own table has the
 * port under the same number. The port by that number, null where the row is missing; null altogether: that table was not read.
 */
export function portsOfRouterOs(answers: Answers): ((neighbour: number) => string | null) | null {
  const rows = answers.rows(ROUTEROS_HEARD_ON);
  if (rows.length === 0) return null;
  const indexes = new Map(rows.map((row) => [Number(row.index), numberOf(row)]));
  return (neighbour) => {
    const index = indexes.get(neighbour) ?? null;
    return index === null || index <= 0 ? null : portsOf(answers).byIndex(index);
  };
}
