/** Knows how a written network is weighed by taking things out one by one and walking: slow, plain, and apart from the engine. */
import type { Failure, Service } from '../../src/model/failure.js';
import { partOf, type Written } from './failures-builder.js';

/** What is taken out: ids of devices, cables, segments and providers; of single plugs, as `plug <thing> <box>`; and nodes that stand still while their boxes are there. */
export interface Taken {
  readonly gone: readonly string[];
  readonly still?: readonly string[];
}
/** What is lost: users per service, and what has no way to the anchor any more. */
export interface Walked {
  readonly cutOff: { readonly hosts: readonly string[]; readonly devices: readonly string[] };
  readonly stops: Readonly<Record<string, { readonly lost: readonly string[]; readonly everywhere: boolean }>>;
}
type Need = readonly [kind: string, members: readonly string[] | 'any'];

/** What a service needs, and what every service needs that it needs, whether they go round in a circle or not. */
function closedNeeds(name: string, services: NonNullable<Written['services']>, passed = new Set<string>()): Need[] {
  if (passed.has(name)) return [];
  passed.add(name);
  return Object.entries(services.find((one) => one.name === name)!.needs).flatMap(([kind, members]): Need[] => {
    const other = members !== 'any' && members!.length === 1 && members![0] !== name ? services.find((one) => one.name === members![0]) : undefined;
    return other ? closedNeeds(other.name, services, passed) : [[kind, members!]];
  });
}

interface Ground {
  /** VLANs that hosts live in. */
  readonly lived: readonly number[];
  readonly routing: ReadonlySet<string>;
  /** Cables and plugs: what they are gone with, what they join, the VLANs they carry. */
  readonly cords: readonly { readonly ids: readonly string[]; readonly a: string; readonly b: string; readonly carried: readonly number[] }[];
  layer(node: string, vlan: number | undefined): string;
}
function groundOf({ routers = [], hosts = {}, cables = [], segments = {}, providers = {}, subnets = [] }: Written): Ground {
  const lived = [...new Set(Object.values(hosts).flatMap(({ vlan }) => vlan ?? []))];
  const routing = new Set([...routers, ...Object.values(providers), ...subnets.flatMap(({ gateways }) => gateways)]);
  return {
    lived,
    routing,
    layer: (node, vlan) => (vlan !== undefined && !routing.has(node) ? `${node}@${vlan}` : node),
    cords: [
      ...cables.flatMap(({ id, a, b, state, vlans = [] }, i) => (state === 'down' ? [] : [{ ids: [id ?? `l${i}`], a, b, carried: vlans.length === 0 ? lived : lived.filter((vlan) => vlans.includes(vlan)) }])),
      ...Object.entries(segments).flatMap(([id, { ports }]) => ports.map((port) => ({ ids: [id, `plug ${id} ${port}`], a: id, b: port, carried: lived }))),
      ...Object.entries(providers).map(([id, edge]) => ({ ids: [id, `plug ${id} ${edge}`], a: id, b: edge, carried: [] })),
    ],
  };
}
const boxOf = (node: string) => node.split('@')[0]!;

/** All places that a walk from `starts` comes to. */
function walkFrom({ cords, lived, layer }: Ground, starts: readonly string[], isOut: (node: string) => boolean, isCut: (ids: readonly string[]) => boolean): Set<string> {
  const seen = new Set<string>(starts.filter((start) => !isOut(start)));
  const open = [...seen];
  while (open.length > 0) {
    const here = open.pop()!;
    const node = boxOf(here);
    for (const { ids, a, b, carried } of cords) {
      if (isCut(ids) || (a !== node && b !== node)) continue;
      const other = a === node ? b : a;
      for (const vlan of [undefined, ...carried.filter((one) => lived.includes(one))]) {
        const one = layer(other, vlan);
        if (layer(node, vlan) !== here || isOut(one) || seen.has(one)) continue;
        seen.add(one);
        open.push(one);
      }
    }
  }
  return seen;
}

