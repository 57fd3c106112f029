/** Knows how a map stays readable: what is alike becomes one box, and what is left over is counted where it hangs. */
import { byCodePoint, groupBy, sortedBy } from '../../../model/order.js';
import type { Box, Line, Mark } from './picture.js';
import { cut, shortPort } from './measure.js';

/** More signs than this nobody reads. */
export const MOST = 40;

export interface Graph {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}
/** How a box that stands for several is called; the first of them lends its id. */
export type Told = (boxes: readonly Box[]) => Pick<Box, 'words' | 'title'>;

/**
 * Leaves that hang alike become one box: always from `always` on, and of ever smaller likeness while there are too many boxes.
 * `kept` boxes stay.
 */
export function collapsed(graph: Graph, kept: ReadonlySet<string>, told: Told, always = 4): Graph {
  const likeness: readonly ((box: Box, own: readonly Line[]) => string)[] = [
    (box, own) => [box.glyph, box.tier, box.mark, box.order.replace(/\d.*$/, ''), ...own.map((line) => `${farOf(line, box.id)} ${line.certainty} ${line.blocked} ${line.thick} ${line.mark}`).sort(byCodePoint)].join('\n'),
    (box, own) => [box.glyph, box.tier, box.mark, ...own.map((line) => farOf(line, box.id)).sort(byCodePoint)].join('\n'),
    (box) => [box.glyph, box.tier].join('\n'),
  ];
  const few = graph.boxes.length <= MOST ? graph : swallowed(graph, kept, ({ glyph }) => glyph === 'access-point' || glyph === 'unmanaged', told);
  let made = merge(few, kept, likeness[0]!, always, told);
  if (graph.boxes.length > MOST) made = merge(merge(made, kept, likeness[0]!, 2, told), kept, likeness[1]!, 2, told);
  while (made.boxes.length > MOST) {
    const next = trimmed(made, kept, told);
    if (next.boxes.length === made.boxes.length) break;
    made = next;
  }
  if (made.boxes.length > MOST) made = merge(made, kept, likeness[2]!, 2, told);
  return made;
}

function farOf({ a, b }: Line, id: string): string {
  return a === id ? b : a;
}
/** The deepest leaves of one parent, whatever they are, become one box; so the map folds from its rim. */
function trimmed(graph: Graph, kept: ReadonlySet<string>, told: Told): Graph {
  const deepest = Math.max(...leavesOf(graph, kept).map(({ box }) => box.tier), 0);
  const once = merge(graph, kept, (box, own) => (box.tier === deepest ? [...new Set(own.map((line) => farOf(line, box.id)))].sort(byCodePoint).join('\n') : box.id), 2, told);
  return once.boxes.length < graph.boxes.length ? once : swallowed(graph, kept, ({ tier }) => tier === deepest, told);
}
/** Parents take in those of their leaves that `isSmall`. */
function swallowed(graph: Graph, kept: ReadonlySet<string>, isSmall: (box: Box) => boolean, told: Told): Graph {
  const into = new Map<string, string>();
  for (const { box, own } of leavesOf(graph, kept)) {
    const parents = [...new Set(own.map((line) => farOf(line, box.id)))];
    if (isSmall(box) && parents.length === 1 && !kept.has(parents[0]!)) into.set(box.id, parents[0]!);
  }
  const members = groupBy(graph.boxes, ({ id }) => into.get(id) ?? id);
  return {
    boxes: [...members].map(([id, all]) => (all.length === 1 ? all[0]! : { ...all.find((box) => box.id === id)!, ...told(sortedBy(all, (box) => (box.id === id ? 0 : 1))), mark: worst(all.map(({ mark }) => mark)) })),
    lines: graph.lines.filter(({ a, b }) => !into.has(a) && !into.has(b)),
  };
}

