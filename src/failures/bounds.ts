/** Knows how sure a failure is: what stops with every inferred link real, what may stop with only confirmed ones, and what unexplained ports leave open. */
import { distinct, groupBy } from '../model/order.js';
import { cutsOf } from './cuts.js';
import { componentsOf, type Graph, graphOf } from './graph.js';
import { type Demand, type Member, upholdingOf } from './losses.js';
import { confirmedOnly, type Network, nodesWith } from './network.js';
import { type OpenEnd, openEnds } from './open-ends.js';
import { joinedWays, type OnTheWay, onTheWay, withBackEdges } from './paths.js';
import { anchored, type Scene, servedPart } from './scene.js';
import { secondLegs } from './second-legs.js';
import { type Table, type Taken, tableOf } from './table.js';
import { uncoveredOf } from './uncovered.js';
import { goneOf } from './units.js';
import { whereaboutsOf } from './whereabouts.js';

export interface Judged {
  readonly taken: Taken;
  readonly certainty: 'proven' | 'possible';
  readonly asFarAsSeen: readonly string[];
  /** Indices of further services that stop only without the inferred links. */
  readonly further: readonly number[];
  /** Inferred links and segments without which alone anything is lost; empty: it is lost with all of them there. */
  readonly hangsOn: readonly string[];
  /** What may stand in for the boxes that those lost hang on, these among them, by group, where nothing is lost if it does; empty: it is lost in any case. */
  readonly coveredBy: readonly (readonly string[])[];
  /** Whether the i-th service is sure to stop for those told. */
  isSure(i: number): boolean;
}
export interface Bounds {
  /** All inferred links real. */
  readonly upper: Table;
  /** Null: nothing is lost, in no case. */
  judge(ids: readonly string[]): Judged | null;
  cutDevices(ids: readonly string[], taken: Taken): readonly string[];
}

/**
 * Two runs and a check. Links that are only inferred may not be there: what is lost with them all real is certain as far as they go, what is lost
 * only without them is possible. Users that confirmed links alone do not serve hang on inferred ones: whatever lies on a way of theirs may be the
 * only one. Last, ports that are up and unexplained are joined to one imagined box, and hosts whose port nobody told hang on all that may have
 * it: what is then no longer lost is told `as far as seen`. So is what is lost as well if boxes that may stand in for each other do not.
 */
export function boundsOf(scene: Scene): Bounds {
  const { network } = scene;
  const demands = scene.services.map((one) => one.demands);
  const upper = tableOf(scene, network.graph, demands);
  const loose = looseEnds(scene, demands);
  const carriers = new Set(network.nodesOf.keys());
  const ends = openEnds(scene.told.topology, scene.told.facts, carriers);
  const { unplaced, wider } = whereaboutsOf(scene);
  const second = secondLegs(scene);
  const isOpen = unplaced.size > 0 || new Set(ends.map(({ device }) => device)).size > 1 || (second.on.size > 0 && ends.length > 0);
  const beside = network.graph.nodes;
  const wide = <T extends Member>(one: T & Scene['hosts'][number]) => second.wider(wider(one), beside);
  const widely = (own: readonly Demand[]) => own.map((demand) => ({ users: demand.users.map(wide), groups: demand.groups.map((group) => second.widerIn(group, beside)) }));
  const uncovered = uncoveredOf(scene, demands);
  const joined = isOpen ? tableOf({ ...scene, hosts: scene.hosts.map(wide), anchor: scene.anchor && second.widerIn(scene.anchor, beside) }, joinedAt(network, ends), demands.map(widely)) : null;
  return {
    upper,
    judge: (ids) => {
      const taken = upper.taken(ids);
      const isFelt = taken.hosts > 0 || taken.devices > 0 || taken.users.some((lost) => lost > 0);
      if (!isFelt) {
        const possible = loose?.taken(ids);
        if (possible) return { taken: possible, certainty: 'possible', asFarAsSeen: [], further: [], hangsOn: loose!.hangsOn(ids), coveredBy: [], isSure: () => false };
        const more = uncovered?.(ids, taken);
        return more ? { ...more, certainty: 'possible', further: [], hangsOn: [], isSure: () => false } : null;
      }
      const still = joined?.taken(ids) ?? taken;
      const isSure = (i: number) => still.users[i]! >= taken.users[i]!;
      const holds = taken.users.some((lost) => lost > 0) ? taken.users.every((_, i) => isSure(i)) : still.hosts >= taken.hosts && still.devices >= taken.devices;
      const isWhole = holds && still.hosts >= taken.hosts && still.devices >= taken.devices;
      const more = uncovered?.(ids, taken);
      const [unsure, unmet] = [loose?.taken(ids)?.users, more?.taken.users];
      const further = taken.users.flatMap((lost, i) => (lost === 0 && ((unsure?.[i] ?? 0) > 0 || (unmet?.[i] ?? 0) > 0) ? [i] : []));
      return { taken, certainty: holds ? 'proven' : 'possible', asFarAsSeen: [...ids.flatMap((id) => unplaced.get(id) ?? []), ...(isWhole ? [] : [...secondCables(second.on, ids), ...portsBeside(scene, ids, ends)]), ...(more?.asFarAsSeen ?? [])], further, hangsOn: [], coveredBy: [], isSure };
    },
    cutDevices: (ids, taken) => (taken.devices === 0 ? [] : upper.taken(ids).devices > 0 ? [...upper.devicesCut(ids)].sort() : (loose?.cutDevices(ids) ?? [])),
  };
}

