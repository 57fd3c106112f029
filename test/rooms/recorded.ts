/** Knows how a small network is recorded on paper: boxes with ports, neighbours, addresses and outputs become the observations of a sweep. */
import { type Ask } from '../../src/model/ask.js';
import { type Observation, observationId } from '../../src/model/observation.js';

export interface Box {
  readonly name: string;
  readonly address: string;
  /** Tells its cards apart from those of others: `00:1b:21:NN:00:PP`. */
  readonly number: number;
  readonly descr: string;
  readonly kind?: 'switch' | 'router' | 'host';
  readonly ports?: readonly string[];
  /** Ports that are down. */
  readonly down?: readonly string[];
  /** Ports that are tunnels to other sites, and ports that take packets of another length than 1500 octets. */
  readonly tunnels?: readonly string[];
  readonly mtu?: Readonly<Record<string, number>>;
  /** Ports that are bundled, by the name of the bundle, which is a port too. */
  readonly bundles?: Readonly<Record<string, readonly string[]>>;
  /** How a port sends; all others do not tell. */
  readonly duplex?: Readonly<Record<string, 'half' | 'full'>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Port, name and port of the neighbour. */
  readonly hears?: readonly (readonly [string, string, string])[];
  /** Address with prefix length, and port. */
  readonly addresses?: readonly (readonly [string, string])[];
  /** Destination, next hop. By hand where it has a next hop. */
  readonly routes?: readonly (readonly [string, string])[];
  readonly arp?: readonly (readonly [address: string, mac: string, port: string])[];
  readonly learned?: readonly (readonly [port: string, mac: string])[];
  readonly vlans?: readonly { readonly id: number; readonly name: string; readonly tagged?: readonly string[]; readonly untagged?: readonly string[] }[];
  /** The box that leads its spanning tree; null: it runs none. */
  readonly root?: Box | null;
  readonly blocked?: readonly string[];
  readonly made?: { readonly vendor: string; readonly model: string; readonly serial: string; readonly version?: string };
  /** Power supplies, and whether they work. */
  readonly supplies?: Readonly<Record<string, boolean>>;
  /** Shared gateway addresses: group, address, whether it is in charge, port. */
  readonly shares?: readonly (readonly [number, string, boolean, string])[];
  readonly location?: string;
  /** Outputs of commands by how they begin. */
  readonly prints?: Readonly<Record<string, string>>;
  readonly asked?: readonly { readonly ask: Ask; readonly raw?: string; readonly refused?: string; readonly cut?: boolean }[];
}

/** Boxes that run inside another, whose cards VMware numbered. */
const GUESTS: ReadonlySet<number> = new Set([125, 126]);

