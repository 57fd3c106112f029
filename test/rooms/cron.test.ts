import { describe, expect, it } from 'vitest';
import { longestWait } from '../../src/daemon/cron.js';

const HOURS = 3_600_000;

describe('the longest wait of a schedule', () => {
  it.each([
    ['* * * * *', 1 / 60], ['*/15 * * * *', 0.25], ['0 2 * * *', 24], ['0 2,14 * * *', 12], ['0 2 * * 2-6', 72], ['0 2 * * tue-sat', 72], ['30 8 1 * *', 31 * 24], ['0 0 1 jan *', 365 * 24], ['0 0 1,15 * mon', 7 * 24], ['0 2 * * 7', 168], ['5/20 6 * * *', 24 - 2 / 3],
  ])('%s', (expression, hours) => {
    expect(longestWait(expression)! / HOURS).toBeCloseTo(hours, 6);
  });
  it('is not known where there are not two times', () => {
    expect(longestWait('0 0 30 2 *')).toBeNull();
  });
});
