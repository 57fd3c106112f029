/** Knows the one thing whose presence removes a failure, and proves it by weighing again with it. */
import { type Graph, graphOf } from './graph.js';
import { type Demand, type Gone, servedOf, type User } from './losses.js';
import { distinct } from '../model/order.js';
import type { Network } from './network.js';
import { anchored, type Scene } from './scene.js';
import type { Table, Taken } from './table.js';
import { goneOf, namesOf, type Removable } from './units.js';

/**
 * One sentence, or null where no single addition removes the failure. For a cable: a second one beside it. For a box: one cable that leads around it,
 * where that is enough, else a second box cabled to the same places. For a group: the one member to be taken out of it. Where the failure is only
 * possible, the cure is to look first.
 */
export function cureOf(scene: Scene, table: Table, removable: Removable, certainty: 'proven' | 'possible', taken: Taken): string | null {
  const { unit, ids } = removable;
  const named = namesOf(scene.told.topology);
  const isLost = table.taken(ids);
  if (certainty === 'possible' && isLost.hosts + isLost.devices + isLost.users.reduce((sum, lost) => sum + lost, 0) === 0) return `Confirm the inferred cables around ${unit.name} first; if they are there, nothing needs to be bought.`;
  if (unit.kind === 'group') return groupCure(table, removable, named);
  if (unit.kind === 'link') {
    const link = scene.told.topology.links.find(({ id }) => id === unit.id)!;
    const [a, b] = link.ends.map(({ device }) => named(device));
    return isCured(scene, removable, withTwin(scene, removable)) ? `Lay a second cable between ${a} and ${b}.` : null;
  }
  const around = unit.kind === 'provider' || taken.users.length === 0 ? null : cableAround(scene, removable);
  if (around) return `Lay a cable between ${named(around[0])} and ${named(around[1])}.`;
  if (!isCured(scene, removable, withTwin(scene, removable))) return null;
  return SECOND[unit.kind](unit.name);
}
const SECOND = {
  device: (name: string) => `Put a second box beside ${name}, cabled to everything that hangs on it and ready to take over.`,
  segment: (name: string) => `Put a second box beside ${name}, or plug what hangs on it into two other places.`,
  provider: (name: string) => `Order a second line beside ${name} that does not share its way into the building.`,
} as const;

interface Amended {
  readonly graph: Graph;
  /** The node that stands in for one that is gone. */
  readonly twinOf: ReadonlyMap<number, number>;
}

/** The network with a second one of the unit: of each of its nodes, cabled to the same places, and of each of its edges. */
function withTwin({ network }: Scene, { ids }: Removable): Amended {
  const { graph, nodesOf, edgesOf } = network;
  const twinOf = new Map(ids.flatMap((id) => nodesOf.get(id) ?? []).map((node, i) => [node, graph.nodes + i]));
  const from = [...graph.from];
  const to = [...graph.to];
  for (let edge = 0; edge < graph.from.length; edge++) {
    const [a, b] = [graph.from[edge]!, graph.to[edge]!];
    if (!twinOf.has(a) && !twinOf.has(b)) continue;
    from.push(twinOf.get(a) ?? a);
    to.push(twinOf.get(b) ?? b);
  }
  for (const edge of ids.flatMap((id) => edgesOf.get(id) ?? [])) {
    from.push(graph.from[edge]!);
    to.push(graph.to[edge]!);
  }
  return { graph: graphOf(graph.nodes + twinOf.size, from, to), twinOf };
}

