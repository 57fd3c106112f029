/** Knows the map of layer 3: networks, the gateways that join them, and where the outside begins. Desks are counted. */
import type { Audit } from '../../model/audit.js';
import { byCodePoint, distinct, sortedBy } from '../../model/order.js';
import { type Device, type Subnet, subnetKey } from '../../model/topology.js';
import { namesOf } from '../bricks/names.js';
import { counted } from '../bricks/words.js';
import { addressSortKey, isWithin, parseAddress } from '../../model/address.js';
import { collapsed, runOf } from './bricks/collapse.js';
import { drawn } from './bricks/draw.js';
import { marksOf } from './bricks/marks.js';
import { cut } from './bricks/measure.js';
import { type Box, type Glyph, type Line, type Picture, distances } from './bricks/picture.js';
import { rootsOf } from './bricks/roots.js';
import { SUPPLIER_TIER, suppliersOn } from './bricks/suppliers.js';

/** The overview of layer 3 as one SVG of its own. Same audit, same bytes; nothing to draw gives a map that says so. */
export function drawL3(audit: Audit): string {
  return drawn(pictureL3(audit));
}

/** The overview of layer 3 before it is drawn. */
export function pictureL3(audit: Audit): Picture {
  const names = namesOf(audit);
  const marks = marksOf(audit);
  const routers = routersOf(audit);
  const lines = linesOf(audit, routers);
  const ids = [...audit.providers.map(({ id }) => id), ...routers.map(({ id }) => id), ...audit.subnets.map(subnetKey)];
  const providers = new Set(audit.providers.map(({ id }) => id));
  const inner = lines.filter(({ a, b }) => !providers.has(a) && !providers.has(b));
  const roots = rootsAmong(audit, ids.filter((id) => !providers.has(id)), inner);
  const depths = distances(roots, inner);
  const devicesOf = new Map(audit.subnets.map((subnet) => [subnetKey(subnet), subnet.devices]));
  const suppliers = suppliersOn(audit, marks);
  const edge = suppliers.boxes.length > 0 ? 1 : 0;
  const tierOf = (id: string) => edge + 1 + (depths.get(id) ?? 0);
  const boxes: Box[] = [
    ...suppliers.boxes,
    ...audit.providers.map(({ id, name, nextHop }): Box => ({ id, glyph: 'internet', words: ['Internet', cut(nextHop ?? name, 22)], title: name, mark: marks.get(id) ?? null, stands: 1, tier: edge, order: name })),
    ...routers.map((device): Box => ({ id: device.id, glyph: glyphOf(device), words: [cut(device.name, 20), cut(device.roles.filter((role) => role !== 'unknown').join(' + ') || 'gateway', 22)], title: `${device.name} · ${device.addresses.join(', ')}`, mark: marks.get(device.id) ?? null, stands: 1, tier: tierOf(device.id), order: device.name })),
    ...audit.subnets.map((subnet): Box => ({ id: subnetKey(subnet), glyph: 'network', words: wordsOf(subnet), title: `${subnet.cidr} · gateway ${subnet.gateways.map(names.of).join(', ') || 'not known'} · ${counted(subnet.devices.length, 'device')}`, mark: marks.get(subnet.cidr) ?? null, stands: 1, tier: tierOf(subnetKey(subnet)), order: addressSortKey(subnet.cidr.split('/')[0]!) })),
  ];
  const members = new Map(boxes.map((box) => [box.id, [box]]));
  const told = (all: readonly Box[]) => {
    const every = all.flatMap((box) => members.get(box.id) ?? [box]);
    members.set(all[0]!.id, every);
    const networks = every.filter(({ glyph }) => glyph === 'network').length;
    const devices = new Set(every.flatMap(({ id }) => devicesOf.get(id) ?? [])).size;
    const kind = networks === every.length ? counted(networks, 'network') : (runOf(every.map(({ id }) => names.of(id))) ?? counted(every.length, 'box', 'boxes'));
    return { words: [kind, ...(networks === every.length ? [`${every[0]!.words[0]!} …`] : []), ...(devices > 0 ? [counted(devices, 'device')] : [])], title: `${every.slice(0, 40).map(({ words }) => words[0]!).join(', ')}${every.length > 40 ? ' …' : ''}` };
  };
  const graph = collapsed({ boxes, lines: sortedBy([...lines, ...suppliers.lines], ({ id }) => id) }, new Set([...roots, ...providers, ...suppliers.boxes.map(({ id }) => id)]), told, 6);
  return {
    title: `${audit.client} · ${audit.site} · networks and their gateways`,
    description: `Layer 3: ${counted(audit.subnets.length, 'network')}, ${counted(routers.length, 'box', 'boxes')} that join them, ${counted(audit.providers.length, 'way')} to the outside. The report tells the same as a table.`,
    ...graph,
    tiers: [...(edge > 0 ? [SUPPLIER_TIER] : []), 'Outside', 'Edge'],
    legend: { 'both-ends': 'has an address in it', thick: 'is a gateway of it', inferred: 'serves your domains over it' },
    notes: [
      ...(boxes.length === 0 ? ['No network was found.'] : []),
      ...(audit.subnets.some(({ gateways }) => gateways.length === 0) ? [`${counted(audit.subnets.filter(({ gateways }) => gateways.length === 0).length, 'network has', 'networks have')} no gateway that we could see.`] : []),
      ...suppliers.notes,
      ...(graph.boxes.length < boxes.length ? [`Networks that hang alike are drawn as one (${boxes.length} as ${graph.boxes.length}).`] : []),
    ],
  };
}

