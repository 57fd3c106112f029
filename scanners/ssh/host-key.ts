/** Knows SSH host keys: how one is written down (RFC 4253 §6.6, fingerprints as OpenSSH prints them), and when it is trusted. */
import { createHash } from 'node:crypto';
import type { Address } from '../../src/model/address.js';

export interface HostKey {
  readonly type: string;
  /** `SHA256:` and unpadded base64. */
  readonly fingerprint: string;
}

/** What is remembered of host keys between sweeps. */
export interface HostKeys {
  /** The fingerprint seen first, or accepted last; null: never seen. */
  pinned(target: Address): Promise<string | null>;
  pin(target: Address, fingerprint: string): Promise<void>;
  /** Whether a person accepted this key of this target. */
  accepted(target: Address, fingerprint: string): Promise<boolean>;
}

/** `new`: pinned now. `changed`: another key was pinned and nobody accepted this one; nothing secret may be sent. */
export type Trust = { readonly is: 'accepted' | 'known' | 'new' } | { readonly is: 'changed'; readonly from: string };

/** Reads the key blob a server sent. A type that is no plain word is told as `unknown`. */
export function hostKeyOf(blob: Buffer): HostKey {
  const length = blob.length >= 4 ? blob.readUInt32BE(0) : 0;
  const type = blob.subarray(4, 4 + length).toString('latin1');
  return {
    type: /^[a-z0-9@.-]{1,64}$/.test(type) ? type : 'unknown',
    fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
  };
}

export async function trustIn(target: Address, { fingerprint }: HostKey, keys: HostKeys): Promise<Trust> {
  const pinned = await keys.pinned(target);
  if (await keys.accepted(target, fingerprint)) return { is: 'accepted' };
  if (pinned === null) return { is: 'new' };
  return pinned === fingerprint ? { is: 'known' } : { is: 'changed', from: pinned };
}
