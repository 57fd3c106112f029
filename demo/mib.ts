/** Knows what the SNMP agent of one office device serves: the standard tables, made from the drawing. */
import { DESKS, DEVICES, GATEWAY, type Node, PROVIDER, PROVIDER_MAC, SPEAKS_LLDP } from './office.js';
import type { MibObject } from './snmp-agent.js';
import { learnedBy, lldpNeighboursOf, usedPorts } from './wiring.js';

const MASK = '255.255.128.0';
const SERVICES: Readonly<Partial<Record<Node['kind'], number>>> = { switch: 2, firewall: 76, printer: 64, ups: 64 };

/** All objects of `node`, in any order. */
export function objectsOf(node: Node): readonly MibObject[] {
  return [...system(node), ...interfaces(node), ...addresses(node), ...(node.kind === 'switch' ? [...bridge(node)] : []), ...lldp(node), ...entity(node), ...(node.kind === 'printer' ? printer() : []), ...(node.kind === 'ups' ? ups() : []), ...(node.kind === 'storage' ? diskStation() : []), ...(node.kind === 'access-point' ? accessPoint() : [])];
}

const text = (oid: string, value: string): MibObject => ({ oid, tag: '4', value });
const hex = (oid: string, mac: string): MibObject => ({ oid, tag: '4x', value: mac.replaceAll(':', '') });
const integer = (oid: string, value: number): MibObject => ({ oid, tag: '2', value: String(value) });
const counter = (oid: string, value: number): MibObject => ({ oid, tag: '65', value: String(value) });
const bits = (oid: string, value: string): MibObject => ({ oid, tag: '4x', value });
const gauge = (oid: string, value: number): MibObject => ({ oid, tag: '66', value: String(value) });
const ip = (oid: string, value: string): MibObject => ({ oid, tag: '64', value });
const macIndex = (mac: string) => mac.split(':').map((byte) => parseInt(byte, 16)).join('.');

function system(node: Node): MibObject[] {
  const root = '1.3.6.1.2.1.1';
  return [
    text(`${root}.1.0`, node.descr!),
    { oid: `${root}.2.0`, tag: '6', value: node.objectId! },
    { oid: `${root}.3.0`, tag: '67', value: '0' },
    text(`${root}.4.0`, node.kind === 'ups' ? '' : 'it@hazel.example'),
    text(`${root}.5.0`, node.name),
    text(`${root}.6.0`, node.location ?? ''),
    integer(`${root}.7.0`, SERVICES[node.kind] ?? 72),
    ...(node.upDays === undefined ? [] : [integer('1.3.6.1.6.3.10.2.1.3.0', node.upDays * 86_400)]),
  ];
}

/** The MAC of port `i`: the box's own for the first, its neighbours in the block for the others; a hypervisor's bridge takes over that of its card. */
function portMac(node: Node, i: number): string {
  const number = BigInt(`0x${node.mac.replaceAll(':', '')}`) + BigInt(node.ports.length === 1 || node.kind === 'hypervisor' ? 0 : i + (node.kind === 'switch' ? 1 : 0));
  return number.toString(16).padStart(12, '0').match(/../g)!.join(':');
}

