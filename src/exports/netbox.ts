/** Knows the files of NetBox 4.x's bulk import, in the order in which they are read: a change set to review, nothing is written to NetBox. */
import type { Audit } from '../model/audit.js';
import { parseAddress, isWithin } from '../model/address.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Device, Interface } from '../model/topology.js';
import { csvOf } from './csv.js';

/** In order of import: each file only names what those before it brought. */
export const NETBOX_FILES = ['sites', 'manufacturers', 'device-types', 'device-roles', 'devices', 'interfaces', 'ip-addresses', 'cables'] as const;
export type NetboxFile = (typeof NETBOX_FILES)[number];
type Row = readonly (string | number | null)[];

/** One file of the set. End hosts are left out; a cable whose port is not known at both ends cannot be imported and is left out too. */
export function netboxFile(audit: Audit, file: NetboxFile): string {
  const boxes = boxesOf(audit);
  const makes = distinct(boxes.map(({ device }) => makeOf(device)));
  const roles = distinct(boxes.map(({ device }) => roleOf(device)));
  const types = [...new Map(boxes.map(({ device }) => [`${makeOf(device)}\n${modelOf(device)}`, device])).values()];
  switch (file) {
    case 'sites':
      return csvOf(['name', 'slug', 'status'], [[audit.site, slug(audit.site), 'active']]);
    case 'manufacturers':
      return csvOf(['name', 'slug'], withSlugs(makes).map(([name, own]) => [name, own]));
    case 'device-types': {
      const slugs = new Map(withSlugs(sortedBy(types.map((device) => `${makeOf(device)} ${modelOf(device)}`), (name) => name)));
      return csvOf(['manufacturer', 'model', 'slug', 'u_height'], sortedBy(types, makeOf, modelOf).map((device) => [makeOf(device), modelOf(device), slugs.get(`${makeOf(device)} ${modelOf(device)}`)!, 1]));
    }
    case 'device-roles':
      return csvOf(['name', 'slug', 'color', 'vm_role'], withSlugs(roles).map(([name, own]) => [name, own, '9e9e9e', 'false']));
    case 'devices':
      return csvOf(['name', 'role', 'manufacturer', 'device_type', 'serial', 'site', 'status', 'comments'], boxes.map(({ device, name }) => [name, roleOf(device), makeOf(device), modelOf(device), device.serial?.slice(0, 50) ?? null, audit.site, 'active', `linchpin ${device.id}`]));
    case 'interfaces':
      return csvOf(['device', 'name', 'type', 'lag', 'enabled', 'description'], boxes.flatMap(({ device, name }) => portsOf(audit, device).map(({ port, known }): Row => [name, port, typeOf(known, device), lagOf(known, device), known?.adminUp === false ? 'false' : 'true', known?.description?.slice(0, 200) ?? null])));
    case 'ip-addresses':
      return csvOf(['address', 'status', 'device', 'interface', 'dns_name', 'description'], boxes.flatMap(({ device, name }) => addressesOf(audit, device).map(({ address, port }): Row => [address, 'active', port === null ? null : name, port, null, port === null ? `seen on ${name}` : null])));
    case 'cables':
      return csvOf(['side_a_device', 'side_a_type', 'side_a_name', 'side_b_device', 'side_b_type', 'side_b_name', 'status', 'description'], cablesOf(audit, boxes));
  }
}

/** NetBox slugs: lower-case letters, digits, `-` and `_`, at most 100. */
export function slug(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9_]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 100) || 'unknown';
}
/** Slugs are unique: what would be the same gets a number. */
function withSlugs(names: readonly string[]): readonly (readonly [string, string])[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const own = slug(name);
    const count = (used.get(own) ?? 0) + 1;
    used.set(own, count);
    return [name, count === 1 ? own : `${own}-${count}`] as const;
  });
}

interface BoxNamed {
  readonly device: Device;
  readonly name: string;
}
/** Devices that are somebody's to look after, by name; NetBox wants names that differ, of at most 64 characters. */
function boxesOf({ devices }: Audit): readonly BoxNamed[] {
  const managed = devices.filter(({ roles }) => roles.some((role) => role !== 'host' && role !== 'phone' && role !== 'unknown'));
  const alike = groupBy(managed, ({ name }) => name.slice(0, 64).toLowerCase());
  return sortedBy(managed.map((device) => ({ device, name: alike.get(device.name.slice(0, 64).toLowerCase())!.length === 1 ? device.name.slice(0, 64) : `${device.name.slice(0, 40)} ${device.id}`.slice(0, 64) })), ({ name }) => name, ({ device }) => device.id);
}
const makeOf = ({ vendor }: Device): string => (vendor ?? 'Unknown').slice(0, 100);
const modelOf = ({ model }: Device): string => (model ?? 'Unknown').slice(0, 100);
const roleOf = ({ roles }: Device): string => roles[0] ?? 'unknown';

