/** Knows how boxes of a row keep apart, and how level lines keep out of each other's way. */
import { sortedBy } from '../../../model/order.js';
import type { Line } from './picture.js';

/** Rows wider than this are broken; the page is A4, turned. */
export const WIDEST = 1000;
export const GAP = 20;

export interface Run {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  lane: number;
}
/** What stands in a row: `x` is its middle; without a box it is a gap for a line. */
export interface Spaced {
  readonly box: unknown;
  readonly width: number;
  x: number;
}
/** The places nearest to the wanted ones in which nothing overlaps (pool adjacent violators), within the page where the row fits. */
export function pack(row: readonly Spaced[], wanted: readonly number[]): void {
  const offsets: number[] = [];
  row.forEach((item, i) => offsets.push(i === 0 ? 0 : offsets[i - 1]! + row[i - 1]!.width / 2 + item.width / 2 + (item.box && row[i - 1]!.box ? GAP : 12)));
  const blocks: { sum: number; count: number }[] = [];
  for (let i = 0; i < row.length; i++) {
    blocks.push({ sum: wanted[i]! - offsets[i]!, count: 1 });
    while (blocks.length > 1 && blocks.at(-2)!.sum / blocks.at(-2)!.count > blocks.at(-1)!.sum / blocks.at(-1)!.count) {
      const last = blocks.pop()!;
      blocks.push({ sum: blocks.at(-1)!.sum + last.sum, count: blocks.at(-1)!.count + last.count });
      blocks.splice(-2, 1);
    }
  }
  if (row.length === 0) return;
  const least = row[0]!.width / 2;
  const most = WIDEST - offsets.at(-1)! - row.at(-1)!.width / 2;
  const within = (place: number) => (most < least ? (most + least) / 2 : Math.min(most, Math.max(least, place)));
  let i = 0;
  for (const { sum, count } of blocks) for (let n = 0; n < count; n++, i++) row[i]!.x = within(sum / count) + offsets[i]!;
}

/** The lowest lane that is free over the whole run; the number of lanes used. */
export function intoLanes(runs: readonly Run[]): number {
  const taken: { readonly from: number; readonly to: number }[][] = [];
  for (const run of sortedBy(runs, ({ from, to }) => Math.abs(from - to), ({ from, to }) => Math.min(from, to), ({ line }) => line.id)) {
    const [from, to] = [Math.min(run.from, run.to) - 5, Math.max(run.from, run.to) + 5];
    if (run.from === run.to) continue;
    let lane = 0;
    while ((taken[lane] ??= []).some((other) => other.from < to && from < other.to)) lane++;
    taken[lane]!.push({ from, to });
    run.lane = lane;
  }
  return taken.length;
}
