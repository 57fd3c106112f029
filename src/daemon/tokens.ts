/** Knows the scopes a token may have, and how its life is written. */
export const SCOPES: readonly string[] = ['accept:write', 'admin', 'declare:write', 'evidence:read', 'inventory:read', 'report:read', 'sweep:run'];

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** The instant that `text` names: `90d` from `now`, or the end of a day `2027-06-30`, or an ISO time. Null where it is none, or is not after `now`. */
export function expiryOf(text: string, now: Date): string | null {
  const life = /^(\d{1,6})([smhdw])$/.exec(text);
  if (life) return Number(life[1]) === 0 ? null : new Date(now.getTime() + Number(life[1]) * UNITS[life[2]!]! * 1000).toISOString();
  if (!/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text)) return null;
  const at = new Date(text.length === 10 ? `${text}T23:59:59.999Z` : text);
  return Number.isNaN(at.getTime()) || at <= now ? null : at.toISOString();
}
