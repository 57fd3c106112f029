/** Knows where a MAC hangs: on the one port, cable or medium where some bridge learned it and none further on did. */
import { isLocalMac } from '../model/mac.js';
import type { Box, Directory } from './boxes.js';
import type { Cable, Medium } from './cable.js';
import { rolesOf } from './devices.js';
import { isGuestMac } from './macs.js';
import type { Bridge, Forwarding } from './forwarding.js';
import { type Wiring, farEnd } from './wiring.js';

/** `behind`: beyond that box, on a port not known. `between`: on a cable that thereby is no plain cable. */
export type Spot =
  | { readonly is: 'port'; readonly device: string; readonly port: string }
  | { readonly is: 'behind'; readonly device: string }
  | { readonly is: 'between'; readonly cable: Cable }
  | { readonly is: 'medium'; readonly medium: Medium };
/** Where a card was found: the spot that all tables agree on, null where they do not, or where none is final; and the bridges whose tables say so. */
export interface Found {
  readonly mac: string;
  /** The box whose card it is, where known: it does not lie in its own way. */
  readonly owner: Box | null;
  readonly spot: Spot | null;
  readonly bridges: readonly string[];
}

/**
 * Finds all cards that any bridge learned, save those of owners that are `out`. Equal spots are one object. Table by table, for what lies beyond a
 * port is the same for all cards behind it, and a large site has millions of rows.
 */
export function findCards(forwarding: Forwarding, wiring: Wiring, directory: Directory, out: (owner: Box) => boolean): readonly Found[] {
  const outlookOf = outlooks(forwarding, wiring, directory);
  const tallies = new Map<string, Tally>();
  for (const [bridge, { sightings }] of forwarding.bridges) {
    const outlookAt = new Map<string, Outlook>();
    for (const [mac, ports] of sightings) {
      // On several ports of one bridge: it moved, or lives in several VLANs.
      const port = ports[0];
      if (port === undefined || ports.length > 1) continue;
      let tally = tallies.get(mac);
      if (!tally) tallies.set(mac, (tally = tallyFor(directory.byMac(mac), bridge, out)));
      if (tally.isOut) continue;
      let outlook = outlookAt.get(port);
      if (!outlook) outlookAt.set(port, (outlook = outlookOf(bridge, port)));
      count(tally, bridge, spotOf(mac, outlook, forwarding, tally.owner?.id ?? null));
    }
  }
  forgetPassed(tallies, forwarding, wiring, directory);
  return [...tallies].flatMap(([mac, tally]) => (tally.isOut ? [] : [{ mac, owner: tally.owner, ...agreedOn(tally) }]));
}

/** What lies beyond a box does not hang on it where another bridge has the two on two ports: then it hangs beyond that bridge. */
function forgetPassed(tallies: ReadonlyMap<string, Tally>, { bridges, facing }: Forwarding, { cables }: Wiring, directory: Directory): void {
  const vague = new Map([...tallies].flatMap(([mac, { isOut, final, vague: vote }]) => (!isOut && final === null && vote !== null && !vote.isTorn && vote.spot.is === 'behind' ? [[mac, { vote, device: vote.spot.device }] as const] : [])));
  if (vague.size === 0) return;
  const cabled = new Map(cables.flatMap(({ ends: [a, b] }) => [[a, b] as const, [b, a] as const].flatMap(([near, far]) => (near.port === null ? [] : [[`${near.device}\n${far.device}`, directory.byId(near.device).layers.trunkOf(near.port)] as const]))));
  for (const [bridge, { sightings }] of bridges) {
    for (const [mac, ports] of sightings) {
      const told = vague.get(mac);
      if (!told || bridge === told.device || ports.length > 1) continue;
      const towards = facing.get(bridge)!.get(told.device) ?? cabled.get(`${bridge}\n${told.device}`);
      if (towards !== undefined && towards !== ports[0]) told.vote.isTorn = true;
    }
  }
}

/** What the tables said of one card so far. `vague`: only beyond which box it lies. */
interface Tally {
  readonly owner: Box | null;
  readonly isOut: boolean;
  readonly first: string;
  final: Vote | null;
  vague: Vote | null;
}
interface Vote {
  readonly spot: Spot;
  readonly bridges: string[];
  isTorn: boolean;
}
function tallyFor(owner: Box | null, first: string, out: (owner: Box) => boolean): Tally {
  return { owner, isOut: owner !== null && out(owner), first, final: null, vague: null };
}
function count(tally: Tally, bridge: string, spot: Spot | null): void {
  if (spot === null) return;
  const isVague = spot.is === 'behind';
  const vote = isVague ? tally.vague : tally.final;
  if (vote === null) tally[isVague ? 'vague' : 'final'] = { spot, bridges: [bridge], isTorn: false };
  else if (vote.spot === spot) vote.bridges.push(bridge);
  else vote.isTorn = true;
}
function agreedOn({ first, final, vague }: Tally): Pick<Found, 'spot' | 'bridges'> {
  const vote = final ?? vague;
  return vote === null || vote.isTorn ? { spot: null, bridges: [first] } : { spot: vote.spot, bridges: vote.bridges };
}

