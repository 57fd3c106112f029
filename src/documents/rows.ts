/** Knows how the rows of a table become what is written down: where its header stands, which column holds what, and whether it lists devices or networks. */
import { type Cidr, networkOf, parseAddress, parseNetwork } from '../model/address.js';
import type { WrittenRow } from '../model/declaration.js';
import { byCodePoint } from '../model/order.js';
import { clean } from '../model/text.js';
import { type Columns, columnsOf, FIELDS, type Field } from './columns.js';

/** What was read of one file; or why nothing was, and the cure. */
export type Written =
  | {
      readonly rows: readonly WrittenRow[];
      /** Networks and VLANs that are written down, sorted; empty: it has no such list. */
      readonly subnets: readonly Cidr[];
      readonly vlans: readonly number[];
      /** Our field: the file's header. */
      readonly columns: Readonly<Record<string, string>>;
      /** Rows that name no device: without name, address, serial and hardware address. */
      readonly nameless: number;
    }
  | { readonly problem: string };

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
/** The row among the first that heads the most columns we know. */
export interface Header {
  readonly index: number;
  readonly row: Row;
  /** How many columns are known by it; -1: there is no row. */
  readonly known: number;
  readonly at: Columns;
  readonly missing: readonly (readonly [field: string, header: string])[];
}

/** Lists begin with titles and blank lines; the header is among the first rows. */
const HEADER_WITHIN = 30;
const SAMPLE = 20;
export const ROWS_FOR_HEADER = HEADER_WITHIN + SAMPLE;
const MOST_ROWS = 100_000;
const MOST_SHOWN = 40;
const NOTHING = /^(|-+|–|—|n\/?a|none|null|unknown|unbekannt|tbd|tba|\?+|\.)$/i;
const NAMES_A_DEVICE: readonly Field[] = ['name', 'address', 'serial', 'mac'];

/** `given` names our fields' headers; `skip` rows are no header. */
export function headerIn(rows: readonly Row[], given: Readonly<Record<string, string>>, skip = 0): Header {
  let best: Header = { index: 0, row: rows[0] ?? { line: 1, cells: [] }, known: -1, at: {}, missing: Object.entries(given) };
  for (const [index, row] of rows.entries()) {
    if (index < skip || index >= HEADER_WITHIN) continue;
    const { columns, missing } = columnsOf(row.cells, given, rows.slice(index + 1, index + 1 + SAMPLE).map(({ cells }) => cells));
    const known = Object.keys(columns).length;
    if (known > best.known) best = { index, row, known, at: columns, missing };
  }
  return best;
}

/** Why the columns of this header do not serve; null: they do. */
export function headerProblem({ row, at, missing }: Header): string | null {
  const headers = row.cells.map((cell) => clean(cell, 60)).filter((cell) => cell !== '');
  const has = `; the header in line ${row.line} has: ${headers.slice(0, MOST_SHOWN).join(', ')}`;
  if (missing.length > 0) return `${missing.map(([field, name]) => `there is no column “${clean(name, 60)}” for ${field}`).join(', ')}${has}`;
  if (NAMES_A_DEVICE.some((field) => at[field] !== undefined) || listsNetworks(row, at)) return null;
  return `no column is known to hold names, addresses, serial numbers or hardware addresses${has}. Name one under columns: { name: …, address: …, serial: …, mac: … }`;
}

/** What stands below the header. `source` names the file in every row. */
export function writtenBelow({ index, row: header, at }: Header, all: readonly Row[], source: string): Written {
  const body = all.slice(index + 1);
  if (body.length > MOST_ROWS) return { problem: `it has more than ${MOST_ROWS} rows; split it, or name a list of devices` };
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const rows = listsNetworks(header, at) ? [] : filled.map(({ line, cells }) => rowOf(cells, at, source, line));
  const naming = rows.filter(({ name, address, serial, mac }) => name ?? address ?? serial ?? mac);
  return {
    rows: naming,
    ...networksIn(filled, at),
    columns: Object.fromEntries(FIELDS.flatMap((field) => (at[field] === undefined ? [] : [[field, clean(header.cells[at[field]]!, 60)]]))),
    nameless: rows.length - naming.length,
  };
}

/** A list that has networks or VLANs, and nothing by which a device could be told: its names are those of networks, unless their header says otherwise. */
function listsNetworks({ cells }: Row, at: Columns): boolean {
  const namesDevices = at.name !== undefined && /host|device|system|computer|server|fqdn|dns|node|gerät|rechner/i.test(cells[at.name] ?? '');
  return (at.subnet !== undefined || at.vlan !== undefined) && at.address === undefined && at.serial === undefined && at.mac === undefined && !namesDevices;
}

function networksIn(rows: readonly Row[], at: Columns): { readonly subnets: readonly Cidr[]; readonly vlans: readonly number[] } {
  const cellsOf = (field: Field): readonly string[] => (at[field] === undefined ? [] : rows.map(({ cells }) => clean(cells[at[field]!] ?? '')));
  return {
    subnets: [...new Set(cellsOf('subnet').flatMap(subnetsIn))].sort(byCodePoint),
    vlans: [...new Set(cellsOf('vlan').flatMap(vlansIn))].sort((a, b) => a - b),
  };
}

/** `10.0.0.0/24`, `10.0.0.0 255.255.255.0`, several with commas between. */
export function subnetsIn(cell: string): readonly Cidr[] {
  return cell.split(/[;,]|\s+(?=\d+\.\d+\.\d+\.\d+\/)/).flatMap((part) => {
    const [network = '', length = ''] = part.trim().split(/\s*\/\s*|\s+/);
    const bits = /^\d{1,3}$/.test(length) ? Number(length) : bitsOf(length);
    const address = parseAddress(network);
    return address === null || bits === null ? [] : (parseNetwork(networkOf(address, bits) ?? '') ?? []);
  });
}
/** How many bits a mask has; null: it is none. */
function bitsOf(mask: string): number | null {
  if (parseAddress(mask) === null || mask.includes(':')) return null;
  const bits = mask.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}
function vlansIn(cell: string): readonly number[] {
  return cell.split(/[\s,;]+/).flatMap((part) => {
    const id = /^(?:vlan)?-?(\d{1,4})$/i.exec(part)?.[1];
    return id !== undefined && Number(id) >= 1 && Number(id) <= 4094 ? [Number(id)] : [];
  });
}

function rowOf(cells: readonly string[], at: Columns, source: string, line: number): WrittenRow {
  const written = FIELDS.flatMap((field) => {
    const text = clean(cells[at[field] ?? -1] ?? '');
    return field === 'subnet' || field === 'vlan' || NOTHING.test(text) ? [] : [[field, text] as const];
  });
  return { source, line, ...Object.fromEntries(written) };
}
