/** Knows what stops when one thing fails: every unit weighed, the surest first. */
import { durationOf, hoursOf } from '../model/duration.js';
import type { Failure, Redundancy, Service, Stop, Unit } from '../model/failure.js';
import { sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Site } from '../model/site.js';
import type { SeenHost, Topology } from '../model/topology.js';
import { boundsOf, type Judged } from './bounds.js';
import { curesOf } from './cure.js';
import { addWord, idsOf, type Unmatched, unmatched } from './names.js';
import { withAbsent } from './lately.js';
import { carriedSeconds } from './leases.js';
import { pairsOf } from './pairs.js';
import { recoveryOf, returnsOf } from './recovery.js';
import { redundanciesOf } from './redundancy.js';
import { type Scene, sceneOf } from './scene.js';
import { silentOf } from './silent.js';
import { type Taken, tableOf } from './table.js';
import { groupsOf, unitsOf, wordsOfUnits } from './units.js';
import type { Removable } from './removable.js';

export interface FailuresInput {
  readonly topology: Topology;
  readonly site: Site | null;
  /** Facts of all devices. */
  readonly facts: readonly DeviceFact[];
  /** End devices that are not seen now, and count. */
  readonly absent?: readonly SeenHost[];
  /** The sweep's end, ISO 8601 UTC. */
  readonly asOf: string;
}

export interface Weighed {
  readonly services: readonly Service[];
  readonly failures: readonly Failure[];
  readonly redundancies: readonly Redundancy[];
}

/**
 * Services, declared or assumed, what looks as if one of it may fail, and a row for every unit whose loss cuts off or stops anything (Gill, Jain & Nagappan, SIGCOMM 2011, show why
 * redundancy on paper is not enough; Zhai et al., OSDI 2014, why shared risks count). Hours are clock hours; nothing known is `null` or `unknown`. Never throws.
 */
