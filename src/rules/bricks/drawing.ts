/** Knows how a network is drawn in a few lines of text, for the examples of rules. */
import { weigh } from '../../failures/failures.js';
import type { Documents } from '../../model/documents.js';
import type { Fact, IdentityKind } from '../../model/fact.js';
import { groupBy, sortedBy } from '../../model/order.js';
import type { Incomplete } from '../../model/observation.js';
import type { DeviceFact, Seen, SupportDates } from '../../model/rule.js';
import type { TableName } from '../../model/table.js';
import type { Device, Link, Remark, Topology } from '../../model/topology.js';
import { seenFrom } from '../judging/seen.js';
import { type Canvas, deviceOf, newCanvas } from './canvas.js';
import { drawCableAt, drawChain, drawPort } from './chain.js';
import { drawFact } from './drawn-fact.js';
import { drawSite, siteOf } from './drawn-site.js';
import { fields, words } from './words.js';

/**
 * What is seen of a drawn network. A line is one of:
 *
 *     isp - fw - core - sw1, sw1 - pc*5     `-` both ends say so, `=` two cables, `~` inferred, `pc*5` five hosts; names tell roles, see chain.ts
 *     sw1.1: interface description="to core"   a fact of port 1 of sw1 (ports are numbered as drawn), see drawn-fact.ts
 *     sw1: device examined=none              fields of the device itself
 *     link core sw1 state=blocked vlans=10,20     nth=2: the second cable; apart=none: its ends share no VLAN
 *     subnet 10.0.0.0/24 gateways=fw,fw2 virtual=10.0.0.1     left out: one subnet behind the first router drawn
 *     vlan 10 "voice" ports=3
 *     port erp eth1                          a port without a cable, by its name
 *     cable sw1 Gi1/0/1 core1 7              a cable between two ports, by their names
 *     supplier mx.example mail northwind.example   serves a domain of the site from outside
 *     provider fw nextHop=192.0.2.1          fields of the provider behind fw
 *     read sw1: vlans, stp                   tables read whole; `cut sw1: lldp timeout` is one that was not
 *     address 10.0.0.9 silent
 *     remark contradictory-identity sw1,sw2 "both say they are ABC" serial
 *     support debian 10 2024-06-30           support of a product's release ends
 *     as of 2026-12-01                       the sweep's end
 *     networks 10.0.0.0/24 20 changed=2025-01-01   the documentation lists this network and this VLAN, and was last changed then
 *
 * or of what people say: `documents: fw, core` (written down; the rest is not) / `written: oldsrv 10.0.0.9` (and not seen; `unchecked`: not looked at) /
 * `differs: sw1 model X1 X2` / `service Orders essential needs=erp|erp2,internet users=pc1 knows=p1 tolerates=4` / `person p1 "IT lead"` /
 * `recovery fw contract hours=8` / `shared power "UPS A" core,hv1` / `scope 10.0.0.0/8` / `probes default-community`.
 *
 * Throws on a line it does not understand, so that a misspelt example cannot pass for a sound network.
 */
export function seenOf(given: string): Seen {
  const canvas = newCanvas();
  const lines = given.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  for (const line of lines.filter(isChain)) for (const chain of line.split(',')) drawChain(canvas, chain.trim());
  for (const line of lines) {
    if (isChain(line) || drawSite(canvas, line) || drawSeen(canvas, line)) continue;
    throw new Error(`drawing: not understood: ${line}`);
  }
  return seenOfCanvas(canvas);
}

const NODE = String.raw`[\w-]+(\*\d+)?`;
const CHAINS = new RegExp(`^${NODE}(\\s+[-=~]\\s+${NODE})*(\\s*,\\s*${NODE}(\\s+[-=~]\\s+${NODE})*)*$`);
function isChain(line: string): boolean {
  return CHAINS.test(line);
}

