/** Knows the map of what changed: the network as it is with what is gone still in it, and a sign on every changed thing. */
import type { Audit } from '../../model/audit.js';
import type { Drift } from '../../model/drift.js';
import { sortedBy } from '../../model/order.js';
import { drawn } from './bricks/draw.js';
import { pictureL2 } from './l2.js';

/** One SVG; null where nothing changed that a map of cables shows. */
export function drawChanges(before: Audit, audit: Audit, { changes }: Drift): string | null {
  const structural = changes.filter(({ layer }) => layer === 'structure');
  const known = <T extends { readonly id: string }>(rows: readonly T[]) => new Set(rows.map(({ id }) => id));
  const gone = new Set(structural.filter(({ change }) => change === '-').map(({ subject }) => subject.id));
  const withGone = <T extends { readonly id: string }>(now: readonly T[], then: readonly T[]): readonly T[] => {
    const here = known(now);
    return sortedBy([...now, ...then.filter(({ id }) => gone.has(id) && !here.has(id))], ({ id }) => id);
  };
  const merged: Audit = { ...audit, devices: withGone(audit.devices, before.devices), links: withGone(audit.links, before.links), segments: withGone(audit.segments, before.segments), providers: withGone(audit.providers, before.providers) };
  const drawable = new Set([...merged.devices, ...merged.links, ...merged.segments, ...merged.providers].map(({ id }) => id));
  const changed = new Map(structural.filter(({ subject }) => drawable.has(subject.id)).map(({ subject, change }) => [subject.id, change] as const));
  if (changed.size === 0) return null;
  const picture = pictureL2(merged, changed);
  const isShown = picture.boxes.some(({ id }) => changed.has(id)) || picture.lines.some(({ id }) => changed.has(id));
  return isShown ? drawn({ ...picture, title: `${audit.client} · ${audit.site} · what changed` }) : null;
}
