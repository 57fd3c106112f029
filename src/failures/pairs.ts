/** Knows which two units together stop a service that no single one stops for everyone. */
import { byCodePoint, groupBy, sortedBy } from '../model/order.js';
import { type Graph, graphOf } from './graph.js';
import { type Demand, type Group, type Gone, servedOf, type User } from './losses.js';
import type { Network } from './network.js';
import type { Scene, WeighedService } from './scene.js';
import { tableOf } from './table.js';
import { goneOf, type Removable } from './units.js';

/**
 * By service id the pairs of unit ids that stop it for everyone who is not gone with them, although neither does alone. A pair must break the one way
 * that one user has to what it needs, so one of the two lies on it: only those are taken out, once for all services, and all others are judged at once
 * for each. Groups that fail together are not paired. Sorted. All inferred links taken for real.
 */
export function pairsOf(scene: Scene, services: readonly WeighedService[], units: readonly Removable[]): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const singles = units.filter(({ unit }) => unit.kind !== 'group').map(({ unit }) => unit.id);
  const known = new Set(singles);
  const found = new Map(services.map(({ service }) => [service.id, new Map<string, readonly [string, string]>()]));
  const onTheWay = services.flatMap((weighed) => wayOf(scene.network, weighed.demands).filter((id) => known.has(id)).map((first) => ({ first, weighed })));
  for (const [first, all] of groupBy(onTheWay, (one) => one.first)) {
    const felt = all.map(({ weighed }) => ({ ...weighed, ...without(scene.network, weighed.demands, [first]) }));
    const rest = tableOf({ ...scene, hosts: [], devices: [] }, felt[0]!.graph, felt.map(({ demands }) => demands));
    const judged = felt.map(({ service, demands, users }) => ({ pairs: found.get(service.id)!, users, still: new Set(demands.flatMap((demand) => demand.users.map(({ id }) => id))), others: users.size - (users.has(first) ? 1 : 0) }));
    for (const second of singles) {
      if (second === first) continue;
      const { users: lost } = rest.taken([second]);
      judged.forEach(({ pairs, users, still, others }, i) => {
        if (lost[i]! < still.size - (still.has(second) ? 1 : 0) || others - (users.has(second) ? 1 : 0) === 0) return;
        const pair = [first, second].sort(byCodePoint) as [string, string];
        pairs.set(pair.join(' '), pair);
      });
    }
  }
  return new Map([...found].map(([id, pairs]) => [id, sortedBy(pairs, ([key]) => key).map(([, pair]) => pair)]));
}

/** The network and what is still served in it without these ids. */
function without(network: Network, demands: readonly Demand[], ids: readonly string[]): { readonly graph: Graph; readonly demands: readonly Demand[] } {
  const { graph } = network;
  const gone = goneOf(ids, network);
  const isGone = (edge: number) => gone.edges![edge] === 1 || gone.nodes![graph.from[edge]!] === 1 || gone.nodes![graph.to[edge]!] === 1;
  const kept = (ends: Int32Array) => ends.map((end, edge) => (isGone(edge) ? 0 : end));
  const rest = graphOf(graph.nodes, kept(graph.from), kept(graph.to));
  return { graph: rest, demands: demands.map((demand) => ({ users: servedOf(graph, demand, gone), groups: demand.groups.map((group) => openGroup(group, gone)) })) };
}
function openGroup(group: Group, gone: Gone): Group {
  return group.flatMap(({ id, legs }) => {
    const open = gone.ids.has(id) ? [] : legs.filter(({ node, link }) => gone.nodes![node] === 0 && (link === null || !gone.ids.has(link)));
    return open.length > 0 ? [{ id, legs: open }] : [];
  });
}

/** Ids of all that one way of one user goes through: itself, its cable, boxes and links up to the nearest member of each group, and these. */
function wayOf(network: Network, demands: readonly Demand[]): string[] {
  const { graph, idOf, edgesOf } = network;
  const demand = demands.find(({ users }) => users.length > 0);
  const user: User | undefined = demand && servedOf(graph, { ...demand, users: demand.users.slice(0, 1) })[0];
  if (!demand || !user) return [];
  const linkOf = new Map([...edgesOf].flatMap(([link, edges]) => edges.map((edge) => [edge, link] as const)));
  const start = user.legs[0]!;
  const passed = new Set([user.id, ...(start.link === null ? [] : [start.link])]);
  const cameBy = searchFrom(graph, start.node);
  for (const group of demand.groups) {
    const reached = group.flatMap(({ id, legs }) => legs.flatMap(({ node, link }) => (cameBy.depth[node]! >= 0 ? [{ id, node, link }] : [])));
    const nearest = reached.reduce((a, b) => (cameBy.depth[b.node]! < cameBy.depth[a.node]! ? b : a));
    passed.add(nearest.id);
    if (nearest.link !== null) passed.add(nearest.link);
    for (let node = nearest.node; ; ) {
      passed.add(idOf[node]!);
      const edge = cameBy.edge[node]!;
      if (edge === -1) break;
      if (linkOf.has(edge)) passed.add(linkOf.get(edge)!);
      node = graph.from[edge] === node ? graph.to[edge]! : graph.from[edge]!;
    }
  }
  return [...passed].sort(byCodePoint);
}

/** Breadth first from one node: how far each is (-1: not reached), and by which edge it was reached (-1: none). */
function searchFrom({ nodes, offsets, edges, far }: Graph, start: number): { readonly depth: Int32Array; readonly edge: Int32Array } {
  const depth = new Int32Array(nodes).fill(-1);
  const edge = new Int32Array(nodes).fill(-1);
  const queue = [start];
  depth[start] = 0;
  for (const v of queue) {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const w = far[i]!;
      if (depth[w] !== -1) continue;
      depth[w] = depth[v]! + 1;
      edge[w] = edges[i]!;
      queue.push(w);
    }
  }
  return { depth, edge };
}
