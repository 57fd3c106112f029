/** Knows the columns of NetBox 4.x's device import: a change set to review, nothing is written to NetBox. */
import type { Audit } from '../model/audit.js';
import type { Device } from '../model/topology.js';
import { csvOf } from './csv.js';

/** Devices that are somebody's to look after: end hosts are left out. */
export function netboxDevices(audit: Audit): string {
  const rows = audit.devices.filter(isManaged).map((d) => [d.name, slug(d.roles[0] ?? 'unknown'), slug(d.vendor ?? 'unknown'), d.model ?? 'unknown', d.serial, slug(audit.site), 'active', `linchpin ${d.id}`]);
  return csvOf(['name', 'role', 'manufacturer', 'device_type', 'serial', 'site', 'status', 'comments'], rows);
}
function isManaged(device: Device): boolean {
  return device.roles.some((role) => role !== 'host' && role !== 'phone' && role !== 'unknown');
}
/** NetBox slugs: lower-case letters, digits, `-` and `_`. */
export function slug(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9_]+/g, '-').replace(/^-+|-+$/g, '') || 'unknown';
}
