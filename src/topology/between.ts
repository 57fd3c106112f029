/** Knows which bridges are next to each other by their forwarding tables alone, and when the tables do not tell. */
import { distinct, sortedBy } from '../model/order.js';
import type { Box, Directory } from './boxes.js';
import type { Facing } from './by-tree.js';
import type { Cable, Rejected } from './cable.js';
import { ALL_PAIRS_UP_TO, type Bridge, type Forwarding, solePort } from './forwarding.js';
import { neighboursOf } from './gathered.js';

/**
 * Cables inferred from forwarding tables. Two bridges that face each other are adjacent unless a third lies between them: one that both
 * see on those ports and that sees the two on different ports itself (after Breitbart et al., "Topology discovery in heterogeneous IP
 * networks", INFOCOM 2000, whose condition asks for complete tables; a missing entry here excludes nothing and proves nothing).
 * Ports for which `isSettled` holds are explained already. Three or more ports that face each other come as pairs, to be split by the caller.
 */
export function adjacentBridges(forwarding: Forwarding, isSettled: (bridge: string, port: string) => boolean, nameOf: (device: string) => string): Cable[] {
  const cables = new Map<string, Cable>();
  const related = relatedBridges(forwarding);
  const portsTo = memoised(forwarding);
  const thirds = (a: string, b: string) => [...new Set([...(related.get(a) ?? []), ...(related.get(b) ?? [])])].filter((c) => c !== a && c !== b);
  for (const [a, bridge] of forwarding.bridges) {
    const ports = new Set(forwarding.facing.get(a)!.values());
    for (const port of distinct(ports)) {
      if (isSettled(a, port)) continue;
      for (const b of nearest(a, port, forwarding, thirds, portsTo)) {
        const far = forwarding.facing.get(b)!.get(a)!;
        if (isSettled(b, far)) continue;
        const ends = sortedBy([{ device: a, port }, { device: b, port: far }], ({ device }) => device) as unknown as Cable['ends'];
        const because = `${nameOf(ends[0].device)} sees ${nameOf(ends[1].device)} on ${ends[0].port}, and is seen by it on ${ends[1].port}; no other bridge was found between them (forwarding tables).`;
        cables.set(ends.map(({ device, port: name }) => `${device} ${name}`).join('\n'), { ends, certainty: 'inferred', by: ['fdb'], because, from: distinct([...bridge.from, ...forwarding.bridges.get(b)!.from]) });
      }
    }
  }
  return sortedBy(cables.values(), ({ ends }) => ends.map(({ device, port }) => `${device} ${port}`).join('\n'));
}

/** The bridges next to `a` on `port`: the one with the fewest bridges towards `a` is nearest; what it sees elsewhere lies behind it. */
function nearest(a: string, port: string, forwarding: Forwarding, thirds: (a: string, b: string) => readonly string[], portsTo: Towards): string[] {
  const { behind, facing } = forwarding;
  const seen = [...behind(a, port)].filter((b) => facing.get(b)!.has(a));
  let left = sortedBy(seen, (b) => behind(b, facing.get(b)!.get(a)!).size, (b) => b);
  const found: string[] = [];
  while (left.length > 0) {
    const [b, ...others] = left as [string, ...string[]];
    const far = facing.get(b)!.get(a)!;
    if (!thirds(a, b).some((c) => mayBeBetween(c, { a, port, b, far }, facing, portsTo))) found.push(b);
    left = others.filter((c) => (facing.get(b)!.get(c) ?? far) === far);
  }
  return found;
}

/**
 * Cables that a neighbour protocol other than LLDP tells, and that a bridge which does not speak it passes on: the two ends see it where they
 * hear each other, and it has the two on two ports of its own. On one cable that cannot be: what hangs beyond one end, that end sees elsewhere.
 */
