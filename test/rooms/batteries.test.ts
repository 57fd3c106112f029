/** Batteries in the audit: one row per box, the worst that it tells. */
import { describe, expect, it } from 'vitest';
import { batteriesOf } from '../../src/failures/batteries.js';
import type { DeviceFact } from '../../src/model/rule.js';

const fact = (device: string, more: Partial<Extract<DeviceFact, { kind: 'battery' }>>, from: string): DeviceFact => ({ kind: 'battery', device, target: device, state: 'good', from: [from], ...more });

describe('batteries', () => {
  it('are told once per box, in order, with the worst of what it says', () => {
    expect(batteriesOf([fact('ups2', { minutes: 30, chargePercent: 100 }, 'o-3'), fact('ups1', { minutes: 12, loadPercent: 20 }, 'o-1'), fact('ups1', { state: 'worn', minutes: 9, loadPercent: 35, chargePercent: 88 }, 'o-2')])).toEqual([
      { device: 'ups1', state: 'worn', minutes: 9, chargePercent: 88, loadPercent: 35, from: ['o-1', 'o-2'] },
      { device: 'ups2', state: 'good', minutes: 30, chargePercent: 100, loadPercent: null, from: ['o-3'] },
    ]);
  });
  it('are none where no box tells of one', () => {
    expect(batteriesOf([])).toEqual([]);
  });
});
