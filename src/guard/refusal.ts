/** Knows why something was not sent. */

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
}
