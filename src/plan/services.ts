/** Knows which services are asked what: certificates, pages, directories, time, and nmap's scripts; one small exchange each. */
import { isWithin } from '../model/address.js';
import { type Ask, canonicalAsk } from '../model/ask.js';
import type { Fact } from '../model/fact.js';
import type { Known, PlannedAsk } from '../model/plan.js';
import { NEVER_PORTS } from '../model/ports.js';
import { fragilityOf } from './fragile.js';
import { aliasesIn } from './snmp.js';
import { type Target, type View, factsOf } from './view.js';

/** Ports that speak TLS from the first byte, beyond those whose registered service says so. */
const TLS: ReadonlySet<number> = new Set([443, 465, 636, 853, 993, 995, 3269, 4443, 5001, 5986, 8006, 8443, 9443, 10443]);
/** Ports of management pages, likewise; the first few that are open are asked. */
const PAGES: ReadonlySet<number> = new Set([80, 443, 3000, 4443, 5000, 5001, 8000, 8006, 8008, 8080, 8081, 8443, 8880, 9090, 9443, 10000, 10443]);
const PAGES_AT_MOST = 4;
/** Ports on which one of nmap's scripts has something to ask that our own questions do not. */
const SCRIPTED: ReadonlySet<number> = new Set([25, 110, 135, 139, 143, 445, 3389]);
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** Everything that one target's open ports and role call for. Fragile devices are left in peace. */
export function services(view: View, known: Known): readonly PlannedAsk[] {
  const aliases = aliasesIn(view);
  const clocks = clocksIn(view);
  return view.targets.flatMap((target): PlannedAsk[] => {
    if (!target.live || aliases.has(target.name) || fragilityOf(target, known.fragile ?? []).length > 0) return [];
    const asks: Ask[] = [...onPorts(target), ...(givesTime(target, clocks) ? [{ via: 'ntp' } as const] : [])];
    return asks.filter((ask) => !target.wasAsked(ask)).map((ask) => ({ target: target.name, ask }));
  });
}

function onPorts(target: Target): Ask[] {
  const open = [...new Map(factsOf(target, 'open-port').filter(({ protocol, port }) => protocol === 'tcp' && !NEVER_PORTS.includes(port)).map((fact) => [fact.port, fact] as const)).values()].sort((a, b) => a.port - b.port);
  const ports = new Set(open.map(({ port }) => port));
  const tls = open.filter(isTls).map(({ port }): Ask => ({ via: 'tls', port }));
  const pages = open.filter(hasPage).slice(0, PAGES_AT_MOST).map((fact): Ask => ({ via: 'http', port: fact.port, ...(isTls(fact) && { tls: true }) }));
  const directory = [389, 3268].find((port) => ports.has(port)) ?? (ports.has(636) ? 636 : null);
  const scripted = [...ports].filter((port) => SCRIPTED.has(port));
  return [
    ...tls,
    ...pages,
    ...(directory === null ? [] : [{ via: 'ldap', port: directory, ...(directory === 636 && { tls: true }) } as const]),
    ...(scripted.length === 0 ? [] : [{ via: 'nmap', scan: 'scripts', ports: scripted.join(',') } as const]),
  ];
}
function isTls({ port, service = '' }: Fact<'open-port'>): boolean {
  return TLS.has(port) || /^(?:https|imaps|pop3s|ldaps|smtps|globalcatLDAPssl)/.test(service);
}
function hasPage({ port, service = '' }: Fact<'open-port'>): boolean {
  return PAGES.has(port) || /^https?(?:-|$)/.test(service);
}

/** Addresses that anybody names as where it has the time from. */
function clocksIn({ targets }: View): ReadonlySet<string> {
  return new Set(targets.flatMap((target) => [...factsOf(target, 'config-server').filter(({ what }) => what === 'ntp').map(({ address }) => address), ...factsOf(target, 'time-source').flatMap(({ reference }) => reference ?? [])]));
}
/** Whoever is named, routes, or serves names or a directory. */
function givesTime(target: Target, clocks: ReadonlySet<string>): boolean {
  if (clocks.has(target.name)) return true;
  if (factsOf(target, 'open-port').some(({ protocol, port }) => protocol === 'tcp' && (port === 53 || port === 88 || port === 389))) return true;
  return factsOf(target, 'forwards').some(({ layer }) => layer === 3) || factsOf(target, 'role').some(({ role }) => role === 'router' || role === 'firewall' || role === 'server' || role === 'appliance');
}

/** Listening, while it is looked who is there. Nothing where the whole scope lies on this machine itself. */
export function listening({ appliance }: View, { site }: Known): readonly PlannedAsk[] {
  const ask: Ask = { via: 'hear', seconds: site.limits.listenSeconds };
  return ask.seconds === 0 || isHere(site.scope.allow) || appliance.has(canonicalAsk(ask)) ? [] : [{ target: 'appliance', ask }];
}

/** One DHCPDISCOVER, where the site permits it. */
export function discovery({ appliance }: View, { site }: Known): readonly PlannedAsk[] {
  const ask: Ask = { via: 'dhcp' };
  return !site.probeDhcp || isHere(site.scope.allow) || appliance.has(canonicalAsk(ask)) ? [] : [{ target: 'appliance', ask }];
}
function isHere(allow: readonly string[]): boolean {
  return allow.every((cidr) => LOOPBACK.some((loopback) => isWithin(cidr, loopback)));
}
