/** Knows, for every single node and edge at once, which parts lose what they need when it is taken out: sums over the tree of one search. */
import type { Cuts } from './cuts.js';

/** Which parts are left without: per place. For a node, its sides and all the rest; for a bridge, what hangs below and all above. */
export interface Verdict {
  /** `side[c]` 1: with the parent of `c` gone, what hangs at `c` is without. Only told where `isSide`. */
  readonly side: Uint8Array;
  /** `rest[x]` 1: with `x` gone, what is neither `x` nor on one of its sides is without. */
  readonly rest: Uint8Array;
  /** `below[c]`, `above[c]` 1: with the edge from `c` to its parent gone, that part is without. Only told where `isBridge`. */
  readonly below: Uint8Array;
  readonly above: Uint8Array;
}

/** Sums of `own` (by place) over what hangs at each place, itself included. */
export function sumsOf({ parent }: Cuts, own: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(own);
  for (let place = parent.length - 1; place > 0; place--) if (parent[place] !== -1) sums[parent[place]!]! += sums[place]!;
  return sums;
}

/** A part is without where it holds no member of the group. `members` counts members by place. */
export function verdictOf(cuts: Cuts, members: ArrayLike<number>): Verdict {
  const { parent, root, isSide, isBridge } = cuts;
  const count = parent.length;
  const sums = sumsOf(cuts, members);
  const verdict = emptyVerdict(count);
  const onSides = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    if (!isSide[c]) continue;
    onSides[parent[c]!]! += sums[c]!;
    if (sums[c] === 0) verdict.side[c] = 1;
    if (!isBridge[c]) continue;
    if (sums[c] === 0) verdict.below[c] = 1;
    if (sums[root[c]!]! === sums[c]!) verdict.above[c] = 1;
  }
  for (let x = 0; x < count; x++) if (sums[root[x]!]! - onSides[x]! - members[x]! === 0) verdict.rest[x] = 1;
  return verdict;
}

/** A part of a network, for the choice of the largest. */
export interface Part {
  readonly weight: number;
  /** The lowest rank in it: of two equal parts the one with the lower is chosen. */
  readonly lowest: number;
}

/** A part is without where it is not the largest of what remains of its component: `weight` and `rank` by place. */
export function largestVerdict(cuts: Cuts, weight: ArrayLike<number>, rank: ArrayLike<number>): Verdict {
  const { parent, root, isSide, isBridge } = cuts;
  const count = parent.length;
  const verdict = emptyVerdict(count);
  const sums = sumsOf(cuts, weight);
  const lowest = Float64Array.from(rank);
  for (let place = count - 1; place > 0; place--) if (parent[place] !== -1) lowest[parent[place]!] = Math.min(lowest[parent[place]!]!, lowest[place]!);
  const children: number[][] = [];
  for (let c = 0; c < count; c++) if (parent[c] !== -1) (children[parent[c]!] ??= []).push(c);
  const above = lowestOutside(cuts, lowest, rank, children);
  for (let x = 0; x < count; x++) {
    const sides = (children[x] ?? []).filter((c) => isSide[c]);
    let restWeight = sums[root[x]!]! - weight[x]!;
    for (const c of sides) restWeight -= sums[c]!;
    const inner = (children[x] ?? []).filter((c) => !isSide[c]).map((c) => lowest[c]!);
    const rest = { at: -1, weight: restWeight, lowest: Math.min(above[x]!, ...inner) };
    const parts = [rest, ...sides.map((c) => ({ at: c, weight: sums[c]!, lowest: lowest[c]! }))];
    const best = parts.reduce((a, b) => (isLarger(b, a) ? b : a));
    for (const part of parts) if (part !== best) (part.at === -1 ? verdict.rest : verdict.side)[part.at === -1 ? x : part.at] = 1;
    if (!isBridge[x]) continue;
    const inside = { weight: sums[x]!, lowest: lowest[x]! };
    const outside = { weight: sums[root[x]!]! - sums[x]!, lowest: above[x]! };
    (isLarger(inside, outside) ? verdict.above : verdict.below)[x] = 1;
  }
  return verdict;
}

export function isLarger(a: Part, b: Part): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.lowest < b.lowest);
}

/** The lowest rank of the component outside of what hangs at each place. */
function lowestOutside({ parent }: Cuts, lowest: Float64Array, rank: ArrayLike<number>, children: readonly (readonly number[])[]): Float64Array {
  const outside = new Float64Array(parent.length).fill(Infinity);
  for (let x = 0; x < parent.length; x++) {
    const own = children[x] ?? [];
    const ordered = [...own].sort((a, b) => lowest[a]! - lowest[b]!);
    for (const c of own) {
      const best = ordered.find((other) => other !== c);
      outside[c] = Math.min(outside[x]!, rank[x]!, best === undefined ? Infinity : lowest[best]!);
    }
  }
  return outside;
}

/** Without one of several: a part is without where any of the verdicts says so. */
export function anyOfVerdicts(count: number, verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 1) return verdicts[0]!;
  const all = emptyVerdict(count);
  for (const key of ['side', 'rest', 'below', 'above'] as const) {
    const into = all[key];
    for (const one of verdicts) {
      const from = one[key];
      for (let i = 0; i < count; i++) into[i]! |= from[i]!;
    }
  }
  return all;
}

function emptyVerdict(count: number): Verdict {
  return { side: new Uint8Array(count), rest: new Uint8Array(count), below: new Uint8Array(count), above: new Uint8Array(count) };
}
