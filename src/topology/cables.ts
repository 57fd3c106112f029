/** Knows how claims become cables: ports that name each other are joined; a port with several neighbours opens onto a shared medium. */
import { byCodePoint, distinct, groupBy, sortedBy } from '../model/order.js';
import type { Certainty, End, Remark } from '../model/topology.js';
import type { Claim } from './claims.js';

/** A link before it has an id: two ends, each on a port as the neighbour protocol names it. */
export interface Cable {
  readonly ends: readonly [End, End];
  readonly certainty: Certainty;
  readonly by: readonly string[];
  readonly because: string;
  readonly from: readonly string[];
  /** The aggregates it is a member of, where only spanning tree or the forwarding tables told. */
  readonly trunk?: readonly [End, End];
}
/** A cable that was told and is not believed; `why` is one sentence. */
export interface Rejected {
  readonly cable: Cable;
  readonly why: string;
}
/** Ports that hear each other across a box that says nothing. */
export interface Medium {
  readonly ends: readonly End[];
  /** The pairs that were told. */
  readonly cables: readonly Cable[];
  readonly by: readonly string[];
  readonly from: readonly string[];
}
export interface Cabling {
  readonly cables: readonly Cable[];
  readonly media: readonly Medium[];
  readonly remarks: readonly Remark[];
  readonly rejected: readonly Rejected[];
}

export function endWord({ device, port }: End): string {
  return `${device}\n${port ?? ''}`;
}

/** Pairs claims. `nameOf` names devices in the sentences. */
export function pair(claims: readonly Claim[], nameOf: (device: string) => string): Cabling {
  const cables = agreeing(claims, nameOf);
  const mutual = groupBy(cables.filter(({ certainty }) => certainty === 'both-ends').flatMap((cable) => cable.ends.map((end) => ({ end, cable }))), ({ end }) => endWord(end));
  const remarks: Remark[] = [];
  const rejected: Rejected[] = [];
  const fresh = cables.filter((cable) => {
    const rivals = cable.certainty === 'both-ends' ? [] : cable.ends.flatMap((end) => mutual.get(endWord(end)) ?? []);
    const [rival] = rivals;
    if (!rival) return true;
    const told = cable.ends.map((end) => `${nameOf(end.device)} ${end.port ?? '(port unknown)'}`).join(' – ');
    remarks.push({ kind: 'rejected-neighbour', about: distinct(cable.ends.map(({ device }) => device)), says: `${told} is told by one end only, and that port is joined to ${rival.cable.ends.map(({ device }) => nameOf(device)).join(' – ')} by both ends' account: taken as stale.`, from: cable.from });
    rejected.push({ cable, why: 'one end alone tells it, and the other cable on that port is told by both of its ends: taken as stale' });
    return false;
  });
  return { ...split(fresh), remarks, rejected };
}

function agreeing(claims: readonly Claim[], nameOf: (device: string) => string): Cable[] {
  const cables: Cable[] = [];
  const pairs = groupBy(claims, ({ box, remote }) => [box, remote].sort(byCodePoint).join('\n'));
  for (const group of pairs.values()) {
    const open = new Set(group);
    const [a] = [...group].map(({ box, remote }) => [box, remote].sort(byCodePoint)[0]!);
    const ours = group.filter(({ box }) => box === a);
    const theirs = group.filter(({ box }) => box !== a);
    const join = (x: Claim, y: Claim, certainty: Certainty) => {
      open.delete(x);
      open.delete(y);
      const ends: [End, End] = [{ device: x.box, port: x.port }, { device: y.box, port: y.port }];
      const doubt = certainty === 'both-ends' ? '' : ', but not the same ports';
      cables.push({ ends, certainty, by: distinct([...x.protocols, ...y.protocols]), because: `${nameOf(x.box)} on ${x.port} and ${nameOf(y.box)} on ${y.port} name each other${doubt} (${x.by}; ${y.by}).`, from: distinct([...x.from, ...y.from]) });
    };
    const agree = (fits: (x: Claim, y: Claim) => boolean, certainty: Certainty, sole = true) => {
      for (const x of ours.filter((one) => open.has(one))) {
        const candidates = theirs.filter((y) => open.has(y) && fits(x, y));
        const rivals = candidates[0] ? ours.filter((other) => open.has(other) && fits(other, candidates[0]!)) : [];
        if (candidates.length === 1 && (!sole || rivals.length === 1)) join(x, candidates[0]!, certainty);
      }
    };
    agree((x, y) => x.remotePort === y.port && y.remotePort === x.port, 'both-ends', false);
    agree((x, y) => (x.remotePort === y.port && y.remotePort === null) || (x.remotePort === null && y.remotePort === x.port), 'both-ends');
    agree((x, y) => x.remotePort === null && y.remotePort === null, 'both-ends');
    agree((x, y) => x.remotePort === y.port || y.remotePort === x.port, 'one-end');
    for (const claim of open) {
      const ends: [End, End] = [{ device: claim.box, port: claim.port }, { device: claim.remote, port: claim.remotePort }];
      cables.push({ ends, certainty: 'one-end', by: claim.protocols, because: `${nameOf(claim.box)} hears ${nameOf(claim.remote)} on ${claim.port} (${claim.by}); the other end does not say so.`, from: claim.from });
    }
  }
  return sortedBy(cables, ({ ends }) => ends.map(endWord).join('\n'), ({ by }) => by.join());
}

/** Cables whose ports are nobody else's stay cables; ports that hear several boxes, or are heard from several, are one medium. */
export function split(cables: readonly Cable[]): { readonly cables: readonly Cable[]; readonly media: readonly Medium[] } {
  const byPort = groupBy(cables.flatMap((cable) => cable.ends.filter(({ port }) => port !== null).map((end) => ({ word: endWord(end), cable }))), ({ word }) => word);
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
    else if (devices.size === 2) plain.push(...component.map((one) => withoutSharedPorts(one, component)));
    else media.push({ ends: sortedBy(ends.values(), endWord), cables: component, by: distinct(component.flatMap(({ by }) => by)), from: distinct(component.flatMap(({ from }) => from)) });
  }
  return { cables: plain, media };
}

/** Two cables cannot share a socket: a port that several of them name is not known. */
function withoutSharedPorts(cable: Cable, all: readonly Cable[]): Cable {
  const isShared = (end: End) => all.filter(({ ends }) => ends.some((one) => endWord(one) === endWord(end))).length > 1;
  const [a, b] = cable.ends.map((end) => (isShared(end) ? { ...end, port: null } : end)) as [End, End];
  return { ...cable, ends: [a, b] };
}
