/** Knows what a rule and a finding are: a judgement on the network, and one instance of it with its evidence. */
import type { RangeCoverage } from './coverage.js';
import type { Documents } from './documents.js';
import type { Fact, FactKind } from './fact.js';
import type { Failure, Redundancy, Service } from './failure.js';
import type { Site } from './site.js';
import type { TableCoverage } from './table.js';
import type { Topology } from './topology.js';

/** M4 two or more essential services stop everywhere; M3 one; M2 essential somewhere or later, supporting everywhere, or a last spare lost; M1 none; M? no service reaches it. */
export type Impact = 'M4' | 'M3' | 'M2' | 'M1' | 'M?';
export type FindingCertainty = 'confirmed' | 'inferred' | 'declared';
export type Action = 'ACT_NOW' | 'PLAN' | 'VERIFY' | 'ASK' | 'TRACK';
export type SubjectKind = 'device' | 'link' | 'segment' | 'subnet' | 'vlan' | 'service' | 'person' | 'address' | 'config' | 'site' | 'provider' | 'group';
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** A fact of one device: `device` is the id that its target belongs to. */
export type DeviceFact<K extends FactKind = FactKind> = Fact<K> & { readonly device: string };

/** Everything a rule may look at. Never a raw answer, never another rule's hit. */
export interface Seen {
  readonly topology: Topology;
  readonly failures: readonly Failure[];
  readonly services: readonly Service[];
  /** What looks as if one of it may fail, with what all of it hangs on. */
  readonly redundancies: readonly Redundancy[];
  readonly documents: Documents | null;
  /** What else the documentation lists; absent: none was given. */
  readonly written?: WrittenNetworks;
  readonly site: Site | null;
  /** Coverage by device id. */
  readonly tables: ReadonlyMap<string, readonly TableCoverage[]>;
  readonly addresses: readonly { readonly address: string; readonly outcome: string; readonly device: string | null; readonly why: string | null }[];
  /** Long runs of addresses that were all asked and silent, or all left out; absent: none. */
  readonly ranges?: readonly RangeCoverage[];
  /** The sweep's end, ISO 8601 UTC: the only clock a rule may read. */
  readonly asOf: string;
  /** Dated facts on how long makers support their products; absent: not at hand, so nothing is said of support. */
  readonly supportDates?: SupportDates | null;
  facts<K extends FactKind>(kind: K): readonly DeviceFact<K>[];
  /** Whether there is any fact of a kind, without laying all of them open. */
  has(kind: FactKind): boolean;
}
export interface WrittenNetworks {
  /** Empty: it has no such list. */
  readonly subnets: readonly string[];
  readonly vlans: readonly number[];
  /** When the newest file of it was last written, ISO 8601 UTC. */
  readonly changed?: string;
}
/** What must have been seen before a rule may say `none`: facts of a kind, or parts of the audit. */
export type Need = FactKind | 'devices' | 'links' | 'failures' | 'documents' | 'services' | 'subnets' | 'coverage' | 'providers' | 'support-dates';

/** Support dates by product and release cycle, as in `config/end-of-life.json`. What is not in it is unknown, never supported. */
export interface SupportDates {
  readonly asOf: string;
  readonly source: string;
  readonly products: Readonly<Record<string, { readonly title: string; readonly cycles: readonly SupportCycle[] }>>;
}
/** `eol`: end of life, a date, or whether it is over. `eoes`: end of extended (paid) support. */
export interface SupportCycle {
  readonly releaseCycle: string;
  readonly eol?: string | boolean;
  readonly eoas?: string | boolean;
  readonly eoes?: string | boolean;
}

/** One instance. Without evidence it does not compile. */
export interface Hit {
  readonly about: readonly [Subject, ...Subject[]];
  /** Others it touches: told beside `about`, but the finding stays the same one when they come and go. */
  readonly also?: readonly Subject[];
  readonly says: string;
  /** Why this is so, in steps an engineer can follow. */
  readonly why: string;
  readonly from: readonly [string, ...string[]];
  readonly certainty: FindingCertainty;
  /** What would cure it here, where that can be said; it stands before the rule's remedy. Absent: the cure of the failure of its first subject; null: the rule's remedy says all. */
  readonly cure?: string | null;
  /** Overrides the rule's impact for this hit. */
  readonly impact?: Impact;
  /** Recovery within the tolerable outage; absent: unknown. */
  readonly returns?: 'yes' | 'no' | 'unknown';
}
/** What a rule could not judge. `about` empty: the rule as a whole, so its verdict is `unknown` unless it hits; else only these subjects, whose findings are then never `fixed`. */
export interface Gap {
  readonly unknown: string;
  readonly about: readonly Subject[];
}
export interface RuleExample {
  readonly name: string;
  /** A drawing or a small table of facts; see `src/rules/bricks/drawing.ts`. */
  readonly given: string;
  /** Names of the first subject of each hit, sorted; empty: the rule says none. `null`: the rule says unknown. */
  readonly finds: readonly string[] | null;
}
export interface Rule {
  /** The file name, set by the loader. */
  readonly id?: string;
  readonly title: string;
  readonly group: string;
  /** In the owner's words. */
  readonly rationale: string;
  readonly remedy: string;
  /** Person-days, or a range: `0.5`, `1–3`. */
  readonly effort: string;
  readonly controls: readonly string[];
  readonly needs: readonly Need[];
  /** Fixed impact with its reason, or `failure`: that of the unit the hit is about. */
  readonly impact: { readonly level: Impact; readonly because: string } | 'failure';
  /** Never fired by a planted fault or foreign recording: off. */
  readonly experimental?: true;
  check(seen: Seen): Iterable<Hit | Gap>;
  readonly examples: readonly RuleExample[];
}
export interface RuleVerdict {
  readonly id: string;
  readonly verdict: 'found' | 'none' | 'unknown' | 'error';
  readonly why: string | null;
}
export type FindingStatus = 'new' | 'open' | 'reopened' | 'fixed' | 'not_checked' | 'accepted' | 'expired';
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly outcome: Action;
  readonly status: FindingStatus;
  readonly about: readonly Subject[];
  readonly says: string;
  readonly why: string;
  /** The row of the decision table that matched: `M3 · no · confirmed → ACT_NOW`. */
  readonly decision: string;
  readonly remedy: string;
  readonly controls: readonly string[];
  readonly certainty: FindingCertainty;
  readonly from: readonly string[];
  /** What its evidence was asked, and of which device, in words that mean the same in every sweep; absent: nothing of a device. */
  readonly rests?: readonly string[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly acceptance: { readonly owner: string; readonly until: string; readonly reason: string } | null;
  /** What its status would be had nobody accepted it; absent: nobody has. */
  readonly unaccepted?: FindingStatus;
}
/** One row of config/severity.csv, first match wins; `*` matches all. */
export interface SeverityRow {
  readonly impact: string;
  readonly returns: string;
  readonly certainty: string;
  readonly outcome: Action;
}
