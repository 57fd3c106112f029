/** Knows what an SSH scanner remembers, kept in plain sight. */
import type { PasswordFailures } from '../../../scanners/ssh/accounts.js';
import type { HostKeys } from '../../../scanners/ssh/host-key.js';

export interface Remembered {
  readonly hostKeys: HostKeys;
  readonly failures: PasswordFailures;
  readonly pins: Map<string, string>;
  readonly accepted: Set<string>;
  readonly failed: string[];
}
export function remembering(): Remembered {
  const pins = new Map<string, string>();
  const accepted = new Set<string>();
  const failed: string[] = [];
  return {
    pins,
    accepted,
    failed,
    hostKeys: {
      pinned: async (target) => pins.get(target) ?? null,
      pin: async (target, fingerprint) => void pins.set(target, fingerprint),
      accepted: async (target, fingerprint) => accepted.has(`${target} ${fingerprint}`),
    },
    failures: {
      failedToday: async (target, user) => failed.includes(`${target} ${user}`),
      failed: async (target, user) => void failed.push(`${target} ${user}`),
    },
  };
}
