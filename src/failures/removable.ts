/** Knows what can be gone at once. */
import type { Unit } from '../model/failure.js';

export interface Removable {
  readonly unit: Unit;
  /** Ids of all that is gone with it, its own among them. */
  readonly ids: readonly string[];
  readonly from: readonly string[];
}
/** What stands still together when frames circle in it. */
export interface Domain extends Removable {
  readonly nodes: readonly number[];
  readonly vlan: number | null;
  /** Ids of the switches that would not stop frames that circle. */
  readonly unguarded: readonly string[];
}
