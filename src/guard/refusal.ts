/** Knows why something was not sent. */
import type { Excluded } from '../model/observation.js';

/**
 * `scope`: outside of allow minus deny; `port`: a port that never gets a byte; `budget`: the device had its share; `window`: closed
 * now; `engagement`: none, not begun or over; `stopped`: stop file, signal or cancel.
 */
export type RefusalCause = 'scope' | 'port' | 'budget' | 'window' | 'engagement' | 'stopped';

export class Refusal extends Error {
  constructor(
    readonly because: RefusalCause,
    readonly why: string,
  ) {
    super(why);
    this.name = 'Refusal';
  }

  /** What becomes of the ask. */
  get outcome(): Excluded {
    const isEnded = this.because === 'window' || this.because === 'engagement' || this.because === 'stopped';
    const because = isEnded ? 'stopped' : this.because === 'budget' ? 'budget' : undefined;
    return { is: 'excluded', why: this.why, ...(because && { because }) };
  }
}
