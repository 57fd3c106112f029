/** Knows the difference between two sweeps under one engine. */
import type { SubjectKind } from './rule.js';

export type Layer = 'business' | 'structure' | 'configuration';
export interface Change {
  readonly layer: Layer;
  readonly change: '+' | '-' | '~';
  /** Another box stands in the same place, or one is there again that was known; absent: new, gone or changed, as the sign says. */
  readonly word?: 'replaced' | 'back';
  readonly kind: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string };
  readonly before: string | null;
  readonly after: string | null;
  readonly from: readonly string[];
  /** Of a configuration: the unified difference, secrets sealed, restless lines left out. */
  readonly text?: string;
}
/** The word beside the sign. */
export function wordOf({ change, word }: Pick<Change, 'change' | 'word'>): 'new' | 'gone' | 'changed' | 'replaced' | 'back' {
  return word ?? (change === '+' ? 'new' : change === '-' ? 'gone' : 'changed');
}
export interface Drift {
  readonly from: string;
  readonly to: string;
  /** False where scope, credentials or rules changed so that a difference may be ours; `why` says which. */
  readonly comparable: boolean;
  readonly why: readonly string[];
  readonly changes: readonly Change[];
  /** What could be compared on one side only because the other was not checked; never counted as gone. */
  readonly notChecked: readonly { readonly kind: string; readonly id: string; readonly name: string; readonly why: string }[];
  /** Restless lines that were left out, by the pattern that hid them. */
  readonly hidden: readonly { readonly rule: string; readonly count: number }[];
}
