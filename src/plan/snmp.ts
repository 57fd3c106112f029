/** Knows what is asked over SNMP: one small GET under each credential until one is answered, then the tables of the target's class. */
import { type Cidr, isSpecialAddress, isWithin, networkOf } from '../model/address.js';
import type { Ask } from '../model/ask.js';
import type { TableAsk } from '../model/dialect.js';
import type { Excluded } from '../model/observation.js';
import { type Known, LEFT_ALONE, type PlannedAsk, TOO_MANY_VLANS, slowTable } from '../model/plan.js';
import { DEFAULT_COMMUNITY } from '../model/site.js';
import type { TableName } from '../model/table.js';
import { credentialsFor, workingCredential } from './credentials.js';
import { bears, fragilityOf, isUntouchable } from './fragile.js';
import { type Target, type View, factsOf } from './view.js';

/** sysObjectID (SNMPv2-MIB): small enough for the weakest device. */
export const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2.0';
/** Which box it is, and under which other addresses it is known: asked before all else. */
const WHO: ReadonlySet<TableName> = new Set<TableName>(['system', 'addresses']);
/** More VLANs than this are not asked one by one: the lowest are, and one more is planned and left, so that coverage tells of it. */
const CONTEXTS = 300;

export function probe(credential: string): Ask {
  return { via: 'snmp', get: [SYS_OBJECT_ID], credential };
}

/** The next credential for every target that answered none so far. An address silent to everything gets one community in a sweep. */
export function greeting({ targets }: View, known: Known): readonly PlannedAsk[] {
  return targets.flatMap((target): PlannedAsk[] => {
    if (!target.live && !target.seen) return [];
    const credentials = credentialsFor(target, 'snmp', known);
    if (workingCredential(target, credentials)) return [];
    const tried = credentials.filter(({ name }) => target.wasAsked(probe(name)));
    const once = !target.live || isUntouchable(fragilityOf(target, known.fragile ?? []));
    if (once && tried.length > 0) return [];
    const next = credentials.find((one) => !tried.includes(one));
    return next ? [{ target: target.name, ask: probe(next.name) }] : [];
  });
}

/** On consent: one GET under the community that makers ship, to what is alive and bears more than one question. Its answer is a finding, and no table is read by it. */
export function defaults({ targets }: View, known: Known): readonly PlannedAsk[] {
  if (known.site.probeDefaultCommunity !== true) return [];
  const ask = probe(DEFAULT_COMMUNITY);
  return targets.filter((target) => target.live && !target.wasAsked(ask) && !isUntouchable(fragilityOf(target, known.fragile ?? []))).map((target) => ({ target: target.name, ask }));
}

/**
 * `who`: identity; `caches`: what routers know of the cards behind them, before any port is tried there; `lasting`: tables that keep; `forgetful`: those read
 * right after the echoes, and every table that is kept per VLAN; `wide`: routes, which may take all that is left of a device's share, and the caches of plain hosts;
 * `again`: second readings.
 */
export type Part = 'who' | 'caches' | 'lasting' | 'forgetful' | 'wide' | 'again';

export function tables(view: View, known: Known, part: Part): readonly PlannedAsk[] {
  const aliases = part === 'who' ? new Set<string>() : aliasesIn(view);
  const cardless = part === 'forgetful' ? cardlessIn(view, known) : [];
  return view.targets.flatMap((target): PlannedAsk[] => {
    const credential = workingCredential(target, credentialsFor(target, 'snmp', known));
    const fragile = fragilityOf(target, known.fragile ?? []);
    if (!credential || aliases.has(target.name) || isUntouchable(fragile)) return [];
    const wanted = known.dialects.filter((dialect) => dialect.asks.some(({ ask }) => ask.via === 'snmp') && dialect.speaks(target.facts)).flatMap(({ asks }) => asks);
    const due = wanted.filter((one) => one.ask.via === 'snmp' && partOf(one, target) === part && bears(fragile, one.what)).flatMap((one) => asksOf(one, target));
    const asks = [...due, ...(part === 'forgetful' && hasForgotten(target, cardless) ? wanted.flatMap(readAgain) : [])];
    const put = new Map(asks.map(({ leave, ...ask }) => [JSON.stringify(ask), { ask: { ...ask, credential: credential.name }, leave }] as const));
    return [...put.values()].filter(({ ask }) => !target.wasAsked(ask)).map(({ ask, leave = isSlow(target, ask, known) ? LEFT_ALONE : undefined }) => ({ target: target.name, ask, ...(leave !== undefined && { leave }) }));
  });
}

