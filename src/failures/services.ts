/** Knows the services: those that people declared, else those that every office has where something offers them. */
import { isWithin, parseNetwork } from '../model/address.js';
import { stableId } from '../model/digest.js';
import type { Service } from '../model/failure.js';
import { distinct, sortedBy } from '../model/order.js';
import type { Alternatives, NeedKind, ServiceDeclaration } from '../model/site.js';
import { addressingOf } from './addressing.js';
import { type Offered, OFFERED, offering } from './evidence.js';
import { inboundOf } from './inbound.js';
import { addWord, idsOf, type Unmatched, unmatched, type Words, wordsOfDevices } from './names.js';
import type { MayNeed } from './may-need.js';
import { namesNeeded } from './name-servers.js';
import { isServed } from './network.js';
import type { Told } from './told.js';
import { legsOf, vlansOf } from './vlans.js';

export type KnownService = Omit<Service, 'stopsWith' | 'atBaseline' | 'pairs'> & { readonly mayNeed?: readonly MayNeed[] };

/** All services, sorted by id; needs closed over services that need services. */
export function servicesOf(told: Told): readonly KnownService[] {
  const declared = told.site?.services ?? [];
  return sortedBy(declared.length > 0 ? declaredServices(declared, told) : assumedServices(told), ({ id }) => id);
}

function declaredServices(declared: readonly ServiceDeclaration[], told: Told): KnownService[] {
  const words = wordsOfDevices(told.topology, told.facts);
  const own = declared.map((one) => needsOf(one, told, words, declared));
  const namesNeededBy = namesNeeded(told);
  return declared.map((one, i): KnownService => {
    const users = one.users.map((user) => usersOf(user, told, words));
    const closed = closure(one.name, declared, own);
    const found = distinct(users.flatMap(({ ids }) => ids));
    const mayNeed = namesNeededBy(closed);
    return {
      ...{ id: stableId('v', one.name), name: one.name, tier: one.tier, source: 'declared', tolerableOutageHours: one.tolerableOutageHours },
      ...{ needs: closed, users: found, ...(one.users.length > 0 && found.length === 0 && { usersNotFound: true as const }), knows: one.knows, runbook: one.runbook },
      unmatched: [...own[i]!.unmatched, ...users.flatMap((user) => user.unmatched)],
      ...(mayNeed.length > 0 && { mayNeed }),
    };
  });
}

interface OwnNeeds {
  readonly groups: Service['needs'];
  /** Names of other services it needs. */
  readonly services: readonly string[];
  readonly unmatched: readonly Unmatched[];
}

function needsOf({ needs, name }: ServiceDeclaration, told: Told, words: Words, declared: readonly ServiceDeclaration[]): OwnNeeds {
  const groups: { kind: string; anyOf: readonly string[] }[] = [];
  const services: string[] = [];
  const lost: Unmatched[] = [];
  for (const [kind, written] of sortedBy(Object.entries(needs) as [NeedKind, Alternatives][], ([key]) => key)) {
    if (written === 'any') {
      const members = anyOf(kind, told);
      groups.push({ kind, anyOf: members });
      if (members.length === 0) lost.push({ written: `any ${kind}`, nearest: null });
      continue;
    }
    const other = written.length === 1 ? declared.find((one) => one.name !== name && one.name.toLowerCase() === written[0]!.trim().toLowerCase()) : undefined;
    if (other) {
      services.push(other.name);
      continue;
    }
    const found = written.map((one) => ({ one, ids: membersOf(kind, one, told, words) }));
    groups.push({ kind, anyOf: distinct(found.flatMap(({ ids }) => ids)) });
    const known = kind === 'program' ? distinct(told.facts.flatMap((fact) => (fact.kind === 'listener' && fact.process !== null ? [fact.process] : []))) : [...words.keys()];
    lost.push(...found.filter(({ ids }) => ids.length === 0).map(({ one }) => unmatched(one, known)));
  }
  return { groups, services, unmatched: lost };
}