export function weigh(seen: FailuresInput): Weighed {
  const input = withAll(seen);
  const scene = sceneOf(input);
  const bounds = boundsOf(scene);
  const recovery = recoveryOf(input);
  const needed = new Set([...scene.places.holders, ...scene.services.flatMap(({ service: { needs, mayNeed = [] } }) => [...needs, ...mayNeed.map(({ need }) => need)].flatMap(({ anyOf }) => anyOf))]);
  const units = unitsOf(input, scene.network, needed);
  const afterOf = carried(scene);
  const silently = silentOf(scene);
  const rows = units.filter((removable) => isWorthARow(removable, scene)).flatMap((removable): Row[] => {
    const judged = bounds.judge(removable.ids);
    const after = afterOf(removable.ids, judged?.taken ?? null);
    const silent = silently(removable.ids);
    const held = silent?.services.filter((i) => (judged?.taken.users[i] ?? 0) === 0 && after[scene.services[i]!.service.id] === undefined) ?? [];
    if (!judged && Object.keys(after).length === 0 && held.length === 0) return [];
    const told = judged ?? { taken: NOTHING, certainty: Object.keys(after).length === 0 ? 'possible' as const : 'proven' as const, asFarAsSeen: [], further: [], hangsOn: [], coveredBy: [], isSure: () => true };
    if (!silent || held.length === 0) return [{ removable, after, ...told, unnoticedBy: null, ...(told.coveredBy.length > 0 ? { known: COVER } : {}) }];
    return [{ removable, after, ...told, unnoticedBy: silent.device, asFarAsSeen: [...told.asFarAsSeen, ...silent.open], further: [...new Set([...told.further, ...held])].sort((a, b) => a - b), ...(judged ? {} : { known: silent.cure }) }];
  });
  const felt = rows.filter(({ removable: { unit }, taken, after, unnoticedBy }) => unit.risk !== 'line-card' || unnoticedBy !== null || Object.keys(after).length > 0 || taken.devices > 0 || scene.services.some((_, i) => isEverywhere(scene, i, [], taken.users[i] ?? 0)));
  const cures = curesOf(scene, bounds.upper, felt);
  const failures = felt.map(({ removable, taken, after, certainty, asFarAsSeen, further, hangsOn, coveredBy, unnoticedBy }): Failure => {
    const { everywhere, somewhere } = stopsOf(scene, removable.ids, taken);
    const isStopped = ({ id }: { readonly id: string }) => after[id] !== undefined || everywhere.includes(id) || somewhere.some((one) => one.service === id);
    const stopped = scene.services.filter(({ service }) => isStopped(service)).map(({ service: { id, tolerableOutageHours: hours } }) => ({ tolerableOutageHours: hours === null ? null : hours + hoursOf(after[id]) }));
    return {
      ...{ unit: removable.unit, certainty, cutOff: { hosts: taken.hosts, devices: bounds.cutDevices(removable.ids, taken) }, stops: { everywhere, somewhere, after } },
      ...(hangsOn.length > 0 && Object.keys(after).length === 0 && unnoticedBy === null ? { hangsOn } : {}),
      ...(coveredBy.length > 0 && Object.keys(after).length === 0 && unnoticedBy === null ? { coveredBy } : {}),
      ...(further.length > 0 ? { possibly: further.map((i) => scene.services[i]!.service.id) } : {}),
      ...{ returns: returnsOf(recovery.get(removable.unit.id), stopped), asFarAsSeen, ...(unnoticedBy === null ? {} : { unnoticedBy }), cure: cures.get(removable.unit.id) ?? null, from: removable.from },
    };
  });
  const stopping = scene.services.map(({ service }, i) => {
    const units = felt.filter(({ removable, taken }) => isEverywhere(scene, i, removable.ids, taken.users[i] ?? 0));
    const ids = (sure: boolean) => units.filter(({ isSure }) => isSure(i) === sure).map(({ removable }) => removable.unit.id).sort();
    return { id: service.id, proven: ids(true), possible: ids(false) };
  });
  const lone = new Set(stopping.filter(({ proven, possible }) => proven.length + possible.length > 0).map(({ id }) => id));
  const pairs = pairsOf(scene, scene.services.filter(({ service, atBaseline }) => service.tier === 'essential' && atBaseline === 'works' && !lone.has(service.id)), units);
  const services = scene.services.map(({ service: { mayNeed: _, ...service }, atBaseline, unserved }, i): Service => {
    const { proven, possible } = stopping[i]!;
    const two = pairs.get(service.id);
    return { ...service, stopsWith: { proven, possible }, ...(two ? { pairs: two } : {}), atBaseline, ...(unserved > 0 ? { unserved } : {}) };
  });
  return { services, failures: sortedBy(failures, ({ unit }) => unit.kind, ({ unit }) => unit.id), redundancies: redundanciesOf(scene) };
}

/** What stops without the units called `names` (names or ids of devices, links, segments, providers, groups that fail together), all inferred links taken for real. */
export function whatIf(seen: FailuresInput, names: readonly string[]): { readonly removed: readonly Unit[]; readonly unmatched: readonly Unmatched[]; readonly stop: Stop } {
  const input = withAll(seen);
  const scene = sceneOf(input);
  const everything = unitsOf(input, scene.network, new Set(input.topology.devices.map(({ id }) => id)));
  const byId = new Map(everything.map((one) => [one.unit.id, one]));
  const words = wordsOfUnits(input);
  for (const { unit } of groupsOf(input)) for (const word of [unit.id, unit.name]) addWord(words, word, unit.id);
  for (const { unit, vlan } of scene.network.domains.values()) for (const word of [unit.id, unit.name, ...(vlan === null ? [] : [`vlan:${vlan}`])]) addWord(words, word, unit.id);
  const meant = names.map((written) => ({ written, ids: [...new Set([...(words.get(written.trim().toLowerCase()) ?? []), ...idsOf(written, words)])].filter((id) => byId.has(id)) }));
  const removed = sortedBy(new Map(meant.flatMap(({ ids }) => ids.map((id) => [id, byId.get(id)!] as const))).values(), ({ unit }) => unit.kind, ({ unit }) => unit.id);
  const lost = meant.filter(({ ids }) => ids.length === 0).map(({ written }) => unmatched(written, words.keys()));
  return { removed: removed.map(({ unit }) => unit), unmatched: lost, stop: stopWithout(scene, removed) };
}