function* interfaces(node: Node): Generator<MibObject> {
  const used = usedPorts(node);
  yield integer('1.3.6.1.2.1.2.1.0', node.ports.length + (node.kind === 'switch' ? 1 : 0));
  for (const [i, port] of node.ports.entries()) {
    const index = i + 1;
    const up = used.has(port) || (node.kind === 'firewall' && port === 'igb1');
    const entry = '1.3.6.1.2.1.2.2.1';
    yield integer(`${entry}.1.${index}`, index);
    yield text(`${entry}.2.${index}`, port);
    yield integer(`${entry}.3.${index}`, port === 'vmbr0' ? 209 : 6);
    yield integer(`${entry}.4.${index}`, 1500);
    yield gauge(`${entry}.5.${index}`, up ? 1_000_000_000 : 0);
    yield hex(`${entry}.6.${index}`, portMac(node, i));
    yield integer(`${entry}.7.${index}`, 1);
    yield integer(`${entry}.8.${index}`, up ? 1 : 2);
    yield { oid: `${entry}.9.${index}`, tag: '67', value: '4200' };
    for (const column of [10, 16]) yield counter(`${entry}.${column}.${index}`, up ? 1_000_000 * (index + column) : 0);
    for (const column of [14, 20]) yield counter(`${entry}.${column}.${index}`, 0);
    const extended = '1.3.6.1.2.1.31.1.1.1';
    yield text(`${extended}.1.${index}`, port);
    yield gauge(`${extended}.15.${index}`, up ? 1000 : 0);
    yield integer(`${extended}.17.${index}`, port === 'vmbr0' ? 2 : 1);
    yield text(`${extended}.18.${index}`, node.aliases?.[port] ?? '');
  }
  // ifStackTable: the hypervisor's bridge lies on its card.
  if (node.kind === 'hypervisor') yield integer('1.3.6.1.2.1.31.1.2.1.3.2.1', 1);
  if (node.kind !== 'switch') return;
  yield integer(`1.3.6.1.2.1.2.2.1.1.100`, 100);
  yield text('1.3.6.1.2.1.2.2.1.2.100', 'DEFAULT_VLAN');
  yield integer('1.3.6.1.2.1.2.2.1.3.100', 53);
  yield hex('1.3.6.1.2.1.2.2.1.6.100', node.mac);
  yield integer('1.3.6.1.2.1.2.2.1.7.100', 1);
  yield integer('1.3.6.1.2.1.2.2.1.8.100', 1);
  yield text('1.3.6.1.2.1.31.1.1.1.1.100', 'DEFAULT_VLAN');
}

function* addresses(node: Node): Generator<MibObject> {
  const index = node.kind === 'switch' ? 100 : node.kind === 'hypervisor' ? 2 : 1;
  yield* address(node.address!, index);
  yield integer('1.3.6.1.2.1.4.1.0', node.kind === 'firewall' ? 1 : 2);
  yield* route('0.0.0.0', '0.0.0.0', node.kind === 'firewall' ? PROVIDER : GATEWAY, node.kind === 'firewall' ? 2 : index, 4);
  yield* route('127.77.0.0', MASK, node.address!, index, 3);
  if (node.kind !== 'firewall') return;
  yield* address('127.77.255.2', 2);
  yield* resolved(2, PROVIDER, PROVIDER_MAC);
  for (const neighbour of [...DEVICES.filter((device) => device !== node), ...DESKS]) {
    yield* resolved(1, neighbour.address!, neighbour.mac);
  }
}
function* resolved(index: number, value: string, mac: string): Generator<MibObject> {
  const entry = '1.3.6.1.2.1.4.22.1';
  const row = `${index}.${value}`;
  yield integer(`${entry}.1.${row}`, index);
  yield hex(`${entry}.2.${row}`, mac);
  yield ip(`${entry}.3.${row}`, value);
  yield integer(`${entry}.4.${row}`, 3);
}
function* address(value: string, index: number): Generator<MibObject> {
  const entry = '1.3.6.1.2.1.4.20.1';
  yield ip(`${entry}.1.${value}`, value);
  yield integer(`${entry}.2.${value}`, index);
  yield ip(`${entry}.3.${value}`, value.startsWith('127.77.255.') ? '255.255.255.252' : MASK);
}
function* route(destination: string, mask: string, nextHop: string, index: number, type: number): Generator<MibObject> {
  const entry = '1.3.6.1.2.1.4.21.1';
  yield ip(`${entry}.1.${destination}`, destination);
  yield integer(`${entry}.2.${destination}`, index);
  yield ip(`${entry}.7.${destination}`, nextHop);
  yield integer(`${entry}.8.${destination}`, type);
  yield integer(`${entry}.9.${destination}`, type === 3 ? 2 : 3);
  yield ip(`${entry}.11.${destination}`, mask);
}

