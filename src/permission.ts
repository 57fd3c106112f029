/** Knows whether anything may be sent at all, now: an engagement in force, and a window that is open. */
import { ExitError, EXIT } from './commands/bricks/exit.js';
import { engagementState } from './guard/engagement.js';
import { isOpen } from './guard/windows.js';
import type { Site } from './model/site.js';

/** Throws ExitError where nothing may be sent: 2 without an engagement, 5 where it is not in force or the window is closed. */
export function requirePermission(site: Site, configPath: string, now: Date): void {
  const refusal = refusalOf(site, configPath, now);
  if (refusal) throw refusal;
}

/** Why nothing may be sent now, or null. */
export function refusalOf(site: Site, configPath: string, now: Date): ExitError | null {
  const { engagement, timezone, scope } = site;
  if (scope.allow.length === 0) return new ExitError(EXIT.usage, `${configPath}: no scope; write \`scope: { allow: [ … ] }\` with the agreed networks`);
  const state = engagementState(engagement, timezone, now);
  if (state === 'none') return new ExitError(EXIT.usage, `${configPath}: a scope without an engagement; write \`engagement: { authorised_by: …, on: YYYY-MM-DD, until: YYYY-MM-DD }\` as it was signed`);
  if (state === 'not-begun') return new ExitError(EXIT.notPermitted, `the engagement begins on ${engagement!.on}; nothing was sent`);
  if (state === 'over') return new ExitError(EXIT.notPermitted, `the engagement ended on ${engagement!.until}; nothing was sent. Have it renewed, then correct \`until\` in ${configPath}`);
  if (!isOpen(scope.windows, timezone, now)) return new ExitError(EXIT.notPermitted, 'outside the agreed windows; nothing was sent. The daemon waits for the next window by itself');
  return null;
}
