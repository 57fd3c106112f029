/** Knows what was plugged elsewhere: links, segments, and where end devices hang. A forwarding table that forgot proves nothing. */
import type { Change } from '../model/drift.js';
import { distinct, sortedBy } from '../model/order.js';
import type { TableName } from '../model/table.js';
import type { Attachment, Device, End, Link, Segment } from '../model/topology.js';
import { replacedBetween } from './became.js';
import { doubtOfOneSide, isCarrier } from './presence.js';
import { type Doubt, type Found, type Side, bothComplete, carriedBetween, changed, doubtOf, judged, together } from './sides.js';

const TABLE_OF: Readonly<Record<string, TableName>> = { lldp: 'lldp', cdp: 'cdp', fdp: 'cdp', edp: 'lldp', mndp: 'lldp', isdp: 'cdp', ndp: 'lldp', fdb: 'fdb', stp: 'stp', lacp: 'lag', arp: 'arp' };
/** What forgets by itself after some minutes. */
const FORGETFUL = ['fdb', 'arp'];

interface Matched<T> {
  readonly same: readonly (readonly [T, T])[];
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export function linksBetween(before: Side, after: Side): Found {
  const replaced = replacedBetween(before, after);
  const exact = match(before.audit.links, after.audit.links, (a, b) => a.id === b.id);
  const likely = match(exact.gone, exact.come, (a, b) => isSameCable(a, b, before, after, replaced));
  const moved = match(likely.gone, likely.come, (a, b) => isMoved(a, b, before, after));
  return together([
    { changes: [...exact.same, ...likely.same].flatMap(([a, b]) => became(a, b, before, after)), notChecked: [] },
    { changes: moved.same.flatMap(([a, b]) => changed('link', subjectOf(b, after), endsOf(a, before), endsOf(b, after), [...a.from, ...b.from])), notChecked: [] },
    judged(moved.gone, (link) => doubtOfLink(link, before, after), (link) => presence('-', link, before), (link) => ({ kind: 'link', id: link.id, name: endsOf(link, before) })),
    judged(moved.come, (link) => doubtOfLink(link, after, before), (link) => presence('+', link, after), (link) => ({ kind: 'link', id: link.id, name: endsOf(link, after) })),
  ]);
}

/** Pairs things that `fits`, each at most once, in their order. */
function match<T>(before: readonly T[], after: readonly T[], fits: (a: T, b: T) => boolean): Matched<T> {
  const left = new Set(after);
  const same: (readonly [T, T])[] = [];
  const gone: T[] = [];
  for (const a of before) {
    const b = [...left].find((one) => fits(a, one));
    if (b === undefined) gone.push(a);
    else {
      left.delete(b);
      same.push([a, b]);
    }
  }
  return { same, gone, come: [...left] };
}

/** The same two devices, and ports that do not contradict: one was not told one time, or only by the other end, in words of its own; another box names its ports as it likes. */
function isSameCable(a: Link, b: Link, before: Side, after: Side, replaced: ReadonlySet<string>): boolean {
  const fits = (x: End, y: End): boolean => x.device === y.device && (x.port === y.port || replaced.has(x.device) || x.port === null || y.port === null || (before.devices.has(x.device) && !bothComplete(before, after, x.device, 'interfaces')));
  // Inference may err in the socket; who names both ends does not.
  const isGuess = (a.certainty === 'inferred') !== (b.certainty === 'inferred');
  return turned(a, b).some(([x, y]) => x.every((end, i) => fits(end, y[i]!) || (isGuess && end.device === y[i]!.device)));
}
/** One end stayed in its socket and the other is elsewhere; or both ends left, between the same two devices. The old place must be free. */
function isMoved(a: Link, b: Link, before: Side, after: Side): boolean {
  if ([a, b].some(({ ends }) => ends.some(({ port }) => port === null))) return false;
  const isFree = (link: Link, side: Side) => !side.audit.links.some((other) => sameEnds(other, link));
  if (!isFree(a, after) || !isFree(b, before)) return false;
  const isKnown = ({ ends }: Link, own: Side, other: Side) => ends.every(({ device }) => other.devices.has(device) || !own.devices.has(device) || doubtOfOneSide(own.devices.get(device)!, own, other) === null);
  if (!isKnown(a, before, after) || !isKnown(b, after, before)) return false;
  return turned(a, b).some(([x, y]) => x.some((end, i) => sameEnd(end, y[i]!)) || x.every((end, i) => end.device === y[i]!.device));
}
function turned(a: Link, b: Link): readonly (readonly [readonly [End, End], readonly [End, End]])[] {
  return [[a.ends, b.ends], [a.ends, [b.ends[1], b.ends[0]]]];
}
function sameEnd(a: End, b: End): boolean {
  return a.device === b.device && a.port === b.port;
}
function sameEnds(a: Link, b: Link): boolean {
  return turned(a, b).some(([x, y]) => x.every((end, i) => sameEnd(end, y[i]!)));
}

/** Why a link of `own` side that the `other` does not have is no change. */
function doubtOfLink(link: Link, own: Side, other: Side): Doubt {
  if (link.certainty === 'declared') return null;
  const ends = link.ends.flatMap(({ device }) => (own.devices.has(device) ? [own.devices.get(device)!] : []));
  const missing = ends.filter(({ id }) => !other.devices.has(id));
  const unchecked = missing.find((device) => doubtOfOneSide(device, own, other) !== null);
  if (unchecked) return `${unchecked.name} was not checked`;
  const elsewhere = other.audit.links.find((one) => one.ends.some((end) => end.port !== null && link.ends.some((mine) => sameEnd(mine, end))) && one.ends.some(({ device }) => other.devices.has(device) && !own.devices.has(device) && doubtOfOneSide(other.devices.get(device)!, other, own) !== null));
  if (elsewhere) return 'its far end may be told of in another way';
  const standing = ends.filter(({ id }) => other.devices.has(id));
  const told = standing.flatMap(({ id }) => distinct(link.by).flatMap((by) => (TABLE_OF[by] ? [[id, TABLE_OF[by]] as const] : [])));
  if (missing.length > 0 && told.every(([id, table]) => !own.isTold(id, table))) return null;
  const doubt = doubtOf(told, own, other);
  if (doubt !== null || missing.length > 0) return doubt;
  if (!link.by.every((by) => FORGETFUL.includes(by))) return null;
  const isTaken = (end: End): boolean => end.port !== null && other.audit.links.some((taken) => taken.ends.some((one) => sameEnd(one, end)));
  return link.ends.some(isTaken) ? null : 'only forwarding tables told of it, and they forget';
}
function presence(change: '+' | '-', link: Link, side: Side): Change {
  const said = `${link.certainty}${link.members.length > 1 ? `, ${link.members.length} cables` : ''}, ${link.state}`;
  return { layer: 'structure', change, kind: 'link', subject: subjectOf(link, side), before: change === '-' ? said : null, after: change === '+' ? said : null, from: link.from };
}
function subjectOf(link: Link, side: Side): Change['subject'] {
  return { kind: 'link', id: link.id, name: endsOf(link, side) };
}
function endsOf({ ends }: Link, side: Side): string {
  return `${side.endOf(ends[0])} – ${side.endOf(ends[1])}`;
}

/** That it is surer or less sure is our knowledge, not the network's change. */
function became(was: Link, is: Link, before: Side, after: Side): Change[] {
  const subject = subjectOf(is, after);
  const from = [...was.from, ...is.from];
  const whole = (table: TableName) => is.ends.filter(({ device }) => after.isTold(device, table)).every(({ device }) => bothComplete(before, after, device, table));
  const known = was.state !== 'unknown' && is.state !== 'unknown' && whole('stp');
  const vlans = ({ vlans: carried }: Link) => carried.map(({ id }) => id);
  const portsTell = is.ends.every((end) => [before, after].every((side) => (side.devices.get(end.device)?.interfaces.find(({ name }) => name === end.port)?.vlans.length ?? 0) > 0));
  const carried = !portsTell && was.vlans.length > 0 && is.vlans.length > 0 && whole('vlans') ? carriedBetween(vlans(was), vlans(is), before, after) : null;
  const cables = was.members.length > 0 && is.members.length > 0 && whole('lag');
  return [
    ...(known ? changed('link', subject, was.state, is.state, from) : []),
    ...(carried ? changed('link', subject, `VLANs ${carried[0]}`, `VLANs ${carried[1]}`, from) : []),
    ...(cables ? changed('link', subject, `${was.members.length} cables`, `${is.members.length} cables`, from) : []),
  ];
}

export function segmentsBetween(before: Side, after: Side): Found {
  const exact = match(before.audit.segments, after.audit.segments, (a, b) => a.id === b.id);
  const shared = match(exact.gone, exact.come, (a, b) => a.ports.some((port) => b.ports.some((other) => sameEnd(port, other))));
  const row = (change: '+' | '-', { id, name, kind, from }: Segment): Change => ({ layer: 'structure', change, kind: 'segment', subject: { kind: 'segment', id, name }, before: change === '-' ? kind : null, after: change === '+' ? kind : null, from });
  const name = ({ id, name: called }: Segment) => ({ kind: 'segment', id, name: called });
  return together([
    { changes: [...exact.same, ...shared.same].flatMap(([a, b]) => segmentBecame(a, b, before, after)), notChecked: [] },
    judged(shared.gone, (one) => doubtOfSegment(one, before, after), (one) => row('-', one), name),
    judged(shared.come, (one) => doubtOfSegment(one, after, before), (one) => row('+', one), name),
  ]);
}
function segmentBecame(was: Segment, is: Segment, before: Side, after: Side): Change[] {
  const subject = { kind: 'segment' as const, id: is.id, name: is.name };
  const portsOf = ({ ports }: Segment, side: Side) => distinct(ports.map((port) => side.endOf(port))).join(', ');
  const whole = [...was.ports, ...is.ports].every(({ device }) => bothComplete(before, after, device, 'fdb'));
  return [...changed('segment', subject, was.kind, is.kind, [...was.from, ...is.from]), ...(whole ? changed('segment', subject, portsOf(was, before), portsOf(is, after), [...was.from, ...is.from]) : [])];
}
/** A shared medium is inferred from what hangs on it: while its desks sleep it cannot be seen. */
function doubtOfSegment(segment: Segment, own: Side, other: Side): Doubt {
  if (segment.certainty === 'declared') return null;
  const doubt = doubtOf(segment.ports.map(({ device }) => [device, 'fdb'] as const), own, other);
  if (doubt !== null) return doubt;
  const unseen = segment.devices.find((id) => !other.devices.has(id) && !(own.devices.has(id) && own.later && doubtOfOneSide(own.devices.get(id)!, own, other) === null));
  return unseen === undefined ? null : `${own.nameOf(unseen)} behind it was not seen`;
}

/** End devices that hang elsewhere. A leg that is not told proves nothing; clients that roam between access points have not moved. */
export function attachmentsBetween(before: Side, after: Side): Found {
  const both = before.audit.devices.flatMap((was) => (after.devices.has(was.id) ? [[was, after.devices.get(was.id)!] as const] : []));
  return together(both.filter(([was, is]) => !isCarrier(was) && !isCarrier(is)).map(([was, is]) => moved(was, is, before, after)));
}
function moved(was: Device, is: Device, before: Side, after: Side): Found {
  const none = { changes: [], notChecked: [] };
  const [old, now] = [legsOf(was), legsOf(is)];
  if (old.length === 0 || now.length === 0 || old.some((a) => now.some((b) => isSamePlace(a, b, before, after)))) return none;
  if ([...old.map((leg) => isWireless(leg, before)), ...now.map((leg) => isWireless(leg, after))].every(Boolean)) return none;
  const said = (legs: readonly Attachment[], side: Side) => sortedBy(legs.map((leg) => side.endOf(leg)), (text) => text).join(', ');
  const hidden = (legs: readonly Attachment[], own: Side, other: Side) => legs.flatMap((leg) => tellersOf(leg, own)).some((box) => (other.devices.has(box) ? !bothComplete(before, after, box, 'fdb') : !own.devices.has(box) || doubtOfOneSide(own.devices.get(box)!, own, other) !== null));
  if (hidden(old, before, after) || hidden(now, after, before)) return none;
  return { changes: changed('attachment', { kind: 'device', id: is.id, name: is.name }, said(old, before), said(now, after), [...old, ...now].flatMap(({ from }) => from)), notChecked: [] };
}
function legsOf({ attachment, attachments }: Device): readonly Attachment[] {
  return attachments.length > 0 ? attachments : attachment ? [attachment] : [];
}
/** Whose forwarding tables told of a leg: of one behind a hypervisor or a phone, those of the boxes that its carrier is cabled to. */
function tellersOf(leg: End, side: Side): readonly string[] {
  return distinct(boxesOf(leg, side).flatMap((box) => {
    if (side.isTold(box, 'fdb') || !side.devices.has(box)) return [box];
    const cabled = side.audit.links.flatMap(({ ends }) => (ends.some(({ device }) => device === box) ? ends.map(({ device }) => device) : []));
    const beside = [...cabled, ...legsOf(side.devices.get(box)!).flatMap((own) => boxesOf(own, side))].filter((one) => one !== box && side.isTold(one, 'fdb'));
    return beside.length === 0 ? [box] : beside;
  }));
}
function boxesOf({ device }: End, { segments }: Side): readonly string[] {
  return segments.get(device)?.ports.map((port) => port.device) ?? [device];
}
/** The same socket, a socket that one of the two does not name, or the medium behind that very socket. */
function isSamePlace(a: End, b: End, before: Side, after: Side): boolean {
  const portsOf = (end: End, { segments }: Side): readonly End[] => segments.get(end.device)?.ports ?? [end];
  if (a.device === b.device && (a.port === b.port || a.port === null || b.port === null)) return true;
  return portsOf(a, before).some((x) => portsOf(b, after).some((y) => x.device === y.device && (x.port === y.port || x.port === null || y.port === null)));
}
function isWireless({ device }: End, { devices, segments }: Side): boolean {
  return segments.get(device)?.kind === 'access-point' || (devices.get(device)?.roles.includes('access-point') ?? false);
}