export function passedOn(heard: readonly Cable[], { facing }: Forwarding, directory: Directory): readonly Rejected[] {
  return heard.flatMap((cable): Rejected[] => {
    const { ends: [a, b], by, certainty } = cable;
    if (certainty !== 'both-ends' || by.includes('lldp')) return [];
    const [near, far] = [a, b].map(({ device, port }) => (port === null ? null : directory.byId(device).layers.trunkOf(port)));
    const seen = [...(facing.get(a.device) ?? [])].filter(([c, port]) => c !== b.device && port === near && facing.get(b.device)?.get(c) === far);
    const [between] = sortedBy(seen.filter(([c]) => isBetween(facing.get(c)!, a.device, b.device) && !speaks(directory.byId(c), by)), ([c]) => c);
    return between ? [{ cable, why: `${directory.byId(between[0]).name} passes on what the two say: both see it where they hear each other, and it has them on two ports of its own (forwarding tables)` }] : [];
  });
}
function isBetween(own: ReadonlyMap<string, string>, a: string, b: string): boolean {
  return own.has(a) && own.has(b) && own.get(a) !== own.get(b);
}
function speaks({ bag }: Box, protocols: readonly string[]): boolean {
  return [...neighboursOf(bag), ...bag.of('announces')].some(({ protocol }) => protocols.includes(protocol));
}

/** For every bridge, those that it sees or that see it; of small sites also those that learned a card which it learned too. */
function relatedBridges({ bridges, facing }: Forwarding): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>([...facing].map(([a, others]) => [a, new Set(others.keys())]));
  for (const [a, others] of facing) for (const b of others.keys()) related.get(b)!.add(a);
  if (bridges.size > ALL_PAIRS_UP_TO) return related;
  const seers = new Map<string, string[]>();
  for (const [id, { sightings }] of bridges) {
    for (const mac of sightings.keys()) {
      const known = seers.get(mac);
      if (known) known.push(id);
      else seers.set(mac, [id]);
    }
  }
  const met = new Set<string>();
  for (const group of seers.values()) {
    const word = group.join();
    if (met.has(word)) continue;
    met.add(word);
    for (const a of group) for (const b of group) if (a !== b) related.get(a)!.add(b);
  }
  return related;
}

/**
 * Whether `c` may lie between two bridges that face each other. It does not where either sees it on another port than the one that
 * faces the other, nor where it sees both, or what lies on the near side of both, on one port itself: then it hangs beside, or on the
 * same medium. Not knowing is "may".
 */
function mayBeBetween(c: string, { a, port, b, far }: { a: string; port: string; b: string; far: string }, facing: Facing, portsTo: Towards): boolean {
  const [fromA, fromB] = [facing.get(a)!.get(c), facing.get(b)!.get(c)];
  if ((fromA !== undefined && fromA !== port) || (fromB !== undefined && fromB !== far)) return false;
  const [toA, toB] = [facing.get(c)!.get(a), facing.get(c)!.get(b)];
  if (toA !== undefined && toB !== undefined) return toA !== toB;
  const beyond = portsTo(c, b, far);
  return ![...portsTo(c, a, port)].some((one) => beyond.has(one));
}

/** The ports of `from` on which it must see `to`, which sees it on `facing` if anywhere. */
type Towards = (from: string, to: string, facing: string) => ReadonlySet<string>;
function memoised({ bridges, facing }: Forwarding): Towards {
  const known = new Map<string, ReadonlySet<string>>();
  return (from, to, port) => {
    const word = `${from}\n${to}\n${port}`;
    const ports = known.get(word) ?? towards(bridges.get(from)!, facing.get(from)!.get(to), bridges.get(to)!, port);
    known.set(word, ports);
    return ports;
  };
}

/** Where it does not see the box itself: the ports of the cards that it learned on other ports than `facing`. */
function towards(from: Bridge, known: string | undefined, to: Bridge, facing: string): ReadonlySet<string> {
  if (known !== undefined) return new Set([known]);
  const ports = new Set<string>();
  for (const mac of to.sightings.keys()) {
    const there = solePort(to, mac);
    const here = there === null || there === facing ? null : solePort(from, mac);
    if (here !== null) ports.add(here);
  }
  return ports;
}
