/** Knows, for one graph, what each unit takes with it: single nodes and edges from one pass per service, sets by looking again. */
import { componentsOf, type Graph } from './graph.js';
import { type Layers, layeredLosses, layersOf, type Spread } from './layers.js';
import { countLosses, type Demand, type Group, type Losses, lossesOf, search, servedOf, unservedOf, upheldIn, upholdingOf, type User } from './losses.js';
import { largestVerdict, type Verdict } from './partition.js';
import { anchored, massOf, type Scene } from './scene.js';
import { goneOf } from './units.js';

/** What is lost with one unit. Users that are gone with it are in none of it. */
export interface Taken {
  /** Users lost per service, in the order of the scene's services. */
  readonly users: readonly number[];
  /** End devices and other devices that lose their way to the anchor. */
  readonly hosts: number;
  readonly devices: number;
}
export interface Table {
  readonly graph: Graph;
  taken(ids: readonly string[]): Taken;
  /** Ids of what loses its way to the anchor, in no order. */
  cutOff(ids: readonly string[]): { readonly hosts: readonly string[]; readonly devices: readonly string[] };
  /** Only the devices among them; quick where one box is gone. */
  devicesCut(ids: readonly string[]): readonly string[];
  /** Of each service, the ids of the users lost. */
  lost(ids: readonly string[]): readonly (readonly string[])[];
}

/**
 * The table of `graph`, whose first nodes and edges are those of the scene's network. `demands` are per service the users that are to be
 * watched, all of them served as things are in this graph.
 */
