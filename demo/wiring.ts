/** Knows what the cables make the office's devices hear: neighbours by LLDP, and MACs by port in forwarding tables. */
import { CABLES, NODES, type Node, SPEAKS_LLDP } from './office.js';

export interface Neighbour {
  readonly port: string;
  readonly node: Node;
  readonly remotePort: string;
}

const nodeOf = new Map(NODES.map((node) => [node.name, node]));
const forwards = (node: Node) => node.kind === 'switch' || node.kind === 'unmanaged' || node.kind === 'hypervisor' || node.kind === 'access-point';

/** What is plugged into each port of `node`. */
export function neighboursOf(node: Node): readonly Neighbour[] {
  return CABLES.flatMap(({ a, b }) => {
    if (a[0] === node.name) return [{ port: a[1], node: nodeOf.get(b[0])!, remotePort: b[1] }];
    if (b[0] === node.name) return [{ port: b[1], node: nodeOf.get(a[0])!, remotePort: a[1] }];
    return [];
  });
}

/** Neighbours whose LLDP frames arrive: a dumb box between would pass them, but nobody behind ours speaks. */
export function lldpNeighboursOf(node: Node): readonly Neighbour[] {
  return SPEAKS_LLDP.has(node.kind) ? neighboursOf(node).filter((neighbour) => SPEAKS_LLDP.has(neighbour.node.kind)) : [];
}

/** The forwarding table of a switch: every station that is reached through each port, the cables being a tree. */
export function learnedBy(node: Node): readonly { readonly port: string; readonly mac: string }[] {
  return neighboursOf(node).flatMap((neighbour) => stationsBeyond(neighbour.node, node).map((mac) => ({ port: neighbour.port, mac })));
}
function stationsBeyond(node: Node, cameFrom: Node): string[] {
  const own = node.address === null ? [] : [node.mac];
  if (!forwards(node)) return own;
  return [...own, ...neighboursOf(node).filter((neighbour) => neighbour.node !== cameFrom).flatMap((neighbour) => stationsBeyond(neighbour.node, node))];
}

/** Ports with something plugged in. */
export function usedPorts(node: Node): ReadonlySet<string> {
  return new Set(neighboursOf(node).map(({ port }) => port));
}
