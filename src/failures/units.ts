/** Knows the units of failure: everything that can be gone at once, as nodes, edges and ids. */
import { stableId } from '../model/digest.js';
import type { Unit } from '../model/failure.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Interface, Link, Topology } from '../model/topology.js';
import type { Gone } from './losses.js';
import { addWord, idsOf, unmatched, type Unmatched, wordsOfDevices } from './names.js';
import { type Network, nodesWith } from './network.js';
import { partsOf } from './parts.js';
import type { Removable } from './removable.js';
import type { Told } from './told.js';

/** All units, sorted by kind and id: what carries others, what services need, links, segments, providers, and groups that fail together. */
export function unitsOf(told: Told, network: Network, needed: ReadonlySet<string>): readonly Removable[] {
  const { devices, segments, links, providers, suppliers = [] } = told.topology;
  const named = namesOf(told.topology);
  const ports = new Map(devices.flatMap(({ id, interfaces }) => interfaces.map((port) => [`${id} ${port.name}`, port] as const)));
  const single = (kind: Unit['kind'], { id, name, from }: { readonly id: string; readonly name: string; readonly from: readonly string[] }): Removable => ({ unit: { kind, id, name }, ids: [id], from });
  return sortedBy(
    [
      ...devices.filter(({ id }) => network.nodesOf.has(id) || needed.has(id)).map((device) => single('device', device)),
      ...segments.map((segment) => single('segment', segment)),
      ...[...providers, ...suppliers].map((provider) => single('provider', provider)),
      ...links.filter((link) => link.state !== 'down' && !isBundle(link, ports)).map((link) => single('link', { ...link, name: nameOfLink(link, named) })),
      ...groupsOf(told),
      ...network.domains.values(),
    ],
    ({ unit }) => unit.kind,
    ({ unit }) => unit.id,
  );
}

/** Two or more cables that work and stand in for each other: no single one of them takes the link away. */
function isBundle({ members }: Link, ports: ReadonlyMap<string, Interface>): boolean {
  return members.filter(({ ends }) => ends.every(({ device, port }) => ports.get(`${device} ${port ?? ''}`)?.up !== false)).length > 1;
}

type Names = (id: string) => string;
export function namesOf({ devices, segments, providers, suppliers = [] }: Topology): Names {
  const named = new Map([...devices, ...segments, ...providers, ...suppliers].map(({ id, name }) => [id, name]));
  return (id) => named.get(id) ?? id;
}
/** `core 24 – sw1 1`. */
function nameOfLink({ ends }: Topology['links'][number], named: Names): string {
  return ends.map(({ device, port }) => `${named(device)}${port === null ? '' : ` ${port}`}`).join(' – ');
}

/** What fails together: as people declared it, lines that leave through one box of the provider's, and parts of boxes with the cables in them. */
export function groupsOf(told: Told): readonly Removable[] {
  const upstream = [...groupBy(told.topology.providers.filter(({ nextHop }) => nextHop !== null), ({ nextHop }) => nextHop!)].filter(([, same]) => same.length > 1);
  const found = upstream.map(([nextHop, same]): Removable => ({ unit: { kind: 'group', id: stableId('g', 'upstream', nextHop), name: `what answers at ${nextHop}`, risk: 'upstream', on: distinct(same.map(({ edge }) => edge.device)) }, ids: same.map(({ id }) => id).sort(), from: distinct(same.flatMap(({ from }) => from)) }));
  return [...declaredGroups(told), ...found, ...partsOf(told)];
}

/** The shared risks of the site file, with the ids of all that they take; those of which nothing was found are left out. */
export function declaredGroups(told: Told): readonly Removable[] {
  const risks = told.site?.sharedRisks ?? [];
  if (risks.length === 0) return [];
  const words = wordsOfUnits(told);
  const evidence = evidenceIn(told.topology);
  const boxes = new Set(told.topology.devices.map(({ id }) => id));
  const groups = risks.map(({ kind, name, members }): Removable => {
    const ids = distinct(members.flatMap((member) => idsOf(member, words)));
    const on = ids.filter((id) => boxes.has(id));
    return { unit: { kind: 'group', id: stableId('g', kind, name), name, risk: kind, ...(on.length > 0 && { on }) }, ids, from: distinct(ids.flatMap((id) => evidence.get(id) ?? [])) };
  });
  return groups.filter(({ ids }) => ids.length > 0);
}

/** Members of declared groups that match nothing. */
export function unmatchedMembers(told: Told): readonly Unmatched[] {
  const words = wordsOfUnits(told);
  return (told.site?.sharedRisks ?? []).flatMap(({ members }) => members.filter((member) => idsOf(member, words).length === 0).map((member) => unmatched(member, words.keys())));
}

/** Every word that names a device, link, segment or provider. */
export function wordsOfUnits({ topology, facts }: Told): Map<string, Set<string>> {
  const words = new Map([...wordsOfDevices(topology, facts)].map(([word, ids]) => [word, new Set(ids)]));
  for (const { id, name } of [...topology.segments, ...topology.providers, ...(topology.suppliers ?? [])]) for (const word of [id, name]) addWord(words, word, id);
  const named = namesOf(topology);
  for (const link of topology.links) {
    const [a, b] = link.ends.map(({ device }) => named(device)) as [string, string];
    for (const word of [link.id, nameOfLink(link, named), `${a}–${b}`, `${b}–${a}`]) words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? new Set()).add(link.id));
  }
  return words;
}

function evidenceIn({ devices, links, segments, providers, suppliers = [] }: Topology): ReadonlyMap<string, readonly string[]> {
  return new Map([...devices, ...links, ...segments, ...providers, ...suppliers].map((one) => [one.id, one.from]));
}

/** The flags of what is gone with `ids`. */
export function goneOf(ids: readonly string[], network: Network): Gone {
  const nodes = new Uint8Array(network.graph.nodes);
  const edges = new Uint8Array(network.graph.from.length);
  for (const id of ids) for (const node of nodesWith(network, id)) nodes[node] = 1;
  for (const id of ids) for (const edge of network.edgesOf.get(id) ?? []) edges[edge] = 1;
  return { nodes, edges, ids: new Set(ids) };
}
