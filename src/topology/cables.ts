/** Knows how claims become cables: ports that name each other are joined; a port with several neighbours opens onto a shared medium. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { End, Remark } from '../model/topology.js';
import { isAggregate } from './aggregates.js';
import { agreeing } from './agreement.js';
import type { Directory } from './boxes.js';
import { type Cable, type Cabling, endWord, type Medium, type Rejected } from './cable.js';
import type { Claim } from './claims.js';

/** Pairs claims. A port may have one cable, an aggregate several. */
export function pair(claims: readonly Claim[], directory: Directory): Cabling {
  const agreed = agreeing(claims, directory);
  const passing = passingOf(agreed);
  const cables = agreed.filter((cable) => !passing.has(cable));
  const nameOf = (id: string) => directory.byId(id)?.name ?? id;
  const isBundle = ({ device, port }: End) => port !== null && isAggregate(directory.byId(device), port);
  const mutual = groupBy(cables.filter(({ certainty }) => certainty === 'both-ends').flatMap((cable) => cable.ends.map((end) => ({ end, cable }))), ({ end }) => endWord(end));
  const remarks: Remark[] = [];
  const rejected = [...passing].map(([cable, between]): Rejected => ({ cable, why: `both ends hear ${nameOf(between)} by LLDP, which no bridge passes on (IEEE 802.1AB): it stands between them` }));
  const pairs = new Set(cables.map(({ ends }) => pairWord(...ends)));
  const fresh = cables.filter((cable) => {
    const rivals = cable.certainty === 'both-ends' ? [] : cable.ends.flatMap((end, i) => (isBundle(end) ? [] : (mutual.get(endWord(end)) ?? []).filter((rival) => !isBeside(rival.cable, end, cable.ends[1 - i]!, pairs))));
    const [rival] = rivals;
    if (!rival) return true;
    const told = cable.ends.map((end) => `${nameOf(end.device)} ${end.port ?? '(port unknown)'}`).join(' – ');
    remarks.push({ kind: 'rejected-neighbour', about: distinct(cable.ends.map(({ device }) => device)), says: `${told} is told by one end only, and that port is joined to ${rival.cable.ends.map(({ device }) => nameOf(device)).join(' – ')} by both ends' account: taken as stale.`, from: cable.from });
    rejected.push({ cable, why: 'one end alone tells it, and the other cable on that port is told by both of its ends: taken as stale' });
    return false;
  });
  return { ...split(fresh, isBundle), remarks, rejected };
}

/** Whether a third port is heard, or hears, at both ends of a mutual cable of which `shared` is one: then all three are on one medium, and none is stale. */
function isBeside({ ends }: Cable, shared: End, third: End, pairs: ReadonlySet<string>): boolean {
  const far = ends.find((end) => endWord(end) !== endWord(shared));
  return far !== undefined && third.port !== null && pairs.has(pairWord(far, third));
}
function pairWord(a: End, b: End): string {
  return [endWord(a), endWord(b)].sort().join('\n\n');
}

/**
 * Cables told by other protocols than LLDP alone, and the box that both of their ends hear by LLDP on the very ports: bridges that do not speak
 * CDP or its kin pass their frames on, while LLDP's stop at the next bridge (IEEE 802.1AB §7.1).
 */
function passingOf(cables: readonly Cable[]): ReadonlyMap<Cable, string> {
  const nearest = groupBy(cables.filter(({ by }) => by.includes('lldp')).flatMap((cable) => cable.ends.map((end, i) => ({ end, far: cable.ends[1 - i]!.device }))), ({ end }) => endWord(end));
  return new Map(cables.flatMap((cable) => {
    const [a, b] = cable.ends;
    if (cable.by.includes('lldp') || a.port === null || b.port === null) return [];
    const between = (nearest.get(endWord(a)) ?? []).find(({ far }) => far !== a.device && far !== b.device && nearest.get(endWord(b))?.some((other) => other.far === far));
    return between ? [[cable, between.far] as const] : [];
  }));
}

/**
 * Cables between two switches whose ends run at different speeds, as media of two ends: no one cable does, so a small switch or a converter stands
 * in between. Aggregates run as fast as their members together; routers tell the bandwidth that somebody wrote there.
 */
export function unequal(cables: readonly Cable[], directory: Directory): readonly Medium[] {
  return cables.flatMap((cable): Medium[] => {
    const speeds = cable.ends.map((end) => speedOf(end, directory));
    if (cable.certainty !== 'both-ends' || speeds.includes(null) || speeds[0] === speeds[1]) return [];
    return [{ ends: cable.ends, cables: [cable], by: cable.by, from: cable.from }];
  });
}
/** Speeds of Ethernet in Mb/s (IEEE 802.3); others are made up by agents, or cut off where their number ends. */
const SPEEDS: readonly (number | undefined)[] = [10, 100, 1000, 2500, 5000, 10_000, 25_000, 40_000, 50_000, 100_000];
const ETHERNET = 6;
function speedOf({ device, port }: End, directory: Directory): number | null {
  const box = directory.byId(device);
  if (port === null || !box.bag.of('role').some(({ role }) => role === 'switch') || box.layers.trunkOf(port) !== port || isAggregate(box, port)) return null;
  const own = box.bag.of('interface').filter((fact) => fact.port === port);
  const [speed, ...others] = new Set(own.flatMap(({ speedMbps }) => speedMbps ?? []));
  return own.some(({ up }) => up) && own.every(({ type = ETHERNET }) => type === ETHERNET) && others.length === 0 && SPEEDS.includes(speed) ? speed! : null;
}

/** Cables whose ports are nobody else's stay cables; ports that hear several boxes, or are heard from several, are one medium, unless `isBundle`. */
export function split(cables: readonly Cable[], isBundle: (end: End) => boolean = () => false): { readonly cables: readonly Cable[]; readonly media: readonly Medium[] } {
  const byPort = groupBy(cables.flatMap((cable) => cable.ends.filter((end) => end.port !== null && !isBundle(end)).map((end) => ({ word: endWord(end), cable }))), ({ word }) => word);
  const seen = new Set<Cable>();
  const plain: Cable[] = [];
  const media: Medium[] = [];
  for (const cable of cables) {
    if (seen.has(cable)) continue;
    const component = [cable];
    seen.add(cable);
    for (const one of component) {
      for (const end of one.ends) {
        for (const { cable: next } of end.port === null ? [] : (byPort.get(endWord(end)) ?? [])) {
          if (!seen.has(next)) component.push(next);
          seen.add(next);
        }
      }
    }
    const ends = new Map(component.flatMap((one) => one.ends.map((end) => [endWord(end), end] as const)));
    const devices = new Set(component.flatMap((one) => one.ends.map(({ device }) => device)));
    if (ends.size <= 2) plain.push(...component);
    else if (devices.size === 2) plain.push(...component.map((one) => withoutSharedPorts(one, component, isBundle)));
    else media.push({ ends: sortedBy(ends.values(), endWord), cables: component, by: distinct(component.flatMap(({ by }) => by)), from: distinct(component.flatMap(({ from }) => from)) });
  }
  return { cables: plain, media };
}

/** Two cables cannot share a socket: a port that several of them name is not known. */
function withoutSharedPorts(cable: Cable, all: readonly Cable[], isBundle: (end: End) => boolean): Cable {
  const isShared = (end: End) => !isBundle(end) && all.filter(({ ends }) => ends.some((one) => endWord(one) === endWord(end))).length > 1;
  const [a, b] = cable.ends.map((end) => (isShared(end) ? { ...end, port: null } : end)) as [End, End];
  return { ...cable, ends: [a, b] };
}
