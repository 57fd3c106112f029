/** Knows whether a copy of a configuration may be believed: whole by its own proof, and not suddenly much shorter than the one before it. */
import type { Derived, Prior, PriorConfig } from '../model/audit.js';
import { sha256 } from '../model/digest.js';
import { groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { TableCoverage } from '../model/table.js';

/** Copies shorter than this may shrink as they like. */
const FEWEST_LINES = 20;
const SHRUNK = 0.5;

type Copy = DeviceFact<'config'>;
export interface Believed {
  readonly facts: readonly DeviceFact[];
  readonly tables: ReadonlyMap<string, readonly TableCoverage[]>;
  /** Copies that were whole by their own proof and lost more than half of their lines, by `keyOfCopy`. */
  readonly shrunk: ReadonlySet<string>;
  /** What the next sweep compares with. */
  readonly ledger: readonly PriorConfig[];
}

/** Of a device that answers at several addresses, as the members of a pair do, each has copies of its own. */
export function keyOfCopy({ device, what, target }: Pick<Copy, 'device' | 'what' | 'target'>): string {
  return `${device}/${what}/${target}`;
}

/**
 * Takes the wholeness from copies that shrank by half since the last whole one. A copy that stays the same short one in the next sweep
 * is believed then: somebody did clear up. Coverage of `config` follows: a copy that is not whole, or a text that was no configuration, is no whole table.
 * `asOf`: when this sweep ended.
 */
export function believed(facts: readonly DeviceFact[], tables: ReadonlyMap<string, readonly TableCoverage[]>, prior: readonly PriorConfig[], asOf: string): Believed {
  const ledger = new Map(prior.map((one) => [keyOfCopy({ ...one, what: one.kind }), one]));
  const before = groupBy(prior, ({ device, kind }) => `${device}/${kind}`);
  const now = groupBy(facts.filter((fact): fact is Copy => fact.kind === 'config'), ({ device, what }) => `${device}/${what}`);
  // Where there is one copy both times, it is the same box read at another of its addresses.
  const lastOf = ({ device, what, target }: Copy): PriorConfig | undefined => {
    const [first, ...more] = before.get(`${device}/${what}`) ?? [];
    return [...(first ? [first] : []), ...more].find((one) => one.target === target) ?? (more.length === 0 && now.get(`${device}/${what}`)?.length === 1 ? first : undefined);
  };
  const shrunk = new Set<string>();
  const judged = facts.map((fact): DeviceFact => {
    if (fact.kind !== 'config' || !fact.complete) return fact;
    const key = keyOfCopy(fact);
    const [last, hash, lines] = [lastOf(fact), sha256(fact.text), fact.text.split('\n').length];
    if (last) ledger.delete(keyOfCopy({ ...last, what: last.kind }));
    if (last && last.hash !== hash && last.doubted !== hash && last.lines >= FEWEST_LINES && lines < last.lines * SHRUNK) {
      shrunk.add(key);
      ledger.set(key, { ...last, target: fact.target, doubted: hash });
      return { ...fact, complete: false };
    }
    ledger.set(key, { device: fact.device, kind: fact.what, target: fact.target, hash, at: asOf, lines });
    return fact;
  });
  return { facts: judged, tables: new Map([...tables].map(([device, rows]) => [device, rows.map((row) => covered(row, device, judged, shrunk))])), shrunk, ledger: sortedBy(ledger.values(), ({ device }) => device, ({ kind }) => kind, ({ target }) => target) };
}

/** What the next sweep builds on: the ledger, with the text of each last whole copy in case that sweep gets none. */
export function leftBy({ prior, configTexts }: Pick<Derived, 'prior' | 'configTexts'>): Prior {
  if (!prior.configs) return prior;
  const texts = new Map(configTexts.map(({ hash, text, restless }) => [hash, { text, restless }]));
  return { ...prior, configs: prior.configs.map((one) => (one.kept || !texts.has(one.hash) ? one : { ...one, kept: texts.get(one.hash)! })) };
}

function covered(row: TableCoverage, device: string, facts: readonly DeviceFact[], shrunk: ReadonlySet<string>): TableCoverage {
  if (row.what !== 'config' || row.state === 'not_asked') return row;
  const copies = facts.filter((fact): fact is Copy => fact.kind === 'config' && fact.device === device && fact.what === 'running');
  if (row.state === 'absent' && copies.length === 0) return row;
  if (copies.some(({ complete }) => complete)) return { ...row, state: 'complete', reason: null };
  const reason = copies.some((copy) => shrunk.has(keyOfCopy(copy))) ? 'shrunk' : (row.reason ?? (copies.length > 0 ? 'malformed' : 'refused'));
  return { ...row, state: 'incomplete', reason };
}
