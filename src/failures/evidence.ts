/** Knows which devices offer what others need: name service, addresses, directory, files, mail, time. */
import { distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { NeedKind } from '../model/site.js';
import type { Topology } from '../model/topology.js';

export type Offered = Exclude<NeedKind, 'device' | 'program' | 'gateway' | 'internet'>;
type Port = `${'tcp' | 'udp'}/${number}`;

/** Ports as registered with IANA. All of one row must be open; a directory is more than one that answers LDAP alone. */
const PORTS: Readonly<Record<Offered, readonly (readonly Port[])[]>> = {
  dns: [['tcp/53'], ['udp/53']],
  dhcp: [['udp/67']],
  directory: [['tcp/389', 'tcp/88'], ['tcp/636'], ['tcp/3268'], ['tcp/389']],
  file: [['tcp/2049'], ['tcp/445']],
  mail: [['tcp/993'], ['tcp/25', 'tcp/143'], ['tcp/25', 'tcp/110']],
  time: [['udp/123']],
};
/** A time server that has the time from nobody (RFC 5905). */
const UNSYNCHRONISED = 16;
/** Where a domain names its controllers (MS-ADTS §6.3.2.3). */
const DOMAIN_CONTROLLERS = /^_ldap\._tcp\.dc\._msdcs\./;
export const OFFERED = Object.keys(PORTS).sort() as Offered[];

/** Device ids that offer `kind`, by open ports, by listeners that others can reach, by what it says of itself, and by being asked or named in the site's own directory. Sorted. */
export function offering(kind: Offered, { devices }: Pick<Topology, 'devices'>, facts: readonly DeviceFact[]): string[] {
  const open = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const told = new Set<string>();
  const controllers = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === 'open-port' || (fact.kind === 'listener' && !isLoopback(fact.address))) open.set(fact.device, (open.get(fact.device) ?? new Set()).add(`${fact.protocol}/${fact.port}`));
    if (fact.kind === 'resolver' && kind === 'dns') asked.add(fact.address);
    if ((fact.kind === 'directory' && kind === 'directory') || (fact.kind === 'time-source' && kind === 'time' && fact.stratum < UNSYNCHRONISED) || (fact.kind === 'offers-dhcp' && kind === 'dhcp')) told.add(fact.device);
    if (fact.kind === 'record' && fact.type === 'SRV' && kind === 'directory' && DOMAIN_CONTROLLERS.test(fact.name)) controllers.add(fact.value);
  }
  // Every desk and every network box may answer on these; only a machine that serves others counts.
  const needsServer = kind === 'file' || kind === 'time';
  const serves = (id: string) => devices.find((device) => device.id === id)?.roles.some((role) => role === 'server' || role === 'storage' || role === 'appliance') ?? false;
  const byPort = [...open].filter(([id, ports]) => PORTS[kind].some((row) => row.every((port) => ports.has(port))) && (!needsServer || serves(id))).map(([id]) => id);
  const byName = devices.filter(({ addresses }) => addresses.some((address) => asked.has(address))).map(({ id }) => id);
  const byRecord = controllers.size === 0 ? [] : [...new Set(facts.flatMap((fact) => (fact.kind === 'named' && controllers.has(fact.name.toLowerCase()) ? [fact.device] : [])))];
  const bySaying = kind === 'time' ? [...told].filter(serves) : [...told];
  return distinct([...byPort, ...byName, ...bySaying, ...byRecord]);
}

function isLoopback(address: string): boolean {
  return address === '::1' || (address.startsWith('127.') && !address.startsWith('127.77.'));
}
