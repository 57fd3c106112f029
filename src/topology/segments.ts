/** Knows how shared media become segments, and legs become the attachments of devices. */
import type { Declaration } from '../model/declaration.js';
import { stableId } from '../model/digest.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Attachment, Segment } from '../model/topology.js';
import type { Directory } from './boxes.js';
import { endWord } from './cables.js';
import type { Hanging, Shared } from './occupants.js';

/** Segments with ids and names. One without any managed port is named by what hangs on it. */
export function segmentsOf(shared: readonly Shared[], declarations: readonly Declaration[], directory: Directory): { readonly segments: readonly Segment[]; readonly hangings: readonly Hanging[] } {
  const named = new Map(declarations.flatMap(({ says }) => (says.is === 'segment-named' ? [[says.segment, says.name] as const] : [])));
  const segments = shared.map((one): Segment => {
    const id = stableId('s', ...distinct(one.ports.length > 0 ? one.ports.map(endWord) : one.boxes));
    const where = one.ports.map(({ device, port }) => `${directory.byId(device).name} ${port ?? ''}`.trim()).sort();
    const name = named.get(id) ?? `${WORDS[one.kind]} at ${where.slice(0, 2).join(', ')}${where.length > 2 ? ` and ${where.length - 2} more` : ''}`;
    return { id, name, kind: one.kind, ports: one.ports, devices: one.boxes, certainty: named.has(id) ? 'declared' : one.certainty, from: one.from };
  });
  const hangings = segments.flatMap((segment) => segment.devices.map((box): Hanging => ({ box, end: { device: segment.id, port: null }, certainty: 'inferred', from: segment.from })));
  return { segments: sortedBy(segments, ({ id }) => id), hangings };
}
const WORDS: Readonly<Record<Segment['kind'], string>> = { 'unmanaged-switch': 'unmanaged switch', 'access-point': 'access point', hypervisor: 'virtual switch', shared: 'shared medium' };

/** Legs per box, each place once, the surest first. */
export function attachmentsOf(hangings: readonly Hanging[]): ReadonlyMap<string, readonly Attachment[]> {
  const sure = ['declared', 'both-ends', 'one-end', 'inferred'];
  return new Map(
    [...groupBy(hangings, ({ box }) => box)].map(([box, own]) => {
      const places = [...groupBy(own, ({ end }) => endWord(end)).values()].map((same): Attachment => {
        const [best] = sortedBy(same, ({ certainty }) => sure.indexOf(certainty));
        return { ...best!.end, certainty: best!.certainty, from: distinct(same.flatMap(({ from }) => from)) };
      });
      return [box, sortedBy(places, ({ certainty }) => sure.indexOf(certainty), endWord)] as const;
    }),
  );
}
