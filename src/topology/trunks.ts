/** Knows the aggregates that no table names: bridges are joined by ports that are no cable's, and the cables between them by ports that do not bridge. */
import { distinct, groupBy } from '../model/order.js';
import type { End } from '../model/topology.js';
import { isAggregate } from './aggregates.js';
import type { Directory } from './boxes.js';
import { type Cable, endWord } from './cable.js';
import type { Forwarding } from './forwarding.js';

/**
 * `heard` cables, those being members of an aggregate marked with it. `inferred` joins the same two devices by ports of the bridge; where
 * it is the only such, and the ports of the heard cables take no part in spanning tree or forwarding, these are its members. Where one of
 * the two tells its aggregate, the port on which the other's table has it is the other end.
 */
export function withTrunks(heard: readonly Cable[], inferred: readonly Cable[], forwarding: Forwarding, directory: Directory): readonly Cable[] {
  const bridging = new Map(directory.boxes().map((box) => [box.id, new Set([...box.bag.of('spanning-tree-port').map(({ port }) => port), ...learnedPorts(box.bag.of('learned'))])]));
  const byPair = groupBy(inferred, pairOf);
  const heardByPair = groupBy(heard, pairOf);
  const named = new Set(heard.flatMap(({ ends }) => ends.map(endWord)));
  /** Ports that the tables join to somebody: what is seen there is beyond that one, and another way round. */
  const takenBy = groupBy(inferred.flatMap(({ ends: [a, b] }) => [{ word: endWord(a), other: b.device }, { word: endWord(b), other: a.device }]), ({ word }) => word);
  const mayBeMember = ({ device, port }: End) => port === null || !bridging.get(device)!.has(port);
  /** A port that speaks LLDP is no aggregate: then the heard cable is another one, that is held back and learns nothing. */
  const isSocket = ({ device, port }: End) => directory.byId(device).bag.of('announces-port').some((socket) => socket.port === port);
  /** Whether the box tells that the port is in another aggregate, or what that one consists of, and the port is no part of it. */
  const isOutside = (end: End, trunk: End) => end.port !== null && aggregateOf(end) !== trunk.port && (aggregateOf(end) !== null || directory.byId(end.device).bag.of('aggregated').some(({ into }) => into === trunk.port));
  const aggregateOf = ({ device, port }: End) => (port === null ? null : directory.byId(device).layers.aggregateOf(port));
  /** The end of the aggregate at a box that does not tell it, seen in its forwarding table; null where it is not sure. */
  const facingEnd = (near: End, far: End, cable: Cable): End | null => {
    // Members of one aggregate lead to one aggregate: what another member of the same two tells holds for all.
    const beside = heardByPair.get(pairOf(cable))!.filter((other) => other !== cable && other.ends.some((end) => end.device === far.device && aggregateOf(end) === aggregateOf(far)));
    const [told, ...rivals] = distinct(beside.flatMap((other) => other.ends.flatMap((end) => (end.device === near.device ? (aggregateOf(end) ?? []) : []))));
    if (told !== undefined) return rivals.length === 0 ? { device: near.device, port: told } : null;
    // Of several ways between the two, the table has the one that spanning tree leaves open.
    const isLone = near.port !== null || heardByPair.get(pairOf(cable))!.every(({ ends }) => ends.every((end) => end.device !== far.device || aggregateOf(end) === aggregateOf(far)));
    if (!isLone) return null;
    const port = forwarding.facing.get(near.device)?.get(far.device);
    const end = port === undefined ? null : { device: near.device, port };
    // Seen from the far end elsewhere than on its aggregate, frames go another way round.
    const back = forwarding.facing.get(far.device)?.get(near.device);
    if (back !== undefined && back !== aggregateOf(far)) return null;
    const box = directory.byId(near.device);
    if (end !== null && box.bag.of('aggregated').length > 0 && !isAggregate(box, end.port)) return null;
    return end === null || named.has(endWord(end)) || takenBy.get(endWord(end))?.some(({ other }) => other !== far.device) || !mayBeMember(near) || (near.port !== null && directory.byId(near.device).layers.trunkOf(near.port) !== near.port) ? null : end;
  };
  return heard.map((cable) => {
    const [a] = cable.ends;
    const [trunk, ...others] = byPair.get(pairOf(cable)) ?? [];
    if (trunk && others.length === 0 && trunk.ends.every((end) => !named.has(endWord(end)))) {
      const ends: readonly [End, End] = a.device === trunk.ends[0].device ? trunk.ends : [trunk.ends[1], trunk.ends[0]];
      const isMember = cable.ends.every(mayBeMember) && cable.ends.some(({ port }) => port !== null) && !trunk.ends.some(isSocket) && trunk.ends.some(({ device, port }) => isAggregate(directory.byId(device), port!)) && !cable.ends.some((end, i) => isOutside(end, ends[i]!));
      if (isMember) return { ...cable, trunk: ends };
    }
    const told = cable.ends.map(aggregateOf);
    if ((told[0] === null) === (told[1] === null)) return cable;
    const own = (i: 0 | 1): End | null => (told[i] === null ? facingEnd(cable.ends[i], cable.ends[1 - i]!, cable) : { device: cable.ends[i].device, port: told[i]! });
    const ends = [own(0), own(1)];
    return ends[0] && ends[1] ? { ...cable, trunk: [ends[0], ends[1]] } : cable;
  });
}

function learnedPorts(rows: readonly { readonly port: string }[]): Set<string> {
  const ports = new Set<string>();
  for (const { port } of rows) ports.add(port);
  return ports;
}
function pairOf({ ends }: Cable): string {
  return ends.map(({ device }) => device).sort().join('\n');
}
