/** Knows what each id of an audit is called, for engineers (`fw1`) and for owners (`the firewall fw1`). */
import type { Audit } from '../../model/audit.js';
import type { Role } from '../../model/fact.js';
import type { Unit } from '../../model/failure.js';
import type { Device, End, Link, Segment } from '../../model/topology.js';

export interface Names {
  /** Name of a device, segment, provider or service; the id itself where nothing of that id is known. */
  of(id: string): string;
  device(id: string): Device | null;
  link(id: string): Link | null;
  /** `core port 3`; without a port the device alone. */
  end(end: End): string;
  /** `acc1 port 24 – core port 3`. */
  ends(link: { readonly ends: readonly [End, End] }): string;
  /** A unit as its owner would point at it, with the kind of thing it is and no acronym. */
  plain(unit: Unit): string;
}

const PLAIN_ROLES: readonly (readonly [Role, string])[] = [
  ['firewall', 'firewall'],
  ['router', 'router'],
  ['hypervisor', 'server'],
  ['storage', 'storage box'],
  ['server', 'server'],
  ['access-point', 'wireless box'],
  ['switch', 'network box'],
  ['ups', 'battery box'],
  ['printer', 'printer'],
  ['phone', 'phone'],
  ['appliance', 'box'],
  ['host', 'computer'],
];
const INFRASTRUCTURE: readonly Role[] = ['router', 'switch', 'firewall', 'access-point'];

/** Whether a device carries others' traffic; all else is an end device. */
export function isInfrastructure(device: Device): boolean {
  return device.roles.some((role) => INFRASTRUCTURE.includes(role));
}

/** Whether a device is one of the many that are counted, not examined: a computer, a phone, something that only answered. */
export function isDesk({ roles, examined }: Device): boolean {
  return examined === 'none' && roles.every((role) => role === 'host' || role === 'unknown' || role === 'phone');
}

/** The kind of box in plain words; `box` where its role is unknown. */
export function kindOf(device: Device | null): string {
  return PLAIN_ROLES.find(([role]) => device?.roles.includes(role))?.[1] ?? 'box';
}

export function namesOf(audit: Audit): Names {
  const devices = new Map(audit.devices.map((device) => [device.id, device]));
  const links = new Map(audit.links.map((link) => [link.id, link]));
  const segments = new Map(audit.segments.map((segment) => [segment.id, segment]));
  const named = new Map<string, string>();
  for (const { id, name } of [...audit.segments, ...audit.providers, ...(audit.suppliers ?? []), ...audit.services, ...audit.devices]) named.set(id, name);
  const of = (id: string): string => named.get(id) ?? id;
  const end = ({ device, port }: End): string => (port === null ? of(device) : `${of(device)} port ${port}`);
  const ends = (link: { readonly ends: readonly [End, End] }): string => `${end(link.ends[0])} – ${end(link.ends[1])}`;
  const plain = (unit: Unit): string => {
    if (unit.kind === 'device') return `the ${kindOf(devices.get(unit.id) ?? null)} ${unit.name}`;
    if (unit.kind === 'segment') return segmentWords(segments.get(unit.id), unit.name, of);
    if (unit.kind === 'provider') return providerWords(audit, unit, of);
    if (unit.kind === 'group') return unit.name;
    const link = links.get(unit.id);
    return link ? `the cable between ${of(link.ends[0].device)} and ${of(link.ends[1].device)}` : `the cable ${unit.name}`;
  };
  return { of, device: (id) => devices.get(id) ?? null, link: (id) => links.get(id) ?? null, end, ends, plain };
}

const SMALL_BOXES: Readonly<Record<Segment['kind'], string>> = { 'unmanaged-switch': 'the small box nobody manages', 'access-point': 'the wireless box', hypervisor: 'the inner network', shared: 'the shared cable' };

/** A medium that a person named keeps that name; else it is told by the socket it hangs on. */
function segmentWords(segment: Segment | undefined, name: string, of: (id: string) => string): string {
  const [port] = segment?.ports ?? [];
  if (!segment || !port || !/ at |^shared /.test(name)) return `the box ${name}`;
  return `${SMALL_BOXES[segment.kind]} at ${of(port.device)}${port.port === null ? '' : ` socket ${port.port}`}`;
}

/** A line is told by the box it ends in; by its far end only where two end in the same box. */
function providerWords({ providers }: Audit, unit: Unit, of: (id: string) => string): string {
  const provider = providers.find(({ id }) => id === unit.id);
  if (!provider) return `the internet line ${unit.name}`;
  const twins = providers.filter(({ edge }) => edge.device === provider.edge.device).length > 1;
  return `the internet line at ${of(provider.edge.device)}${twins && provider.nextHop !== null ? ` to ${provider.nextHop}` : ''}`;
}
