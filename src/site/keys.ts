/** Knows which keys each map of the site file may have. */
import { siteJsonSchema } from './schema.js';
import type { Path } from './source.js';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly const?: unknown;
}
let root: Shape | null = null;

/** The keys of the map at `path`; null where no map can stand. Of maps told apart by `type`, those of the type written in `data`. */
export function keysAt(path: Path, data: unknown): readonly string[] | null {
  root ??= siteJsonSchema() as Shape;
  let shapes: readonly Shape[] = [root];
  let written = data;
  for (const segment of path) {
    shapes = spread(shapes, written).flatMap((shape) => (typeof segment === 'number' ? shape.items : shape.properties?.[segment]) ?? []);
    written = typeof written === 'object' && written !== null ? (written as Record<string | number, unknown>)[segment] : undefined;
  }
  const keys = [...new Set(spread(shapes, written).flatMap((shape) => Object.keys(shape.properties ?? {})))];
  return keys.length > 0 ? keys : null;
}

/** Each shape, or the ways it may take that fit what was written. */
function spread(shapes: readonly Shape[], written: unknown): readonly Shape[] {
  return shapes.flatMap((shape) => {
    const ways = shape.anyOf ?? shape.oneOf;
    if (!ways) return [shape];
    const type = (written as { type?: unknown } | null | undefined)?.type;
    const fitting = ways.filter((way) => way.properties?.['type'] !== undefined && way.properties['type'].const === type);
    return spread(fitting.length > 0 ? fitting : ways, written);
  });
}
