/** Knows what HTTP needs of the house: everything it tells is handed to it here; the doors say how each is had. */
import type { Audit, ConfigCopy } from '../model/audit.js';
import type { Ask } from '../model/ask.js';
import type { Declaration, Said } from '../model/declaration.js';
import type { Drift } from '../model/drift.js';
import type { Explanation } from '../model/explanation.js';
import type { Stop, Unit } from '../model/failure.js';
import type { Sweep } from '../model/observation.js';
import type { RuleCard } from '../model/report.js';

export const SCOPES = ['accept:write', 'admin', 'declare:write', 'evidence:read', 'inventory:read', 'report:read', 'sweep:run'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who holds a token. */
export interface Bearer {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}
export interface SiteSummary {
  readonly id: string;
  readonly client: string;
  readonly site: string;
}
export interface SweepSummary {
  readonly id: string;
  readonly label: string | null;
  readonly state: Sweep['state'] | 'running';
  readonly startedAt: string;
  readonly endedAt: string | null;
}
/** How far a running sweep is. `of` null: not known yet. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly of: number | null;
  readonly devices: number;
  readonly says: string;
}
/** One observation as it may be shown: the answer as text, sealed. */
export interface ShownObservation {
  readonly id: string;
  readonly sweep: string;
  readonly target: string;
  readonly at: string;
  readonly ask: Ask;
  readonly outcome: string;
  readonly incomplete: string | null;
  readonly why: string | null;
  readonly command: string;
  readonly answer: string | null;
}
export interface WhatIf {
  readonly removed: readonly Unit[];
  readonly unmatched: readonly { readonly written: string; readonly nearest: string | null }[];
  readonly stop: Stop;
}
export interface TokenSummary {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}
export interface Action {
  /** Grows with every action. */
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly did: string;
  readonly about: string;
}
export const REPORT_FORMATS = ['csv', 'html', 'json', 'md', 'pdf', 'sarif', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** `documentation`: the client's own list, put right. */
export const INVENTORY_FORMATS = ['csv', 'documentation', 'ledger', 'netbox'] as const;
/** In the order in which NetBox wants them. */
export const NETBOX_FILES = ['sites', 'manufacturers', 'device-types', 'device-roles', 'devices', 'interfaces', 'ip-addresses', 'cables'] as const;
export const MAP_FORMATS = ['drawio', 'dot', 'svg'] as const;
export const MAP_LAYERS = ['l2', 'l3', 'physical'] as const;
/** A frozen report. `files`: SHA-256 by format. */
export interface FrozenSummary {
  readonly id: string;
  readonly sweep: string;
  readonly frozenAt: string;
  readonly files: Readonly<Record<string, string>>;
}
export interface OutageSummary {
  readonly address: string;
  readonly since: string;
  readonly until: string | null;
}
export interface Written {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** References are `latest`, `previous`, an id or a label. Null always means: there is no such thing. Lists come in the order in which they are told. */
export interface House {
  readonly version: string;
  /** The bearer of a token's text; null: unknown, expired or revoked. */
  verifyToken(text: string): Promise<Bearer | null>;
  sites(): Promise<readonly SiteSummary[]>;
  /** Newest first, the running one included. */
  sweeps(): Promise<readonly SweepSummary[]>;
  /** Begins a sweep in the background. Throws Refusal where there is no engagement or the window is closed. */
  startSweep(asked: { readonly label: string | null; readonly by: string }): Promise<{ readonly started: true; readonly id: string } | { readonly started: false; readonly running: string }>;
  /** False: it has ended already. */
  cancelSweep(id: string): Promise<boolean | null>;
  /** What happens in a sweep from now on; ends when the sweep has ended, or when `signal` is aborted. */
  progress(id: string, signal: AbortSignal): AsyncIterable<Progress>;
  /** The audit of an ended sweep. */
  audit(reference: string): Promise<Audit | null>;
  /** Configuration texts of a snapshot, secrets sealed. */
  configs(reference: string): Promise<readonly (ConfigCopy & { readonly text: string | null })[] | null>;
  observation(id: string): Promise<ShownObservation | null>;
  /** One line of JSON per observation, whole, as the command line exports it. */
  observations(reference: string): Promise<AsyncIterable<string> | null>;
  /** `since`: the earlier sweep it is compared with. Throws Refusal where this machine cannot write the format. */
  report(reference: string, format: ReportFormat, since?: string): Promise<Written | null>;
  /** Keeps the report of a snapshot as it is now; the id of what is kept. */
  freezeReport(reference: string, by: string, since?: string): Promise<string | null>;
  frozenReport(id: string, format: ReportFormat): Promise<Written | null>;
  /** Newest first. */
  frozenReports(): Promise<readonly FrozenSummary[]>;
  /** The inventory for other programs; `file`: which of NetBox's files, `devices` where none is named. */
  inventory(reference: string, format: (typeof INVENTORY_FORMATS)[number], file?: (typeof NETBOX_FILES)[number]): Promise<string | null>;
  /** Times at which a watched address did not answer, newest first; `until` null: still. */
  outages(): Promise<readonly OutageSummary[]>;
  /** Addresses that are told of what happened. */
  webhooks(): Promise<readonly string[]>;
  map(layer: (typeof MAP_LAYERS)[number], reference: string, format?: (typeof MAP_FORMATS)[number]): Promise<string | null>;
  /** What changed between two snapshots, on the map of layer 2. */
  changesMap(from: string, to: string, format?: (typeof MAP_FORMATS)[number]): Promise<string | null>;
  rules(): Promise<readonly RuleCard[]>;
  whatIf(reference: string, remove: readonly string[]): Promise<WhatIf | null>;
  drift(from: string, to: string): Promise<Drift | null>;
  explain(id: string): Promise<Explanation | null>;
  /** False: there is no such finding. Declared anew, it replaces the earlier acceptance. */
  accept(finding: string, said: { readonly owner: string; readonly until: string; readonly reason: string; readonly by: string }): Promise<boolean>;
  withdraw(finding: string, by: string): Promise<boolean>;
  declarations(): Promise<readonly Declaration[]>;
  /** The new declaration's id. Throws Refusal where it names what is not there. */
  declare(says: Said, by: string): Promise<string>;
  tokens(): Promise<readonly TokenSummary[]>;
  /** The only time the token's text is told. `expires`: `90d`, `12h`, `1s` or a date. Throws Refusal for any other. */
  createToken(made: { readonly name: string; readonly scopes: readonly string[]; readonly expires: string }): Promise<TokenSummary & { readonly token: string }>;
  revokeToken(id: string): Promise<boolean>;
  /** Newest first, at most so many; those before the one with number `before`, where that is given. */
  auditLog(most: number, before: number | null): Promise<readonly Action[]>;
  record(action: { readonly who: string; readonly did: string; readonly about: string }): Promise<void>;
  /** What was done under this key of this token within a day; null: nothing. */
  recallDone(who: string, key: string): Promise<{ readonly asked: string; readonly result: string } | null>;
  keepDone(done: { readonly who: string; readonly key: string; readonly asked: string; readonly result: string }): Promise<void>;
  /** Each check with what is wrong; `ready` when all are well. */
  readiness(): Promise<{ readonly ready: boolean; readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly says: string }[] }>;
  /** Prometheus text. */
  metrics(): Promise<Written>;
}
