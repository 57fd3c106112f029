/** Knows how cables become links: members of an aggregate are collapsed and kept, state and VLANs are read from both ends, ids given. */
import { stableId } from '../model/digest.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { End, Link, LinkRule } from '../model/topology.js';
import { isAggregate } from './aggregates.js';
import type { Directory } from './boxes.js';
import { type Cable, type Rejected, endWord } from './cable.js';

const BEST_FIRST = ['both-ends', 'declared', 'one-end', 'inferred'] as const;

/** One row per link. Cables between the same two aggregates are one link; equal cables told in several ways are one link. */
export function linksOf(cables: readonly Cable[], directory: Directory, rejected: readonly Rejected[] = []): Link[] {
  const lostAt = groupBy(rejected.flatMap(({ cable, why }) => cable.ends.filter(({ port }) => port !== null).map((end) => ({ end, cable, why }))), ({ end }) => endWord(end));
  const collapsed = cables.map((cable) => ({ cable: inOrder(cable), trunk: inOrder(trunkOf(cable, directory)) }));
  const groups = groupBy(collapsed, ({ trunk }) => trunk.ends.map(endWord).join('\n'));
  const links = [...groups.values()].map((same) => {
    const told = sortedBy(same.map(({ cable }) => cable), ({ certainty }) => BEST_FIRST.indexOf(certainty), ({ because }) => because);
    const [best] = told;
    const ends = same[0]!.trunk.ends;
    const members = same.filter(({ cable, trunk }) => cable.ends.some((end, i) => endWord(end) !== endWord(trunk.ends[i]!)));
    const pairs = new Map(members.map(({ cable }) => [cable.ends.map(endWord).join('\n'), { ends: cable.ends }]));
    return {
      id: stableId('l', ...ends.flatMap(({ device, port }) => [device, port ?? ''])),
      ends,
      certainty: best!.certainty,
      by: distinct([...told.flatMap(({ by }) => by), ...(members.some(({ cable }) => !cable.trunk) ? ['lacp'] : [])]),
      ...stateOf(ends, directory),
      members: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member),
      rules: distinct(told.map(ruleOf)) as LinkRule[],
      ...lostTo(told, ends, lostAt),
      because: distinct(told.filter(({ certainty }) => certainty === best!.certainty).map(({ because }) => because)).join(' '),
      from: distinct(told.flatMap(({ from }) => from)),
    };
  });
  return sortedBy(uniqueIds(links), ({ id }) => id);
}

function ruleOf({ certainty, by, trunk }: Cable): LinkRule {
  if (certainty !== 'inferred') return certainty === 'both-ends' ? 'both-ends-agree' : certainty === 'one-end' ? 'one-end-tells' : 'declared';
  if (by.includes('stp')) return 'designated-port';
  return trunk === undefined && by.includes('fdb') ? 'adjacent-tables' : 'learned-cards';
}

/** What was told of the ports of a link, and is another cable. */
function lostTo(told: readonly Cable[], ends: readonly [End, End], lostAt: ReadonlyMap<string, readonly (Rejected & { readonly end: End })[]>): Pick<Link, 'lost'> {
  const own = [ends, ...told.map((cable) => cable.ends)];
  const words = new Set(own.map(cableWord));
  const rivals = distinct(own.flatMap((pair) => pair.map(endWord))).flatMap((word) => lostAt.get(word) ?? []).filter(({ cable }) => !words.has(cableWord(cable.ends)));
  const lost = new Map(rivals.map(({ cable, why }) => [cableWord(cable.ends), { ends: cable.ends, by: cable.by, why, from: cable.from }]));
  return lost.size === 0 ? {} : { lost: sortedBy(lost, ([word]) => word).map(([, candidate]) => candidate) };
}
function cableWord(ends: readonly [End, End]): string {
  return ends.map(endWord).sort().join('\n');
}

/** Parallel cables of which no port is known have the same ends: they are numbered. */
function uniqueIds(links: readonly Link[]): Link[] {
  return [...groupBy(links, ({ id }) => id).values()].flatMap((same) => same.map((link, i) => (i === 0 ? link : { ...link, id: stableId('l', link.id, String(i)) })));
}

function inOrder(cable: Cable): Cable {
  const [a, b] = cable.ends;
  return endWord(a) <= endWord(b) ? cable : { ...cable, ends: [b, a] };
}

/** A cable between two aggregates as their link; any other cable as it is, with units named by the port they lie on. */
function trunkOf(cable: Cable, directory: Directory): Cable {
  if (cable.trunk) return { ...cable, ends: cable.trunk };
  const layers = cable.ends.map(({ device }) => directory.byId(device)?.layers);
  const aggregates = cable.ends.map(({ device, port }, i) => (port === null ? null : (layers[i]?.aggregateOf(port) ?? (isAggregate(directory.byId(device), port) ? port : null))));
  if (aggregates.some((one) => one === null)) return cable;
  const [a, b] = cable.ends.map(({ device }, i) => ({ device, port: aggregates[i]! })) as [End, End];
  return { ...cable, ends: [a, b] };
}

