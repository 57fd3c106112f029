/** Knows what sits on one socket: one box, a carrier with others behind it, or a switch that nobody manages. */
import type { Role } from '../model/fact.js';
import { isLocalMac, ouiOf } from '../model/mac.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Certainty, End, SegmentKind } from '../model/topology.js';
import type { Box, Directory } from './boxes.js';
import { type Cable, type Medium, endWord } from './cable.js';
import { rolesOf } from './devices.js';
import { neighboursOf } from './gathered.js';
import { isGuestMac } from './macs.js';
import type { Leg } from './stations.js';
import { type Wiring, farEnd } from './wiring.js';

/** Where a box hangs. `end.device` may be a carrier. */
export interface Hanging {
  readonly box: string;
  readonly end: End;
  readonly certainty: Certainty;
  readonly from: readonly string[];
}
/** A shared medium as found: managed ports that open onto it, end devices on it. */
export interface Shared {
  readonly kind: SegmentKind;
  readonly ports: readonly End[];
  readonly boxes: readonly string[];
  /** Pairs of ports that would fit, where tables alone tell of it. */
  readonly candidates?: readonly Pick<Cable, 'ends'>[];
  readonly certainty: Certainty;
  readonly from: readonly string[];
}
export interface Occupation {
  readonly cables: readonly Cable[];
  readonly hangings: readonly Hanging[];
  readonly shared: readonly Shared[];
}

/** Boxes that others hang on by a cable of their own, rather than being hung somewhere. */
const CABLED: readonly Role[] = ['router', 'firewall', 'switch', 'access-point'];
export function isCabled(box: Box): boolean {
  let known = cabled.get(box);
  if (known === undefined) cabled.set(box, (known = isCabledBy(box)));
  return known;
}
const cabled = new WeakMap<Box, boolean>();
function isCabledBy(box: Box): boolean {
  const roles = rolesOf(box);
  if (roles.some((role) => CABLED.includes(role))) return true;
  // A machine that carries guests hangs on its sockets as any server does, unless it tells what it is cabled to.
  if (roles.includes('hypervisor')) return box.bag.of('learned').length > 0 || neighboursOf(box.bag).length > 0;
  if (roles[0] !== 'unknown') return false;
  return box.bag.of('learned').length > 0 || new Set(neighboursOf(box.bag).map(({ port }) => port)).size > 1;
}

/** Settles all legs, port by port. A card whose own port is cabled elsewhere is only passed on here. */
export function occupy(all: readonly Leg[], wiring: Wiring, directory: Directory): Occupation {
  const heard = groupBy(wiring.cables.filter(({ certainty }) => certainty !== 'inferred').flatMap((cable) => cable.ends.map(({ device }) => ({ device, cable }))), ({ device }) => device);
  const legs = all.filter((leg) => !isCabledElsewhere(leg, (heard.get(leg.box) ?? []).map(({ cable }) => cable), wiring, directory));
  const cables: Cable[] = [];
  const hangings: Hanging[] = [];
  const shared: Shared[] = [];
  const onMedia = groupBy(legs.flatMap((leg) => (leg.spot.is === 'medium' ? [{ leg, medium: leg.spot.medium }] : [])), ({ medium }) => medium);
  for (const medium of wiring.media) shared.push(...mediumAsShared(medium, (onMedia.get(medium) ?? []).map(({ leg }) => leg), directory));
  const onCables = groupBy(legs.flatMap((leg) => (leg.spot.is === 'between' ? [{ leg, cable: leg.spot.cable }] : [])), ({ cable }) => cable);
  for (const [cable, between] of onCables) shared.push(sharedOf('unmanaged-switch', cable.ends, between.map(({ leg }) => leg), cable.from, directory));
  const joined = new Set([...wiring.cables, ...wiring.media].flatMap(({ ends }) => ends.map(({ device }) => device)));
  const placed = new Set(legs.filter(({ spot }) => spot.is !== 'behind').map(({ box }) => box));
  for (const leg of legs) {
    const { box, spot } = leg;
    if (spot.is !== 'behind') continue;
    const end = { device: spot.device, port: null };
    if (!isCabled(directory.byId(box))) hangings.push({ box, end, certainty: 'inferred', from: leg.from });
    else if (!joined.has(box) && !placed.has(box) && !mayBeBeyond(directory.byId(box), directory.byId(spot.device), wiring, directory)) cables.push(inferredCable(end, directory.byId(box), [leg], directory));
  }
  const onPorts = groupBy(legs.flatMap((leg) => (leg.spot.is === 'port' ? [{ leg, end: { device: leg.spot.device, port: leg.spot.port } }] : [])), ({ end }) => endWord(end));
  for (const own of sortedBy(onPorts.values(), ([first]) => endWord(first!.end))) {
    const port = occupyPort(own[0]!.end, own.map(({ leg }) => leg), wiring, directory);
    cables.push(...port.cables);
    hangings.push(...port.hangings);
    shared.push(...port.shared);
  }
  return { cables, hangings, shared };
}

