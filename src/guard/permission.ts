/** Knows whether anything may be sent at all, at this moment: stop file, engagement, window. */
import { existsSync } from 'node:fs';
import type { Engagement, Window } from '../model/site.js';
import { engagementState } from './engagement.js';
import { Refusal } from './refusal.js';
import { isOpen } from './windows.js';

export interface Agreement {
  readonly engagement: Engagement | null;
  readonly timezone: string;
  readonly windows: readonly Window[];
  /** A file at this path stops all sending. */
  readonly stopFile?: string | undefined;
}
/** The calendar is looked at once a second, the stop file every time. */
const LOOKS_AGAIN_AFTER_MS = 1000;

/** A function that tells why nothing may be sent at `now` (ms since 1970), or null. */
export function createPermission({ engagement, timezone, windows, stopFile }: Agreement): (now: number) => Refusal | null {
  let looked = -Infinity;
  let found: Refusal | null = null;
  return (now) => {
    if (stopFile !== undefined && existsSync(stopFile)) return new Refusal('stopped', `stop file ${stopFile}`);
    if (Math.abs(now - looked) < LOOKS_AGAIN_AFTER_MS) return found;
    looked = now;
    return (found = calendar(new Date(now)));
  };

  function calendar(instant: Date): Refusal | null {
    const state = engagementState(engagement, timezone, instant);
    if (state === 'none') return new Refusal('engagement', 'there is no engagement');
    if (state === 'not-begun') return new Refusal('engagement', `the engagement begins on ${engagement!.on}`);
    if (state === 'over') return new Refusal('engagement', `the engagement ended on ${engagement!.until}`);
    return isOpen(windows, timezone, instant) ? null : new Refusal('window', 'outside the agreed windows');
  }
}