function* bridge(node: Node): Generator<MibObject> {
  const root = '1.3.6.1.2.1.17';
  yield hex(`${root}.1.1.0`, node.mac);
  yield integer(`${root}.1.2.0`, node.ports.length);
  yield integer(`${root}.1.3.0`, 2);
  const isRoot = node.name === 'core1';
  const rootBridge = `1000${DEVICES.find(({ name }) => name === 'core1')!.mac.replaceAll(':', '')}`;
  yield integer(`${root}.4.2.0`, 300);
  yield integer(`${root}.7.1.1.1.0`, 1);
  yield integer(`${root}.7.1.1.2.0`, 4094);
  yield gauge(`${root}.7.1.1.4.0`, 1);
  yield integer(`${root}.2.1.0`, 3);
  yield integer(`${root}.2.2.0`, isRoot ? 4096 : 32768);
  yield { oid: `${root}.2.5.0`, tag: '4x', value: rootBridge };
  yield integer(`${root}.2.7.0`, isRoot ? 0 : 24);
  const used = usedPorts(node);
  const uplinks = new Map(lldpNeighboursOf(node).filter(({ node: other }) => other.kind === 'switch').map((neighbour) => [neighbour.port, neighbour]));
  for (const [i, port] of node.ports.entries()) {
    const number = i + 1;
    const upstream = !isRoot && uplinks.get(port);
    const own = `${isRoot ? '1000' : '8000'}${node.mac.replaceAll(':', '')}`;
    yield integer(`${root}.1.4.1.1.${number}`, number);
    yield integer(`${root}.1.4.1.2.${number}`, number);
    yield integer(`${root}.2.15.1.1.${number}`, number);
    yield integer(`${root}.2.15.1.3.${number}`, used.has(port) ? 5 : 1);
    yield integer(`${root}.2.15.1.2.${number}`, 128);
    yield integer(`${root}.2.15.1.4.${number}`, 1);
    yield integer(`${root}.2.15.1.5.${number}`, 20_000);
    yield bits(`${root}.2.15.1.6.${number}`, rootBridge);
    yield integer(`${root}.7.1.4.5.1.1.${number}`, 1);
    yield { oid: `${root}.2.15.1.8.${number}`, tag: '4x', value: upstream ? rootBridge : own };
    yield { oid: `${root}.2.15.1.9.${number}`, tag: '4x', value: `80${Number(upstream ? upstream.remotePort : number).toString(16).padStart(2, '0')}` };
  }
  for (const { port, mac } of learnedBy(node)) {
    const row = macIndex(mac);
    yield hex(`${root}.4.3.1.1.${row}`, mac);
    yield integer(`${root}.4.3.1.2.${row}`, Number(port));
    yield integer(`${root}.4.3.1.3.${row}`, 3);
    yield integer(`${root}.7.1.2.2.1.2.1.${row}`, Number(port));
    yield integer(`${root}.7.1.2.2.1.3.1.${row}`, 3);
  }
  // Its own address stands in its table too, on no port.
  yield hex(`${root}.4.3.1.1.${macIndex(node.mac)}`, node.mac);
  yield integer(`${root}.4.3.1.2.${macIndex(node.mac)}`, 0);
  yield integer(`${root}.4.3.1.3.${macIndex(node.mac)}`, 4);
  const all = 'f'.repeat(node.ports.length / 4);
  yield integer(`${root}.7.1.4.2.1.3.0.1`, 1);
  for (const column of [4, 5]) yield bits(`${root}.7.1.4.2.1.${column}.0.1`, all);
  yield integer(`${root}.7.1.4.2.1.6.0.1`, 2);
  yield text(`${root}.7.1.4.3.1.1.1`, 'DEFAULT_VLAN');
  for (const column of [2, 4]) yield bits(`${root}.7.1.4.3.1.${column}.1`, all);
  if (node.name !== 'acc2') return;
  // A network that somebody began: one port, no name.
  const one = '000002'.slice(0, node.ports.length / 4);
  yield integer(`${root}.7.1.4.2.1.3.0.66`, 66);
  for (const column of [4, 5]) yield bits(`${root}.7.1.4.2.1.${column}.0.66`, one);
  yield integer(`${root}.7.1.4.2.1.6.0.66`, 2);
  yield text(`${root}.7.1.4.3.1.1.66`, 'VLAN66');
  for (const column of [2, 4]) yield bits(`${root}.7.1.4.3.1.${column}.66`, one);
}

