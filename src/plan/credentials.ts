/** Knows which credential is tried next: within its scope alone, the remembered one first, then in the site file's order. */
import { isWithin } from '../model/address.js';
import type { Asked, Known } from '../model/plan.js';
import type { Credential } from '../model/site.js';
import type { Target } from './view.js';

/** The credentials of one protocol that may be offered to a target, in the order in which they are tried; SSH keys before passwords. */
export function credentialsFor(target: Target, protocol: 'snmp' | 'ssh', { site, remembered }: Known): readonly Credential[] {
  const own = site.credentials.filter((one) => one.type.startsWith(protocol) && one.for.some((cidr) => isWithin(target.name, cidr)));
  const worked = remembered.get(target.name)?.[protocol];
  const rank = (one: Credential): number => (one.type === 'ssh-password' ? 2 : 0) + (one.name === worked ? 0 : 1);
  return own.map((one, i) => ({ one, i })).sort((a, b) => rank(a.one) - rank(b.one) || a.i - b.i).map(({ one }) => one);
}

/** What was asked of a target under one credential. */
export function askedWith(target: Target, credential: string): readonly Asked[] {
  return [...target.asked.values()].filter(({ ask }) => 'credential' in ask && ask.credential === credential);
}

/** The credential under which the target answered, or null. */
export function workingCredential(target: Target, credentials: readonly Credential[]): Credential | null {
  return credentials.find(({ name }) => askedWith(target, name).some(({ is }) => is === 'answered')) ?? null;
}
