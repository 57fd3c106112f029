/** Knows how bridges with nothing but forwarding tables are examined: which ports are found to share a segment. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '../src/model/fact.js';
import { parseMac } from '../src/model/mac.js';
import { topologyOf } from '../src/topology/topology.js';

interface Puzzle {
  readonly asserted: boolean;
  readonly bridges: readonly { readonly bridge: string; readonly base_mac: string; readonly fdb: readonly { readonly bridge_port: number; readonly mac: string; readonly vlan?: number }[] }[];
  readonly expected_segments: readonly (readonly { readonly bridge: string; readonly bridge_port: number }[])[];
}

/** Per puzzle: `found/expected` segments between bridges, how many were found beside them, and of those missed how many are told as what would fit where the tables decide nothing. */
export async function examPuzzles(folder: string): Promise<Record<string, string>> {
  const figures: Record<string, string> = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const puzzle = JSON.parse(await readFile(join(folder, file), 'utf8')) as Puzzle;
    const name = `puzzle ${file.replace('.json', '')}${puzzle.asserted ? '' : ' (not asserted)'}`;
    const { topology } = topologyOf({ facts: puzzle.bridges.flatMap(factsOf), tables: new Map(), alive: [], declarations: [], prior: [] });
    const nameOf = new Map(topology.devices.map((device) => [device.id, device.name]));
    const word = (ends: readonly { device: string; port: string | null }[]) => ends.map(({ device, port }) => `${nameOf.get(device)}.${port}`).sort().join(' ');
    const found = new Set([...topology.links.map(({ ends }) => word(ends)), ...topology.segments.filter(({ ports }) => ports.length > 1).map(({ ports }) => word(ports))]);
    const expected = puzzle.expected_segments.map((segment) => segment.map(({ bridge, bridge_port }) => `${bridge}.${bridge_port}`).sort().join(' '));
    const right = expected.filter((one) => found.has(one));
    const fitting = topology.segments.flatMap(({ candidates = [] }) => candidates.map(({ ends }) => word(ends)));
    const joined = (one: string) => one.split(' ').map((end) => end.split('.')[0]!).sort().join(' ');
    const adjacent = new Set([...found].map(joined));
    figures[name] = `${right.length}/${expected.length} segments, ${expected.filter((one) => adjacent.has(joined(one))).length}/${expected.length} by device, ${expected.filter((one) => !adjacent.has(joined(one)) && fitting.map(joined).includes(joined(one))).length} more among what would fit, ${found.size - right.length} beside`;
    if (process.env['LINCHPIN_EXAM_DETAIL']) console.error(name, { missed: expected.filter((one) => !found.has(one)), beside: [...found].filter((one) => !expected.includes(one)) });
  }
  return figures;
}

function factsOf({ bridge, base_mac, fdb }: Puzzle['bridges'][number]): Fact[] {
  const from = [`fdb of ${bridge}`];
  const rows = fdb.flatMap(({ bridge_port, mac, vlan }): Fact[] => {
    const canonical = stationMac(mac);
    return canonical === null ? [] : [{ kind: 'learned', target: bridge, from, port: String(bridge_port), mac: canonical, vlan: vlan ?? null }];
  });
  const address = stationMac(base_mac);
  return [{ kind: 'named', target: bridge, from, name: bridge, by: 'sysname' }, ...(address === null ? [] : [{ kind: 'bridge' as const, target: bridge, from, address, ports: 24 }]), ...rows];
}

/** Some puzzles replaced addresses by ones with the group bit set, which no station can have (IEEE 802): the bit is cleared everywhere alike. */
function stationMac(text: string): string | null {
  const mac = parseMac(text);
  return mac === null ? null : `${(parseInt(mac.slice(0, 2), 16) & 0xfe).toString(16).padStart(2, '0')}${mac.slice(2)}`;
}
