/** Knows which port carries which: members of an aggregate, units and sub-interfaces of a port (IF-MIB ifStackTable, IEEE8023-LAG-MIB). */
import type { Bag } from './gathered.js';
import { portOfUnit } from './port-spellings.js';

export interface PortLayers {
  /** The bridge-level name of a port: its aggregate where it is a member, the port below where it is a unit; else itself. */
  trunkOf(port: string): string;
  /** The aggregate a port is a member of, or null. */
  aggregateOf(port: string): string | null;
  /** The port itself, or where it is a unit of another by its name (`xe-0/0/0.0`), and the box lists that one too, the port below. */
  socketOf(port: string): string;
}

export function layersOf(bag: Bag): PortLayers {
  const aggregate = new Map<string, string>();
  for (const { port, into } of bag.of('aggregated')) if (port !== into && !aggregate.has(port)) aggregate.set(port, into);
  const aggregates = new Set(aggregate.values());
  const lowers = new Map<string, Set<string>>();
  for (const { upper, lower } of bag.of('stacked')) if (upper !== lower) lowers.set(upper, (lowers.get(upper) ?? new Set()).add(lower));
  const listed = new Set(bag.of('interface').map(({ port }) => port));
  const socketOf = (port: string): string => {
    const below = portOfUnit(port);
    return below !== null && listed.has(below) ? below : port;
  };
  for (const port of listed) if (!lowers.has(port) && socketOf(port) !== port) lowers.set(port, new Set([socketOf(port)]));
  function trunkOf(port: string, depth = 0): string {
    const into = aggregate.get(port);
    if (into !== undefined) return into;
    const [lower, ...others] = lowers.get(port) ?? [];
    if (lower === undefined || others.length > 0 || aggregates.has(port) || depth > 4) return port;
    return trunkOf(lower, depth + 1);
  }
  return { trunkOf: (port) => trunkOf(port), aggregateOf: (port) => aggregate.get(port) ?? null, socketOf };
}
