/** Knows what a cure costs: days from the rules, and money only as arithmetic on the firm's own list. */
import type { Unit } from '../../model/failure.js';
import { sortedBy } from '../../model/order.js';
import type { Edition } from '../../model/report.js';
import type { Prices } from '../../model/site.js';

/** `1 to 3 days`; where no rule tells, `to be told`. */
export function effortOf(edition: Edition, subject: string): string {
  const days = daysOf(edition, subject);
  if (days === null) return 'to be told';
  const [least, most] = days;
  return least === most ? `${least} ${least === 1 ? 'day' : 'days'}` : `${least} to ${most} days`;
}

/** What must be bought for a unit of each kind. */
const BOUGHT: Readonly<Record<Unit['kind'], 'box' | 'cable' | 'line' | null>> = { device: 'box', segment: 'box', link: 'cable', provider: 'line', group: null };

/** `EUR 1300 to 7600`: the days times the day's rate, and what is bought; null where the firm gave no list, or none for this. */
export function priceOf(edition: Edition, unit: Unit): string | null {
  const prices = edition.site?.prices;
  const days = daysOf(edition, unit.id);
  const bought = BOUGHT[unit.kind];
  if (!prices || days === null) return null;
  const thing = bought === null ? [0, 0] as const : prices[bought];
  if (thing === undefined) return null;
  const [least, most] = [0, 1].map((i) => Math.round(days[i]! * prices.personDay[i]! + thing[i]!));
  return least === most ? `${prices.currency} ${least}` : `${prices.currency} ${least} to ${most}`;
}

/** The largest effort that a rule tells for a finding on the unit, in person-days: least and most. */
function daysOf({ audit, rules = [] }: Edition, subject: string): Prices['personDay'] | null {
  const efforts = new Map(rules.map((rule) => [rule.id, rule.effort]));
  const told = audit.findings.filter(({ about }) => about[0]?.id === subject).flatMap(({ rule }): (readonly [number, number])[] => {
    const [least, most = least] = (efforts.get(rule) || 'none').split(/[–-]/).map(Number);
    return least !== undefined && most !== undefined && Number.isFinite(least) && Number.isFinite(most) ? [[least, most]] : [];
  });
  return sortedBy(told, ([, most]) => -most, ([least]) => -least)[0] ?? null;
}
