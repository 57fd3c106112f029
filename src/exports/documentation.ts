/** Knows the client's device list put right: what was seen, beside what was written, for a person to review and take over. */
import type { Audit } from '../model/audit.js';
import { groupBy, sortedBy } from '../model/order.js';
import { csvOf } from './csv.js';

/** One row per written or managed device. `state`: agrees, corrected, added, not found, not looked for; `changes` says what was written before. Nothing is taken off the list. */
export function correctedDocumentation({ devices, documents }: Audit): string {
  const differs = groupBy(documents.differs, ({ device }) => device);
  const matched = new Set(documents.matched);
  const unwritten = new Set(documents.unwritten);
  const seen = devices.filter(({ id, roles }) => matched.has(id) || differs.has(id) || unwritten.has(id) || roles.some((role) => role !== 'host' && role !== 'phone' && role !== 'unknown'));
  const rows = sortedBy(seen, ({ name }) => name, ({ id }) => id).map((device) => {
    const wrong = differs.get(device.id) ?? [];
    const state = wrong.length > 0 ? 'corrected' : matched.has(device.id) ? 'agrees' : 'added';
    return [device.name, device.addresses.join(' '), device.serial, device.macs.join(' '), device.vendor, device.model, device.location, device.roles.join(' '), state, wrong.map(({ field, written, source }) => `${field} was “${written}” in ${source}`).join('; ')];
  });
  const missing = documents.unseen.map(({ name, address, serial, source, line, checked }) => [name, address, serial, null, null, null, null, null, checked ? 'not found' : 'not looked for', `${source} line ${line}`]);
  return csvOf(['name', 'address', 'serial', 'mac', 'vendor', 'model', 'location', 'role', 'state', 'changes'], [...rows, ...missing]);
}