/** What may be lost where inferred links are not there; null where there are none. */
function looseEnds(scene: Scene, demands: readonly (readonly Demand[])[]) {
  const { network, anchor } = scene;
  const graph = confirmedOnly(network);
  if (graph === network.graph) return null;
  const cuts = cutsOf(network.graph);
  const unsure = unsureOf(network);
  const parted = demands.map((own) => own.map((demand) => split(graph, demand)));
  const table = tableOf(scene, graph, parted.map((own) => own.map(({ firm }) => firm)));
  const wayOf = (demand: Demand): OnTheWay => {
    const ways = [demand, ...upholdingOf(demand.groups)].map((one) => onTheWay(cuts, one, network.graph.from.length));
    return withBackEdges(ways.length === 1 ? ways[0]! : joinedWays(ways), cuts, network.graph.from, network.graph.to);
  };
  const floating = parted.map((own) => own.filter(({ loose }) => loose.users.length > 0).map(({ loose }) => ({ users: loose.users, way: wayOf(loose) })));
  const lacking = (users: Scene['hosts']) => {
    const firm = new Set(anchored(scene, graph, users).map(({ id }) => id));
    const loose = anchored(scene, network.graph, users).filter(({ id }) => !firm.has(id));
    return { users: loose, way: anchor && loose.length > 0 ? wayOf({ users: loose, groups: [anchor] }) : null };
  };
  const hosts = lacking(scene.hosts);
  const devices = lacking(scene.devices);
  const touches = (way: OnTheWay | null, ids: readonly string[]) => way !== null && ids.some((id) => nodesWith(network, id).some((node) => way.nodes[node]) || (network.edgesOf.get(id) ?? []).some((edge) => way.edges[edge]));
  const among = (users: Scene['hosts'], ids: readonly string[]) => users.filter(({ id }) => !ids.includes(id));
  return {
    taken: (ids: readonly string[]): Taken | null => {
      const firm = table.taken(ids);
      const users = firm.users.map((lost, i) => lost + floating[i]!.reduce((sum, { users: own, way }) => sum + (touches(way, ids) ? among(own, ids).length : 0), 0));
      const taken = { users, hosts: firm.hosts + (touches(hosts.way, ids) ? among(hosts.users, ids).length : 0), devices: firm.devices + (touches(devices.way, ids) ? among(devices.users, ids).length : 0) };
      return taken.hosts > 0 || taken.devices > 0 || users.some((lost) => lost > 0) ? taken : null;
    },
    /** What is only inferred and would join what loses its confirmed way without `ids` to what keeps it. */
    hangsOn: (ids: readonly string[]): readonly string[] => {
      const { of } = componentsOf(graph, goneOf(ids, network));
      const kept = new Set((anchor ?? []).flatMap(({ legs }) => legs.map(({ node }) => of[node]!)));
      const joins = (edge: number) => {
        const [a, b] = [of[network.graph.from[edge]!]!, of[network.graph.to[edge]!]!];
        return a >= 0 && b >= 0 && a !== b && (kept.size === 0 || kept.has(a) !== kept.has(b));
      };
      return distinct([...unsure].flatMap(([id, edges]) => (edges.some(joins) ? id : [])));
    },
    cutDevices: (ids: readonly string[]) => [...table.devicesCut(ids), ...(touches(devices.way, ids) ? among(devices.users, ids).map(({ id }) => id) : [])].sort(),
  };
}

