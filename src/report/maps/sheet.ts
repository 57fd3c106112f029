/** Knows the sheet of one device that carries others: its ports as they stand in a row, and what is in each. */
import type { Audit } from '../../model/audit.js';
import { groupBy, sortedBy } from '../../model/order.js';
import { type Markup, markup, trusted } from '../bricks/markup.js';
import { type Names, namesOf } from '../bricks/names.js';
import { counted } from '../bricks/words.js';
import { STYLE } from './bricks/draw.js';
import { cut, shortPort } from './bricks/measure.js';

/** What is in one port. `kind` says how it is drawn: a cable to another box, end devices, or nothing. */
export interface Socket {
  readonly port: string;
  readonly kind: 'link' | 'devices' | 'free' | 'off';
  /** Names of what is in it, sorted. */
  readonly holds: readonly string[];
  readonly certainty: string | null;
  readonly state: string | null;
}

/** What has no socket: networks of a switch, its own addresses, its processor. */
const VIRTUAL = /vlan|loopback|^lo\d*$|^null|^irb|^bvi|^tun|^cpu/i;
const [ACROSS, WIDTH, HEIGHT, GAP] = [12, 68, 42, 5];

/** All ports of a device in their own order: those it tells, and those that others tell of it. */
export function socketsOf(audit: Audit, id: string, names: Names = namesOf(audit)): readonly Socket[] {
  const device = names.device(id);
  const cables = audit.links.flatMap(({ ends: [a, b], certainty, state, members }) => [[a, b] as const, [b, a] as const].filter(([own]) => own.device === id).map(([own, far]) => ({ port: own.port, name: names.end(far), certainty, state: members.length > 1 ? `${state}, ${members.length} cables` : state })));
  const legs = audit.devices.flatMap((one) => (one.attachments.length > 0 ? one.attachments : one.attachment ? [one.attachment] : []).filter((leg) => leg.device === id).map(({ port, certainty }) => ({ port, name: one.name, certainty })));
  const media = audit.segments.flatMap(({ name, ports, certainty }) => ports.filter((port) => port.device === id).map(({ port }) => ({ port, name, certainty })));
  const made = new Map<string, Socket>();
  for (const { name, up, adminUp, mac } of device?.interfaces ?? []) if (mac !== null || up !== null) made.set(name, { port: name, kind: adminUp === false ? 'off' : 'free', holds: [], certainty: null, state: up === null ? null : up ? 'up' : 'down' });
  for (const [port, group] of groupBy([...legs, ...media], (leg) => leg.port ?? '?')) made.set(port, { port, kind: 'devices', holds: [...new Set(group.map(({ name }) => name))].sort(), certainty: group[0]!.certainty, state: null });
  for (const [port, group] of groupBy(cables, (cable) => cable.port ?? '?')) made.set(port, { port, kind: 'link', holds: [...new Set(group.map(({ name }) => name))].sort(), certainty: group[0]!.certainty, state: group[0]!.state });
  return sortedBy(made.values(), ({ port }) => (port === '?' ? 1 : 0), ({ port }) => port.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0')));
}

/** The ports of one device as a picture of its own; null where nothing is known of them. The table beside it says the same in full. */
export function drawSheet(audit: Audit, id: string, names: Names = namesOf(audit)): string | null {
  const sockets = socketsOf(audit, id, names);
  if (!sockets.some(({ kind }) => kind === 'link' || kind === 'devices')) return null;
  const shown = sockets.filter(({ kind, port }) => (kind !== 'free' && kind !== 'off') || !VIRTUAL.test(port)).slice(0, 96);
  const rows = Math.ceil(shown.length / ACROSS);
  const across = Math.min(ACROSS, shown.length);
  const width = Math.max(across * (WIDTH + GAP) - GAP + 24, 620);
  const height = rows * (HEIGHT + GAP) - GAP + 24 + 26;
  const inUse = sockets.filter(({ kind }) => kind === 'link' || kind === 'devices').length;
  const made = markup`<svg class="lp-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${names.of(id)}: ${counted(inUse, 'port')} in use of ${shown.length} known</title>
<desc>Each field is one port in the device’s own order: double border for a cable to another box, plain for end devices, dashed for a free one, crossed for one switched off.</desc>
<style>${trusted(STYLE)}</style>
<rect class="paper" width="${width}" height="${height}"/>
${shown.map((socket, i) => socketOf(socket, 12 + (i % ACROSS) * (WIDTH + GAP), 12 + Math.floor(i / ACROSS) * (HEIGHT + GAP)))}<text class="soft" x="12" y="${height - 10}">double border: another box · plain: end devices · dashed: free · crossed: switched off</text>
</svg>
`;
  return made.markup;
}

function socketOf({ port, kind, holds, state }: Socket, x: number, y: number): Markup {
  const said = kind === 'link' ? cut(holds[0]!.split(' port ')[0]!, 8) : kind === 'devices' ? (holds.length === 1 ? hostIn(holds[0]!) : `${holds.length} devices`) : '';
  const frame = kind === 'free' || kind === 'off' ? 'box hollow' : 'box';
  return markup`<g><title>${port}: ${holds.length > 0 ? holds.slice(0, 12).join(', ') : kind === 'off' ? 'switched off' : 'nothing seen'}${state === null ? '' : `, ${state}`}</title><rect class="${frame}" x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="3"/>${kind === 'link' ? markup`<rect class="inner" x="${x + 2.5}" y="${y + 2.5}" width="${WIDTH - 5}" height="${HEIGHT - 5}" rx="2"/>` : null}${kind === 'off' ? markup`<path class="line" d="M${x + WIDTH - 14} ${y + 30}l7 7M${x + WIDTH - 7} ${y + 30}l-7 7"/>` : null}<text class="port" x="${x + 6}" y="${y + 16}">${cut(shortPort(port), 8)}</text><text x="${x + 6}" y="${y + 32}">${said}</text></g>
`;
}

/** What tells addresses apart is their end. */
function hostIn(name: string): string {
  const [, tail] = /^\d+\.\d+\.(\d+\.\d+)$/.exec(name) ?? [];
  return name.length > 8 && tail !== undefined ? `…${tail}` : cut(name, 8);
}
