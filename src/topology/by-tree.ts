/** Knows what follows from where bridges see each other because frames go along a tree: one that has two others on two ports stands between them. */

/** By bridge, then by the other bridge: the port on which the first sees the second. */
export type Facing = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Open = Map<string, Map<string, string>>;

/**
 * Adds to `facing` what no table says and the others imply: where a bridge sees two others on two ports, each of these sees the other on the
 * port on which it sees that bridge (frames between them go through it; IEEE 802.1D, one active way between any two). Only what all agree on
 * is added. Sightings that cannot both be so, each bridge being between the other and a third, imply nothing: one of them is left from before something moved.
 */
export function completeByTree(facing: Open): void {
  const doubtful = contradicted(facing);
  const contested = new Set<string>();
  for (;;) {
    const votes = votesOn(facing, doubtful);
    let isNew = false;
    for (const [word, { from, to, ports }] of votes) {
      if (contested.has(word)) continue;
      if (ports.size > 1) contested.add(word);
      else {
        facing.get(from)!.set(to, [...ports][0]!);
        isNew = true;
      }
    }
    if (!isNew) return;
  }
}

interface Vote {
  readonly from: string;
  readonly to: string;
  readonly ports: Set<string>;
}
/** For pairs of which one is not known to see the other: the ports on which it must, by each third bridge that stands between them. */
function votesOn(facing: Facing, doubtful: ReadonlySet<string>): ReadonlyMap<string, Vote> {
  const votes = new Map<string, Vote>();
  for (const [between, seen] of facing) {
    for (const [near, toNear] of seen) {
      const back = facing.get(near)!.get(between);
      for (const [far, toFar] of seen) {
        if (toNear === toFar || [word(between, near), word(between, far)].some((one) => doubtful.has(one))) continue;
        const across = facing.get(near)!.get(far);
        if (back !== undefined && across === undefined && !doubtful.has(word(near, between))) vote(votes, near, far, back);
        if (back === undefined && across !== undefined && !doubtful.has(word(near, far))) vote(votes, near, between, across);
      }
    }
  }
  return votes;
}
function vote(votes: Map<string, Vote>, from: string, to: string, port: string): void {
  const known = votes.get(word(from, to)) ?? { from, to, ports: new Set<string>() };
  votes.set(word(from, to), known);
  known.ports.add(port);
}

/** Sightings of which some must be wrong: of three bridges two cannot each be between the others. */
function contradicted(facing: Facing): ReadonlySet<string> {
  const doubtful = new Set<string>();
  for (const [a, seen] of facing) {
    for (const [b, toB] of seen) {
      const fromB = facing.get(b)!;
      const toA = fromB.get(a);
      if (toA === undefined) continue;
      for (const [c, toC] of seen) {
        const across = fromB.get(c);
        if (c === b || toB === toC || across === undefined || across === toA) continue;
        for (const one of [word(a, b), word(a, c), word(b, a), word(b, c)]) doubtful.add(one);
      }
    }
  }
  return doubtful;
}
function word(from: string, to: string): string {
  return `${from}\n${to}`;
}
