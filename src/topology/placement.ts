/** Knows where a MAC hangs: on the one port, cable or medium where some bridge learned it and none further on did. */
import { isLocalMac } from '../model/mac.js';
import type { Box, Directory } from './boxes.js';
import type { Cable, Medium } from './cables.js';
import { rolesOf } from './devices.js';
import { isGuestMac } from './macs.js';
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

/** All sightings of all MACs; one object per port. Those on several ports of one bridge are left out: it moved, or lives in several VLANs. */
export function sightingsByMac({ bridges }: Forwarding): Map<string, Sighting[]> {
  const byMac = new Map<string, Sighting[]>();
  for (const [bridge, { sightings }] of bridges) {
    const ofPort = new Map<string, Sighting>();
    for (const [mac, ports] of sightings) {
      const port = ports[0];
      if (port === undefined || ports.length > 1) continue;
      let sighting = ofPort.get(port);
      if (!sighting) ofPort.set(port, (sighting = { bridge, port }));
      const list = byMac.get(mac);
      if (list) list.push(sighting);
      else byMac.set(mac, [sighting]);
    }
  }
  return byMac;
}

/** Where a MAC hangs, and the bridges whose tables say so. */
export interface Located {
  readonly spot: Spot;
  readonly bridges: readonly string[];
}
/**
 * The spot that all `sightings` of a MAC agree on; null where they do not, or where none is final. `owner` is the box whose card it
 * is, where known: it does not lie in its own way. Equal spots are one object.
 */
export type Locate = (mac: string, sightings: readonly Sighting[], owner: string | null) => Located | null;

export function locator(forwarding: Forwarding, wiring: Wiring, directory: Directory): Locate {
  const outlookOf = outlooks(forwarding, wiring, directory);
  return (mac, sightings, owner) => {
    let final: Spot | null = null;
    let vague: Spot | null = null;
    let isVagueAgreed = true;
    const spots = sightings.map((sighting) => {
      const spot = spotOf(mac, sighting, outlookOf(sighting), forwarding, owner);
      if (spot?.is === 'behind') isVagueAgreed &&= (vague ??= spot) === spot;
      return spot;
    });
    for (const spot of spots) {
      if (!spot || spot.is === 'behind') continue;
      if ((final ??= spot) !== spot) return null;
    }
    const found = final ?? (isVagueAgreed ? (vague as Spot | null) : null);
    return found && { spot: found, bridges: sightings.flatMap(({ bridge }, i) => (spots[i] === found ? [bridge] : [])) };
  };
}

/** What lies beyond a port, whichever MAC was seen there. */
interface Outlook {
  readonly here: Spot;
  /** The medium it opens onto, and the other ports on that. */
  readonly medium: { readonly spot: Spot; readonly ends: readonly Far[] } | null;
  /** Cables to other bridges. */
  readonly cables: readonly { readonly cable: Cable; readonly behind: Spot; readonly between: Spot; readonly far: Far }[];
  /** Boxes that cables lead to and that may forward, without a table. */
  readonly silent: readonly { readonly device: string; readonly behind: Spot }[];
  /** Bridges seen there, with the port on which they see back. */
  readonly further: readonly { readonly device: string; readonly behind: Spot; readonly back: Far | null; /** What it sees back through is cabled to yet another box. */ readonly isCabled: boolean }[];
}
/** A port of another box, as its cables and as its table name it. */
interface Far {
  readonly device: string;
  readonly port: string | null;
  readonly trunk: string | null;
  /** Spanning tree holds it back: no frame passes it, so what is beyond its box is not seen through it. */
  readonly isHeld: boolean;
}

function outlooks({ bridges, facing, behind }: Forwarding, wiring: Wiring, directory: Directory): (sighting: Sighting) => Outlook {
  const spots = new Map<string, Spot>();
  const once = (spot: Spot): Spot => {
    const word = wordOf(spot);
    const known = spots.get(word);
    if (!known) spots.set(word, spot);
    return known ?? spot;
  };
  const farOf = ({ device, port }: { readonly device: string; readonly port: string | null }): Far => {
    const box = bridges.get(device)?.box;
    const trunk = port === null ? null : (box?.layers.trunkOf(port) ?? port);
    return { device, port, trunk, isHeld: box !== undefined && trunk !== null && isHeldBack(box, trunk) };
  };
  const read = ({ bridge, port }: Sighting): Outlook => {
    const medium = wiring.mediumAt(bridge, port);
    return {
      here: once({ is: 'port', device: bridge, port }),
      medium: medium && { spot: once({ is: 'medium', medium }), ends: medium.ends.filter(({ device }) => device !== bridge).map(farOf) },
      cables: wiring.cablesAt(bridge, port).flatMap((cable) => {
        const end = farEnd(cable, bridge);
        return bridges.has(end.device) ? [{ cable, behind: once({ is: 'behind', device: end.device }), between: once({ is: 'between', cable }), far: farOf(end) }] : [];
      }),
      silent: wiring.cablesAt(bridge, port).map((cable) => farEnd(cable, bridge).device).filter((device) => !bridges.has(device) && mayForward(directory.byId(device))).map((device) => ({ device, behind: once({ is: 'behind', device }) })),
      further: [...behind(bridge, port)].map((device) => {
        const back = facing.get(device)?.get(bridge);
        return { device, behind: once({ is: 'behind', device }), back: back === undefined ? null : farOf({ device, port: back }), isCabled: back !== undefined && wiring.isSettled(device, back) };
      }),
    };
  };
  const known = new Map<Sighting, Outlook>();
  return (sighting) => {
    let outlook = known.get(sighting);
    if (!outlook) known.set(sighting, (outlook = read(sighting)));
    return outlook;
  };
}

