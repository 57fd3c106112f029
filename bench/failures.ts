/** Knows how weighing compares with networkx: cut devices and links, all units ranked with services, groups that fail together. */
import { cutEdges, cutNodes, cutsOf } from '../src/failures/cuts.js';
import { componentsOf, graphOf } from '../src/failures/graph.js';
import { type Demand, type Group, lossesOf, search, type User } from '../src/failures/losses.js';
import type { Verdict } from '../src/failures/partition.js';
import { type Bench, dice, leastMs } from './peers/bench.js';
import { askNetworkx } from './peers/networkx.js';

interface Drawn {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A meshed core, and access boxes that hang on it by one or two cables. No parallel cables: networkx's plain graph would merge them. */
function drawn(nodes: number, links: number, seed: number): Drawn {
  const roll = dice(seed);
  const core = Math.floor(nodes / 4);
  const seen = new Set<number>();
  const from: number[] = [];
  const to: number[] = [];
  const join = (a: number, b: number) => {
    const key = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || seen.has(key)) return;
    seen.add(key);
    from.push(a);
    to.push(b);
  };
  for (let node = 1; node < nodes; node++) join(node, roll(Math.min(node, core)));
  while (from.length < links) join(roll(core + Math.floor(nodes / 4)), roll(core));
  return { nodes, from: Int32Array.from(from), to: Int32Array.from(to) };
}

const bench: Bench = () => {
  const big = drawn(100_000, 200_000, 20260601);
  const peer = askNetworkx<{ ms: number; devices: number; links: number }>(
    `
def both():
    global devices, links
    devices = list(networkx.articulation_points(graph))
    links = list(networkx.bridges(graph))
ms = least(2, both)
print(json.dumps({'ms': ms, 'devices': len(devices), 'links': len(links)}))`,
    big.from,
    big.to,
  );
  let found = { devices: 0, links: 0 };
  const cutsMs = leastMs(5, () => {
    const cuts = cutsOf(graphOf(big.nodes, big.from, big.to));
    found = { devices: cutNodes(cuts).length, links: cutEdges(cuts).length };
  });
  if (found.devices !== peer.devices || found.links !== peer.links) throw new Error(`not the same cuts: ${JSON.stringify(found)} against ${JSON.stringify(peer)}`);
  const ranked = rank(big);
  const rankMs = leastMs(3, ranked);
  return Promise.resolve({
    name: 'failures',
    rows: [
      { what: 'cut devices and cut links of 100,000 devices and 200,000 links', oursMs: cutsMs, peerMs: peer.ms, limit: 1 / 20 },
      { what: 'all its units ranked by what stops of 20 services', oursMs: rankMs, peerMs: peer.ms, limit: 1 / 2 },
      groups(),
    ],
  });
};
export default bench;

/** 20 services that everybody uses: one of two machines, and one of three ways out. Ranked by users lost over all services. */
function rank({ nodes, from, to }: Drawn): () => number[] {
  const users = Array.from({ length: nodes }, (_, node): User => ({ id: `d${node}`, legs: [{ node, link: null }], self: node }));
  const roll = dice(7);
  const oneOf = (count: number): Group => Array.from({ length: count }, () => roll(nodes)).map((node) => ({ id: `d${node}`, legs: [{ node, link: null }] }));
  const out = oneOf(3);
  const demands = Array.from({ length: 20 }, (): Demand => ({ users, groups: [oneOf(2), out] }));
  return () => {
    const searched = search(graphOf(nodes, from, to));
    const verdicts = new Map<Group, Verdict>();
    const lost = new Float64Array(nodes + from.length);
    for (const demand of demands) {
      const { byNode, byEdge } = lossesOf(searched, demand, verdicts);
      for (let i = 0; i < nodes; i++) lost[i]! += byNode[i]!;
      for (let i = 0; i < from.length; i++) lost[nodes + i]! += byEdge[i]!;
    }
    return [...lost.keys()].filter((unit) => lost[unit]! > 0).sort((a, b) => lost[b]! - lost[a]!);
  };
}

/** What each of 1,000 groups parts when it is gone, on 5,000 devices. */
function groups() {
  const small = drawn(5_000, 10_000, 11);
  const roll = dice(13);
  const sets = Array.from({ length: 1_000 }, () => Array.from({ length: 2 + roll(6) }, () => roll(5_000)));
  const peer = askNetworkx<{ ms: number; parts: number[] }>(
    `
def each():
    global parts
    parts = []
    for group in groups:
        rest = graph.copy()
        rest.remove_nodes_from(group)
        parts.append(networkx.number_connected_components(rest))
ms = least(1, each)
print(json.dumps({'ms': ms, 'parts': parts}))`,
    small.from,
    small.to,
    sets,
  );
  let parts: number[] = [];
  const oursMs = leastMs(3, () => {
    const graph = graphOf(small.nodes, small.from, small.to);
    const gone = new Uint8Array(small.nodes);
    parts = sets.map((set) => {
      for (const node of set) gone[node] = 1;
      const { count } = componentsOf(graph, { nodes: gone });
      for (const node of set) gone[node] = 0;
      return count;
    });
  });
  if (JSON.stringify(parts) !== JSON.stringify(peer.parts)) throw new Error('not the same parts');
  return { what: '1,000 groups that fail together on 5,000 devices', oursMs, peerMs: peer.ms, limit: 1 / 10 };
}
