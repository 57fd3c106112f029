/** Knows how everything a rule may look at is laid open: facts by kind, each with the device it belongs to. */
import type { Fact, FactKind } from '../../model/fact.js';
import type { DeviceFact, Seen } from '../../model/rule.js';

/**
 * Lays open the parts of one sweep for judging. A fact whose target belongs to no device of the topology is left out;
 * facts keep the order in which they are given, so give them sorted.
 */
export function seenFrom(parts: Omit<Seen, 'facts'> & { readonly facts: readonly Fact[] }): Seen {
  const deviceOf = new Map<string, string>();
  for (const device of parts.topology.devices) for (const target of device.targets) deviceOf.set(target, device.id);
  const byKind = new Map<FactKind, DeviceFact[]>();
  for (const fact of parts.facts) {
    const device = deviceOf.get(fact.target);
    if (device === undefined) continue;
    let known = byKind.get(fact.kind);
    if (!known) byKind.set(fact.kind, (known = []));
    known.push('device' in fact && fact.device === device ? (fact as DeviceFact) : { ...fact, device });
  }
  return { ...parts, facts: <K extends FactKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly DeviceFact<K>[] };
}
