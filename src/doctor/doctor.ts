/** Knows what this machine and this site need before anything can be swept, and the command that cures each lack. Sends nothing; makes nothing. */
import { resolve } from 'node:path';
import type { Places } from '../house.js';
import { machineRequirements } from './machine.js';
import type { Requirement } from './requirement.js';
import { servingRequirements } from './serving.js';
import { siteFile, siteRequirements } from './site.js';

/** All requirements, those of the machine first. Never throws. */
export async function examine(places: Places, now: Date): Promise<readonly Requirement[]> {
  const dataDir = resolve(places.data);
  const { site, lines } = await siteFile(places);
  return [
    ...(await machineRequirements(site, dataDir, now)),
    ...lines,
    ...(await servingRequirements(site, now)),
    ...(site ? await siteRequirements(site, places.config, dataDir, now) : []),
  ];
}
