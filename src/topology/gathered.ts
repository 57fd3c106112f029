/** Knows all facts by target and kind, in one order whatever order they came in. */
import { isIP } from 'node:net';
import type { Fact, FactKind } from '../model/fact.js';
import { byCodePoint, distinct } from '../model/order.js';

/** The facts of one target or one box. */
export interface Bag {
  of<K extends FactKind>(kind: K): readonly Fact<K>[];
}
export interface Gathered {
  /** Targets that any fact is about, sorted. */
  readonly targets: readonly string[];
  bag(targets: readonly string[]): Bag;
  /** All facts of one kind, over all targets. */
  of<K extends FactKind>(kind: K): readonly Fact<K>[];
}

/** Facts that no stage here reads; they are many, and sorting them would buy nothing. */
const UNREAD = new Set<FactKind>(['package', 'listener', 'connection', 'job', 'account', 'authorized-key', 'hosts-entry', 'config', 'uptime', 'resolver', 'fan', 'shares-links', 'feeds-power', 'port-errors', 'port-load', 'certificate', 'web-page', 'time-source', 'directory', 'offers-dhcp', 'relays-dhcp', 'steers-access-point', 'far-end']);
/** Forwarding tables run to millions of rows: they are not sorted, their readers make sets of them. */
const UNSORTED: FactKind = 'learned';

const NO_FACTS: readonly Fact[] = [];

/** Groups and sorts `facts`; equal facts count once. */
export function gather(facts: readonly Fact[]): Gathered {
  const byTarget = new Map<string, Map<FactKind, Fact[]>>();
  let [target, kinds]: [string | null, Map<FactKind, Fact[]>] = [null, new Map()];
  for (const fact of facts) {
    if (UNREAD.has(fact.kind) || !isSpelt(fact)) continue;
    if (fact.target !== target) {
      target = fact.target;
      kinds = byTarget.get(target) ?? new Map();
      byTarget.set(target, kinds);
    }
    const list = kinds.get(fact.kind);
    if (list) list.push(fact);
    else kinds.set(fact.kind, [fact]);
  }
  for (const kinds of byTarget.values()) for (const [kind, list] of kinds) if (kind !== UNSORTED) kinds.set(kind, inOrder(list));
  const targets = [...byTarget.keys()].sort(byCodePoint);
  const of = <K extends FactKind>(kind: K, from: readonly string[]): readonly Fact<K>[] => {
    const lists = from.length === 1 ? (byTarget.get(from[0]!)?.get(kind) ?? NO_FACTS) : from.flatMap((target) => byTarget.get(target)?.get(kind) ?? NO_FACTS);
    return lists as unknown as readonly Fact<K>[];
  };
  return { targets, bag: (own) => ({ of: (kind) => of(kind, own) }), of: (kind) => of(kind, targets) };
}

/** Whether the addresses of a fact are addresses: one that is not, from whatever dialect, must not cost the rest. */
function isSpelt(fact: Fact): boolean {
  if (fact.kind === 'address' || fact.kind === 'resolved') return isIP(fact.address) !== 0;
  if (fact.kind === 'virtual-gateway') return fact.address === null || isIP(fact.address) !== 0;
  if (fact.kind === 'route') return fact.nextHop === null || isIP(fact.nextHop) !== 0;
  if (fact.kind === 'routing-neighbour') return fact.address === undefined || isIP(fact.address) !== 0;
  return fact.kind !== 'neighbour' || (fact.addresses ?? []).every((address) => isIP(address) !== 0);
}

function inOrder(facts: readonly Fact[]): Fact[] {
  const byText = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...byText].sort(([a], [b]) => byCodePoint(a, b)).map(([, fact]) => fact);
}

/** Neighbours at the other end of a port's cable, as far as their protocol can tell. */
export function neighboursOf(bag: Bag): readonly Fact<'neighbour'>[] {
  return bag.of('neighbour').filter(({ passedOn }) => !passedOn);
}

/** The observations behind `facts`, distinct and sorted. */
export function cite(...facts: readonly (readonly { readonly from: readonly string[] }[])[]): string[] {
  const ids = new Set<string>();
  for (const list of facts) for (const { from } of list) for (const id of from) ids.add(id);
  return distinct(ids);
}
