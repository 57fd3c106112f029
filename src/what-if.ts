/** Knows how the latest audit is asked what stops without some of its units. */
import { derivedOf } from './audits.js';
import { siteAsOf } from './audit/said.js';
import { whatIf } from './failures/failures.js';
import { factsOfSweep } from './facts.js';
import type { House } from './house.js';
import { readDeclarations } from './store/declarations.js';

/** What stops without the units called `names`, and how to name what the answer speaks of. */
export async function whatIfOf(house: House, reference: string, names: readonly string[]): Promise<{ readonly answer: ReturnType<typeof whatIf>; readonly nameOf: (id: string) => string }> {
  const { audit } = await derivedOf(house, reference);
  const site = siteAsOf(await readDeclarations(house.database, house.siteId), audit.sweep.endedAt);
  const facts = await factsOfSweep(house, audit);
  const answer = whatIf({ topology: audit, site, facts, ...(audit.absent && { absent: audit.absent }), asOf: audit.sweep.endedAt }, names);
  const named = new Map([...audit.devices, ...audit.segments, ...audit.services, ...audit.providers].map(({ id, name }) => [id, name]));
  return { answer, nameOf: (id) => named.get(id) ?? id };
}