/** Whether nothing is lost any more with the unit gone from the amended network: users, members and end hosts may hang on its twin as well. */
function isCured(scene: Scene, { ids }: Removable, { graph, twinOf }: Amended): boolean {
  const twins = new Set(ids);
  const legsOf = (one: User): User['legs'] => one.legs.flatMap((leg) => [{ ...leg, link: leg.link !== null && twins.has(leg.link) ? null : leg.link }, ...(twinOf.has(leg.node) ? [{ node: twinOf.get(leg.node)!, link: null }] : [])]);
  const gone = grown(goneOf(ids, scene.network), graph);
  const isMember = (id: string) => twins.has(id);
  const moved = (demand: Demand): Demand => ({
    users: demand.users.filter(({ id }) => !twins.has(id)).map((user) => ({ ...user, legs: legsOf(user) })),
    // A second one of a member serves under a name of its own.
    groups: demand.groups.map((group) => group.map((member) => ({ id: isMember(member.id) ? `second ${member.id}` : member.id, legs: legsOf({ ...member, self: null }) }))),
  });
  const demands = scene.services.flatMap((one) => one.demands).map(moved);
  if (!demands.every((demand) => servedOf(graph, demand, gone).length === demand.users.length)) return false;
  const people = [...scene.hosts, ...scene.devices].filter(({ id }) => !twins.has(id));
  const before = anchored(scene, scene.network.graph, people).length;
  if (!scene.anchor) return anchored(scene, graph, people.map((user) => ({ ...user, legs: legsOf(user) })), gone).length >= before;
  const { groups } = moved({ users: [], groups: [scene.anchor] });
  return servedOf(graph, { users: people.map((user) => ({ ...user, legs: legsOf(user) })), groups }, gone).length >= before;
}

/** The first cable between two neighbours of the unit that removes the failure; it carries every VLAN. */
function cableAround(scene: Scene, removable: Removable): readonly [string, string] | null {
  const { network } = scene;
  const nodes = removable.ids.flatMap((id) => network.nodesOf.get(id) ?? []);
  if (nodes.length === 0 || needsUnit(scene, removable)) return null;
  const { offsets, far } = network.graph;
  const carries = new Set(scene.devices.map(({ id }) => id));
  const beside = distinct(nodes.flatMap((node) => [...far.slice(offsets[node]!, offsets[node + 1]!)]).map((node) => network.idOf[node]!).filter((id) => carries.has(id) && !removable.ids.includes(id))).slice(0, MOST_NEIGHBOURS);
  for (const [i, a] of beside.entries()) for (const b of beside.slice(i + 1)) if (isCured(scene, removable, withCable(network, a, b))) return [a, b];
  return null;
}
const MOST_NEIGHBOURS = 12;

function withCable({ graph, nodesOf, vlanAt, routers }: Network, a: string, b: string): Amended {
  const ends = nodesOf.get(a)!.flatMap((x) => nodesOf.get(b)!.filter((y) => vlanAt[x] === vlanAt[y] || routers.has(a) || routers.has(b)).map((y) => [x, y] as const));
  return { graph: graphOf(graph.nodes, [...graph.from, ...ends.map(([x]) => x)], [...graph.to, ...ends.map(([, y]) => y)]), twinOf: new Map() };
}
/** Whether some service needs the unit itself: then no cable stands in for it. */
function needsUnit({ services, anchor }: Scene, { ids }: Removable): boolean {
  const groups = [...services.flatMap((one) => one.demands.flatMap((demand) => demand.groups)), ...(anchor ? [anchor] : [])];
  return groups.some((group) => group.length > 0 && group.every(({ id }) => ids.includes(id)));
}

/** The member whose leaving the group leaves nothing lost with the rest. */
function groupCure(table: Table, { unit, ids }: Removable, named: (id: string) => string): string | null {
  for (const id of ids) {
    const rest = table.taken(ids.filter((other) => other !== id));
    if (rest.hosts === 0 && rest.devices === 0 && rest.users.every((lost) => lost === 0)) return `Take ${named(id)} out of ${unit.name}, so that both do not fail together.`;
  }
  return null;
}

function grown(gone: Gone, graph: Graph): Gone {
  const longer = (flags: Uint8Array | undefined, length: number) => {
    const all = new Uint8Array(length);
    if (flags) all.set(flags.subarray(0, length));
    return all;
  };
  return { ids: gone.ids, nodes: longer(gone.nodes, graph.nodes), edges: longer(gone.edges, graph.from.length) };
}