function wordsOf({ cidr, virtualGateway, devices }: Subnet): readonly string[] {
  return [cut(cidr, 24), ...(virtualGateway === null ? [] : [`shared gateway ${cut(virtualGateway, 18)}`]), counted(devices.length, 'device')];
}
function glyphOf({ roles }: Device): Glyph {
  return roles.includes('firewall') ? 'firewall' : roles.includes('router') ? 'router' : roles.includes('switch') ? 'switch' : 'server';
}

/** Gateways, internet edges, ends of routing relations, and whatever else forwards between networks. A route alone makes no router: every desk has one. */
function routersOf(audit: Audit): readonly Device[] {
  const named = new Set([...audit.subnets.flatMap(({ gateways }) => gateways), ...audit.providers.map(({ edge }) => edge.device), ...audit.adjacencies.filter(({ kind }) => kind !== 'subnet' && kind !== 'route').flatMap(({ ends }) => ends.map(({ device }) => device))]);
  const joins = (device: Device) => (device.roles.includes('router') || device.roles.includes('firewall')) && audit.subnets.some(({ devices }) => devices.includes(device.id));
  return audit.devices.filter((device) => named.has(device.id) || joins(device));
}

function linesOf(audit: Audit, routers: readonly Device[]): readonly Line[] {
  const names = namesOf(audit);
  const known = new Map(routers.map((device) => [device.id, device]));
  const networks = new Set(audit.subnets.map(subnetKey));
  const plain = { blocked: false, thick: false, mark: null } as const;
  const legs = audit.subnets.flatMap((subnet) =>
    distinct([...subnet.gateways, ...subnet.devices]).filter((id) => known.has(id)).map((id): Line => {
      const own = known.get(id)!.addresses.filter((address) => parseAddress(address) !== null && isWithin(address, subnet.cidr));
      const isGateway = subnet.gateways.includes(id);
      return { ...plain, id: `leg ${id} ${subnetKey(subnet)}`, a: id, b: subnetKey(subnet), aPort: own[0] ?? null, bPort: null, certainty: 'both-ends', thick: isGateway, title: `${names.of(id)} ${own.join(', ')} in ${subnet.cidr}${isGateway ? ', gateway' : ''}` };
    }),
  );
  const relations = audit.adjacencies.filter(({ kind, ends }) => kind !== 'subnet' && ends.length === 2).map((one): Line => ({ ...plain, id: `${one.kind} ${one.ends.map(({ device }) => device).join(' ')}`, a: one.ends[0]!.device, b: one.ends[1]!.device, aPort: one.kind, bPort: one.kind, certainty: 'both-ends', title: `${one.kind}: ${one.ends.map(names.end).join(' – ')}` }));
  const edges = audit.providers.map(({ id, edge, name, nextHop }): Line => ({ ...plain, id: `edge ${id}`, a: id, b: edge.device, aPort: null, bPort: edge.port, certainty: 'both-ends', title: `${name} at ${names.end(edge)}, next hop ${nextHop ?? 'not known'}` }));
  const unique = new Map([...legs, ...relations, ...edges].filter(({ a, b }) => a !== b && [a, b].every((id) => known.has(id) || networks.has(id) || audit.providers.some((one) => one.id === id))).map((line) => [line.id, line]));
  return sortedBy(unique.values(), ({ id }) => id);
}

/** Internet edges first; every part that they do not reach begins with its box of most networks. */
function rootsAmong(audit: Audit, ids: readonly string[], lines: readonly Line[]): readonly string[] {
  const edges = distinct(audit.providers.map(({ edge }) => edge.device).filter((id) => ids.includes(id)));
  const degree = (id: string) => lines.filter(({ a, b }) => a === id || b === id).length;
  const isNetwork = new Set(audit.subnets.map(subnetKey));
  return rootsOf(edges, sortedBy([...ids].sort(byCodePoint), (id) => (isNetwork.has(id) ? 1 : 0), (id) => -degree(id)), lines);
}
