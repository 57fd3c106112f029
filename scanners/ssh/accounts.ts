/** Knows how to keep accounts from being locked: at most one failed password per account, device and day, three per account and sweep. */
import type { Address } from '../../src/model/address.js';

/** What is remembered between sweeps. */
export interface PasswordFailures {
  /** Whether this account's password failed on this device today. */
  failedToday(target: Address, user: string): Promise<boolean>;
  failed(target: Address, user: string): Promise<void>;
}
export interface Accounts {
  /** Waits until the password may be tried; resolves to why it may not, or null. After null, `end` must be called. */
  begin(target: Address, user: string): Promise<string | null>;
  /** `worked` null: the password was not sent after all. */
  end(target: Address, user: string, worked: boolean | null): Promise<void>;
}

const FAILURES_PER_SWEEP = 3;

/** Failures and attempts under way never add up to more than three: with the first one wrong everywhere, three devices are enough to know. */
export function createAccounts(memory: PasswordFailures): Accounts {
  const accounts = new Map<string, { failures: number; underWay: number; waiting: (() => void)[] }>();

  function accountOf(user: string) {
    const account = accounts.get(user) ?? { failures: 0, underWay: 0, waiting: [] };
    accounts.set(user, account);
    return account;
  }

  async function begin(target: Address, user: string): Promise<string | null> {
    const account = accountOf(user);
    while (account.failures < FAILURES_PER_SWEEP && account.failures + account.underWay >= FAILURES_PER_SWEEP) {
      await new Promise<void>((resolve) => account.waiting.push(resolve));
    }
    if (account.failures >= FAILURES_PER_SWEEP) return `account suspended for this sweep after ${FAILURES_PER_SWEEP} failed passwords`;
    account.underWay++;
    if (!(await memory.failedToday(target, user))) return null;
    await end(target, user, null);
    return 'password failed on this device today';
  }

  async function end(target: Address, user: string, worked: boolean | null): Promise<void> {
    const account = accountOf(user);
    account.underWay--;
    if (worked === false) account.failures++;
    for (const wake of account.waiting.splice(0)) wake();
    if (worked === false) await memory.failed(target, user);
  }
  return { begin, end };
}
