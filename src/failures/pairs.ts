/** Knows which two units together stop a service that no single one stops for everyone. */
import { byCodePoint, sortedBy } from '../model/order.js';
import { cutEdges, cutNodes, cutsOf } from './cuts.js';
import { componentsOf, type Graph, graphOf } from './graph.js';
import { type Demand, type Gone, isUpheld, type Member, servedOf, type User } from './losses.js';
import type { Network } from './network.js';
import type { Scene, WeighedService } from './scene.js';
import { goneOf } from './units.js';
import type { Removable } from './removable.js';

/**
 * By service id the pairs of unit ids that stop it for everyone who is not gone with them, although neither does alone. A pair must break the one way
 * that one user has to what it needs, so one of the two lies on it; without that one, the other lies on a way of every user who is still served, and
 * is a cut device or cut link there, or what users or what is needed hang on (two-element cuts by single cuts of what remains: Galil & Italiano, SIGACT News 22(1),
 * 1991). Only what passes all of that is taken out and looked at. Groups that fail together are not paired. Sorted. All inferred links taken for real.
 */
export function pairsOf(scene: Scene, services: readonly WeighedService[], units: readonly Removable[]): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const { network } = scene;
  const known = new Set(units.filter(({ unit }) => unit.kind !== 'group').map(({ unit }) => unit.id));
  const lanes = lanesOf(network, known);
  const cutsWithout = new Map<string, ReadonlySet<string>>();
  const cutsOnce = (first: string, gone: Gone): ReadonlySet<string> => {
    const cuts = cutsWithout.get(first) ?? cutsIn(network, gone);
    cutsWithout.set(first, cuts);
    return cuts;
  };
  return new Map(services.map((weighed) => {
    const found = new Map<string, readonly [string, string]>();
    const own = new Set(weighed.demands.flatMap(({ groups }) => groups.flatMap((group) => group.flatMap((member) => [member, ...(member.upon?.needs ?? [])]).flatMap(({ id, legs }) => [id, ...legs.flatMap(({ node, link }) => [network.idOf[node]!, ...(link === null ? [] : [link])])]))));
    const nearest = nearestUser(network.graph, weighed.demands);
    for (const first of nearest === null ? [] : lanes(nearest.demand, nearest.user, NOTHING)) {
      const gone = goneOf([first], network);
      const isCandidate = (id: string) => id !== first && (own.has(id) || isSpread(network, id) || cutsOnce(first, gone).has(id));
      for (const second of sharedBy(network, lanes, weighed.demands, gone, isCandidate)) {
        const [a, b] = [first, second].sort(byCodePoint) as [string, string];
        if (!found.has(`${a} ${b}`) && isStopped(network, weighed, [a, b])) found.set(`${a} ${b}`, [a, b]);
      }
    }
    return [weighed.service.id, sortedBy(found, ([key]) => key).map(([, pair]) => pair)];
  }));
}

const NOTHING: Gone = { ids: new Set() };

/** Whether somebody is left to miss the service without these ids, and nobody is served. */
function isStopped(network: Network, { demands, users }: WeighedService, ids: readonly string[]): boolean {
  if (users.size === ids.filter((id) => users.has(id)).length) return false;
  const gone = goneOf(ids, network);
  const { of } = componentsOf(network.graph, gone);
  return demands.every((demand) => servedOf(network.graph, demand, gone, of).length === 0);
}

/** A unit of several nodes or edges, or of none (a host, its cable): single cuts do not tell of it. */
function isSpread({ nodesOf, edgesOf }: Network, id: string): boolean {
  return (nodesOf.get(id)?.length ?? 0) + (edgesOf.get(id)?.length ?? 0) !== 1;
}

/** Ids of the single nodes and edges that part what remains. */
function cutsIn({ graph, idOf, edgesOf }: Network, gone: Gone): ReadonlySet<string> {
  const isGone = (edge: number) => gone.edges![edge] === 1 || gone.nodes![graph.from[edge]!] === 1 || gone.nodes![graph.to[edge]!] === 1;
  const kept = (ends: Int32Array) => ends.map((end, edge) => (isGone(edge) ? 0 : end));
  const cuts = cutsOf(graphOf(graph.nodes, kept(graph.from), kept(graph.to)));
  const bridges = new Set(cutEdges(cuts));
  return new Set([...cutNodes(cuts).map((node) => idOf[node]!), ...[...edgesOf].flatMap(([id, edges]) => (edges.length === 1 && bridges.has(edges[0]!) ? [id] : []))]);
}

