/** Knows what a map is made of before it has places: boxes, lines between them, and how sure each is. */
import type { Certainty } from '../../../model/topology.js';

export type Glyph = 'internet' | 'firewall' | 'router' | 'switch' | 'access-point' | 'server' | 'storage' | 'unmanaged' | 'network' | 'room' | 'power' | 'box';
/** What hangs on a thing: `proven` and `possible` failures stop something for more than itself. */
export type Mark = 'proven' | 'possible' | null;

/** Added, gone, changed. */
export type Became = '+' | '-' | '~';

export interface Box {
  readonly id: string;
  readonly glyph: Glyph;
  /** At most three short lines; the first is the name. */
  readonly words: readonly string[];
  /** The whole truth, for who points at it. */
  readonly title: string;
  readonly mark: Mark;
  /** How many things it stands for. */
  readonly stands: number;
  /** What became of it since the sweep before; absent: nothing, or nobody asked. */
  readonly changed?: Became;
  /** Distance from the outside, 0 at the top. */
  readonly tier: number;
  readonly order: string;
}
export interface Line {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly aPort: string | null;
  readonly bPort: string | null;
  readonly certainty: Certainty;
  readonly blocked: boolean;
  readonly thick: boolean;
  readonly mark: Mark;
  readonly title: string;
  readonly changed?: Became;
  /** Of a bundle: the ports of all its lines, at either end. */
  readonly ports?: { readonly a: readonly string[]; readonly b: readonly string[] };
}
export type Sign = 'proven' | 'possible' | Certainty | 'blocked' | 'thick' | 'unmanaged' | 'changed' | 'gone';
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** What the tiers are called, by number. */
  readonly tiers: readonly string[];
  /** What signs mean here, where they mean something else than on a map of cables. */
  readonly legend?: Readonly<Partial<Record<Sign, string>>>;
  /** What the map leaves out, each in one sentence. */
  readonly notes: readonly string[];
}

/** Distance of every id from the roots, over lines; what cannot be reached is missing. */
export function distances(roots: readonly string[], lines: readonly { readonly a: string; readonly b: string }[]): ReadonlyMap<string, number> {
  const around = new Map<string, string[]>();
  for (const { a, b } of lines) {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  }
  const found = new Map(roots.map((root) => [root, 0]));
  const queue = [...found.keys()];
  for (const id of queue) {
    for (const next of around.get(id) ?? []) {
      if (found.has(next)) continue;
      found.set(next, found.get(id)! + 1);
      queue.push(next);
    }
  }
  return found;
}
