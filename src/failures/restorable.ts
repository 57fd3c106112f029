/** Knows whether a box could be set up again as it was: a whole copy of what it runs, newer than its last change. */
import type { ConfigCopy, PriorConfig } from '../model/audit.js';
import type { DeviceFact } from '../model/rule.js';
import type { TableCoverage } from '../model/table.js';

export interface Copies {
  /** Of this sweep. */
  readonly configs: readonly ConfigCopy[];
  /** The last whole copies, this sweep's and those of earlier ones. */
  readonly held?: readonly PriorConfig[];
  readonly facts: readonly DeviceFact[];
  readonly tables: ReadonlyMap<string, readonly TableCoverage[]>;
}

/** Clocks of boxes are taken for UTC and may be a zone away from it. */
const ZONES_MS = 14 * 3_600_000;

/** A copy of what runs, taken now, is newer than any change; of what is saved it is so only where nothing that runs is known to differ. Of an earlier one the last change decides. */
export function isRestorable(device: string, { configs, held = [], facts, tables }: Copies): 'yes' | 'no' | 'unknown' {
  const own = configs.filter((copy) => copy.device === device && copy.kind !== 'facts');
  const isWhole = (kind: ConfigCopy['kind']) => own.some((copy) => copy.kind === kind && copy.state === 'complete');
  if (isWhole('running')) return 'yes';
  if (isWhole('startup')) {
    if (facts.some((fact) => fact.kind === 'unsaved' && fact.device === device)) return 'no';
    return own.some(({ kind }) => kind === 'running') ? 'unknown' : 'yes';
  }
  const earlier = held.filter((copy) => copy.device === device && copy.kind === 'running').map(({ at }) => Date.parse(at));
  const changes = facts.flatMap((fact) => (fact.kind === 'last-change' && fact.device === device && fact.at !== null ? [Date.parse(fact.at)] : []));
  if (earlier.length > 0) {
    const since = Math.max(...changes) - Math.max(...earlier);
    return changes.length === 0 || Math.abs(since) < ZONES_MS ? 'unknown' : since > 0 ? 'no' : 'yes';
  }
  return own.length > 0 || tables.get(device)?.find(({ what }) => what === 'config')?.state === 'absent' ? 'no' : 'unknown';
}
