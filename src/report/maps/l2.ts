/** Knows the map of layer 2: which box hangs on which, from the provider down to the desks, who are counted. */
import type { Audit } from '../../model/audit.js';
import { byCodePoint, groupBy, sortedBy } from '../../model/order.js';
import type { Attachment, Device } from '../../model/topology.js';
import { isInfrastructure, namesOf } from '../bricks/names.js';
import { worstFirst } from '../bricks/weight.js';
import { counted } from '../bricks/words.js';
import { MOST, collapsed, runOf } from './bricks/collapse.js';
import { drawn } from './bricks/draw.js';
import { marksOf } from './bricks/marks.js';
import { rootsOf } from './bricks/roots.js';
import { SUPPLIER_TIER, suppliersOn } from './bricks/suppliers.js';
import { cut } from './bricks/measure.js';
import { type Became, type Box, type Glyph, type Line, type Picture, distances } from './bricks/picture.js';

/** The overview of layer 2 as one SVG of its own. Same audit, same bytes; nothing to draw gives a map that says so. */
export function drawL2(audit: Audit): string {
  return drawn(pictureL2(audit));
}

/** What became of a thing since the sweep before, by the id of the device, link, segment or provider. */
export type Changed = ReadonlyMap<string, Became>;
const SIGNS = { '+': '+', '-': '−', '~': '~' } as const;
const NOTHING: Changed = new Map();

/** The overview of layer 2 before it is drawn. Changed things stand alone, each led in by its sign: + added, − gone, ~ changed. */
export function pictureL2(audit: Audit, changed: Changed = NOTHING): Picture {
  const names = namesOf(audit);
  const marks = marksOf(audit);
  const providers = new Set(audit.providers.map(({ id }) => id));
  const hosts = groupBy(audit.devices.filter((device) => isCounted(device, audit)), (device) => legOf(device)?.device ?? '');
  const shown = audit.devices.filter((device) => !isCounted(device, audit));
  const known = new Set([...shown.map(({ id }) => id), ...audit.segments.map(({ id }) => id), ...audit.providers.map(({ id }) => id)]);
  const lines = linesOf(audit, known);
  const roots = rootsAmong(audit, lines, known);
  const depths = distances(roots, lines.filter(({ a, b }) => !providers.has(a) && !providers.has(b)));
  const deepest = Math.max(0, ...depths.values());
  const suppliers = suppliersOn(audit, marks);
  const outside = suppliers.boxes.length > 0 ? 1 : 0;
  const tierOf = (id: string) => outside + 1 + (depths.get(id) ?? deepest + 1);
  const media = new Map(audit.segments.map(({ id, devices }) => [id, devices.length]));
  const desks = (id: string) => Math.max(hosts.get(id)?.length ?? 0, media.get(id) ?? 0);
  const boxes: Box[] = [
    ...suppliers.boxes,
    ...audit.providers.map(({ id, name, nextHop }): Box => ({ id, glyph: 'internet', words: ['Internet', cut(nextHop ?? name, 22)], title: name, mark: marks.get(id) ?? null, stands: 1, tier: outside, order: name })),
    ...shown.map((device): Box => ({ id: device.id, glyph: glyphOf(device), words: wordsOf(device, desks(device.id)), title: titleOf(device, desks(device.id)), mark: marks.get(device.id) ?? null, stands: 1, tier: tierOf(device.id), order: orderOf(device.name) })),
    ...audit.segments.map(({ id, name, kind }): Box => ({ id, glyph: kind === 'access-point' ? 'access-point' : 'unmanaged', words: [SEGMENTS[kind], counted(desks(id), 'end device')], title: name, mark: marks.get(id) ?? null, stands: 1, tier: tierOf(id), order: orderOf(name) })),
  ];
  const members = new Map(boxes.map((box) => [box.id, [box]]));
  const told = (all: readonly Box[]) => {
    const every = all.flatMap((box) => members.get(box.id) ?? [box]);
    members.set(all[0]!.id, every);
    const below = every.reduce((sum, box) => sum + desks(box.id), 0);
    const alike = every.filter(({ tier }) => tier === all[0]!.tier);
    const extra = every.length - alike.length;
    const called = alike.map(({ id }) => names.of(id));
    const run = runOf(called);
    const first = alike.length === 1 ? cut(called[0]!, 20) : run === null ? `${alike.length} ${kindsOf(alike)}` : `${run} ×${alike.length}`;
    return { words: [first, ...(extra > 0 ? [`and ${counted(extra, 'small box', 'small boxes')}`] : []), ...(below > 0 ? [counted(below, 'end device')] : [])], title: `${every.slice(0, 40).map(({ id }) => names.of(id)).join(', ')}${every.length > 40 ? ' …' : ''} · ${counted(below, 'end device')}` };
  };
  const signed = (id: string, text: string): string => (changed.has(id) ? `${SIGNS[changed.get(id)!]} ${text}` : text);
  const became = (id: string) => (changed.has(id) ? { changed: changed.get(id)! } : {});
  const graph = collapsed(
    {
      boxes: boxes.map((box) => ({ ...box, words: [signed(box.id, box.words[0]!), ...box.words.slice(1)], ...became(box.id) })),
      lines: sortedBy([...lines, ...suppliers.lines], ({ id }) => id).map((line) => (changed.has(line.id) ? { ...line, aPort: signed(line.id, line.aPort ?? ''), bPort: signed(line.id, line.bPort ?? ''), ...became(line.id) } : line)),
    },
    new Set([...roots, ...providers, ...suppliers.boxes.map(({ id }) => id), ...touchedBy(changed, lines)]),
    told,
  );
  const unplaced = hosts.get('')?.length ?? 0;
  return {
    title: `${audit.client} · ${audit.site} · which box hangs on which`,
    description: `Layer 2 of ${counted(audit.devices.length, 'device')}: ${counted(audit.links.length, 'link')}, ${counted(audit.segments.length, 'shared medium', 'shared media')}, end devices as counts. From the outside at the top to the desks at the bottom. The sheets tell the same port by port.`,
    ...graph,
    tiers: [...suppliers.boxes.map(() => SUPPLIER_TIER).slice(0, 1), ...tierNames(graph.boxes.filter(({ id, tier }) => !providers.has(id) && tier >= outside).map((box) => ({ ...box, tier: box.tier - outside })), depths)],
    notes: [
      ...(boxes.length === 0 ? ['No device was found.'] : []),
      ...(unplaced > 0 ? [`${counted(unplaced, 'end device is', 'end devices are')} not drawn: where ${unplaced === 1 ? 'it hangs' : 'they hang'} is not known.`] : []),
      ...(graph.boxes.length < boxes.length ? [`Boxes that hang alike are drawn as one (${boxes.length} as ${graph.boxes.length}).`] : []),
      ...(changed.size > 0 ? ['+ added · − gone · ~ changed, since the sweep before.'] : []),
      ...suppliers.notes,
      ...marksNote(audit, names.of),
    ],
  };
}

