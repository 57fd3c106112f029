/** Knows in which routing instance the addresses and ways of a device are, for rules that compare them. */
import { groupBy } from '../../model/order.js';
import type { Seen } from '../../model/rule.js';
import { instancesOf } from '../../topology/instances.js';

/** The instance of a device's port; null: the one without a name. */
export function instanceAt(seen: Seen): (device: string, port: string | null) => string | null {
  const byDevice = new Map([...groupBy(seen.facts('in-vrf'), ({ device }) => device)].map(([device, told]) => [device, instancesOf(told)]));
  return (device, port) => byDevice.get(device)?.(port) ?? null;
}
