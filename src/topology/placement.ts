/** Knows where a MAC hangs: on the one port, cable or medium where some bridge learned it and none further on did. */
import type { Cable, Medium } from './cables.js';
import type { Forwarding } from './forwarding.js';
import { type Wiring, farEnd } from './wiring.js';

/** `behind`: beyond that box, on a port not known. `between`: on a cable that thereby is no plain cable. */
export type Spot =
  | { readonly is: 'port'; readonly device: string; readonly port: string }
  | { readonly is: 'behind'; readonly device: string }
  | { readonly is: 'between'; readonly cable: Cable }
  | { readonly is: 'medium'; readonly medium: Medium };
export interface Sighting {
  readonly bridge: string;
  readonly port: string;
}

/** All sightings of all MACs. Those on several ports of one bridge are left out: it moved, or lives in several VLANs. */
export function sightingsByMac({ bridges }: Forwarding): Map<string, Sighting[]> {
  const byMac = new Map<string, Sighting[]>();
  for (const [bridge, { sightings }] of bridges) {
    for (const [mac, [port, ...others]] of sightings) {
      if (port === undefined || others.length > 0) continue;
      const list = byMac.get(mac);
      if (list) list.push({ bridge, port });
      else byMac.set(mac, [{ bridge, port }]);
    }
  }
  return byMac;
}

/**
 * The spot that all `sightings` of a MAC agree on; null where they do not, or where none is final. `owner` is the box whose card it
 * is, where known: it does not lie in its own way.
 */
export function locate(mac: string, sightings: readonly Sighting[], forwarding: Forwarding, wiring: Wiring, owner: string | null): Located | null {
  const final = new Map<string, { spot: Spot; bridges: string[] }>();
  const vague = new Map<string, { spot: Spot; bridges: string[] }>();
  for (const sighting of sightings) {
    const spot = spotOf(mac, sighting, forwarding, wiring, owner);
    if (!spot) continue;
    const spots = spot.is === 'behind' ? vague : final;
    const known = spots.get(wordOf(spot)) ?? { spot, bridges: [] };
    known.bridges.push(sighting.bridge);
    spots.set(wordOf(spot), known);
  }
  const [only, ...others] = (final.size > 0 ? final : vague).values();
  return only && others.length === 0 ? only : null;
}
/** Where a MAC hangs, and the bridges whose tables say so. */
export interface Located {
  readonly spot: Spot;
  readonly bridges: readonly string[];
}

function spotOf(mac: string, { bridge, port }: Sighting, forwarding: Forwarding, wiring: Wiring, owner: string | null): Spot | null {
  const { bridges, facing } = forwarding;
  const medium = wiring.mediumAt(bridge, port);
  if (medium) {
    const others = medium.ends.filter((end) => end.device !== bridge && end.device !== owner);
    const isFurther = others.some((end) => end.port !== null && seesElsewhere(mac, end.device, end.port, forwarding));
    return isFurther ? null : { is: 'medium', medium };
  }
  const far = wiring.cablesAt(bridge, port).map((cable) => ({ cable, end: farEnd(cable, bridge) })).find(({ end }) => bridges.has(end.device) && end.device !== owner);
  if (far) {
    const { cable, end } = far;
    const seen = bridges.get(end.device)!.sightings.get(mac);
    if (!seen) return { is: 'behind', device: end.device };
    if (end.port === null || seesElsewhere(mac, end.device, end.port, forwarding)) return null;
    return cable.certainty === 'inferred' || isInOneVlan(mac, { bridge, port }, end.device, end.port, forwarding) ? { is: 'between', cable } : null;
  }
  const further = [...forwarding.behind(bridge, port)].filter((other) => other !== owner);
  if (further.length === 0) return { is: 'port', device: bridge, port };
  const isLearnedFurther = further.some((other) => {
    const back = facing.get(other)?.get(bridge);
    return back !== undefined && seesElsewhere(mac, other, back, forwarding);
  });
  return isLearnedFurther || further.length !== 1 ? null : { is: 'behind', device: further[0]! };
}

/** Whether both ends of a cable learned a MAC in the same VLAN. In two, it is a card that moved, or that lives on both sides. */
function isInOneVlan(mac: string, near: Sighting, far: string, farPort: string, { bridges }: Forwarding): boolean {
  const ours = bridges.get(near.bridge)!.vlansOf(mac, near.port);
  const theirs = bridges.get(far)!;
  return [...theirs.vlansOf(mac, theirs.box.layers.trunkOf(farPort))].some((vlan) => ours.has(vlan));
}

function seesElsewhere(mac: string, bridge: string, port: string, { bridges }: Forwarding): boolean {
  const table = bridges.get(bridge);
  const seen = table?.sightings.get(mac);
  return seen !== undefined && !seen.includes(table!.box.layers.trunkOf(port));
}

export function wordOf(spot: Spot): string {
  if (spot.is === 'port') return `port ${spot.device} ${spot.port}`;
  if (spot.is === 'behind') return `behind ${spot.device}`;
  const ends = spot.is === 'between' ? spot.cable.ends : spot.medium.ends;
  return `${spot.is} ${ends.map(({ device, port }) => `${device} ${port ?? ''}`).join('\n')}`;
}