function leavesOf({ boxes, lines }: Graph, kept: ReadonlySet<string>): readonly { readonly box: Box; readonly own: readonly Line[] }[] {
  const tiers = new Map(boxes.map(({ id, tier }) => [id, tier]));
  const own = new Map<string, Line[]>();
  for (const line of lines) for (const id of [line.a, line.b]) own.set(id, [...(own.get(id) ?? []), line]);
  return boxes.filter(({ id, tier }) => !kept.has(id) && (own.get(id) ?? []).every((line) => tiers.get(farOf(line, id))! < tier)).map((box) => ({ box, own: own.get(box.id) ?? [] }));
}

function merge(graph: Graph, kept: ReadonlySet<string>, likeness: (box: Box, own: readonly Line[]) => string, least: number, told: Told): Graph {
  const groups = [...groupBy(leavesOf(graph, kept), ({ box, own }) => likeness(box, own)).values()].filter((group) => group.length >= least);
  const into = new Map<string, string>();
  const made: Box[] = [];
  for (const group of groups) {
    const all = sortedBy(group.map(({ box }) => box), ({ order }) => order, ({ id }) => id);
    const [first] = all;
    made.push({ ...first!, ...told(all), stands: all.reduce((sum, { stands }) => sum + stands, 0), mark: worst(all.map(({ mark }) => mark)) });
    for (const { id } of all) into.set(id, first!.id);
  }
  const lines = graph.lines.map((line) => ({ ...line, a: into.get(line.a) ?? line.a, b: into.get(line.b) ?? line.b }));
  const [touched, rest] = [lines.filter(({ a, b }) => made.some(({ id }) => id === a || id === b)), lines.filter(({ a, b }) => !made.some(({ id }) => id === a || id === b))];
  const bundles = [...groupBy(touched, ({ a, b }) => [a, b].sort(byCodePoint).join('\n')).values()].map((same): Line => {
    const [first] = sortedBy(same, ({ id }) => id);
    const turned = same.map((line) => (line.a === first!.a ? line : { ...line, a: line.b, b: line.a, aPort: line.bPort, bPort: line.aPort, ...(line.ports ? { ports: { a: line.ports.b, b: line.ports.a } } : {}) }));
    const ports = { a: turned.flatMap((line) => line.ports?.a ?? line.aPort ?? []), b: turned.flatMap((line) => line.ports?.b ?? line.bPort ?? []) };
    return {
      ...first!, ports, aPort: portsOf(ports.a), bPort: portsOf(ports.b), thick: same.every(({ thick }) => thick), blocked: same.every(({ blocked }) => blocked),
      certainty: surest(same), mark: worst(same.map(({ mark }) => mark)), title: same.length === 1 ? first!.title : `${same.length} links: ${same.slice(0, 12).map(({ title }) => title).join('; ')}${same.length > 12 ? ' …' : ''}`,
    };
  });
  return { boxes: [...graph.boxes.filter(({ id }) => !into.has(id)), ...made], lines: [...rest, ...bundles] };
}
/** One port, a run of ports, or how many. */
function portsOf(ports: readonly string[]): string | null {
  const known = [...new Set(ports.map(shortPort))];
  if (known.length <= 1) return known[0] ?? null;
  return runOf(known) ?? `${known.length} ports`;
}
/** The least sure of all: a bundle promises no more than each of its lines. */
export function surest(lines: readonly Pick<Line, 'certainty'>[]): Line['certainty'] {
  return (['inferred', 'declared', 'one-end', 'both-ends'] as const).find((certainty) => lines.some((line) => line.certainty === certainty))!;
}
function worst(marks: readonly Mark[]): Mark {
  return marks.includes('proven') ? 'proven' : marks.includes('possible') ? 'possible' : null;
}

/** `acc 1–8` of `acc1` … `acc8`; null where the names are no run. */
export function runOf(names: readonly string[]): string | null {
  const parts = names.map((name) => /^(.*?)(\d+)(\D*)$/.exec(name));
  const [first] = parts;
  if (!first || parts.some((part) => part === null || part[1] !== first[1] || part[3] !== first[3])) return null;
  const numbers = parts.map((part) => Number(part![2])).sort((a, b) => a - b);
  const sign = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1) ? '–' : '…';
  return `${cut(first[1]!, 12)}${numbers[0]}${sign}${numbers.at(-1)}${first[3]}`;
}
