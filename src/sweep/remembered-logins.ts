/** Knows host keys and failed logins as the store remembers them. */
import { localTime } from '../guard/local-time.js';
import type { House } from '../house.js';
import type { Site } from '../model/site.js';
import { loginFailures, pinKey, pinnedKey, recordLoginFailure } from '../store/memory.js';

/** What an SSH scanner asks before it logs in, and tells afterwards. A day is the site's. */
export function rememberedLogins({ database, siteId }: House, site: Site) {
  const today = (): string => localTime(site.timezone, new Date()).date;
  return {
    hostKeys: {
      pinned: async (target: string) => (await pinnedKey(database, siteId, target))?.fingerprint ?? null,
      pin: (target: string, fingerprint: string) => pinKey(database, siteId, target, fingerprint, new Date().toISOString()),
      accepted: async (target: string, fingerprint: string) => {
        const pinned = await pinnedKey(database, siteId, target);
        return pinned !== null && pinned.accepted && pinned.fingerprint === fingerprint;
      },
    },
    failures: {
      failedToday: async (target: string, user: string) => (await loginFailures(database, siteId, user, target, today())) > 0,
      failed: (target: string, user: string) => recordLoginFailure(database, siteId, user, target, today()),
    },
  };
}
