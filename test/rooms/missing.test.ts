/** A box that was seen before is missed sweep by sweep, and gone when it was looked for in vain for long. */
import { describe, expect, it } from 'vitest';
import { missingAfter } from '../../src/coverage/missing.js';
import { isLongGone } from '../../src/drift/long-gone.js';
import type { Missing } from '../../src/model/audit.js';
import { device } from './audit-builder.js';

describe('boxes looked for in vain', () => {
  const ledger = [{ id: 'prn1', keys: [], name: 'prn1', place: { addresses: ['192.0.2.60'], sockets: [] } }, { id: 'pc1', keys: [], name: 'pc1' }];
  const asked = (outcome: 'silent' | 'broken' | 'answered', device: string | null = null) => ({ addresses: [{ address: '192.0.2.60', outcome, by: ['icmp'], device, why: null }], ranges: [] });
  const night = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00Z`;
  it('are counted sweep by sweep, not where nobody asked, and no more when they are back', () => {
    const first = missingAfter([], ledger, [], asked('silent'), night(1));
    expect(first).toEqual([{ device: 'prn1', name: 'prn1', sweeps: 1, since: night(1), until: night(1) }]);
    expect(missingAfter(first, ledger, [], asked('broken'), night(2))).toEqual(first);
    expect(missingAfter(first, ledger, [], { addresses: [], ranges: [] }, night(2))).toEqual(first);
    expect(missingAfter(first, ledger, [], { addresses: [], ranges: [{ first: '192.0.2.1', last: '192.0.2.99', outcome: 'silent', count: 99 }] }, night(2))).toMatchObject([{ sweeps: 2 }]);
    expect(missingAfter(first, ledger, [], asked('answered', 'other'), night(2))).toMatchObject([{ sweeps: 2 }]);
    expect(missingAfter(first, ledger, [device('prn1', ['printer'])], asked('answered', 'prn1'), night(2))).toEqual([]);
  });
  it('are gone after three sweeps and a fortnight, not after a holiday', () => {
    const nights = (days: readonly number[]) => days.reduce<readonly Missing[]>((missing, day) => missingAfter(missing, ledger, [], asked('silent'), night(day)), []);
    expect(nights([1, 2, 3, 4, 5]).map(isLongGone)).toEqual([false]);
    expect(nights([1, 20]).map(isLongGone)).toEqual([false]);
    expect(nights([1, 8, 15]).map(isLongGone)).toEqual([true]);
  });
});
