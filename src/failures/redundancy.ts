/** Knows apparent redundancy: what looks as if one may fail, and hangs on one thing after all (Zhai et al., Heading Off Correlated Failures, OSDI 2014). */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Redundancy } from '../model/failure.js';
import { componentsOf } from './graph.js';
import { type Demand, isUpheld } from './losses.js';
import { anchored, type Scene } from './scene.js';
import { tableOf } from './table.js';
import { goneOf, unitsOf } from './units.js';

/**
 * Every group of needs with two or more legs (name servers, gateways, lines to the outside, machines that stand in for each other), with the units
 * that all of its legs depend on: taken out alone, each leaves every user without any leg, and is none of the legs itself. What only parts the users
 * from legs that are still joined to each other and to the outside stands at the users' side and is left out. All inferred links taken for real.
 * Sorted by kind and legs; `common` empty: the legs are independent, as far as seen.
 */
export function redundanciesOf(scene: Scene): readonly Redundancy[] {
  const legs = scene.services.flatMap(({ service, lasting }) => {
    const kinds = new Map(service.needs.map(({ kind, anyOf }) => [anyOf.join(' '), kind]));
    return lasting.flatMap(({ users, groups }) =>
      groups.filter((group) => group.length > 1).map((group) => {
        const ids = group.map(({ id }) => id);
        return { kind: kinds.get(ids.join(' ')) ?? 'gateway', ids, service: service.id, demand: { users, groups: [group] } satisfies Demand };
      }),
    );
  });
  const bundles = [...groupBy(legs, ({ kind, ids }) => `${kind} ${ids.join(' ')}`).values()];
  const demands = bundles.map((same): Demand[] => {
    const users = new Map(same.flatMap(({ demand }) => demand.users.map((user) => [user.id, user] as const)));
    return [{ users: [...users.values()], groups: same[0]!.demand.groups }];
  });
  const table = tableOf(scene, scene.network.graph, demands);
  const units = unitsOf(scene.told, scene.network, new Set([...bundles.flatMap(([first]) => first!.ids), ...scene.places.holders]));
  const taken = units.map((removable) => ({ removable, users: table.taken(removable.ids).users }));
  const rows = bundles.map((same, i): Redundancy => {
    const { kind, ids } = same[0]!;
    const users = new Set(demands[i]![0]!.users.map((user) => user.id));
    const isCommon = (removed: readonly string[], lost: number) => lost > 0 && lost >= users.size - removed.filter((id) => users.has(id)).length;
    const common = taken.filter(({ removable, users: lost }) => !ids.includes(removable.unit.id) && isCommon(removable.ids, lost[i]!) && !isAtUsersSide(scene, demands[i]![0]!, removable.ids)).map(({ removable }) => removable.unit);
    return { kind, legs: ids, services: distinct(same.map(({ service }) => service)), common };
  });
  return sortedBy(rows, ({ kind }) => kind, ({ legs: own }) => own.join(' '));
}

/**
 * Whether the legs that are left without these ids are still joined to each other, and have their way to the anchor where they are not the anchor; or
 * whether all users hang on just what is gone, while some leg keeps boxes to serve others by.
 */
function isAtUsersSide(scene: Scene, { users, groups: [group = []] }: Demand, ids: readonly string[]): boolean {
  const { network, anchor } = scene;
  const gone = goneOf(ids, network);
  const known = componentsOf(network.graph, gone);
  const left = group.filter(({ id }) => !gone.ids.has(id)).map(({ id, legs, upon }) => ({ id, self: null, legs: legs.filter((leg) => known.of[leg.node] !== -1 && (leg.link === null || !gone.ids.has(leg.link)) && isUpheld(leg, upon, gone, known.of)) })).filter(({ legs }) => legs.length > 0);
  if (left.length === 0) return false;
  const parts = left.map(({ legs }) => new Set(legs.map(({ node }) => known.of[node]!)));
  if (users.every(({ legs }) => legs.every(({ node }) => known.of[node] === -1))) {
    const kept = new Set(parts.flatMap((own) => [...own]));
    return scene.devices.some(({ id, legs }) => kept.has(known.of[legs[0]!.node]!) && !network.routers.has(id) && !gone.ids.has(id) && !group.some((leg) => leg.id === id));
  }
  if (![...parts[0]!].some((part) => parts.every((other) => other.has(part)))) return false;
  const anchors = new Set((anchor ?? []).map(({ id }) => id));
  return left.every(({ id }) => anchors.has(id)) || anchored(scene, network.graph, left, gone, known).length > 0;
}
