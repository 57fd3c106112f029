/** Knows how rows are laid out for a terminal. */

/** No column gets narrower than this. */
const LEAST = 12;

/**
 * Columns padded to their widest cell, two spaces apart; the last column is not padded. `within`: how many characters a line has; absent: as
 * many as needed, so that a line is a row for other programs. Where they do not suffice, the widest columns are wrapped; ids stay whole.
 */
export function textTable(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[], within = Infinity): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))))];
  const widths = fitted(columns, columns.map((_, i) => Math.max(...cells.map((row) => lengthOf(row[i] ?? '')))), within);
  return cells.flatMap((row) => linesOf(row, widths)).join('\n');
}

function fitted(columns: readonly string[], wanted: readonly number[], within: number): readonly number[] {
  const widths = [...wanted];
  const isOver = (): boolean => widths.reduce((sum, width) => sum + width + 2, -2) > within;
  while (isOver()) {
    const widest = widths.reduce((most, width, i) => (columns[i] !== 'ID' && width > (widths[most] ?? 0) ? i : most), -1);
    if (widest < 0 || widths[widest]! <= LEAST) break;
    widths[widest]!--;
  }
  return widths;
}

function linesOf(row: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = row.map((cell, i) => wrap(cell, widths[i]!));
  return Array.from({ length: Math.max(...wrapped.map(({ length }) => length)) }, (_, line) =>
    wrapped.map((lines, i) => (i === row.length - 1 ? (lines[line] ?? '') : (lines[line] ?? '') + ' '.repeat(widths[i]! - lengthOf(lines[line] ?? '')))).join('  ').trimEnd(),
  );
}

/** Broken between words; a word that is longer than a line is broken where the line ends. */
function wrap(text: string, width: number): readonly string[] {
  if (lengthOf(text) <= width) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
function pieces(word: string, width: number): readonly string[] {
  const letters = [...word];
  return letters.length <= width ? [word] : Array.from({ length: Math.ceil(letters.length / width) }, (_, i) => letters.slice(i * width, (i + 1) * width).join(''));
}
function lengthOf(text: string): number {
  return [...text].length;
}
