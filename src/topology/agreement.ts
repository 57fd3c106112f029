/** Knows which claims of two boxes speak of one cable: those whose ports agree, also where one end names a port and the other the aggregate that it is in. */
import { byCodePoint, distinct, groupBy, sortedBy } from '../model/order.js';
import type { Certainty, End } from '../model/topology.js';
import { isAggregate, isSamePort, mayBeSamePort, memberOf } from './aggregates.js';
import type { Directory } from './boxes.js';
import { type Cable, endWord } from './cable.js';
import type { Claim } from './claims.js';

/** The cables that `claims` tell: by both ends where each names the other and the ports agree, else by one. */
export function agreeing(claims: readonly Claim[], directory: Directory): Cable[] {
  const pairs = groupBy(claims, ({ box, remote }) => [box, remote].sort(byCodePoint).join('\n'));
  return sortedBy([...pairs.values()].flatMap((group) => cablesOf(group, directory)), ({ ends }) => ends.map(endWord).join('\n'), ({ by }) => by.join());
}

/** All cables between two boxes. */
function cablesOf(group: readonly Claim[], directory: Directory): Cable[] {
  const [first] = [...group].map(({ box, remote }) => [box, remote].sort(byCodePoint)[0]!);
  const [ours, theirs] = [group.filter(({ box }) => box === first), group.filter(({ box }) => box !== first)];
  const nameOf = (id: string) => directory.byId(id)?.name ?? id;
  const open = new Set(group);
  const cables: Cable[] = [];
  const join = (x: Claim, y: Claim, certainty: Certainty) => {
    open.delete(x);
    open.delete(y);
    const doubt = certainty === 'both-ends' ? '' : ', but not the same ports';
    const ends: [End, End] = certainty === 'both-ends' ? [narrowed(x.box, x.port, y.remotePort), narrowed(y.box, y.port, x.remotePort)] : [{ device: x.box, port: x.port }, { device: y.box, port: y.port }];
    cables.push({ ends, certainty, by: distinct([...x.protocols, ...y.protocols]), because: `${nameOf(x.box)} on ${x.port} and ${nameOf(y.box)} on ${y.port} name each other${doubt} (${x.by}; ${y.by}).`, from: distinct([...x.from, ...y.from]) });
  };
  const narrowed = (device: string, port: string, told: string | null): End => ({ device, port: memberOf(directory.byId(device), port, told) });
  const agree = (fits: (x: Claim, y: Claim) => boolean, certainty: Certainty, sole = true) => {
    for (const x of ours.filter((one) => open.has(one))) {
      const candidates = theirs.filter((y) => open.has(y) && fits(x, y));
      const rivals = candidates[0] ? ours.filter((other) => open.has(other) && fits(other, candidates[0]!)) : [];
      if (candidates.length === 1 && (!sole || rivals.length === 1)) join(x, candidates[0]!, certainty);
    }
  };
  const meets = (x: Claim, y: Claim, fit: typeof isSamePort) => fit(directory.byId(y.box), x.remotePort, y.port) && fit(directory.byId(x.box), y.remotePort, x.port);
  agree((x, y) => x.remotePort === y.port && y.remotePort === x.port, 'both-ends', false);
  agree((x, y) => meets(x, y, isSamePort), 'both-ends');
  // Several members, and at one end or both no more is named than the aggregate: which member faces which is not told.
  const untold = new Set(open);
  for (const x of ours.filter((one) => untold.has(one))) {
    const facing = theirs.filter((y) => untold.has(y) && meets(x, y, isSamePort));
    const trunk = facing.map(({ box, port }) => directory.byId(box).layers.trunkOf(port))[0];
    if (trunk === undefined) continue;
    open.delete(x);
    for (const y of facing) open.delete(y);
    cables.push({ ends: [{ device: x.box, port: x.port }, { device: x.remote, port: trunk }], certainty: 'both-ends', by: distinct([...x.protocols, ...facing.flatMap(({ protocols }) => protocols)]), because: `${nameOf(x.box)} on ${x.port} and ${nameOf(x.remote)} on ${trunk} name each other (${x.by}; ${facing[0]!.by}).`, from: distinct([...x.from, ...facing.flatMap(({ from }) => from)]) });
  }
  agree((x, y) => meets(x, y, mayBeSamePort), 'both-ends');
  agree((x, y) => (x.remotePort === y.port && y.remotePort === null) || (x.remotePort === null && y.remotePort === x.port), 'both-ends');
  agree((x, y) => x.remotePort === null && y.remotePort === null && x.hint === y.port && y.hint === x.port, 'both-ends');
  agree((x, y) => x.remotePort === null && y.remotePort === null, 'both-ends');
  agree((x, y) => x.remotePort === y.port || y.remotePort === x.port, 'one-end');
  for (const claim of open) {
    if (cables.some((cable) => isToldBy(cable, claim, directory))) continue;
    const ends: [End, End] = [{ device: claim.box, port: claim.port }, { device: claim.remote, port: claim.remotePort }];
    cables.push({ ends, certainty: 'one-end', by: claim.protocols, because: `${nameOf(claim.box)} hears ${nameOf(claim.remote)} on ${claim.port} (${claim.by}); the other end does not say so.`, from: claim.from });
  }
  return cables;
}

/** Whether a claim on an aggregate says no more than a cable between members that both ends name. */
function isToldBy({ ends, certainty }: Cable, { box, port, remote, remotePort }: Claim, directory: Directory): boolean {
  if (certainty !== 'both-ends' || !isAggregate(directory.byId(box), port)) return false;
  const [near, far] = ends[0].device === box ? ends : [ends[1], ends[0]];
  return isSamePort(directory.byId(box), near.port, port) && (remotePort === null || isSamePort(directory.byId(remote), far.port, remotePort));
}
