/** Knows whether an agreed window is open: by the clock on the wall, so that summer time moves nothing. */
import type { Window } from '../model/site.js';
import { localTime } from './local-time.js';

/**
 * Whether anything may be sent at `instant`; no windows: always. The days of a window name the day it opens, so that
 * `Fri 20:00-06:00` is open on Saturday at 05:59 and `to` itself is outside. A minute that the clock shows twice in autumn counts twice.
 */
export function isOpen(windows: readonly Window[], timezone: string, instant: Date): boolean {
  if (windows.length === 0) return true;
  const { weekday, minute } = localTime(timezone, instant);
  const yesterday = (weekday + 6) % 7;
  return windows.some(({ days, from, to }) => {
    if (to > from) return days.includes(weekday) && minute >= from && minute < to;
    return (days.includes(weekday) && minute >= from) || (days.includes(yesterday) && minute < to);
  });
}
