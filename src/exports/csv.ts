/** Knows the inventory as CSV (RFC 4180), with cells that no spreadsheet takes for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Audit } from '../model/audit.js';
import { plainCell } from '../model/text.js';

/** One row per device. */
export function devicesCsv(audit: Audit): string {
  const nameOf = new Map([...audit.devices, ...audit.segments].map(({ id, name }) => [id, name]));
  const rows = audit.devices.map((d) => [
    d.id, d.name, d.roles.join(' '), d.vendor, d.model, d.os, d.version, d.serial, d.location, d.contact, d.addresses.join(' '), d.macs.join(' '),
    d.attachment ? (nameOf.get(d.attachment.device) ?? d.attachment.device) : null, d.attachment?.port, d.attachment?.certainty, d.examined, d.documented,
  ]);
  const columns = ['id', 'name', 'roles', 'vendor', 'model', 'os', 'version', 'serial', 'location', 'contact', 'addresses', 'macs', 'attached_to', 'port', 'certainty', 'examined', 'documented'];
  return csvOf(columns, rows);
}

/** A header and rows, CRLF as the RFC has it. */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return stringify([[...columns], ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell)))], { record_delimiter: 'windows' });
}
