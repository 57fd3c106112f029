/** Knows what a box or cable takes with it that stands in several VLANs at once: as long as the routers keep their ways to each other, each VLAN is judged alone and the losses add up. */
import { type Cuts, cutsOf } from './cuts.js';
import { componentsOf, type Graph, graphOf } from './graph.js';
import { type Demand, type Losses, lossesOf, type Searched, type User } from './losses.js';
import type { Network } from './network.js';
import { sumsOf, type Verdict } from './partition.js';

/** A unit as it stands in the VLANs: the nodes of a box, or the edges of a cable. */
export type Spread = { readonly nodes: readonly number[] } | { readonly edges: readonly number[] };
export interface Layers {
  /** The graph with all routers of a component made one, searched from there. */
  readonly searched: Searched;
  /** Whether the routers keep their ways to each other without it, in every VLAN by itself. */
  isAside(unit: Spread): boolean;
  /** Number of the box of each node, and of the cable of each edge; -1: none. */
  readonly boxOf: Int32Array;
  readonly cableOf: Int32Array;
}

/**
 * VLANs meet only in routers (and in boxes imagined beside the network). What parts no two of these leaves them one block, so with them made one node
 * that node parts every VLAN from all others. Null: no box stands in several VLANs, or some box joins VLANs by itself.
 */
export function layersOf(network: Network, graph: Graph): Layers | null {
  const { vlanAt, idOf, nodesOf, edgesOf, routers, joins } = network;
  if (joins || vlanAt.every((vlan) => vlan === null)) return null;
  const isJoint = (node: number) => node >= idOf.length || (vlanAt[node] === null && routers.has(idOf[node]!));
  const { of } = componentsOf(graph);
  const oneOf = new Map<number, number>();
  const joined = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  for (let node = 0; node < graph.nodes; node++) {
    if (!isJoint(node)) continue;
    joined[node] = oneOf.get(of[node]!) ?? node;
    oneOf.set(of[node]!, joined[node]!);
  }
  const whole = graphOf(graph.nodes, graph.from.map((node) => joined[node]!), graph.to.map((node) => joined[node]!));
  const parting = partingOf(graph, isJoint, (node) => vlanAt[node] ?? null);
  const numbered = (lists: ReadonlyMap<string, readonly number[]>, length: number) => {
    const numbers = new Int32Array(length).fill(-1);
    [...lists.values()].forEach((own, number) => own.forEach((one) => (numbers[one] = number)));
    return numbers;
  };
  return {
    searched: { graph: whole, cuts: cutsOf(whole, [...oneOf.values()]), at: joined },
    isAside: (unit) => ('nodes' in unit ? unit.nodes.every((node) => !isJoint(node) && !parting.nodes[node]) : unit.edges.every((edge) => !parting.edges[edge])),
    boxOf: numbered(nodesOf, graph.nodes),
    cableOf: numbered(edgesOf, graph.from.length),
  };
}

