/** Knows the maps of the report: layer 2, layer 3 and rooms, one per page, then a sheet per switch. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { byCodePoint, groupBy, sortedBy } from '../../model/order.js';
import { shortId } from '../bricks/evidence.js';
import { isInfrastructure, namesOf } from '../bricks/names.js';
import { counted, listed } from '../bricks/words.js';
import { drawnLegs, orderOf } from '../maps/l2.js';
import { drawSheet } from '../maps/sheet.js';
import { ELSEWHERE, placesIn, standingOf } from '../maps/bricks/standing.js';

const section: Section = { title: 'Maps', order: 7, write };
export default section;

const SHEETS = 60;
/** Boxes that are no switch and have fewer ports in use are told whole by the overview and its table. */
const FEW = 4;

function write(edition: Edition): readonly Block[] {
  const pictures: Block[] = [];
  if (edition.maps.l2 !== '') pictures.push({ is: 'picture', caption: 'Layer 2: which box hangs on which', svg: edition.maps.l2 }, ...cables(edition));
  if (edition.maps.l3 !== '') pictures.push({ is: 'page-break' }, { is: 'picture', caption: 'Layer 3: networks and their gateways', svg: edition.maps.l3 }, ...networks(edition), ...suppliers(edition));
  if (edition.maps.physical !== undefined) pictures.push({ is: 'page-break' }, { is: 'picture', caption: 'Rooms and power, as you told of them', svg: edition.maps.physical }, ...premises(edition));
  return [...pictures, ...sheets(edition)];
}

const MOST = 400;

