/** Knows the files in which the maps are had: SVG to look at, DOT and draw.io to work on. */
import type { Audit } from '../../model/audit.js';
import type { Drift } from '../../model/drift.js';
import { dotOf } from './bricks/dot.js';
import { drawn } from './bricks/draw.js';
import { drawioOf } from './bricks/drawio.js';
import type { Picture } from './bricks/picture.js';
import { pictureChanges } from './changes.js';
import { pictureL2 } from './l2.js';
import { pictureL3 } from './l3.js';
import { picturePhysical } from './physical.js';

export const MAP_FORMATS = ['drawio', 'dot', 'svg'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];
const PICTURES = { l2: pictureL2, l3: pictureL3, physical: picturePhysical } as const;
export type MapLayer = keyof typeof PICTURES;
export const MAP_LAYERS = Object.keys(PICTURES) as readonly MapLayer[];

/** The map of a layer in one of its formats. Same audit, same bytes. */
export function mapFile(audit: Audit, layer: MapLayer, format: MapFormat): string {
  return fileOf(PICTURES[layer](audit), format);
}

/** The map of what changed between two sweeps; where nothing did that it shows, the map as it is, which says so. */
export function changesFile(before: Audit, audit: Audit, since: Drift, format: MapFormat): string {
  const same = (): Picture => {
    const picture = pictureL2(audit);
    return { ...picture, title: `${audit.client} · ${audit.site} · what changed`, notes: ['Nothing changed that this map shows.', ...picture.notes] };
  };
  return fileOf(pictureChanges(before, audit, since) ?? same(), format);
}

function fileOf(picture: Picture, format: MapFormat): string {
  return format === 'svg' ? drawn(picture) : format === 'dot' ? dotOf(picture) : drawioOf(picture);
}
