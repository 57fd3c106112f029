/** Knows how shared media become segments, and legs become the attachments of devices. */
import type { Declaration } from '../model/declaration.js';
import { stableId } from '../model/digest.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Attachment, LedgerSegment, Segment } from '../model/topology.js';
import type { Box, Directory } from './boxes.js';
import { endWord } from './cable.js';
import type { Hanging, Shared } from './occupants.js';

/** Segments with ids and names, and the ledger of those ever seen. One without any managed port is named by what hangs on it. */
export function segmentsOf(shared: readonly Shared[], declarations: readonly Declaration[], directory: Directory, prior: readonly LedgerSegment[]): { readonly segments: readonly Segment[]; readonly ledger: readonly LedgerSegment[]; readonly hangings: readonly Hanging[] } {
  const named = new Map(declarations.flatMap(({ says }) => (says.is === 'segment-named' ? [[says.segment, says.name] as const] : [])));
  const sockets = shared.map(({ ports }) => distinct(ports.filter(({ device }) => isSwitch(directory.byId(device))).map(endWord)));
  const ids = idsOf(shared, sockets, prior);
  const segments = shared.map((one, i): Segment => {
    const id = ids[i]!;
    const where = one.ports.map(({ device, port }) => `${directory.byId(device).name} ${port ?? ''}`.trim()).sort();
    const name = named.get(id) ?? `${WORDS[one.kind]} at ${where.slice(0, 2).join(', ')}${where.length > 2 ? ` and ${where.length - 2} more` : ''}`;
    return { id, name, kind: one.kind, ports: one.ports, devices: one.boxes, ...(one.candidates && { candidates: one.candidates }), certainty: named.has(id) ? 'declared' : one.certainty, from: one.from };
  });
  const hangings = segments.flatMap((segment) => segment.devices.map((box): Hanging => ({ box, end: { device: segment.id, port: null }, certainty: 'inferred', from: segment.from })));
  const current = shared.flatMap((_, i) => (sockets[i]!.length > 0 ? [{ id: ids[i]!, ports: sockets[i]! }] : []));
  const ledger = sortedBy([...current, ...prior.filter(({ id }) => !ids.includes(id))], ({ id }) => id);
  return { segments: sortedBy(segments, ({ id }) => id), ledger, hangings };
}

/** A segment keeps the id of the one before with which it has most sockets of switches in common, whatever else was seen on it then. */
function idsOf(shared: readonly Shared[], sockets: readonly (readonly string[])[], prior: readonly LedgerSegment[]): readonly string[] {
  const pairs = sockets.flatMap((own, i) => prior.map(({ id, ports }) => ({ i, id, common: ports.filter((port) => own.includes(port)).length })));
  const idOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { i, id } of sortedBy(pairs.filter(({ common }) => common > 0), ({ common }) => -common, ({ id }) => id, ({ i }) => sockets[i]!.join())) {
    if (idOf.has(i) || taken.has(id)) continue;
    idOf.set(i, id);
    taken.add(id);
  }
  const before = new Set(prior.map(({ id }) => id));
  return shared.map((one, i) => {
    const parts = distinct(one.ports.length > 0 ? one.ports.map(endWord) : one.boxes);
    const id = stableId('s', ...parts);
    // Another may bear that id since the ports were its.
    return idOf.get(i) ?? (before.has(id) && sockets[i]!.length > 0 ? stableId('s', ...parts, 'again') : id);
  });
}
function isSwitch({ bag, roles }: Box): boolean {
  return bag.of('learned').length > 0 || roles.includes('switch') || bag.of('role').some(({ role }) => role === 'switch');
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
