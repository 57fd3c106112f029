/** Knows what is reached from outside: by a line's own addresses, which do not move to another line. */
import type { Service } from '../model/failure.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Topology } from '../model/topology.js';

export interface Inbound {
  readonly name: string;
  readonly needs: Service['needs'];
  /** The machines that are let in to. */
  readonly users: readonly string[];
}

const NAME = 'Reached from outside';

/**
 * Machines that a box at the edge lets in to, with the lines at whose addresses it does: those of every box that lets in to the same machine. Of a box with several lines it is not
 * known at which, and nothing is said.
 */
export function inboundOf({ devices, providers }: Topology, facts: readonly DeviceFact[]): readonly Inbound[] {
  const linesOf = groupBy(providers, ({ edge }) => edge.device);
  const deviceAt = new Map(devices.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));
  const ways = facts.flatMap((fact) => {
    const target = fact.kind === 'port-forward' ? deviceAt.get(fact.to) : undefined;
    return target === undefined || target === fact.device || !linesOf.has(fact.device) ? [] : [{ target, edge: fact.device }];
  });
  const reached = [...groupBy(ways, ({ target }) => target)].flatMap(([target, own]) => {
    const edges = distinct(own.map(({ edge }) => edge));
    return edges.some((edge) => linesOf.get(edge)!.length > 1) ? [] : [{ target, lines: distinct(edges.flatMap((edge) => linesOf.get(edge)!.map(({ id }) => id))) }];
  });
  const groups = sortedBy(groupBy(reached, ({ lines }) => lines.join(' ')), ([key]) => key);
  const named = new Map(devices.map(({ id, name }) => [id, name]));
  return groups.map(([, same]) => {
    const { lines } = same[0]!;
    const at = distinct(providers.filter(({ id }) => lines.includes(id)).map(({ edge }) => named.get(edge.device) ?? edge.device));
    return { name: groups.length === 1 ? NAME : `${NAME} at ${at.join(' or ')}`, needs: [{ kind: 'internet', anyOf: lines }], users: distinct(same.map(({ target }) => target)) };
  });
}
