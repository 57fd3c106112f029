/** Knows how a list of devices is read from text with separators, whatever the separator, and wherever its header stands. */
import Papa from 'papaparse';
import type { WrittenRow } from '../model/declaration.js';
import { clean, cleanLines } from '../model/text.js';
import { type Columns, columnsOf, FIELDS } from './columns.js';

/** What was read of one file; or why nothing was, and the cure. */
export type Written =
  | {
      readonly rows: readonly WrittenRow[];
      /** Our field: the file's header. */
      readonly columns: Readonly<Record<string, string>>;
      /** Rows that name no device: without name, address, serial and hardware address. */
      readonly nameless: number;
    }
  | { readonly problem: string };

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
const SEPARATORS = [',', ';', '\t', '|'];
/** Lists begin with titles and blank lines; the header is among the first rows. */
const HEADER_WITHIN = 30;
const MOST_ROWS = 100_000;
const NOTHING = /^(|-+|–|—|n\/?a|none|null|unknown|unbekannt|tbd|tba|\?+|\.)$/i;

/** Reads the rows of `text`. `columns` maps our fields to headers (case and spacing do not count), what it leaves out is guessed. `source` names the file in every row. Lines count from 1. */
export function readWrittenCsv(text: string, columns: Readonly<Record<string, string>>, source: string): Written {
  const told = /^sep=(.)\n/.exec(cleanLines(text.slice(0, 16)));
  const plain = cleanLines(text);
  const readings = (told ? [told[1]!] : SEPARATORS).map((separator) => headed(plain, separator, columns, told ? 1 : 0));
  const best = readings.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.width > a.width) ? b : a));
  if (best.rows.length === 0) return { problem: 'it is empty' };
  const { header, missing, at } = best;
  const headers = header.cells.map((cell) => clean(cell, 60)).filter((cell) => cell !== '');
  const has = `; the header in line ${header.line} has: ${headers.slice(0, 40).join(', ')}`;
  if (missing.length > 0) return { problem: `${missing.map(([field, name]) => `there is no column “${clean(name, 60)}” for ${field}`).join(', ')}${has}` };
  if (!(['name', 'address', 'serial', 'mac'] as const).some((field) => at[field] !== undefined)) return { problem: `no column is known to hold names, addresses, serial numbers or hardware addresses${has}. Name one under columns: { name: …, address: …, serial: …, mac: … }` };
  const all = parsed(plain, best.separator, Infinity);
  if (all.unclosed !== null) return { problem: `a quotation mark opens in line ${all.unclosed} and is not closed before the end of the file` };
  const body = all.rows.slice(best.index + 1);
  if (body.length > MOST_ROWS) return { problem: `it has more than ${MOST_ROWS} rows; split it, or name a list of devices` };
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const rows = filled.map(({ line, cells }) => rowOf(cells, at, source, line));
  const naming = rows.filter(({ name, address, serial, mac }) => name ?? address ?? serial ?? mac);
  return { rows: naming, columns: Object.fromEntries(FIELDS.flatMap((field) => (at[field] === undefined ? [] : [[field, clean(header.cells[at[field]]!, 60)]]))), nameless: rows.length - naming.length };
}

/** The row among the first that heads the most columns we know. */
function headed(text: string, separator: string, given: Readonly<Record<string, string>>, skip: number) {
  const { rows } = parsed(text, separator, HEADER_WITHIN + 20);
  let best = { separator, rows, index: 0, header: rows[0] ?? { line: 1, cells: [] }, known: -1, width: 0, at: {} as Columns, missing: Object.entries(given) as readonly (readonly [string, string])[] };
  for (const [index, header] of rows.entries()) {
    if (index < skip || index >= HEADER_WITHIN) continue;
    const { columns, missing } = columnsOf(header.cells, given, rows.slice(index + 1, index + 21).map(({ cells }) => cells));
    const known = Object.keys(columns).length;
    if (known > best.known) best = { ...best, index, header, known, width: header.cells.length, at: columns, missing };
  }
  return best;
}

function parsed(text: string, separator: string, most: number): { readonly rows: readonly Row[]; readonly unclosed: number | null } {
  const rows: Row[] = [];
  let line = 1;
  let from = 0;
  let unclosed: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      rows.push({ line, cells: data });
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= line;
      for (let i = text.indexOf('\n', from); i >= 0 && i < meta.cursor; i = text.indexOf('\n', i + 1)) line++;
      from = meta.cursor;
      if (rows.length >= most) parser.abort();
    },
  });
  return { rows, unclosed };
}

function rowOf(cells: readonly string[], at: Columns, source: string, line: number): WrittenRow {
  const written = FIELDS.flatMap((field) => {
    const text = clean(cells[at[field] ?? -1] ?? '');
    return NOTHING.test(text) ? [] : [[field, text] as const];
  });
  return { source, line, ...Object.fromEntries(written) };
}
