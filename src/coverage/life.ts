/** Knows which targets showed life of their own. A TCP reset beyond a router is no such sign: firewalls send it for addresses behind them, taken or not. */
import { type Address, isWithin, networkOf, parseAddress } from '../model/address.js';
import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/observation.js';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Targets that answered something that nobody says for them. What nmap alone heard counts by the facts it told (an echo, a card, an open port), and
 * anything it heard counts on the appliance's own link, and where others tell of the address.
 */
export function livingTargets(observations: readonly Observation[], facts: readonly Fact[]): ReadonlySet<string> {
  const links = [...LOOPBACK, ...facts.flatMap((fact) => (fact.kind === 'address' && fact.target === 'appliance' && fact.prefix !== null ? (networkOf(fact.address, fact.prefix) ?? []) : []))];
  const told = new Set(facts.flatMap(addressesTold));
  const isThere = (target: string): boolean => told.has(target) || parseAddress(target) === null || links.some((link) => isWithin(target, link));
  return new Set(observations.flatMap(({ target, ask, outcome }) => (target !== 'appliance' && outcome.is === 'answered' && (ask.via !== 'nmap' || isThere(target)) ? [target] : [])));
}

/** Addresses that somebody has, or knows a box at. */
function addressesTold(fact: Fact): readonly Address[] {
  if (fact.kind === 'resolved' || fact.kind === 'address') return [fact.address];
  if (fact.kind === 'neighbour') return fact.addresses ?? [];
  return fact.kind === 'route' && fact.nextHop !== null ? [fact.nextHop] : [];
}
