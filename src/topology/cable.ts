/** Knows what a cable is: two ends, how sure, by whose account. */
import type { Certainty, End, Remark } from '../model/topology.js';

/** A link before it has an id: two ends, each on a port as the neighbour protocol names it. */
export interface Cable {
  readonly ends: readonly [End, End];
  readonly certainty: Certainty;
  readonly by: readonly string[];
  readonly because: string;
  readonly from: readonly string[];
  /** The aggregates it is a member of, where only spanning tree or the forwarding tables told. */
  readonly trunk?: readonly [End, End];
}
/** A cable that was told and is not believed; `why` is one sentence. */
export interface Rejected {
  readonly cable: Cable;
  readonly why: string;
}
/** Ports that hear each other across a box that says nothing. */
export interface Medium {
  readonly ends: readonly End[];
  /** The pairs that were told. */
  readonly cables: readonly Cable[];
  readonly by: readonly string[];
  readonly from: readonly string[];
  /** Bridges stand in it one behind the other, in an order that is not known; a bridge may have both its ports here. */
  readonly isUnordered?: true;
}
export interface Cabling {
  readonly cables: readonly Cable[];
  readonly media: readonly Medium[];
  readonly remarks: readonly Remark[];
  readonly rejected: readonly Rejected[];
}

/** One word for an end, to compare and to sort by. */
export function endWord({ device, port }: End): string {
  return `${device}\n${port ?? ''}`;
}
