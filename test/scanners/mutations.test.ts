/** Asserts that damaged answers never end the process nor leave an ask without an outcome; `npm run bench mutations` sends a hundred times as many. */
import { describe, expect, it } from 'vitest';
import { fuzzSnmp } from './hostile/fuzz-snmp.js';
import { fuzzSsh } from './hostile/fuzz-ssh.js';
import { drawFrom, mutate } from './hostile/mutate.js';

const SEED = 20260601;

describe('damaged answers', () => {
  it('are damaged alike for the same seed', () => {
    const damaged = (seed: number) => Array.from({ length: 50 }, (_, i) => mutate(Buffer.from('an honest answer'), drawFrom(seed + i)).toString('hex'));
    expect(damaged(1)).toEqual(damaged(1));
    expect(new Set(damaged(1)).size).toBeGreaterThan(40);
  });
  it('to SNMP, ten thousand of them: every ask has an outcome, and some still have their answer', { timeout: 600_000 }, async () => {
    const { datagrams, unsettled, outcomes } = await fuzzSnmp(10_000, SEED);
    expect(datagrams).toBeGreaterThanOrEqual(10_000);
    expect(unsettled).toBe(0);
    expect(outcomes).toMatchObject({ whole: expect.any(Number), broken: expect.any(Number), malformed: expect.any(Number) });
  });
  it('in SSH, a thousand sessions: every command has an outcome, and some still have their answer', { timeout: 600_000 }, async () => {
    const { asks, unsettled, outcomes } = await fuzzSsh(1000, SEED);
    expect(asks).toBeGreaterThanOrEqual(1000);
    expect(unsettled).toBe(0);
    expect(outcomes).toMatchObject({ whole: expect.any(Number), broken: expect.any(Number) });
    expect(Object.keys(outcomes)).not.toContain('told with what the peer said, as it said it');
  });
});
