/** Knows where a map begins when nothing tells it: every part of a network has a topmost box. */
import { type Line, distances } from './picture.js';

/** `first`, and for every part that they do not reach over `lines` the first of `candidates` in it. */
export function rootsOf(first: readonly string[], candidates: readonly string[], lines: readonly Pick<Line, 'a' | 'b'>[]): readonly string[] {
  const roots = [...first];
  for (;;) {
    const reached = distances(roots, lines);
    const next = candidates.find((id) => !reached.has(id));
    if (next === undefined) return roots;
    roots.push(next);
  }
}
