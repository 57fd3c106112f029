/** Knows how impact, recovery and certainty become an outcome: a decision table, first match wins, never a formula. */
import type { Action, FindingCertainty, Impact, SeverityRow } from '../../model/rule.js';

const COLUMNS = {
  impact: ['M4', 'M3', 'M2', 'M1', 'M?', '*'],
  returns: ['yes', 'no', 'unknown', '*'],
  certainty: ['confirmed', 'inferred', 'declared', '*'],
  outcome: ['ACT_NOW', 'PLAN', 'VERIFY', 'ASK', 'TRACK'],
} as const;
type Column = keyof typeof COLUMNS;
const ORDER: readonly Column[] = ['impact', 'returns', 'certainty', 'outcome'];

/** The rows of `config/severity.csv`. Empty lines and lines that begin with `#` are left out; throws, naming the line and the allowed words, on anything else it does not know. */
export function parseSeverity(csv: string): readonly SeverityRow[] {
  const lines = csv
    .split(/\r?\n/)
    .map((text, i) => ({ number: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const [header, ...rows] = lines;
  if (header?.text.replace(/\s/g, '') !== ORDER.join(',')) throw new Error(`severity table, line ${header?.number ?? 1}: the first line must be ${ORDER.join(',')}`);
  return rows.map(({ number, text }) => {
    const cells = text.split(',').map((cell) => cell.trim());
    if (cells.length !== ORDER.length) throw new Error(`severity table, line ${number}: ${cells.length} cells, expected ${ORDER.length}`);
    const row = Object.fromEntries(ORDER.map((column, i) => [column, allowed(column, cells[i]!, number)]));
    return row as unknown as SeverityRow;
  });
}

function allowed(column: Column, cell: string, line: number): string {
  if ((COLUMNS[column] as readonly string[]).includes(cell)) return cell;
  throw new Error(`severity table, line ${line}: ${column} is “${cell}”, expected one of ${COLUMNS[column].join(' ')}`);
}

export interface Decision {
  readonly outcome: Action;
  /** What was judged and the row that matched: `M3 · no · confirmed → ACT_NOW`; a row with wildcards is named behind it. */
  readonly decision: string;
}

/** The outcome of the first matching row; TRACK, and said so, where none matches. */
export function decide(impact: Impact, returns: 'yes' | 'no' | 'unknown', certainty: FindingCertainty, table: readonly SeverityRow[]): Decision {
  const judged = `${impact} · ${returns} · ${certainty}`;
  const row = table.find((r) => matches(r.impact, impact) && matches(r.returns, returns) && matches(r.certainty, certainty));
  if (!row) return { outcome: 'TRACK', decision: `${judged} → TRACK (no row matches)` };
  const pattern = `${row.impact} · ${row.returns} · ${row.certainty}`;
  return { outcome: row.outcome, decision: `${judged} → ${row.outcome}${pattern === judged ? '' : ` (row ${pattern})`}` };
}

function matches(pattern: string, value: string): boolean {
  return pattern === '*' || pattern === value;
}