function* lldp(node: Node): Generator<MibObject> {
  if (!SPEAKS_LLDP.has(node.kind)) return;
  const local = '1.0.8802.1.1.2.1.3';
  yield integer(`${local}.1.0`, 4);
  yield hex(`${local}.2.0`, node.mac);
  yield text(`${local}.3.0`, node.name);
  yield text(`${local}.4.0`, node.descr!);
  for (const object of [5, 6]) yield bits(`${local}.${object}.0`, capabilityOf(node));
  yield integer(`${local}.8.1.5.1.4.${node.address}`, 1);
  for (const [i, port] of node.ports.entries()) {
    yield integer(`${local}.7.1.2.${i + 1}`, 5);
    yield text(`${local}.7.1.3.${i + 1}`, port);
    yield text(`${local}.7.1.4.${i + 1}`, port);
  }
  const remote = '1.0.8802.1.1.2.1.4.1.1';
  for (const [i, { port, node: other, remotePort }] of lldpNeighboursOf(node).entries()) {
    const row = `0.${node.ports.indexOf(port) + 1}.${i + 1}`;
    yield integer(`${remote}.4.${row}`, 4);
    yield hex(`${remote}.5.${row}`, other.mac);
    yield integer(`${remote}.6.${row}`, 5);
    yield text(`${remote}.7.${row}`, remotePort);
    yield text(`${remote}.8.${row}`, remotePort);
    yield text(`${remote}.9.${row}`, other.name);
    yield text(`${remote}.10.${row}`, other.descr!);
    for (const column of [11, 12]) yield bits(`${remote}.${column}.${row}`, capabilityOf(other));
    yield integer(`1.0.8802.1.1.2.1.4.2.1.3.${row}.1.4.${other.address}`, 2);
  }
}

/** lldpRemSysCapSupported: bridge, access point, router. */
function capabilityOf({ kind }: Node): string {
  return kind === 'firewall' ? '08' : kind === 'access-point' ? '30' : '20';
}

function* entity(node: Node): Generator<MibObject> {
  if (node.serial === undefined) return;
  const entry = '1.3.6.1.2.1.47.1.1.1.1';
  const parts = [
    { descr: `${node.vendor} ${node.model} Switch`, within: 0, class: 3, name: 'Chassis', serial: node.serial, model: node.model! },
    { descr: 'Power Supply', within: 1, class: 6, name: 'PSU 1', serial: '', model: 'internal' },
    { descr: 'Fan Tray', within: 1, class: 7, name: 'Fan 1', serial: '', model: 'internal' },
  ];
  for (const [i, part] of parts.entries()) {
    const index = i + 1;
    yield text(`${entry}.2.${index}`, part.descr);
    yield { oid: `${entry}.3.${index}`, tag: '6', value: node.objectId! };
    yield integer(`${entry}.4.${index}`, part.within);
    yield integer(`${entry}.5.${index}`, part.class);
    yield integer(`${entry}.6.${index}`, i === 0 ? -1 : 1);
    yield text(`${entry}.7.${index}`, part.name);
    yield text(`${entry}.11.${index}`, part.serial);
    yield text(`${entry}.12.${index}`, node.vendor!);
    yield text(`${entry}.13.${index}`, part.model);
  }
}

function printer(): MibObject[] {
  return [text('1.3.6.1.2.1.43.5.1.1.16.1', 'print1'), text('1.3.6.1.2.1.43.5.1.1.17.1', 'VNB3R04711'), text('1.3.6.1.2.1.25.3.2.1.3.1', 'HP LaserJet Pro M404dn'), { oid: '1.3.6.1.2.1.25.3.2.1.2.1', tag: '6', value: '1.3.6.1.2.1.25.3.1.5' }];
}
function ups(): MibObject[] {
  return [text('1.3.6.1.2.1.33.1.1.1.0', 'APC'), text('1.3.6.1.2.1.33.1.1.2.0', 'Smart-UPS 1500'), integer('1.3.6.1.2.1.33.1.2.1.0', 2), integer('1.3.6.1.2.1.33.1.2.3.0', 11), integer('1.3.6.1.2.1.33.1.2.4.0', 97), integer('1.3.6.1.2.1.33.1.4.4.1.5.1', 34), integer('1.3.6.1.4.1.318.1.1.1.2.2.4.0', 2)];
}
function diskStation(): MibObject[] {
  return [text('1.3.6.1.4.1.6574.1.5.1.0', 'DS920+'), text('1.3.6.1.4.1.6574.1.5.2.0', '20B0SBRD4417C'), text('1.3.6.1.4.1.6574.1.5.3.0', 'DSM 7.2-72806')];
}
function accessPoint(): MibObject[] {
  return [text('1.3.6.1.4.1.41112.1.6.3.3.0', 'UAP-AC-Pro-Gen2'), text('1.3.6.1.4.1.41112.1.6.3.6.0', '6.6.77.15402')];
}
