/** Knows which single nodes and edges hold a graph together, in one linear pass (Tarjan, SIAM J. Comput. 1(2), 1972; Hopcroft & Tarjan, CACM 16(6), 1973). */
import type { Graph } from './graph.js';

/**
 * A depth-first search of the whole graph. Everything is told by *place*: the position of a node in the order of the search, so that what hangs
 * below a place is the run of `size` places from it on.
 */
export interface Cuts {
  /** Node at each place, and place of each node. */
  readonly nodeAt: Int32Array;
  readonly placeOf: Int32Array;
  /** Parent's place; -1 at the root of a component. */
  readonly parent: Int32Array;
  /** The edge to the parent; -1 at a root. */
  readonly parentEdge: Int32Array;
  readonly size: Int32Array;
  /** Place of the component's root. */
  readonly root: Int32Array;
  /** 1: taking out the parent parts what hangs here from all else. */
  readonly isSide: Uint8Array;
  /** 1: taking out the edge to the parent parts what hangs here from all else. A parallel edge prevents that. */
  readonly isBridge: Uint8Array;
  /** The nearest place at or above this one with `isSide`; -1 where there is none. All edges that lead down from one parent with the same value are one block. */
  readonly side: Int32Array;
}

/** `roots`: where the search begins, one node of a component at most; all others begin at their lowest node. */
export function cutsOf(graph: Graph, roots: readonly number[] = []): Cuts {
  const { nodes, offsets, edges, far } = graph;
  const placeOf = new Int32Array(nodes).fill(-1);
  const nodeAt = new Int32Array(nodes);
  const parent = new Int32Array(nodes).fill(-1);
  const parentEdge = new Int32Array(nodes).fill(-1);
  const root = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = offsets.slice(0, nodes);
  let places = 0;
  for (let i = -roots.length; i < nodes; i++) {
    const start = i < 0 ? roots[roots.length + i]! : i;
    if (placeOf[start] !== -1) continue;
    const first = places;
    let place = places++;
    placeOf[start] = place;
    nodeAt[place] = start;
    low[place] = place;
    root[place] = first;
    while (place !== -1) {
      const v = nodeAt[place]!;
      const i = next[v]!;
      if (i === offsets[v + 1]!) {
        const up = parent[place]!;
        if (up !== -1 && low[place]! < low[up]!) low[up] = low[place]!;
        place = up;
        continue;
      }
      next[v] = i + 1;
      if (edges[i] === parentEdge[place]) continue;
      const w = far[i]!;
      const seen = placeOf[w]!;
      if (seen !== -1) {
        if (seen < low[place]!) low[place] = seen;
        continue;
      }
      const below = places++;
      placeOf[w] = below;
      nodeAt[below] = w;
      low[below] = below;
      parent[below] = place;
      parentEdge[below] = edges[i]!;
      root[below] = first;
      place = below;
    }
  }
  return { nodeAt, placeOf, parent, parentEdge, root, ...partings(parent, low) };
}

function partings(parent: Int32Array, low: Int32Array): Pick<Cuts, 'size' | 'isSide' | 'isBridge' | 'side'> {
  const nodes = parent.length;
  const size = new Int32Array(nodes).fill(1);
  const isSide = new Uint8Array(nodes);
  const isBridge = new Uint8Array(nodes);
  const side = new Int32Array(nodes);
  for (let place = nodes - 1; place > 0; place--) if (parent[place] !== -1) size[parent[place]!]! += size[place]!;
  for (let place = 0; place < nodes; place++) {
    const up = parent[place]!;
    if (up !== -1 && low[place]! >= up) isSide[place] = 1;
    if (up !== -1 && low[place]! > up) isBridge[place] = 1;
    side[place] = isSide[place] ? place : up === -1 ? -1 : side[up]!;
  }
  return { size, isSide, isBridge, side };
}

/** Nodes whose removal parts their component, in ascending order. */
export function cutNodes({ parent, isSide, nodeAt }: Cuts): number[] {
  const sides = new Int32Array(parent.length);
  for (let place = 0; place < parent.length; place++) if (isSide[place]) sides[parent[place]!]!++;
  const cut: number[] = [];
  for (let place = 0; place < parent.length; place++) if (sides[place]! > (parent[place] === -1 ? 1 : 0)) cut.push(nodeAt[place]!);
  return cut.sort((a, b) => a - b);
}

/** Edges whose removal parts their component, in ascending order. */
export function cutEdges({ parentEdge, isBridge }: Cuts): number[] {
  const cut: number[] = [];
  for (let place = 0; place < isBridge.length; place++) if (isBridge[place]) cut.push(parentEdge[place]!);
  return cut.sort((a, b) => a - b);
}
