/** Knows what looks as if it takes over and may not: ways out that nobody tests, and gateways that keep their address when their own way out is gone. */
import { type Case, doubtsOf, type Silent } from './doubts.js';
import { graphOf } from './graph.js';
import { distinct, groupBy } from '../model/order.js';
import { type Scene, servedPart } from './scene.js';
import { tableOf } from './table.js';
import { testersIn } from './tracking.js';
import { goneOf, namesOf } from './units.js';
import { waysOutOf } from './ways-out.js';

const NO_MASTER = /backup|standby|slave|listen|init|speak/i;

/**
 * What the loss of a unit may stop although another way is there. Where two default routes were told by hand and no routing protocol runs, a line that dies
 * behind its plug goes on being used (RFC 5880 § 1: failures that no interface reports). A gateway that holds the shared address and loses its own way out
 * gives it up only if it tracks that way (the protocol itself, RFC 9568, watches only the partner). Of gateways that share no address a host was told one. None of it can be read from tables. Null: nothing of the kind.
 */
export function silentOf(scene: Scene): (ids: readonly string[]) => Silent | null {
  const cases = [...untestedLines(scene), ...untrackedGateways(scene), ...untiedGateways(scene), ...doubtsOf(scene)];
  return (ids) => {
    const felt = cases.filter(({ isFelt }) => isFelt(ids));
    if (felt.length === 0) return null;
    return { services: [...new Set(felt.flatMap(({ services }) => services))].sort((a, b) => a - b), open: distinct(felt.flatMap(({ open }) => open)), cure: felt[0]!.cure, device: felt.flatMap(({ device }) => device ?? [])[0] ?? null };
  };
}

function untestedLines(scene: Scene): Case[] {
  const { topology, facts } = scene.told;
  const named = namesOf(topology);
  const trading = knowingOf(scene);
  const byHand = new Set(facts.flatMap((fact) => (fact.kind === 'route' && fact.destination === '0.0.0.0/0' && fact.nextHop !== null && /^(static|netmgmt)$/.test(fact.protocol) ? [`${fact.device} ${fact.nextHop}`] : [])));
  const lines = topology.providers.filter(({ edge, nextHop }) => byHand.has(`${edge.device} ${nextHop}`) && !trading.has(edge.device));
  return [...groupBy(lines, ({ edge }) => edge.device)].filter(([, same]) => new Set(same.map(({ nextHop }) => nextHop)).size > 1).flatMap(([device, same]) => same.map(({ id }): Case => ({
    services: servicesOver(scene, [id]),
    open: [`whether ${named(device)} tests its lines and leaves one that is dead`],
    cure: `Let ${named(device)} test each of its lines, so that it leaves one that is dead.`,
    device,
    isFelt: (ids) => ids.includes(id),
  })));
}

function untrackedGateways(scene: Scene): Case[] {
  const { network, places, told: { topology, facts } } = scene;
  const named = namesOf(topology);
  const trading = knowingOf(scene);
  const holds = new Map(facts.flatMap((fact) => (fact.kind === 'virtual-gateway' && !NO_MASTER.test(fact.state) ? [[fact.device, true] as const] : [])));
  const lines = places.group(topology.providers.map(({ id }) => id));
  const shared = topology.subnets.filter(({ virtualGateway, gateways }) => virtualGateway !== null && gateways.length > 1);
  const pairs = new Map(shared.flatMap(({ gateways }) => gateways.map((id) => [`${id} ${gateways.join(' ')}`, { id, partners: gateways.filter((other) => other !== id) }] as const)));
  if (lines.length === 0) return [];
  return [...pairs.values()].flatMap(({ id, partners }): Case[] => {
    const user = places.user(id);
    if (!user || !holds.has(id) || trading.has(id)) return [];
    const alone = withoutNodes(scene, partners);
    const own = servedPart(alone, { users: [user], groups: [lines.filter((line) => !partners.some((partner) => topology.providers.some((one) => one.id === line.id && one.edge.device === partner)))] });
    // It has no way out by itself even now.
    if (own.users.length === 0) return [];
    const table = tableOf({ ...scene, hosts: [], devices: [] }, alone, [[own]]);
    const services = servicesOver(scene, [id]).filter((i) => servicesOver(scene, lines.map((line) => line.id)).includes(i));
    if (services.length === 0) return [];
    return [{
      services,
      open: [`whether ${named(id)} gives up the shared address when its own way out is gone`],
      cure: `Let ${named(id)} watch its own way out, so that ${distinct(partners.map(named)).join(' or ')} takes over when it is gone.`,
      device: id,
      isFelt: (ids) => !ids.includes(id) && table.taken(ids).users[0]! > 0 && ids.every((one) => !partners.includes(one)) && !network.domains.has(ids[0] ?? ''),
    }];
  });
}

function untiedGateways(scene: Scene): Case[] {
  const { topology, facts } = scene.told;
  const named = namesOf(topology);
  const waysOut = waysOutOf(topology, facts);
  const ends = new Set(scene.places.ends);
  const open = topology.subnets.filter((subnet) => subnet.devices.some((id) => ends.has(id) && waysOut.isOpen(id, subnet)));
  return [...groupBy(open, ({ gateways }) => gateways.join(' ')).values()].flatMap((same) => {
    const { gateways } = same[0]!;
    const key = gateways.join(' ');
    const services = [...scene.services.keys()].filter((i) => scene.services[i]!.demands.some(({ groups }) => groups.some((group) => group.map(({ id }) => id).join(' ') === key)));
    const [names, where] = [gateways.map(named), distinct(same.map(({ cidr }) => cidr)).join(' and ')];
    return gateways.map((id): Case => ({
      services,
      open: [`which of ${names.join(' and ')} the hosts of ${where} were told of`],
      cure: `Let ${names.join(' and ')} share one gateway address, so that one takes over for the other.`,
      device: null,
      isFelt: (ids) => services.length > 0 && ids.includes(id),
    }));
  });
}

/** Ids of the devices that notice a dead way: by a routing protocol, or by tests of their own. */
function knowingOf({ told: { facts } }: Scene): ReadonlySet<string> {
  return new Set([...testersIn(facts), ...facts.flatMap((fact) => (fact.kind === 'routing-neighbour' || (fact.kind === 'virtual-gateway' && fact.tracks) ? [fact.device] : []))]);
}

/** Indices of the services of which some group holds one of these members. */
function servicesOver({ services }: Scene, members: readonly string[]): number[] {
  return [...services.keys()].filter((i) => services[i]!.demands.some(({ groups }) => groups.some((group) => group.some(({ id }) => members.includes(id)))));
}

function withoutNodes({ network }: Scene, ids: readonly string[]) {
  const { graph } = network;
  const { nodes } = goneOf(ids, network);
  const kept = (ends: Int32Array) => ends.map((end, edge) => (nodes![graph.from[edge]!] === 1 || nodes![graph.to[edge]!] === 1 ? 0 : end));
  return graphOf(graph.nodes, kept(graph.from), kept(graph.to));
}
