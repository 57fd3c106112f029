/** Knows a token bucket that never lets more than its rate through in any one second, wherever that second begins. */

export interface Bucket {
  /** Milliseconds until one packet may go; 0: now. */
  wait(now: number): number;
  /** One packet goes. Only after `wait` said 0. */
  take(now: number): void;
  /** Packets per second from now on; fractions are fine. */
  setRate(perSecond: number, now: number): void;
}

/**
 * A tenth of the rate may go at once; refilling is slowed by as much, so that burst and refill together stay within
 * the rate in every second: at most `burst + refill − 1` packets leave in any half-open second.
 */
export function createBucket(perSecond: number): Bucket {
  let burst = 0;
  let refillPerMs = 0;
  let tokens = 0;
  let filledAt: number | null = null;
  setShape(perSecond);
  tokens = burst;

  function setShape(rate: number): void {
    burst = Math.max(1, Math.floor(rate / 10));
    refillPerMs = (rate - burst + 1) / 1000;
    if (rate < 1) refillPerMs = rate / 1000;
    tokens = Math.min(tokens, burst);
  }
  function fill(now: number): void {
    // A clock that is set back must not stop the sending for as long.
    if (filledAt !== null && now > filledAt) tokens = Math.min(burst, tokens + (now - filledAt) * refillPerMs);
    filledAt = now;
  }
  return {
    wait(now) {
      fill(now);
      return tokens >= 1 - EPSILON ? 0 : Math.ceil((1 - tokens) / refillPerMs);
    },
    take(now) {
      fill(now);
      tokens -= 1;
    },
    setRate(rate, now) {
      fill(now);
      setShape(rate);
    },
  };
}
/** What adding fractions may lose. */
const EPSILON = 1e-9;
