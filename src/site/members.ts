/** Knows how the site file speaks of users and of what a service needs: names, addresses, `subnet:CIDR`, `vlan:N`. */
import { type Cidr, isWithin, parseAddress } from '../model/address.js';
import type { Told } from './problem.js';
import { nearest } from './nearest.js';
import { readAddress, readNetwork, shown } from './scalars.js';
import { NEED_KINDS, type SiteFile } from './schema.js';
import type { Path } from './source.js';

/** What cannot be read, or lies outside the scope. A name that matches nothing is told after the sweep. */
export function* membersOf({ services = [], shared_risks: risks = [], scope }: SiteFile): Generator<Told> {
  const allow = scope?.allow ?? null;
  for (const [i, service] of services.entries()) {
    for (const [j, member] of (service.users ?? []).entries()) yield* check(member, ['services', i, 'users', j], allow, true);
    const kinds = NEED_KINDS.filter((kind) => service.needs[kind] !== undefined);
    if (kinds.length === 0) yield { at: ['services', i, 'needs'], says: `service ${shown(service.name)} needs nothing`, cure: `name what it needs, one or more of ${NEED_KINDS.join(', ')}` };
    for (const kind of kinds) {
      const needs = service.needs[kind]!;
      if (needs === 'any') continue;
      for (const [j, member] of needs.entries()) {
        if (member === 'any') yield { at: ['services', i, 'needs', kind, j], says: `${kind}: any stands in a list`, cure: `write ${kind}: any` };
        else yield* check(member, ['services', i, 'needs', kind, j], allow, false);
      }
    }
  }
  for (const [i, risk] of risks.entries()) for (const [j, member] of risk.members.entries()) yield* check(member, ['shared_risks', i, 'members', j], allow, false);
}

const PREFIXES = ['subnet', 'vlan'];

function* check(member: string, at: Path, allow: readonly Cidr[] | null, mustBeHere: boolean): Generator<Told> {
  const outside = (cidr: Cidr): boolean => allow !== null && !allow.some((allowed) => isWithin(cidr, allowed) || isWithin(allowed, cidr));
  const address = parseAddress(member);
  if (address !== null) {
    if (mustBeHere && outside(address)) yield { at, says: `${member} lies outside scope.allow`, cure: 'correct the address, widen the scope as agreed, or remove it' };
    return;
  }
  if (/^\d+(\.\d+){3}(\/\d+)?$/.test(member)) {
    const read = readAddress(member);
    if ('says' in read) yield { at, ...read, cure: member.includes('/') ? `write subnet:${member}` : read.cure };
    return;
  }
  const [, prefix, rest] = /^([^:]*):(.*)$/s.exec(member) ?? [];
  if (prefix === undefined) return;
  if (prefix === 'subnet') {
    const read = readNetwork(rest!);
    if ('says' in read) yield { at, ...read };
    else if (outside(read.value)) yield { at, says: `subnet:${read.value} lies outside scope.allow`, cure: 'correct the network, widen the scope as agreed, or remove it' };
  } else if (prefix === 'vlan') {
    if (!/^[1-9]\d{0,3}$/.test(rest!) || Number(rest) > 4094) yield { at, says: `“${shown(member)}” is no VLAN`, cure: 'write its number, 1 to 4094, such as vlan:30' };
  } else {
    const meant = nearest(prefix, PREFIXES);
    yield { at, says: `“${shown(member)}” is no name, address, subnet or VLAN`, cure: meant ? `did you mean ${meant}:${shown(rest!.trim())}?` : 'write a device name, an address, subnet:10.20.3.0/24 or vlan:30' };
  }
}