/** Takes things out and walks. */
export function walk(written: Written, taken: readonly string[] | Taken): Walked {
  const { gone, still = [] }: Taken = 'gone' in taken ? taken : { gone: taken };
  const out = new Set(gone);
  const { switches = [], routers = [], hosts = {}, providers = {}, subnets = [], services = [] } = written;
  const ground = groundOf(written);
  const { lived, layer } = ground;
  interface World {
    readonly out: ReadonlySet<string>;
    readonly still: ReadonlySet<string>;
  }
  const whole: World = { out: new Set(), still: new Set() };
  const after: World = { out, still: new Set(still) };
  const isOut = (world: World) => (node: string) => world.out.has(boxOf(node)) || world.still.has(node);
  const from = (world: World, starts: readonly string[]) => walkFrom(ground, starts, isOut(world), (ids) => ids.some((id) => world.out.has(id)));
  /** Where the one of that id begins to walk: an end host at each of its plugs that is left. */
  const startsOf = (id: string, world: World) => {
    const host = hosts[id];
    if (host === undefined) return [id];
    return host.on.filter((on) => !world.out.has(`plug ${id} ${on}`)).flatMap((on) => (host.vlan === undefined ? [undefined, ...lived] : [host.vlan]).map((vlan) => layer(on, vlan)));
  };
  /** A box is reached in any VLAN it has a part in. */
  const isReached = (id: string, seen: ReadonlySet<string>, world: World) => !world.out.has(id) && (hosts[id] ? startsOf(id, world).some((node) => seen.has(node) && isUpheld(id, boxOf(node), world)) : [...seen].some((node) => boxOf(node) === id));
  /** Whether the box that a guest runs on has a way to each of its disks, in whatever VLAN; where no box of it had one before, they just have to be there. */
  const isUpheld = (id: string, box: string, world: World): boolean => (hosts[id]!.disks ?? []).every((holder) => {
    const hasWay = (from_: string, at: World) => {
      const seen = from(at, [undefined, ...lived].map((vlan) => layer(from_, vlan)));
      return startsOf(holder, at).some((node) => seen.has(node));
    };
    return !world.out.has(holder) && (hasWay(box, world) || !hosts[id]!.on.some((one) => hasWay(one, whole)));
  });
  const gatewaysOf = (host: string): string[] => {
    const own = subnets.filter(({ devices }) => devices.includes(host)).flatMap(({ gateways }) => gateways);
    const inhabited = subnets.filter(({ gateways, devices }) => gateways.length > 0 && devices.some((id) => hosts[id]));
    const usual = new Set(inhabited.map(({ gateways }) => gateways.join(' '))).size === 1 ? [...inhabited[0]!.gateways] : [];
    const known = subnets.some(({ devices }) => devices.includes(host)) ? own : usual;
    return known.includes(host) ? [] : known;
  };
  const isBeyond = (host: string, members: readonly string[]) => {
    const of = (id: string) => subnets.filter(({ devices }) => devices.includes(id)).map(({ cidr }) => cidr);
    return of(host).length > 0 && members.length > 0 && members.every((id) => of(id).length > 0 && !of(id).some((cidr) => of(host).includes(cidr)));
  };
  const isServed = (host: string, needs: readonly Need[], world: World): boolean =>
    !world.out.has(host) && startsOf(host, world).some((start) => {
      const seen = from(world, [start]);
      const reaches = (ids: readonly string[]) => ids.some((id) => isReached(id, seen, world));
      return seen.size > 0 && needs.every(([kind, list]) => {
        const gateways = gatewaysOf(host);
        if (kind === 'gateway') return gateways.length === 0 || reaches(gateways);
        const members = kind === 'internet' ? Object.keys(providers) : (list as readonly string[]);
        const beyond = kind === 'internet' || isBeyond(host, members);
        return reaches(members) && (!beyond || gateways.length === 0 || reaches(gateways));
      });
    });
  const stops: Record<string, Walked['stops'][string]> = {};
  for (const { name, users = [] } of services) {
    const needs = closedNeeds(name, services);
    const serving = new Set(needs.flatMap(([kind, list]) => (kind === 'internet' || kind === 'gateway' ? [] : (list as readonly string[]))));
    const everybody = Object.keys(hosts).some((id) => !serving.has(id)) ? Object.keys(hosts).filter((id) => !serving.has(id)) : Object.keys(hosts);
    const asksAnything = (host: string) => needs.some(([kind]) => kind !== 'gateway' || gatewaysOf(host).length > 0);
    const before = (users.length > 0 ? users : everybody).filter((host) => asksAnything(host) && isServed(host, needs, whole));
    const left = before.filter((host) => !out.has(host));
    const lost = left.filter((host) => !isServed(host, needs, after));
    stops[name] = { lost: lost.sort(), everywhere: lost.length > 0 && lost.length === left.length };
  }
  const all = [...switches, ...routers, ...Object.keys(hosts)];
  const boxes = all.filter((id) => !hosts[id]);
  const anchors = Object.keys(providers).length > 0 ? Object.keys(providers) : [...new Set(subnets.flatMap(({ gateways }) => gateways))];
  /** The largest part by devices and hosts (on their first leg), the one with the lowest id of equals. */
  const largest = (among: readonly string[], world: World): Set<string> => {
    const parts = among.map((id) => from(world, [id])).filter((seen) => seen.size > 0).map((seen) => ({ seen, inside: all.filter((id) => !world.out.has(id) && seen.has(hosts[id]?.on[0] ?? id)).sort() }));
    return parts.sort((x, y) => y.inside.length - x.inside.length || (x.inside[0]! < y.inside[0]! ? -1 : 1))[0]?.seen ?? new Set();
  };
  const anchoredIn = (world: World): Set<string> => {
    if (anchors.length > 0) return new Set(all.filter((id) => !world.out.has(id) && startsOf(id, world).some((start) => { const seen = from(world, [start]); return anchors.some((one) => isReached(one, seen, world)); })));
    const home = largest(boxes, whole);
    const best = world === whole ? home : largest(boxes.filter((id) => !world.out.has(id) && home.has(id)), world);
    return new Set(all.filter((id) => !world.out.has(id) && (hosts[id] ? hosts[id].on.filter((on) => !world.out.has(`plug ${id} ${on}`)) : [id]).some((on) => best.has(on))));
  };
  const [before, left] = [anchoredIn(whole), anchoredIn(after)];
  const lost = all.filter((id) => before.has(id) && !left.has(id) && !out.has(id)).sort();
  return { cutOff: { hosts: lost.filter((id) => hosts[id]), devices: lost.filter((id) => !hosts[id]) }, stops };
}

