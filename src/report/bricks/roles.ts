/** Knows roles as words, and which devices a reader looks for first. */
import type { Role } from '../../model/fact.js';
import { sortedBy } from '../../model/order.js';
import type { Device } from '../../model/topology.js';

/** What carries others first, what only answered last. */
const ORDER: readonly Role[] = ['firewall', 'router', 'switch', 'access-point', 'hypervisor', 'server', 'storage', 'ups', 'appliance', 'printer', 'phone', 'host', 'unknown'];
const WORDS: Readonly<Partial<Record<Role, string>>> = { 'access-point': 'access point', ups: 'UPS' };

/** `hypervisor, server`; `unknown` where no role is known. */
export function rolesInWords(roles: readonly Role[]): string {
  return roles.length === 0 ? 'unknown' : roles.map((role) => WORDS[role] ?? role).join(', ');
}

/** By what they are, then by name, numbers in their own order. */
export function byRole(devices: readonly Device[]): readonly Device[] {
  const rank = ({ roles }: Device): number => Math.min(ORDER.length, ...roles.map((role) => ORDER.indexOf(role)));
  return sortedBy(devices, rank, ({ name }) => name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0')), ({ id }) => id);
}
