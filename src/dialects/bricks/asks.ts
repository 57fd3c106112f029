/** Knows how a dialect writes down what it wants asked over SNMP. */
import type { Fact } from '../../model/fact.js';
import type { TableAsk } from '../../model/dialect.js';
import type { Oid } from '../../model/oid.js';
import type { TableName } from '../../model/table.js';

/** A walk of each subtree. */
export function walks(what: TableName, ...roots: readonly Oid[]): readonly TableAsk[] {
  return roots.map((walk) => ({ what, ask: { via: 'snmp', walk } }));
}

/** A walk per column of a table: gentler than the whole table where only a few columns are read. */
export function columnWalks(what: TableName, entry: Oid, columns: Readonly<Record<string, number>>): readonly TableAsk[] {
  return walks(what, ...[...new Set(Object.values(columns))].map((column) => `${entry}.${column}`));
}

/** One GET of at most ten scalar objects. */
export function gets(what: TableName, ...objects: readonly Oid[]): TableAsk {
  return { what, ask: { via: 'snmp', get: objects } };
}

/** Whether the target answered SNMP, as far as is known: something only its agent could have said. */
export function answersSnmp(known: readonly Fact[]): boolean {
  return known.some(({ kind }) => kind === 'described' || kind === 'speaks-snmp');
}
/** Whether it says that it is a bridge: by its services, or by counting its bridge ports. */
export function isBridge(known: readonly Fact[]): boolean {
  return known.some((fact) => (fact.kind === 'forwards' && fact.layer === 2) || (fact.kind === 'bridge' && (fact.ports ?? 0) > 0));
}
/** Whether it is of one of these vendors, as far as is known: by its number, its description or its card. */
export function isOf(known: readonly Fact[], ...vendors: readonly string[]): boolean {
  return known.some((fact) => fact.kind === 'is-a' && fact.vendor !== undefined && vendors.includes(fact.vendor));
}
/** Whether it says that it forwards packets between networks. */
export function isRouting(known: readonly Fact[]): boolean {
  return known.some((fact) => (fact.kind === 'forwards' && fact.layer === 3) || (fact.kind === 'role' && (fact.role === 'router' || fact.role === 'firewall')));
}