/** Every unit by name, with what is taken out with it. */
export function unitsIn(written: Written): (readonly [string, Taken])[] {
  const names = new Set((written.services ?? []).map(({ name }) => name));
  const needed = new Set((written.services ?? []).flatMap(({ needs }) => Object.values(needs).flat()).filter((id) => !names.has(id)));
  const holders = new Set(Object.values(written.hosts ?? {}).flatMap(({ disks = [] }) => disks));
  const singles = [...(written.switches ?? []), ...(written.routers ?? []), ...Object.keys(written.segments ?? {}), ...Object.keys(written.providers ?? {}), ...(written.cables ?? []).flatMap((cable, i) => (cable.state === 'down' ? [] : [cable.id ?? `l${i}`])), ...Object.keys(written.hosts ?? {}).filter((id) => needed.has(id) || holders.has(id))];
  const shared = new Map<string, string[]>();
  for (const [id, nextHop] of Object.entries(written.nextHops ?? {})) shared.set(nextHop, [...(shared.get(nextHop) ?? []), id]);
  return [
    ...singles.map((id) => [id, { gone: [id] }] as const),
    ...Object.entries(written.groups ?? {}).map(([name, gone]) => [name, { gone }] as const),
    ...[...shared].flatMap(([nextHop, gone]) => (gone.length > 1 ? [[`what answers at ${nextHop}`, { gone }] as const] : [])),
    ...partsIn(written),
    ...domainsIn(written),
  ];
}