/** A device's interfaces, and the ports that cables name though no table does. Rows are read one after the other, so bundles come before the ports that name them. */
function portsOf({ links }: Audit, device: Device): readonly { readonly port: string; readonly known: Interface | null }[] {
  const known = new Map(device.interfaces.filter(({ name }) => name !== '').map((one) => [one.name, one]));
  const cabled = links.flatMap(({ ends, members }) => [...ends, ...members.flatMap((member) => member.ends)]).flatMap(({ device: on, port }) => (on === device.id && port !== null && port !== '' ? [port] : []));
  const bundles = new Set(device.interfaces.map(({ lag }) => lag));
  return sortedBy(distinct([...known.keys(), ...cabled]), (port) => (bundles.has(port) ? 0 : 1)).map((port) => ({ port: port.slice(0, 64), known: known.get(port) ?? null }));
}
/** NetBox's name for a kind of port; `other` where speed alone does not tell copper from fibre. */
function typeOf(known: Interface | null, { interfaces }: Device): string {
  if (known === null) return 'other';
  if (interfaces.some(({ lag }) => lag === known.name)) return 'lag';
  if (/^(vl|vlan|lo|loopback|tun|bridge|br|vmbr|irb|bvi|null)[\d.:_-]*$/i.test(known.name)) return 'virtual';
  return known.speed === 100 ? '100base-tx' : known.speed === 1000 ? '1000base-t' : known.speed === 2500 ? '2.5gbase-t' : 'other';
}
function lagOf(known: Interface | null, { interfaces }: Device): string | null {
  return known?.lag != null && interfaces.some(({ name }) => name === known.lag) ? known.lag : null;
}

/** Each address with the length of its network; on a port where the port's own table tells it. */
function addressesOf({ subnets }: Audit, device: Device): readonly { readonly address: string; readonly port: string | null }[] {
  const onPort = new Map(device.interfaces.flatMap(({ name, addresses }) => addresses.map((address) => [address.split('/')[0]!, { port: name, written: address }] as const)));
  const bare = distinct([...device.addresses, ...onPort.keys()]).filter((address) => parseAddress(address) !== null);
  return bare.map((address) => {
    const own = onPort.get(address);
    const network = subnets.filter(({ cidr }) => isWithin(address, cidr)).map(({ cidr }) => Number(cidr.split('/')[1])).sort((a, b) => b - a)[0];
    return { address: own?.written.includes('/') ? own.written : `${address}/${network ?? (address.includes(':') ? 128 : 32)}`, port: own?.port.slice(0, 64) ?? null };
  });
}

/** The physical pairs of a bundle are its cables. A port takes one cable: the surest comes first; what is only inferred is not said to be connected. */
function cablesOf({ links }: Audit, boxes: readonly BoxNamed[]): readonly Row[] {
  const names = new Map(boxes.map(({ device, name }) => [device.id, name]));
  const sure = ['both-ends', 'one-end', 'declared', 'inferred'];
  const taken = new Set<string>();
  return sortedBy(links, ({ certainty }) => sure.indexOf(certainty), ({ id }) => id).flatMap(({ id, ends, members, certainty }) =>
    (members.length > 0 ? members.map((member) => member.ends) : [ends]).flatMap(([a, b]): Row[] => {
      const [own, other] = [names.get(a.device), names.get(b.device)];
      const keys = [`${a.device}\n${a.port}`, `${b.device}\n${b.port}`];
      if (own === undefined || other === undefined || !a.port || !b.port || keys.some((key) => taken.has(key))) return [];
      keys.forEach((key) => taken.add(key));
      return [[own, 'dcim.interface', a.port.slice(0, 64), other, 'dcim.interface', b.port.slice(0, 64), certainty === 'inferred' ? 'planned' : 'connected', `linchpin ${id}, ${certainty}`]];
    }),
  );
}
