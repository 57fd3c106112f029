/** Knows how what is told of a drawn network is held against what is true of it. */
import type { Topology } from '../../src/model/topology.js';
import { derived } from '../rooms/topology-builder.js';
import { announcedPort, cardOf, cardOfPort, factsOf, nameOfPort } from './random-facts.js';
import type { Network, Node } from './random-network.js';
import { passesFrames, type Truth, truthOf } from './random-truth.js';

export interface Case {
  readonly network: Network;
  readonly truth: Truth;
  readonly topology: Topology;
  /** The drawn boxes that a device of the topology was made of. */
  readonly nodesOf: ReadonlyMap<string, readonly Node[]>;
}
export function derive(network: Network): Case {
  const truth = truthOf(network);
  const { topology } = derived(factsOf(network, truth));
  return { network, truth, topology, nodesOf: boxesOf(network, topology) };
}
/** The drawn boxes that each device of the topology was made of, by its name and its cards. */
export function boxesOf(network: Network, topology: Topology): Case['nodesOf'] {
  const cards = new Map([...network.nodes.values()].flatMap((node) => network.lines.flatMap(({ members }) => members.flatMap(({ a, b }) => [a, b]).filter(([name]) => name === node.name).flatMap(([, port]) => [cardOf(node, port), cardOfPort(node, port)].map((card) => [card, node] as const)))));
  return new Map(topology.devices.map(({ id, name, macs }) => [id, [...new Set([network.nodes.get(name), ...macs.map((mac) => cards.get(mac))].filter((node) => node !== undefined))]] as const));
}
const isDumb = ({ kind }: Node) => kind === 'dumb';
/** Tells its table, and others learned its card: what lies beyond it cannot be taken to be beside it. */
const isWhole = ({ kind, answers, quiet }: Node) => kind === 'switch' && answers === 'whole' && !quiet;

/** CDP tells a name and no card: a box that tells nothing else may be heard, and its card be seen as another's. */
const isOnlyNamed = (node: Node | undefined) => node !== undefined && node.answers === 'mute' && node.cdp;

