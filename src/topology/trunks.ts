/** Knows the aggregates that no table names: bridges are joined by ports that are no cable's, and the cables between them by ports that do not bridge. */
import { groupBy } from '../model/order.js';
import type { Directory } from './boxes.js';
import { type Cable, endWord } from './cables.js';

/**
 * `heard` cables, those being members of an aggregate marked with it. `inferred` joins the same two devices by ports of the bridge; where
 * it is the only such, and the ports of the heard cables take no part in spanning tree or forwarding, these are its members.
 */
export function withTrunks(heard: readonly Cable[], inferred: readonly Cable[], directory: Directory): readonly Cable[] {
  const bridging = new Map(directory.boxes().map((box) => [box.id, new Set([...box.bag.of('spanning-tree-port').map(({ port }) => port), ...learnedPorts(box.bag.of('learned'))])]));
  const byPair = groupBy(inferred, pairOf);
  const named = new Set(heard.flatMap(({ ends }) => ends.map(endWord)));
  return heard.map((cable) => {
    const [trunk, ...others] = byPair.get(pairOf(cable)) ?? [];
    if (!trunk || others.length > 0 || trunk.ends.some((end) => named.has(endWord(end)))) return cable;
    const isMember = cable.ends.every(({ device, port }) => port !== null && !bridging.get(device)!.has(port));
    const [a, b] = trunk.ends;
    return isMember ? { ...cable, trunk: a.device === cable.ends[0].device ? [a, b] : [b, a] } : cable;
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
