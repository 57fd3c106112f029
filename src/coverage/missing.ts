/** Knows for how long boxes that were seen before have been looked for in vain. */
import { addressSortKey } from '../model/address.js';
import type { Missing } from '../model/audit.js';
import type { Coverage } from '../model/coverage.js';
import type { Device, LedgerDevice } from '../model/topology.js';

/**
 * Of the boxes of the `ledger` that this sweep did not find: in how many sweeps on end they were looked for in vain, and since when. A sweep that did not
 * ask all of their addresses counts for nothing. Desks have no place where one could look, so nothing is counted of them.
 */
export function missingAfter(prior: readonly Missing[], ledger: readonly LedgerDevice[], devices: readonly Device[], coverage: Pick<Coverage, 'addresses' | 'ranges'>, asOf: string): readonly Missing[] {
  const present = new Set(devices.map(({ id }) => id));
  const before = new Map(prior.map((one) => [one.device, one]));
  const isVain = askedInVain(coverage);
  return ledger.filter(({ id }) => !present.has(id)).flatMap(({ id, name, place }): readonly Missing[] => {
    const last = before.get(id);
    if (!place || place.addresses.length === 0 || !place.addresses.every(isVain)) return last ? [last] : [];
    return [{ device: id, name, sweeps: (last?.sweeps ?? 0) + 1, since: last?.since ?? asOf, until: asOf }];
  });
}

/** Silent, or another box answered there. */
function askedInVain({ addresses, ranges }: Pick<Coverage, 'addresses' | 'ranges'>): (address: string) => boolean {
  const listed = new Map(addresses.map((row) => [row.address, row]));
  const silent = ranges.filter(({ outcome }) => outcome === 'silent').map(({ first, last }) => [addressSortKey(first), addressSortKey(last)] as const);
  return (address) => {
    const row = listed.get(address);
    if (row) return row.outcome === 'silent' || (row.outcome === 'answered' && row.device !== null);
    const key = addressSortKey(address);
    return silent.some(([first, last]) => first <= key && key <= last);
  };
}
