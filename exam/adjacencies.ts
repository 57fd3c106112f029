/** Knows how routing adjacencies are examined: recorded networks whose OSPF, IS-IS and BGP neighbours are known, pair of devices by pair. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../src/audit/reading.js';
import { loadDialects } from '../src/load.js';
import { recordedObservations } from '../src/sweep/recordings.js';
import { topologyOf } from '../src/topology/topology.js';

interface Written {
  readonly devices: readonly { readonly device: string; readonly mgmt_ip?: string }[];
  readonly expected: Readonly<Record<string, { readonly links?: readonly { readonly a: string; readonly b: string }[] }>>;
}
const PROTOCOLS = ['ospf', 'isis', 'bgp'] as const;

/** Per protocol and network: adjacencies found of those known, and how many were told between other recorded devices. */
export async function examAdjacencies(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const base = join(corpus, 'l2-topology', 'opennms');
  const dialects = await loadDialects();
  const figures: Record<string, string> = {};
  const sum = { found: 0, asserted: 0, extra: 0 };
  for (const name of (await readdir(base, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const written = JSON.parse(await readFile(join(base, name, 'network.json'), 'utf8')) as Written;
    if (!PROTOCOLS.some((protocol) => written.expected[protocol]?.links)) continue;
    const { observations } = await recordedObservations(join(base, name), 'exam', '2026-01-01T00:00:00Z');
    const { facts, tables } = read(observations, dialects, null);
    const { topology, deviceOfTarget } = topologyOf({ facts, tables, alive: [...new Set(observations.map(({ target }) => target))], declarations: [], prior: [] });
    const idOf = new Map(written.devices.map(({ device, mgmt_ip }) => [device, deviceOfTarget.get(device) ?? deviceOfTarget.get(mgmt_ip ?? '') ?? device]));
    for (const protocol of PROTOCOLS) {
      const links = written.expected[protocol]?.links;
      if (!links) continue;
      const expected = new Set(links.map(({ a, b }) => [idOf.get(a), idOf.get(b)].sort().join(' ')));
      const told = new Set(topology.adjacencies.flatMap(({ kind, ends }) => (kind === protocol && ends.length === 2 ? [ends.map(({ device }) => device).sort().join(' ')] : [])));
      const found = [...expected].filter((pair) => told.has(pair));
      const extra = [...told].filter((pair) => !expected.has(pair));
      figures[`${name} ${protocol}`] = `${found.length}/${expected.size} pairs of neighbours, ${extra.length} others`;
      if (process.env['LINCHPIN_EXAM_DETAIL']) console.error(name, protocol, { missed: [...expected].filter((pair) => !told.has(pair)), extra });
      sum.found += found.length;
      sum.asserted += expected.size;
      sum.extra += extra.length;
    }
  }
  return { name: 'routing adjacencies', figures: { 'pairs of neighbours': `${sum.found}/${sum.asserted}`, 'others between recorded devices': String(sum.extra), ...figures } };
}
