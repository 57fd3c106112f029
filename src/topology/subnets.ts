/** Knows the subnets: from interface addresses, with the devices in them and the gateways hosts may use. */
import { type Address, type Cidr, isSpecialAddress, isWithin, networkOf, parseAddress } from '../model/address.js';
import type { Fact } from '../model/fact.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Adjacency, End, Subnet } from '../model/topology.js';
import type { Box, Directory } from './boxes.js';
import { rolesOf } from './devices.js';
import { type Part, partsOf } from './equal-networks.js';
import { cite } from './gathered.js';
import { instancesOf } from './instances.js';

/** Subnets of all boxes, sorted. A host route (/32, /128) is no subnet. */
export function subnetsOf(directory: Directory): Subnet[] {
  const boxes = directory.boxes();
  const claims = boxes.flatMap((box) =>
    box.bag.of('address').flatMap((fact) => {
      const cidr = fact.prefix === null || isSpecialAddress(fact.address) ? null : networkOf(fact.address, fact.prefix);
      return cidr === null || fact.prefix === (fact.address.includes(':') ? 128 : 32) || fact.prefix === 0 ? [] : [{ box, fact, cidr, vrf: instanceOf(box, fact.port) }];
    }),
  );
  const networks = apart(claims, boxes);
  const inside = insiders(boxes, networks.map(({ cidr }) => cidr));
  const nextHops = nextHopsOf(boxes);
  const routed = groupBy(claims, ({ box }) => box.id);
  const subnets = networks.map(({ cidr, vrf, isSplit, own, part }): Subnet => {
    const there = part ? [...new Set(own.map(({ box }) => box))] : boxes;
    const groups = virtualGateways(there, cidr).filter(({ box, port }) => !isSplit || instanceOf(box, port) === vrf);
    // Who lives in a network that is there twice is known only of those that say in which instance.
    const insidersHere = isSplit ? [] : (inside.get(cidr) ?? []).filter((box) => !part || part.has(box));
    const routers = own.filter(({ box }) => isRouter(box) && new Set(routed.get(box.id)!.map((one) => one.cidr)).size > 1).map(({ box }) => box.id);
    const bearing = (hop: Address) => (part ? own.find(({ fact }) => fact.address === hop)?.box : directory.byAddress(hop));
    const hopsOf = (box: Box) => (nextHops.get(box.id) ?? []).filter((hop) => isWithin(hop, cidr)).flatMap((hop) => bearing(hop)?.id ?? []);
    const used = insidersHere.flatMap(hopsOf);
    // Where those who only live here tell their way out, a router that none of them names is no gateway of theirs.
    const named = insidersHere.filter((box) => !isRouter(box)).flatMap(hopsOf);
    const members = groups.map(({ box }) => box.id);
    return {
      cidr,
      ...(vrf !== null && { vrf }),
      ...(part && { behind: behindOf(own) }),
      gateways: distinct([...(members.length > 0 ? members : named.length > 0 ? [] : routers), ...(members.length > 0 || named.length === 0 ? used : named)]),
      virtualGateway: groups.find(({ address }) => address !== null)?.address ?? null,
      devices: distinct([...own.map(({ box }) => box.id), ...insidersHere.map(({ id }) => id)]),
      from: distinct([...cite(own.map(({ fact }) => fact)), ...groups.flatMap(({ from }) => from)]),
    };
  });
  return sortedBy(subnets, ({ cidr }) => cidr, ({ vrf }) => vrf ?? '', ({ behind }) => behind ?? '');
}

/** The routing instance of a port of a box; null: the one without a name. */
function instanceOf(box: Box, port: string | null): string | null {
  let known = instances.get(box);
  if (!known) instances.set(box, (known = instancesOf(box.bag.of('in-vrf'))));
  return known(port);
}
const instances = new WeakMap<Box, (port: string | null) => string | null>();
interface Claim {
  readonly box: Box;
  readonly fact: Fact<'address'>;
  readonly cidr: Cidr;
  readonly vrf: string | null;
}
interface Network {
  readonly cidr: Cidr;
  readonly vrf: string | null;
  readonly isSplit: boolean;
  readonly own: readonly Claim[];
  /** One of several that are equal and not joined. */
  readonly part: Part<Claim> | null;
}
/** Networks; one that a single box has in several routing instances is as many. Elsewhere the name of an instance is a box's own affair, and equal networks are one but for what `partsOf` tells. */
function apart(claims: readonly Claim[], boxes: readonly Box[]): readonly Network[] {
  return [...groupBy(claims, ({ cidr }) => cidr)].flatMap(([cidr, all]): readonly Network[] => {
    const isSplit = [...groupBy(all, ({ box }) => box).values()].some((same) => new Set(same.map(({ vrf }) => vrf)).size > 1);
    if (isSplit) return [...groupBy(all, ({ vrf }) => vrf)].map(([vrf, own]) => ({ cidr, vrf, isSplit, own, part: null }));
    const parts = partsOf(cidr, all, isRouter, boxes);
    return parts === null ? [{ cidr, vrf: null, isSplit, own: all, part: null }] : parts.map((part) => ({ cidr, vrf: null, isSplit, own: part.own, part }));
  });
}

