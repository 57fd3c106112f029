/** Knows where everything on a map stands: rows from the outside in, sockets along the edges of boxes, lanes between rows. */
import { groupBy, sortedBy } from '../../../model/order.js';
import { shortPort, widthOf } from './measure.js';
import { GAP, type Run, WIDEST, intoLanes, pack } from './spacing.js';
import type { Box, Line, Picture } from './picture.js';

export const NAME_SIZE = 12;
export const WORD_SIZE = 10.5;
export const PORT_SIZE = 9.5;
const LANE = 8;
/** Height beside a box that belongs to port names alone. */
export const PORT_ZONE = 15;

export interface PlacedBox {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedLine {
  readonly line: Line;
  /** Corners, from `a` to `b`; every run is level or upright. */
  readonly points: readonly (readonly [number, number])[];
  readonly labels: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Where the sign of its certainty, of its being blocked, and its mark go. */
  readonly tick: readonly [number, number];
  readonly open: readonly [number, number];
  readonly mark: readonly [number, number];
}
export interface Places {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  /** The first row of each tier: its number and the height of its middle. */
  readonly tiers: readonly { readonly tier: number; readonly y: number }[];
}

/** A box, or the gap in a row through which a line passes. */
interface Item {
  readonly key: string;
  readonly box: Box | null;
  readonly line: Line | null;
  width: number;
  x: number;
  order: string;
}
interface Socket {
  readonly line: Line;
  readonly end: 'a' | 'b';
  readonly side: 'top' | 'bottom';
  readonly width: number;
  x: number;
}

/** Places for all boxes and lines of a picture. Same picture, same places. */
export function placesOf({ boxes, lines }: Picture): Places {
  const drawn = lines.filter(({ a, b }) => a !== b);
  const rowOf = rowsOf(boxes, drawn);
  const rows = itemsOf(boxes, drawn, rowOf);
  const sockets = socketsOf(drawn, rowOf);
  for (const row of rows) for (const item of row) if (item.box) item.width = Math.max(wordsWidth(item.box), socketsWidth(sockets.get(item.key) ?? [], 'top'), socketsWidth(sockets.get(item.key) ?? [], 'bottom'));
  arrange(rows, drawn, rowOf);
  const width = Math.max(...rows.flat().map(({ x, width: wide }) => x + wide / 2), 0);
  plug(rows, sockets, rowOf);
  return standing(rows, drawn, rowOf, sockets, width);
}

function wordsWidth({ words, stands }: Box): number {
  const widest = Math.max(...words.map((word, i) => widthOf(word, i === 0 ? NAME_SIZE : WORD_SIZE, i === 0)));
  return Math.ceil((Math.max(86, widest + 48) + (stands > 1 ? 6 : 0)) / 16) * 16;
}
export function heightOf({ words }: Box): number {
  return 18 + words.length * 14;
}

/** Row by row, tier by tier: a tier that is too wide is broken into rows. */
function rowsOf(boxes: readonly Box[], lines: readonly Line[]): ReadonlyMap<string, number> {
  const degree = new Map<string, number>();
  for (const { a, b, aPort, bPort } of lines) {
    degree.set(a, (degree.get(a) ?? 0) + portWidth(aPort, false));
    degree.set(b, (degree.get(b) ?? 0) + portWidth(bPort, false));
  }
  const order = orderOf(boxes, lines);
  const rowOf = new Map<string, number>();
  let row = 0;
  for (const [, tier] of sortedBy(groupBy(boxes, (box) => box.tier), ([number]) => number)) {
    const wide = (box: Box) => Math.max(wordsWidth(box), (degree.get(box.id) ?? 0) * 0.8) + GAP;
    const count = Math.max(1, Math.ceil(tier.reduce((sum, box) => sum + wide(box), 0) / WIDEST));
    const each = Math.ceil(tier.length / count);
    sortedBy(tier, (box) => order.get(box.id)!).forEach((box, i) => rowOf.set(box.id, row + Math.floor(i / each)));
    row += Math.ceil(tier.length / each);
  }
  return rowOf;
}

/** Children beneath their parents, from the top down; else by name. */
function orderOf(boxes: readonly Box[], lines: readonly Line[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const around = neighbours(lines);
  for (const [, tier] of sortedBy(groupBy(boxes, (box) => box.tier), ([number]) => number)) {
    const upper = (box: Box) => mean((around.get(box.id) ?? []).flatMap((id) => (order.has(id) ? [order.get(id)!] : [])), Number.MAX_SAFE_INTEGER);
    sortedBy(tier, upper, (box) => box.order, (box) => box.id).forEach((box, i, all) => order.set(box.id, (i + 0.5) / all.length));
  }
  return order;
}
function neighbours(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, string[]>();
  for (const { a, b } of lines) {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  }
  return around;
}
function mean(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Boxes of each row, and a gap for each line that passes it. */
function itemsOf(boxes: readonly Box[], lines: readonly Line[], rowOf: ReadonlyMap<string, number>): Item[][] {
  const rows: Item[][] = Array.from({ length: Math.max(0, ...rowOf.values()) + 1 }, () => []);
  for (const box of boxes) rows[rowOf.get(box.id)!]!.push({ key: box.id, box, line: null, width: 0, x: 0, order: box.order });
  const orders = new Map(boxes.map(({ id, order }) => [id, order]));
  for (const line of lines) {
    const [from, to] = [rowOf.get(line.a)!, rowOf.get(line.b)!].sort((x, y) => x - y) as [number, number];
    const order = orders.get(rowOf.get(line.a) === to ? line.a : line.b)!;
    for (let row = from + 1; row < to; row++) rows[row]!.push({ key: gapKey(line, row), box: null, line, width: 0, x: 0, order });
  }
  return rows;
}
const gapKey = ({ id }: Line, row: number): string => `${id}\n${row}`;

function socketsOf(lines: readonly Line[], rowOf: ReadonlyMap<string, number>): ReadonlyMap<string, Socket[]> {
  const sockets = new Map<string, Socket[]>();
  for (const line of lines) {
    for (const end of ['a', 'b'] as const) {
      const [own, far] = end === 'a' ? [line.a, line.b] : [line.b, line.a];
      const side = rowOf.get(far)! < rowOf.get(own)! ? 'top' : 'bottom';
      const port = end === 'a' ? line.aPort : line.bPort;
      sockets.set(own, [...(sockets.get(own) ?? []), { line, end, side, width: portWidth(port, line.mark !== null), x: 0 }]);
    }
  }
  return sockets;
}
function portWidth(port: string | null, marked: boolean): number {
  return Math.ceil(((port === null ? 14 : widthOf(shortPort(port), PORT_SIZE) + 20) + (marked ? 12 : 0)) / 8) * 8;
}
function socketsWidth(sockets: readonly Socket[], side: Socket['side']): number {
  return sockets.filter((socket) => socket.side === side).reduce((sum, { width }) => sum + width, 16);
}

/** Orders each row by what lies above, then lets every box stand as near to its neighbours as the others let it. */
function arrange(rows: Item[][], lines: readonly Line[], rowOf: ReadonlyMap<string, number>): void {
  const at = new Map(rows.flatMap((row) => row.map((item) => [item.key, item] as const)));
  const near = new Map<string, { up: string[]; down: string[] }>();
  const join = (upper: string, lower: string) => {
    near.set(upper, { up: near.get(upper)?.up ?? [], down: [...(near.get(upper)?.down ?? []), lower] });
    near.set(lower, { down: near.get(lower)?.down ?? [], up: [...(near.get(lower)?.up ?? []), upper] });
  };
  for (const line of lines) {
    const [upper, lower] = rowOf.get(line.a)! <= rowOf.get(line.b)! ? [line.a, line.b] : [line.b, line.a];
    const keys = [upper, ...Array.from({ length: Math.max(0, rowOf.get(lower)! - rowOf.get(upper)! - 1) }, (_, i) => gapKey(line, rowOf.get(upper)! + 1 + i)), lower];
    if (rowOf.get(upper) !== rowOf.get(lower)) keys.slice(1).forEach((key, i) => join(keys[i]!, key));
  }
  for (const row of rows) {
    const wanted = new Map(row.map((item) => [item, mean((near.get(item.key)?.up ?? []).map((key) => at.get(key)!.x), Number.MAX_SAFE_INTEGER)]));
    row.splice(0, row.length, ...sortedBy(row, (item) => wanted.get(item)!, ({ order }) => order, ({ key }) => key));
    pack(row, row.map((item, i) => (wanted.get(item) === Number.MAX_SAFE_INTEGER ? ((i + 0.5) / row.length) * WIDEST : wanted.get(item)!)));
  }
  for (let pass = 0; pass < 4; pass++) {
    for (const row of pass % 2 === 0 ? [...rows].reverse() : rows) {
      pack(row, row.map((item) => mean([...(near.get(item.key)?.up ?? []), ...(near.get(item.key)?.down ?? [])].map((key) => at.get(key)!.x), item.x)));
    }
  }
  const left = Math.min(...rows.flat().map(({ x, width }) => x - width / 2));
  for (const item of rows.flat()) item.x = Math.round(item.x - left);
}

/** Sockets along an edge in the order of where their lines lead. Upper and lower ones never share a height's x. */
function plug(rows: readonly (readonly Item[])[], sockets: ReadonlyMap<string, Socket[]>, rowOf: ReadonlyMap<string, number>): void {
  const at = new Map(rows.flat().map((item) => [item.key, item]));
  for (const { key, x, box } of rows.flat()) {
    if (!box) continue;
    for (const side of ['top', 'bottom'] as const) {
      const own = sortedBy((sockets.get(key) ?? []).filter((socket) => socket.side === side), ({ line, end }) => at.get(nextKey(line, end, rowOf))!.x, ({ line }) => line.id, ({ end }) => end);
      let left = x - own.reduce((sum, { width }) => sum + width, 0) / 2;
      for (const socket of own) {
        const start = left + (socket.line.mark === null ? 6 : 18);
        socket.x = Math.ceil((start - (side === 'top' ? 0 : 4)) / 8) * 8 + (side === 'top' ? 0 : 4);
        left += socket.width;
      }
    }
  }
  rows.forEach((row, number) => row.forEach((item) => { if (!item.box) item.x = Math.round(item.x / 8) * 8 + (number % 2 === 0 ? 2 : 6); }));
}
function nextKey(line: Line, end: 'a' | 'b', rowOf: ReadonlyMap<string, number>): string {
  const [own, far] = end === 'a' ? [line.a, line.b] : [line.b, line.a];
  const step = Math.sign(rowOf.get(far)! - rowOf.get(own)!);
  return step === 0 || rowOf.get(own)! + step === rowOf.get(far)! ? far : gapKey(line, rowOf.get(own)! + step);
}

/** Gives rows their heights and every level run a lane of its own. */
function standing(rows: readonly (readonly Item[])[], lines: readonly Line[], rowOf: ReadonlyMap<string, number>, sockets: ReadonlyMap<string, readonly Socket[]>, width: number): Places {
  const at = new Map(rows.flat().map((item) => [item.key, item]));
  const socketX = (line: Line, end: 'a' | 'b') => sockets.get(end === 'a' ? line.a : line.b)!.find((socket) => socket.line === line && socket.end === end)!.x;
  const channels: Run[][] = rows.map(() => []);
  for (const line of lines) {
    const [a, b] = [rowOf.get(line.a)!, rowOf.get(line.b)!];
    const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
    const [upper, lower] = a <= b ? (['a', 'b'] as const) : (['b', 'a'] as const);
    if (a === b) channels[a]!.push({ line, from: socketX(line, 'a'), to: socketX(line, 'b'), lane: 0 });
    for (let row = top; row < bottom; row++) {
      channels[row]!.push({ line, from: row === top ? socketX(line, upper) : at.get(gapKey(line, row))!.x, to: row + 1 === bottom ? socketX(line, lower) : at.get(gapKey(line, row + 1))!.x, lane: 0 });
    }
  }
  const lanes = channels.map(intoLanes);
  const heights = rows.map((row) => Math.max(0, ...row.map(({ box }) => (box ? heightOf(box) : 0))));
  const tops: number[] = [];
  rows.forEach((_, row) => tops.push(row === 0 ? 0 : tops[row - 1]! + heights[row - 1]! + PORT_ZONE * 2 + 14 + lanes[row - 1]! * LANE));
  const laneY = (row: number, lane: number) => tops[row]! + heights[row]! + PORT_ZONE + 8 + lane * LANE;
  const boxes = rows.flatMap((row, number) => row.flatMap(({ box, x, width: wide }) => (box ? [{ box, x: x - wide / 2, y: tops[number]!, width: wide, height: heights[number]! }] : [])));
  const placed = lines.map((line): PlacedLine => {
    const [a, b] = [rowOf.get(line.a)!, rowOf.get(line.b)!];
    const forward = a <= b;
    const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
    const runs = channels.flatMap((channel, row) => channel.filter((run) => run.line === line).map((run) => ({ ...run, row })));
    const start = runs[0]!;
    const points: [number, number][] = [[start.from, tops[top]! + heights[top]!]];
    for (const { from, to, lane, row } of runs) {
      if (from !== to) points.push([from, laneY(row, lane)], [to, laneY(row, lane)]);
    }
    points.push([runs.at(-1)!.to, top === bottom ? tops[top]! + heights[top]! : tops[bottom]!]);
    const [first, last] = [points[0]!, points.at(-1)!];
    const below = (point: readonly [number, number]) => ({ x: point[0] + 4, y: point[1] + 11 });
    const above = (point: readonly [number, number]) => ({ x: point[0] + 4, y: point[1] - 5 });
    const [upperPort, lowerPort] = forward ? [line.aPort, line.bPort] : [line.bPort, line.aPort];
    const labels = [
      ...(upperPort === null ? [] : [{ text: shortPort(upperPort), ...below(first) }]),
      ...(lowerPort === null ? [] : [{ text: shortPort(lowerPort), ...(top === bottom ? below(last) : above(last)) }]),
    ];
    const down = top === bottom ? 1 : -1;
    return {
      line, points: forward ? points : [...points].reverse(), labels,
      tick: [last[0], last[1] + down * (PORT_ZONE + 2)], open: [first[0], first[1] + PORT_ZONE + 3], mark: [last[0] - 9, last[1] + down * 8],
    };
  });
  const numbers = new Map(rows.flat().flatMap(({ box }) => (box ? [[box.tier, Math.min(rowOf.get(box.id)!, Infinity)] as const] : [])).reverse());
  const firstRow = (tier: number) => Math.min(...rows.flat().flatMap(({ box }) => (box?.tier === tier ? [rowOf.get(box.id)!] : [])));
  const tiers = sortedBy(numbers.keys(), (tier) => tier).map((tier) => ({ tier, y: tops[firstRow(tier)]! + heights[firstRow(tier)]! / 2 }));
  return { width, height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) + (lanes.at(-1) ? PORT_ZONE + 10 + lanes.at(-1)! * LANE : 0), boxes, lines: placed, tiers };
}
