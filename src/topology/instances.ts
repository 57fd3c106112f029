/** Knows in which routing instance (VRF, virtual router) a port of a box is. Names of instances are a box's own affair: the same name elsewhere need not be the same network. */
import type { FactKinds } from '../model/fact.js';
import { canonicalPortName } from './port-spellings.js';

/** The instance by port of one box, whose tables and whose configuration may spell a port differently; null: the one without a name. */
export function instancesOf(told: Iterable<FactKinds['in-vrf']>): (port: string | null) => string | null {
  const byPort = new Map<string, string>();
  for (const { port, vrf } of told) for (const name of [port, canonicalPortName(port)]) if (!byPort.has(name)) byPort.set(name, vrf);
  return (port) => (port === null || byPort.size === 0 ? null : (byPort.get(port) ?? byPort.get(canonicalPortName(port)) ?? null));
}

/** Whether an instance is there to manage boxes by, as makers and people call it: its way out is no way to the internet. */
export function isForManagement(vrf: string): boolean {
  return /^_*(?:mgmt|management|oob|oobm|out-of-band)(?:$|[-_]|vrf|intf|net)/i.test(vrf);
}
