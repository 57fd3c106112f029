/** Knows what a comparison with a peer is: both do the same work on the same machine in the same run. */

export interface BenchRow {
  readonly what: string;
  readonly oursMs: number;
  readonly peerMs: number;
  /** Ours must take at most this part of the peer's time. */
  readonly limit: number;
}
/** Something counted where there is no peer: exits, megabytes, misses. */
export interface BenchCount {
  readonly what: string;
  readonly counted: number;
  readonly unit: string;
  readonly atMost: number;
}
export type Bench = () => Promise<{ readonly name: string; readonly rows: readonly (BenchRow | BenchCount)[] }>;

/** The peer is not installed; the message names the cure. */
export class MissingPeer extends Error {}

/** The least of `times` runs, in milliseconds, after one run to warm up: what the code takes, not what else the machine did. */
export function leastMs(times: number, run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i <= times; i++) {
    const started = performance.now();
    run();
    if (i > 0) least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Numbers below `bound`, always the same for a seed (Park & Miller, CACM 31(10), 1988). */
export function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}