/** `00:1b:21:NN:00:PP`, `00:50:56:NN:00:PP` of a guest: of the box itself where no port is given. */
export function macOf(number: number, port = 0): string {
  return [...(GUESTS.has(number) ? [0x00, 0x50, 0x56] : [0x00, 0x1b, 0x21]), number, 0, port].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/** What a sweep would have brought home from `boxes`; commands that begin alike are taken from `commands`. */
export function observationsOf(boxes: readonly Box[], commands: readonly string[], at: string): readonly Observation[] {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  return boxes.flatMap((box) => {
    const observe = (ask: Ask, outcome: Observation['outcome']): Observation => ({ id: observationId('planted', box.address, ask), sweep: 'planted', target: box.address, at: 'again' in ask ? minuteAfter(at) : at, ask, outcome, requests: 1 });
    const answered = (raw: string, cut = false): Observation['outcome'] => ({ is: 'answered', raw: Buffer.from(raw), ...(cut ? { incomplete: 'timeout' as const } : {}) });
    return [
      ...(box.ports ? [observe({ via: 'snmp', walk: '1' }, answered(rowsOf(box, byName)))] : []),
      ...Object.entries(box.prints ?? {}).flatMap(([start, text]) => commands.filter((command) => command.startsWith(start)).map((run) => observe({ via: 'ssh', run }, answered(text)))),
      ...(box.asked ?? []).map(({ ask, raw, refused, cut }) => observe(ask, refused === undefined ? answered(raw ?? '', cut) : { is: 'refused', why: refused })),
    ];
  });
}

/** Second readings are taken a minute later. */
function minuteAfter(at: string): string {
  return new Date(Date.parse(at) + 60_000).toISOString();
}

type Row = readonly [oid: string, tag: string, value: string];
const hex = (mac: string) => mac.replaceAll(':', '');
const dotted = (mac: string) => mac.split(':').map((byte) => parseInt(byte, 16)).join('.');
const mask = (length: number) => [24, 16, 8, 0].map((shift) => ((length === 0 ? 0 : ~0 << (32 - length)) >>> shift) & 255).join('.');

function rowsOf(box: Box, boxes: ReadonlyMap<string, Box>): string {
  const rows = [...system(box), ...interfaces(box), ...layer3(box), ...(box.hears || box.kind === 'switch' ? lldp(box, boxes) : []), ...(box.kind === 'switch' ? bridge(box) : []), ...parts(box)];
  return `${rows.map((row) => row.join('|')).join('\n')}\n`;
}
const indexOf = (box: Box, port: string): number => box.ports!.indexOf(port) + 1;

function system({ name, descr, kind, location }: Box): Row[] {
  const root = '1.3.6.1.2.1.1';
  const services = { switch: '2', router: '76', host: '72' }[kind ?? 'host'];
  return [[`${root}.1.0`, '4', descr], [`${root}.2.0`, '6', '1.3.6.1.4.1.99999.1'], [`${root}.3.0`, '67', '864000'], [`${root}.4.0`, '4', 'it@maple.example'], [`${root}.5.0`, '4', name], [`${root}.6.0`, '4', location ?? 'hall 2'], [`${root}.7.0`, '2', services], ['1.3.6.1.2.1.4.1.0', '2', kind === 'router' ? '1' : '2']];
}

function interfaces(box: Box): Row[] {
  return box.ports!.flatMap((port, i): Row[] => {
    const [entry, extended, index] = ['1.3.6.1.2.1.2.2.1', '1.3.6.1.2.1.31.1.1.1', i + 1];
    const duplex = box.duplex?.[port];
    return [
      ...([[`${entry}.2.${index}`, '4', port], [`${entry}.3.${index}`, '2', box.bundles?.[port] ? '161' : box.tunnels?.includes(port) ? '131' : '6'], [`${entry}.4.${index}`, '2', String(box.mtu?.[port] ?? 1500)], [`${entry}.6.${index}`, '4x', hex(macOf(box.number, index))], [`${entry}.7.${index}`, '2', '1'], [`${entry}.8.${index}`, '2', box.down?.includes(port) ? '2' : '1']] as Row[]),
      ...([[`${extended}.1.${index}`, '4', port], [`${extended}.15.${index}`, '66', '1000'], [`${extended}.18.${index}`, '4', box.labels?.[port] ?? 'cable']] as Row[]),
      ...(box.bundles?.[port] ?? []).map((member): Row => [`1.3.6.1.2.1.31.1.2.1.3.${index}.${indexOf(box, member)}`, '2', '1']),
      ...(duplex ? ([[`1.3.6.1.2.1.10.7.2.1.19.${index}`, '2', duplex === 'half' ? '2' : '3']] as Row[]) : []),
    ];
  });
}

function layer3(box: Box): Row[] {
  const rows: Row[] = [];
  for (const [address, port] of box.addresses ?? [[`${box.address}/24`, box.ports![0]!]]) {
    const [value = '', length] = address.split('/');
    const entry = '1.3.6.1.2.1.4.20.1';
    rows.push([`${entry}.1.${value}`, '64', value], [`${entry}.2.${value}`, '2', String(indexOf(box, port))], [`${entry}.3.${value}`, '64', mask(Number(length))]);
  }
  for (const [destination, hop] of box.routes ?? []) {
    const [network = '', length] = destination.split('/');
    const row = `${network}.${mask(Number(length))}.0.${hop}`;
    const entry = '1.3.6.1.2.1.4.24.4.1';
    rows.push([`${entry}.5.${row}`, '2', '1'], [`${entry}.6.${row}`, '2', '4'], [`${entry}.7.${row}`, '2', '3']);
  }
  for (const [address, mac, port] of box.arp ?? []) {
    const entry = '1.3.6.1.2.1.4.22.1';
    const row = `${indexOf(box, port)}.${address}`;
    rows.push([`${entry}.2.${row}`, '4x', hex(mac)], [`${entry}.3.${row}`, '64', address], [`${entry}.4.${row}`, '2', '3']);
  }
  for (const [group, address, inCharge, port] of box.shares ?? []) {
    const row = `${indexOf(box, port)}.${group}`;
    rows.push([`1.3.6.1.2.1.68.1.3.1.3.${row}`, '2', inCharge ? '3' : '2'], [`1.3.6.1.2.1.68.1.3.1.5.${row}`, '2', inCharge ? '110' : '100'], [`1.3.6.1.2.1.68.1.4.1.2.${row}.${address}`, '2', '1']);
  }
  return rows;
}

function lldp(box: Box, boxes: ReadonlyMap<string, Box>): Row[] {
  const [local, remote] = ['1.0.8802.1.1.2.1.3', '1.0.8802.1.1.2.1.4.1.1'];
  const capability = ({ kind }: Box) => (kind === 'router' ? '08' : kind === 'switch' ? '20' : '01');
  const rows: Row[] = [[`${local}.1.0`, '2', '4'], [`${local}.2.0`, '4x', hex(macOf(box.number))], [`${local}.3.0`, '4', box.name], [`${local}.5.0`, '4x', capability(box)], [`${local}.6.0`, '4x', capability(box)]];
  for (const [i, port] of box.ports!.entries()) rows.push([`${local}.7.1.2.${i + 1}`, '2', '5'], [`${local}.7.1.3.${i + 1}`, '4', port], [`${local}.7.1.4.${i + 1}`, '4', port]);
  for (const [i, [port, name, remotePort]] of (box.hears ?? []).entries()) {
    const other = boxes.get(name);
    const row = `0.${indexOf(box, port)}.${i + 1}`;
    rows.push([`${remote}.4.${row}`, '2', '4'], [`${remote}.5.${row}`, '4x', hex(macOf(other?.number ?? 200))], [`${remote}.6.${row}`, '2', '5'], [`${remote}.7.${row}`, '4', remotePort], [`${remote}.8.${row}`, '4', remotePort], [`${remote}.9.${row}`, '4', name]);
    for (const column of [11, 12]) rows.push([`${remote}.${column}.${row}`, '4x', other ? capability(other) : '20']);
  }
  return rows;
}

function bridge(box: Box): Row[] {
  const root = '1.3.6.1.2.1.17';
  const rows: Row[] = [[`${root}.1.1.0`, '4x', hex(macOf(box.number))], [`${root}.1.2.0`, '2', String(box.ports!.length)]];
  if (box.root !== undefined) rows.push([`${root}.2.1.0`, '2', '3'], [`${root}.2.2.0`, '2', '32768'], [`${root}.2.5.0`, '4x', box.root === null ? '0000000000000000' : `8000${hex(macOf(box.root.number))}`], [`${root}.2.7.0`, '2', box.root === null || box.root === box ? '0' : '1']);
  for (const [i, port] of box.ports!.entries()) {
    rows.push([`${root}.1.4.1.2.${i + 1}`, '2', String(i + 1)]);
    if (box.root !== undefined) rows.push([`${root}.2.15.1.3.${i + 1}`, '2', box.blocked?.includes(port) ? '2' : '5']);
  }
  for (const [port, mac] of box.learned ?? []) rows.push([`${root}.4.3.1.1.${dotted(mac)}`, '4x', hex(mac)], [`${root}.4.3.1.2.${dotted(mac)}`, '2', String(indexOf(box, port))], [`${root}.4.3.1.3.${dotted(mac)}`, '2', '3']);
  for (const { id, name, tagged = [], untagged = [] } of box.vlans ?? []) rows.push([`${root}.7.1.4.3.1.1.${id}`, '4', name], [`${root}.7.1.4.3.1.2.${id}`, '4x', bits(box, [...tagged, ...untagged])], [`${root}.7.1.4.3.1.4.${id}`, '4x', bits(box, untagged)]);
  return rows;
}
/** One bit per port, the first the highest. */
function bits(box: Box, ports: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil(box.ports!.length / 8));
  for (const port of ports) bytes[(indexOf(box, port) - 1) >> 3]! |= 128 >> ((indexOf(box, port) - 1) & 7);
  return Buffer.from(bytes).toString('hex');
}

function parts({ made, supplies }: Box): Row[] {
  const entry = '1.3.6.1.2.1.47.1.1.1.1';
  const chassis: Row[] = made ? [[`${entry}.4.1`, '2', '0'], [`${entry}.5.1`, '2', '3'], [`${entry}.7.1`, '4', 'Chassis'], [`${entry}.10.1`, '4', made.version ?? ''], [`${entry}.11.1`, '4', made.serial], [`${entry}.12.1`, '4', made.vendor], [`${entry}.13.1`, '4', made.model]] : [];
  const powered = Object.entries(supplies ?? {}).flatMap(([name, works], i): Row[] => [[`${entry}.4.${i + 2}`, '2', '1'], [`${entry}.5.${i + 2}`, '2', '6'], [`${entry}.7.${i + 2}`, '4', name], [`1.3.6.1.2.1.131.1.1.1.3.${i + 2}`, '2', works ? '3' : '2']]);
  return [...chassis, ...powered];
}
