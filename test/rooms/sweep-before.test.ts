/** A sweep is compared with the last that proves something. */
import { expect, it } from 'vitest';
import { sweepBefore } from '../../src/audits.js';
import type { SweepRow } from '../../src/store/sweeps.js';

const rows = (...states: SweepRow['state'][]): readonly SweepRow[] => states.map((state, i) => ({ id: `s-${states.length - i}`, startedAt: `2026-11-0${states.length - i}T02:00:00Z`, state }) as SweepRow);
const compared = (...states: SweepRow['state'][]) => {
  const sweeps = rows(...states);
  const { earlier, leftOut } = sweepBefore(sweeps, sweeps[0]!);
  return [earlier?.id ?? null, leftOut.map(({ id }) => id)];
};

it('is compared with the last complete sweep, past those that were ended early, and says which', () => {
  expect(compared('complete', 'complete', 'complete')).toEqual(['s-2', []]);
  expect(compared('complete', 'partial', 'aborted', 'partial', 'complete')).toEqual(['s-1', ['s-4', 's-2']]);
  expect(compared('partial', 'partial', 'complete')).toEqual(['s-1', ['s-2']]);
});
it('is compared with the last where none was ever complete, and with none on the first', () => {
  expect(compared('complete', 'partial', 'partial')).toEqual(['s-2', []]);
  expect(compared('complete', 'aborted')).toEqual([null, []]);
});
