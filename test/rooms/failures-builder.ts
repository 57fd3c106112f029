/** Knows how a network is written down in a few words for weighing it, and how it is weighed by taking things out one by one and walking. */
import type { Failure, Service } from '../../src/model/failure.js';
import type { Role } from '../../src/model/fact.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { DEFAULT_LIMITS, type ServiceDeclaration, type Site } from '../../src/model/site.js';
import type { Attachment, Certainty, Device, Link, Topology } from '../../src/model/topology.js';

export interface Cable {
  readonly id?: string;
  readonly a: string;
  readonly b: string;
  readonly certainty?: Certainty;
  readonly state?: Link['state'];
  /** Empty: all. */
  readonly vlans?: readonly number[];
}
export interface Written {
  readonly switches?: readonly string[];
  readonly routers?: readonly string[];
  /** Where each end host hangs, and in which VLAN it lives. */
  readonly hosts?: Readonly<Record<string, { readonly on: readonly string[]; readonly vlan?: number; readonly roles?: readonly Role[]; readonly address?: string }>>;
  readonly cables?: readonly Cable[];
  /** Segment → devices whose port opens onto it. */
  readonly segments?: Readonly<Record<string, { readonly ports: readonly string[]; readonly certainty?: Certainty }>>;
  /** Provider → edge device. */
  readonly providers?: Readonly<Record<string, string>>;
  readonly subnets?: readonly { readonly cidr: string; readonly gateways: readonly string[]; readonly devices: readonly string[] }[];
  readonly services?: readonly (Partial<ServiceDeclaration> & Pick<ServiceDeclaration, 'name' | 'needs'>)[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly recovery?: Site['recovery'];
  /** `sw1 7`: ports that are up. */
  readonly up?: readonly string[];
  readonly facts?: readonly DeviceFact[];
}

export function input(written: Written): { readonly topology: Topology; readonly site: Site | null; readonly facts: readonly DeviceFact[]; readonly asOf: string } {
  const facts: DeviceFact[] = [...(written.facts ?? [])];
  const ports = (id: string) => (written.up ?? []).filter((word) => word.startsWith(`${id} `)).map((word) => ({ name: word.slice(id.length + 1), index: null, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [], vlans: [], lag: null }));
  const device = (id: string, roles: readonly Role[], legs: readonly Attachment[] = [], address?: string): Device => ({
    ...{ id, name: id, roles, vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null, addresses: address ? [address] : [], macs: [], keys: [], interfaces: ports(id) },
    ...{ attachment: legs[0] ?? null, attachments: legs.length > 1 ? legs : [], members: [], examined: 'full', documented: 'unknown', targets: [], from: [`o-${id}`] },
  });
  const hosts = Object.entries(written.hosts ?? {}).map(([id, { on, vlan, roles = ['host'] as const, address }]) => {
    if (vlan !== undefined) for (const carrier of on) facts.push({ kind: 'vlan-port', target: carrier, device: carrier, from: ['o'], vlan, port: `to ${id}`, tagged: false });
    return device(id, [...roles], on.map((carrier) => ({ device: carrier, port: `to ${id}`, certainty: 'both-ends', from: ['o'] })), address);
  });
  const topology: Topology = {
    devices: [...(written.switches ?? []).map((id) => device(id, ['switch'])), ...(written.routers ?? []).map((id) => device(id, ['router'])), ...hosts].sort((x, y) => (x.id < y.id ? -1 : 1)),
    segments: Object.entries(written.segments ?? {}).map(([id, { ports: on, certainty = 'both-ends' }]) => ({ id, name: id, kind: 'unmanaged-switch', ports: on.map((one) => ({ device: one, port: `to ${id}` })), devices: [], certainty, from: ['o'] })),
    links: (written.cables ?? []).map(({ id, a, b, certainty = 'both-ends', state = 'forwarding', vlans = [] }, i) => ({ id: id ?? `l${i}`, ends: [{ device: a, port: `l${i}` }, { device: b, port: `l${i}` }], certainty, by: ['lldp'], state, vlans: vlans.map((vlan) => ({ id: vlan, state: 'forwarding' })), members: [], because: '', from: ['o'] })),
    adjacencies: [],
    subnets: (written.subnets ?? []).map((subnet) => ({ ...subnet, virtualGateway: null, from: ['o'] })),
    vlans: [],
    providers: Object.entries(written.providers ?? {}).map(([id, edge]) => ({ id, name: id, edge: { device: edge, port: `to ${id}` }, nextHop: null, from: ['o'] })),
    remarks: [],
  };
  return { topology, site: siteOf(written), facts, asOf: '2026-06-01T00:00:00.000Z' };
}

function siteOf({ services = [], groups = {}, recovery = [] }: Written): Site | null {
  if (services.length === 0 && Object.keys(groups).length === 0 && recovery.length === 0) return null;
  return {
    ...{ client: 'c', mission: null, site: 's', timezone: 'UTC', engagement: null, scope: { allow: [], deny: [], windows: [] }, limits: DEFAULT_LIMITS, snmpPort: 161, sshPort: 22, tcpPorts: [], probeDhcp: false, credentials: [] },
    ...{ people: [], domains: [], watch: [], documents: [], acceptedFile: null, schedule: null, retention: { raw: '13mo', snapshots: '13mo' }, database: null, http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false } },
    ...{ branding: { firm: null, logo: null }, webhooks: [], plugins: null, allowClearSecrets: false, recovery },
    services: services.map((one) => ({ tier: 'essential', tolerableOutageHours: null, users: [], knows: [], runbook: null, ...one })),
    sharedRisks: Object.entries(groups).map(([name, members]) => ({ name, kind: 'power', members })),
  };
}

