/** Knows how a sweep begins: what the appliance holds, who is there, and which TCP ports are open. */
import { isWithin } from '../model/address.js';
import { type Ask, canonicalAsk } from '../model/ask.js';
import type { Known, PlannedAsk } from '../model/plan.js';
import { NEVER_PORTS } from '../model/ports.js';
import type { Site } from '../model/site.js';
import { fragilityOf, isUntouchable } from './fragile.js';
import type { View } from './view.js';

const LOCAL: readonly Ask[] = [
  { via: 'local', read: 'neighbours' },
  { via: 'local', read: 'routes' },
];
export const IS_THERE: Ask = { via: 'nmap', scan: 'hosts' };
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** The appliance's own tables; nothing where the whole scope lies on this machine itself. */
export function passive({ appliance }: View, { site }: Known): readonly PlannedAsk[] {
  if (site.scope.allow.every((cidr) => LOOPBACK.some((loopback) => isWithin(cidr, loopback)))) return [];
  return LOCAL.filter((ask) => !appliance.has(canonicalAsk(ask))).map((ask) => ({ target: 'appliance', ask }));
}

/** Every address of the scope, and those that turned up since. */
export function presence(view: View): readonly PlannedAsk[] {
  const asks: PlannedAsk[] = [];
  for (const target of view.permit.addresses()) if (!view.isKnown(target)) asks.push({ target, ask: IS_THERE });
  const planned = new Set(asks.map(({ target }) => target));
  for (const target of view.targets) if (!planned.has(target.name) && !target.wasAsked(IS_THERE)) asks.push({ target: target.name, ask: IS_THERE });
  return asks;
}

/** The TCP list of a site: its own ports and that of SSH, without those that never get a byte. */
export function tcpList(site: Site): Ask | null {
  const ports = [...new Set([...site.tcpPorts, site.sshPort])].filter((port) => !NEVER_PORTS.includes(port)).sort((a, b) => a - b);
  return ports.length === 0 ? null : { via: 'nmap', scan: 'tcp', ports: ports.join(',') };
}

/** The short list, of what is there or said to be. */
export function ports(view: View, { site, fragile = [] }: Known): readonly PlannedAsk[] {
  const ask = tcpList(site);
  if (ask === null) return [];
  return view.targets.filter((target) => (target.live || target.seen) && !target.wasAsked(ask) && !isUntouchable(fragilityOf(target, fragile))).map(({ name }) => ({ target: name, ask }));
}