/** The router by which a network is told from equal ones. */
function behindOf(own: readonly Claim[]): string {
  return distinct(own.flatMap(({ box }) => (isRouter(box) ? [box.id] : [])))[0]!;
}

function isRouter(box: Box): boolean {
  return box.bag.of('forwards').some(({ layer }) => layer === 3) || rolesOf(box).some((role) => role === 'router' || role === 'firewall');
}

/** Those that share a gateway address and take their part; all of them where none does. */
function virtualGateways(boxes: readonly Box[], cidr: Cidr) {
  const all = boxes.flatMap((box) => box.bag.of('virtual-gateway').filter(({ address }) => address !== null && isWithin(address, cidr)).map((fact) => ({ ...fact, box })));
  const idle = new Set([...groupBy(all, ({ box, protocol, group, address }) => `${box.id} ${protocol} ${group} ${address}`).values()].filter((same) => same.some(({ state }) => IDLE.test(state)) && !same.some(({ state }) => TAKES_PART.test(state))).flat());
  const working = all.filter((row) => !idle.has(row));
  return working.length > 0 ? working : all;
}
/** What a member of a group says of itself that cannot take over: not begun, without an address, in fault (RFC 9568 § 6.4, RFC 2281 § 5.1; keepalived). */
const IDLE = /^(init|learn|fault|stop|disabled)/i;
const TAKES_PART = /^(master|active|backup|standby|listen|speak)/i;
/** Whether a member of a group of gateways cannot take over, by its own account. */
export function isIdle(state: string): boolean {
  return IDLE.test(state);
}

/** Boxes by the longest of `cidrs` that holds one of their addresses. */
function insiders(boxes: readonly Box[], cidrs: readonly Cidr[]): Map<Cidr, Box[]> {
  const known = new Set(cidrs);
  const lengths = { 4: lengthsOf(cidrs, false), 6: lengthsOf(cidrs, true) };
  const found = new Map<Cidr, Box[]>();
  for (const box of boxes) {
    for (const address of box.addresses) {
      const cidr = (address.includes(':') ? lengths[6] : lengths[4]).map((length) => networkOf(address, length)).find((one) => one !== null && known.has(one));
      if (cidr) found.set(cidr, [...(found.get(cidr) ?? []), box]);
    }
  }
  return found;
}
function lengthsOf(cidrs: readonly Cidr[], v6: boolean): number[] {
  return [...new Set(cidrs.filter((cidr) => cidr.includes(':') === v6).map((cidr) => Number(cidr.split('/')[1])))].sort((a, b) => b - a);
}

export function isDefault(destination: Cidr): boolean {
  return destination === '0.0.0.0/0' || destination === '::/0';
}
function nextHopsOf(boxes: readonly Box[]): ReadonlyMap<string, readonly Address[]> {
  return new Map(boxes.map((box) => [box.id, distinct(box.bag.of('route').flatMap(({ destination, nextHop }) => (isDefault(destination) && nextHop !== null ? [nextHop] : [])))]));
}