function drawSeen(canvas: Canvas, line: string): boolean {
  const fact = /^([\w-]+)(?:\.([\w/-]+))?: (.+)$/.exec(line);
  const [head = '', first = '', ...rest] = words(line);
  const subject = (): string => deviceOf(canvas, first.replace(/:$/, '')).id;
  if (head === 'read') for (const what of rest) canvas.tables.push([subject(), { what: what.replace(/,$/, '') as TableName, state: 'complete', reason: null, rows: 1 }]);
  else if (head === 'cut') canvas.tables.push([subject(), { what: rest[0] as TableName, state: 'incomplete', reason: (rest[1] ?? 'timeout') as Incomplete, rows: 0 }]);
  else if (head === 'address') canvas.addresses.push({ address: first, outcome: rest[0]!, device: null, why: null });
  else if (head === 'remark') canvas.remarks.push({ kind: first as Remark['kind'], about: rest[0]!.split(',').map((name) => deviceOf(canvas, name).id), says: rest[1]!, ...(rest[2] !== undefined && { mark: rest[2] as IdentityKind }), from: ['o-remark'] });
  else if (head === 'link') drawLinkFields(canvas, first, rest);
  else if (head === 'subnet') drawSubnet(canvas, first, rest);
  else if (head === 'vlan') drawVlan(canvas, first, rest);
  else if (head === 'port') drawPort(deviceOf(canvas, first), rest[0]!);
  else if (head === 'cable') drawCableAt(canvas, deviceOf(canvas, first), rest[0]!, deviceOf(canvas, rest[1]!), rest[2]!);
  else if (head === 'provider') Object.assign(canvas.providers.find(({ edge }) => edge.device === subject())!, fields(rest, []));
  else if (head === 'supplier') drawSupplier(canvas, first, rest);
  else if (head === 'support') canvas.supportDates = withCycle(canvas.supportDates, first, rest);
  else if (head === 'networks') drawNetworks(canvas, [first, ...rest]);
  else if (head === 'as') canvas.asOf = `${rest[0]}T12:00:00.000Z`;
  else if (fact) drawFact(canvas, deviceOf(canvas, fact[1]!), fact[2] ?? null, fact[3]!);
  else return false;
  return true;
}

function drawSupplier(canvas: Canvas, name: string, [serves = 'mail', ...domains]: readonly string[]): void {
  const ofMail = serves === 'mail';
  canvas.suppliers.push({ id: `p-${name}`, name, serves: [ofMail ? 'mail' : 'names'], mailOf: ofMail ? domains : [], namesOf: ofMail ? [] : domains, hosts: [name], from: [`o-supplier-${name}`] });
}

function drawNetworks(canvas: Canvas, listed: readonly string[]): void {
  for (const one of listed) {
    if (one.startsWith('changed=')) canvas.writtenChanged = `${one.slice('changed='.length)}T12:00:00.000Z`;
    else if (one.includes('/')) canvas.writtenSubnets.push(one);
    else canvas.writtenVlans.push(Number(one));
  }
}

function drawLinkFields(canvas: Canvas, a: string, [b = '', ...rest]: readonly string[]): void {
  const ids = [deviceOf(canvas, a).id, deviceOf(canvas, b).id];
  const { nth, state, vlans, apart } = fields(rest, []);
  const link = canvas.links.filter(({ ends }) => ends.every(({ device }) => ids.includes(device)))[Number(nth ?? 1) - 1];
  if (!link) throw new Error(`drawing: there is no such link: ${a} ${b}`);
  if (state) link.state = state as Link['state'];
  if (vlans) link.vlans = String(vlans).split(',').map((id) => ({ id: Number(id), state: link.state === 'blocked' ? 'blocked' : 'forwarding' }));
  if (apart) link.apart = apart === 'none' ? null : (String(apart).split(',').map(Number) as [number, number]);
}

