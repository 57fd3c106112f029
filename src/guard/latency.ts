/** Knows when a device answers so much more slowly than before that it is to be asked at half the rate. */
import type { Address } from '../model/address.js';

/** A rise by this factor is a device in trouble. */
const FACTOR = 4;
/** Below this, a rise is noise of our own machine. */
const FLOOR_MS = 10;
/** How much one reading weighs: a single late answer is no trend. */
const WEIGHT = 0.25;
const READINGS_BEFORE_JUDGING = 4;

interface Pace {
  usual: number;
  recent: number;
  readings: number;
}

/** A function that is told each round-trip and says whether the device has just become slow. Every further rise by the same factor tells again. */
export function createLatency(): (target: Address, rttMs: number) => boolean {
  const paces = new Map<Address, Pace>();
  return (target, rttMs) => {
    const pace = paces.get(target);
    if (!pace) {
      paces.set(target, { usual: rttMs, recent: rttMs, readings: 1 });
      return false;
    }
    pace.readings++;
    pace.recent += WEIGHT * (rttMs - pace.recent);
    if (pace.readings <= READINGS_BEFORE_JUDGING) pace.usual = Math.min(pace.usual, rttMs);
    else if (pace.recent > FACTOR * Math.max(pace.usual, FLOOR_MS)) {
      pace.usual = pace.recent;
      return true;
    }
    return false;
  };
}
