/** Knows which tokens were found good a moment ago, so that many questions of one asker are one look into the store. */
import { sha256 } from '../model/digest.js';

/** What other processes revoke ends so much later; what is revoked here, at once. */
const LOOK_AGAIN_MS = 150;
const MOST = 1000;

export interface KnownTokens<T> {
  verify(text: string): Promise<T | null>;
  forget(): void;
}

/** `look` asks the store. A token that is not good is never remembered, nor is any text: only its fingerprint. */
export function knownTokens<T>(look: (text: string) => Promise<T | null>, now: () => number = Date.now): KnownTokens<T> {
  const good = new Map<string, { readonly at: number; readonly bearer: Promise<T | null> }>();
  return {
    verify(text) {
      const key = sha256(text);
      const known = good.get(key);
      if (known && now() - known.at < LOOK_AGAIN_MS) return known.bearer;
      const bearer = look(text);
      if (good.size >= MOST) good.clear();
      good.set(key, { at: now(), bearer });
      const drop = (): void => void (good.get(key)?.bearer === bearer && good.delete(key));
      bearer.then((found) => (found === null ? drop() : undefined), drop);
      return bearer;
    },
    forget: () => good.clear(),
  };
}