/** What is lost with `gone`, by walking from every host: users per service, and what has no way to the anchor any more. */
export interface Walked {
  readonly cutOff: { readonly hosts: readonly string[]; readonly devices: readonly string[] };
  readonly stops: Readonly<Record<string, { readonly lost: readonly string[]; readonly everywhere: boolean }>>;
}

/** Takes things out and walks. Written apart from the engine, the slow and plain way. */
export function walk(written: Written, gone: readonly string[]): Walked {
  const out = new Set(gone);
  const { switches = [], routers = [], hosts = {}, cables = [], segments = {}, providers = {}, subnets = [], services = [] } = written;
  const lived = [...new Set(Object.values(hosts).flatMap(({ vlan }) => vlan ?? []))];
  const routing = new Set([...routers, ...Object.values(providers), ...subnets.flatMap(({ gateways }) => gateways)]);
  const layer = (node: string, vlan: number | undefined) => (vlan !== undefined && !routing.has(node) ? `${node}@${vlan}` : node);
  const cords = [
    ...cables.flatMap(({ id, a, b, state, vlans = [] }, i) => (state === 'down' ? [] : [{ id: id ?? `l${i}`, a, b, carried: vlans.length === 0 ? lived : lived.filter((vlan) => vlans.includes(vlan)) }])),
    ...Object.entries(segments).flatMap(([id, { ports }]) => ports.map((port) => ({ id, a: id, b: port, carried: lived }))),
    ...Object.entries(providers).map(([id, edge]) => ({ id, a: id, b: edge, carried: [] })),
  ];
  const walkFrom = (starts: readonly string[], removed: ReadonlySet<string>): Set<string> => {
    const seen = new Set<string>(starts.filter((start) => !removed.has(start.split('@')[0]!)));
    const open = [...seen];
    while (open.length > 0) {
      const here = open.pop()!;
      const node = here.split('@')[0]!;
      for (const { id, a, b, carried } of cords) {
        if (removed.has(id) || (a !== node && b !== node)) continue;
        const other = a === node ? b : a;
        for (const vlan of [undefined, ...carried]) {
          const one = layer(other, vlan);
          if (layer(node, vlan) !== here || removed.has(other) || seen.has(one)) continue;
          seen.add(one);
          open.push(one);
        }
      }
    }
    return seen;
  };
  const startsOf = (id: string) => {
    const host = hosts[id];
    return host === undefined ? [id] : host.on.flatMap((on) => (host.vlan === undefined ? [undefined, ...lived] : [host.vlan]).map((vlan) => layer(on, vlan)));
  };
  const carriersOf = (id: string, removed: ReadonlySet<string>) => (removed.has(id) ? [] : startsOf(id).filter((start) => !removed.has(start.split('@')[0]!)));
  /** A box is reached in any VLAN it has a part in. */
  const isReached = (id: string, seen: ReadonlySet<string>, removed: ReadonlySet<string>) => !removed.has(id) && (hosts[id] ? carriersOf(id, removed).some((node) => seen.has(node)) : [...seen].some((node) => node.split('@')[0] === id));
  const gatewaysOf = (host: string): string[] => {
    const own = subnets.filter(({ devices }) => devices.includes(host)).flatMap(({ gateways }) => gateways);
    const lived = subnets.filter(({ gateways, devices }) => gateways.length > 0 && devices.some((id) => hosts[id]));
    const usual = new Set(lived.map(({ gateways }) => gateways.join(' '))).size === 1 ? [...lived[0]!.gateways] : [];
    const known = subnets.some(({ devices }) => devices.includes(host)) ? own : usual;
    return known.includes(host) ? [] : known;
  };
  const isBeyond = (host: string, members: readonly string[]) => {
    const of = (id: string) => subnets.filter(({ devices }) => devices.includes(id)).map(({ cidr }) => cidr);
    return of(host).length > 0 && members.length > 0 && members.every((id) => of(id).length > 0 && !of(id).some((cidr) => of(host).includes(cidr)));
  };
  const isServed = (host: string, needs: ServiceDeclaration['needs'], removed: ReadonlySet<string>): boolean =>
    startsOf(host).some((start) => {
      if (removed.has(host)) return false;
      const seen = walkFrom([start], removed);
      const reaches = (ids: readonly string[]) => ids.some((id) => isReached(id, seen, removed));
      return Object.entries(needs).every(([kind, list]) => {
        const gateways = gatewaysOf(host);
        if (kind === 'gateway') return gateways.length === 0 || reaches(gateways);
        const members = kind === 'internet' ? Object.keys(providers) : (list as readonly string[]);
        const beyond = kind === 'internet' || isBeyond(host, members);
        return reaches(members) && (!beyond || gateways.length === 0 || reaches(gateways));
      });
    });
  const stops: Record<string, Walked['stops'][string]> = {};
  for (const { name, needs, users = [] } of services) {
    const serving = new Set(Object.entries(needs).flatMap(([kind, list]) => (kind === 'internet' || kind === 'gateway' ? [] : (list as readonly string[]))));
    const everybody = Object.keys(hosts).some((id) => !serving.has(id)) ? Object.keys(hosts).filter((id) => !serving.has(id)) : Object.keys(hosts);
    const before = (users.length > 0 ? users : everybody).filter((host) => isServed(host, needs, new Set()) && (needs.gateway === undefined || Object.keys(needs).length > 1 || gatewaysOf(host).length > 0));
    const left = before.filter((host) => !out.has(host));
    const lost = left.filter((host) => !isServed(host, needs, out));
    stops[name] = { lost: lost.sort(), everywhere: lost.length > 0 && lost.length === left.length };
  }
  const all = [...switches, ...routers, ...Object.keys(hosts)];
  const anchors = Object.keys(providers).length > 0 ? Object.keys(providers) : [...new Set(subnets.flatMap(({ gateways }) => gateways))];
  const anchoredIn = (removed: ReadonlySet<string>): Set<string> => {
    if (anchors.length > 0) return new Set(all.filter((id) => !removed.has(id) && startsOf(id).some((start) => { const seen = walkFrom([start], removed); return anchors.some((one) => isReached(one, seen, removed)); })));
    const home = largest(all.filter((id) => !hosts[id]), new Set());
    const best = largest(all.filter((id) => !hosts[id] && !removed.has(id) && home.has(id)), removed);
    return new Set(all.filter((id) => !removed.has(id) && (hosts[id]?.on ?? [id]).some((on) => best.has(on))));
  };
  /** The largest part by devices and hosts (on their first leg), the one with the lowest id of equals. */
  const largest = (from: readonly string[], removed: ReadonlySet<string>): Set<string> => {
    const weighed = from.map((id) => walkFrom([id], removed)).map((seen) => ({ seen, inside: all.filter((id) => !removed.has(id) && seen.has(hosts[id]?.on[0] ?? id)).sort() }));
    return weighed.sort((x, y) => y.inside.length - x.inside.length || (x.inside[0]! < y.inside[0]! ? -1 : 1))[0]?.seen ?? new Set();
  };
  const before = anchoredIn(new Set());
  const after = anchoredIn(out);
  const lost = all.filter((id) => before.has(id) && !after.has(id) && !out.has(id)).sort();
  return { cutOff: { hosts: lost.filter((id) => hosts[id]), devices: lost.filter((id) => !hosts[id]) }, stops };
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
