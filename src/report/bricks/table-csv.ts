/** Knows how a table of the report becomes CSV (RFC 4180) that no spreadsheet takes for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Block } from '../../model/report.js';
import { plainCell } from '../../model/text.js';
import { plainText } from './budget.js';

/** Lines of cells, the first the names of the columns; CRLF as the RFC has it. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => line.map(plainCell)), { record_delimiter: 'windows' });
}

/** A table's columns and rows, without what they open. */
export function csvOfTable({ columns, rows }: Block & { readonly is: 'table' }): string {
  return csvOf([columns, ...rows.map((row) => row.map(plainText))]);
}

/** The text as an address that holds all of itself: nothing is fetched. */
export function dataUri(csv: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv).replace(/'/g, '%27')}`;
}

/** A file's name of letters, digits and `-` for any id. */
export function fileOf(id: string): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60);
}