/** Changed things and the ends of changed lines: they never fold into a group. */
function touchedBy(changed: Changed, lines: readonly Line[]): readonly string[] {
  return [...changed.keys(), ...lines.filter(({ id }) => changed.has(id)).flatMap(({ a, b }) => [a, b])];
}

const SEGMENTS = { 'unmanaged-switch': 'unmanaged box', 'access-point': 'wireless', hypervisor: 'virtual switch', shared: 'shared medium' } as const;
const OWN: readonly Device['roles'][number][] = ['server', 'storage', 'hypervisor'];

/** What gets a sign of its own: what carries traffic, what speaks for itself on a link, and servers while they are few. */
function isCounted(device: Device, audit: Audit): boolean {
  if (isInfrastructure(device) || audit.links.some(({ ends }) => ends.some((end) => end.device === device.id))) return false;
  const few = audit.devices.filter((one) => one.roles.some((role) => OWN.includes(role))).length <= MOST / 4;
  return !(few && legOf(device) !== null && device.roles.some((role) => OWN.includes(role)));
}
function legOf({ attachment, attachments }: Device): Attachment | null {
  return attachment ?? attachments[0] ?? null;
}

/** Where boxes with a sign of their own hang, though no link of theirs says so: servers and the like. */
export function drawnLegs(audit: Audit): readonly { readonly device: Device; readonly leg: Attachment }[] {
  return audit.devices.filter((device) => !isCounted(device, audit)).flatMap((device) => {
    const own = device.attachments.length > 0 ? device.attachments : device.attachment ? [device.attachment] : [];
    const linked = new Set(audit.links.flatMap(({ ends }) => (ends.some((end) => end.device === device.id) ? ends.map((end) => end.device) : [])));
    return own.filter((leg) => !linked.has(leg.device)).map((leg) => ({ device, leg }));
  });
}

