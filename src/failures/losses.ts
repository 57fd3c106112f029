/** Knows who loses what: demands of users on groups of members, judged for every single unit at once or for any set of removals. */
import { type Cuts, cutsOf } from './cuts.js';
import { componentsOf, type Graph, type Removal } from './graph.js';
import { anyOfVerdicts, type Verdict, verdictOf } from './partition.js';

/** A user: the nodes it hangs on (any one is enough); `self` is the node that it is, where it carries others. */
export interface User {
  readonly id: string;
  readonly legs: readonly { readonly node: number; readonly link: string | null }[];
  readonly self: number | null;
}
/** A member of a group: reached at any of its nodes. `id` is the device or provider; with it the member is gone. */
export interface Member {
  readonly id: string;
  readonly legs: User['legs'];
  /** What it cannot do without, whoever asks it; absent: nothing. */
  readonly upon?: Upon;
}
/** Each of `needs` must be reached from the box that a leg is on, or just be there where the way to it was not seen (no legs): `boxAt` gives the nodes of the box at a node. */
export interface Upon {
  readonly needs: readonly Member[];
  boxAt(node: number): readonly number[];
}
export type Group = readonly Member[];
/** What these users need: of every group at least one member. */
export interface Demand {
  readonly users: readonly User[];
  readonly groups: readonly Group[];
}

/** What is gone: flags of nodes and edges, ids of units (members and users among them), links that are legs. */
export interface Gone extends Removal {
  readonly ids: ReadonlySet<string>;
}
const NOTHING: Gone = { ids: new Set() };

/** Users that are served once `gone` is gone, with the legs by which they are; those that are themselves gone are not. */
export function servedOf(graph: Graph, demand: Demand, gone: Gone = NOTHING, components = componentsOf(graph, gone).of): User[] {
  const served: User[] = [];
  const parts = servedParts(demand.groups, gone, components);
  for (const user of demand.users) {
    if (gone.ids.has(user.id)) continue;
    const legs = user.legs.every((leg) => isServedAt(leg, parts, gone, components)) ? user.legs : user.legs.filter((leg) => isServedAt(leg, parts, gone, components));
    if (legs.length > 0) served.push(legs === user.legs ? user : { ...user, legs });
  }
  return served;
}

/** The users that are not gone themselves and are not served once `gone` is gone. */
export function unservedOf({ users, groups }: Demand, gone: Gone, components: Int32Array): User[] {
  const parts = servedParts(groups, gone, components);
  return users.filter(({ id, legs }) => !gone.ids.has(id) && !legs.some((leg) => isServedAt(leg, parts, gone, components)));
}

/** The components that hold a member of every group; null: all do, since there is no group. */
function servedParts(groups: readonly Group[], gone: Gone, components: Int32Array): ReadonlySet<number> | null {
  let parts: Set<number> | null = null;
  for (const group of groups) {
    const own = new Set<number>();
    for (const { id, legs, upon } of group) if (!gone.ids.has(id)) for (const leg of legs) if (isOpen(leg, gone, components) && (parts === null || parts.has(components[leg.node]!)) && isUpheld(leg, upon, gone, components)) own.add(components[leg.node]!);
    parts = own;
  }
  return parts;
}
/** Whether what a member cannot do without is reached from the box at this leg of it. */
export function isUpheld({ node }: Leg, upon: Upon | undefined, gone: Gone, components: Int32Array): boolean {
  if (!upon) return true;
  const parts = new Set(upon.boxAt(node).map((one) => components[one]!));
  parts.delete(-1);
  return upon.needs.every(({ id, legs }) => !gone.ids.has(id) && (legs.length === 0 || legs.some((leg) => isOpen(leg, gone, components) && parts.has(components[leg.node]!))));
}
/** Members without the legs at which they could do nothing as things are; the very same group where there are none. */
export function upheldIn(group: Group, components: Int32Array): Group {
  if (group.every(({ upon }) => !upon)) return group;
  return group.map((member) => (member.upon ? { ...member, legs: member.legs.filter((leg) => isUpheld(leg, member.upon, NOTHING, components)) } : member)).filter(({ legs }) => legs.length > 0);
}
/** What members of these groups cannot do without, as demands of the boxes that they are on: each once. */
export function upholdingOf(groups: readonly Group[]): readonly Demand[] {
  const demands = new Map<string, Demand>();
  for (const { id, legs, upon } of groups.flat()) {
    for (const need of upon?.needs ?? []) {
      if (need.legs.length === 0) continue;
      const boxes = new Map(legs.map(({ node }) => [upon!.boxAt(node).join(' '), upon!.boxAt(node)]));
      const users = [...boxes.values()].map((nodes): User => ({ id: `box of ${id}`, legs: nodes.map((node) => ({ node, link: null })), self: null }));
      demands.set(`${id} ${need.id}`, { users, groups: [[need]] });
    }
  }
  return [...demands.values()];
}
type Leg = User['legs'][number];
function isOpen({ node, link }: Leg, gone: Gone, components: Int32Array): boolean {
  return components[node] !== -1 && (link === null || !gone.ids.has(link));
}
function isServedAt(leg: Leg, parts: ReadonlySet<number> | null, gone: Gone, components: Int32Array): boolean {
  return isOpen(leg, gone, components) && (parts === null || parts.has(components[leg.node]!));
}

