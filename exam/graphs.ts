/** Knows how cut devices and cut links are examined: recorded operators' networks with their articulation points and bridges, parallel links counted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { cutEdges, cutNodes, cutsOf } from '../src/failures/cuts.js';
import { weigh } from '../src/failures/failures.js';
import { graphOf } from '../src/failures/graph.js';
import type { Device, Link, Topology } from '../src/model/topology.js';

interface Oracle {
  readonly graph: string;
  readonly articulation_points: readonly string[];
  readonly bridges_counting_parallel_links: readonly (readonly [string, string])[];
}
interface Drawn {
  readonly nodes: readonly string[];
  readonly links: readonly (readonly [string, string])[];
}

/** Of how many graphs the cut devices and the cut links are the oracle's: by the search alone, and by the whole weighing of a network with these cables. */
export async function examGraphs(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const base = join(corpus, 'graphs');
  const oracles = JSON.parse(await readFile(join(base, 'oracle.json'), 'utf8')) as readonly Oracle[];
  const right = { search: 0, weighing: 0 };
  const wrong: string[] = [];
  for (const oracle of oracles) {
    const drawn = drawnIn(oracle.graph, await readFile(join(base, oracle.graph), 'utf8'));
    const expected = JSON.stringify({ devices: [...oracle.articulation_points].sort(), links: pairs(oracle.bridges_counting_parallel_links) });
    const searched = JSON.stringify(bySearch(drawn)) === expected;
    const weighed = JSON.stringify(byWeighing(drawn)) === expected;
    if (searched) right.search++;
    if (weighed) right.weighing++;
    if (!searched || !weighed) wrong.push(oracle.graph);
  }
  return { name: 'graphs', figures: { 'cut devices and cut links as the oracle has them': `${right.search}/${oracles.length} graphs`, 'the same by weighing': `${right.weighing}/${oracles.length} graphs`, wrong: wrong.slice(0, 10).join(', ') || 'none' } };
}

function bySearch({ nodes, links }: Drawn) {
  const at = new Map(nodes.map((node, i) => [node, i]));
  const graph = graphOf(nodes.length, links.map(([a]) => at.get(a)!), links.map(([, b]) => at.get(b)!));
  const cuts = cutsOf(graph);
  return { devices: cutNodes(cuts).map((node) => nodes[node]!).sort(), links: pairs(cutEdges(cuts).map((edge) => links[edge]!)) };
}

/** A device cuts where another one loses its way; the anchor is the largest part that remains. Each component is weighed alone. */
function byWeighing(drawn: Drawn) {
  const devices: string[] = [];
  const links: (readonly [string, string])[] = [];
  for (const part of componentsIn(drawn)) {
    const { failures } = weigh({ topology: topologyIn(part), site: null, facts: [], asOf: '2026-01-01T00:00:00.000Z' });
    for (const { unit } of failures.filter(({ cutOff }) => cutOff.devices.length > 0)) {
      if (unit.kind === 'device') devices.push(unit.name);
      if (unit.kind === 'link') links.push(part.links[Number(unit.id.slice('l-'.length))]!);
    }
  }
  return { devices: devices.sort(), links: pairs(links) };
}

function componentsIn({ nodes, links }: Drawn): Drawn[] {
  const part = new Map(nodes.map((node) => [node, node]));
  const rootOf = (node: string): string => {
    let root = node;
    while (part.get(root)! !== root) root = part.get(root)!;
    return root;
  };
  for (const [a, b] of links) part.set(rootOf(a), rootOf(b));
  return [...new Set(nodes.map(rootOf))].map((root) => ({ nodes: nodes.filter((node) => rootOf(node) === root), links: links.filter(([a]) => rootOf(a) === root) }));
}

function topologyIn({ nodes, links }: Drawn): Topology {
  const device = (id: string): Device => ({
    ...{ id: `d-${id}`, name: id, roles: ['router'], vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null, addresses: [], macs: [], keys: [], interfaces: [] },
    ...{ attachment: null, attachments: [], members: [], examined: 'full', documented: 'unknown', targets: [], from: ['o'] },
  });
  const link = ([a, b]: readonly [string, string], i: number): Link => ({ id: `l-${i}`, ends: [{ device: `d-${a}`, port: null }, { device: `d-${b}`, port: null }], certainty: 'both-ends', by: [], state: 'forwarding', vlans: [], members: [], because: '', from: ['o'] });
  return { devices: nodes.map(device), segments: [], links: links.map(link), adjacencies: [], subnets: [], vlans: [], providers: [], remarks: [] };
}

function pairs(links: readonly (readonly [string, string])[]): string[] {
  return links.map(([a, b]) => [a, b].sort().join(' ')).sort();
}

function drawnIn(name: string, text: string): Drawn {
  if (name.endsWith('.json')) {
    const { nodes, links } = JSON.parse(text) as { nodes: readonly (string | { id: string })[]; links: readonly (readonly [string, string] | { source: string; target: string })[] };
    return { nodes: nodes.map((node) => (typeof node === 'string' ? node : String(node.id))), links: links.map((link) => ('source' in link ? [String(link.source), String(link.target)] : [String(link[0]), String(link[1])])) };
  }
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, isArray: (tag) => tag === 'node' || tag === 'edge' });
  const { graphml } = parser.parse(text) as { graphml: { graph: { node: readonly { id: string }[]; edge?: readonly { source: string; target: string }[] } } };
  return { nodes: graphml.graph.node.map(({ id }) => id), links: (graphml.graph.edge ?? []).map(({ source, target }) => [source, target]) };
}