function linesOf(audit: Audit, known: ReadonlySet<string>): readonly Line[] {
  const names = namesOf(audit);
  const marks = marksOf(audit);
  const links = audit.links.map((link): Line => {
    const [a, b] = link.ends;
    return {
      id: link.id, a: a.device, b: b.device, aPort: a.port, bPort: b.port, certainty: link.certainty, blocked: link.state === 'blocked' || link.state === 'down', thick: link.members.length > 1, mark: marks.get(link.id) ?? null,
      title: `${names.ends(link)} · ${link.certainty}, ${link.state}${link.members.length > 1 ? `, ${link.members.length} cables` : ''}`,
    };
  });
  const legs = drawnLegs(audit).map(({ device, leg }): Line => ({ id: `leg ${device.id} ${leg.device} ${leg.port ?? ''}`, a: leg.device, b: device.id, aPort: leg.port, bPort: null, certainty: leg.certainty, blocked: false, thick: false, mark: null, title: `${device.name} at ${names.end(leg)} · ${leg.certainty}` }));
  const media = audit.segments.flatMap((segment) => segment.ports.map((port): Line => ({ id: `medium ${segment.id} ${port.device} ${port.port ?? ''}`, a: port.device, b: segment.id, aPort: port.port, bPort: null, certainty: segment.certainty, blocked: false, thick: false, mark: null, title: `${segment.name} at ${names.end(port)} · ${segment.certainty}` })));
  const edges = audit.providers.map(({ id, edge, name }): Line => ({ id: `edge ${id}`, a: id, b: edge.device, aPort: null, bPort: edge.port, certainty: 'one-end', blocked: false, thick: false, mark: null, title: `${name} at ${names.end(edge)}` }));
  return sortedBy([...links, ...legs, ...media, ...edges].filter(({ a, b }) => known.has(a) && known.has(b) && a !== b), ({ id }) => id);
}

/** Where the outside is: boxes with a provider, else firewalls and routers, else the box with most links. Every part of the network has one. */
function rootsAmong(audit: Audit, lines: readonly Line[], known: ReadonlySet<string>): readonly string[] {
  const edges = audit.providers.map(({ edge }) => edge.device).filter((id) => known.has(id));
  const with_ = (role: Device['roles'][number]) => audit.devices.filter(({ id, roles }) => known.has(id) && roles.includes(role)).map(({ id }) => id);
  const first = edges.length > 0 ? edges : with_('firewall').length > 0 ? with_('firewall') : with_('router');
  const degree = new Map<string, number>();
  for (const { a, b } of lines) for (const id of [a, b]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const providers = new Set(audit.providers.map(({ id }) => id));
  const candidates = sortedBy([...degree].filter(([id]) => !providers.has(id)), ([, count]) => -count, ([id]) => id).map(([id]) => id);
  return rootsOf([...new Set(first)].sort(byCodePoint), candidates, lines.filter(({ a, b }) => !providers.has(a) && !providers.has(b)));
}

function glyphOf({ roles }: Device): Glyph {
  const order = ['firewall', 'router', 'switch', 'access-point', 'storage'] as const;
  const own = roles.includes('switch') && roles.includes('router') ? 'switch' : order.find((role) => roles.includes(role));
  return own ?? (roles.some((role) => role === 'server' || role === 'hypervisor') ? 'server' : 'box');
}
function wordsOf(device: Device, desks: number): readonly string[] {
  const kind = device.model ?? device.roles.filter((role) => role !== 'unknown').join(' + ').replace('access-point', 'access point');
  return [cut(device.name, 20), ...(kind === '' ? [] : [cut(kind, 22)]), ...(desks > 0 ? [counted(desks, 'end device')] : [])];
}
function titleOf(device: Device, desks: number): string {
  return [device.name, device.roles.join(', '), [device.vendor, device.model].filter(Boolean).join(' '), device.addresses.slice(0, 3).join(', '), desks > 0 ? counted(desks, 'end device') : ''].filter((part) => part !== '').join(' · ');
}
/** Numbers in names in their own order: `acc2` before `acc10`. */
export function orderOf(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
function kindsOf(boxes: readonly Box[]): string {
  const kinds = new Set(boxes.map(({ glyph }) => glyph));
  const [only] = kinds;
  const words: Partial<Record<Glyph, string>> = { switch: 'switches', router: 'routers', firewall: 'firewalls', 'access-point': 'access points', server: 'servers', storage: 'storage boxes', unmanaged: 'unmanaged boxes' };
  return kinds.size === 1 ? (words[only!] ?? 'boxes') : 'boxes';
}

/** Tiers are named after the boxes that carry others; what hangs below the last of them needs no name. */
function tierNames(boxes: readonly Box[], depths: ReadonlyMap<string, number>): readonly string[] {
  const carrying = Math.max(1, ...boxes.filter(({ id, glyph }) => depths.has(id) && (glyph === 'switch' || glyph === 'router')).map(({ tier }) => tier));
  const names = ['Outside', 'Edge'];
  for (let tier = 2; tier <= carrying; tier++) names.push(tier === 2 ? 'Core' : tier === carrying ? 'Access' : tier === 3 ? 'Distribution' : '');
  const lost = boxes.find(({ id }) => !depths.has(id))?.tier;
  if (lost !== undefined && lost > 0) names[lost] = 'Not joined';
  return names.map((name) => name ?? '');
}
function marksNote(audit: Audit, of: (id: string) => string): readonly string[] {
  const worst = worstFirst(audit).find(({ stops }) => stops.everywhere.length > 0);
  return worst ? [`Most stops with ${worst.unit.name}: ${worst.stops.everywhere.slice(0, 4).map(of).join(', ')}${worst.stops.everywhere.length > 4 ? ' …' : ''}.`] : [];
}
