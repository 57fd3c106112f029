/** Knows the rows of a forwarding table that tell of learned stations: port in column 2, status in column 3, the MAC last in the index (BRIDGE-MIB, Q-BRIDGE-MIB, IEEE8021-Q-BRIDGE-MIB). */
import type { Answers, Column } from '../../model/dialect.js';
import type { Reading } from '../../model/fact.js';
import { isGroupMac } from '../../model/mac.js';
import type { Oid } from '../../model/oid.js';
import { distinct } from '../../model/order.js';
import { macBelow } from './indexes.js';
import { portsOf } from './ports.js';
import { numberOf, numberWritten } from './rows.js';
import { readTable } from './table.js';

/** invalid(2), self(4), mgmt(5): not learned from traffic. */
const NOT_LEARNED = new Set([2, 4, 5]);
const LEARNED = 3;
const COLUMNS = { port: 2, status: 3 };

/**
 * The stations in the table entry at `entry`, whose index has `before` sub-identifiers before the MAC; `vlanOf` tells the VLAN by the
 * first number of the index, which is the filtering database where there is one. Rows of its own, groups and zero are left out.
 */
export function learnedStations(answers: Answers, entry: Oid, before: number, vlanOf: (database: number) => number | null, context?: string): readonly Reading[] {
  const cells = cellsOf(answers, entry, context);
  const nameOf = portsOf(answers).bridgePortNames(distinctNumbers(cells), context);
  const stations: Reading[] = [];
  for (const { index, port, status, from } of cells) {
    if (port === null || port <= 0 || NOT_LEARNED.has(status ?? LEARNED)) continue;
    const mac = macBelow(index, before);
    const name = nameOf(port);
    if (name !== null && mac !== null && mac !== '00:00:00:00:00:00' && !isGroupMac(mac)) stations.push({ kind: 'learned', port: name, mac, vlan: vlanOf(parseInt(index, 10)), from });
  }
  return stations;
}
function distinctNumbers(cells: readonly Cells[]): readonly number[] {
  const numbers = new Set<number>();
  for (const { port } of cells) if (port !== null && port !== 0) numbers.add(port);
  return [...numbers];
}

interface Cells {
  readonly index: string;
  readonly port: number | null;
  readonly status: number | null;
  readonly from: readonly string[];
}
/** Tables have thousands of rows: where both columns were told whole, they are read side by side. */
function cellsOf(answers: Answers, entry: Oid, context?: string): readonly Cells[] {
  const [ports, states] = [answers.column(`${entry}.${COLUMNS.port}`, context), answers.column(`${entry}.${COLUMNS.status}`, context)];
  if (!areAligned(ports, states)) return readTable(answers, entry, COLUMNS, context).map(({ index, cells, from }) => ({ index, port: numberOf(cells.port), status: numberOf(cells.status), from }));
  const found: Cells[] = [];
  let [from, cited]: [readonly string[], readonly string[]] = [[], []];
  for (let at = 0; at < ports.size; at++) {
    const [one, other] = [ports.from(at), states.from(at)];
    // Rows next to each other come from the same walks: they cite one list.
    if (one !== cited[0] || other !== cited[1]) [cited, from] = [[one, other], distinct([one, other])];
    found.push({ index: ports.index(at), port: numberWritten(ports.tag(at), ports.value(at)), status: numberWritten(states.tag(at), states.value(at)), from });
  }
  return found;
}
function areAligned(a: Column, b: Column): boolean {
  if (a.size !== b.size || a.size === 0 || a.index(0) === '') return false;
  for (let at = 0; at < a.size; at++) if (a.index(at) !== b.index(at)) return false;
  return true;
}
