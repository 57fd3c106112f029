/** Knows the table in which a wireless controller lists the access points that are joined to it: one row each, with name, address and state. */
import { isSpecialAddress } from '../../model/address.js';
import type { Answers, Dialect, DialectExample } from '../../model/dialect.js';
import type { Fact, Reading } from '../../model/fact.js';
import type { Oid } from '../../model/oid.js';
import { columnWalks } from './asks.js';
import { addressOf, numberOf, textOf } from './rows.js';
import { readTable } from './table.js';

export interface AccessPointTable {
  readonly title: string;
  readonly speaks: (known: readonly Fact[]) => boolean;
  readonly entry: Oid;
  /** `name` is absent where the table has none. */
  readonly columns: { readonly name?: number; readonly address: number; readonly state: number };
  /** What `state` is while it is joined. */
  readonly joined: number;
  readonly examples: readonly DialectExample[];
}

export function accessPointDialect({ title, speaks, entry, columns, joined, examples }: AccessPointTable): Dialect {
  return { title, speaks, asks: columnWalks('wireless', entry, columns as Readonly<Record<string, number>>), read: (answers) => steered(answers, entry, columns, joined), examples };
}

function* steered(answers: Answers, entry: Oid, columns: AccessPointTable['columns'], joined: number): Generator<Reading<'steers-access-point'>> {
  for (const { cells, from } of readTable(answers, entry, columns)) {
    const [name, address] = [textOf(cells.name), addressOf(cells.address)];
    const own = address === null || isSpecialAddress(address) ? null : address;
    if (numberOf(cells.state) === joined && (name !== null || own !== null)) yield { kind: 'steers-access-point', name, address: own, from };
  }
}
