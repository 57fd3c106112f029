/** Knows graphs as flat arrays: nodes and edges are numbers, parallel edges are kept apart. */

/** An undirected multigraph. Edge `e` joins `from[e]` and `to[e]`; the edges at node `v` are `edges[offsets[v] … offsets[v + 1])`, the far ends beside them in `far`. */
export interface Graph {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly offsets: Int32Array;
  readonly edges: Int32Array;
  readonly far: Int32Array;
}

/** The graph of `nodes` nodes with these edges. An edge from a node to itself joins nothing and is left out of the lists, keeping its number. */
export function graphOf(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>): Graph {
  const count = from.length;
  const offsets = new Int32Array(nodes + 1);
  for (let e = 0; e < count; e++) {
    if (from[e] === to[e]) continue;
    offsets[from[e]! + 1]!++;
    offsets[to[e]! + 1]!++;
  }
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice(0, nodes);
  const edges = new Int32Array(offsets[nodes]!);
  const far = new Int32Array(offsets[nodes]!);
  for (let e = 0; e < count; e++) {
    const a = from[e]!;
    const b = to[e]!;
    if (a === b) continue;
    edges[next[a]!] = e;
    far[next[a]!++] = b;
    edges[next[b]!] = e;
    far[next[b]!++] = a;
  }
  return { nodes, from: Int32Array.from(from), to: Int32Array.from(to), offsets, edges, far };
}

/** What is taken out: bit flags per node and per edge; both may be left out. */
export interface Removal {
  readonly nodes?: Uint8Array;
  readonly edges?: Uint8Array;
}

/** The component of every node once `removal` is gone, numbered in order of their lowest node; -1 for removed nodes. */
export function componentsOf(graph: Graph, removal: Removal = {}): { readonly of: Int32Array; readonly count: number } {
  const { nodes, offsets, edges, far } = graph;
  const of = new Int32Array(nodes).fill(-1);
  const stack = new Int32Array(nodes);
  const goneNodes = removal.nodes;
  const goneEdges = removal.edges;
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (of[root] !== -1 || goneNodes?.[root]) continue;
    let depth = 0;
    stack[depth++] = root;
    of[root] = count;
    while (depth > 0) {
      const v = stack[--depth]!;
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const w = far[i]!;
        if (of[w] !== -1 || goneNodes?.[w] || goneEdges?.[edges[i]!]) continue;
        of[w] = count;
        stack[depth++] = w;
      }
    }
    count++;
  }
  return { of, count };
}
