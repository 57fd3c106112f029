/** Knows how one target's observations, live or recorded, are laid open to a dialect: rows by OID, outputs by command. */
import type { Ask } from '../../model/ask.js';
import type { Answers, Output, Row } from '../../model/dialect.js';
import type { Observation } from '../../model/observation.js';
import { type Oid, compareOids, indexBelow, isUnder, parseOid } from '../../model/oid.js';
import { distinct } from '../../model/order.js';
import { cleanLines, decode } from '../../model/text.js';

interface Line {
  readonly oid: Oid;
  readonly tag: string;
  readonly value: string;
  readonly from: string;
}

/** The rows of second readings stand apart, as if in a context of their own. */
export const AGAIN = 'again';

/** Lays open `observations`, which must all be of one target. Malformed snmprec lines are left out. */
export function answersOf(target: string, observations: readonly Observation[]): Answers {
  const linesByContext = new Map<string, Line[]>();
  const outputs = new Map<string, Output>();
  for (const observation of observations) {
    const { ask, outcome } = observation;
    if (outcome.is !== 'answered') continue;
    if (ask.via === 'snmp') {
      const context = 'walk' in ask ? (ask.again ? AGAIN : (ask.context ?? '')) : '';
      const lines = linesByContext.get(context) ?? [];
      for (const line of parseLines(outcome.raw, observation.id)) lines.push(line);
      linesByContext.set(context, lines);
    }
    if (ask.via === 'ssh' && 'run' in ask) {
      outputs.set(ask.run, { text: cleanLines(decode(outcome.raw)), complete: outcome.incomplete === undefined, from: observation.id });
    }
  }
  for (const [context, lines] of linesByContext) linesByContext.set(context, sortedDistinct(lines));
  // Many tongues ask for the same subtree.
  const read = new Map<string, readonly Row[]>();
  const rows = (root: Oid, context = ''): readonly Row[] => {
    const key = `${context} ${root}`;
    let found = read.get(key);
    if (!found) read.set(key, (found = rowsBelow(linesByContext.get(context) ?? [], root)));
    return found;
  };
  return {
    target,
    observations,
    contexts: distinct([...linesByContext.keys()].filter((context) => context !== '' && context !== AGAIN)),
    rows,
    output: (command) => outputs.get(command) ?? null,
    via: <V extends Ask['via']>(via: V) =>
      observations.filter((o): o is Observation & { ask: Extract<Ask, { via: V }> } => o.ask.via === via && o.outcome.is === 'answered'),
  };
}

function* parseLines(raw: Uint8Array, from: string): Generator<Line> {
  // Line by line: one line that is no UTF-8 must not change how the others are read.
  const all = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const isPlain = !/[\u0080-\u00ff]/.test(all);
  for (const line of all.split('\n')) {
    const text = !isPlain && /[\u0080-\u00ff]/.test(line) ? decode(Buffer.from(line, 'latin1')) : line;
    const first = text.indexOf('|');
    const second = text.indexOf('|', first + 1);
    if (first < 1 || second < 0) continue;
    const oid = parseOid(text.slice(0, first));
    if (oid) yield { oid, tag: text.slice(first + 1, second), value: text.slice(second + 1).replace(/\r$/, ''), from };
  }
}

/** Where two walks hold the same object, the smaller observation id wins: the same choice in whatever order they came. */
function sortedDistinct(lines: Line[]): Line[] {
  lines.sort((a, b) => compareOids(a.oid, b.oid) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return lines.filter((line, i) => i === 0 || line.oid !== lines[i - 1]!.oid);
}

function rowsBelow(lines: readonly Line[], root: Oid): readonly Row[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(lines[middle]!.oid, root) < 0) low = middle + 1;
    else high = middle;
  }
  const rows: Row[] = [];
  for (let i = low; i < lines.length && isUnder(lines[i]!.oid, root); i++) {
    const line = lines[i]!;
    rows.push({ ...line, index: indexBelow(line.oid, root) });
  }
  return rows;
}
