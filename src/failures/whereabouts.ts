/** Knows where a host may hang of which only the way is known: behind a box that told no port for it, so on that box, or on one beyond it that told none either. */
import type { Role } from '../model/fact.js';
import type { User } from './losses.js';
import { nodesWith } from './network.js';
import type { Scene } from './scene.js';
import { legsOf } from './vlans.js';

export interface Whereabouts {
  /** Boxes behind which hosts hang on no known port, sorted by id, with what is not known of them. */
  readonly unplaced: ReadonlyMap<string, string>;
  /** The user with a leg on each box where it may hang too; the very same one where its place is known. */
  wider(user: User): User;
}

/** What hangs on these has no port to tell: radio, the second socket of a telephone, a bridge in memory. */
const PORTLESS: readonly Role[] = ['access-point', 'phone', 'hypervisor'];

/** The whereabouts of all end hosts. */
export function whereaboutsOf({ told, network }: Scene): Whereabouts {
  const { devices } = told.topology;
  const { graph, idOf } = network;
  const telling = new Set(told.facts.flatMap((fact) => (fact.kind === 'learned' ? [fact.device] : [])));
  const namesOf = new Map(devices.filter(({ roles }) => !roles.some((role) => PORTLESS.includes(role))).map(({ id, name }) => [id, name]));
  const boxesOf = new Map(devices.flatMap((device) => {
    const boxes = legsOf(device).filter(({ device: box, port }) => port === null && namesOf.has(box)).map(({ device: box }) => box);
    return boxes.length > 0 ? [[device.id, boxes] as const] : [];
  }));
  const around = new Map<string, readonly number[]>();
  /** The box, and all that is joined to it over boxes that told no forwarding table: one that did would know the host. */
  const aroundBox = (box: string): readonly number[] => {
    const known = around.get(box);
    if (known) return known;
    const found = new Set(nodesWith(network, box));
    for (const node of found) {
      for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) if (!telling.has(idOf[graph.far[at]!]!)) found.add(graph.far[at]!);
    }
    around.set(box, [...found]);
    return [...found];
  };
  return {
    unplaced: new Map([...new Set([...boxesOf.values()].flat())].sort().map((box) => [box, `which hosts hang on ${namesOf.get(box)!}, which told no port for them`])),
    wider: (user) => {
      const boxes = boxesOf.get(user.id);
      if (!boxes) return user;
      const own = new Set(user.legs.map(({ node }) => node));
      const others = new Set(boxes.flatMap(aroundBox).filter((node) => !own.has(node)));
      return { ...user, legs: [...user.legs, ...[...others].map((node) => ({ node, link: null }))] };
    },
  };
}
