/** Knows whether a unit that the site file names is anything that was seen. */
import type { Seen } from '../../model/rule.js';
import { callNames } from './names.js';

/** Tells of a written name whether a device, cable, segment, provider or declared group bears it, or it is an address of a device; a full host name may be written short. */
export function seenUnits({ site, topology, failures }: Seen): (name: string) => boolean {
  const known = new Set([
    ...topology.devices.flatMap((device) => [...callNames(device), device.name.toLowerCase(), ...device.addresses]),
    ...[...topology.providers, ...topology.segments].map(({ name }) => name.toLowerCase()),
    ...(site?.sharedRisks ?? []).map(({ name }) => name.toLowerCase()),
    ...failures.map(({ unit }) => unit.name.toLowerCase()),
  ]);
  return (name) => known.has(name.toLowerCase()) || known.has(name.toLowerCase().split('.')[0]!);
}
