/** Knows how the octets of a frame are handed to the readers of tables, and as text. */
import type { Row } from '../../../model/dialect.js';
import { clean, decode } from '../../../model/text.js';

/** An octet string as the readers of LLDP tables take it. */
export function row(value: Buffer | undefined): Row | undefined {
  return value && { oid: '', index: '', tag: '4x', value: value.toString('hex'), from: '' };
}
export function number(value: number | undefined): Row | undefined {
  return value === undefined ? undefined : { oid: '', index: '', tag: '2', value: String(value), from: '' };
}
/** Absent: nothing that is text. */
export function words(value: Buffer | undefined): string | undefined {
  return value === undefined ? undefined : clean(decode(value)) || undefined;
}
