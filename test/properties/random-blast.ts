/** Knows how what is told to stop without a box of a drawn network is held against what its truth has stop. */
import { weigh } from '../../src/failures/failures.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { input } from '../rooms/failures-builder.js';
import { derived } from '../rooms/topology-builder.js';
import { factsOf } from './random-facts.js';
import type { Network, Node } from './random-network.js';
import { passesFrames, truthOf } from './random-truth.js';
import { boxesOf } from './random-untrue.js';

/** Without one box, what of the users of a service stops, as told and in truth. */
export interface Blast {
  readonly box: string;
  /** How many stop for sure; how many may. */
  readonly proven: number;
  readonly possible: number;
  readonly truth: number;
}

/** One service, that a router gives to all end devices that are placed: what each box that answered or was heard takes from it. Null: no router, or nobody is served. */
export function blastsOf(drawn: Network): readonly Blast[] | null {
  // One VLAN: what a way takes from one to another is another question.
  const network: Network = { ...drawn, perVlan: false, nodes: new Map([...drawn.nodes].map(([name, node]) => [name, { ...node, vlan: 1 }])), lines: drawn.lines.map((line) => ({ ...line, without: null })) };
  const server = [...network.nodes.values()].find(({ kind }) => kind === 'router');
  if (server === undefined) return null;
  const told = factsOf(network, truthOf(network));
  const { topology, deviceOfTarget } = derived(told);
  const boxes = boxesOf(network, topology);
  const nodeOf = (id: string): Node | undefined => boxes.get(id)?.[0];
  const placed = topology.devices.filter(({ id, attachment }) => attachment !== null && (nodeOf(id)?.kind === 'host' || nodeOf(id)?.kind === 'phone'));
  if (placed.length === 0) return null;
  const serving = topology.devices.find(({ id }) => nodeOf(id) === server)!;
  const { site, asOf } = input({ services: [{ name: 'Way', needs: { device: [serving.id] }, users: placed.map(({ id }) => id) }] });
  const facts = told.map((fact): DeviceFact => ({ ...fact, device: deviceOfTarget.get(fact.target)! }));
  const { services, failures } = weigh({ topology, site, facts, asOf });
  const [service] = services;
  if (service?.atBaseline !== 'works' || service.unserved !== undefined || service.unmatched.length > 0) return null;
  const users = placed.map(({ id }) => nodeOf(id)!.name);
  return topology.devices.flatMap((device): readonly Blast[] => {
    const node = nodeOf(device.id);
    if (node === undefined || node === server) return [];
    const row = failures.find(({ unit }) => unit.id === device.id);
    const all = users.filter((name) => name !== node.name).length;
    const stopped = row === undefined ? 0 : row.stops.everywhere.includes(service.id) ? all : (row.stops.somewhere.find((one) => one.service === service.id)?.hosts ?? 0);
    const isProven = row?.certainty === 'proven' && row.asFarAsSeen.length === 0;
    const may = row?.possibly?.includes(service.id) ? all : 0;
    return [{ box: node.name, proven: isProven ? stopped : 0, possible: Math.max(stopped, may), truth: users.filter((name) => name !== node.name && !reach(network, name, server.name, node.name)).length }];
  });
}

/** Whether frames find a way between two boxes, over cables that are held back too, without a third. */
function reach({ lines, nodes }: Network, from: string, to: string, without: string): boolean {
  const seen = new Set([from, without]);
  const open = [from];
  for (const name of open) {
    if (name !== from && !passesFrames(nodes.get(name)!)) continue;
    for (const { a, b } of lines) {
      const far = a[0] === name ? b[0] : b[0] === name ? a[0] : null;
      if (far === null || seen.has(far)) continue;
      seen.add(far);
      open.push(far);
    }
  }
  return seen.has(to);
}
