/** Knows what people tell us: the second source of truth, append-only too. The newest declaration on a subject holds. */
import type { Site } from './site.js';

export type Said =
  /** The site file as it stood, one version per change. */
  | { readonly is: 'site'; readonly site: Site }
  /** Rows of the client's documentation as they stood. */
  /** `changed`: when the newest of the files was last written, ISO 8601 UTC, where that is known. */
  | { readonly is: 'documents'; readonly rows: readonly WrittenRow[]; readonly subnets: readonly string[]; readonly vlans?: readonly number[]; readonly changed?: string }
  | { readonly is: 'accepted'; readonly finding: string; readonly owner: string; readonly until: string; readonly reason: string }
  | { readonly is: 'acceptance-withdrawn'; readonly finding: string }
  /** What the owner decided about the cure of a unit. `by`: the day on which it is done, or is asked again. */
  | { readonly is: 'decided'; readonly unit: string; readonly answer: Answer; readonly owner: string; readonly by: string }
  | { readonly is: 'segment-named'; readonly segment: string; readonly name: string }
  | { readonly is: 'device-named'; readonly device: string; readonly name: string }
  | { readonly is: 'same-device'; readonly devices: readonly string[] }
  | { readonly is: 'different-devices'; readonly targets: readonly string[] }
  | { readonly is: 'link'; readonly ends: readonly [{ readonly device: string; readonly port: string }, { readonly device: string; readonly port: string }] }
  | { readonly is: 'knows'; readonly service: string; readonly person: string }
  | { readonly is: 'hostkey-accepted'; readonly target: string; readonly fingerprint: string };

export const ANSWERS = ['yes', 'no', 'later'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Declaration {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly says: Said;
}

/** One row of the client's own documentation, in our field names; absent fields were not written. */
export interface WrittenRow {
  readonly source: string;
  readonly line: number;
  readonly name?: string;
  readonly address?: string;
  readonly serial?: string;
  readonly mac?: string;
  readonly model?: string;
  readonly vendor?: string;
  readonly location?: string;
  readonly role?: string;
  /** False: the documentation itself says that it is not in the network (planned, in store, decommissioned). */
  readonly expected?: false;
}
