/** Knows how it is examined what is told of a network when tables did not come, or came cut short: less may be told, nothing else. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dice } from '../bench/peers/bench.js';
import { read } from '../src/audit/reading.js';
import { answersOf } from '../src/dialects/bricks/answers.js';
import { loadDialects } from '../src/load.js';
import type { Ask } from '../src/model/ask.js';
import type { Dialect } from '../src/model/dialect.js';
import { type Observation, type Outcome, observationId } from '../src/model/observation.js';
import { distinct, groupBy } from '../src/model/order.js';
import type { Device, Link, Topology } from '../src/model/topology.js';
import { recordedObservations } from '../src/sweep/recordings.js';
import { canonicalPortName } from '../src/topology/port-spellings.js';
import { topologyOf } from '../src/topology/topology.js';

/** How many times each network loses something else. */
const TIMES = Number(process.env['LINCHPIN_EXAM_TIMES'] ?? 20);
/** Of a hundred walks that had rows, so many are silent, and as many end half-way. */
const LOST = 15;

/** Links told as sure, and places of cards, that are not told where all tables came. */
export async function examCutShort(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const dialects = await loadDialects();
  const sum = { runs: 0, links: 0, otherLinks: 0, places: 0, otherPlaces: 0, boxes: 0 };
  for (const folder of await foldersOf(corpus)) {
    const { observations } = await recordedObservations(folder, 'exam', '2026-01-01T00:00:00Z');
    const asked = asLive(observations, dialects);
    const whole = topologyIn(asked, dialects);
    const boxes = new Set(whole.devices.filter(({ targets }) => targets.length > 0).map(({ targets }) => targets.join()));
    const [sure, places] = [wordsOf(whole), placesIn(whole)];
    for (let time = 0; time < TIMES; time++) {
      const less = topologyIn(lose(asked, dice(time + 1)), dialects);
      const told = sureOf(less);
      const others = told.filter((link) => !distinct(wordsOfLink(link, less, whole)).some((word) => sure.has(word)));
      const moved = [...placesIn(less)].filter(([mac, place]) => places.has(mac) && !isLess(place, places.get(mac)!));
      sum.runs++;
      sum.links += told.length;
      sum.otherLinks += others.length;
      sum.places += placesIn(less).size;
      sum.otherPlaces += moved.length;
      sum.boxes += less.devices.filter(({ targets }) => targets.length > 0 && !boxes.has(targets.join())).length;
      if (process.env['LINCHPIN_EXAM_DETAIL']) for (const line of [...others.map((link) => `${link.certainty}: ${wordsOfLink(link, less, whole)[0]!} ${link.because}`), ...moved.map(([mac, place]) => `${mac}: ${place}, not ${places.get(mac)!}`)]) console.error(folder, time + 1, line);
    }
  }
  return {
    name: 'cut-short',
    figures: { 'networks with tables missing': String(sum.runs), 'links told as sure that are not told of the whole': `${sum.otherLinks} of ${sum.links}`, 'places of cards that are others': `${sum.otherPlaces} of ${sum.places}`, 'boxes that are others': String(sum.boxes) },
  };
}

