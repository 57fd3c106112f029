/** Knows how a network is written down in a few words for weighing it. */
import type { Address } from '../../src/model/address.js';
import type { Role } from '../../src/model/fact.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { DEFAULT_LIMITS, type ServiceDeclaration, type Site } from '../../src/model/site.js';
import type { Attachment, Certainty, Device, Link, LinkRule, Topology } from '../../src/model/topology.js';

export interface Cable {
  readonly id?: string;
  readonly a: string;
  readonly b: string;
  readonly certainty?: Certainty;
  readonly rules?: readonly LinkRule[];
  readonly state?: Link['state'];
  /** Empty: all. */
  readonly vlans?: readonly number[];
  readonly apart?: Link['apart'];
}
export interface Written {
  readonly switches?: readonly string[];
  readonly routers?: readonly string[];
  /** Those of the switches that are access points. */
  readonly radios?: readonly string[];
  /** Where each end host hangs, and in which VLAN it lives. */
  readonly hosts?: Readonly<Record<string, { readonly on: readonly string[]; readonly vlan?: number; readonly roles?: readonly Role[]; readonly address?: string; /** On no known port. */ readonly behind?: true; /** Hosts that hold its disks, where it is a guest of the box that it is on. */ readonly disks?: readonly string[] }>>;
  readonly cables?: readonly Cable[];
  /** Segment → devices whose port opens onto it. */
  readonly segments?: Readonly<Record<string, { readonly ports: readonly string[]; readonly certainty?: Certainty }>>;
  /** Provider → edge device. */
  readonly providers?: Readonly<Record<string, string>>;
  readonly subnets?: readonly { readonly cidr: string; readonly gateways: readonly string[]; readonly devices: readonly string[] }[];
  readonly services?: readonly (Partial<ServiceDeclaration> & Pick<ServiceDeclaration, 'name' | 'needs'>)[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** What the groups have in common; `power` where nothing is written. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Boxes made of parts: how many there are, and which of them do not work. */
  readonly parts?: Readonly<Record<string, { readonly kind: 'stack' | 'pair' | 'cards'; readonly count: number; readonly failed?: readonly number[] }>>;
  /** Switches whose loop protection is off. */
  readonly loops?: readonly string[];
  /** Provider → what its line leads to. */
  readonly nextHops?: Readonly<Record<string, string>>;
  /** Whether these are default routes that somebody set by hand. */
  readonly byHand?: boolean;
  /** Which device holds the gateway address of all subnets with two gateways. */
  readonly holds?: string;
  readonly recovery?: Site['recovery'];
  /** Those of which nobody could read anything. */
  readonly unread?: readonly string[];
  /** `sw1 7`: ports that are up. */
  readonly up?: readonly string[];
  readonly facts?: readonly DeviceFact[];
}

export function input(written: Written): { readonly topology: Topology; readonly site: Site | null; readonly facts: readonly DeviceFact[]; readonly asOf: string } {
  const facts: DeviceFact[] = [...(written.facts ?? []), ...factsOf(written)];
  const ports = (id: string) => (written.up ?? []).filter((word) => word.startsWith(`${id} `)).map((word) => ({ name: word.slice(id.length + 1), index: null, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [], vlans: [], lag: null }));
  const device = (id: string, roles: readonly Role[], legs: readonly Attachment[] = [], address?: string, macs: readonly string[] = []): Device => ({
    ...{ id, name: id, roles, vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null, addresses: address ? [address] : [], macs, keys: [], interfaces: ports(id) },
    ...{ attachment: legs[0] ?? null, attachments: legs.length > 1 ? legs : [], members: membersOf(written, id), examined: written.unread?.includes(id) ? 'none' : 'full', documented: 'unknown', targets: [], from: [`o-${id}`] },
  });
  const hosts = Object.entries(written.hosts ?? {}).map(([id, { on, vlan, roles = ['host'] as const, address, behind, disks }]) => {
    if (vlan !== undefined) for (const carrier of on) facts.push({ kind: 'vlan-port', target: carrier, device: carrier, from: ['o'], vlan, port: portOf(written, carrier, `to ${id}`), tagged: false });
    if (disks) facts.push({ kind: 'guest', target: on[0]!, device: on[0]!, from: ['o'], name: id, running: true, macs: [cardOf(id)], storage: disks.map((holder) => written.hosts![holder]!.address!) });
    return device(id, [...roles], on.map((carrier) => ({ device: carrier, port: behind ? null : portOf(written, carrier, `to ${id}`), certainty: 'both-ends', from: ['o'] })), address, disks ? [cardOf(id)] : []);
  });
  const topology: Topology = {
    devices: [...(written.switches ?? []).map((id) => device(id, [written.radios?.includes(id) ? 'access-point' : 'switch'])), ...(written.routers ?? []).map((id) => device(id, ['router'])), ...hosts].sort((x, y) => (x.id < y.id ? -1 : 1)),
    segments: Object.entries(written.segments ?? {}).map(([id, { ports: on, certainty = 'both-ends' }]) => ({ id, name: id, kind: 'unmanaged-switch', ports: on.map((one) => ({ device: one, port: portOf(written, one, `to ${id}`) })), devices: [], certainty, from: ['o'] })),
    links: (written.cables ?? []).map(({ id, a, b, certainty = 'both-ends', rules, state = 'forwarding', vlans = [], apart }, i) => ({ id: id ?? `l${i}`, ends: [{ device: a, port: portOf(written, a, `l${i}`) }, { device: b, port: portOf(written, b, `l${i}`) }], certainty, ...(rules && { rules }), ...(apart !== undefined && { apart }), by: ['lldp'], state, vlans: vlans.map((vlan) => ({ id: vlan, state: 'forwarding' })), members: [], because: '', from: ['o'] })),
    adjacencies: [],
    subnets: (written.subnets ?? []).map((subnet) => ({ ...subnet, virtualGateway: isShared(written, subnet) ? GATEWAY : null, from: ['o'] })),
    vlans: [],
    providers: Object.entries(written.providers ?? {}).map(([id, edge]) => ({ id, name: id, edge: { device: edge, port: portOf(written, edge, `to ${id}`) }, nextHop: written.nextHops?.[id] ?? null, from: ['o'] })),
    remarks: [],
  };
  return { topology, site: siteOf(written), facts, asOf: '2026-06-01T00:00:00.000Z' };
}

function siteOf({ services = [], groups = {}, kinds = {}, recovery = [] }: Written): Site | null {
  if (services.length === 0 && Object.keys(groups).length === 0 && recovery.length === 0) return null;
  return {
    ...{ client: 'c', mission: null, site: 's', timezone: 'UTC', engagement: null, scope: { allow: [], deny: [], windows: [] }, limits: DEFAULT_LIMITS, snmpPort: 161, sshPort: 22, tcpPorts: [], probeDhcp: false, credentials: [] },
    ...{ people: [], domains: [], watch: [], documents: [], acceptedFile: null, schedule: null, retention: { raw: '13mo', snapshots: '13mo' }, database: null, http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false } },
    ...{ branding: { firm: null, logo: null }, webhooks: [], plugins: null, allowClearSecrets: false, recovery },
    services: services.map((one) => ({ tier: 'essential', tolerableOutageHours: null, users: [], knows: [], runbook: null, ...one })),
    sharedRisks: Object.entries(groups).map(([name, members]) => ({ name, kind: kinds[name] ?? 'power', members })),
  };
}

