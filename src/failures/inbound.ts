/** Knows what is reached from outside: by a line's own addresses, which do not move to another line. */
import { isWithin } from '../model/address.js';
import type { Service } from '../model/failure.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Provider, Topology } from '../model/topology.js';
import { canonicalPortName } from '../topology/port-spellings.js';
import type { MayNeed } from './may-need.js';
import { idsByAddress } from './names.js';

export interface Inbound {
  readonly name: string;
  readonly needs: Service['needs'];
  /** The machines that are let in to. */
  readonly users: readonly string[];
  readonly mayNeed: readonly MayNeed[];
}

const NAME = 'Reached from outside';

/**
 * Machines that a box at the edge lets in to, with the lines at whose addresses it does: those of every box that lets in to the same machine. Of a box with several lines the outer address or its port
 * tells; where neither does, it may be any of them, and each may be missed. Addresses that a box announces to its provider itself (BGP) may move to another line, so nothing is said of them.
 */
export function inboundOf({ devices, subnets, providers }: Topology, facts: readonly DeviceFact[]): readonly Inbound[] {
  const announcing = new Set(facts.flatMap((fact) => (fact.kind === 'routing-neighbour' && fact.protocol === 'bgp' ? [`${fact.device} ${fact.peer}`, `${fact.device} ${fact.address ?? ''}`] : [])));
  const moving = new Set(providers.flatMap(({ edge, nextHop }) => (nextHop !== null && announcing.has(`${edge.device} ${nextHop}`) ? [edge.device] : [])));
  const linesOf = groupBy(providers, ({ edge }) => edge.device);
  const byId = new Map(devices.map((device) => [device.id, device]));
  const deviceAt = idsByAddress({ devices });
  /** Networks that a line leads into, by the router at its other end. */
  const networksOf = ({ edge, nextHop }: Provider) => (nextHop === null ? [] : subnets.filter((subnet) => isWithin(nextHop, subnet.cidr) && (subnet.devices.includes(edge.device) || subnet.gateways.includes(edge.device))).map(({ cidr }) => cidr));
  const isAt = (line: Provider, { at, on }: DeviceFact<'port-forward'>) => {
    const networks = networksOf(line);
    if (at !== undefined && networks.some((cidr) => isWithin(at, cidr))) return true;
    if (on === undefined) return false;
    const port = byId.get(line.edge.device)?.interfaces.find(({ name }) => isPort(name, on));
    return isPort(line.edge.port, on) || (port?.addresses ?? []).some((address) => networks.some((cidr) => isWithin(address, cidr)));
  };
  /** What is met at an address or port of an inner network comes from there. */
  const isWithinHouse = ({ device, at, on }: DeviceFact<'port-forward'>) => {
    const addresses = [...(at === undefined ? [] : [at]), ...(on === undefined ? [] : (byId.get(device)?.interfaces.find(({ name }) => isPort(name, on))?.addresses ?? []))];
    return addresses.some((address) => subnets.some(({ cidr }) => isWithin(address, cidr)));
  };
  const ways = facts.flatMap((fact) => {
    const target = fact.kind === 'port-forward' ? deviceAt.get(fact.to) : undefined;
    if (fact.kind !== 'port-forward' || target === undefined || target === fact.device || !linesOf.has(fact.device)) return [];
    const all = linesOf.get(fact.device)!;
    const told = all.filter((line) => isAt(line, fact));
    if (told.length === 0 && all.every((line) => networksOf(line).length > 0) && isWithinHouse(fact)) return [];
    return [{ target, edge: fact.device, lines: (told.length > 0 ? told : all).map(({ id }) => id), isOpen: told.length !== 1 && all.length > 1 }];
  });
  const reached = [...groupBy(ways, ({ target }) => target)].flatMap(([target, own]) => {
    if (own.some(({ edge }) => moving.has(edge))) return [];
    // Told by one line, it is let in by that one, whatever the other rules mean.
    const lines = distinct(own.flatMap((way) => way.lines));
    return [{ target, lines, isOpen: own.some(({ isOpen }) => isOpen) && lines.length > 1 }];
  });
  const groups = sortedBy(groupBy(reached, ({ lines, isOpen }) => `${isOpen ? 'open ' : ''}${lines.join(' ')}`), ([key]) => key);
  const words = new Map<string, string>();
  for (const { id, name, edge, nextHop } of providers) {
    const [box, beside] = [byId.get(edge.device)?.name ?? edge.device, linesOf.get(edge.device)!];
    const isAlone = edge.port !== null && beside.filter((line) => line.edge.port === edge.port).length === 1;
    words.set(id, beside.length === 1 ? box : `${box} by ${isAlone ? edge.port! : (nextHop ?? name)}`);
  }
  return groups.map(([, same]) => {
    const { lines, isOpen } = same[0]!;
    const at = distinct(lines.map((id) => words.get(id)!)).join(isOpen ? ' or perhaps ' : ' or ');
    const users = distinct(same.map(({ target }) => target));
    const who = distinct(users.map((id) => byId.get(id)?.name ?? id)).slice(0, 3).join(', ');
    const mayNeed = (isOpen ? lines : []).map((id): MayNeed => ({ need: { kind: 'internet', anyOf: [id] }, open: `at which line's address ${who}${users.length > 3 ? ` and ${users.length - 3} more` : ''} can be reached from outside`, cure: `Let ${who} be reached at an address of each line.` }));
    return { name: groups.length === 1 ? NAME : `${NAME} at ${at}`, needs: [{ kind: 'internet', anyOf: lines }], users, mayNeed };
  });
}

function isPort(one: string | null, other: string): boolean {
  return one !== null && canonicalPortName(one) === canonicalPortName(other);
}
