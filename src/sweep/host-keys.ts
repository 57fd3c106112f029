/** Knows which SSH host key a device showed last. */
import { derivedOf } from '../audits.js';
import type { House } from '../house.js';
import { readObservations } from '../store/observations.js';

/** The key that `device` (name, id or address) showed in the latest sweep, or null. */
export async function lastSeenHostKey(house: House, device: string): Promise<{ readonly target: string; readonly fingerprint: string } | null> {
  const { audit } = await derivedOf(house, 'latest');
  const wanted = device.toLowerCase();
  const targets = audit.devices.filter((d) => d.id === device || d.name.toLowerCase() === wanted || d.addresses.includes(device)).flatMap((d) => d.targets);
  for (const observation of await readObservations(house.database, house.siteId, audit.sweep.id)) {
    if (observation.ask.via !== 'ssh' || !('hello' in observation.ask) || observation.outcome.is !== 'answered') continue;
    if (!targets.includes(observation.target) && observation.target !== device) continue;
    const { hostKey } = JSON.parse(Buffer.from(observation.outcome.raw).toString('utf8')) as { hostKey?: { fingerprint?: string } };
    if (hostKey?.fingerprint) return { target: observation.target, fingerprint: hostKey.fingerprint };
  }
  return null;
}
