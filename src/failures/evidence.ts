/** Knows which devices offer what others need: name service, addresses, directory, files, mail, time. */
import { type Cidr, isSpecialAddress, isWithin, parseAddress, SIMULATED_LAN } from '../model/address.js';
import { distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { NeedKind } from '../model/site.js';
import type { Device, Topology } from '../model/topology.js';

export type Offered = Exclude<NeedKind, 'device' | 'program' | 'gateway' | 'internet'>;
type Port = `${'tcp' | 'udp'}/${number}`;

/** Ports as registered with IANA. All of one row must be open. */
const PORTS: Readonly<Record<Offered, readonly (readonly Port[])[]>> = {
  dns: [['tcp/53'], ['udp/53']],
  dhcp: [['udp/67']],
  directory: [['tcp/389'], ['tcp/636'], ['tcp/3268']],
  file: [['tcp/2049'], ['tcp/445']],
  mail: [['tcp/993'], ['tcp/25', 'tcp/143'], ['tcp/25', 'tcp/110']],
  time: [['udp/123']],
};
/** What only a directory that people log on by has open beside LDAP: tickets, or the catalogue of a forest. Many a machine has a small LDAP of its own. */
const LOGON: readonly (readonly Port[])[] = [['tcp/389', 'tcp/88'], ['tcp/3268']];
/** A time server that has the time from nobody (RFC 5905). */
const UNSYNCHRONISED = 16;
/** Where a domain names its controllers (MS-ADTS §6.3.2.3). */
const DOMAIN_CONTROLLERS = /^_ldap\._tcp\.dc\._msdcs\./;
export const OFFERED = Object.keys(PORTS).sort() as Offered[];

type Offering = Pick<Topology, 'devices' | 'subnets'>;

/** Device ids that offer `kind`: by being asked or named for it, by what they say of themselves, by open ports and by listeners that others can reach. What outranks the others tells alone. Sorted. */
export function offering(kind: Offered, topology: Offering, facts: readonly DeviceFact[]): string[] {
  const open = openPorts(topology, facts);
  // Every desk and every network box may answer on these; only a machine that serves others counts.
  const needsServer = kind === 'file' || kind === 'time';
  const serving = new Set(topology.devices.filter(({ roles }) => !needsServer || roles.some((role) => role === 'server' || role === 'storage' || role === 'appliance')).map(({ id }) => id));
  const byPort = (rows: readonly (readonly Port[])[]) => [...open].filter(([id, ports]) => serving.has(id) && rows.some((row) => row.every((port) => ports.has(port)))).map(([id]) => id);
  // A host that told what it listens on is known to serve by that; a box that did not, by its settings.
  const telling = new Set(kind === 'dhcp' ? facts.flatMap((fact) => (fact.kind === 'listener' ? [fact.device] : [])) : []);
  const bySaying = facts.flatMap((fact) => (((fact.kind === 'lease-range' && kind === 'dhcp' && !telling.has(fact.device)) || (fact.kind === 'time-source' && kind === 'time' && fact.stratum < UNSYNCHRONISED) || (fact.kind === 'offers-dhcp' && kind === 'dhcp') || (fact.kind === 'directory' && kind === 'directory')) && (kind !== 'time' || serving.has(fact.device)) ? [fact.device] : []));
  if (kind === 'dns') {
    const { byOthers, byItself } = askedForNames(topology, facts);
    // A small forwarder on a firewall or a hypervisor stands in for nobody's name server unless somebody was told of it.
    return byOthers.length > 0 ? byOthers : distinct([...byPort(PORTS.dns), ...byItself]);
  }
  if (kind === 'directory') {
    const logon = distinct([...byPort(LOGON), ...controllersIn(facts)]);
    const domains = new Set(facts.flatMap((fact) => (fact.kind === 'directory' && fact.domain !== null && logon.includes(fact.device) ? [fact.domain] : [])));
    if (logon.length > 0) return distinct([...logon, ...facts.flatMap((fact) => (fact.kind === 'directory' && fact.domain !== null && domains.has(fact.domain) ? [fact.device] : []))]);
  }
  return distinct([...byPort(PORTS[kind]), ...bySaying]);
}

/** Devices by what settings and offers of addresses name as name servers: those that another names, and those that only they themselves do. */
function askedForNames({ devices }: Offering, facts: readonly DeviceFact[]): { readonly byOthers: string[]; readonly byItself: string[] } {
  const askers = new Map<string, Set<string>>();
  const note = (address: string, asker: string) => askers.set(address, (askers.get(address) ?? new Set()).add(asker));
  for (const fact of facts) {
    if (fact.kind === 'resolver') note(fact.address, fact.device);
    if (fact.kind === 'offers-dhcp') for (const address of fact.resolvers) note(address, '');
  }
  const asked = devices.filter(({ addresses }) => addresses.some((address) => askers.has(address)));
  const isByOthers = ({ id, addresses }: Device) => addresses.some((address) => [...(askers.get(address) ?? [])].some((asker) => asker !== id));
  return { byOthers: distinct(asked.filter(isByOthers).map(({ id }) => id)), byItself: asked.map(({ id }) => id) };
}

/** Devices that the domain's own records name as its controllers. */
function controllersIn(facts: readonly DeviceFact[]): string[] {
  const names = new Set(facts.flatMap((fact) => (fact.kind === 'record' && fact.type === 'SRV' && DOMAIN_CONTROLLERS.test(fact.name) ? [fact.value] : [])));
  return names.size === 0 ? [] : facts.flatMap((fact) => (fact.kind === 'named' && names.has(fact.name.toLowerCase()) ? [fact.device] : []));
}

/** Ports by device that others found open or can reach. */
function openPorts(topology: Offering, facts: readonly DeviceFact[]): ReadonlyMap<string, ReadonlySet<Port>> {
  const open = new Map<string, Set<Port>>();
  const isReached = reachOf(topology);
  for (const fact of facts) {
    if (fact.kind === 'open-port' || (fact.kind === 'listener' && isReached(fact))) open.set(fact.device, (open.get(fact.device) ?? new Set()).add(`${fact.protocol}/${fact.port}`));
  }
  return open;
}

/** Whether a listener can be reached from where others live: bound to nothing, or to an address or port in a network where somebody answered. A hypervisor's private network is none. */
function reachOf({ devices, subnets }: Offering): (listener: DeviceFact<'listener'>) => boolean {
  const targets = new Set(devices.flatMap((device) => device.targets.filter((target) => parseAddress(target) !== null)));
  const answered = new Map<Cidr, boolean>();
  const isAnswered = (cidr: Cidr) => answered.get(cidr) ?? answered.set(cidr, [...targets].some((target) => isWithin(target, cidr))).get(cidr)!;
  const isLived = (address: string) => targets.has(address) || subnets.some(({ cidr }) => isWithin(address, cidr) && isAnswered(cidr));
  const addressesOf = (device: string, port: string) => devices.find(({ id }) => id === device)?.interfaces.find(({ name }) => name === port)?.addresses ?? [];
  return ({ device, address, on }) => {
    if (ANY.has(address)) return on === undefined || addressesOf(device, on).some(isLived);
    return (!isSpecialAddress(address) || isWithin(address, SIMULATED_LAN)) && isLived(address);
  };
}
const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::', '*']);
