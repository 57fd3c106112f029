/** Knows what a terminal does to lines: words overwritten, coloured, or broken where the screen ends. */

/** CSI sequences and those of two characters (ECMA-48). */
const SEQUENCES = /\u001b(?:\[[\d;?]*[ -/]*[@-~]|[()#%][0-9A-Za-z]|[0-9A-Za-z=><~])/g;
/** How wide screens are. */
const WIDTHS: ReadonlySet<number> = new Set([80, 100, 120, 132, 160]);
/** What a line of its own looks like after one that is exactly as wide as a screen. */
const OWN_LINE = /^(?:[ \t!#}]|(?:exit|end|quit|next|return)\b)/;

/** The line as it reads once sequences are left out and backspaces have moved back; null where there are none. */
export function readable(line: string): string | null {
  if (!/[\b\u001b]/.test(line)) return null;
  const left: string[] = [];
  let column = 0;
  for (const char of line.replace(SEQUENCES, '')) {
    if (char === '\b') column = Math.max(0, column - 1);
    else left[column++] = char;
  }
  return left.join('').trimEnd();
}

/** A screen on which lines were broken: how many characters it is wide, and how many lines reach its end. */
export interface Screen {
  readonly width: number;
  readonly full: number;
}
/** The screen that these lines were on: no line is longer. Null where nothing tells of one. */
export function screenOf(lines: readonly string[]): Screen | null {
  const width = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  return WIDTHS.has(width) ? { width, full: lines.filter((line) => lengthOf(line) === width).length } : null;
}
const lengthOf = (line: string): number => line.length - (line.endsWith('\r') ? 1 : 0);

/** Whether `line` may go on in `next`: it reaches the end of the screen as others do, or what follows is no more than the rest of a word. */
export function mayGoOn(line: string, next: string, { width, full }: Screen): boolean {
  return lengthOf(line) === width && next.trim() !== '' && !OWN_LINE.test(next) && (full > 1 || !/\S\s+\S/.test(next));
}
