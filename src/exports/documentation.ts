/** Knows the client's device list put right: what was seen, beside what was written, for a person to review and take over. */
import type { Audit } from '../model/audit.js';
import { groupBy, sortedBy } from '../model/order.js';
import { csvOf } from './csv.js';

/** One row per written or managed device. `state`: agrees, corrected, added, not found, not looked for; `changes` says what was written before. Nothing is taken off the list: what no device told stays as it was written. */
export function correctedDocumentation({ devices, documents }: Audit): string {
  const differs = groupBy(documents.differs, ({ device }) => device);
  const written = new Map((documents.untold ?? []).map(({ device, field, written }) => [`${device} ${field}`, written]));
  const matched = new Set(documents.matched);
  const unwritten = new Set(documents.unwritten);
  const seen = devices.filter(({ id, roles }) => matched.has(id) || differs.has(id) || unwritten.has(id) || roles.some((role) => role !== 'host' && role !== 'phone' && role !== 'unknown'));
  const rows = sortedBy(seen, ({ name }) => name, ({ id }) => id).map((device) => {
    const wrong = differs.get(device.id) ?? [];
    const state = wrong.length > 0 ? 'corrected' : matched.has(device.id) ? 'agrees' : 'added';
    const put = (field: string, seen: string | null): string | null => (seen === null || seen === '' ? (written.get(`${device.id} ${field}`) ?? seen) : seen);
    const roles = device.roles.filter((role) => role !== 'unknown').join(' ');
    return [device.name, put('address', device.addresses.join(' ')), put('serial', device.serial), put('mac', device.macs.join(' ')), put('vendor', device.vendor), put('model', device.model), put('location', device.location), put('role', roles), state, wrong.map(({ field, written, source }) => `${field} was “${written}” in ${source}`).join('; ')];
  });
  const missing = documents.unseen.map(({ name, address, serial, others = {}, source, line, checked }) => [name, address, serial, ...['mac', 'vendor', 'model', 'location', 'role'].map((field) => others[field] ?? null), checked ? 'not found' : 'not looked for', `${source} line ${line}`]);
  return csvOf(['name', 'address', 'serial', 'mac', 'vendor', 'model', 'location', 'role', 'state', 'changes'], [...rows, ...missing]);
}
