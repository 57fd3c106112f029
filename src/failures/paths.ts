/** Knows which nodes and edges may lie on a way from users to what they need: the blocks of the graph that some such way goes through. */
import type { Cuts } from './cuts.js';
import type { Demand } from './losses.js';
import { sumsOf } from './partition.js';

export interface OnTheWay {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/**
 * A block is gone through where a user and a member of a group hang on different nodes of it. Every node on a simple way from a user to
 * a member is told, and none that lies on no way of any user to any member of the same group, save for blocks with several users.
 */
export function onTheWay(cuts: Cuts, demand: Demand, edges: number): OnTheWay {
  const count = cuts.parent.length;
  const way = { nodes: new Uint8Array(count), edges: new Uint8Array(edges) };
  const users = new Float64Array(count);
  for (const { legs } of demand.users) for (const { node } of legs) users[cuts.placeOf[node]!]!++;
  for (const group of demand.groups) {
    const members = new Float64Array(count);
    for (const { legs } of group) for (const { node } of legs) members[cuts.placeOf[node]!]!++;
    const through = blocksBetween(cuts, users, members);
    for (let place = 0; place < count; place++) {
      const block = cuts.side[place]!;
      if (block === -1 || !through[block]) continue;
      way.nodes[cuts.nodeAt[place]!] = 1;
      way.nodes[cuts.nodeAt[cuts.parent[block]!]!] = 1;
      way.edges[cuts.parentEdge[place]!] = 1;
    }
    // A user or member at its own place is on its own way.
    for (let place = 0; place < count; place++) if (users[place]! > 0 && members[place]! > 0) way.nodes[cuts.nodeAt[place]!] = 1;
  }
  return way;
}

/** What lies on any of them. */
export function joinedWays(ways: readonly OnTheWay[]): OnTheWay {
  const [first, ...others] = ways;
  const joined = { nodes: first!.nodes.slice(), edges: first!.edges.slice() };
  for (const key of ['nodes', 'edges'] as const) for (const way of others) way[key].forEach((flag, i) => (joined[key][i]! |= flag));
  return joined;
}

/** Marks edges beside the tree: one that leads from a marked block's node up into it. */
export function withBackEdges(way: OnTheWay, cuts: Cuts, from: Int32Array, to: Int32Array): OnTheWay {
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    const place = Math.max(cuts.placeOf[from[edge]!]!, cuts.placeOf[to[edge]!]!);
    if (way.edges[cuts.parentEdge[place]!]) way.edges[edge] = 1;
  }
  return way;
}

/** By the place that names a block: 1 where users hang on one of its nodes and members on another. */
function blocksBetween(cuts: Cuts, users: Float64Array, members: Float64Array): Uint8Array {
  const { parent, root, side, isSide } = cuts;
  const count = parent.length;
  const below = [sumsOf(cuts, users), sumsOf(cuts, members)] as const;
  // What hangs on a node outside of the block above it: itself and its sides.
  const hanging = [users.slice(), members.slice()] as const;
  for (let c = 0; c < count; c++) if (isSide[c]) for (const kind of [0, 1] as const) hanging[kind][parent[c]!]! += below[kind][c]!;
  const holders = [new Int32Array(count), new Int32Array(count)] as const;
  const both = new Int32Array(count);
  const note = (block: number, u: number, m: number) => {
    if (u > 0) holders[0][block]!++;
    if (m > 0) holders[1][block]!++;
    if (u > 0 && m > 0) both[block]!++;
  };
  for (let place = 0; place < count; place++) {
    if (side[place] !== -1) note(side[place]!, hanging[0][place]!, hanging[1][place]!);
    if (isSide[place]) note(place, below[0][root[place]!]! - below[0][place]!, below[1][root[place]!]! - below[1][place]!);
  }
  return Uint8Array.from(both, (same, block) => (holders[0][block]! > 0 && holders[1][block]! > 0 && !(same === 1 && holders[0][block] === 1 && holders[1][block] === 1) ? 1 : 0));
}
