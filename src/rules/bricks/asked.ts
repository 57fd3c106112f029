/** Knows whether an address was asked and kept silent. */
import { addressSortKey } from '../../model/address.js';
import type { Seen } from '../../model/rule.js';

/** True only where the address was asked in this sweep and nothing there answered; false where it answered or was not asked. */
export function wasSilent({ addresses, ranges }: Pick<Seen, 'addresses' | 'ranges'>, address: string): boolean {
  const row = addresses.find((one) => one.address === address);
  if (row) return row.outcome === 'silent';
  const key = addressSortKey(address);
  return (ranges ?? []).some(({ outcome, first, last }) => outcome === 'silent' && addressSortKey(first) <= key && key <= addressSortKey(last));
}