/** Nodes and edges that part two joints in the VLAN they stand in, every VLAN with joints of its own. */
function partingOf(graph: Graph, isJoint: (node: number) => boolean, vlanOf: (node: number) => number | null): { readonly nodes: Uint8Array; readonly edges: Uint8Array } {
  const copies = new Map<string, number>();
  const originals: number[] = [];
  const layered = (node: number, vlan: number | null): number => {
    if (!isJoint(node)) return node;
    const key = `${node} ${vlan}`;
    const known = copies.get(key) ?? graph.nodes + originals.push(node) - 1;
    copies.set(key, known);
    return known;
  };
  const vlanOfEdge = (edge: number) => (isJoint(graph.from[edge]!) ? vlanOf(graph.to[edge]!) : vlanOf(graph.from[edge]!));
  const from = graph.from.map((node, edge) => layered(node, vlanOfEdge(edge)));
  const to = graph.to.map((node, edge) => layered(node, vlanOfEdge(edge)));
  const cuts = cutsOf(graphOf(graph.nodes + originals.length, from, to));
  const { parent, parentEdge, root, isSide, isBridge, nodeAt } = cuts;
  const own = Float64Array.from(nodeAt, (node) => (node >= graph.nodes ? 1 : 0));
  const sums = sumsOf(cuts, own);
  const sides = new Int32Array(parent.length);
  const onSides = new Float64Array(parent.length);
  const parting = { nodes: new Uint8Array(graph.nodes), edges: new Uint8Array(graph.from.length) };
  for (let c = 0; c < parent.length; c++) {
    if (!isSide[c] || sums[c] === 0) continue;
    sides[parent[c]!]!++;
    onSides[parent[c]!]! += sums[c]!;
    if (isBridge[c] && sums[root[c]!]! > sums[c]!) parting.edges[parentEdge[c]!] = 1;
  }
  for (let x = 0; x < parent.length; x++) {
    const rest = sums[root[x]!]! - onSides[x]! - own[x]! > 0 ? 1 : 0;
    if (nodeAt[x]! < graph.nodes && sides[x]! + rest > 1) parting.nodes[nodeAt[x]!] = 1;
  }
  return parting;
}

/** How many users of a demand are lost with a unit that is aside; null: what is left without it holds no member of some group any more, so it must be looked at as a whole. */
export function layeredLosses(layers: Layers, demand: Demand, verdicts: Map<Demand['groups'][number], Verdict>): (unit: Spread) => number | null {
  const { searched, boxOf, cableOf } = layers;
  const { cuts, at = null } = searched;
  const moved = (legs: User['legs']) => (at === null ? legs : legs.map((leg) => (at[leg.node] === leg.node ? leg : { ...leg, node: at[leg.node]! })));
  const users = demand.users.map((user): User => ({ id: user.id, legs: moved(user.legs), self: user.self === null || at === null ? user.self : at[user.self]! }));
  const losses: Losses = lossesOf(searched, { users, groups: demand.groups }, verdicts, { boxOf, cableOf });
  const groups = demand.groups.map((group) => membersAt(cuts, group.map(({ legs }) => moved(legs))));
  return (unit) => {
    const isLeft = groups.every((group) => group(unit));
    if (!isLeft) return null;
    if ('nodes' in unit) return unit.nodes.reduce((sum, node) => sum + losses.byNode[node]!, losses.byBox?.[boxOf[unit.nodes[0]!]!] ?? 0);
    return unit.edges.reduce((sum, edge) => sum + losses.byEdge[edge]!, losses.byCable?.[cableOf[unit.edges[0]!]!] ?? 0);
  };
}

/** Whether, of the members at these legs, some stay where the roots are, in every component where the unit takes any. */
function membersAt(cuts: Cuts, members: readonly User['legs'][]): (unit: Spread) => boolean {
  const { placeOf, parent, parentEdge, root, isSide, isBridge } = cuts;
  const own = new Float64Array(parent.length);
  for (const legs of members) for (const { node } of legs) own[placeOf[node]!]!++;
  const sums = sumsOf(cuts, own);
  const withNode = own.slice();
  const withEdge = new Map<number, number>();
  for (let c = 0; c < parent.length; c++) {
    if (isSide[c]) withNode[parent[c]!]! += sums[c]!;
    if (isBridge[c]) withEdge.set(parentEdge[c]!, c);
  }
  return (unit) => {
    const taken = new Map<number, number>();
    const take = (place: number, count: number) => taken.set(root[place]!, (taken.get(root[place]!) ?? 0) + count);
    if ('nodes' in unit) for (const node of unit.nodes) take(placeOf[node]!, withNode[placeOf[node]!]!);
    else for (const edge of unit.edges) if (withEdge.has(edge)) take(withEdge.get(edge)!, sums[withEdge.get(edge)!]!);
    return [...taken].every(([place, count]) => count === 0 || count < sums[place]!);
  };
}
