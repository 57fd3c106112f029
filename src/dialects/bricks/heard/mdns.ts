/** Knows what a box announces of itself by mDNS (RFC 6762). */
import type { FactKinds, Reading, Role } from '../../../model/fact.js';
import { distinct } from '../../../model/order.js';
import { announcedIn } from '../mdns.js';
import { boxIn } from './announced-box.js';

/** What a service says of the box that offers it. */
const ROLES: Readonly<Record<string, Role>> = { '_ipp._tcp': 'printer', '_ipps._tcp': 'printer', '_pdl-datastream._tcp': 'printer', '_printer._tcp': 'printer', '_sip._udp': 'phone' };

/** A box is believed about itself alone: who names others and not itself passes on what they said on another link. */
export function* mdns(message: Buffer, source: string, from: readonly string[]): Generator<Reading> {
  const { hosts, services, words } = announcedIn(message);
  const own = hosts.filter(({ address }) => address === source);
  if (hosts.length > 0 && own.length === 0) return;
  const box = boxIn(words);
  if (box) yield { kind: 'is-a', ...box, by: 'banner', about: source, from };
  const names = distinct(own.map(({ name }) => name.toLowerCase()));
  if (names.length === 1 && names[0] !== '') yield { kind: 'named', name: names[0]!, by: 'hostname', about: source, from };
  for (const role of distinct(services.flatMap((service) => ROLES[service] ?? []))) yield { kind: 'role', role: role as FactKinds['role']['role'], by: 'mdns', about: source, from };
}
