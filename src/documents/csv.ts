/** Knows how a list is read from text with separators, whatever the separator, and wherever its header stands. */
import Papa from 'papaparse';
import { cleanLines } from '../model/text.js';
import { headerIn, headerProblem, type Row, ROWS_FOR_HEADER, type Written, writtenBelow } from './rows.js';

const SEPARATORS = [',', ';', '\t', '|'];

/** Reads the rows of `text`. `columns` maps our fields to headers (case and spacing do not count), what it leaves out is guessed. `source` names the file in every row. Lines count from 1. */
export function readWrittenCsv(text: string, columns: Readonly<Record<string, string>>, source: string): Written {
  const told = /^sep=(.)\n/.exec(cleanLines(text.slice(0, 16)));
  const plain = cleanLines(text);
  const readings = (told ? [told[1]!] : SEPARATORS).map((separator) => ({ separator, ...headerIn(parsed(plain, separator, ROWS_FOR_HEADER).rows, columns, told ? 1 : 0) }));
  const best = readings.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.row.cells.length > a.row.cells.length) ? b : a));
  if (best.known < 0) return { problem: 'it is empty' };
  const problem = headerProblem(best);
  if (problem !== null) return { problem };
  const all = parsed(plain, best.separator, Infinity);
  if (all.unclosed !== null) return { problem: `a quotation mark opens in line ${all.unclosed} and is not closed before the end of the file` };
  return writtenBelow(best, all.rows, source);
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