/** The edges that are there only by inference, by the link or segment that they are of. */
function unsureOf({ graph, inferred, idOf, edgesOf }: Network): ReadonlyMap<string, readonly number[]> {
  const linkOf = new Map([...edgesOf].flatMap(([id, edges]) => edges.map((edge) => [edge, id] as const)));
  return groupBy([...inferred.keys()].filter((edge) => inferred[edge]), (edge) => { const id = linkOf.get(edge); return id !== undefined && !id.includes(' ') ? id : idOf[graph.from[edge]!]!; });
}

function split(graph: Graph, demand: Demand): { readonly firm: Demand; readonly loose: Demand } {
  const firm = servedPart(graph, demand);
  const ids = new Set(firm.users.map(({ id }) => id));
  return { firm, loose: { ...demand, users: demand.users.filter(({ id }) => !ids.has(id)) } };
}

/** The network with one more box, cabled to everything that has an open end. */
function joinedAt({ graph, nodesOf }: Network, ends: readonly OpenEnd[]): Graph {
  const nodes = [...new Set(ends.flatMap(({ device }) => nodesOf.get(device) ?? []))];
  return graphOf(graph.nodes + 1, [...graph.from, ...nodes], [...graph.to, ...nodes.map(() => graph.nodes)]);
}

function secondCables(on: ReadonlyMap<string, readonly string[]>, ids: readonly string[]): string[] {
  const names = distinct(ids.flatMap((id) => on.get(id) ?? []));
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return names.length === 0 ? [] : [`whether ${shown.join(', ')} ${names.length === 1 ? 'has' : 'have'} a second cable, which sends nothing while the first one works`];
}

const MOST_PORTS = 20;
/** Open ends stand together by device. */
const endsByDevice = new WeakMap<readonly OpenEnd[], ReadonlyMap<string, readonly OpenEnd[]>>();
function byDevice(ends: readonly OpenEnd[]): ReadonlyMap<string, readonly OpenEnd[]> {
  const known = endsByDevice.get(ends) ?? groupBy(ends, ({ device }) => device);
  endsByDevice.set(ends, known);
  return known;
}
/** The open ends on both sides of the cut: those that are cut off first. */
function portsBeside({ network, anchor }: Scene, ids: readonly string[], ends: readonly OpenEnd[]): string[] {
  const { of } = componentsOf(network.graph, goneOf(ids, network));
  const kept = new Set((anchor ?? []).flatMap(({ legs }) => legs.map(({ node }) => of[node]!)));
  const isKept = (device: string) => (network.nodesOf.get(device) ?? []).some((node) => kept.has(of[node]!));
  const found: Record<'cut' | 'kept', string[]> = { cut: [], kept: [] };
  for (const [device, own] of byDevice(ends)) {
    if (found.cut.length >= MOST_PORTS) break;
    const side = found[isKept(device) ? 'kept' : 'cut'];
    if (!ids.includes(device) && side.length < MOST_PORTS) side.push(...own.map(({ says }) => says));
  }
  return [...found.cut, ...found.kept].slice(0, MOST_PORTS);
}