/** Whether a bridge that is beyond another, which did not learn it, may as well be beyond a third that is joined to that one. */
function mayBeBeyond({ bag }: Box, near: Box, { cables, media }: Wiring, directory: Directory): boolean {
  if (bag.of('learned').length === 0 || near.bag.of('learned').length === 0) return false;
  const beside = [...cables, ...media].flatMap(({ ends }) => (ends.some(({ device }) => device === near.id) ? ends.filter(({ device }) => device !== near.id) : []));
  return new Set(beside.filter(({ device }) => isCabled(directory.byId(device))).map(({ device }) => device)).size > 1;
}

function occupyPort(end: End, legs: readonly Leg[], wiring: Wiring, directory: Directory): Occupation {
  const announced = distinct(wiring.cablesAt(end.device, end.port!).map((cable) => farEnd(cable, end.device).device)).map((id) => directory.byId(id));
  const found = distinct(legs.map(({ box }) => box)).map((id) => directory.byId(id)).filter((box) => !announced.includes(box));
  const all = [...announced, ...found];
  const legsOf = (box: Box) => legs.filter((leg) => leg.box === box.id);
  const from = (box: Box) => distinct(legsOf(box).flatMap((leg) => leg.from));
  const direct = (box: Box): Occupation => {
    if (announced.includes(box)) return NOTHING;
    if (!isCabled(box)) return { ...NOTHING, hangings: [{ box: box.id, end, certainty: 'one-end', from: from(box) }] };
    return { ...NOTHING, cables: [inferredCable(end, box, legsOf(box), directory)] };
  };
  if (all.length === 1) return direct(all[0]!);
  // One card that several answer by shows no switch.
  if (announced.length === 0 && new Set(legs.map(({ mac }) => mac)).size === 1) return { ...NOTHING, cables: found.flatMap((box) => direct(box).cables), hangings: found.flatMap((box) => direct(box).hangings) };
  const carrier = carrierAmong(all, announced);
  if (!carrier) return { ...NOTHING, shared: [sharedOf(kindOf(all), [end], legs, [], directory, announced)] };
  const others = found.filter((box) => box !== carrier);
  const { cables, hangings } = direct(carrier);
  const isTold = (box: Box): boolean => {
    const port = ownPort(box, legsOf(box));
    return port !== null && wiring.cablesAt(box.id, port).some((cable) => farEnd(cable, box.id).device === carrier.id);
  };
  return {
    cables: [...cables, ...others.filter((box) => isCabled(box) && !isTold(box)).map((box) => inferredCable({ device: carrier.id, port: null }, box, legsOf(box), directory))],
    hangings: [...hangings, ...others.filter((box) => !isCabled(box)).map((box): Hanging => ({ box: box.id, end: { device: carrier.id, port: null }, certainty: 'inferred', from: from(box) }))],
    shared: [],
  };
}
const NOTHING: Occupation = { cables: [], hangings: [], shared: [] };

/** Telephones and laptops make up a number for each wireless network; what software numbers its guests by begins alike. */
function kindOf(boxes: readonly Box[]): SegmentKind {
  if (boxes.every(({ macs }) => macs.some(isGuestMac))) return 'hypervisor';
  const made = groupBy(boxes.flatMap(({ macs }) => macs.filter((mac) => isLocalMac(mac) && !isGuestMac(mac)).slice(0, 1)), ouiOf);
  const random = [...made.values()].filter((alike) => alike.length === 1).length;
  return random >= FEW && random * 2 > boxes.length ? 'access-point' : 'unmanaged-switch';
}
/** So many made-up numbers on one socket are no oddity of one machine. */
const FEW = 3;

/** The one box among several on a socket that carries the others; null where none or several could. */
export function carrierAmong(boxes: readonly Box[], announced: readonly Box[]): Box | null {
  for (const role of ['switch', 'access-point', 'phone', 'hypervisor'] as const) {
    const able = boxes.filter((box) => rolesOf(box).includes(role));
    if (able.length > 1) return null;
    if (able.length === 1) return carriesAll(able[0]!, boxes, role) ? able[0]! : null;
  }
  const hosts = boxes.filter(({ macs }) => !macs.some(isGuestMac));
  if (hosts.length === 1 && boxes.length > 1) return hosts[0]!;
  const [only, ...others] = announced;
  return only && others.length === 0 && rolesOf(only)[0] === 'unknown' ? only : null;
}