/** Everything that is asked again and again of one graph. */
export interface Searched {
  readonly graph: Graph;
  readonly cuts: Cuts;
  /** Where nodes were made one: the node that each is now; absent: none was. */
  readonly at?: Int32Array;
}
export function search(graph: Graph): Searched {
  return { graph, cuts: cutsOf(graph) };
}

/** How many users each single node or edge takes with it, by node and by edge. The user that the node itself is does not count. */
export interface Losses {
  readonly byNode: Float64Array;
  readonly byEdge: Float64Array;
  /** Where boxes and cables were told: the users with several places whom all of its nodes or edges together take. They are not in the others then. */
  readonly byBox?: Float64Array;
  readonly byCable?: Float64Array;
}
/** Number of the box of each node, and of the cable of each edge; -1: none. */
export interface Owners {
  readonly boxOf: Int32Array;
  readonly cableOf: Int32Array;
}

/** Of `demand.users`, only those served at present may be given; `verdicts` remembers the verdict of each group. Groups of members with ids that are no nodes are judged apart. */
export function lossesOf({ graph, cuts, at }: Searched, demand: Demand, verdicts: Map<Group, Verdict>, owners: Owners | null = null): Losses {
  const verdict = anyOfVerdicts(
    graph.nodes,
    demand.groups.map((group) => verdicts.get(group) ?? remember(verdicts, group, groupVerdict(cuts, group, at))),
  );
  return countLosses(graph, cuts, verdict, demand.users, owners);
}
function remember<K, V>(memory: Map<K, V>, key: K, value: V): V {
  memory.set(key, value);
  return value;
}

function groupVerdict(cuts: Cuts, group: Group, at: Int32Array | undefined): Verdict {
  const members = new Float64Array(cuts.parent.length);
  for (const { legs } of group) for (const { node } of legs) members[cuts.placeOf[at ? at[node]! : node]!]!++;
  return verdictOf(cuts, members);
}