/** A service's needs and those of every service it needs, each once. A service that comes to need itself adds nothing more. */
function closure(name: string, declared: readonly ServiceDeclaration[], own: readonly OwnNeeds[]): Service['needs'] {
  const groups = new Map<string, Service['needs'][number]>();
  const passed = new Set<string>();
  const open = [name];
  while (open.length > 0) {
    const next = open.pop()!;
    if (passed.has(next)) continue;
    passed.add(next);
    const needs = own[declared.findIndex((one) => one.name === next)];
    for (const group of needs?.groups ?? []) groups.set(`${group.kind} ${group.anyOf.join(' ')}`, group);
    open.push(...(needs?.services ?? []));
  }
  return sortedBy(groups.values(), ({ kind }) => kind, ({ anyOf: members }) => members.join(' '));
}

/** Circles of declared services that need each other: after a power cut none of them can start first. Each as names, sorted. */
export function circlesOf(told: Told): readonly (readonly string[])[] {
  const declared = told.site?.services ?? [];
  const words = wordsOfDevices(told.topology, told.facts);
  const needs = new Map(declared.map((one) => [one.name, needsOf(one, told, words, declared).services]));
  const reach = (from: string) => {
    const reached = new Set<string>();
    const open = [...(needs.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return reached;
  };
  const reached = new Map(declared.map(({ name }) => [name, reach(name)]));
  const circles = declared.filter(({ name }) => reached.get(name)!.has(name)).map(({ name }) => distinct([name, ...[...reached.get(name)!].filter((other) => reached.get(other)!.has(name))]));
  return sortedBy(new Map(circles.map((circle) => [circle.join('\n'), circle])).values(), (circle) => circle.join('\n'));
}

function anyOf(kind: NeedKind, { topology, facts }: Told): readonly string[] {
  if (kind === 'gateway') return ['gateway'];
  if (kind === 'internet') return topology.providers.map(({ id }) => id);
  if (kind === 'device' || kind === 'program') return [];
  const outside = kind === 'mail' ? (topology.suppliers ?? []).filter(({ serves }) => serves.includes('mail')).map(({ id }) => id) : [];
  return distinct([...offering(kind, topology, facts), ...outside]);
}

function membersOf(kind: NeedKind, written: string, { topology, facts, absent = [] }: Told, words: Words): readonly string[] {
  if (kind === 'program') return distinct(facts.flatMap((fact) => (fact.kind === 'listener' && fact.process?.toLowerCase() === written.trim().toLowerCase() ? [fact.device] : [])));
  const devices = idsOf(written, words).filter((id) => !absent.some((one) => one.id === id));
  if (kind !== 'internet') return devices;
  const providers = new Map<string, Set<string>>();
  for (const { id, name, nextHop } of topology.providers) for (const word of [id, name, nextHop ?? '']) addWord(providers, word, id);
  const named = idsOf(written, providers);
  return named.length > 0 ? named : topology.providers.filter(({ edge }) => devices.includes(edge.device)).map(({ id }) => id);
}

function usersOf(written: string, { topology, facts }: Told, words: Words): { readonly ids: readonly string[]; readonly unmatched: readonly Unmatched[] } {
  const [, scope, value] = /^(subnet|vlan):\s*(.+)$/i.exec(written.trim()) ?? [];
  const hosts = topology.devices.filter(isServed);
  let ids: readonly string[];
  if (scope?.toLowerCase() === 'subnet') {
    const cidr = parseNetwork(value!);
    ids = cidr === null ? [] : hosts.filter(({ addresses }) => addresses.some((address) => isWithin(address, cidr))).map(({ id }) => id);
  } else if (scope) {
    const { ofHost } = vlansOf(topology.devices, facts);
    const onPort = new Map(topology.devices.flatMap((device) => device.interfaces.map((port) => [`${device.id} ${port.name}`, port.vlans] as const)));
    ids = hosts.filter((host) => ofHost(host) === Number(value) || legsOf(host).some((leg) => leg.port !== null && onPort.get(`${leg.device} ${leg.port}`)?.includes(Number(value)))).map(({ id }) => id);
  } else ids = idsOf(written, words);
  return { ids, unmatched: ids.length > 0 ? [] : [scope ? { written, nearest: null } : unmatched(written, words.keys())] };
}

const OUTAGE_HOURS = 4;
const TITLES: Readonly<Record<Offered, string>> = { dns: 'Name service', dhcp: 'Address service', directory: 'Directory', file: 'Files', mail: 'Mail', time: 'Time' };

/** What every office has, where something offers it; what everybody leans on is essential. */
function assumedServices({ topology, facts }: Told): KnownService[] {
  const assume = (name: string, tier: Service['tier'], needs: Service['needs'], users: readonly string[] = []): KnownService => ({
    ...{ id: stableId('v', 'assumed', name), name, tier, source: 'assumed', tolerableOutageHours: tier === 'essential' ? OUTAGE_HOURS : null },
    ...{ needs, users, knows: [], runbook: null, unmatched: [] },
  });
  const assumed: KnownService[] = [];
  const gateway = topology.subnets.some(({ gateways }) => gateways.length > 0) ? [{ kind: 'gateway', anyOf: ['gateway'] }] : [];
  if (topology.providers.length > 0) assumed.push(assume('Internet', 'essential', [...gateway, { kind: 'internet', anyOf: topology.providers.map(({ id }) => id) }]));
  for (const { name, needs, users, mayNeed } of inboundOf(topology, facts)) assumed.push({ ...assume(name, 'supporting', [...gateway, ...needs], users), ...(mayNeed.length > 0 && { mayNeed }) });
  for (const domain of distinct((topology.suppliers ?? []).flatMap(({ mailOf, namesOf }) => [...mailOf, ...namesOf]))) {
    // Who serves a domain from outside can be judged only where a way out is known.
    if (topology.providers.length === 0) break;
    const by = (of: 'mailOf' | 'namesOf', kind: string) => {
      const anyOf = topology.suppliers!.filter((supplier) => supplier[of].includes(domain)).map(({ id }) => id);
      return anyOf.length === 0 ? [] : [{ kind, anyOf }];
    };
    assumed.push(assume(`Mail and names of ${domain}`, 'supporting', [...gateway, ...by('mailOf', 'mail'), ...by('namesOf', 'names')]));
  }
  const ends = new Set(topology.devices.filter(isServed).map(({ id }) => id));
  const nameOf = (id: string) => topology.devices.find((device) => device.id === id)?.name ?? id;
  for (const { cidr, behind, gateways, devices } of topology.subnets) {
    const users = devices.filter((id) => ends.has(id) && !gateways.includes(id));
    if (gateways.length > 0 && users.length > 0) assumed.push(assume(`Way out of ${cidr}${behind === undefined ? '' : ` behind ${nameOf(behind)}`}`, 'supporting', [{ kind: 'gateway', anyOf: ['gateway'] }], users));
  }
  const lived = topology.subnets.filter(({ devices }) => devices.some((id) => ends.has(id)));
  const addressServices = (members: readonly string[]): KnownService[] => {
    const ways = addressingOf(topology, facts, members, lived);
    const withDoubts = (service: KnownService, mayNeed: readonly MayNeed[]): KnownService[] => (service.needs.length + mayNeed.length === 0 ? [] : [mayNeed.length === 0 ? service : { ...service, mayNeed }]);
    const [only, ...others] = ways;
    const isPassedOn = ways.some(({ needs, mayNeed }) => mayNeed.length > 0 || needs.some((need) => need.kind !== 'dhcp'));
    if (others.length === 0 && !isPassedOn) return members.length === 0 ? [] : [assume(TITLES.dhcp, 'supporting', [{ kind: 'dhcp', anyOf: members }])];
    if (others.length === 0 && only) return withDoubts(assume(TITLES.dhcp, 'supporting', only.needs), only.mayNeed);
    return ways.flatMap(({ subnets, needs, mayNeed }) => {
      const [first, ...more] = distinct(subnets.map(({ cidr }) => cidr));
      const users = distinct(subnets.flatMap(({ devices }) => devices.filter((id) => ends.has(id))));
      return withDoubts(assume(`${TITLES.dhcp} of ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`, 'supporting', needs, users), mayNeed);
    });
  };
  for (const kind of OFFERED) {
    const members = offering(kind, topology, facts);
    const tier = kind === 'dns' || kind === 'directory' ? 'essential' : 'supporting';
    // One file server does not stand in for another.
    if (kind === 'file') for (const id of members) assumed.push(assume(`Files on ${topology.devices.find((device) => device.id === id)!.name}`, tier, [{ kind, anyOf: [id] }]));
    else if (kind === 'dhcp') assumed.push(...addressServices(members));
    else if (members.length > 0) assumed.push(assume(TITLES[kind], tier, [{ kind, anyOf: members }]));
  }
  return [...new Map(assumed.map((one) => [one.id, one])).values()];
}