/** The picture of layer 2 as a table: every cable, medium and outside line, with what it rests on. */
function cables({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const end = (of: { readonly device: string; readonly port: string | null }): Text => [{ text: names.end(of), opens: of.device }];
  const rows: readonly (readonly Text[])[] = [
    ...sortedBy(audit.links, (link) => orderOf(names.ends(link)), ({ id }) => id).map(({ ends, certainty, state, by, members, from }): readonly Text[] => [end(ends[0]), end(ends[1]), members.length > 1 ? `${members.length} cables as one` : 'cable', certainty, state, by.join(', '), evidenceOf(from)]),
    ...audit.segments.flatMap(({ name, kind, ports, certainty, from }) => ports.map((port): readonly Text[] => [end(port), name, kind.replaceAll('-', ' '), certainty, '—', '—', evidenceOf(from)])),
    ...drawnLegs(audit).map(({ device, leg }): readonly Text[] => [end(leg), [{ text: device.name, opens: device.id }], 'hangs on it', leg.certainty, '—', '—', evidenceOf(leg.from)]),
    ...audit.providers.map(({ edge, name, from }): readonly Text[] => [end(edge), name, 'outside line', 'one-end', '—', 'route', evidenceOf(from)]),
  ];
  if (rows.length === 0) return [];
  return [
    { is: 'table', id: 'map-l2', caption: 'The same as a table: what is joined to what', columns: ['One end', 'Other end', 'What', 'Certainty', 'State', 'Told by', 'Evidence'], rows: rows.slice(0, MOST) },
    ...(rows.length > MOST ? [{ is: 'text' as const, text: [{ text: `${rows.length - MOST} more are in the JSON document.`, opens: 'section manifest' }] }] : []),
  ];
}

/** The picture of layer 3 as a table. */
function networks({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const rows = audit.subnets.map(({ cidr, gateways, virtualGateway, devices, from }): readonly Text[] => [
    cidr, gateways.length === 0 ? 'none seen' : gateways.flatMap((id, i) => [{ text: i > 0 ? ', ' : '' }, { text: names.of(id), opens: id }]), virtualGateway ?? '—', String(devices.length), evidenceOf(from),
  ]);
  return rows.length === 0 ? [] : [{ is: 'table', id: 'map-l3', caption: 'The same as a table: networks, gateways, devices', columns: ['Network', 'Gateways', 'Shared gateway', 'Devices', 'Evidence'], rows }];
}

/** The physical picture as a table. */
function premises({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const { placeOf, hangingOn, between } = standingOf(audit);
  const { places } = placesIn(audit);
  const called = new Map([...places.map(({ id, name }) => [id, name] as const), [ELSEWHERE, 'a place not told'] as const]);
  const few = (ids: readonly string[]) => listed(ids.map(names.of).sort(byCodePoint), 12);
  const feedsOf = (members: readonly string[]) => (audit.premises ?? []).filter((one) => one.is === 'power' && one.members.some((member) => members.includes(member))).map(({ name }) => name);
  const leading = (id: string) => between.filter(({ ends }) => ends.includes(id)).map(({ ends, cables: laid }) => `${counted(laid.length, 'cable')} to ${called.get(ends[0] === id ? ends[1] : ends[0])!}`);
  const row = (id: string, members: readonly string[], toldBy: string): readonly Text[] => [called.get(id)!, few(members), String(hangingOn.get(id) ?? 0), feedsOf(members).join(', ') || '—', leading(id).join(', ') || '—', toldBy];
  const strays = [...placeOf].filter(([, place]) => place === ELSEWHERE).map(([id]) => id).sort(byCodePoint);
  const rows = [...places.map(({ id, members, toldBy }) => row(id, members, toldBy)), ...(strays.length > 0 ? [row(ELSEWHERE, strays, 'nobody')] : [])];
  return [{ is: 'table', id: 'map-physical', caption: 'The same as a table: what stands where', columns: ['Place', 'What stands there', 'End devices that hang on it', 'Fed by', 'Cables to other places', 'Told by'], rows }];
}

/** Who serves the site's domains from outside. */
function suppliers({ audit: { suppliers: known = [] } }: Edition): readonly Block[] {
  const rows = known.map(({ id, name, serves, mailOf, namesOf: names, hosts, from }): readonly Text[] => [[{ text: name, opens: `failure ${id}` }], serves.join(', '), [...new Set([...mailOf, ...names])].sort(byCodePoint).join(', '), listed(hosts, 6), evidenceOf(from)]);
  return rows.length === 0 ? [] : [{ is: 'table', id: 'suppliers', caption: 'Who serves your domains from outside', columns: ['Supplier', 'Serves', 'Domains', 'Hosts', 'Evidence'], rows }];
}

function evidenceOf(from: readonly string[]): Text {
  return from[0] === undefined ? '—' : [{ text: shortId(from[0]), opens: from[0] }];
}

/** What hangs on each port, one table per device that carries others. */
function sheets({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const legs = audit.devices.flatMap((device) => [...(device.attachment ? [device.attachment] : []), ...device.attachments].map(({ device: on, port }) => ({ on, port, name: device.name })));
  const cables = audit.links.flatMap(({ ends: [a, b], certainty, state, members }) => [
    { on: a.device, port: a.port, name: names.end(b), certainty, state, members: members.length },
    { on: b.device, port: b.port, name: names.end(a), certainty, state, members: members.length },
  ]);
  const carriers = sortedBy(audit.devices.filter((device) => isInfrastructure(device) || cables.some(({ on }) => on === device.id)), ({ name }) => name, ({ id }) => id);
  const tables = carriers.slice(0, SHEETS).flatMap((device): readonly Block[] => {
    const rows = [
      ...cables.filter(({ on }) => on === device.id).map(({ port, name, certainty, state, members }): readonly [string, readonly Text[]] => [port ?? '', [port ?? 'unknown', name, `${certainty}, ${state}${members > 1 ? `, ${members} cables` : ''}`]]),
      ...[...groupBy(legs.filter(({ on }) => on === device.id), ({ port }) => port ?? '')].map(([port, group]): readonly [string, readonly Text[]] => [port, [port === '' ? 'unknown' : port, listed([...new Set(group.map(({ name }) => name))], 8), 'end device']]),
    ];
    if (rows.length < (device.roles.includes('switch') ? 1 : FEW)) return [];
    const svg = drawSheet(audit, device.id, names);
    return [...(svg === null ? [] : [{ is: 'picture' as const, caption: device.name, svg }]), { is: 'table', id: `sheet-${device.id}`, caption: `${device.name}: ${counted(rows.length, 'port')} in use`, columns: ['Port', 'Leads to', 'How'], rows: sortedBy(rows, ([port]) => port.replace(/\d+/g, (digits) => digits.padStart(6, '0'))).map(([, row]) => row) }];
  });
  const left = carriers.length - SHEETS;
  return [...(tables.length > 0 ? [{ is: 'page-break' as const }, { is: 'heading' as const, text: 'Sheets: port by port' }] : []), ...tables, ...(left > 0 ? [{ is: 'text' as const, text: [{ text: `${left} more devices are in the JSON document.`, opens: 'section manifest' }] }] : [])];
}