export function tableOf(given: Scene, graph: Graph, asked: readonly (readonly Demand[])[]): Table {
  const { network } = given;
  const searched = search(graph);
  const whole = componentsOf(graph);
  const upheld = new Map<Group, Group>();
  const standing = (group: Group): Group => upheld.get(group) ?? upheld.set(group, upheldIn(group, whole.of)).get(group)!;
  const demands = asked.map((own) => own.map((demand) => ({ users: demand.users, groups: demand.groups.map(standing) })));
  const scene = given.anchor ? { ...given, anchor: standing(given.anchor) } : given;
  const verdicts = new Map<Group, Verdict>();
  const sums = demands.map((own) => added(graph, own.map((demand) => lossesOf(searched, { ...demand, users: servedOf(graph, demand, undefined, whole.of) }, verdicts))));
  const withWay = (users: readonly User[]) => anchored(scene, graph, users, undefined, whole);
  const wayOf = (users: readonly User[], narrowed: readonly User[]) => {
    const ids = new Set(narrowed.map(({ id }) => id));
    return users.filter(({ id }) => ids.has(id));
  };
  const ofAnchor = (users: readonly User[]): Losses => {
    if (scene.anchor) return lossesOf(searched, { users, groups: [scene.anchor] }, verdicts);
    return countLosses(graph, searched.cuts, ofLargest, users);
  };
  const ofLargest = scene.anchor ? null! : byLargest(scene, graph, searched.cuts);
  const [hostLegs, deviceLegs] = [withWay(scene.hosts), withWay(scene.devices)];
  const [hostLosses, deviceLosses] = [ofAnchor(hostLegs), ofAnchor(deviceLegs)];
  const [hosts, devices] = [wayOf(scene.hosts, hostLegs), wayOf(scene.devices, deviceLegs)];
  const legLinks = new Set(network.hosts.flatMap(({ legs }) => legs.flatMap(({ link }) => link ?? [])));

  /** The one node or edge that these ids are; null where they are more, or an end host's leg. */
  const single = (ids: readonly string[]): { readonly of: 'byNode' | 'byEdge'; readonly at: number } | null => {
    const [id, ...others] = ids;
    if (id === undefined || others.length > 0 || legLinks.has(id)) return null;
    const nodes = network.nodesOf.get(id) ?? [];
    const edges = network.edgesOf.get(id) ?? [];
    const one = nodes.length === 1 && edges.length === 0 ? { of: 'byNode' as const, at: nodes[0]! } : edges.length === 1 && nodes.length === 0 ? { of: 'byEdge' as const, at: edges[0]! } : null;
    // What parts a machine from its disks is looked at as a whole.
    return one && uphold.every((losses) => losses[one.of][one.at] === 0) ? one : null;
  };
  const layers = layersOf(network, graph);
  const leaning = upholdingOf([...upheld.values()]).map((demand) => ({ ...demand, users: servedOf(graph, demand, undefined, whole.of) }));
  const uphold = leaning.map((demand) => lossesOf(searched, demand, verdicts));
  const upholdInLayers = layers ? leaning.map((demand) => layeredLosses(layers, demand, new Map())) : [];
  /** A single box or cable that stands in several VLANs. */
  const spread = (ids: readonly string[]): Spread | null => {
    const [id, ...others] = ids;
    if (layers === null || id === undefined || others.length > 0 || legLinks.has(id)) return null;
    const nodes = network.nodesOf.get(id) ?? [];
    const edges = network.edgesOf.get(id) ?? [];
    const unit = nodes.length > 1 && edges.length === 0 ? { nodes } : nodes.length === 0 && edges.length > 1 ? { edges } : null;
    return unit && layers.isAside(unit) && upholdInLayers.every((lost) => lost(unit) === 0) ? unit : null;
  };
  const byLayer = layers ? layeredOf(layers, demands, scene, graph, whole.of, [hostLegs, deviceLegs]) : null;
  const touching = touchingOf(demands);
  const without = (ids: readonly string[]) => {
    const gone = padded(goneOf(ids, network), graph);
    const isCarrier = ids.some((id) => network.nodesOf.has(id) || network.edgesOf.has(id) || network.domains.has(id));
    const components = isCarrier ? componentsOf(graph, gone) : whole;
    // With an end host or its cable only those lose anything who need just it.
    const felt = isCarrier || ids.some((id) => legLinks.has(id)) ? null : new Set(ids.flatMap((id) => touching.get(id) ?? []));
    return {
      lost: () => demands.map((own) => own.flatMap((demand) => (felt === null || felt.has(demand) ? unservedOf(demand, gone, components.of) : []))),
      cut: (users: readonly User[]) => {
        if (felt !== null && scene.anchor && !scene.anchor.some(({ id, upon }) => gone.ids.has(id) || upon?.needs.some((need) => gone.ids.has(need.id)))) return [];
        if (scene.anchor) return unservedOf({ users, groups: [scene.anchor] }, gone, components.of).map(({ id }) => id);
        const still = new Set(anchored(scene, graph, users, gone, components).map(({ id }) => id));
        return users.filter(({ id }) => !still.has(id) && !gone.ids.has(id)).map(({ id }) => id);
      },
    };
  };
  const sidesAt = new Map<number, number[]>();
  for (let c = 0; c < graph.nodes; c++) if (searched.cuts.isSide[c]) sidesAt.set(searched.cuts.parent[c]!, [...(sidesAt.get(searched.cuts.parent[c]!) ?? []), c]);
  const anchorVerdict = scene.anchor ? verdicts.get(scene.anchor)! : ofLargest;
  const deviceAt = new Map(devices.map(({ id, legs }) => [searched.cuts.placeOf[legs[0]!.node]!, id]));
  return {
    graph,
    devicesCut: (ids) => {
      const one = single(ids);
      if (one?.of !== 'byNode') return without(ids).cut(devices);
      if (deviceLosses.byNode[one.at] === 0) return [];
      return lostPlaces(searched.cuts, anchorVerdict, searched.cuts.placeOf[one.at]!, sidesAt).flatMap((place) => deviceAt.get(place) ?? []);
    },
    taken: (ids) => {
      const one = single(ids);
      if (one) return { users: sums.map((losses) => losses[one.of][one.at]!), hosts: hostLosses[one.of][one.at]!, devices: deviceLosses[one.of][one.at]! };
      const many = spread(ids);
      const layered = many && byLayer?.(many);
      if (layered) return layered;
      const rest = without(ids);
      return { users: rest.lost().map((users) => users.length), hosts: rest.cut(hosts).length, devices: rest.cut(devices).length };
    },
    cutOff: (ids) => {
      const rest = without(ids);
      return { hosts: rest.cut(hosts), devices: rest.cut(devices) };
    },
    lost: (ids) => without(ids).lost().map((users) => users.map(({ id }) => id)),
  };
}

