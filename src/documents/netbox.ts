/** Knows how devices are read from an export of NetBox: its API's JSON, or the CSV of its lists. */
import type { WrittenRow } from '../model/declaration.js';
import { byCodePoint } from '../model/order.js';
import { clean } from '../model/text.js';
import { readWrittenCsv } from './csv.js';
import { subnetsIn, type Written } from './rows.js';

type Json = Readonly<Record<string, unknown>>;
/** What NetBox itself does not expect to find in the network. */
const NOT_EXPECTED = new Set(['planned', 'staged', 'offline', 'inventory', 'decommissioning', 'failed']);

/** Reads devices, virtual machines, prefixes and VLANs: a list, the API's `{ results: […] }`, or `{ devices: […], virtual_machines: […], prefixes: […], vlans: […] }`. */
export function readNetbox(text: string, source: string): Written {
  const plain = text.replace(/^\ufeff/, '').trimStart();
  if (!/^[[{]/.test(plain)) return readWrittenCsv(text, {}, source);
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch (error) {
    return { problem: `it is not whole JSON (${clean((error as Error).message, 80)}); export it again` };
  }
  const items = listIn(data);
  if (items === null) return { problem: 'it holds no list of devices; export /api/dcim/devices/ as JSON, or the list of devices as CSV' };
  const lines = linesOf(text, data);
  const prefixes = items.flatMap((item) => subnetsIn(named(item['prefix']) ?? ''));
  const vlans = items.flatMap((item) => (typeof item['vid'] === 'number' && item['vid'] >= 1 && item['vid'] <= 4094 ? [item['vid']] : []));
  const rows = items.filter((item) => item['prefix'] === undefined && item['vid'] === undefined).map((item) => rowOf(item, source, lines.get(item) ?? 1));
  const naming = rows.filter(({ name, address, serial }) => name ?? address ?? serial);
  return { rows: naming, subnets: [...new Set(prefixes)].sort(byCodePoint), vlans: [...new Set(vlans)].sort((a, b) => a - b), columns: { name: 'name', address: 'primary_ip', serial: 'serial', model: 'device_type.model', vendor: 'device_type.manufacturer', location: 'location, rack', role: 'role' }, nameless: rows.length - naming.length };
}

function listIn(data: unknown): readonly Json[] | null {
  if (Array.isArray(data)) return data.filter(isObject);
  if (!isObject(data)) return null;
  const lists = [data['results'], data['devices'], data['virtual_machines'], data['prefixes'], data['vlans']].filter(Array.isArray) as unknown[][];
  return lists.length === 0 ? null : lists.flat().filter(isObject);
}

function rowOf(item: Json, source: string, line: number): WrittenRow {
  const type = isObject(item['device_type']) ? item['device_type'] : {};
  const place = [named(item['location']), named(item['rack'])].filter((text) => text !== null).join(' ');
  const address = (named(item['primary_ip']) ?? named(item['primary_ip4']) ?? named(item['primary_ip6']))?.replace(/\/\d+$/, '');
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['name', named(item['name'])],
    ['address', address],
    ['serial', named(item['serial'])],
    ['mac', named(item['primary_mac_address']) ?? named(item['mac_address'])],
    ['model', named(type['model'])],
    ['vendor', named(type['manufacturer'])],
    ['location', place],
    ['role', named(item['role']) ?? named(item['device_role'])],
  ];
  const status = (named(item['status']) ?? '').toLowerCase();
  return { source, line, ...Object.fromEntries(fields.filter(([, text]) => text != null && text !== '')), ...(NOT_EXPECTED.has(status) && { expected: false }) };
}

/** What a value or a nested object is called. */
function named(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return clean(String(value)) || null;
  if (!isObject(value)) return null;
  return named(value['name'] ?? value['model'] ?? value['address'] ?? value['mac_address'] ?? value['value'] ?? value['display'] ?? null);
}
function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line in which each object begins: objects open in the text in the order in which they are met in the data. */
function linesOf(text: string, data: unknown): ReadonlyMap<unknown, number> {
  const opened: number[] = [];
  let line = 1;
  let within = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    if (character === '"') within = !within;
    else if (within && character === '\\') i++;
    else if (!within && character === '{') opened.push(line);
  }
  const lines = new Map<unknown, number>();
  const waiting: unknown[] = [data];
  let next = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) lines.set(value, opened[next++] ?? 1);
    for (const inner of Object.values(value).reverse()) waiting.push(inner);
  }
  return lines;
}
