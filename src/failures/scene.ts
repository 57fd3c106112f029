/** Knows all that a weighing looks at: the network, who uses which service, and the anchor that everything should keep its way to. */
import { byCodePoint } from '../model/order.js';
import type { Topology } from '../model/topology.js';
import { demandsOf, isPlaced, type Places, placesOf } from './demands.js';
import { componentsOf, type Graph } from './graph.js';
import { type Demand, type Gone, type Group, servedOf, type User } from './losses.js';
import { isLeased } from './leases.js';
import { networkOf } from './laying.js';
import { isEndDevice, isServed, type Network } from './network.js';
import { isLarger } from './partition.js';
import { type KnownService, servicesOf } from './services.js';
import type { Told } from './told.js';

export interface WeighedService {
  readonly service: KnownService;
  /** Its users that are served as things are, by kind of user, and what they need at every moment. */
  readonly demands: readonly Demand[];
  /** The same with what leases carry for a while; the very same list where it needs no lease. */
  readonly lasting: readonly Demand[];
  /** All who ask for it, served or not. */
  readonly asked: readonly Demand[];
  readonly served: number;
  /** Their ids. */
  readonly users: ReadonlySet<string>;
  readonly atBaseline: 'works' | 'cut' | 'unknown';
  /** Users that could be placed and are not served as things are. */
  readonly unserved: number;
}
export interface Scene {
  readonly told: Told;
  readonly network: Network;
  readonly places: Places;
  readonly services: readonly WeighedService[];
  /** The provider units, else the gateways' devices; null: the largest remaining component. */
  readonly anchor: Group | null;
  /** End devices, and all others, as users of the anchor. */
  readonly hosts: readonly User[];
  readonly devices: readonly User[];
  readonly rankOf: ReadonlyMap<string, number>;
}

export function sceneOf(told: Told): Scene {
  const network = networkOf(told.topology, told.facts);
  const places = placesOf(network, told.topology, told.facts);
  const baseline = componentsOf(network.graph).of;
  const services = servicesOf(told).map((service) => weighedService(service, network, places, baseline));
  const anchor = anchorOf(told.topology, places);
  const placed = (devices: Topology['devices']) => devices.flatMap(({ id }) => places.user(id) ?? []).map((user) => (anchor ? user : regardlessOfVlans(user, network)));
  const ends = told.topology.devices.filter(isEndDevice);
  const endIds = new Set(ends.map(({ id }) => id));
  const rankOf = new Map(told.topology.devices.map(({ id }) => id).sort(byCodePoint).map((id, rank) => [id, rank]));
  return { told, network, places, services, anchor, hosts: placed(ends.filter(isServed)), devices: placed(told.topology.devices.filter(({ id }) => !endIds.has(id))), rankOf };
}

/** Where nothing is the anchor, only cables count: every leg hangs on the box as such. */
export function regardlessOfVlans(user: User, { idOf, nodesOf }: Network): User {
  return { ...user, legs: user.legs.map(({ node, link }) => ({ node: nodesOf.get(idOf[node]!)![0]!, link })) };
}

function weighedService(service: KnownService, network: Network, places: Places, baseline: Int32Array): WeighedService {
  const asked = demandsOf(service, places);
  const servedNow = (all: readonly Demand[]) => all.map((demand) => servedPart(network.graph, demand, baseline)).filter((demand) => demand.users.length > 0);
  const lasting = servedNow(asked);
  const users = new Set(lasting.flatMap((demand) => demand.users.map(({ id }) => id)));
  const others = service.needs.filter((need) => !isLeased(need));
  const isCarried = others.length < service.needs.length;
  const demands = isCarried ? servedNow(demandsOf(service, places, others).map((demand) => ({ ...demand, users: demand.users.filter(({ id }) => users.has(id)) }))) : lasting;
  const served = lasting.reduce((sum, demand) => sum + demand.users.length, 0);
  const asking = asked.reduce((sum, demand) => sum + demand.users.length, 0);
  const atBaseline = !isPlaced(service, places) || asking === 0 ? 'unknown' : served > 0 ? 'works' : 'cut';
  return { service, demands, lasting, asked, served, users, atBaseline, unserved: asking - served };
}

/** The demand of those users that `graph` serves, with all their legs. */
export function servedPart(graph: Graph, demand: Demand, components = componentsOf(graph).of): Demand {
  const served = new Set(servedOf(graph, demand, undefined, components).map(({ id }) => id));
  return { ...demand, users: demand.users.filter(({ id }) => served.has(id)) };
}

