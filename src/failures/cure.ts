/** Knows the one thing whose presence removes a failure, and proves it by weighing again with it. */
import { componentsOf, type Graph, graphOf } from './graph.js';
import { type Gone, servedOf, type User } from './losses.js';
import { distinct, groupBy } from '../model/order.js';
import { few } from './names.js';
import type { Network } from './network.js';
import { isPower } from './power.js';
import { anchored, type Scene } from './scene.js';
import type { Table, Taken } from './table.js';
import { goneOf, namesOf } from './units.js';
import type { Removable } from './removable.js';

interface Known {
  readonly scene: Scene;
  readonly table: Table;
  readonly named: (id: string) => string;
  /** Devices that carry others, and nodes on which an end host hangs by one leg only. */
  readonly carries: ReadonlySet<string>;
  readonly hangsOn: ReadonlySet<number>;
  /** Names of machines that carry guests and no cables of others. */
  readonly machines: ReadonlySet<string>;
  /** Ids of end hosts that hang on one box only, by that box. */
  readonly loneOn: ReadonlyMap<string, readonly string[]>;
}

/**
 * Cures by unit id. For a cable: a second one beside it. For a box: one cable that leads around it, where that is enough (weighed again to prove it),
 * else a second box with the same cables and duties, which leaves the network as it is now. For a group: the member to be taken out of it, or those that need a stand-in elsewhere.
 * `known`: the cure where it is known already. Where the failure is only possible, the cure is to look first. No entry: no single addition removes it.
 */
export function curesOf(scene: Scene, table: Table, rows: readonly { readonly removable: Removable; readonly certainty: 'proven' | 'possible'; readonly known?: string }[]): ReadonlyMap<string, string> {
  const hangsOn = new Set(scene.hosts.flatMap(({ legs }) => (legs.length === 1 ? [legs[0]!.node] : [])));
  const lone = scene.network.hosts.flatMap(({ id, legs }) => {
    const [on, ...others] = new Set(legs.map(({ node }) => scene.network.idOf[node]!));
    return on === undefined || others.length > 0 ? [] : [{ id, on }];
  });
  const loneOn = new Map([...groupBy(lone, ({ on }) => on)].map(([on, same]) => [on, same.map(({ id }) => id)]));
  const named = namesOf(scene.told.topology);
  const machines = new Set(scene.told.topology.devices.filter(({ roles }) => roles.includes('hypervisor') && !roles.some((role) => role === 'switch' || role === 'router' || role === 'firewall')).map(({ id }) => named(id)));
  const known: Known = { scene, table, named, machines, carries: new Set(scene.devices.map(({ id }) => id)), hangsOn, loneOn };
  const ends = new Map(scene.told.topology.links.map((link) => [link.id, link.ends.map(({ device }) => known.named(device))]));
  return new Map(rows.flatMap(({ removable, certainty, known: given }) => {
    const cure = given ?? cureOf(known, removable, certainty, ends);
    return cure === null ? [] : [[removable.unit.id, cure] as const];
  }));
}

function cureOf(known: Known, removable: Removable, certainty: 'proven' | 'possible', ends: ReadonlyMap<string, readonly string[]>): string | null {
  const { unit, ids } = removable;
  if (certainty === 'possible' && isSafe(known.table.taken(ids))) return `Confirm the inferred cables around ${unit.name} first; if they are there, nothing needs to be bought.`;
  switch (unit.kind) {
    case 'group':
      return groupCure(known, removable);
    case 'link':
      return `Lay a second cable between ${ends.get(unit.id)?.join(' and ') ?? unit.name}.`;
    case 'provider': {
      const line = known.scene.told.topology.providers.find(({ id }) => id === unit.id);
      const change = line ? `, and let ${known.named(line.edge.device)} change over to it by itself` : '';
      return `Order a second line beside ${unit.name} that does not share its way into the building${change}.`;
    }
    case 'segment': {
      const { hosts, boxes } = hangingOn(known, unit.id);
      return hosts.length > 0 && boxes.length > 0 ? `Plug what hangs on ${unit.name} straight into ${few(boxes, 2)}, or put a second box beside it.` : `Put a second box beside ${unit.name}, or plug what hangs on it into two other places.`;
    }
    case 'device': {
      const around = cableAround(known, removable);
      return around ? `Lay a cable between ${known.named(around[0])} and ${known.named(around[1])}.` : secondBox(known, removable);
    }
  }
}

