/** Knows what is known of each target, laid out for choosing: what was asked of it, what it told, and what others tell of it. */
import { type Address, parseAddress } from '../model/address.js';
import { type Ask, canonicalAsk } from '../model/ask.js';
import type { Fact, FactKind } from '../model/fact.js';
import type { Oid } from '../model/oid.js';
import { byCodePoint } from '../model/order.js';
import type { Asked, Known } from '../model/plan.js';
import { type Permit, permitOf } from '../model/scope.js';

export interface Target {
  readonly name: Address;
  readonly facts: readonly Fact[];
  readonly asked: ReadonlyMap<string, Asked>;
  /** It answered anything at all. */
  readonly live: boolean;
  /** Others tell of it: a neighbour cache, a neighbour table, a next hop. */
  readonly seen: boolean;
  readonly objectId: Oid | null;
  /** Network cards that its address was resolved to, by anybody. */
  readonly cards: readonly string[];
  /** Somebody said that it bears being asked, whatever it is. */
  readonly bears?: boolean;
  wasAsked(ask: Ask): boolean;
}
export interface View {
  readonly permit: Permit;
  /** Targets that were asked or are told of, inside the scope, sorted. */
  readonly targets: readonly Target[];
  /** Canonical asks put to the appliance. */
  readonly appliance: ReadonlySet<string>;
  /** Whether any ask was put to this address. */
  isKnown(address: Address): boolean;
}

/** Lays out `known`. Addresses outside the scope are left out, whoever tells of them. */
export function viewOf(known: Known): View {
  const permit = permitOf(known.site.scope);
  const asked = new Map<string, Map<string, Asked>>();
  for (const one of known.asked) {
    const own = asked.get(one.target) ?? new Map<string, Asked>();
    own.set(canonicalAsk(one.ask), one);
    asked.set(one.target, own);
  }
  const facts = new Map<string, Fact[]>();
  const cards = new Map<Address, Set<string>>();
  const seen = new Set<Address>();
  for (const fact of known.facts) {
    const own = facts.get(fact.target);
    if (own) own.push(fact);
    else facts.set(fact.target, [fact]);
    if (fact.kind === 'resolved') {
      const resolved = cards.get(fact.address) ?? new Set<string>();
      cards.set(fact.address, resolved.add(fact.mac));
    }
    for (const address of addressesTold(fact)) if (address !== fact.target) seen.add(address);
  }
  for (const target of known.remembered.keys()) if (parseAddress(target) === target) seen.add(target);
  const names = [...new Set([...asked.keys(), ...seen])].filter((name) => permit.refusal(name) === null).sort(byCodePoint);
  const none: ReadonlyMap<string, Asked> = new Map();
  const targets = names.map((name): Target => {
    const own = asked.get(name) ?? none;
    return {
      name,
      facts: facts.get(name) ?? [],
      asked: own,
      live: [...own.values()].some(({ is }) => is === 'answered' || is === 'refused'),
      seen: seen.has(name),
      objectId: known.objectIds?.get(name) ?? null,
      cards: [...(cards.get(name) ?? [])],
      bears: known.site.askFully?.includes(name) ?? false,
      wasAsked: (ask) => own.has(canonicalAsk(ask)),
    };
  });
  return { permit, targets, appliance: new Set(asked.get('appliance')?.keys() ?? []), isKnown: (address) => asked.has(address) };
}

/** Other addresses that a fact says are there. */
function addressesTold(fact: Fact): readonly Address[] {
  if (fact.kind === 'resolved') return [fact.address];
  if (fact.kind === 'neighbour') return fact.addresses ?? [];
  if (fact.kind === 'route') return fact.nextHop === null ? [] : [fact.nextHop];
  return [];
}

/** The facts of one kind. */
export function factsOf<K extends FactKind>({ facts }: Target, kind: K): readonly Fact<K>[] {
  return facts.filter((fact) => fact.kind === kind) as unknown as readonly Fact<K>[];
}
