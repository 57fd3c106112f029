/** Knows the map of what changed: the network as it is with what is gone still in it, and a sign on every changed thing. */
import type { Audit } from '../../model/audit.js';
import type { Drift } from '../../model/drift.js';
import { sortedBy } from '../../model/order.js';
import { drawn } from './bricks/draw.js';
import type { Picture } from './bricks/picture.js';
import { pictureL2 } from './l2.js';

/** One SVG; null where nothing changed that a map of cables shows. */
export function drawChanges(before: Audit, audit: Audit, since: Drift): string | null {
  const picture = pictureChanges(before, audit, since);
  return picture && drawn(picture);
}

/** The same before it is drawn. */
export function pictureChanges(before: Audit, audit: Audit, { changes }: Drift): Picture | null {
  const structural = changes.filter(({ layer }) => layer === 'structure');
  const known = <T extends { readonly id: string }>(rows: readonly T[]) => new Set(rows.map(({ id }) => id));
  const left = leftBehind(before, audit, structural);
  const gone = new Set([...structural.filter(({ change }) => change === '-').map(({ subject }) => subject.id), ...left]);
  const withGone = <T extends { readonly id: string }>(now: readonly T[], then: readonly T[]): readonly T[] => {
    const here = known(now);
    return sortedBy([...now, ...then.filter(({ id }) => gone.has(id) && !here.has(id))], ({ id }) => id);
  };
  const merged: Audit = { ...audit, devices: withGone(audit.devices, before.devices), links: withGone(audit.links, before.links), segments: withGone(audit.segments, before.segments), providers: withGone(audit.providers, before.providers) };
  const drawable = new Set([...merged.devices, ...merged.links, ...merged.segments, ...merged.providers].map(({ id }) => id));
  const changed = new Map([...structural.filter(({ subject }) => drawable.has(subject.id)).map(({ subject, change }) => [subject.id, change] as const), ...left.map((id) => [id, '-'] as const)]);
  if (changed.size === 0) return null;
  const picture = pictureL2(merged, changed);
  const isShown = picture.boxes.some(({ id }) => changed.has(id)) || picture.lines.some(({ id }) => changed.has(id));
  return isShown ? { ...picture, title: `${audit.client} · ${audit.site} · what changed` } : null;
}

/** A cable that was put elsewhere is one change; where it was before is drawn as well, as gone. */
function leftBehind(before: Audit, audit: Audit, structural: Drift['changes']): readonly string[] {
  const here = new Set(audit.links.map(({ id }) => id));
  const moved = structural.filter(({ change, kind, subject }) => change === '~' && kind === 'link' && here.has(subject.id));
  return before.links.filter(({ id, from }) => !here.has(id) && from.length > 0 && moved.some((one) => from.every((observation) => one.from.includes(observation)))).map(({ id }) => id);
}
