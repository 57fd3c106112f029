/** Knows how to keep accounts from being locked: at most one failed password per account, device and day, three per account and sweep. */
import type { Address } from '../../src/model/address.js';
import type { Excluded } from '../../src/model/observation.js';
import { FAILURES_PER_SWEEP, SUSPENDED } from '../../src/model/plan.js';

/** What is remembered between sweeps. `box`: an address, or the fingerprint of a host key, for one device may answer at many addresses. */
export interface PasswordFailures {
  /** Whether this account's password failed there today. */
  failedToday(box: string, user: string): Promise<boolean>;
  failed(box: string, user: string): Promise<void>;
}
export interface Door {
  readonly target: Address;
  /** Of the host key shown there. */
  readonly fingerprint: string;
}
export interface Accounts {
  /** Waits until the password may be tried; resolves to why it may not, or null. After null, `end` must be called. */
  begin(door: Door, user: string): Promise<Excluded | null>;
  /** `worked` null: the password was not sent after all. */
  end(door: Door, user: string, worked: boolean | null): Promise<void>;
}

/**
 * Failures and attempts under way never add up to more than three: with the first one wrong everywhere, three devices are enough to know.
 * Whoever shows one host key is taken for one device, whose attempts go one after the other.
 */
export function createAccounts(memory: PasswordFailures): Accounts {
  const accounts = new Map<string, { failures: number; underWay: Set<string>; waiting: (() => void)[] }>();

  function accountOf(user: string) {
    const account = accounts.get(user) ?? { failures: 0, underWay: new Set(), waiting: [] };
    accounts.set(user, account);
    return account;
  }

  async function begin(door: Door, user: string): Promise<Excluded | null> {
    const { target, fingerprint } = door;
    const account = accountOf(user);
    while (account.failures < FAILURES_PER_SWEEP && (account.failures + account.underWay.size >= FAILURES_PER_SWEEP || account.underWay.has(fingerprint))) {
      await new Promise<void>((resolve) => account.waiting.push(resolve));
    }
    if (account.failures >= FAILURES_PER_SWEEP) return SUSPENDED;
    account.underWay.add(fingerprint);
    const failedHere = await memory.failedToday(target, user);
    if (!failedHere && !(await memory.failedToday(fingerprint, user))) return null;
    await end(door, user, null);
    return { is: 'excluded', why: failedHere ? 'password failed on this device today' : 'password failed today at another address with this host key' };
  }

  async function end({ target, fingerprint }: Door, user: string, worked: boolean | null): Promise<void> {
    const account = accountOf(user);
    if (worked === false) account.failures++;
    try {
      if (worked === false) await Promise.all([target, fingerprint].map((box) => memory.failed(box, user)));
    } finally {
      account.underWay.delete(fingerprint);
      for (const wake of account.waiting.splice(0)) wake();
    }
  }
  return { begin, end };
}