/** What lies beyond a port, whichever MAC was seen there. */
interface Outlook {
  readonly bridge: string;
  readonly port: string;
  readonly here: Spot;
  /** The medium it opens onto, and the other ports on that. */
  readonly medium: { readonly spot: Spot; readonly ends: readonly Far[]; readonly isUnordered: boolean } | null;
  /** Cables to other bridges. */
  readonly cables: readonly { readonly cable: Cable; readonly behind: Spot; readonly between: Spot; readonly far: Far }[];
  /** Boxes that cables lead to and that may forward, without a table. */
  readonly silent: readonly { readonly device: string; readonly behind: Spot }[];
  /** Bridges seen there, with the port on which they see back. */
  readonly further: readonly { readonly device: string; readonly behind: Spot; readonly back: Far | null; /** What it sees back through is cabled to yet another box. */ readonly isCabled: boolean; readonly box: Box }[];
}
/** A port of another box, as its cables and as its table name it. */
interface Far {
  readonly device: string;
  readonly port: string | null;
  readonly trunk: string | null;
  /** Spanning tree holds it back: no frame passes it, so what is beyond its box is not seen through it. */
  readonly isHeld: boolean;
  /** What its box learned, where it is a bridge. */
  readonly sightings: Bridge['sightings'];
}
const NO_SIGHTINGS: Bridge['sightings'] = new Map();

function outlooks({ bridges, facing, behind }: Forwarding, wiring: Wiring, directory: Directory): (bridge: string, port: string) => Outlook {
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
    return { device, port, trunk, isHeld: box !== undefined && trunk !== null && isHeldBack(box, trunk), sightings: bridges.get(device)?.sightings ?? NO_SIGHTINGS };
  };
  return (bridge, port) => {
    const medium = wiring.mediumAt(bridge, port);
    return {
      bridge,
      port,
      here: once({ is: 'port', device: bridge, port }),
      medium: medium && { isUnordered: medium.isUnordered === true, spot: once({ is: 'medium', medium }), ends: medium.ends.filter(({ device }) => device !== bridge).map(farOf) },
      cables: wiring.cablesAt(bridge, port).flatMap((cable) => {
        const end = farEnd(cable, bridge);
        return bridges.has(end.device) ? [{ cable, behind: once({ is: 'behind', device: end.device }), between: once({ is: 'between', cable }), far: farOf(end) }] : [];
      }),
      silent: wiring.cablesAt(bridge, port).map((cable) => farEnd(cable, bridge).device).filter((device) => !bridges.has(device) && mayForward(directory.byId(device))).map((device) => ({ device, behind: once({ is: 'behind', device }) })),
      further: [...behind(bridge, port)].map((device) => {
        const back = facing.get(device)?.get(bridge);
        return { device, behind: once({ is: 'behind', device }), back: back === undefined ? null : farOf({ device, port: back }), isCabled: back !== undefined && wiring.isSettled(device, back), box: bridges.get(device)!.box };
      }),
    };
  };
}

function spotOf(mac: string, { bridge, port, here, medium, cables, silent, further }: Outlook, forwarding: Forwarding, owner: string | null): Spot | null {
  if (medium) {
    // Where it is not told which bridge is next, neither is what hangs between them.
    if (medium.isUnordered) return null;
    const isFurther = medium.ends.some((end) => end.device !== owner && end.port !== null && seesElsewhere(mac, end));
    return isFurther ? null : medium.spot;
  }
  const joined = cables.find(({ far }) => far.device !== owner);
  if (joined) {
    const { cable, far, behind, between } = joined;
    const seen = far.sightings.get(mac);
    if (seen === undefined) return cable.certainty === 'inferred' && !mayCarry(forwarding.bridges.get(far.device)!.box, mac) ? between : behind;
    if (far.isHeld) return between;
    if (far.port === null || !seen.includes(far.trunk!)) return null;
    return cable.certainty === 'inferred' || isInOneVlan(mac, { device: bridge, port }, { device: far.device, port: far.port }, forwarding) ? between : null;
  }
  let others = 0;
  let short = 0;
  let last: Spot = here;
  let isOnTheWay = false;
  for (const { device, behind, back, isCabled, box } of further) {
    if (device === owner) continue;
    if (back !== null && seesElsewhere(mac, back)) return null;
    if ((back !== null && seesThere(mac, back)) || !mayCarry(box, mac)) {
      short++;
      isOnTheWay ||= isCabled && silent.length === 0;
      continue;
    }
    // A bridge that another one there did not learn may as well be beyond that one.
    if (owner !== null && forwarding.bridges.has(owner)) return null;
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

interface Socket {
  readonly device: string;
  readonly port: string;
}
/** Whether both ends of a cable learned a MAC in the same VLAN. In two, it is a card that moved, or that lives on both sides. */
function isInOneVlan(mac: string, near: Socket, far: Socket, { bridges }: Forwarding): boolean {
  const ours = bridges.get(near.device)!.vlansOf(mac, near.port);
  const theirs = bridges.get(far.device)!;
  return [...theirs.vlansOf(mac, theirs.box.layers.trunkOf(far.port))].some((vlan) => ours.has(vlan));
}

function seesElsewhere(mac: string, { trunk, isHeld, sightings }: Far): boolean {
  const seen = sightings.get(mac);
  return !isHeld && seen !== undefined && !seen.includes(trunk!);
}

/** Whether a box learned a MAC on the port through which it sees back: then the MAC is not beyond that box. */
function seesThere(mac: string, { trunk, isHeld, sightings }: Far): boolean {
  return !isHeld && sightings.get(mac)?.includes(trunk!) === true;
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
