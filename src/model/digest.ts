/** Knows how an id is made from what a thing is, so that the same thing has the same id on every machine. */
import { createHash } from 'node:crypto';

/** A short stable id: `prefix-` and 12 hex digits of SHA-256 over the parts. */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12)}`;
}

/** SHA-256 of text or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
