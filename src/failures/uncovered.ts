/** Knows what is lost as well if boxes that may stand in for each other do not: each end device then hangs only where it was found. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Cover } from './covers.js';
import type { Demand, Group, Member } from './losses.js';
import { regardlessOfVlans, type Scene } from './scene.js';
import { type Taken, tableOf } from './table.js';
import { namesOf } from './units.js';

export interface Uncovered {
  readonly taken: Taken;
  /** What would have to be known: whether the others stand in. */
  readonly asFarAsSeen: readonly string[];
  /** Ids of the boxes that would have to, those that fail among them, by group. */
  readonly coveredBy: readonly (readonly string[])[];
}

/** What more than `upper` is lost with `ids`; null: nothing. The whole is null where nothing may stand in for anything. */
export function uncoveredOf(scene: Scene, demands: readonly (readonly Demand[])[]): ((ids: readonly string[], upper: Taken) => Uncovered | null) | null {
  const covered = new Map(scene.network.hosts.flatMap(({ id, found, cover }) => (found && cover && !cover.isSure ? [[id, { found, cover }] as const] : [])));
  if (covered.size === 0) return null;
  const alone = <T extends Member>(one: T): T => {
    const found = covered.get(one.id)?.found;
    return found ? { ...one, legs: found } : one;
  };
  const groups = new Map<Group, Group>();
  const aloneIn = (group: Group): Group => groups.get(group) ?? groups.set(group, group.map(alone)).get(group)!;
  const hosts = scene.hosts.map((user) => (covered.has(user.id) && !scene.anchor ? regardlessOfVlans(alone(user), scene.network) : alone(user)));
  const anchor = scene.anchor && aloneIn(scene.anchor);
  const table = tableOf({ ...scene, hosts, anchor }, scene.network.graph, demands.map((own) => own.map((demand) => ({ users: demand.users.map(alone), groups: demand.groups.map(aloneIn) }))));
  const named = namesOf(scene.told.topology);
  return (ids, upper) => {
    const taken = table.taken(ids);
    if (taken.hosts <= upper.hosts && taken.users.every((lost, i) => lost <= (upper.users[i] ?? 0))) return null;
    const served = demands.flatMap((own, i) => (taken.users[i]! > (upper.users[i] ?? 0) ? own.flatMap((demand) => demand.groups.flatMap((group) => group.map(({ id }) => id))) : []));
    const lost = distinct([...table.lost(ids).flat(), ...table.cutOff(ids).hosts, ...served]).flatMap((id) => covered.get(id)?.cover ?? []);
    const felt = sortedBy(new Map(lost.filter(({ on }) => on.some((one) => !ids.includes(one))).map((cover) => [cover.of, cover])).values(), ({ of }) => named(of), ({ of }) => of);
    const words = [...groupBy(felt, ({ by, on }) => `${by} ${[...on].sort().join(' ')}`).values()].map((same) => openWords(same, named, ids));
    return { taken, asFarAsSeen: words, coveredBy: distinctGroups(felt) };
  };
}

function distinctGroups(covers: readonly Cover[]): readonly (readonly string[])[] {
  const groups = covers.map(({ of, on }) => distinct([of, ...on]));
  return sortedBy(new Map(groups.map((group) => [group.join(' '), group])).values(), (group) => group.join(' '));
}

function openWords(same: readonly Cover[], named: (id: string) => string, gone: readonly string[]): string {
  const [first] = same;
  const boxes = listed(same.map(({ of }) => named(of)));
  const others = listed(first!.on.filter((id) => !gone.includes(id)).map(named).sort());
  if (first!.by === 'controller') return `whether what is on the air by way of ${boxes} goes on by ${others}`;
  return first!.by === 'radio' ? `whether what is on the air at ${boxes} can go on at ${others}` : `whether the guests of ${boxes} start on ${others} by themselves`;
}

/** `a, b and 3 more`. */
function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)!}`;
}