/** Routing protocols' neighbours, first-hop groups, and routes that lead from one box of ours to another. */
export function adjacenciesOf(directory: Directory): Adjacency[] {
  const boxes = directory.boxes();
  const rows: Adjacency[] = [];
  const selfOf = new Map<string, Box | null>();
  for (const box of boxes) {
    for (const { protocol, self } of box.bag.of('routing-neighbour')) {
      const word = `${protocol} ${self}`;
      // A router id that two boxes bear tells neither.
      if (self !== undefined) selfOf.set(word, (selfOf.get(word) ?? box) === box && selfOf.get(word) !== null ? box : null);
    }
  }
  for (const box of boxes) {
    for (const { protocol, peer, self, address: reached, from } of box.bag.of('routing-neighbour')) {
      const address = parseAddress(peer);
      const other = (reached === undefined ? null : directory.byAddress(reached)) ?? selfOf.get(`${protocol} ${peer}`) ?? (address === null ? null : directory.byAddress(address));
      const own: End = { device: box.id, port: self ?? null };
      rows.push({ kind: protocol, ends: other && other !== box ? [own, { device: other.id, port: peer }] : [own], from });
    }
    for (const { destination, nextHop, from } of box.bag.of('route')) {
      const other = nextHop === null ? null : directory.byAddress(nextHop);
      if (other && other !== box && other.targets.length > 0) rows.push({ kind: 'route', ends: [{ device: box.id, port: isDefault(destination) ? 'default' : null }, { device: other.id, port: nextHop }], from });
    }
  }
  const groups = boxes.flatMap((box) => box.bag.of('virtual-gateway').map((fact) => ({ box, fact })));
  for (const [, members] of groupBy(groups, ({ box, fact }) => `${fact.protocol} ${fact.group} ${fact.address ?? addressBeside(fact, box) ?? ''}`)) {
    const { protocol } = members[0]!.fact;
    const address = members.find(({ fact }) => fact.address !== null)?.fact.address ?? null;
    rows.push({ kind: protocol === 'hsrp' ? 'hsrp' : 'vrrp', ends: distinct(members.map(({ box }) => box.id)).map((device) => ({ device, port: address })), from: cite(members.map(({ fact }) => fact)) });
  }
  return merged([...rows, ...tunnels(boxes)]);
}
/** One table may tell a group without its address, and another the same group with it. */
function addressBeside({ protocol, group, port }: Fact<'virtual-gateway'>, box: Box): string | null {
  return box.bag.of('virtual-gateway').find((other) => other.protocol === protocol && other.group === group && other.address !== null && (port === null || other.port === null || other.port === port))?.address ?? null;
}

/** IANAifType tunnel(131); and by what tunnels are called where the type says nothing (an agent tells of a VXLAN or a WireGuard port as of any other). */
const TUNNEL_TYPE = 131;
const TUNNEL_NAME = /^(tun|tunnel|gre|ipip|sit|vti|wg|ipsec|vxlan|st0\.)[-_.]?\d*$/i;

/** Two tunnel ports that are the only two addresses of their subnet face each other. */
function tunnels(boxes: readonly Box[]): Adjacency[] {
  const ends = boxes.flatMap((box) => {
    const typed = new Set(box.bag.of('interface').filter(({ type }) => type === TUNNEL_TYPE).map(({ port }) => port));
    return box.bag.of('address').flatMap(({ address, prefix, port, from }) => {
      const cidr = port === null || prefix === null || isSpecialAddress(address) || !(typed.has(port) || TUNNEL_NAME.test(port)) ? null : networkOf(address, prefix);
      return cidr === null ? [] : [{ box, port, address, cidr: `${instanceOf(box, port) ?? ''} ${cidr}`, from }];
    });
  });
  return [...groupBy(ends, ({ cidr }) => cidr).values()].flatMap((same): Adjacency[] => {
    // An agent may tell one address in two tables.
    const addresses = [...groupBy(same, ({ box, address }) => `${box.id} ${address}`).values()].map(([first]) => first!);
    if (addresses.length !== 2 || addresses[0]!.box === addresses[1]!.box) return [];
    return [{ kind: 'tunnel', ends: addresses.map(({ box, port }) => ({ device: box.id, port })), from: cite(same) }];
  });
}

/** Both ends' accounts of one adjacency are one row; the account that names the far end wins over one that does not. */
function merged(rows: readonly Adjacency[]): Adjacency[] {
  const ordered = rows.map((row) => ({ ...row, ends: row.kind === 'route' ? row.ends : sortedBy(row.ends, ({ device }) => device) }));
  const groups = groupBy(ordered, ({ kind, ends }) => `${kind} ${ends.map(({ device, port }) => (ends.length === 2 && (kind === 'ospf' || kind === 'isis' || kind === 'bgp') ? device : `${device} ${port ?? ''}`)).join(' ')}`);
  return sortedBy([...groups.values()].map((same) => ({ ...sortedBy(same, (row) => JSON.stringify(row.ends))[0]!, from: cite(same) })), ({ kind }) => kind, ({ ends }) => JSON.stringify(ends));
}