/** How many of `users` each single node or edge leaves without, where `verdict` says which parts are. */
export function countLosses(graph: Graph, cuts: Cuts, verdict: Verdict, users: readonly User[], owners: Owners | null = null): Losses {
  const { placeOf, nodeAt, parent, parentEdge, root, isSide, isBridge } = cuts;
  const count = graph.nodes;
  const hung = new Float64Array(count);
  const selves = new Float64Array(count);
  const several = new Map<string, { readonly places: readonly number[]; users: number }>();
  for (const { legs, self } of users) {
    if (self !== null) selves[placeOf[self]!]!++;
    else if (legs.length === 1) hung[placeOf[legs[0]!.node]!]!++;
    else {
      const places = [...new Set(legs.map(({ node }) => placeOf[node]!))];
      if (places.length === 1) hung[places[0]!]!++;
      else {
        const key = places.join(' ');
        const same = several.get(key) ?? { places, users: 0 };
        same.users++;
        several.set(key, same);
      }
    }
  }
  const all = Float64Array.from(hung, (weight, place) => weight + selves[place]!);
  const sums = all.slice();
  for (let place = count - 1; place > 0; place--) if (parent[place] !== -1) sums[parent[place]!]! += sums[place]!;
  const byPlace = hung.slice();
  const byEdge = new Float64Array(graph.from.length);
  const onSides = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    if (!isSide[c]) continue;
    onSides[parent[c]!]! += sums[c]!;
    if (verdict.side[c]) byPlace[parent[c]!]! += sums[c]!;
    if (isBridge[c]) byEdge[parentEdge[c]!]! += (verdict.below[c] ? sums[c]! : 0) + (verdict.above[c] ? sums[root[c]!]! - sums[c]! : 0);
  }
  for (let x = 0; x < count; x++) if (verdict.rest[x]) byPlace[x]! += sums[root[x]!]! - onSides[x]! - all[x]!;
  const byBox = new Float64Array(owners ? highest(owners.boxOf) + 1 : 0);
  const byCable = new Float64Array(owners ? highest(owners.cableOf) + 1 : 0);
  if (owners) {
    // What takes all the rest is judged as a whole, never here.
    const ownersOf = (places: readonly number[], taking: (place: number) => Set<number>, owner: (place: number) => number) => intersection(places.map((place) => new Set([...taking(place)].map(owner).filter((one) => one !== -1))));
    for (const { places, users: same } of several.values()) {
      for (const box of ownersOf(places, (place) => nodesThatTake(cuts, verdict, place, []), (place) => owners.boxOf[nodeAt[place]!]!)) byBox[box]! += same;
      for (const cable of ownersOf(places, (place) => bridgesThatTake(cuts, verdict, place, []), (place) => owners.cableOf[parentEdge[place]!]!)) byCable[cable]! += same;
    }
  } else if (several.size > 0) {
    const rest = placesWith(verdict.rest);
    const above = placesWith(verdict.above);
    for (const { places, users: same } of several.values()) {
      for (const x of intersection(places.map((place) => nodesThatTake(cuts, verdict, place, rest)))) byPlace[x]! += same;
      for (const c of intersection(places.map((place) => bridgesThatTake(cuts, verdict, place, above)))) byEdge[parentEdge[c]!]! += same;
    }
  }
  const byNode = new Float64Array(count);
  for (let place = 0; place < count; place++) byNode[nodeAt[place]!] = byPlace[place]!;
  return owners ? { byNode, byEdge, byBox, byCable } : { byNode, byEdge };
}

function highest(numbers: Int32Array): number {
  return numbers.reduce((a, b) => Math.max(a, b), -1);
}
function placesWith(flags: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < flags.length; place++) if (flags[place]) places.push(place);
  return places;
}

/** Places whose node, gone, leaves a leg at `place` without. */
function nodesThatTake({ parent, root, side }: Cuts, verdict: Verdict, place: number, rest: readonly number[]): Set<number> {
  const taking = new Set([place]);
  const passed = new Set<number>();
  for (let c = side[place]!; c !== -1; c = side[parent[c]!]!) {
    passed.add(parent[c]!);
    if (verdict.side[c]) taking.add(parent[c]!);
  }
  for (const x of rest) if (root[x] === root[place] && !passed.has(x)) taking.add(x);
  return taking;
}
/** Places whose edge to the parent, gone, leaves a leg at `place` without. */
function bridgesThatTake({ parent, root, side, isBridge }: Cuts, verdict: Verdict, place: number, above: readonly number[]): Set<number> {
  const taking = new Set<number>();
  const below = new Set<number>();
  for (let c = side[place]!; c !== -1; c = side[parent[c]!]!) {
    if (!isBridge[c]) continue;
    below.add(c);
    if (verdict.below[c]) taking.add(c);
  }
  for (const c of above) if (root[c] === root[place] && !below.has(c)) taking.add(c);
  return taking;
}
function intersection(sets: readonly ReadonlySet<number>[]): number[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((one) => others.every((set) => set.has(one)));
}
