/** Knows the places where forwarding tables tell which bridges lie there and not in which order: what would fit is told, and nothing of it is taken. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { End } from '../model/topology.js';
import type { Facing } from './by-tree.js';
import { ALL_PAIRS_UP_TO, type Forwarding } from './forwarding.js';
import { type Cable, endWord, type Medium } from './cable.js';

/**
 * Bridges that face each other on ports nothing else explains, as media in whose middle boxes stand in an order that is not known. Each is told
 * with all pairs of ports that would fit. Only of networks small enough to compare all pairs; `isSettled`: ports that are explained already.
 */
export function unorderedBridges({ bridges, facing }: Forwarding, isSettled: (bridge: string, port: string) => boolean): readonly Medium[] {
  if (bridges.size > ALL_PAIRS_UP_TO) return [];
  const fitting = pairsThatFit(facing, isSettled);
  return areasOf(fitting).map((devices) => {
    const here = fitting.filter((pair) => pair.every(({ device }) => devices.has(device)));
    const ends = sortedBy(new Map(here.flat().map((end) => [endWord(end), end])).values(), endWord);
    const from = distinct([...devices].flatMap((device) => bridges.get(device)!.from));
    const told = [...here, ...unseenPairs(ends, facing)];
    const cables = sortedBy(told, cableWord).map((pair): Cable => ({ ends: pair, certainty: 'inferred', by: ['fdb'], because: '', from }));
    return { ends, cables, by: ['fdb'], from, isUnordered: true };
  });
}

type Pair = readonly [End, End];
/** Ports that face each other, and between which no bridge is known to stand. */
function pairsThatFit(facing: Facing, isSettled: (bridge: string, port: string) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [a, seen] of facing) {
    for (const [b, port] of seen) {
      const far = facing.get(b)!.get(a);
      if (a > b || far === undefined || isSettled(a, port) || isSettled(b, far)) continue;
      const isParted = [...facing].some(([c, own]) => c !== a && c !== b && own.has(a) && own.has(b) && own.get(a) !== own.get(b));
      if (!isParted) pairs.push([{ device: a, port }, { device: b, port: far }]);
    }
  }
  return pairs;
}

/** Ports that face each other belong together; so do two such groups that have two bridges in common: these stand between the two. */
function areasOf(pairs: readonly Pair[]): readonly ReadonlySet<string>[] {
  let areas = joined(pairs.map((pair) => new Set(pair.map(endWord))), 1).map((ports) => new Set([...ports].map((word) => word.split('\n')[0]!)));
  areas = joined(areas, 2);
  return areas.filter(({ size }) => size > 2);
}
function joined(sets: readonly ReadonlySet<string>[], common: number): Set<string>[] {
  const groups: Set<string>[] = [];
  for (const set of sets) {
    let whole = new Set(set);
    for (let near = groups.find((one) => shared(one, whole) >= common); near; near = groups.find((one) => shared(one, whole) >= common)) {
      groups.splice(groups.indexOf(near), 1);
      whole = new Set([...near, ...whole]);
    }
    groups.push(whole);
  }
  return groups;
}
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

/** Pairs of ports of bridges in the middle that do not see each other, each having two ports there. */
function unseenPairs(ends: readonly End[], facing: Facing): readonly Pair[] {
  const middle = [...groupBy(ends, ({ device }) => device)].filter(([, ports]) => ports.length > 1);
  return middle.flatMap(([a, near]) => middle.flatMap(([b, far]) => (a >= b ? [] : near.flatMap((x) => far.flatMap((y): Pair[] => (mayFace(x, y, facing) ? [[x, y]] : []))))));
}
/** Whether two ports may face each other: neither bridge sees the other elsewhere, and no third is seen through both of them. */
function mayFace(x: End, y: End, facing: Facing): boolean {
  const [ours, theirs] = [facing.get(x.device)!, facing.get(y.device)!];
  if ((ours.get(y.device) ?? x.port) !== x.port || (theirs.get(x.device) ?? y.port) !== y.port) return false;
  return ![...ours].some(([third, port]) => port === x.port && theirs.get(third) === y.port);
}
function cableWord(pair: Pair): string {
  return pair.map(endWord).join('\n\n');
}
