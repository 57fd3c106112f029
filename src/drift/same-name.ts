/** Knows boxes that two sweeps know under different ids: told of less one time, they are recognised by the name that nobody else bears. */
import type { Derived } from '../model/audit.js';
import { parseAddress } from '../model/address.js';
import { parseMac } from '../model/mac.js';
import { groupBy } from '../model/order.js';
import type { Device } from '../model/topology.js';

/** The earlier audit, texts and copies kept, with the ids that the later sweep gives to the same boxes. */
export function withLaterIds(before: Derived, after: Derived): Derived {
  const { audit, configTexts, prior } = before;
  const now = new Set(after.audit.devices.map(({ id }) => id));
  const known = new Set(audit.devices.map(({ id }) => id));
  const come = lone(after.audit.devices);
  const ids = new Map<string, string>();
  for (const [name, device] of lone(audit.devices)) {
    const later = come.get(name);
    if (later && !now.has(device.id) && !known.has(later.id)) ids.set(device.id, later.id);
  }
  if (ids.size === 0) return before;
  const configs = prior.configs?.map((one) => ({ ...one, device: ids.get(one.device) ?? one.device }));
  return { ...(renamed({ audit, configTexts }, ids) as Pick<Derived, 'audit' | 'configTexts'>), prior: { ...prior, ...(configs && { configs }) } };
}

/** Devices by a name that is a name, and that only one of them bears. */
function lone(devices: readonly Device[]): ReadonlyMap<string, Device> {
  const named = groupBy(devices, ({ name }) => name);
  return new Map([...named].flatMap(([name, same]) => (same.length === 1 && parseAddress(name) === null && parseMac(name) === null ? [[name, same[0]!] as const] : [])));
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, ids)]));
}
