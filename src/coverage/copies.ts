/** Knows whether a copy of a configuration may be believed: whole by its own proof, and not suddenly much shorter than the one before it. */
import type { PriorConfig } from '../model/audit.js';
import { sha256 } from '../model/digest.js';
import { sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { TableCoverage } from '../model/table.js';

/** Copies shorter than this may shrink as they like. */
const FEWEST_LINES = 20;
const SHRUNK = 0.5;

export interface Believed {
  readonly facts: readonly DeviceFact[];
  readonly tables: ReadonlyMap<string, readonly TableCoverage[]>;
  /** Copies that were whole by their own proof and lost more than half of their lines, as `device/kind`. */
  readonly shrunk: ReadonlySet<string>;
  /** What the next sweep compares with. */
  readonly ledger: readonly PriorConfig[];
}

/**
 * Takes the wholeness from copies that shrank by half since the last whole one. A copy that stays the same short one in the next sweep
 * is believed then: somebody did clear up. Coverage of `config` follows: a copy that is not whole, or a text that was no configuration, is no whole table.
 */
export function believed(facts: readonly DeviceFact[], tables: ReadonlyMap<string, readonly TableCoverage[]>, prior: readonly PriorConfig[]): Believed {
  const before = new Map(prior.map((one) => [`${one.device}/${one.kind}`, one]));
  const ledger = new Map(before);
  const shrunk = new Set<string>();
  const judged = facts.map((fact): DeviceFact => {
    if (fact.kind !== 'config' || !fact.complete) return fact;
    const key = `${fact.device}/${fact.what}`;
    const [last, hash, lines] = [before.get(key), sha256(fact.text), fact.text.split('\n').length];
    if (last && last.hash !== hash && last.doubted !== hash && last.lines >= FEWEST_LINES && lines < last.lines * SHRUNK) {
      shrunk.add(key);
      ledger.set(key, { ...last, doubted: hash });
      return { ...fact, complete: false };
    }
    ledger.set(key, { device: fact.device, kind: fact.what, hash, lines });
    return fact;
  });
  return { facts: judged, tables: new Map([...tables].map(([device, rows]) => [device, rows.map((row) => covered(row, device, judged, shrunk))])), shrunk, ledger: sortedBy(ledger.values(), ({ device }) => device, ({ kind }) => kind) };
}

function covered(row: TableCoverage, device: string, facts: readonly DeviceFact[], shrunk: ReadonlySet<string>): TableCoverage {
  if (row.what !== 'config' || row.state === 'not_asked') return row;
  const copies = facts.filter((fact): fact is DeviceFact<'config'> => fact.kind === 'config' && fact.device === device && fact.what === 'running');
  if (row.state === 'absent' && copies.length === 0) return row;
  if (copies.some(({ complete }) => complete)) return { ...row, state: 'complete', reason: null };
  const reason = shrunk.has(`${device}/running`) ? 'shrunk' : (row.reason ?? (copies.length > 0 ? 'malformed' : 'refused'));
  return { ...row, state: 'incomplete', reason };
}