/** Members that work, of stacks, and cards, each with the plugs and cables in its ports. The last member that works is its box. */
function partsIn(written: Written): (readonly [string, Taken])[] {
  return Object.entries(written.parts ?? {}).flatMap(([device, { kind, count, failed = [] }]) => {
    if (kind === 'pair' || count - failed.length < 2) return [];
    const inPorts = pluggedInto(written, device);
    const used = new Set(inPorts.map(({ part }) => part));
    if (kind === 'cards' && used.size < 2) return [];
    return Array.from({ length: count }, (_, i) => i + 1).filter((part) => !failed.includes(part)).map((part) => [kind === 'cards' ? `card ${part}/0 of ${device}` : `member ${part} of ${device}`, { gone: inPorts.filter((one) => one.part === part).map(({ id }) => id) }] as const);
  });
}
function pluggedInto(written: Written, device: string): { readonly id: string; readonly part: number | null }[] {
  const { hosts = {}, cables = [], segments = {}, providers = {} } = written;
  const plug = (thing: string) => ({ id: `plug ${thing} ${device}`, part: partOf(written, device, `to ${thing}`) });
  return [
    ...cables.flatMap(({ id, a, b }, i) => (a === device || b === device ? [{ id: id ?? `l${i}`, part: partOf(written, device, `l${i}`) }] : [])),
    ...Object.entries(hosts).flatMap(([id, { on }]) => (on.includes(device) ? [plug(id)] : [])),
    ...Object.entries(segments).flatMap(([id, { ports }]) => (ports.includes(device) ? [plug(id)] : [])),
    ...Object.entries(providers).flatMap(([id, edge]) => (edge === device ? [plug(id)] : [])),
  ];
}

/** What is joined without a router between, in each VLAN that hosts live in, where a switch in it would not stop frames that circle. */
function domainsIn(written: Written): (readonly [string, Taken])[] {
  const ground = groundOf(written);
  const { lived, routing, layer } = ground;
  const boxes = [...(written.switches ?? []), ...Object.keys(written.segments ?? {})].filter((id) => !routing.has(id)).sort();
  return (lived.length > 0 ? lived : [undefined]).flatMap((vlan) => {
    const found: (readonly [string, Taken])[] = [];
    const passed = new Set<string>();
    for (const box of boxes) {
      const start = layer(box, vlan);
      if (passed.has(start)) continue;
      const nodes = walkFrom(ground, [start], (node) => routing.has(boxOf(node)) || node !== layer(boxOf(node), vlan) || !boxes.includes(boxOf(node)), () => false);
      for (const node of nodes) passed.add(node);
      if (nodes.size > 1 && [...nodes].some((node) => written.loops?.includes(boxOf(node)))) found.push([`${vlan === undefined ? 'the network' : `VLAN ${vlan}`} around ${boxOf([...nodes].sort()[0]!)}`, { gone: [], still: [...nodes] }]);
    }
    return found;
  });
}

/** A failure in the words of `walk`; `services` tell names. */
export function told(failure: Failure | undefined, services: readonly Service[]) {
  const nameOf = (id: string) => services.find((service) => service.id === id)!.name;
  const everywhere = (failure?.stops.everywhere ?? []).map(nameOf).sort();
  const somewhere = Object.fromEntries((failure?.stops.somewhere ?? []).map(({ service, hosts }) => [nameOf(service), hosts]));
  return { hosts: failure?.cutOff.hosts ?? 0, devices: [...(failure?.cutOff.devices ?? [])], everywhere, somewhere };
}
export function expected({ cutOff, stops }: Walked): ReturnType<typeof told> {
  const felt = Object.entries(stops).filter(([, { lost }]) => lost.length > 0);
  return { hosts: cutOff.hosts.length, devices: [...cutOff.devices], everywhere: felt.filter(([, { everywhere }]) => everywhere).map(([name]) => name).sort(), somewhere: Object.fromEntries(felt.filter(([, { everywhere }]) => !everywhere).map(([name, { lost }]) => [name, lost.length])) };
}
/** What a row is expected to tell: a card that only takes its own desks with it has none. */
export function expectedRow(name: string, walked: Walked): ReturnType<typeof told> {
  const all = expected(walked);
  return name.startsWith('card ') && all.devices.length === 0 && all.everywhere.length === 0 ? { hosts: 0, devices: [], everywhere: [], somewhere: {} } : all;
}
