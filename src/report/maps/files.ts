/** Knows the files in which the maps are had: SVG to look at, DOT and draw.io to work on. */
import type { Audit } from '../../model/audit.js';
import { dotOf } from './bricks/dot.js';
import { drawn } from './bricks/draw.js';
import { drawioOf } from './bricks/drawio.js';
import { pictureL2 } from './l2.js';
import { pictureL3 } from './l3.js';

export const MAP_FORMATS = ['drawio', 'dot', 'svg'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

/** The map of a layer in one of its formats. Same audit, same bytes. */
export function mapFile(audit: Audit, layer: 'l2' | 'l3', format: MapFormat): string {
  const picture = layer === 'l2' ? pictureL2(audit) : pictureL3(audit);
  return format === 'svg' ? drawn(picture) : format === 'dot' ? dotOf(picture) : drawioOf(picture);
}
