/** Knows how networks of data centres are examined: the neighbour rows of recorded sessions, unpacked from JSON, must give exactly the known cables. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact, NeighbourId, Reading } from '../src/model/fact.js';
import { parseAddress } from '../src/model/address.js';
import { parseMac } from '../src/model/mac.js';
import { canonicalPortName } from '../src/topology/port-spellings.js';
import { topologyOf } from '../src/topology/topology.js';

interface Recorded {
  readonly hostname: string;
  readonly cmd: string;
  readonly status: number;
  readonly data: unknown;
}
interface Known {
  readonly links: readonly { readonly a: string; readonly a_if: string; readonly b: string; readonly b_if: string }[];
}
type Json = Readonly<Record<string, unknown>>;

/** Per network: cables found on both right ports, and links told with certainty that are no cable. Networks without known cables are left out. */
export async function examDatacenter(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const base = join(corpus, 'datacenter', 'suzieq');
  const figures: Record<string, string> = {};
  const sum = { known: 0, found: 0, wrong: 0, unwritten: 0, loops: 0, unrecorded: 0 };
  for (const name of (await readdir(base, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const text = await readFile(join(base, name, 'topology.json'), 'utf8').catch(() => null);
    if (text === null) continue;
    const facts = unpack(await readFile(join(base, name, 'raw', 'lldp.output'), 'utf8')).flatMap(factsOf);
    const rows = new Set(facts.flatMap((fact) => (fact.kind === 'neighbour' && fact.port !== null ? [end(fact.target, fact.port)] : [])));
    const written = (JSON.parse(text) as Known).links.map((link) => ({ word: cable([link.a, link.a_if], [link.b, link.b_if]), loop: link.a === link.b, told: rows.has(end(link.a, link.a_if)) || rows.has(end(link.b, link.b_if)) }));
    const known = new Set(written.filter(({ loop, told }) => !loop && told).map(({ word }) => word));
    sum.loops += written.filter(({ loop }) => loop).length;
    sum.unrecorded += written.filter(({ loop, told }) => !loop && !told).length;
    const { topology } = topologyOf({ facts, tables: new Map(), alive: [], declarations: [], prior: [] });
    const nameOf = new Map(topology.devices.map((device) => [device.id, device.name]));
    const links = topology.links.filter(({ certainty }) => certainty === 'both-ends' || certainty === 'one-end');
    const told = links.map(({ ends, certainty }) => ({ certainty, word: cable([nameOf.get(ends[0].device) ?? '', ends[0].port ?? '?'], [nameOf.get(ends[1].device) ?? '', ends[1].port ?? '?']) }));
    const found = [...known].filter((one) => told.some(({ word }) => word === one));
    const others = told.filter(({ word }) => !known.has(word));
    const wrong = others.filter(({ certainty }) => certainty !== 'both-ends');
    sum.unwritten += others.length - wrong.length;
    if (process.env['LINCHPIN_EXAM_DETAIL']) console.error(name, { missed: [...known].filter((one) => !found.includes(one)), others });
    figures[name] = `${found.length}/${known.size} cables, ${wrong.length} others`;
    sum.known += known.size;
    sum.found += found.length;
    sum.wrong += wrong.length;
  }
  return { name: 'data centres', figures: { 'cables by neighbour protocol': `${sum.found}/${sum.known} (${(sum.found / Math.max(1, sum.known)).toFixed(3)})`, 'links told by one end that are no known cable': String(sum.wrong), 'links on which both recorded ends agree, missing in the known answer': String(sum.unwritten), 'left out: cables from a device to itself, which are rejected': String(sum.loops), 'left out: cables of which no recorded row tells': String(sum.unrecorded), ...figures } };
}

function end(device: string, port: string): string {
  return `${device.toLowerCase().split('.')[0]} ${canonicalPortName(port)}`;
}
function cable(...ends: readonly (readonly [string, string])[]): string {
  return ends.map(([device, port]) => end(device, port)).sort().join(' -- ');
}

/** The values of concatenated JSON texts, arrays opened. */
function unpack(text: string): Recorded[] {
  const values: Recorded[] = [];
  let [depth, start, quoted, escaped] = [0, -1, false, false];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (escaped) escaped = false;
      else if (char === '\\') escaped = true;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') {
      if (depth++ === 0) start = i;
    } else if ((char === '}' || char === ']') && --depth === 0) values.push(...[JSON.parse(text.slice(start, i + 1)) as Recorded | Recorded[]].flat());
  }
  return values;
}

