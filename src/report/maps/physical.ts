/** Knows the physical map: rooms and racks as people told of them, the cables between them, and what feeds what stands there. */
import type { Audit } from '../../model/audit.js';
import { byCodePoint, distinct, groupBy, sortedBy } from '../../model/order.js';
import { namesOf } from '../bricks/names.js';
import { counted } from '../bricks/words.js';
import { collapsed, surest } from './bricks/collapse.js';
import { drawn } from './bricks/draw.js';
import { marksOf } from './bricks/marks.js';
import { cut } from './bricks/measure.js';
import { type Box, type Line, type Picture, distances } from './bricks/picture.js';
import { rootsOf } from './bricks/roots.js';
import { ELSEWHERE, placesIn, standingOf } from './bricks/standing.js';

/** The map as one SVG of its own; null where nobody told of a room. Same audit, same bytes. */
export function drawPhysical(audit: Audit): string | null {
  return placesIn(audit).places.length === 0 ? null : drawn(picturePhysical(audit));
}

/** The physical map before it is drawn; where nobody told of a room it says how that is done. */
export function picturePhysical(audit: Audit): Picture {
  const names = namesOf(audit);
  const marks = marksOf(audit);
  const { places, others } = placesIn(audit);
  const feeds = places.length === 0 ? [] : (audit.premises ?? []).filter(({ is }) => is === 'power');
  const { placeOf, hangingOn, between } = standingOf(audit);
  const lines = between.map(({ ends: [a, b], cables }): Line => ({
    id: `between ${a} ${b}`, a, b, aPort: cables.length > 1 ? `${cables.length} cables` : null, bPort: null, certainty: surest(cables), blocked: cables.every(({ blocked }) => blocked), thick: cables.length > 1, mark: null, title: firstOf(cables.map(({ title }) => title)),
  }));
  const providers = places.length === 0 ? [] : audit.providers.filter(({ edge }) => placeOf.has(edge.device));
  const outside = providers.map(({ id, edge, name }): Line => ({ id: `edge ${id}`, a: id, b: placeOf.get(edge.device)!, aPort: null, bPort: null, certainty: 'one-end', blocked: false, thick: false, mark: null, title: `${name} at ${names.end(edge)}` }));
  const used = new Set([...lines, ...outside].flatMap(({ a, b }) => [a, b]));
  const strays = [...placeOf].filter(([, place]) => place === ELSEWHERE).map(([id]) => id).sort(byCodePoint);
  const isElsewhereDrawn = places.length > 0 && used.has(ELSEWHERE);
  const ids = [...sortedBy(places, ({ members }) => -members.length, ({ id }) => id).map(({ id }) => id), ...(isElsewhereDrawn ? [ELSEWHERE] : [])];
  const roots = rootsOf(distinct(outside.map(({ b }) => b)), ids, lines);
  const depths = distances(roots, lines);
  const deepest = Math.max(0, ...depths.values());
  const wordsOf = (name: string, stand: readonly string[], hang: number) => [cut(name, 30), counted(stand.length, 'box', 'boxes'), ...(hang > 0 ? [counted(hang, 'end device')] : [])];
  const boxes: Box[] = [
    ...providers.map(({ id, name, nextHop }): Box => ({ id, glyph: 'internet', words: ['Internet', cut(nextHop ?? name, 22)], title: name, mark: marks.get(id) ?? null, stands: 1, tier: 0, order: name })),
    ...places.map(({ id, name, members }): Box => ({ id, glyph: 'room', words: wordsOf(name, members, hangingOn.get(id) ?? 0), title: `${name} · ${firstOf(members.map(names.of))}`, mark: marks.get(id) ?? null, stands: 1, tier: 1 + depths.get(id)!, order: name })),
    ...(isElsewhereDrawn ? [{ id: ELSEWHERE, glyph: 'unmanaged', words: wordsOf('Place not told', strays, hangingOn.get(ELSEWHERE) ?? 0), title: firstOf(strays.map(names.of)), mark: null, stands: 1, tier: 1 + depths.get(ELSEWHERE)!, order: '' } satisfies Box] : []),
    ...feeds.map(({ id, name, members }): Box => ({ id, glyph: 'power', words: [cut(name, 30), `feeds ${counted(members.length, 'box', 'boxes')}`], title: `${name} · ${firstOf(members.map(names.of))}`, mark: marks.get(id) ?? null, stands: 1, tier: deepest + 2, order: name })),
  ];
  const fed = feeds.flatMap(({ id, name, members }) => [...groupBy(members.filter((member) => placeOf.has(member)), (member) => placeOf.get(member)!)].filter(([place]) => place !== ELSEWHERE || isElsewhereDrawn).map(([place, own]): Line => ({ id: `feeds ${id} ${place}`, a: place, b: id, aPort: counted(own.length, 'box', 'boxes'), bPort: null, certainty: 'declared', blocked: false, thick: false, mark: null, title: `${name} feeds ${firstOf(own.map(names.of))}` })));
  const members = new Map(boxes.map((box) => [box.id, [box]]));
  const graph = collapsed({ boxes, lines: sortedBy([...lines.filter(({ a, b }) => ids.includes(a) && ids.includes(b)), ...outside, ...fed], ({ id }) => id) }, new Set([...roots, ...providers.map(({ id }) => id), ...feeds.map(({ id }) => id)]), (all) => {
    const every = all.flatMap((box) => members.get(box.id) ?? [box]);
    members.set(all[0]!.id, every);
    const hang = every.reduce((sum, { id }) => sum + (hangingOn.get(id) ?? 0), 0);
    return { words: [counted(every.length, 'place'), `${cut(every[0]!.words[0]!, 20)} …`, ...(hang > 0 ? [counted(hang, 'end device')] : [])], title: firstOf(every.map(({ order }) => order)) };
  });
  return {
    title: `${audit.client} · ${audit.site} · what stands where`,
    description: `Rooms and racks as you told of them: ${counted(places.length, 'place')}, ${counted(feeds.length, 'feed')} of power, the cables from place to place. The report tells the same as a table.`,
    ...graph,
    tiers: ['Outside', ...Array.from({ length: deepest + 1 }, (_, depth) => (depth === 0 ? 'Places' : '')), ...(feeds.length > 0 ? ['Power'] : [])],
    legend: { 'both-ends': 'cable, both ends tell of it', thick: 'several cables', declared: 'told by people', unmanaged: 'boxes of which nobody told where they stand' },
    notes: [
      ...(places.length === 0 ? ['Nobody told where boxes stand. Write shared_risks of the kind room, rack or power into the site file, or give a list of devices that has a column for the place.'] : []),
      ...(places.length > 0 && strays.length > 0 && !isElsewhereDrawn ? [`Of ${counted(strays.length, 'box', 'boxes')} nobody told where ${strays.length === 1 ? 'it stands' : 'they stand'}.`] : []),
      ...(others > 0 ? [`${counted(others, 'place')} in which only end devices stand ${others === 1 ? 'is' : 'are'} not drawn.`] : []),
      ...(graph.boxes.length < boxes.length ? [`Places that hang alike are drawn as one (${boxes.length} as ${graph.boxes.length}).`] : []),
    ],
  };
}

function firstOf(all: readonly string[], most = 12): string {
  return `${all.slice(0, most).join(', ')}${all.length > most ? ' …' : ''}`;
}