function withAll(input: FailuresInput): FailuresInput {
  return { ...input, topology: withAbsent(input.topology, input.absent ?? []) };
}

/** A unit that stops something, surely or not. */
interface Row extends Judged {
  readonly removable: Removable;
  readonly after: Readonly<Record<string, string>>;
  readonly unnoticedBy: string | null;
  /** Its cure, where that is known already. */
  readonly known?: string;
}

/** The last member that works is its box, which has a row of its own; a broadcast domain needs a sign that frames could circle in it. */
function isWorthARow({ unit, ids, from }: Removable, { network }: Scene): boolean {
  if (unit.risk === 'member') return !ids.some((id) => network.nodesOf.has(id));
  return unit.risk !== 'broadcast-domain' || from.length > 0;
}

/** The cure where others may stand in. */
const COVER = 'Switch it off in a quiet hour and see whether what hangs on it goes on elsewhere by itself; then nothing needs to be bought.';
const NOTHING: Taken = { users: [], hosts: 0, devices: 0 };

/** What stops later than at once, by service id, each with the time that leases carry it. */
function carried(scene: Scene): (ids: readonly string[], taken: Taken | null) => Readonly<Record<string, string>> {
  const leased = scene.services.flatMap((one, i) => {
    const seconds = one.lasting === one.demands || one.lasting.length === 0 ? null : carriedSeconds(one.service, scene.told.facts);
    return seconds === null ? [] : [{ ...one, i, duration: durationOf(seconds) }];
  });
  if (leased.length === 0) return () => ({});
  const table = tableOf({ ...scene, hosts: [], devices: [] }, scene.network.graph, leased.map(({ lasting }) => lasting));
  return (ids, taken) => {
    const { users } = table.taken(ids);
    return Object.fromEntries(leased.flatMap(({ service, i, duration }, at) => (users[at]! > 0 && (taken?.users[i] ?? 0) === 0 ? [[service.id, duration]] : [])));
  };
}

function stopWithout(scene: Scene, removed: readonly Removable[]): Stop {
  const ids = [...new Set(removed.flatMap((one) => one.ids))];
  const table = tableOf(scene, scene.network.graph, scene.services.map(({ demands }) => demands));
  const { hosts, devices } = table.cutOff(ids);
  const users = table.lost(ids).map((lost) => lost.length);
  const taken: Taken = { users, hosts: hosts.length, devices: devices.length };
  const after = carried(scene)(ids, taken);
  const judged = boundsOf(scene).judge(ids);
  const silent = silentOf(scene)(ids);
  const open = [...(judged?.asFarAsSeen ?? []), ...(silent?.open ?? [])];
  const possibly = [...new Set([...(judged?.further ?? []), ...(silent?.services ?? [])])].filter((i) => users[i] === 0 && after[scene.services[i]!.service.id] === undefined).sort((a, b) => a - b);
  return {
    ...{ cutOff: { hosts: [...hosts].sort(), devices: [...devices].sort() }, ...stopsOf(scene, ids, taken) },
    ...(Object.keys(after).length > 0 && { after }),
    ...(open.length > 0 && { asFarAsSeen: open }),
    ...(possibly.length > 0 && { possibly: possibly.map((i) => scene.services[i]!.service.id) }),
  };
}

function stopsOf(scene: Scene, ids: readonly string[], { users }: Taken): Pick<Stop, 'everywhere' | 'somewhere'> {
  const stopped = scene.services.map(({ service }, i) => ({ service: service.id, hosts: users[i] ?? 0, all: isEverywhere(scene, i, ids, users[i] ?? 0) })).filter(({ hosts }) => hosts > 0);
  return { everywhere: stopped.filter(({ all }) => all).map(({ service }) => service), somewhere: stopped.filter(({ all }) => !all).map(({ service, hosts }) => ({ service, hosts })) };
}

/** Whether all users that are not gone themselves are among the `lost`. */
function isEverywhere({ services }: Scene, i: number, ids: readonly string[], lost: number): boolean {
  if (lost === 0) return false;
  const { users } = services[i]!;
  return lost >= users.size - ids.filter((id) => users.has(id)).length;
}
