/** Knows how the batteries of the site stand: what their boxes tell, one row per device. */
import type { Battery } from '../model/failure.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';

type BatteryFact = Extract<DeviceFact, { readonly kind: 'battery' }>;
const WORST: readonly Battery['state'][] = ['empty', 'worn', 'low', 'good'];

/** Sorted by device. Where a box tells it more than once (by UPS-MIB of RFC 1628 and by its maker's own tables), the worst is told. */
export function batteriesOf(facts: readonly DeviceFact[]): readonly Battery[] {
  const told = facts.filter((fact): fact is BatteryFact => fact.kind === 'battery');
  const rows = [...groupBy(told, ({ device }) => device)].map(([device, all]): Battery => ({
    device, state: WORST.find((state) => all.some((fact) => fact.state === state))!,
    minutes: least(all.map(({ minutes }) => minutes)), chargePercent: least(all.map(({ chargePercent }) => chargePercent)), loadPercent: most(all.map(({ loadPercent }) => loadPercent)),
    from: distinct(all.flatMap(({ from }) => from)),
  }));
  return sortedBy(rows, ({ device }) => device);
}

const known = (values: readonly (number | undefined)[]): readonly number[] => values.filter((value) => value !== undefined);
function least(values: readonly (number | undefined)[]): number | null {
  return known(values).length === 0 ? null : Math.min(...known(values));
}
function most(values: readonly (number | undefined)[]): number | null {
  return known(values).length === 0 ? null : Math.max(...known(values));
}
