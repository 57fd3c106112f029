/** Knows when a box that nobody finds is gone, and not merely switched off. */
import type { Missing } from '../model/audit.js';

/** Fewer sweeps may be one night, or one visit. */
const SWEEPS = 3;
/** A shorter time may be a holiday. */
const LONG_MS = 14 * 86_400_000;

/** Whether a box was looked for in vain so often and for so long that it is gone. */
export function isLongGone({ sweeps, since, until }: Missing): boolean {
  return sweeps >= SWEEPS && Date.parse(until) - Date.parse(since) >= LONG_MS;
}
