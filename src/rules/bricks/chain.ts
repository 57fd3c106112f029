/** Knows how a chain of a drawing becomes devices and cables: `isp - fw = core ~ sw1 - pc*5`. */
import type { Role } from '../../model/fact.js';
import type { Certainty, End } from '../../model/topology.js';
import { type Canvas, type Drawn, drawnBy } from './canvas.js';

/** What a thing is follows from how its name begins; anything else is a server. `isp` is a provider, `dumb` an unmanaged switch. */
const ROLES: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^(fw)/, ['firewall', 'router']],
  [/^(rt|gw)/, ['router']],
  [/^(core)/, ['router', 'switch']],
  [/^(sw|acc|dist)/, ['switch']],
  [/^(ap)/, ['access-point']],
  [/^(hv)/, ['hypervisor']],
  [/^(nas)/, ['storage']],
  [/^(printer)/, ['printer']],
  [/^(phone)/, ['phone']],
  [/^(ups)/, ['ups']],
  [/^(pc|host)/, ['host']],
];
const FORWARDING: readonly Role[] = ['firewall', 'router', 'switch', 'access-point', 'hypervisor'];
const CERTAINTY: Readonly<Record<string, Certainty>> = { '-': 'both-ends', '=': 'both-ends', '~': 'inferred' };

export function drawChain(canvas: Canvas, chain: string): void {
  const [first = '', ...rest] = chain.split(/\s*(?<=\s)([-=~])(?=\s)\s*/);
  let left = namesOf(first.trim());
  for (const name of left) drawNode(canvas, name);
  for (let i = 0; i < rest.length; i += 2) {
    const right = namesOf(rest[i + 1]!.trim());
    for (const name of right) drawNode(canvas, name);
    for (const a of left) for (const b of right) for (let n = rest[i] === '=' ? 2 : 1; n > 0; n--) drawCable(canvas, a, b, CERTAINTY[rest[i]!]!);
    left = right;
  }
}

/** `pc*3` is pc1, pc2, pc3. */
function namesOf(node: string): string[] {
  const [name = '', count] = node.split('*');
  return count === undefined ? [name] : Array.from({ length: Number(count) }, (_, i) => `${name}${i + 1}`);
}

const isProvider = (name: string): boolean => name.startsWith('isp');
const isSegment = (name: string): boolean => /^(?:dumb|radio)/.test(name);

function drawNode(canvas: Canvas, name: string): void {
  if (isProvider(name)) return;
  if (isSegment(name)) {
    if (!canvas.segments.has(name)) canvas.segments.set(name, { id: `s-${name}`, name, kind: name.startsWith('radio') ? 'access-point' : 'unmanaged-switch', ports: [], devices: [], certainty: 'inferred', from: drawnBy('fdb', name) });
    return;
  }
  if (canvas.devices.has(name)) return;
  const number = canvas.devices.size + 1;
  const roles = ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? ['server'];
  const address = `10.0.0.${number}`;
  const from = drawnBy('system', name);
  canvas.devices.set(name, {
    ...{ id: `d-${name}`, name, roles: [...roles], vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null },
    ...{ addresses: [address], macs: [`00:1b:21:00:00:${number.toString(16).padStart(2, '0')}`], keys: [{ kind: 'address', value: address, from }], interfaces: [] },
    ...{ attachment: null, attachments: [], members: [], examined: roles[0] === 'host' ? 'none' : 'full', documented: 'unknown', targets: [address], from },
  });
}

function drawCable(canvas: Canvas, a: string, b: string, certainty: Certainty): void {
  if (isProvider(a) || isProvider(b)) return drawProvider(canvas, ...(isProvider(a) ? ([a, b] as const) : ([b, a] as const)));
  const segment = canvas.segments.get(a) ?? canvas.segments.get(b);
  if (segment) return drawLeg(canvas, segment, isSegment(a) ? b : a);
  const [x, y] = [canvas.devices.get(a)!, canvas.devices.get(b)!];
  const host = [y, x].find(({ roles }) => !roles.some((role) => FORWARDING.includes(role)));
  if (host) return attach(host, { device: (host === y ? x : y).id, port: portOf(host === y ? x : y) }, certainty);
  const ends: [End, End] = [{ device: x.id, port: portOf(x) }, { device: y.id, port: portOf(y) }];
  const id = `l-${a}.${ends[0].port}-${b}.${ends[1].port}`;
  canvas.links.push({ id, ends, certainty, by: [certainty === 'inferred' ? 'fdb' : 'lldp'], state: 'forwarding', vlans: [], members: [], because: 'drawn', from: drawnBy('neighbours', a, b) });
}

/** A cable between two named ports; ports that are not there yet are drawn. */
export function drawCableAt(canvas: Canvas, a: Drawn, portA: string, b: Drawn, portB: string): void {
  for (const [device, port] of [[a, portA], [b, portB]] as const) if (!device.interfaces.some(({ name }) => name === port)) drawPort(device, port);
  canvas.links.push({ id: `l-${a.name}.${portA}-${b.name}.${portB}`, ends: [{ device: a.id, port: portA }, { device: b.id, port: portB }], certainty: 'both-ends', by: ['lldp'], state: 'forwarding', vlans: [], members: [], because: 'drawn', from: drawnBy('neighbours', a.name, b.name) });
}

function drawProvider(canvas: Canvas, name: string, edge: string): void {
  const nextHop = `192.0.2.${canvas.providers.length + 1}`;
  const device = canvas.devices.get(edge)!;
  canvas.providers.push({ id: `p-${name}-${edge}`, name, edge: { device: device.id, port: portOf(device) }, nextHop, from: drawnBy('routes', edge) });
}

function drawLeg(canvas: Canvas, segment: NonNullable<ReturnType<Canvas['segments']['get']>>, name: string): void {
  const device = canvas.devices.get(name)!;
  if (device.roles.some((role) => FORWARDING.includes(role))) {
    segment.ports.push({ device: device.id, port: portOf(device) });
    return;
  }
  segment.devices.push(device.id);
  attach(device, { device: segment.id, port: null }, 'inferred');
}

function attach(host: Drawn, end: End, certainty: Certainty): void {
  const leg = { ...end, certainty, from: drawnBy('fdb', host.name) };
  host.attachments = host.attachment ? [...(host.attachments.length > 0 ? host.attachments : [host.attachment]), leg] : [];
  host.attachment ??= leg;
}

/** The next free port: named by its number. */
function portOf(device: Drawn): string {
  const name = String(device.interfaces.length + 1);
  drawPort(device, name);
  return name;
}

/** A port that is up, numbered in the order of drawing. */
export function drawPort(device: Drawn, name: string): void {
  device.interfaces.push({ name, index: device.interfaces.length + 1, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [], vlans: [], lag: null });
}