/** A telephone has one socket for a computer; on a hypervisor run guests, whose cards have numbers that software gave. */
function carriesAll(carrier: Box, boxes: readonly Box[], role: Role): boolean {
  if (role === 'phone') return boxes.length <= 3;
  return role !== 'hypervisor' || boxes.every((box) => box === carrier || box.macs.some((mac) => isGuestMac(mac) || isLocalMac(mac)));
}

/** Whether the port that the learned card is of is known to be joined to another place than the card was found in; one card is all that a telephone, an access point or a host has. */
function isCabledElsewhere({ spot, ...leg }: Leg, heard: readonly Cable[], wiring: Wiring, directory: Directory): boolean {
  if (spot.is === 'behind') return false;
  const box = directory.byId(leg.box);
  const port = ownPort(box, [{ spot, ...leg }]);
  const here = spot.is === 'between' ? [spot.cable] : spot.is === 'port' ? wiring.cablesAt(spot.device, spot.port) : [];
  if (port === null) return heard.length > 0 && box.macs.length === 1 && hasOneCard(box) && !heard.some((cable) => here.includes(cable));
  if (!wiring.isSettled(leg.box, port)) return false;
  if (spot.is === 'medium') return wiring.mediumAt(leg.box, port) !== spot.medium;
  return !wiring.cablesAt(leg.box, port).some((cable) => here.includes(cable));
}
function hasOneCard(box: Box): boolean {
  return !isCabled(box) || rolesOf(box).every((role) => role === 'access-point');
}

/** The port of a box whose card was learned; null where its cards do not tell its ports apart. */
function ownPort(box: Box, legs: readonly Leg[]): string | null {
  const ports = distinct(legs.flatMap(({ mac }) => (box.ports.byMac.get(mac)?.length === 1 ? box.ports.byMac.get(mac)! : [])));
  return ports.length === 1 ? ports[0]! : null;
}

function inferredCable(end: End, box: Box, legs: readonly Leg[], directory: Directory): Cable {
  const carrier = directory.byId(end.device).name;
  return {
    ends: [end, { device: box.id, port: ownPort(box, legs) }],
    certainty: 'inferred',
    by: ['fdb'],
    because: `${carrier} learned ${distinct(legs.map(({ mac }) => mac)).join(', ')} of ${box.name}${end.port === null ? '' : ` on ${end.port}`}, and no other bridge learned it further on (forwarding tables).`,
    from: distinct(legs.flatMap((leg) => leg.from)),
  };
}

function sharedOf(kind: SegmentKind, ends: readonly End[], legs: readonly Leg[], from: readonly string[], directory: Directory, announced: readonly Box[] = []): Shared {
  const boxes = [...new Set([...announced, ...legs.map(({ box }) => directory.byId(box))])];
  const cabled = boxes.filter((box) => isCabled(box) && !ends.some(({ device }) => device === box.id));
  const ports = [...ends, ...cabled.map((box) => ({ device: box.id, port: ownPort(box, legs.filter((leg) => leg.box === box.id)) }))];
  return { kind, ports: sortedBy(ports, endWord), boxes: distinct(boxes.filter((box) => !isCabled(box)).map(({ id }) => id)), certainty: 'inferred', from: distinct([...from, ...legs.flatMap((leg) => leg.from)]) };
}

function mediumAsShared(medium: Medium, legs: readonly Leg[], directory: Directory): Shared[] {
  const isPort = ({ device }: End) => isCabled(directory.byId(device));
  const silent = medium.isUnordered ? [] : medium.ends.filter((end) => !isPort(end)).map(({ device }) => device);
  const ends = medium.isUnordered ? distinct(medium.ends.map(({ device }) => device)).map((device): End => soleEnd(medium.ends.filter((end) => end.device === device))) : medium.ends.filter(isPort);
  const { boxes, ...shared } = sharedOf(medium.isUnordered ? 'shared' : 'unmanaged-switch', ends, legs, medium.from, directory);
  const isDoubtful = medium.by.every((protocol) => protocol === 'fdb');
  return [{ ...shared, boxes: distinct([...silent, ...boxes]), ...(isDoubtful && { candidates: medium.cables.map(({ ends: pair }) => ({ ends: pair })) }) }];
}
/** Which of its ports a box has there, as far as it is one. */
function soleEnd([first, ...others]: readonly End[]): End {
  return others.length === 0 ? first! : { ...first!, port: null };
}
