/** Knows how the topology is examined: recorded networks whose links are known, and bridges with nothing but forwarding tables. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../src/audit/reading.js';
import { loadDialects } from '../src/load.js';
import type { Device, Link, Topology } from '../src/model/topology.js';
import { recordedObservations } from '../src/sweep/recordings.js';
import { topologyOf } from '../src/topology/topology.js';
import { examPuzzles } from './fdb-puzzles.js';

/** The parts of `network.json` that are read. Ports are ifIndex, or named as the device names them. */
interface ExpectedEnd {
  readonly device: string;
  readonly index?: number;
  readonly bridgePort?: number;
  readonly port?: string;
}
interface Written {
  readonly devices: readonly { readonly device: string; readonly mgmt_ip?: string; readonly sysName?: string }[];
  readonly expected: Readonly<Record<string, { readonly links?: readonly WrittenLink[]; readonly segments?: readonly { readonly ports: readonly { readonly device: string; readonly bridge_port?: number; readonly ifindex?: number }[] }[] }>>;
}
interface WrittenLink {
  readonly a: string;
  readonly a_ifindex?: number;
  readonly a_port?: string;
  readonly b: string;
  readonly b_ifindex?: number;
  readonly b_port?: string;
}

/** Views of layer 2 that name physical links; routing protocols run over them and are no cables. */
const LAYER_2 = new Set(['lldp', 'cdp', 'physical', 'stp_bridge', 'bridge_fdb', 'bridge']);

/** Figures over all networks, and one line per network and puzzle. `LINCHPIN_EXAM_DETAIL` prints what is missed and what is extra. */
export async function examTopology(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const dialects = await loadDialects();
  const base = join(corpus, 'l2-topology', 'opennms');
  const figures: Record<string, string> = {};
  const sum = { asserted: 0, found: 0, extra: 0, duplicates: 0, segments: 0, segmentsFound: 0, unlike: 0 };
  for (const name of (await readdir(base, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const written = JSON.parse(await readFile(join(base, name, 'network.json'), 'utf8')) as Written;
    const { observations } = await recordedObservations(join(base, name), 'exam', '2026-01-01T00:00:00Z');
    const { facts, tables } = read(observations, dialects, null);
    const { topology, deviceOfTarget } = topologyOf({ facts, tables, alive: [...new Set(observations.map(({ target }) => target))], declarations: [], prior: [] });
    const again = topologyOf({ facts: [...facts].reverse().concat(facts.slice(0, 5000)), tables, alive: [...new Set(observations.map(({ target }) => target))].reverse(), declarations: [], prior: [] });
    if (JSON.stringify(again.topology) !== JSON.stringify(topology)) sum.unlike++;
    const result = judge(written, topology, deviceOfTarget);
    if (process.env['LINCHPIN_EXAM_DETAIL']) console.error(name, result.detail);
    figures[name] = `${result.found}/${result.asserted} links, ${result.extra} extra, ${result.segmentsFound}/${result.segments} segments, ${result.duplicates} duplicates`;
    for (const key of ['asserted', 'found', 'extra', 'duplicates', 'segments', 'segmentsFound'] as const) sum[key] += result[key];
  }
  const all = { links: `${sum.found}/${sum.asserted}`, 'extra both-ends or one-end links between recorded devices': String(sum.extra), segments: `${sum.segmentsFound}/${sum.segments}`, 'duplicate devices': String(sum.duplicates), 'networks that differ with the order of facts, or facts told twice': String(sum.unlike) };
  return { name: 'topology', figures: { ...all, ...figures, ...(await examPuzzles(join(corpus, 'l2-topology', 'fdb-puzzles'))) } };
}

function judge(written: Written, topology: Topology, deviceOfTarget: ReadonlyMap<string, string>) {
  const byId = new Map(topology.devices.map((device) => [device.id, device]));
  const idOf = new Map(written.devices.map(({ device, mgmt_ip }) => [device, deviceOfTarget.get(device) ?? deviceOfTarget.get(mgmt_ip ?? '') ?? device]));
  const asserted = Object.entries(written.expected).flatMap(([view, { links = [] }]) => (LAYER_2.has(view) ? links.map(endsOf) : []));
  const recorded = new Set(idOf.values());
  const pairsOf = ({ ends, members }: Link) => [ends, ...members.map((member) => member.ends)];
  const isOn = ({ device, port }: { device: string; port: string | null }, end: ExpectedEnd) => device === idOf.get(end.device) && isPort(byId.get(device)!, port, end);
  const joins = (link: Link, [a, b]: readonly [ExpectedEnd, ExpectedEnd]) => pairsOf(link).some(([x, y]) => (isOn(x, a) && isOn(y, b)) || (isOn(x, b) && isOn(y, a)));
  const missed = asserted.filter((ends) => !topology.links.some((link) => joins(link, ends)));
  const told = topology.links.filter(({ certainty, ends }) => (certainty === 'both-ends' || certainty === 'one-end') && ends.every(({ device }) => recorded.has(device)));
  const extra = asserted.length === 0 && !('lldp' in written.expected) && !('cdp' in written.expected) ? [] : told.filter((link) => !asserted.some((ends) => joins(link, ends)) && !isExternal(link, written, idOf));
  const segments = Object.values(written.expected).flatMap((view) => view.segments ?? []);
  const missedSegments = segments.filter(({ ports }) => !topology.segments.some((one) => ports.every((port) => one.ports.some((end) => isOn(end, { device: port.device, index: port.ifindex, bridgePort: port.bridge_port })))));
  const names = topology.devices.filter(({ targets }) => targets.length > 0);
  const answered = new Set(names.map(({ name }) => name.toLowerCase()));
  const duplicates = topology.devices.filter(({ targets, name }) => targets.length === 0 && answered.has(name.toLowerCase()));
  return {
    ...{ asserted: asserted.length, found: asserted.length - missed.length, extra: extra.length, duplicates: duplicates.length + Math.max(0, recorded.size - names.length) },
    ...{ segments: segments.length, segmentsFound: segments.length - missedSegments.length },
    detail: { missed, extra: extra.map(({ because }) => because), duplicates: duplicates.map(({ name }) => name), missedSegments },
  };
}

/** A link that the record calls external because the far box's own walk is not there. */
function isExternal(link: Link, { expected }: Written, idOf: ReadonlyMap<string, string>): boolean {
  const external = Object.values(expected).flatMap((view) => (view as { external?: readonly { readonly device: string }[] }).external ?? []);
  return external.some(({ device }) => link.ends.some((end) => end.device === idOf.get(device)));
}

function endsOf({ a, a_ifindex, a_port, b, b_ifindex, b_port }: WrittenLink): readonly [ExpectedEnd, ExpectedEnd] {
  return [
    { device: a, index: a_ifindex, port: a_port },
    { device: b, index: b_ifindex, port: b_port },
  ];
}

/** A port by ifIndex or name; where the recording holds no interface table, by the number or name that the other tables use. */
function isPort(device: Device, port: string | null, { index, bridgePort, port: name }: ExpectedEnd): boolean {
  const indexed = device.interfaces.find((one) => index !== undefined && one.index === index);
  if (indexed) return port === indexed.name;
  const digits = port?.match(/\d+$/)?.[0];
  if (name !== undefined) return port === name || digits === name.match(/\d+$/)?.[0];
  return digits === String(bridgePort ?? index);
}