function spotOf(mac: string, sighting: Sighting, { here, medium, cables, silent, further }: Outlook, forwarding: Forwarding, owner: string | null): Spot | null {
  if (medium) {
    const isFurther = medium.ends.some((end) => end.device !== owner && end.port !== null && seesElsewhere(mac, end, forwarding));
    return isFurther ? null : medium.spot;
  }
  const joined = cables.find(({ far }) => far.device !== owner);
  if (joined) {
    const { cable, far, behind, between } = joined;
    const { box, sightings } = forwarding.bridges.get(far.device)!;
    if (!sightings.has(mac)) return cable.certainty === 'inferred' && !mayCarry(box, mac) ? between : behind;
    if (far.isHeld) return between;
    if (far.port === null || seesElsewhere(mac, far, forwarding)) return null;
    return cable.certainty === 'inferred' || isInOneVlan(mac, sighting, far.device, far.port, forwarding) ? between : null;
  }
  let others = 0;
  let short = 0;
  let last: Spot = here;
  let isOnTheWay = false;
  for (const { device, behind, back, isCabled } of further) {
    if (device === owner) continue;
    if (back !== null && seesElsewhere(mac, back, forwarding)) return null;
    if ((back !== null && seesThere(mac, back, forwarding)) || !mayCarry(forwarding.bridges.get(device)!.box, mac)) {
      short++;
      isOnTheWay ||= isCabled && silent.length === 0;
      continue;
    }
    others++;
    last = behind;
  }
  const [next, ...rest] = silent;
  if (next && rest.length === 0 && next.device !== owner && others + short > 0) return next.behind;
  return isOnTheWay || others > (short > 0 ? 0 : 1) ? null : last;
}

/** On a machine that runs guests are guests, whose cards have numbers that software gave. */
function mayCarry(box: Box, mac: string): boolean {
  return !rolesOf(box).includes('hypervisor') || mayForward(box) || isGuestMac(mac) || isLocalMac(mac);
}
function mayForward(box: Box): boolean {
  return rolesOf(box).some((role) => role === 'switch' || role === 'access-point' || role === 'unknown');
}

/** Whether both ends of a cable learned a MAC in the same VLAN. In two, it is a card that moved, or that lives on both sides. */
function isInOneVlan(mac: string, near: Sighting, far: string, farPort: string, { bridges }: Forwarding): boolean {
  const ours = bridges.get(near.bridge)!.vlansOf(mac, near.port);
  const theirs = bridges.get(far)!;
  return [...theirs.vlansOf(mac, theirs.box.layers.trunkOf(farPort))].some((vlan) => ours.has(vlan));
}

function seesElsewhere(mac: string, { device, trunk, isHeld }: Far, { bridges }: Forwarding): boolean {
  const seen = bridges.get(device)?.sightings.get(mac);
  return !isHeld && seen !== undefined && !seen.includes(trunk!);
}

/** Whether a box learned a MAC on the port through which it sees back: then the MAC is not beyond that box. */
function seesThere(mac: string, { device, trunk, isHeld }: Far, { bridges }: Forwarding): boolean {
  return !isHeld && bridges.get(device)?.sightings.get(mac)?.includes(trunk!) === true;
}

/** Whether spanning tree holds a port back, in all its instances. */
function isHeldBack({ bag, layers }: Box, trunk: string): boolean {
  const own = bag.of('spanning-tree-port').filter(({ port }) => port === trunk || layers.trunkOf(port) === trunk);
  return own.length > 0 && own.every(({ state }) => state === 'blocking');
}

export function wordOf(spot: Spot): string {
  if (spot.is === 'port') return `port ${spot.device} ${spot.port}`;
  if (spot.is === 'behind') return `behind ${spot.device}`;
  const ends = spot.is === 'between' ? spot.cable.ends : spot.medium.ends;
  return `${spot.is} ${ends.map(({ device, port }) => `${device} ${port ?? ''}`).join('\n')}`;
}
