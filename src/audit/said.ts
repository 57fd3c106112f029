/** Knows what of all that people said holds at an instant. */
import type { Declaration, Said } from '../model/declaration.js';
import type { Site } from '../model/site.js';

/** The site file as it stood at `asOf`: the newest version not younger than that, else the oldest; null where there never was one. */
export function siteAsOf(declarations: readonly Declaration[], asOf: string): Site | null {
  const versions = declarations.filter((d): d is Declaration & { says: Extract<Said, { is: 'site' }> } => d.says.is === 'site');
  const standing = versions.filter((version) => version.at <= asOf).at(-1) ?? versions[0];
  return standing?.says.site ?? null;
}
/** What of all that people said bears on the derivation of a sweep that ended at `asOf`: not other versions of the site file, no acceptance and no decision. */
export function bearingOn(declarations: readonly Declaration[], asOf: string): readonly Declaration[] {
  const site = siteAsOf(declarations, asOf);
  return declarations.filter(({ says }) => (says.is === 'site' ? says.site === site : !['accepted', 'acceptance-withdrawn', 'decided'].includes(says.is)));
}
/** What was said last of this kind; null: nothing. */
export function latestSaid<K extends Said['is']>(declarations: readonly Declaration[], is: K): Extract<Said, { is: K }> | null {
  return (declarations.filter((d) => d.says.is === is).at(-1)?.says as Extract<Said, { is: K }> | undefined) ?? null;
}
