/** Knows the accounts of people, and which of them nobody has used for a year. */
import { groupBy } from '../../model/order.js';
import type { DeviceFact, Seen } from '../../model/rule.js';

/** Accounts of people begin here on Linux (login.defs); the last are for nobody and the like. */
const FIRST_PERSON = 1000;
const LAST_PERSON = 59_999;
const YEAR_MS = 365 * 86_400_000;

/** Accounts under which somebody can log in and that are no program's. */
export function peopleIn(seen: Seen): readonly DeviceFact<'account'>[] {
  return seen.facts('account').filter(({ uid, shell }) => uid >= FIRST_PERSON && uid <= LAST_PERSON && !/(nologin|false|sync)$/.test(shell) && shell !== '');
}

/** The last login of each account of a person that was used before and for a year on no machine, where that machine wrote down logins of others since. */
export function dormantIn(seen: Seen): readonly DeviceFact<'last-login'>[] {
  const since = Date.parse(seen.asOf) - YEAR_MS;
  const people = new Set(peopleIn(seen).map(({ device, name }) => `${device} ${name}`));
  const working = new Set(seen.facts('job').map(({ device, user }) => `${device} ${user}`));
  const logins = seen.facts('last-login');
  const isAwake = ({ at }: { readonly at: string }) => Date.parse(at) >= since;
  const writing = new Set(logins.filter(isAwake).map(({ device }) => device));
  const awake = new Set(logins.filter(isAwake).map(({ account }) => account));
  const asleep = logins.filter(({ device, account }) => writing.has(device) && !awake.has(account) && people.has(`${device} ${account}`) && !working.has(`${device} ${account}`));
  return [...groupBy(asleep, ({ device, account }) => `${device} ${account}`).values()].map((same) => same.reduce((last, one) => (one.at > last.at ? one : last)));
}