const GATEWAY = '10.0.0.254' as Address;
function isShared({ holds }: Written, { gateways }: { readonly gateways: readonly string[] }): boolean {
  return holds !== undefined && gateways.length > 1;
}

/** On which part of a box a port is, counted from one; null: the box is of one piece. */
export function partOf({ parts = {} }: Written, device: string, word: string): number | null {
  const box = parts[device];
  if (!box) return null;
  const sum = [...`${device} ${word}`].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1009, 7);
  return (sum % box.count) + 1;
}
/** Where the box has parts its ports are numbered by them: `2/0/to h1`. */
function portOf(written: Written, device: string, word: string): string {
  const part = partOf(written, device, word);
  return part === null ? word : `${part}/0/${word}`;
}
function membersOf({ parts = {} }: Written, id: string): Device['members'] {
  const box = parts[id];
  return !box || box.kind === 'cards' ? [] : Array.from({ length: box.count }, (_, i) => ({ name: `member ${i + 1}`, model: null, serial: null, state: null }));
}

function factsOf({ parts = {}, loops = [], nextHops = {}, byHand = false, providers = {}, subnets = [], holds }: Written): DeviceFact[] {
  const about = (device: string) => ({ target: device, device, from: [`o-${device}`] });
  const ofParts = Object.entries(parts).flatMap(([device, { kind, count, failed = [] }]) => Array.from({ length: count }, (_, i): DeviceFact => (kind === 'cards'
    ? { ...about(device), kind: 'component', index: String(i), class: 'module', name: `card ${i + 1}` }
    : { ...about(device), kind: 'member', group: kind, name: `member ${i + 1}`, state: failed.includes(i + 1) ? 'down' : 'well', works: !failed.includes(i + 1) })));
  const ofLoops = loops.flatMap((device): DeviceFact[] => [
    { ...about(device), kind: 'spanning-tree', instance: '0', root: null, rootPort: null, priority: null, enabled: false },
    ...['1', '2'].map((port): DeviceFact => ({ ...about(device), kind: 'spanning-tree-port', instance: '0', port, state: 'forwarding', designatedBridge: null, designatedPort: null, number: null })),
  ]);
  const ofLines = Object.entries(byHand ? nextHops : {}).map(([id, nextHop]): DeviceFact => ({ ...about(providers[id]!), kind: 'route', destination: '0.0.0.0/0', nextHop: nextHop as Address, port: null, protocol: 'static' }));
  const sharing = new Set(subnets.filter((subnet) => holds !== undefined && subnet.gateways.length > 1).flatMap(({ gateways }) => gateways));
  const ofGateways = [...sharing].map((device): DeviceFact => ({ ...about(device), kind: 'virtual-gateway', protocol: 'vrrp', group: 1, address: GATEWAY, port: null, state: device === holds ? 'master' : 'backup', priority: 100 }));
  return [...ofParts, ...ofLoops, ...ofLines, ...ofGateways];
}

/** A number for the card of a guest, by the digits of its name. */
function cardOf(id: string): string {
  return `52:54:00:00:00:${id.replace(/\D/g, '').padStart(2, '0').slice(-2)}`;
}
