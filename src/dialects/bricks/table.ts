/** Knows how the columns of a conceptual table (RFC 2578 §7.1.12) are joined into rows by their index. */
import type { Answers, Row } from '../../model/dialect.js';
import type { Oid } from '../../model/oid.js';
import { distinct } from '../../model/order.js';

export interface TableRow<C extends string> {
  readonly index: string;
  readonly cells: Readonly<Partial<Record<C, Row>>>;
  /** Observations the cells came from, distinct. */
  readonly from: readonly string[];
}

/** The rows of the table entry at `entry`, joined over `columns` (name → column number; one that a make lacks is left out), in the order their index first appears. */
export function readTable<C extends string>(answers: Answers, entry: Oid, columns: Readonly<Partial<Record<C, number>>>, context?: string): readonly TableRow<C>[] {
  const names = Object.keys(columns) as C[];
  const told = names.map((name) => answers.rows(`${entry}.${columns[name]}`, context)).filter((rows) => rows.length > 0);
  if (told.length === names.length && areAligned(told)) return aligned(names, told);
  return joined(answers, entry, columns, context);
}

/** Whether all columns have the same rows in the same order, as those of a whole table have. */
function areAligned(columns: readonly (readonly Row[])[]): boolean {
  const [first, ...others] = columns;
  return first !== undefined && first[0]!.index !== '' && others.every((rows) => rows.length === first.length && rows.every(({ index }, i) => index === first[i]!.index));
}
function aligned<C extends string>(names: readonly C[], columns: readonly (readonly Row[])[]): readonly TableRow<C>[] {
  let from: readonly string[] = [];
  return columns[0]!.map(({ index }, i) => {
    const cells: Partial<Record<C, Row>> = {};
    for (let c = 0; c < names.length; c++) cells[names[c]!] = columns[c]![i]!;
    // Rows next to each other come from the same walks: they cite one list.
    const isSame = from.length > 0 && columns.every((rows) => rows[i]!.from === rows[i - 1]!.from);
    if (!isSame) from = distinct(columns.map((rows) => rows[i]!.from));
    return { index, cells, from };
  });
}

function joined<C extends string>(answers: Answers, entry: Oid, columns: Readonly<Partial<Record<C, number>>>, context?: string): readonly TableRow<C>[] {
  const rows = new Map<string, { cells: Partial<Record<C, Row>>; from: string[] }>();
  for (const [name, number] of Object.entries(columns) as [C, number][]) {
    for (const row of answers.rows(`${entry}.${number}`, context)) {
      if (row.index === '') continue;
      let joined = rows.get(row.index);
      if (!joined) rows.set(row.index, (joined = { cells: {}, from: [] }));
      joined.cells[name] = row;
      if (!joined.from.includes(row.from)) joined.from.push(row.from);
    }
  }
  return [...rows].map(([index, { cells, from }]) => ({ index, cells, from: from.length > 1 ? from.sort() : from }));
}

/** The one instance of a scalar object (`….0`), or undefined. */
export function readScalar(answers: Answers, object: Oid): Row | undefined {
  return answers.rows(object).find((row) => row.index === '0' || row.index === '');
}
