/** Knows how everything a rule may look at is laid open: facts by kind, each with the device it belongs to. */
import type { Fact, FactKind } from '../../model/fact.js';
import { groupBy } from '../../model/order.js';
import type { DeviceFact, Seen } from '../../model/rule.js';

/**
 * Lays open the parts of one sweep for judging. A fact whose target belongs to no device of the topology is left out;
 * facts keep the order in which they are given, so give them sorted. `learned`: all rows of forwarding tables, which run to millions and
 * become those of devices when a rule asks; absent: those among `facts`.
 */
export function seenFrom(parts: Omit<Seen, 'facts' | 'has'> & { readonly facts: readonly Fact[]; readonly learned?: readonly Fact<'learned'>[] }): Seen {
  const deviceOf = new Map<string, string>();
  for (const device of parts.topology.devices) for (const target of device.targets) deviceOf.set(target, device.id);
  const ofDevice = (fact: Fact): DeviceFact | [] => {
    const device = deviceOf.get(fact.target);
    return device === undefined ? [] : 'device' in fact && fact.device === device ? (fact as DeviceFact) : { ...fact, device };
  };
  const { facts, learned, ...others } = parts;
  const byKind: Map<FactKind, readonly Fact[]> = groupBy(facts, ({ kind }) => kind);
  if (learned) byKind.set('learned', learned);
  const asked = new Map<FactKind, readonly DeviceFact[]>();
  return {
    ...others,
    has: (kind) => (byKind.get(kind) ?? []).some(({ target }) => deviceOf.has(target)),
    facts: <K extends FactKind>(kind: K) => {
      let own = asked.get(kind);
      if (!own) asked.set(kind, (own = (byKind.get(kind) ?? []).flatMap(ofDevice)));
      return own as unknown as readonly DeviceFact<K>[];
    },
  };
}
