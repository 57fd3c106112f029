/** Knows which audits are at hand in memory, and when they are no longer good: another sweep, another declaration. */
import { derivedOf, sweepNamed } from './audits.js';
import type { House } from './house.js';
import type { Derived } from './model/audit.js';
import { newestDeclaration } from './store/declarations.js';
import { listSweeps, type SweepRow } from './store/sweeps.js';

/** Where audits are had from: the store, or memory before it. Both throw NoSuchSweep. */
export interface Audits {
  derived(reference: string): Promise<Derived>;
  /** All sweeps of the site, newest first. */
  sweeps(): Promise<readonly SweepRow[]>;
}
export interface KeptAudits extends Audits {
  /** Something was said or swept here: look again at once. */
  forget(): void;
}
const KEPT = 6;
/** What other processes said may be told so much later. */
const LOOK_AGAIN_MS = 150;

/** Straight from the store: for one question. */
export function audits(house: House): Audits {
  return { derived: (reference) => derivedOf(house, reference), sweeps: () => listSweeps(house.database, house.siteId) };
}

/** With the last few in memory: for many questions. */
export function keptAudits(house: House): KeptAudits {
  const kept = new Map<string, Promise<Derived>>();
  let stamp = '';
  let looked: { readonly at: number; readonly sweeps: Promise<readonly SweepRow[]> } | null = null;

  async function look(): Promise<readonly SweepRow[]> {
    const [sweeps, newest] = await Promise.all([listSweeps(house.database, house.siteId), newestDeclaration(house.database, house.siteId)]);
    const now = `${newest}\n${sweeps.map(({ id, state }) => `${id} ${state}`).join('\n')}`;
    if (now !== stamp) kept.clear();
    stamp = now;
    return sweeps;
  }
  function sweeps(): Promise<readonly SweepRow[]> {
    if (looked && Date.now() - looked.at < LOOK_AGAIN_MS) return looked.sweeps;
    const found = look();
    looked = { at: Date.now(), sweeps: found };
    found.catch(() => (looked = null));
    return found;
  }
  return {
    sweeps,
    async derived(reference) {
      const { id } = sweepNamed(await sweeps(), reference);
      const known = kept.get(id);
      if (known) return known;
      const derived = derivedOf(house, id);
      kept.set(id, derived);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      derived.catch(() => kept.delete(id));
      return derived;
    },
    forget: () => (looked = null),
  };
}
