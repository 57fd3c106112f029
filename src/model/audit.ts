/** Knows the audit document: all that is said of one sweep. The names are the contract others rely on. */
import type { Battery, Measure, MeasureName, Failure, Service, Talk } from './failure.js';
import type { Coverage } from './coverage.js';
import type { Documents } from './documents.js';
import type { Sweep } from './observation.js';
import type { Premise } from './premises.js';
import type { Finding, RuleVerdict } from './rule.js';
import type { LedgerDevice, LedgerSegment, SeenHost, Topology } from './topology.js';

/** What was sent to one target by one kind of ask. */
export interface LedgerRow {
  readonly target: string;
  readonly device: string | null;
  readonly via: string;
  readonly credential: string | null;
  readonly requests: number;
  readonly first: string;
  readonly last: string;
  readonly outcome: string;
}
export interface ConfigCopy {
  readonly device: string;
  readonly kind: 'running' | 'startup' | 'facts';
  readonly hash: string;
  readonly takenAt: string;
  readonly lines: number;
  readonly state: 'complete' | 'incomplete';
  /** Why it is not whole, where the copy itself tells. */
  readonly reason?: 'shrunk';
}
/** What two sweeps must agree in to be compared. Credentials by name and type, never what they hold. */
export interface Terms {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly credentials: readonly string[];
  readonly ports: readonly number[];
}
/** The topology as it was found, and what was made of it. */
export interface Audit extends Topology {
  readonly schema: 'linchpin.audit/1';
  readonly client: string;
  readonly site: string;
  readonly sweep: { readonly id: string; readonly label: string | null; readonly startedAt: string; readonly endedAt: string; readonly state: Sweep['state'] };
  readonly engine: string;
  /** What was to be asked, and with which credentials; absent: no site file was given. */
  readonly terms?: Terms;
  readonly coverage: Coverage;
  readonly ledger: readonly LedgerRow[];
  readonly configs: readonly ConfigCopy[];
  /** Null: no documentation was given. */
  readonly documents: Documents;
  /** Rooms, racks and feeds of power; absent: nobody told of any. */
  readonly premises?: readonly Premise[];
  /** End devices seen within the last fortnight and not now: they weigh in failures where they hung last; absent: none. */
  readonly absent?: readonly SeenHost[];
  readonly services: readonly Service[];
  readonly failures: readonly Failure[];
  /** What servers were seen asking of others, for a person to confirm as needs; absent: none was seen, or all is declared. */
  readonly talks?: readonly Talk[];
  /** Absent: no device told of a battery. */
  readonly batteries?: readonly Battery[];
  readonly rules: readonly RuleVerdict[];
  readonly findings: readonly Finding[];
  readonly measures: Readonly<Record<MeasureName, Measure>>;
}

/** What `derive` gives: the document, the texts it only cites by hash, and the ledger the next sweep builds on. */
export interface Derived {
  readonly audit: Audit;
  readonly configTexts: readonly ConfigText[];
  readonly prior: Prior;
}
/** `target`: whose answer it is; of one device several may have answered, each with a text of its own. */
export interface ConfigText {
  readonly device: string;
  readonly kind: ConfigCopy['kind'];
  readonly target: string;
  readonly hash: string;
  readonly text: string;
  readonly restless: readonly string[];
}
/** The ledger of identities and findings of all sweeps so far. */
export interface Prior {
  readonly devices: readonly LedgerDevice[];
  readonly findings: readonly Finding[];
  /** The last whole copy of each configuration; absent: none was ever taken. */
  readonly configs?: readonly PriorConfig[];
  /** End devices seen within the last fortnight; absent: none. */
  readonly hosts?: readonly SeenHost[];
  /** Absent: none was ever found. */
  readonly segments?: readonly LedgerSegment[];
  /** Boxes that were seen before and not in the last sweep; absent: none. */
  readonly missing?: readonly Missing[];
}
/** `sweeps`: in how many on end it was looked for in vain, the first of them at `since`, the last at `until`. */
export interface Missing {
  readonly device: string;
  readonly name: string;
  readonly sweeps: number;
  readonly since: string;
  readonly until: string;
}
/** `doubted`: a whole copy of that hash was much shorter, and is believed when it comes again. */
export interface PriorConfig {
  readonly device: string;
  readonly kind: ConfigCopy['kind'];
  readonly target: string;
  readonly hash: string;
  /** When the sweep ended that took it. */
  readonly at: string;
  readonly lines: number;
  readonly doubted?: string;
  /** Kept here where the sweep at hand took no whole copy of its own, so that a later one can be compared. */
  readonly kept?: Pick<ConfigText, 'text' | 'restless'>;
}
export const NO_PRIOR: Prior = { devices: [], findings: [] };