/** A second box with the same cables and duties, told by what they are. */
function secondBox(known: Known, { unit: { id, name } }: Removable): string {
  const { hosts, boxes } = hangingOn(known, id);
  const subnets = known.scene.told.topology.subnets.filter(({ gateways }) => gateways.length === 1 && gateways[0] === id).map(({ cidr }) => cidr);
  const lines = known.scene.told.topology.providers.filter(({ edge }) => edge.device === id).map((line) => line.name);
  const isServing = !known.scene.network.nodesOf.has(id);
  // What a machine carries inside has no cable of its own.
  const carrier = isServing ? boxes.find((box) => known.machines.has(box)) : undefined;
  if (carrier !== undefined) return `Run a second ${name} on another machine than ${carrier}.`;
  const isMachine = known.machines.has(name);
  const cabled = boxes.length > 0 ? `, cabled to ${few(boxes, 4)} as well` : '';
  const duties = [
    ...(isServing ? ['that does the same work'] : []),
    ...(subnets.length > 0 ? [`that takes over as the gateway of ${few(subnets, 2)}`] : []),
    ...(lines.length > 0 ? [`with a way of its own to ${few(lines, 2)}`] : []),
    ...(hosts.length === 0 ? [] : [isMachine ? `that can run ${few(hosts)} too` : `and give ${few(hosts)} a second cable to it`]),
  ];
  return `Put a second box beside ${name}${[cabled, ...duties.map((duty) => (duty.startsWith('that') && cabled === '' ? ` ${duty}` : `, ${duty}`))].join('')}.`;
}

/** Names of what is plugged into a box or segment by one cable only, and of the boxes beside it; sorted. */
function hangingOn({ scene: { network }, named, carries, loneOn }: Known, id: string): { readonly hosts: readonly string[]; readonly boxes: readonly string[] } {
  const own = new Set(network.nodesOf.get(id) ?? []);
  const carriersOf = own.size > 0 ? [...own].flatMap((node) => [...network.graph.far.subarray(network.graph.offsets[node]!, network.graph.offsets[node + 1]!)]) : network.hosts.filter((host) => host.id === id).flatMap(({ legs }) => legs.map(({ node }) => node));
  const boxes = new Set(carriersOf.map((node) => network.idOf[node]!).filter((one) => one !== id && carries.has(one)));
  return { hosts: distinct((loneOn.get(id) ?? []).map(named)), boxes: distinct([...boxes].map(named)) };
}

/** Whether nothing is lost any more with the unit gone from the amended network, by whoever is served in it. */
function isCured(scene: Scene, { ids }: Removable, graph: Graph): boolean {
  const { nodes, edges } = goneOf(ids, scene.network);
  const longer = new Uint8Array(graph.from.length);
  longer.set(edges!);
  const gone: Gone = { ids: new Set(ids), nodes, edges: longer };
  const left = (users: readonly User[]) => users.filter(({ id }) => !gone.ids.has(id));
  const components = componentsOf(graph, gone);
  const before = componentsOf(graph);
  if (!scene.services.every(({ asked }) => asked.every((demand) => servedOf(graph, demand, gone, components.of).length === left(servedOf(graph, demand, undefined, before.of)).length))) return false;
  const people = left([...scene.hosts, ...scene.devices]);
  return anchored(scene, graph, people, gone, components).length >= anchored(scene, graph, people, undefined, before).length;
}

/** A cable between two neighbours of the unit that removes the failure; it carries every VLAN. There is none where more than two parts fall apart. */
function cableAround({ scene, carries, hangsOn }: Known, removable: Removable): readonly [string, string] | null {
  const { network } = scene;
  const nodes = removable.ids.flatMap((id) => network.nodesOf.get(id) ?? []);
  if (nodes.length === 0 || nodes.some((node) => hangsOn.has(node)) || needsUnit(scene, removable)) return null;
  const { offsets, far } = network.graph;
  const components = componentsOf(network.graph, goneOf(removable.ids, network)).of;
  const beside = distinct(nodes.flatMap((node) => [...far.slice(offsets[node]!, offsets[node + 1]!)]).map((node) => network.idOf[node]!).filter((id) => carries.has(id) && !removable.ids.includes(id)));
  const parts = [...groupBy(beside, (id) => components[network.nodesOf.get(id)![0]!]!).values()];
  const [a, b, ...others] = parts.map(([first]) => first!);
  return a !== undefined && b !== undefined && others.length === 0 && isCured(scene, removable, withCable(network, a, b)) ? [a, b] : null;
}