/** A table that timed out is remembered for a week: a device that struggled with it once is not made to again. */
function isSlow({ name }: Target, ask: Ask, { slow }: Known): boolean {
  const table = slow ? slowTable(name, ask) : null;
  return table !== null && slow!.has(table);
}

function partOf({ what, ask, perVlan }: TableAsk, target: Target): Part {
  if (ask.via === 'snmp' && 'walk' in ask && ask.again) return 'again';
  if (what === 'arp' && routes(target)) return 'caches';
  if (perVlan || what === 'fdb') return 'forgetful';
  if (what === 'arp') return bridges(target) ? 'forgetful' : 'wide';
  if (what === 'routes') return 'wide';
  return WHO.has(what) ? 'who' : 'lasting';
}
/** It says so, or has addresses in several networks. */
function routes(target: Target): boolean {
  return factsOf(target, 'forwards').some(({ layer }) => layer === 3) || networksOf(target).length > 1;
}
function bridges(target: Target): boolean {
  return factsOf(target, 'forwards').some(({ layer }) => layer === 2) || factsOf(target, 'bridge').some(({ ports }) => (ports ?? 0) > 0);
}
function networksOf(target: Target): readonly Cidr[] {
  return [...new Set(factsOf(target, 'address').flatMap(({ address, prefix }) => (prefix === null || isSpecialAddress(address) ? [] : (networkOf(address, prefix) ?? []))))];
}
/** What lives and has no card that anybody knows. Nobody resolves an address of his own. */
function cardlessIn({ targets }: View, { facts }: Known): readonly Target[] {
  const own = new Set(facts.flatMap((fact) => (fact.kind === 'address' ? [fact.address] : [])));
  return targets.filter(({ name, live, cards }) => live && cards.length === 0 && !own.has(name));
}
/** Whether a router's cache, read early, did not hold the card of somebody who lives in one of its networks: the echoes may have brought it back. */
function hasForgotten(target: Target, cardless: readonly Target[]): boolean {
  if (cardless.length === 0 || !routes(target)) return false;
  const networks = networksOf(target);
  return cardless.some(({ name }) => name !== target.name && networks.some((network) => isWithin(name, network)));
}
function readAgain({ what, ask }: TableAsk): readonly Wanted[] {
  return what === 'arp' && ask.via === 'snmp' && 'walk' in ask ? [{ ...ask, again: true }] : [];
}
type Wanted = Extract<Ask, { via: 'snmp' }> & { readonly leave?: Excluded };
function asksOf({ ask, perVlan }: TableAsk, target: Target): readonly Wanted[] {
  if (ask.via !== 'snmp') return [];
  if (!perVlan || !('walk' in ask)) return [ask];
  const vlans = [...new Set(factsOf(target, 'vlan').map(({ id }) => id))].filter((id) => id >= 1 && id <= 4094 && !(id >= 1002 && id <= 1005)).sort((a, b) => a - b);
  return vlans.slice(0, CONTEXTS + 1).map((id, i) => ({ ...ask, context: String(id), ...(i === CONTEXTS && { leave: TOO_MANY_VLANS }) }));
}

/**
 * Targets that are another address of a box whose tables are read under a lower name: it lists the address as its own, both tell
 * the same sysName and sysObjectID, and neither calls the address virtual. In doubt a target is asked for itself.
 */
export function aliasesIn({ targets }: View): ReadonlySet<string> {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const nameOf = (target: Target): string | null => factsOf(target, 'named').find(({ by }) => by === 'sysname')?.name ?? null;
  const aliases = new Set<string>();
  for (const owner of targets) {
    if (aliases.has(owner.name)) continue;
    const own = factsOf(owner, 'address').filter(({ virtual }) => !virtual);
    if (!own.some(({ address }) => address === owner.name)) continue;
    for (const { address } of own) {
      const other = byName.get(address);
      if (!other || other === owner || other.name < owner.name || other.objectId === null || other.objectId !== owner.objectId) continue;
      const name = nameOf(owner);
      if (name !== null && name === nameOf(other) && factsOf(other, 'address').some((fact) => fact.address === owner.name)) aliases.add(other.name);
    }
  }
  return aliases;
}