function drawSubnet(canvas: Canvas, cidr: string, rest: readonly string[]): void {
  const { gateways, virtual, devices, behind } = fields(rest, []);
  const idsOf = (names: string) => names.split(',').map((name) => deviceOf(canvas, name).id);
  const everyone = [...canvas.devices.values()].map(({ id }) => id);
  canvas.subnets.push({ cidr, ...(behind !== undefined && { behind: deviceOf(canvas, String(behind)).id }), gateways: gateways ? idsOf(String(gateways)) : [], virtualGateway: virtual ? String(virtual) : null, devices: devices ? idsOf(String(devices)) : everyone, from: ['o-addresses'] });
}

function drawVlan(canvas: Canvas, id: string, rest: readonly string[]): void {
  const { name, ports } = fields(rest, ['name']);
  canvas.vlans.push({ id: Number(id), names: name ? [String(name)] : [], ports: Number(ports ?? 2) });
}

function withCycle(dates: SupportDates | null, product: string, [cycle = '', ends = '']: readonly string[]): SupportDates {
  const known = dates ?? { asOf: '2026-01-01', source: 'drawn', products: {} };
  const { title = product, cycles = [] } = known.products[product] ?? {};
  return { ...known, products: { ...known.products, [product]: { title, cycles: [...cycles, { releaseCycle: cycle, eol: ends }] } } };
}

function seenOfCanvas(canvas: Canvas): Seen {
  const { links, providers, vlans, remarks, facts, addresses, supportDates, asOf } = canvas;
  const documents = documentsOf(canvas);
  const devices = sortedBy(canvas.devices.values(), ({ id }) => id).map((device) => ({ ...device, documented: documentedIn(documents, device.id) }));
  if (canvas.subnets.length === 0) drawOnlySubnet(canvas);
  const topology: Topology = { devices, segments: sortedBy(canvas.segments.values(), ({ id }) => id), links: sortedBy(links, ({ id }) => id), adjacencies: [], subnets: canvas.subnets, vlans, providers, remarks, ...(canvas.suppliers.length > 0 && { suppliers: canvas.suppliers }) };
  const site = siteOf(canvas);
  const tables = new Map([...groupBy(canvas.tables, ([device]) => device)].map(([device, rows]) => [device, rows.map(([, row]) => row)]));
  const { failures, services, redundancies } = weigh({ topology, site, facts: withDevices(facts, devices), asOf });
  const { writtenSubnets: subnets, writtenVlans, writtenChanged } = canvas;
  const written = subnets.length + writtenVlans.length === 0 && writtenChanged === null && documents === null ? {} : { written: { subnets, vlans: writtenVlans, ...(writtenChanged !== null && { changed: writtenChanged }) } };
  return seenFrom({ topology, failures, services, redundancies, documents, ...written, site, tables, addresses, asOf, supportDates, facts });
}

function withDevices(facts: readonly Fact[], devices: readonly Device[]): readonly DeviceFact[] {
  const deviceOfTarget = new Map(devices.flatMap(({ id, targets }) => targets.map((target) => [target, id] as const)));
  return facts.flatMap((fact): DeviceFact[] => (deviceOfTarget.has(fact.target) ? [{ ...fact, device: deviceOfTarget.get(fact.target)! }] : []));
}

function drawOnlySubnet(canvas: Canvas): void {
  const router = [...canvas.devices.values()].find(({ roles }) => roles.includes('router'));
  if (router) drawSubnet(canvas, '10.0.0.0/24', [`gateways=${router.name}`]);
}

function documentsOf({ devices, matched, written, differs }: Canvas): Documents | null {
  if (matched === null && written.length === 0 && differs.length === 0) return null;
  const known = [...(matched ?? []), ...differs.map(({ device }) => device)];
  return { matched: known, differs, unwritten: sortedBy([...devices.values()].map(({ id }) => id).filter((id) => !known.includes(id)), (id) => id), unseen: written };
}

function documentedIn(documents: Documents | null, device: string): 'yes' | 'no' | 'differs' | 'unknown' {
  if (!documents) return 'unknown';
  if (documents.differs.some((row) => row.device === device)) return 'differs';
  return documents.matched.includes(device) ? 'yes' : 'no';
}