function withCable({ graph, nodesOf, vlanAt, routers }: Network, a: string, b: string): Graph {
  const ends = nodesOf.get(a)!.flatMap((x) => nodesOf.get(b)!.filter((y) => vlanAt[x] === vlanAt[y] || routers.has(a) || routers.has(b)).map((y) => [x, y] as const));
  return graphOf(graph.nodes, [...graph.from, ...ends.map(([x]) => x)], [...graph.to, ...ends.map(([, y]) => y)]);
}
/** Whether some service needs the unit itself: then no cable stands in for it. */
function needsUnit({ services, anchor }: Scene, { ids }: Removable): boolean {
  const groups = [...services.flatMap((one) => one.lasting.flatMap((demand) => demand.groups)), ...(anchor ? [anchor] : [])];
  return groups.some((group) => group.length > 0 && group.every(({ id }) => ids.includes(id)));
}

function isSafe({ users, hosts, devices }: Taken): boolean {
  return hosts === 0 && devices === 0 && users.every((lost) => lost === 0);
}

/** What takes the danger out of a group, by what it has in common; for what only shares a place, the member whose leaving it leaves nothing lost with the rest. */
function groupCure(known: Known, { unit, ids }: Removable): string | null {
  const { table, named, scene: { network, told } } = known;
  if (unit.risk === 'broadcast-domain') return `Switch loop protection on at ${few((network.domains.get(unit.id)?.unguarded ?? []).map(named), 4)}.`;
  if (unit.risk === 'member' || unit.risk === 'line-card') {
    const far = told.topology.links.filter(({ id }) => ids.includes(id)).flatMap(({ ends }) => ends.map(({ device }) => named(device)).filter((name) => !unit.name.endsWith(` of ${name}`)));
    const hosts = network.hosts.filter(({ legs }) => legs.length > 0 && legs.every(({ link }) => link !== null && ids.includes(link))).map(({ id }) => named(id));
    const cabled = distinct([...far, ...hosts]);
    return cabled.length === 0 ? null : `Lay a second cable from ${few(cabled, 4)} to another ${unit.risk === 'member' ? 'member' : 'card'} of ${unit.name.split(' of ').slice(1).join(' of ')}.`;
  }
  const member = ids.find((id) => isSafe(table.taken(ids.filter((other) => other !== id))));
  if (member === undefined) return severalOut(known, unit, ids);
  const how = unit.risk === 'upstream' ? ': let it leave through another box of the provider' : isPower({ kind: unit.risk ?? '', name: unit.name }) ? ': feed it from another circuit or battery' : '';
  return `Take ${named(member)} out of ${unit.name}, so that both do not fail together${how}.`;
}

/** The fewest members, none of them superfluous, without which the rest of the group may fail together. What stops something by itself does so anywhere: it needs a stand-in, or a second feed. */
function severalOut({ table, named }: Known, unit: Removable['unit'], ids: readonly string[]): string | null {
  const staying = ids.reduce<readonly string[]>((safe, id) => (isSafe(table.taken([...safe, id])) ? [...safe, id] : safe), []);
  const leaving = ids.filter((id) => !staying.includes(id));
  const needed = leaving.filter((id) => !isSafe(table.taken([id])));
  const [alone, together] = [distinct(needed.map(named)), distinct(leaving.filter((id) => !needed.includes(id)).map(named))];
  const isFed = isPower({ kind: unit.risk ?? '', name: unit.name });
  const said = [
    ...(alone.length === 0 ? [] : [isFed ? `feed ${few(alone, 4)} from a second circuit or battery as well` : `give ${few(alone, 4)} a stand-in outside ${unit.name}`]),
    ...(together.length === 0 ? [] : [isFed ? `feed ${few(together, 4)} from another circuit or battery` : `take ${few(together, 4)} out of ${unit.name}`]),
  ].join(', and ');
  return said === '' ? null : `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}
