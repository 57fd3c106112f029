/** Knows what is true of a drawn network: which ports spanning tree holds back, where frames go, who hears whom, and what lies beyond a port. */
import type { Line, Network, Node, Port } from './random-network.js';

export interface Truth {
  /** Ports that spanning tree holds back, as `node port`. */
  readonly blocked: ReadonlySet<string>;
  /** By `node port` of a switch: the bridge and port designated on what it opens onto. */
  readonly designated: ReadonlyMap<string, Port>;
  /** What frames (of a VLAN) reach out of a port, without coming back. `physical`: over cables that are held back too. */
  beyond(node: string, port: string, passes: (node: Node) => boolean, physical?: boolean, vlan?: number): readonly Port[];
  /** The line on a port, whether named as a member or as the aggregate. */
  lineAt(node: string, port: string): Line | null;
}

const word = ([node, port]: Port) => `${node} ${port}`;
/** What passes frames on: switches, what nobody manages, telephones, access points, hypervisors. */
export const passesFrames = ({ kind }: Node): boolean => kind !== 'host' && kind !== 'router';

export function truthOf({ nodes, lines }: Network): Truth {
  const linesOf = new Map<string, Line[]>();
  for (const line of lines) for (const [node] of [line.a, line.b]) linesOf.set(node, [...(linesOf.get(node) ?? []), line]);
  const ends = (line: Line, node: string): readonly [Port, Port] => (line.a[0] === node ? [line.a, line.b] : [line.b, line.a]);
  const walk = (start: readonly Line[], from: string, passes: (node: Node) => boolean, isOpen: (port: Port) => boolean, vlan?: number): Port[] => {
    const reached: Port[] = [];
    const seen = new Set([from]);
    const open = start.map((line) => [line, from] as const);
    for (const [line, node] of open) {
      const [near, far] = ends(line, node);
      if (far[0] === from || !isOpen(near) || !isOpen(far) || (vlan !== undefined && line.without === vlan)) continue;
      reached.push(far);
      if (seen.has(far[0])) continue;
      seen.add(far[0]);
      if (passes(nodes.get(far[0])!)) for (const other of linesOf.get(far[0])!) if (other !== line) open.push([other, far[0]]);
    }
    return reached;
  };
  // Spanning tree (IEEE 802.1D): the first switch is the root; on each medium the bridge nearest to it is designated.
  const isDumb = ({ kind }: Node) => kind === 'dumb';
  const bridges = [...nodes.values()].filter(({ kind }) => kind === 'switch').map(({ name }) => name);
  const media = new Map<string, readonly Port[]>();
  for (const name of bridges) for (const line of linesOf.get(name) ?? []) {
    const [near] = ends(line, name);
    if (media.has(word(near))) continue;
    const ports = [near, ...wholeMedium(near, line)];
    for (const port of ports) media.set(word(port), ports);
  }
  function wholeMedium(near: Port, line: Line): Port[] {
    const found = new Map<string, Port>();
    const seen = new Set<Line>();
    const open: [Line, Port][] = [[line, near]];
    for (const [one, from] of open) {
      if (seen.has(one)) continue;
      seen.add(one);
      const far = word(one.a) === word(from) ? one.b : one.a;
      const node = nodes.get(far[0])!;
      if (node.kind === 'switch') found.set(word(far), far);
      if (isDumb(node)) for (const next of linesOf.get(node.name)!) if (next !== one) open.push([next, ends(next, node.name)[0]]);
    }
    return [...found.values()];
  }
  const distance = new Map([[bridges[0]!, 0]]);
  const order = [bridges[0]!];
  for (const name of order) for (const [key, ports] of media) if (key.startsWith(`${name} `)) for (const [other] of ports) if (!distance.has(other)) {
    distance.set(other, distance.get(name)! + 1);
    order.push(other);
  }
  const rank = ([node, port]: Port) => distance.get(node)! * 1e6 + bridges.indexOf(node) * 1e3 + portNumber(port);
  const designated = new Map([...media].map(([key, ports]) => [key, [...ports].sort((a, b) => rank(a) - rank(b))[0]!] as const));
  const rootPort = new Map<string, string>();
  for (const name of bridges.slice(1)) {
    const own = [...media].filter(([key]) => key.startsWith(`${name} `)).map(([key]) => key).filter((key) => designated.get(key)![0] !== name);
    const [best] = own.sort((a, b) => rank(designated.get(a)!) - rank(designated.get(b)!) || portNumber(a.split(' ')[1]!) - portNumber(b.split(' ')[1]!));
    if (best !== undefined) rootPort.set(name, best);
  }
  const blocked = new Set([...media.keys()].filter((key) => word(designated.get(key)!) !== key && rootPort.get(key.split(' ')[0]!) !== key));
  const lineAt = (node: string, port: string) => (linesOf.get(node) ?? []).find((line) => [line, ...line.members].some(({ a, b }) => [a, b].some((end) => end[0] === node && end[1] === port))) ?? null;
  return {
    blocked,
    designated,
    lineAt,
    beyond: (node, port, passes, physical = false, vlan = undefined) => {
      const line = lineAt(node, port);
      return line === null ? [] : walk([line], node, passes, (end) => physical || !blocked.has(word(end)), vlan);
    },
  };
}

/** The number of a port in spanning tree. */
export function portNumber(port: string): number {
  return port.startsWith('lag') ? 500 + Number(port.slice(3)) : Number(port);
}
