/** Knows needs of which it is not known whether something else meets them. */
import type { Service } from '../model/failure.js';

export interface MayNeed {
  readonly need: Service['needs'][number];
  /** What would have to be known, for `as far as seen`. */
  readonly open: string;
  readonly cure: string;
}