/** What each unit that stands in several VLANs takes; null: it must be looked at as a whole. */
function layeredOf(layers: Layers, demands: readonly (readonly Demand[])[], scene: Scene, graph: Graph, components: Int32Array, people: readonly (readonly User[])[]): ((unit: Spread) => Taken | null) | null {
  if (!scene.anchor) return null;
  const verdicts = new Map<Group, Verdict>();
  const lostOf = (demand: Demand) => layeredLosses(layers, demand, verdicts);
  const services = demands.map((own) => own.map((demand) => lostOf({ ...demand, users: servedOf(graph, demand, undefined, components) })));
  const anchor = scene.anchor;
  const [hosts, devices] = people.map((users) => lostOf({ users, groups: [anchor] }));
  return (unit) => {
    const cut = [hosts!(unit), devices!(unit)];
    const users = services.map((own) => own.reduce<number | null>((sum, lost) => (sum === null ? null : plus(sum, lost(unit))), 0));
    return [...cut, ...users].includes(null) ? null : { users: users as number[], hosts: cut[0]!, devices: cut[1]! };
  };
}
function plus(sum: number, more: number | null): number | null {
  return more === null ? null : sum + more;
}

/** By member id the demands that it can serve. */
function touchingOf(demands: readonly (readonly Demand[])[]): ReadonlyMap<string, readonly Demand[]> {
  const touching = new Map<string, Demand[]>();
  for (const demand of demands.flat()) for (const group of demand.groups) for (const { id, upon } of group) for (const one of [id, ...(upon?.needs ?? []).map((need) => need.id)]) touching.set(one, [...(touching.get(one) ?? []), demand]);
  return touching;
}

/** The places that are without when the node at `place` is gone. */
function lostPlaces({ root, size }: ReturnType<typeof search>['cuts'], verdict: Verdict, place: number, sidesAt: ReadonlyMap<number, readonly number[]>): number[] {
  const sides = sidesAt.get(place) ?? [];
  const run = (from: number) => Array.from({ length: size[from]! }, (_, i) => from + i);
  const lost = sides.filter((side) => verdict.side[side]).flatMap(run);
  if (!verdict.rest[place]) return lost;
  const onSides = new Set(sides.flatMap(run));
  return [...lost, ...run(root[place]!).filter((one) => one !== place && !onSides.has(one))];
}

/** Which parts are not the largest, where nothing else is the anchor. */
function byLargest(scene: Scene, graph: Graph, cuts: ReturnType<typeof search>['cuts']): Verdict {
  const { weight, rank } = massOf(scene, graph.nodes);
  const byPlace = (values: Float64Array) => Float64Array.from(cuts.nodeAt, (node) => values[node]!);
  return largestVerdict(cuts, byPlace(weight), byPlace(rank));
}

function added(graph: Graph, all: readonly Losses[]): Losses {
  if (all.length === 1) return all[0]!;
  const sum = { byNode: new Float64Array(graph.nodes), byEdge: new Float64Array(graph.from.length) };
  for (const key of ['byNode', 'byEdge'] as const) for (const one of all) for (let i = 0; i < sum[key].length; i++) sum[key][i]! += one[key][i]!;
  return sum;
}

/** Flags as long as the graph, which may have grown since. */
function padded(gone: ReturnType<typeof goneOf>, graph: Graph): ReturnType<typeof goneOf> {
  const grown = (flags: Uint8Array, length: number) => {
    if (flags.length >= length) return flags;
    const longer = new Uint8Array(length);
    longer.set(flags);
    return longer;
  };
  return { ids: gone.ids, nodes: grown(gone.nodes!, graph.nodes), edges: grown(gone.edges!, graph.from.length) };
}