/** Down where an end says so, or spanning tree holds it as broken (a guard does so, and it never takes over); blocked where spanning tree blocks an end; forwarding where it forwards on all ends that tell. */
export function stateOf(ends: readonly End[], directory: Directory): Pick<Link, 'state' | 'vlans' | 'apart'> {
  const sides = ends.map(({ device, port }) => sideOf(device, port, directory));
  const isDown = sides.some(({ up, tree }) => up === false || isHeld(tree));
  const states = sides.flatMap(({ tree }) => tree);
  const blocked = states.some(({ state }) => isBlocked(state)) && sides.some(({ tree }) => tree.length > 0 && tree.every(({ state }) => isBlocked(state)));
  const known = sides.filter(({ vlans }) => vlans.size > 0).map(({ vlans }) => vlans);
  const shared = [...(known[0] ?? [])].filter((vlan) => known.every((vlans) => vlans.has(vlan)) && (isDown || !sides.some((side) => isHeld(treeOf(side, vlan))))).sort((a, b) => a - b);
  // A tree that is one VLAN's tells of the link where nothing else is known to go over it.
  const isWhole = shared.every((vlan) => sides.some((side) => treeOf(side, vlan).length > 0));
  const state = isDown ? 'down' : blocked ? (isWhole ? 'blocked' : 'unknown') : states.some((one) => one.state === 'forwarding') ? 'forwarding' : 'unknown';
  const vlanState = (id: number) => {
    const told = sides.map((side) => treeOf(side, id)).filter((rows) => rows.length > 0);
    if (isDown || told.length === 0) return 'unknown' as const;
    return told.some((rows) => rows.every((row) => isBlocked(row.state))) ? ('blocked' as const) : told.flat().every((row) => row.state === 'forwarding') ? ('forwarding' as const) : ('unknown' as const);
  };
  const isApart = known.length > 0 && shared.length === 0 && !ends.some((end) => hasLearned(end, directory));
  return { state, vlans: shared.map((id) => ({ id, state: vlanState(id) })), ...(isApart && { apart: untaggedOf(sides) }) };
}
/** A card learned on a port shows that something passes, whatever its ends tell of VLANs. */
function hasLearned({ device, port }: End, directory: Directory): boolean {
  const box = directory.byId(device);
  return port !== null && box.bag.of('learned').some((row) => box.layers.trunkOf(row.port) === box.layers.trunkOf(port));
}
function untaggedOf(sides: readonly ReturnType<typeof sideOf>[]): readonly [number, number] | null {
  const [a = null, b = null] = sides.map((side) => (side.untagged === null || isHeld(treeOf(side, side.untagged)) ? null : side.untagged));
  return a === null || b === null ? null : [a, b];
}
/** What spanning tree tells of a VLAN at one end: what one of several trees says holds for that one only. */
function treeOf<T extends { readonly instance: string }>({ tree, isOneTree }: { readonly tree: readonly T[]; readonly isOneTree: boolean }, vlan: number): readonly T[] {
  return isOneTree ? tree : tree.filter(({ instance }) => instance === String(vlan));
}
function isHeld(tree: readonly { readonly state: string }[]): boolean {
  return tree.length > 0 && tree.every(({ state }) => state === 'broken');
}
function isBlocked(state: string): boolean {
  return state === 'blocking' || state === 'listening' || state === 'broken';
}
function sideOf(device: string, port: string | null, directory: Directory) {
  const box = directory.byId(device);
  if (!box || port === null) return { up: null, tree: [], isOneTree: true, vlans: new Set<number>(), untagged: null };
  const trunk = box.layers.trunkOf(port);
  const isHere = (other: string | null) => other === port || other === trunk;
  const up = box.bag.of('interface').find((fact) => fact.port === port && fact.up !== undefined)?.up ?? null;
  const told = box.bag.of('vlan-port').filter((fact) => isHere(fact.port));
  const [untagged = null, ...more] = new Set(told.flatMap(({ vlan, tagged }) => (tagged ? [] : [vlan])));
  return { up, tree: box.bag.of('spanning-tree-port').filter((fact) => isHere(fact.port) && fact.state !== 'unknown' && fact.state !== 'disabled'), isOneTree: box.bag.of('spanning-tree-port').every(({ instance }) => instance === '0'), vlans: new Set(told.map(({ vlan }) => vlan)), untagged: more.length === 0 ? untagged : null };
}
