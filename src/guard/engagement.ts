/** Knows whether the written authorisation is in force. */
import type { Engagement } from '../model/site.js';
import { localTime } from './local-time.js';

/** Both days belong to the engagement, from midnight to midnight in the site's own time. `none`: there is no engagement. */
export function engagementState(engagement: Engagement | null, timezone: string, instant: Date): 'none' | 'not-begun' | 'over' | 'valid' {
  if (engagement === null) return 'none';
  const { date } = localTime(timezone, instant);
  if (date < engagement.on) return 'not-begun';
  return date > engagement.until ? 'over' : 'valid';
}