/** All that is told of a network and is not so, in words. */
export function untrue({ network, truth, topology, nodesOf }: Case): string[] {
  const wrong: string[] = [];
  const nameOf = (id: string) => nodesOf.get(id)?.[0]?.name ?? id;
  const portsOf = (name: string) => network.lines.flatMap(({ a, b, members }) => [a, b, ...members.flatMap((member) => [member.a, member.b])].filter(([node]) => node === name).map(([, port]) => port));
  /** As it was drawn, whether told by the box's own name for a port or, of a box that is mute, by what its neighbours heard. */
  const drawn = ({ device, port }: { device: string; port: string | null }) => {
    const node = network.nodes.get(nameOf(device));
    const own = port === null || node === undefined ? undefined : portsOf(node.name).find((one) => (node.answers === 'mute' ? announcedPort(node, one).value : nameOfPort(node, one)) === port) ?? portsOf(node.name).find((one) => nameOfPort(node, one) === port);
    return [nameOf(device), own ?? port] as const;
  };
  for (const { id, name, macs } of topology.devices) if (nodesOf.get(id)!.length !== 1) wrong.push(`device ${name} ${macs.join()} is ${nodesOf.get(id)!.map((node) => node.name).join(' and ') || 'nothing'}`);
  const claimed = topology.devices.map(({ id }) => nameOf(id));
  for (const name of new Set(claimed)) if (claimed.filter((one) => one === name).length > 1 && !isOnlyNamed(network.nodes.get(name))) wrong.push(`${name} is several devices`);
  /** Whether one reaches from a port to a box, or its port, through boxes that `passes` admits. */
  const reaches = (a: readonly [string, string | null], b: readonly [string, string | null], passes: (node: Node) => boolean, physical: boolean): boolean => {
    const ports = a[1] !== null ? [a[1]] : network.lines.flatMap(({ a: one, b: other }) => [one, other].filter(([name]) => name === a[0]).map(([, port]) => port));
    const line = b[1] === null ? null : truth.lineAt(b[0], b[1]);
    return ports.some((port) => truth.beyond(a[0], port, passes, physical).some(([name, far]) => name === b[0] && (b[1] === null || truth.lineAt(name, far) === line)));
  };
  // A cable that CDP tells and that goes through a switch which does not speak it: on which side of the far box that switch hangs, nothing tells.
  const leapt = new Set([...network.nodes.values()].filter((node) => node.kind === 'switch' && !node.cdp).filter((node) => topology.links.some(({ ends, by }) => {
    const [a, b] = ends.map(drawn) as [readonly [string, string | null], readonly [string, string | null]];
    return by.includes('cdp') && ![a[0], b[0]].includes(node.name) && !reaches(a, b, (one) => one !== node && (isDumb(one) || (one.kind === 'switch' && !one.cdp)), false);
  })));
  // What a table remembers of cards that moved misleads, and nothing in it shows.
  const isMisled = network.stale > 0;
  // That spanning tree holds a port of a mute box back cannot be seen: what is beside it by cable counts.
  for (const { ends, certainty, by, members } of topology.links) {
    if (isMisled && certainty === 'inferred') continue;
    for (const pair of [ends, ...members.map((member) => member.ends)]) {
      const [a, b] = pair.map(drawn) as [readonly [string, string | null], readonly [string, string | null]];
      const sure = certainty === 'both-ends' || certainty === 'one-end';
      if (!reaches(a, b, sure ? (node) => node.kind === 'dumb' || (by.includes('cdp') && node.kind === 'switch' && !node.cdp) : (node) => passesFrames(node) && (network.cut > 0 || !isWhole(node) || leapt.has(node)), sure || by.includes('stp')) && (sure || !reaches(a, b, isDumb, true))) wrong.push(`link ${a.join('.')} - ${b.join('.')} ${certainty}`);
    }
  }
  // CDP goes through switches that do not speak it, as through a box that nobody manages.
  const hasCdp = [...network.nodes.values()].some(({ cdp }) => cdp);
  const segments = new Map(topology.segments.map((segment) => [segment.id, segment]));
  for (const { ports, name, devices, kind, candidates = [] } of isMisled ? [] : topology.segments) {
    const ends = ports.map(drawn);
    const fitting = candidates.map((pair) => pair.ends.map((end) => drawn(end).join('.')).sort().join(' - '));
    const isBetween = (node: Node) => passesFrames(node) && (network.cut > 0 || !isWhole(node) || (hasCdp && !node.cdp));
    // What is behind a box that tells no table cannot be told from what is beside it.
    const isBox = (node: string) => network.nodes.get(node) !== undefined && isBetween(network.nodes.get(node)!);
    for (const a of ends) for (const b of ends) if (a !== b && a[0] !== b[0] && !isBox(b[0]) && a[1] !== null && b[1] !== null && !reaches([a[0], isBox(a[0]) ? null : a[1]], b, isBetween, true)) wrong.push(`segment ${name} joins ${a.join('.')} and ${b.join('.')}`);
    for (const [node, port] of ends) if (port !== null && network.nodes.get(node)?.kind === 'switch' && devices.length + ends.length > 1 && network.cut === 0 && !hasCdp) {
      const line = truth.lineAt(node, port);
      const far = line && (line.a[0] === node ? line.b : line.a)[0];
      // Where the order is told to be open, the cable that is there is among those that would fit.
      if (kind === 'shared' && line && fitting.includes([line.a, line.b].map((end) => end.join('.')).sort().join(' - '))) continue;
      if (far === null || far === undefined || !isBetween(network.nodes.get(far)!)) wrong.push(`segment ${name} at ${node}.${port}, which leads to ${far}`);
    }
  }
  for (const { id, attachment, attachments } of isMisled ? [] : topology.devices) {
    for (const leg of attachments.length > 0 ? attachments : attachment ? [attachment] : []) {
      const segment = segments.get(leg.device);
      // Where rows are missing, what they would have excluded is not.
      if (network.cut > 0 && (segment || leg.port === null)) continue;
      const spots = (segment?.ports ?? [leg]).map(drawn);
      // Which port of a medium is held back does not change who lies on it.
      const isBeyond = (one: string, port: string | null) => port !== null && reaches([one, port], [nameOf(id), null], passesFrames, false);
      for (const [node, port] of spots) {
        if (spots.length > 1 && spots.some(([one, own]) => isBeyond(one, own))) continue;
        if (port !== null && network.nodes.get(node)?.kind === 'switch' && network.nodes.get(node)!.answers === 'whole' && node !== nameOf(id) && !reaches([node, port], [nameOf(id), null], passesFrames, false) && !reaches([node, port], [nameOf(id), null], (one) => passesFrames(one) && one.kind !== 'switch', true)) wrong.push(`${nameOf(id)} on ${node}.${port}`);
        const kind = network.nodes.get(node)?.kind;
        // What shares a socket with a telephone cannot be told from what is plugged into it, be it by boxes that tell nothing.
        const tellsNothing = (one: Node) => passesFrames(one) && !(one.kind === 'switch' && one.answers === 'whole');
        const isNear = (carrier: string) => network.lines.some(({ a: [one, port] , b: [other, far] }) => (one === carrier && reaches([one, port], [nameOf(id), null], tellsNothing, true)) || (other === carrier && reaches([other, far], [nameOf(id), null], tellsNothing, true)));
        if (port === null && !segment && (kind === 'phone' || kind === 'hypervisor' || kind === 'host') && !isNear(node)) wrong.push(`${nameOf(id)} behind ${node}`);
      }
    }
  }
  return wrong;
}
