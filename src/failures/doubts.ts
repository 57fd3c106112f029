/** Knows what may stop because it is not known on what it hangs: weighed once more as if it did. */
import { distinct } from '../model/order.js';
import { disksOf } from './backing.js';
import { demandsOf, placesOf } from './demands.js';
import type { Demand } from './losses.js';
import type { MayNeed } from './may-need.js';
import { few } from './names.js';
import { type Scene, servedPart } from './scene.js';
import { controllersOf } from './steering.js';
import { tableOf } from './table.js';
import { namesOf } from './units.js';

export interface Silent {
  /** Indices of the services that may stop. */
  readonly services: readonly number[];
  /** What would have to be known, for `as far as seen`. */
  readonly open: readonly string[];
  readonly cure: string;
  /** Id of the device that may not notice; null: it is none that fails to, hosts do not turn to another by themselves. */
  readonly device: string | null;
}
export type Case = Silent & { isFelt(ids: readonly string[]): boolean };

/** One service as if it hung on more: who is served then, and what would have to be known. */
interface Doubt {
  readonly i: number;
  readonly wanting: readonly Demand[];
  readonly open: readonly string[];
  readonly cure: string;
  /** Doubts of the same service that this one is made of: where one of them is felt as much, it alone is told. */
  readonly parts: readonly Doubt[];
}

export function doubtsOf(scene: Scene): Case[] {
  return [...weighedAgain(scene), ...unseenWays(scene)];
}

/** Guests of which it was not seen how they reach their disks: the way may lead over what the box with the disks is known to hang on. */
function unseenWays({ services, network, places, told: { topology } }: Scene): Case[] {
  const named = namesOf(topology);
  return services.flatMap(({ service }, i) => service.needs.flatMap(({ anyOf }): Case[] => {
    const unseen = anyOf.map((id) => (places.holders.length === 0 ? [] : (places.member(id)?.upon?.needs ?? []).filter(({ legs }) => legs.length === 0).map((need) => need.id)));
    const shared = (unseen[0] ?? []).filter((holder) => unseen.every((ids) => ids.includes(holder)));
    return shared.flatMap((holder): Case[] => {
      const legs = places.member(holder)?.legs ?? [];
      if (legs.length === 0) return [];
      return [{
        ...{ services: [i], device: null, open: [`by which way ${few(anyOf.map(named))} ${anyOf.length === 1 ? 'reaches its' : 'reach their'} disks on ${named(holder)}`], cure: `Find out how ${named(holder)} is cabled to the hosts, and take the boxes between them into the scope.` },
        isFelt: (ids) => !ids.includes(holder) && legs.every(({ node, link }) => ids.includes(network.idOf[node]!) || (link !== null && ids.includes(link))),
      }];
    });
  }));
}

function weighedAgain(scene: Scene): Case[] {
  const doubts = [...unmetNeeds(scene), ...disksInDoubt(scene), ...controllersInDoubt(scene)];
  if (doubts.length === 0) return [];
  const alone = { ...scene, hosts: [], devices: [] };
  const known = tableOf(alone, scene.network.graph, doubts.map(({ i }) => scene.services[i]!.lasting));
  const unsure = tableOf(alone, scene.network.graph, doubts.map(({ wanting }) => wanting));
  const at = new Map(doubts.map((doubt, index) => [doubt, index]));
  let last: { readonly ids: readonly string[]; readonly more: readonly number[] } | null = null;
  /** How many more are lost with these ids, by doubt. */
  const moreWith = (ids: readonly string[]): readonly number[] => {
    if (last?.ids !== ids) {
      const [sure, all] = [known.taken(ids).users, unsure.taken(ids).users];
      last = { ids, more: all.map((lost, index) => lost - sure[index]!) };
    }
    return last.more;
  };
  return doubts.map((doubt, index): Case => ({
    ...{ services: [doubt.i], open: doubt.open, cure: doubt.cure, device: null },
    isFelt: (ids) => {
      const more = moreWith(ids);
      return more[index]! > 0 && doubt.parts.every((part) => more[index]! > more[at.get(part)!]!);
    },
  }));
}

function wanted(scene: Scene, demands: readonly Demand[]): readonly Demand[] {
  return demands.map((demand) => servedPart(scene.network.graph, demand));
}

/** Needs that something else may meet: each by itself, and two of different kinds at once, which may part what neither does alone. */
function unmetNeeds(scene: Scene): Doubt[] {
  return scene.services.flatMap(({ service }, i) => {
    const doubt = (more: readonly MayNeed[], parts: readonly Doubt[]): Doubt => ({ i, parts, open: more.map(({ open }) => open), cure: more[0]!.cure, wanting: wanted(scene, demandsOf(service, scene.places, [...service.needs, ...more.map(({ need }) => need)])) });
    const alone = (service.mayNeed ?? []).map((one) => ({ one, doubt: doubt([one], []) }));
    const together = alone.flatMap((a, at) => alone.slice(at + 1).filter((b) => a.one.need.kind !== b.one.need.kind).map((b) => doubt([a.one, b.one], [a.doubt, b.doubt])));
    return [...alone.map((each) => each.doubt), ...together];
  });
}

/** Guests that a question names one by one. */
const MOST_GUESTS = 3;
/** Guests may keep their disks where their hosts keep something. */
function disksInDoubt(scene: Scene): Doubt[] {
  const { network, told: { topology, facts } } = scene;
  const doubtful = new Map([...disksOf(topology, facts)].filter(([, { maybe }]) => maybe.length > 0));
  if (doubtful.size === 0) return [];
  const named = namesOf(topology);
  const places = placesOf(network, topology, facts, ({ on, maybe }) => [...on, ...maybe]);
  return scene.services.flatMap(({ service }, i): Doubt[] => {
    const guests = distinct(service.needs.flatMap(({ anyOf }) => anyOf)).filter((id) => doubtful.has(id));
    if (guests.length === 0) return [];
    return [{
      ...{ i, parts: [], wanting: wanted(scene, demandsOf(service, places)), cure: `Look where the disks of ${few(guests.map(named))} lie.` },
      open: guests.slice(0, MOST_GUESTS).map((id) => `whether the disks of ${named(id)} lie on ${doubtful.get(id)!.maybe.map(named).join(' or ')}`),
    }];
  });
}

/** What hangs on an access point with a controller was found there, so its traffic stays there: whether it goes on without the controller, its settings say. */
function controllersInDoubt(scene: Scene): Doubt[] {
  const { network, places, told: { topology, facts } } = scene;
  const controllers = controllersOf(topology, facts);
  if (controllers.size === 0) return [];
  const named = namesOf(topology);
  const steered = new Map(network.hosts.flatMap(({ id, legs, found = legs }) => {
    const boxes = distinct(found.map(({ node }) => network.idOf[node]!));
    return boxes.length > 0 && boxes.every((box) => controllers.has(box)) ? [[id, boxes.map((box) => controllers.get(box)!)] as const] : [];
  }));
  return scene.services.flatMap(({ service, users }, i): Doubt[] => {
    const ids = distinct([...users].flatMap((id) => (steered.get(id) ?? []).flat()));
    if (ids.length === 0) return [];
    return [{
      ...{ i, parts: [], wanting: wanted(scene, demandsOf(service, places, service.needs, (id) => steered.get(id) ?? [])) },
      open: [`whether what is on the air goes on without its controller ${ids.map(named).join(' or ')}`],
      cure: `Switch ${few(ids.map(named))} off in a quiet hour and see whether what is on the air goes on; then nothing needs to be bought.`,
    }];
  });
}
