/** Knows whether anything may be sent at all, now: an engagement in force, and a window that is open. */
import { ExitError, EXIT } from '../exit.js';
import { engagementState } from '../guard/engagement.js';
import { isOpen } from '../guard/windows.js';
import type { Site } from '../model/site.js';
import { placeIn } from '../site/load.js';
import { SiteError } from '../site/problem.js';

/** Throws where nothing may be sent: SiteError (2) without scope or engagement, with the line; ExitError (5) where the engagement is not in force or the window is closed. */
export function requirePermission(site: Site, configPath: string, now: Date): void {
  const refusal = refusalOf(site, configPath, now);
  if (refusal) throw refusal;
}

/** Why nothing may be sent now, or null. */
export function refusalOf(site: Site, configPath: string, now: Date): ExitError | SiteError | null {
  const { engagement, timezone, scope } = site;
  if (scope.allow.length === 0) return new SiteError(configPath, [{ ...placeIn(site, ['scope']), says: 'there is no scope', cure: 'write scope: { allow: [ … ] } with the networks that were agreed' }]);
  const state = engagementState(engagement, timezone, now);
  if (state === 'none') return new SiteError(configPath, [{ ...placeIn(site, ['scope']), says: 'a scope without an engagement', cure: 'write engagement: { authorised_by: …, on: YYYY-MM-DD, until: YYYY-MM-DD } as it was signed; nothing is sent without it' }]);
  if (state === 'not-begun') return new ExitError(EXIT.notPermitted, `the engagement begins on ${engagement!.on}; nothing was sent`);
  if (state === 'over') return new ExitError(EXIT.notPermitted, `the engagement ended on ${engagement!.until}; nothing was sent. Have it renewed, then correct \`until\` in ${configPath}`);
  if (!isOpen(scope.windows, timezone, now)) return new ExitError(EXIT.notPermitted, 'outside the agreed windows; nothing was sent. The daemon waits for the next window by itself');
  return null;
}