function factsOf({ hostname, data, cmd }: Recorded): Fact[] {
  const from = [`${hostname}: ${cmd}`];
  const facts: Fact[] = [{ kind: 'named', target: hostname, from, name: hostname, by: 'hostname' }];
  const parsed: unknown = typeof data === 'string' && data.trim().startsWith('{') ? JSON.parse(data) : data;
  if (typeof parsed !== 'object' || parsed === null) return facts;
  const tree = parsed as Json;
  const rows = 'lldp' in tree ? lldpd(tree) : 'lldpNeighbors' in tree ? eos(tree) : junos(tree);
  return [...facts, ...rows.map((row): Fact => ({ kind: 'neighbour', protocol: 'lldp', target: hostname, from, ...row }))];
}
type Row = Pick<Reading<'neighbour'>, 'port' | 'chassis' | 'remotePort' | 'name' | 'addresses'>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const first = (value: unknown, key = 'value'): string => String(list(value)[0]?.[key] ?? '');

/** `{ subtype, value }` by the words in which sessions tell a subtype. */
function id(word: string, value: string): NeighbourId {
  if (/mac/i.test(word)) return { subtype: 'mac', value: parseMac(value) ?? value };
  return { subtype: /ifname|interface ?name/i.test(word) ? 'name' : /local/i.test(word) ? 'local' : /alias/i.test(word) ? 'alias' : 'unknown', value };
}
function lldpd(tree: Json): Row[] {
  return list(tree['lldp']).flatMap(({ interface: ports }) => list(ports)).flatMap((port): Row[] => {
    const [chassis, remote] = [list(port['chassis'])[0] ?? {}, list(port['port'])[0] ?? {}];
    const [chassisId, portId] = [list(chassis['id'])[0] ?? {}, list(remote['id'])[0] ?? {}];
    return [{ port: String(port['name']), chassis: id(String(chassisId['type']), String(chassisId['value'])), remotePort: id(String(portId['type']), String(portId['value'])), name: first(chassis['name']), addresses: list(chassis['mgmt-ip']).flatMap(({ value }) => parseAddress(String(value)) ?? []) }];
  });
}
function eos(tree: Json): Row[] {
  return Object.entries(tree['lldpNeighbors'] as Json).flatMap(([port, table]) =>
    list((table as Json)['lldpNeighborInfo']).map((row): Row => {
      const remote = row['neighborInterfaceInfo'] as Json;
      return { port, chassis: id('mac', String(row['chassisId'])), remotePort: id(String(remote['interfaceIdType']), String(remote['interfaceId']).replaceAll('"', '')), name: String(row['systemName']), addresses: list(row['managementAddresses']).flatMap(({ address }) => parseAddress(String(address)) ?? []) };
    }),
  );
}
function junos(tree: Json): Row[] {
  return list(tree['lldp-neighbors-information']).flatMap((table) => list(table['lldp-neighbor-information'])).map((row): Row => {
    const told = (key: string) => first(row[key], 'data');
    return { port: told('lldp-local-interface') || told('lldp-local-port-id'), chassis: id(told('lldp-remote-chassis-id-subtype'), told('lldp-remote-chassis-id')), remotePort: id(told('lldp-remote-port-id-subtype'), told('lldp-remote-port-id')), name: told('lldp-remote-system-name') };
  });
}