const MOST_WITNESSES = 8;
/** The candidates that lie on a way of every one of some users who are still served: the other of a pair takes them all. */
function sharedBy(network: Network, lanes: Lanes, demands: readonly Demand[], gone: Gone, isCandidate: (id: string) => boolean): readonly string[] {
  const { of } = componentsOf(network.graph, gone);
  const served = demands.map((demand) => ({ demand, users: servedOf(network.graph, demand, gone, of) })).filter(({ users }) => users.length > 0);
  const every = (users: readonly User[]) => Math.max(1, Math.floor(users.length / MOST_WITNESSES));
  const witnesses = served.flatMap(({ demand, users }) => users.filter((_, i) => i % every(users) === 0).map((user) => ({ demand, user })));
  const [first, ...others] = witnesses;
  if (!first) return [];
  const hangsOn = new Set(first.user.legs.map(({ node }) => network.idOf[node]!));
  let shared = lanes(first.demand, first.user, gone).filter((id) => isCandidate(id) || (hangsOn.has(id) && !gone.ids.has(id)));
  for (const { demand, user } of others.slice(0, 2 * MOST_WITNESSES)) {
    if (shared.length === 0) break;
    const way = new Set(lanes(demand, user, gone));
    shared = shared.filter((id) => way.has(id));
  }
  return shared;
}

/** Ids of the units that one way of a user goes through: itself, its cable, boxes and links up to the nearest member of each group, and these. */
type Lanes = (demand: Demand, user: User, gone: Gone) => string[];
function lanesOf({ graph, idOf, edgesOf }: Network, known: ReadonlySet<string>): Lanes {
  const linkOf = new Map([...edgesOf].flatMap(([link, edges]) => edges.map((edge) => [edge, link] as const)));
  return (demand, user, gone) => {
    const [served] = servedOf(graph, { ...demand, users: [user] }, gone);
    if (!served) return [];
    const start = served.legs[0]!;
    const passed = new Set([user.id, ...(start.link === null ? [] : [start.link])]);
    const components = demand.groups.some((group) => group.some(({ upon }) => upon)) ? componentsOf(graph, gone).of : null;
    /** Takes the way from these nodes to the nearest of the members; where that cannot do without others, the ways to them as well. */
    const pass = (from: readonly number[], group: readonly Member[]): void => {
      const cameBy = searchFrom(graph, from, gone);
      const reached = group.flatMap(({ id, legs, upon }) => (gone.ids.has(id) ? [] : legs.flatMap((leg) => (cameBy.depth[leg.node]! >= 0 && (leg.link === null || !gone.ids.has(leg.link)) && (!upon || isUpheld(leg, upon, gone, components!)) ? [{ id, upon, ...leg }] : []))));
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
      for (const need of nearest.upon?.needs ?? []) {
        if (need.legs.length === 0) passed.add(need.id);
        else pass(nearest.upon!.boxAt(nearest.node), [need]);
      }
    };
    for (const group of demand.groups) pass([start.node], group);
    return [...passed].filter((id) => known.has(id)).sort(byCodePoint);
  };
}

/** The user that is nearest to what it needs first: the shorter its way, the fewer units need to be looked at. */
function nearestUser(graph: Graph, demands: readonly Demand[]): { readonly demand: Demand; readonly user: User } | null {
  let best: { readonly demand: Demand; readonly user: User; readonly depth: number } | null = null;
  for (const demand of demands) {
    const { depth } = searchFrom(graph, (demand.groups[0] ?? []).flatMap(({ legs }) => legs.map(({ node }) => node)), NOTHING);
    for (const user of demand.users) {
      const least = user.legs.reduce((min, { node }) => (depth[node]! >= 0 ? Math.min(min, depth[node]!) : min), Infinity);
      if (best === null || least < best.depth) best = { demand, user, depth: least };
    }
  }
  return best;
}

/** Breadth first: how far each node is from the nearest start (-1: not reached), and by which edge it was reached (-1: none). */
function searchFrom({ nodes, offsets, edges, far }: Graph, starts: readonly number[], gone: Gone): { readonly depth: Int32Array; readonly edge: Int32Array } {
  const depth = new Int32Array(nodes).fill(-1);
  const edge = new Int32Array(nodes).fill(-1);
  const queue = [...new Set(starts)].filter((start) => !gone.nodes?.[start]);
  for (const start of queue) depth[start] = 0;
  for (const v of queue) {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const w = far[i]!;
      if (depth[w] !== -1 || gone.nodes?.[w] || gone.edges?.[edges[i]!]) continue;
      depth[w] = depth[v]! + 1;
      edge[w] = edges[i]!;
      queue.push(w);
    }
  }
  return { depth, edge };
}