function anchorOf({ providers, subnets }: Topology, places: Places): Group | null {
  const outside = places.group(providers.map(({ id }) => id));
  if (outside.length > 0) return outside;
  const gateways = places.group([...new Set(subnets.flatMap((subnet) => subnet.gateways))].sort(byCodePoint));
  return gateways.length > 0 ? gateways : null;
}

/** Weight and rank of each node, for the choice of the largest component: devices and end hosts (on their first leg) count one each, save those in `gone`. */
export function massOf(scene: Scene, nodes: number, gone: ReadonlySet<string> = NOTHING_GONE): { readonly weight: Float64Array; readonly rank: Float64Array } {
  const { nodeOf, ranksAt } = standingOf(scene);
  const weight = new Float64Array(nodes);
  const rank = new Float64Array(nodes).fill(Infinity);
  for (const [node, ranks] of ranksAt) [weight[node], rank[node]] = [ranks.length, ranks[0]!];
  const touched = new Set([...gone].flatMap((id) => nodeOf.get(id) ?? []));
  for (const node of touched) {
    const goneRanks = new Set([...gone].map((id) => scene.rankOf.get(id)));
    const left = ranksAt.get(node)!.filter((one) => !goneRanks.has(one));
    [weight[node], rank[node]] = [left.length, left[0] ?? Infinity];
  }
  return { weight, rank };
}
const NOTHING_GONE: ReadonlySet<string> = new Set();

interface Standing {
  /** The node on which a device or end host counts. */
  readonly nodeOf: ReadonlyMap<string, number>;
  /** Ranks of all that count on a node, lowest first. */
  readonly ranksAt: ReadonlyMap<number, readonly number[]>;
}
const standings = new WeakMap<Scene, Standing>();
function standingOf(scene: Scene): Standing {
  const known = standings.get(scene);
  if (known) return known;
  const nodeOf = new Map([...scene.hosts, ...scene.devices].map(({ id, legs }) => [id, legs[0]!.node] as const));
  const ranksAt = new Map<number, number[]>();
  for (const [id, node] of nodeOf) {
    const ranks = ranksAt.get(node);
    if (ranks) ranks.push(scene.rankOf.get(id)!);
    else ranksAt.set(node, [scene.rankOf.get(id)!]);
  }
  for (const ranks of ranksAt.values()) ranks.sort((a, b) => a - b);
  const standing = { nodeOf, ranksAt };
  standings.set(scene, standing);
  return standing;
}

/** The parts of a whole graph, and which of them is the largest. */
const homes = new WeakMap<Scene, WeakMap<Graph, { readonly of: Int32Array; readonly home: number }>>();
function homeOf(scene: Scene, graph: Graph): { readonly of: Int32Array; readonly home: number } {
  const ofScene = homes.get(scene) ?? new WeakMap<Graph, { readonly of: Int32Array; readonly home: number }>();
  homes.set(scene, ofScene);
  const known = ofScene.get(graph);
  if (known) return known;
  const { of } = componentsOf(graph);
  const found = { of, home: largestIn(scene, of, () => true, NOTHING_GONE) };
  ofScene.set(graph, found);
  return found;
}

/** The component that is the largest among the nodes for which `counts` holds; -1: there is none. */
function largestIn(scene: Scene, components: Int32Array, counts: (node: number) => boolean, gone: ReadonlySet<string>): number {
  const { weight, rank } = massOf(scene, components.length, gone);
  const parts = new Map<number, { weight: number; lowest: number }>();
  for (let node = 0; node < components.length; node++) {
    const component = components[node]!;
    if (component === -1 || !counts(node)) continue;
    const part = parts.get(component) ?? { weight: 0, lowest: Infinity };
    part.weight += weight[node]!;
    part.lowest = Math.min(part.lowest, rank[node]!);
    parts.set(component, part);
  }
  let best: number = -1;
  for (const [component, part] of parts) if (best === -1 || isLarger(part, parts.get(best)!)) best = component;
  return best;
}

/** Those of `users` that have their way to the anchor once `gone` is gone. Where nothing is the anchor: to the largest part that remains of the largest component. */
export function anchored(scene: Scene, graph: Graph, users: readonly User[], gone: Gone = { ids: new Set() }, known = componentsOf(graph, gone)): User[] {
  if (scene.anchor) return servedOf(graph, { users, groups: [scene.anchor] }, gone, known.of);
  const { of: before, home } = homeOf(scene, graph);
  const largest = largestIn(scene, known.of, (node) => before[node] === home, gone.ids);
  const open = (user: User) => user.legs.filter(({ node, link }) => largest !== -1 && known.of[node] === largest && (link === null || !gone.ids.has(link)));
  return users.flatMap((user) => (gone.ids.has(user.id) || open(user).length === 0 ? [] : [{ ...user, legs: open(user) }]));
}
