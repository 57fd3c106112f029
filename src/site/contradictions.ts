/** Knows what in a site file contradicts the rest of it, or the rules of the house, though each part is well written. */
import { type Cidr, isSpecialAddress, isWithin, networkRange, parseAddress } from '../model/address.js';
import { NEVER_PORTS } from '../model/ports.js';
import { permitOf } from '../model/scope.js';
import { clearSecretsOf } from './clear-secrets.js';
import { membersOf } from './members.js';
import { nearest } from './nearest.js';
import type { Problem, Told } from './problem.js';
import { isLoopbackHost, shown } from './scalars.js';
import type { SiteFile } from './schema.js';
import type { Source } from './source.js';

/** In the order of the file. */
export function contradictionsOf(file: SiteFile, source: Source): Problem[] {
  const told = [...scope(file), ...engagement(file), ...credentials(file), ...clearSecretsOf(file), ...names(file), ...membersOf(file), ...recovery(file), ...ports(file), ...http(file), ...watch(file), ...askFully(file)];
  return told.map(({ at, key, says, cure }) => ({ ...source.at(at, key), says, cure })).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Nobody's own network is wider. */
const WIDEST = { 4: 8, 6: 16 } as const;

function* scope({ scope }: SiteFile): Generator<Told> {
  if (!scope) return;
  const deny = scope.deny ?? [];
  for (const [i, cidr] of scope.allow.entries()) {
    const { family } = networkRange(cidr);
    if (Number(cidr.split('/')[1]) < WIDEST[family]) yield { at: ['scope', 'allow', i], says: `scope.allow: ${cidr} is wider than any one organisation's network`, cure: `write the networks that were agreed; /${WIDEST[family]} is the widest` };
  }
  for (const [i, cidr] of deny.entries()) {
    if (!scope.allow.some((allowed) => overlap(cidr, allowed))) yield { at: ['scope', 'deny', i], says: `scope.deny: ${cidr} lies wholly outside scope.allow (${listed(scope.allow)})`, cure: 'correct the network, or remove it: what is not allowed need not be denied' };
  }
  if (scope.allow.every((cidr) => isCovered(cidr, deny))) yield { at: ['scope'], key: 'deny', says: 'scope.deny covers all of scope.allow', cure: 'narrow deny, or widen allow: as it stands nothing may be looked at' };
  else if (scope.allow.every((cidr) => networkRange(cidr).family === 4) && permitOf({ allow: scope.allow, deny }).count === 0) {
    yield { at: ['scope'], key: 'allow', says: `scope.allow (${listed(scope.allow)}) permits no address of an ordinary host`, cure: 'name a network of hosts; loopback, multicast and the like are no hosts' };
  }
}

/** CIDRs are nested or apart, so the widest of those inside add up to the whole or leave something. */
function isCovered(cidr: Cidr, deny: readonly Cidr[]): boolean {
  if (deny.some((denied) => isWithin(cidr, denied))) return true;
  const inside = [...new Set(deny)].filter((denied) => isWithin(denied, cidr));
  const widest = inside.filter((denied) => !inside.some((other) => other !== denied && isWithin(denied, other)));
  return widest.reduce((sum, denied) => sum + size(denied), 0n) === size(cidr);
}
function size(cidr: Cidr): bigint {
  const { first, last } = networkRange(cidr);
  return last - first + 1n;
}
function overlap(a: Cidr, b: Cidr): boolean {
  return isWithin(a, b) || isWithin(b, a);
}
function listed(networks: readonly Cidr[]): string {
  return networks.length > 4 ? `${networks.slice(0, 3).join(', ')} and ${networks.length - 3} more` : networks.join(', ');
}

function* engagement({ engagement }: SiteFile): Generator<Told> {
  if (engagement && engagement.until < engagement.on) yield { at: ['engagement', 'until'], says: `the engagement ends (${engagement.until}) before it begins (${engagement.on})`, cure: 'correct on or until as it was signed' };
}

function* credentials({ credentials = [], scope }: SiteFile): Generator<Told> {
  for (const [i, credential] of credentials.entries()) {
    if (scope) {
      for (const [j, cidr] of credential.for.entries()) {
        if (!scope.allow.some((allowed) => overlap(cidr, allowed))) yield { at: ['credentials', i, 'for', j], says: `credential ${credential.name} is for ${cidr}, outside scope.allow (${listed(scope.allow)})`, cure: 'correct the network, or remove it: no credential is offered outside the scope' };
      }
    }
    if (credential.type === 'snmp-v3' && credential.priv && !credential.auth) yield { at: ['credentials', i, 'priv'], says: `credential ${credential.name} encrypts without authenticating, which SNMPv3 does not know`, cure: 'write auth: { protocol, key } beside priv' };
  }
}

/** Names by which other parts speak of one thing are given once; people who are spoken of exist. */
function* names({ credentials = [], services = [], people = [], shared_risks: risks = [] }: SiteFile): Generator<Told> {
  yield* twice('credentials', 'name', 'credential', credentials.map(({ name }) => name));
  yield* twice('services', 'name', 'service', services.map(({ name }) => name));
  yield* twice('people', 'id', 'person', people.map(({ id }) => id));
  yield* twice('shared_risks', 'name', 'shared risk', risks.map(({ name }) => name));
  const ids = people.map(({ id }) => id);
  for (const [i, service] of services.entries()) {
    for (const [j, id] of (service.knows ?? []).entries()) {
      if (ids.includes(id)) continue;
      const meant = nearest(id, ids);
      yield { at: ['services', i, 'knows', j], says: `service ${shown(service.name)}: nobody under people has the id ${shown(id)}`, cure: meant ? `did you mean ${meant}?` : `write people: [ { id: ${/^[\w.-]{1,64}$/.test(id) ? id : 'p1'}, role: … } ]` };
    }
  }
}
function* twice(list: string, key: string, what: string, written: readonly string[]): Generator<Told> {
  const first = new Map<string, number>();
  for (const [i, name] of written.entries()) {
    const before = first.get(name.toLowerCase());
    if (before === undefined) first.set(name.toLowerCase(), i);
    else yield { at: [list, i, key], says: `${list}[${i}]: the ${what} ${shown(name)} is there already, as ${list}[${before}]`, cure: `give it another ${key}, or remove one of the two` };
  }
}

function* recovery({ recovery = [] }: SiteFile): Generator<Told> {
  yield* twice('recovery', 'unit', 'unit', recovery.map(({ unit }) => unit));
  for (const [i, { unit, by, hours }] of recovery.entries()) {
    if (by === 'none' && hours !== undefined) yield { at: ['recovery', i, 'hours'], says: `recovery of ${shown(unit)}: by none, and yet in ${hours} hours`, cure: 'write by: spare or by: contract, or leave hours out' };
  }
}

function* ports({ tcp_ports: ports = [] }: SiteFile): Generator<Told> {
  for (const [i, port] of ports.entries()) {
    if (NEVER_PORTS.includes(port)) yield { at: ['tcp_ports', i], says: `tcp_ports: ${port} is never touched: behind it printers print or machines move`, cure: 'remove it' };
  }
}

function* http({ http }: SiteFile): Generator<Told> {
  if (!http?.listen || isLoopbackHost(http.listen.host) || http.tls || http.allow_plain_http) return;
  yield { at: ['http', 'listen'], says: `http.listen: ${http.listen.host} can be reached from other machines, and there is no TLS`, cure: 'write tls: { cert: …, key: … }, listen on 127.0.0.1, or write allow_plain_http: true where something in front does TLS' };
}

/** Consent for a device that is never asked is most likely meant for another. */
function* askFully({ ask_fully: addresses = [], scope }: SiteFile): Generator<Told> {
  for (const [i, address] of addresses.entries()) {
    const isInScope = scope !== undefined && scope.allow.some((cidr) => isWithin(address, cidr)) && !(scope.deny ?? []).some((cidr) => isWithin(address, cidr));
    if (!isInScope) yield { at: ['ask_fully', i], says: `ask_fully: ${address} lies outside the scope, and is asked nothing`, cure: 'remove it, or name the device as it is called in the scope' };
  }
}

const NO_HOSTS: readonly Cidr[] = ['127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fe80::/10'];
function* watch({ watch = [] }: SiteFile): Generator<Told> {
  for (const [i, address] of watch.entries()) {
    if (parseAddress(address) === null || !isSpecialAddress(address) || NO_HOSTS.some((cidr) => isWithin(address, cidr))) continue;
    yield { at: ['watch', i], says: `watch: ${address} is no address of one host`, cure: 'name one host, such as 1.1.1.1, or gateway' };
  }
}