async function foldersOf(corpus: string): Promise<readonly string[]> {
  const base = join(corpus, 'l2-topology', 'opennms');
  return (await readdir(base, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => join(base, name)).sort();
}

/** A recording as if every walk had been asked for by itself. */
function asLive(observations: readonly Observation[], dialects: readonly Dialect[]): readonly Observation[] {
  const asks = [...new Map(dialects.flatMap((dialect) => dialect.asks.map(({ ask }) => [JSON.stringify(ask), ask] as const))).values()].filter((ask): ask is Extract<Ask, { via: 'snmp' }> => ask.via === 'snmp' && !('again' in ask && ask.again));
  return [...groupBy(observations, ({ target }) => target)].flatMap(([target, own]) => {
    const answers = answersOf(target, own);
    return asks.flatMap((ask) => {
      const roots = 'walk' in ask ? [ask.walk] : ask.get;
      const rows = roots.flatMap((root) => answers.rows(root));
      if (rows.length === 0) return [];
      const raw = Buffer.from(rows.map(({ oid, tag, value }) => `${oid}|${tag}|${value}`).join('\n'), 'latin1');
      return [{ id: observationId('exam', target, ask), sweep: 'exam', target, at: own[0]!.at, ask, outcome: { is: 'answered' as const, raw }, requests: 1 }];
    });
  });
}

function lose(observations: readonly Observation[], roll: (bound: number) => number): readonly Observation[] {
  return observations.map((observation) => {
    const chance = roll(100);
    if (!('walk' in observation.ask) || observation.outcome.is !== 'answered' || chance >= 2 * LOST) return observation;
    const lines = Buffer.from(observation.outcome.raw).toString('latin1').split('\n');
    const half = lines.slice(0, Math.floor(lines.length / 2));
    const outcome: Outcome = chance < LOST || half.length === 0 ? { is: 'silent', afterMs: 6000 } : { is: 'answered', raw: Buffer.from(half.join('\n'), 'latin1'), incomplete: 'timeout' };
    return { ...observation, outcome };
  });
}

function topologyIn(observations: readonly Observation[], dialects: readonly Dialect[]): Topology {
  const { facts, tables } = read(observations, dialects, null);
  return topologyOf({ facts, tables, alive: distinct(observations.map(({ target }) => target)), declarations: [], prior: [] }).topology;
}

const sureOf = (topology: Topology): readonly Link[] => topology.links.filter(({ certainty, ends }) => certainty !== 'inferred' && ends.every(({ device }) => (topology.devices.find(({ id }) => id === device)?.targets.length ?? 0) > 0));
function wordsOf(topology: Topology): ReadonlySet<string> {
  return new Set(topology.links.filter(({ certainty }) => certainty !== 'inferred').flatMap((link) => wordsOfLink(link, topology, topology)));
}
/** A link in words that hold where less is known of its ports. */
function wordsOfLink({ ends, members }: Link, topology: Topology, whole: Topology): readonly string[] {
  return [ends, ...members.map((member) => member.ends)].flatMap(([a, b]) => {
    const [one, other] = [a, b].map(({ device, port }) => wordsOfEnd(topology.devices.find(({ id }) => id === device), port, whole));
    return one!.flatMap((x) => other!.map((y) => [x, y].sort().join(' – ')));
  });
}
function wordsOfEnd(device: Device | undefined, port: string | null, whole: Topology): readonly string[] {
  const box = device?.targets.join() ?? '';
  const same = whole.devices.find(({ targets }) => targets.join() === box);
  const index = port === null ? null : (device?.interfaces.find(({ name }) => name === port)?.index ?? (/^#(\d+)$/.test(port) ? Number(port.slice(1)) : null));
  const own = same?.interfaces.find((one) => one.name === port) ?? same?.interfaces.find((one) => index !== null && one.index === index);
  return [`${box} ${own?.name ?? port ?? '?'}`, `${box} ?`];
}

/** By card of an end host, where it hangs. */
function placesIn(topology: Topology): ReadonlyMap<string, string> {
  const boxOf = new Map(topology.devices.map(({ id, targets, name }) => [id, targets.join() || name]));
  return new Map(topology.devices.flatMap(({ macs, attachment }) => (attachment && boxOf.has(attachment.device) ? macs.map((mac) => [mac, `${boxOf.get(attachment.device)!} ${attachment.port ?? '?'}`] as const) : [])));
}
function isLess(place: string, whole: string): boolean {
  const [box, ...port] = place.split(' ');
  return place === whole || canonicalPortName(port.at(-1)!) === canonicalPortName(whole.split(' ').at(-1)!) || (/ (?:\?|#\d+|port \d+)$/.test(place) && box === whole.split(' ')[0]);
}
